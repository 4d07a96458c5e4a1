// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/values.h"

#include "core/base/fold.h"
#include "core/db/listquery.h"

namespace core::fields {

namespace {

/// Columns from the given one: text, number, day, choice.
Value valueAt(Query& row, int column) {
    if (!row.isNull(column)) {
        return row.get<QString>(column);
    }
    if (!row.isNull(column + 1)) {
        return row.get<double>(column + 1);
    }
    if (!row.isNull(column + 2)) {
        return row.get<QDate>(column + 2);
    }
    if (!row.isNull(column + 3)) {
        return row.get<ChoiceId>(column + 3);
    }
    return {};
}

template <class T>
std::optional<T> part(const Value& value) {
    const T* found = std::get_if<T>(&value);
    return found ? std::optional<T>(*found) : std::nullopt;
}

} // namespace

std::map<qint64, Values> valuesOf(Database& db, Owner owner, const std::vector<qint64>& ids) {
    Query rows =
        owner == Owner::Ticket
            ? db.query(R"sql(SELECT ticket_id, field_id, text_value, number_value, day_value, choice_id
  FROM ticket_field WHERE ticket_id IN %IDS%)sql",
                       ids)
            : db.query(R"sql(SELECT client_id, field_id, text_value, number_value, day_value, choice_id
  FROM client_field WHERE client_id IN %IDS%)sql",
                       ids);
    std::map<qint64, Values> out;
    while (rows.next()) {
        out[rows.get<qint64>(0)][rows.get<FieldId>(1)] = valueAt(rows, 2);
    }
    return out;
}

Values valuesOf(Database& db, Owner owner, qint64 id) {
    auto all = valuesOf(db, owner, std::vector<qint64>{id});
    return all.empty() ? Values() : std::move(all.begin()->second);
}

void writeEach(Transaction& tx, Owner owner, const std::vector<qint64>& ids, FieldId field,
               const Value& value) {
    const bool ofTicket = owner == Owner::Ticket;
    tx.execute(ofTicket ? "DELETE FROM ticket_field WHERE ticket_id IN %IDS% AND field_id = ?"
                        : "DELETE FROM client_field WHERE client_id IN %IDS% AND field_id = ?",
               ids, field);
    if (isEmpty(value)) {
        return;
    }
    const auto text = part<QString>(value);
    const auto choice = part<ChoiceId>(value);
    tx.execute(ofTicket
                   ? R"sql(INSERT INTO ticket_field(ticket_id, field_id, text_value, text_key, number_value,
  day_value, choice_id) SELECT o.id, CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT),
  CAST(? AS DOUBLE PRECISION), CAST(? AS BIGINT), CAST(? AS BIGINT) FROM ticket o WHERE o.id IN %IDS%)sql"
                   : R"sql(INSERT INTO client_field(client_id, field_id, text_value, text_key, number_value,
  day_value, choice_id) SELECT o.id, CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT),
  CAST(? AS DOUBLE PRECISION), CAST(? AS BIGINT), CAST(? AS BIGINT) FROM client o WHERE o.id IN %IDS%)sql",
               field, text, text ? std::optional(fold(*text)) : std::nullopt, part<double>(value),
               part<QDate>(value), choice.value_or(ChoiceId()), ids);
}

void write(Transaction& tx, Owner owner, qint64 id, FieldId field, const Value& value) {
    writeEach(tx, owner, {id}, field, value);
}

QStringList usedTexts(Database& db, const Field& field, const QString& typed, int limit) {
    const QString like = likeAnywhere(fold(typed)).mid(1);
    Query rows = field.owner == Owner::Ticket
                     ? db.query(R"sql(SELECT MIN(text_value) FROM ticket_field WHERE field_id = ?
  AND text_key LIKE ? ESCAPE '!' GROUP BY text_key ORDER BY text_key LIMIT ?)sql",
                                field.id, like, limit)
                     : db.query(R"sql(SELECT MIN(text_value) FROM client_field WHERE field_id = ?
  AND text_key LIKE ? ESCAPE '!' GROUP BY text_key ORDER BY text_key LIMIT ?)sql",
                                field.id, like, limit);
    QStringList texts;
    while (rows.next()) {
        texts.append(rows.get<QString>(0));
    }
    return texts;
}

} // namespace core::fields
