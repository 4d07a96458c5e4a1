// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One record of a file, read by field instead of by column. What cannot be understood refuses the row.
#pragma once

#include "core/exchange/plan.h"
#include "core/exchange/zonedclock.h"

namespace core::exchange {

/// Thrown for a row that cannot be imported; the importer lists it and goes on.
struct RowRefused {
    int column = -1; ///< index of the column to blame; -1 = the whole row
    QString reason;  ///< one sentence
};

class Row {
public:
    /// The plan must outlive the row.
    Row(const FilePlan& file, ZonedClock& clock);

    /// Takes the next record; refuses it when it is damaged or has too few or too many fields.
    void take(const Record& record);

    bool has(Field field) const { return !raw(field).empty(); }

    /// The cell without blanks around it; empty when there is no such column.
    std::string_view raw(Field field) const;
    /// The same as text that both databases can store. Refuses more than 10,000 bytes.
    QString text(Field field) const;
    /// For bodies and notes. Refuses more than 250,000 bytes: PostgreSQL cannot index the words of much more.
    QString longText(Field field) const;

    /// Null when the cell is empty. Refuses what is not a date.
    std::optional<Stamp> stamp(Field field) const;
    std::optional<Instant> instant(Field field) const;
    std::optional<qint64> number(Field field) const;
    /// False when the cell is empty or not a yes or no.
    bool truth(Field field) const;

    [[noreturn]] void refuse(Field field, const QString& reason) const;

    [[noreturn]] static void refuse(const QString& reason) { throw RowRefused{-1, reason}; }

    /// The cells without a place in Waymark as a JSON object by column name, with what keep() added; empty
    /// without any.
    QString custom() const;
    /// Keeps a cell in custom() although its column has a field, because its value could not be used.
    void keep(Field field);

    /// Of the cells alone, whatever they are taken for.
    quint64 contentHash() const;
    /// Stable over programs, versions and machines: equal rows of equal plans have equal hashes. `extra` are
    /// keys that the row was resolved to.
    qint64 hash(std::initializer_list<qint64> extra = {}) const;

    ZonedClock& clock() const { return m_clock; }

    const FilePlan& file() const { return m_file; }

    const Record& record() const { return *m_record; }

private:
    int columnOf(Field field) const { return m_columns[size_t(field)]; }

    const FilePlan& m_file;
    ZonedClock& m_clock;
    std::vector<int> m_columns; ///< by field
    std::vector<bool> m_kept;   ///< by column
    const Record* m_record = nullptr;
    quint64 m_seed = 0;
};

/// FNV-1a, 64 bits: stored in workspaces, so it must never change.
quint64 stableHash(std::string_view bytes, quint64 seed = Q_UINT64_C(14695981039346656037));

/// Text of a cell as both databases store it.
QString textOf(std::string_view utf8);

} // namespace core::exchange
