// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which rows of a workspace came from which row of another program: what makes a second import change
/// nothing.
#pragma once

#include "core/db/database.h"

#include <string_view>
#include <unordered_map>

namespace core::exchange {

/// The tables that imports write.
enum class Table { Member, Client, Contact, Touchpoint, Ticket, Message, Effort };

struct Imported {
    qint64 id = 0;
    std::optional<qint64> hash; ///< of the imported row; null for a row made to have something to refer to
    bool linked = false;        ///< made by hand or by another program, and found to be the same
};

/// All keys of one table and source, in memory: a look-up costs no statement. Keys are kept as 64-bit hashes.
class KeyIndex {
public:
    KeyIndex(Database& db, Table table, const QString& source);

    /// Null when that row was never imported. The pointer is valid until the next add().
    const Imported* find(std::string_view externalId) const;
    void add(std::string_view externalId, const Imported& row);

    bool isEmpty() const { return m_rows.empty(); }

private:
    std::unordered_map<quint64, Imported> m_rows;
};

/// Notes that a row of another program is this row, which that program did not make.
void link(Transaction& tx, Table table, const QString& source, std::string_view externalId, qint64 id,
          qint64 hash);
/// Notes what the row was linked with was read again and has changed.
void relink(Transaction& tx, Table table, const QString& source, std::string_view externalId, qint64 hash);

} // namespace core::exchange

template <>
struct core::EnumNames<core::exchange::Table> {
    using T = core::exchange::Table;
    static constexpr std::array<std::pair<T, std::string_view>, 7> names{{
        {T::Member, "member"},
        {T::Client, "client"},
        {T::Contact, "contact"},
        {T::Touchpoint, "touchpoint"},
        {T::Ticket, "ticket"},
        {T::Message, "ticket_message"},
        {T::Effort, "effort_entry"},
    }};
};
