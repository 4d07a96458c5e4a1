// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientline.h"

#include "core/fields/values.h"
#include "ui/widgets/format.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/splitbar.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

using namespace clientlist;
using By = core::clients::ClientSort::By;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("ui::ClientsPage", text);
}

std::optional<double> shareOf(const ClientLine& row) {
    const auto all = (row.proactive + row.reactive).count();
    return all > 0 ? std::optional(double(row.reactive.count()) / double(all)) : std::nullopt;
}

QString fieldText(const ClientLine& row, int place, const std::vector<core::fields::Field>& fields,
                  QDate today) {
    if (place < 0 || size_t(place) >= fields.size()) {
        return {};
    }
    const auto& field = fields[size_t(place)];
    const auto found = row.fields.find(field.id);
    if (found == row.fields.end()) {
        return {};
    }
    const QDate day = QDate::fromString(found->second, Qt::ISODate);
    const bool isDay = field.type == core::fields::Type::Date && day.isValid();
    return isDay ? format::day(day, today) : found->second;
}

} // namespace

QStringList clientlist::ids(const std::vector<core::fields::Field>& fields) {
    QStringList out;
    for (int column = 0; column < FirstField; ++column) {
        out << QString::number(column);
    }
    for (const auto& field : fields) {
        out << u"field.%1"_s.arg(field.id.value);
    }
    return out;
}

QStringList clientlist::titles(const std::vector<core::fields::Field>& fields) {
    QStringList out{say("Client"),       say("Status"),       say("Health"),         say("Owner"),
                    say("Last contact"), say("Open"),         say("Reactive, 90 d"), say("Tier"),
                    say("City"),         say("Client since"), say("Renewal")};
    for (const auto& field : fields) {
        out << field.name;
    }
    return out;
}

std::vector<ClientLine> clientlist::withFields(core::Database& db, std::vector<core::clients::ClientRow> rows,
                                               const std::vector<core::fields::Field>& fields) {
    std::vector<qint64> ids;
    for (const auto& row : rows) {
        ids.push_back(row.id.value);
    }
    const auto values = fields.empty() ? std::map<qint64, core::fields::Values>()
                                       : core::fields::valuesOf(db, core::fields::Owner::Client, ids);
    std::vector<ClientLine> out;
    for (auto& row : rows) {
        ClientLine line{std::move(row), {}};
        const auto mine = values.find(line.id.value);
        for (const auto& field : fields) {
            const auto value =
                mine == values.end() ? core::fields::Values::const_iterator() : mine->second.find(field.id);
            if (mine != values.end() && value != mine->second.end()) {
                line.fields[field.id] = core::fields::textOf(field, value->second);
            }
        }
        out.push_back(std::move(line));
    }
    return out;
}

std::optional<By> clientlist::sortOf(int column) {
    switch (column) {
    case Name:
        return By::Name;
    case Owner:
        return By::Owner;
    case LastContact:
        return By::LastContact;
    case OpenTickets:
        return By::OpenTickets;
    case Since:
        return By::Since;
    case Renewal:
        return By::Renewal;
    case Health:
        return By::Health;
    default:
        return std::nullopt;
    }
}

int clientlist::columnOf(By by) {
    for (int column = 0; column < FirstField; ++column) {
        if (sortOf(column) == by) {
            return column;
        }
    }
    return Name;
}

QString clientlist::textOf(const ClientLine& row, int column, const std::vector<core::fields::Field>& fields,
                           core::Instant now, const QTimeZone& zone) {
    const QDate today = core::dayOf(now, zone);
    switch (column) {
    case Name:
        return row.name;
    case Status:
        return statusWord(row.status);
    case Health:
        return scoreText(row.health, row.band, row.coverage);
    case Owner:
        return row.ownerName.isEmpty() ? format::none() : row.ownerName;
    case LastContact:
        return row.lastContact ? format::when(*row.lastContact, now, zone) : format::none();
    case OpenTickets:
        return row.openTickets > 0 ? format::number(row.openTickets) : format::none();
    case Split:
        return format::percent(shareOf(row));
    case Tier:
        return row.tier;
    case City:
        return row.city;
    case Since:
        return row.since.isValid() ? format::day(row.since, today) : format::none();
    case Renewal:
        return row.renewal.isValid() ? format::day(row.renewal, today) : format::none();
    default:
        return fieldText(row, column - FirstField, fields, today);
    }
}

ClientDelegate::ClientDelegate(const Theme& theme, const RowModel<ClientLine>& model, double target,
                               QObject* parent)
    : RowDelegate(theme, metric::SheetRow, parent)
    , m_model(model)
    , m_target(target) {
    setRuleFrom(0);
}

void ClientDelegate::paintRow(QPainter& painter, const Row& at) const {
    const ClientLine* row = m_model.row(at.index);
    if (!row) {
        return;
    }
    const QRectF box = at.box.adjusted(12, 0, -12, 0);
    const QString text = at.index.data().toString();
    switch (at.index.column()) {
    case Name:
        drawText(painter, box, text, Type::RowTitle, Color::Ink);
        break;
    case Status:
        if (row->status == core::ClientStatus::Active) {
            drawText(painter, box, text, Type::Small, Color::Ink2);
        } else {
            drawChip(painter, {box.left(), box.center().y()}, text, Tone::Neutral,
                     row->status == core::ClientStatus::Paused ? u"pause"_s : u"log-out"_s);
        }
        break;
    case Health:
        paintHealth(painter, box, *row);
        break;
    case Owner:
        paintOwner(painter, box, *row, text);
        break;
    case OpenTickets:
        drawNumber(painter, box, text, Type::BodyItem, row->openTickets > 0 ? Color::ReaInk : Color::Ink3);
        break;
    case Split:
        paintSplit(painter, box, *row, text);
        break;
    default:
        drawText(painter, box, text, Type::Small, Color::Ink2);
    }
}

void ClientDelegate::paintHealth(QPainter& painter, const QRectF& box, const ClientLine& row) const {
    if (!row.health) {
        drawNumber(painter, {box.left(), box.top(), 22, box.height()}, format::none(), Type::BodyItem,
                   Color::Ink3);
        drawText(painter, box.adjusted(30, 0, 0, 0),
                 row.coverage ? say("coverage %1 %").arg(*row.coverage) : QString(), Type::Small,
                 Color::Ink3);
        return;
    }
    drawNumber(painter, {box.left(), box.top(), 22, box.height()}, format::number(*row.health),
               Type::BodyItem, Color::Ink);
    drawChip(painter, {box.left() + 30, box.center().y()}, bandWord(row.band), bandTone(row.band));
}

void ClientDelegate::paintOwner(QPainter& painter, const QRectF& box, const ClientLine& row,
                                const QString& text) const {
    if (row.owner) {
        drawAvatar(painter, {box.left() + 11, box.center().y()}, row.ownerName, row.owner.value, 22);
    }
    drawText(painter, box.adjusted(row.owner ? 30 : 0, 0, 0, 0), text, Type::Small, Color::Ink2);
}

void ClientDelegate::paintSplit(QPainter& painter, const QRectF& box, const ClientLine& row,
                                const QString& text) const {
    const double words = 46;
    const QRectF bar(box.left(), box.center().y() - 4, std::max(box.width() - words - 8, 10.0), 8);
    paint::splitBar(painter, theme(), bar, shareOf(row), m_target);
    drawNumber(painter, box, text, Type::Small, shareOf(row) ? Color::Ink : Color::Ink3);
}

} // namespace ui
