// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/sheetmodel.h"

#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

using core::effort::WeekRow;

QString tr(const char* text) {
    return QCoreApplication::translate("SheetModel", text);
}

QString capitalised(const QString& text) {
    return text.left(1).toUpper() + text.mid(1);
}

} // namespace

QString subjectOf(const WeekRow& row) {
    if (row.ticket) {
        return u"%1 %2"_s.arg(format::ticketNumber(row.ticketNumber), row.ticketSubject);
    }
    if (!row.touchpointTitle.isEmpty()) {
        return row.touchpointTitle;
    }
    if (!row.note.isEmpty()) {
        return row.note;
    }
    if (row.channel) {
        return channelWord(*row.channel);
    }
    return row.clientName.isEmpty() ? tr("No note") : row.clientName;
}

QString clientBeside(const WeekRow& row) {
    return subjectOf(row) == row.clientName ? QString() : row.clientName;
}

QString iconOf(const WeekRow& row) {
    if (row.ticket) {
        return u"life-buoy"_s;
    }
    if (row.channel) {
        return channelIcon(*row.channel);
    }
    return lookOf(classTone(row.workClass)).icon;
}

bool sameSubject(const WeekRow& a, const WeekRow& b) {
    return a.workClass == b.workClass && a.client == b.client && a.ticket == b.ticket &&
           a.touchpoint == b.touchpoint && a.note == b.note;
}

core::effort::Entry entryFor(const WeekRow& row) {
    core::effort::Entry entry;
    entry.client = row.client;
    entry.ticket = row.ticket;
    entry.touchpoint = row.touchpoint;
    entry.note = row.note;
    entry.workClass = row.workClass;
    const bool classed = row.workClass != core::WorkClass::Unclassified;
    entry.origin = row.origin.value_or(classed ? core::Origin::Manual : core::Origin::Unknown);
    return entry;
}

SheetModel::SheetModel(QObject* parent)
    : ValueListModel({[](const SheetRow& row) { return row.key; }, {}, {}}, parent) {}

void SheetModel::setMember(const QString& name) {
    m_member = name;
    Q_EMIT headerDataChanged(Qt::Horizontal, NameColumn, NameColumn);
}

qint64 SheetModel::keyOf(const WeekRow& row) {
    const QString subject = u"%1/%2/%3/%4/%5"_s.arg(int(row.workClass))
                                .arg(row.client.value)
                                .arg(row.ticket.value)
                                .arg(row.touchpoint.value)
                                .arg(row.note);
    const auto found = m_keys.constFind(subject);
    return found != m_keys.constEnd() ? *found : *m_keys.insert(subject, m_keys.size() + 1);
}

void SheetModel::show(const core::effort::Week& week, const std::vector<WeekRow>& kept,
                      const std::optional<WeekRow>& running, QDate today) {
    std::vector<SheetRow> rows;
    for (const core::WorkClass workClass : core::AllClasses) {
        SheetRow head;
        head.isHead = true;
        head.key = -1 - qint64(workClass);
        head.work.workClass = workClass;
        head.work.cells.resize(week.dayTotals.size());
        const size_t at = rows.size();
        const auto add = [&](const WeekRow& work) {
            if (work.workClass != workClass) {
                return;
            }
            SheetRow row;
            row.key = keyOf(work);
            row.work = work;
            row.work.cells.resize(week.dayTotals.size());
            row.runningDay = running && sameSubject(*running, work) ? int(week.days.from.daysTo(today)) : -1;
            head.work.total += work.total;
            for (size_t day = 0; day < row.work.cells.size(); ++day) {
                head.work.cells[day].minutes += row.work.cells[day].minutes;
            }
            rows.push_back(row);
        };
        std::for_each(week.rows.begin(), week.rows.end(), add);
        for (const WeekRow& extra : kept) {
            const bool there = std::any_of(week.rows.begin(), week.rows.end(),
                                           [&extra](const WeekRow& row) { return sameSubject(row, extra); });
            if (!there) {
                add(extra);
            }
        }
        if (rows.size() > at) {
            rows.insert(rows.begin() + std::ptrdiff_t(at), head);
        }
    }
    m_days = week.days;
    setRows(rows);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const core::effort::WeekCell* SheetModel::cell(const QModelIndex& index) const {
    const SheetRow* found = row(index);
    const auto day = size_t(std::max(index.column() - FirstDay, 0));
    return found && isDay(index.column()) && day < found->work.cells.size() ? &found->work.cells[day]
                                                                            : nullptr;
}

int SheetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : TotalColumn + 1;
}

QString SheetModel::spoken(const SheetRow& row, int column) const {
    QStringList parts;
    if (isDay(column)) {
        parts << format::longDay(dayAt(column));
    }
    parts << (row.isHead ? capitalised(classWord(row.work.workClass)) : subjectOf(row.work));
    if (!row.isHead && !clientBeside(row.work).isEmpty()) {
        parts << clientBeside(row.work);
    }
    if (column == NameColumn) {
        if (!row.isHead) {
            parts << classWord(row.work.workClass);
        }
    } else if (isDay(column)) {
        const auto minutes = row.work.cells[size_t(column - FirstDay)].minutes;
        parts << (minutes.count() > 0 ? format::sheet(minutes) : tr("nothing"));
    } else {
        parts << tr("%1 in the week").arg(format::sheet(row.work.total));
    }
    return parts.join(u", "_s);
}

QVariant SheetModel::data(const QModelIndex& index, int role) const {
    const SheetRow* found = index.isValid() ? row(index) : nullptr;
    if (!found || m_days.days() <= 0) {
        return {};
    }
    switch (role) {
    case Qt::AccessibleTextRole:
        return spoken(*found, index.column());
    case Qt::ToolTipRole:
        if (index.column() == NameColumn && !found->isHead) {
            const QString why = found->work.origin ? originWord(*found->work.origin) : QString();
            const QString text = u"%1\n%2"_s.arg(subjectOf(found->work), found->work.clientName).trimmed();
            return u"%1\n%2 %3"_s.arg(text, classWord(found->work.workClass), why).trimmed();
        }
        return {};
    case Qt::DisplayRole:
        if (index.column() == NameColumn) {
            return found->isHead ? capitalised(classWord(found->work.workClass)) : subjectOf(found->work);
        }
        if (const auto* at = cell(index)) {
            return at->minutes.count() > 0 || !at->entries.empty() ? format::sheet(at->minutes) : QString();
        }
        return format::sheet(found->work.total);
    case Qt::TextAlignmentRole:
        return index.column() == NameColumn ? QVariant() : int(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return ValueListModel::data(index, role);
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || m_days.days() <= 0) {
        return {};
    }
    if (section == NameColumn) {
        return m_member;
    }
    return isDay(section) ? format::longDay(dayAt(section)) : tr("Week");
}

Qt::ItemFlags SheetModel::flags(const QModelIndex& index) const {
    const SheetRow* found = index.isValid() ? row(index) : nullptr;
    if (!found) {
        return Qt::NoItemFlags;
    }
    if (found->isHead) {
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    }
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isDay(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

} // namespace ui
