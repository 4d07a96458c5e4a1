// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/importwords.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <set>

using namespace Qt::Literals::StringLiterals;
namespace exchange = core::exchange;
using exchange::Kind;

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ui::ImportDialog", text);
}

QString separatorWord(char separator) {
    switch (separator) {
    case ',':
        return tr("commas");
    case ';':
        return tr("semicolons");
    case '\t':
        return tr("tabs");
    case '|':
        return tr("bars");
    default:
        return QString(QLatin1Char(separator));
    }
}

QString quoteWord(const exchange::Detected& detected) {
    return !detected.quoted                ? tr("no quotes")
           : detected.dialect.quote == '"' ? tr("double quotes")
                                           : tr("single quotes");
}

QString orderWord(exchange::DateOrder order) {
    switch (order) {
    case exchange::DateOrder::YearFirst:
        return tr("dates year first");
    case exchange::DateOrder::DayFirst:
        return tr("dates day first");
    case exchange::DateOrder::MonthFirst:
        return tr("dates month first");
    case exchange::DateOrder::EpochSeconds:
        return tr("times in seconds since 1970");
    case exchange::DateOrder::EpochMillis:
        return tr("times in milliseconds since 1970");
    }
    return {};
}

} // namespace

QString importKindWord(Kind kind) {
    switch (kind) {
    case Kind::Unknown:
        return tr("Not recognised");
    case Kind::Unsupported:
        return tr("No place for it");
    case Kind::Members:
        return tr("Members");
    case Kind::Clients:
        return tr("Clients");
    case Kind::Contacts:
        return tr("Contacts");
    case Kind::Stages:
        return tr("Names of ticket states");
    case Kind::Tickets:
        return tr("Tickets");
    case Kind::TicketClients:
        return tr("Clients of tickets");
    case Kind::TicketContacts:
        return tr("Contacts of tickets");
    case Kind::Messages:
        return tr("Messages of tickets");
    case Kind::Tags:
        return tr("Tags of tickets");
    case Kind::Touchpoints:
        return tr("Touchpoints");
    case Kind::Effort:
        return tr("Effort entries");
    }
    return {};
}

QString importWhat(const exchange::FilePlan& file) {
    if (!file.problem.isEmpty()) {
        return file.problem;
    }
    const auto& recognised = file.recognised;
    return recognised.what.isEmpty() ? importKindWord(recognised.kind) : recognised.what;
}

QString importFacts(const exchange::FilePlan& file) {
    if (!file.problem.isEmpty()) {
        return {};
    }
    const auto& detected = file.detected;
    QStringList facts{QString::fromLatin1(detected.dialect.encoding.name) +
                          (detected.dialect.encoding.markBytes > 0 ? tr(" with mark") : QString()),
                      separatorWord(detected.dialect.separator), quoteWord(detected),
                      detected.dialect.header ? tr("names in line %1").arg(detected.headerLine)
                                              : tr("no line with names")};
    std::set<exchange::DateOrder> orders;
    for (std::size_t i = 0; i < std::min(file.orders.size(), file.recognised.columns.size()); ++i) {
        if (exchange::isDate(file.recognised.columns[i])) {
            orders.insert(file.orders[i]);
        }
    }
    for (const auto order : orders) {
        facts << orderWord(order);
    }
    if (detected.dialect.encoding.invalid > 0) {
        facts << tr("%1 bytes that are not of this encoding")
                     .arg(format::number(detected.dialect.encoding.invalid));
    }
    return facts.join(u"  ·  "_s);
}

QString importCounts(const exchange::FileResult& result) {
    QStringList parts;
    const auto add = [&parts](qint64 count, const QString& word) {
        if (count > 0) {
            parts << word.arg(format::number(count));
        }
    };
    add(result.created, tr("%1 new"));
    add(result.updated, tr("%1 changed"));
    add(result.unchanged, tr("%1 unchanged"));
    add(result.refused, tr("%1 refused"));
    return parts.isEmpty() ? tr("no rows") : parts.join(u", "_s);
}

exchange::FileResult importSum(const exchange::Report& report) {
    exchange::FileResult sum;
    for (const auto& file : report.files) {
        sum.rows += file.rows;
        sum.created += file.created;
        sum.updated += file.updated;
        sum.unchanged += file.unchanged;
        sum.refused += file.refused;
    }
    return sum;
}

} // namespace ui
