// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/fields.h"

#include "core/base/fold.h"
#include "core/db/refusals.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core::fields {

namespace {

Field fieldOf(Query& row) {
    Field field;
    field.id = row.get<FieldId>(0);
    field.owner = row.get<Owner>(1);
    field.name = row.get<QString>(2);
    field.type = row.get<Type>(3);
    field.active = row.get<bool>(4);
    field.revision = row.get<qint64>(5);
    return field;
}

void addChoices(Database& db, std::vector<Field>& fields) {
    std::vector<qint64> ids;
    for (const Field& field : fields) {
        if (field.type == Type::Choice) {
            ids.push_back(field.id.value);
        }
    }
    if (ids.empty()) {
        return;
    }
    Query rows = db.query(R"sql(SELECT field_id, id, name, active FROM custom_choice WHERE field_id IN %IDS%
  ORDER BY field_id, position, id)sql",
                          ids);
    while (rows.next()) {
        const auto id = rows.get<FieldId>(0);
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [id](const Field& candidate) { return candidate.id == id; });
        field->choices.push_back({rows.get<ChoiceId>(1), rows.get<QString>(2), rows.get<bool>(3)});
    }
}

void insert(Transaction& tx, Field& field) {
    if (!field.id) {
        field.id = tx.newId<FieldId>();
    }
    field.revision = 1;
    tx.execute(R"sql(INSERT INTO custom_field(id, owner, name, name_key, type, active, revision, position)
  VALUES (?, ?, ?, ?, ?, ?, 1, (SELECT COALESCE(MAX(position), 0) + 1 FROM custom_field)))sql",
               field.id, field.owner, field.name, fold(field.name), field.type, field.active);
}

void update(Transaction& tx, Field& field) {
    const auto stored = find(tx, field.id);
    if (!stored || stored->revision != field.revision) {
        failStale(stored.has_value(), u"this field"_s);
    }
    if (stored->type != field.type || stored->owner != field.owner) {
        fail(ErrorKind::Invalid, u"A field keeps its type. Add another field instead."_s);
    }
    ++field.revision;
    tx.execute("UPDATE custom_field SET name = ?, name_key = ?, active = ?, revision = ? WHERE id = ?",
               field.name, fold(field.name), field.active, field.revision, field.id);
}

void writeChoices(Transaction& tx, Field& field) {
    tx.execute("UPDATE custom_choice SET active = ?, position = position + 100000 WHERE field_id = ?", false,
               field.id);
    qint64 position = 0;
    for (Choice& choice : field.choices) {
        choice.name = cleaned(choice.name).trimmed();
        const auto known = tx.scalar<ChoiceId>(
            "SELECT id FROM custom_choice WHERE field_id = ? AND (id = ? OR name_key = ?) ORDER BY CASE WHEN "
            "id = ? THEN 0 ELSE 1 END LIMIT 1",
            field.id, choice.id.value, fold(choice.name), choice.id.value);
        if (known) {
            choice.id = *known;
            tx.execute(
                "UPDATE custom_choice SET name = ?, name_key = ?, position = ?, active = ? WHERE id = ?",
                choice.name, fold(choice.name), position, choice.active, choice.id);
        } else {
            choice.id = choice.id ? choice.id : tx.newId<ChoiceId>();
            tx.execute(R"sql(INSERT INTO custom_choice(id, field_id, name, name_key, position, active)
  VALUES (?, ?, ?, ?, ?, ?))sql",
                       choice.id, field.id, choice.name, fold(choice.name), position, choice.active);
        }
        ++position;
    }
}

} // namespace

std::vector<Field> list(Database& db, Owner owner, Which which) {
    auto fields = db.query(R"sql(SELECT id, owner, name, type, active, revision FROM custom_field
  WHERE owner = ? ORDER BY position, id)sql",
                           owner)
                      .all(fieldOf);
    if (which == Which::Active) {
        std::erase_if(fields, [](const Field& field) { return !field.active; });
    }
    addChoices(db, fields);
    return fields;
}

std::vector<Field> listAll(Database& db) {
    auto fields =
        db.query("SELECT id, owner, name, type, active, revision FROM custom_field ORDER BY position, id")
            .all(fieldOf);
    addChoices(db, fields);
    return fields;
}

std::optional<Field> find(Database& db, FieldId id) {
    auto fields =
        db.query("SELECT id, owner, name, type, active, revision FROM custom_field WHERE id = ?", id)
            .all(fieldOf);
    if (fields.empty()) {
        return std::nullopt;
    }
    addChoices(db, fields);
    return fields.front();
}

Field save(Transaction& tx, const Field& wanted) {
    Field field = wanted;
    field.name = cleaned(field.name).trimmed();
    requireNone(validate(field));
    if (tx.scalar<FieldId>("SELECT id FROM custom_field WHERE owner = ? AND name_key = ? AND id <> ?",
                           field.owner, fold(field.name), field.id.value)) {
        requireNone({{u"name"_s, u"There is another field with the name \"%1\"."_s.arg(field.name)}});
    }
    if (field.revision == 0) {
        insert(tx, field);
    } else {
        update(tx, field);
    }
    if (field.type == Type::Choice) {
        writeChoices(tx, field);
    }
    tx.changed(Entity::CustomField, field.id);
    return find(tx, field.id).value();
}

void reorder(Transaction& tx, const std::vector<FieldId>& order) {
    tx.execute("UPDATE custom_field SET position = position + ?, revision = revision + 1",
               qint64(order.size()) + 1);
    qint64 position = 0;
    for (const FieldId id : order) {
        tx.execute("UPDATE custom_field SET position = ?, revision = revision + 1 WHERE id = ?", position++,
                   id);
        tx.changed(Entity::CustomField, id);
    }
}

void remove(Transaction& tx, FieldId id) {
    if (tx.scalar<qint64>("SELECT 1 FROM ticket_field WHERE field_id = ? LIMIT 1", id) ||
        tx.scalar<qint64>("SELECT 1 FROM client_field WHERE field_id = ? LIMIT 1", id)) {
        fail(ErrorKind::Invalid, u"Something stands in this field already. Hide it instead."_s);
    }
    tx.execute("DELETE FROM custom_field WHERE id = ?", id);
    tx.changed(Entity::CustomField, id);
}

} // namespace core::fields
