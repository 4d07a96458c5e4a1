// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The grid of a week: heads of the classes and one row for each subject, by days.
#pragma once

#include "core/effort/week.h"
#include "ui/models/valuelistmodel.h"

namespace ui {

struct SheetRow {
    qint64 key = 0;
    bool isHead = false;
    core::effort::WeekRow work; ///< of a head: its class, and cells and total of all its rows
    int runningDay = -1;        ///< day of the running timer, where this is its row

    bool operator==(const SheetRow&) const = default;
};

/// "#1042 Ads paused", the touchpoint's title, the note; else what there is.
QString subjectOf(const core::effort::WeekRow& row);
/// The client, where the subject is not the client already.
QString clientBeside(const core::effort::WeekRow& row);
QString iconOf(const core::effort::WeekRow& row);
/// Whether two rows are about the same (class, client, ticket, touchpoint, note).
bool sameSubject(const core::effort::WeekRow& a, const core::effort::WeekRow& b);
/// An entry about the row's subject, without member, day and minutes.
core::effort::Entry entryFor(const core::effort::WeekRow& row);

class SheetModel : public ValueListModel<SheetRow> {
public:
    static constexpr int NameColumn = 0;
    static constexpr int FirstDay = 1;
    static constexpr int TotalColumn = FirstDay + 7;

    explicit SheetModel(QObject* parent = nullptr);

    /// Rows by class, with a head above each class that has rows. kept: rows without minutes that the person
    /// added.
    void show(const core::effort::Week& week, const std::vector<core::effort::WeekRow>& kept,
              const std::optional<core::effort::WeekRow>& running, QDate today);
    void setMember(const QString& name);

    const core::DayRange& days() const { return m_days; }

    static bool isDay(int column) { return column >= FirstDay && column < TotalColumn; }

    QDate dayAt(int column) const { return m_days.from.addDays(column - FirstDay); }

    const core::effort::WeekCell* cell(const QModelIndex& index) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    qint64 keyOf(const core::effort::WeekRow& row);
    QString spoken(const SheetRow& row, int column) const;

    core::DayRange m_days;
    QString m_member;
    QHash<QString, qint64> m_keys; ///< a subject keeps its key as long as the page lives
};

} // namespace ui
