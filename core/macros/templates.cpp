// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/macros/templates.h"

#include "core/base/fold.h"
#include "core/db/refusals.h"

using namespace Qt::Literals::StringLiterals;

namespace core::macros {

namespace {

const std::string Select = "SELECT id, name, shortcut, body, active, revision FROM reply_template ";

Template readTemplate(Query& row) {
    return {row.get<TemplateId>(0), row.get<QString>(1), row.get<QString>(2),
            row.get<QString>(3),    row.get<bool>(4),    row.get<qint64>(5)};
}

bool isShortcut(const QString& text) {
    return text.size() <= 30 && std::all_of(text.begin(), text.end(), [](QChar sign) {
               return sign.isLetterOrNumber() || sign == u'-' || sign == u'_';
           });
}

void requireOwnNames(Database& db, const Template& wording) {
    requireOwn(db, "SELECT id FROM reply_template WHERE name_key = ?", fold(wording.name), wording.id,
               u"There is a template \"%1\" already. Choose another name."_s.arg(wording.name));
    if (!wording.shortcut.isEmpty()) {
        requireOwn(db, "SELECT id FROM reply_template WHERE shortcut = ?", wording.shortcut, wording.id,
                   u"Another template has the shortcut \"%1\"."_s.arg(wording.shortcut));
    }
}

/// 0 is best; null: no match.
std::optional<int> rankOf(const Template& wording, const QString& key) {
    const QString shortcut = fold(wording.shortcut);
    const QString name = fold(wording.name);
    if (key.isEmpty() || shortcut == key) {
        return 0;
    }
    if (shortcut.startsWith(key)) {
        return 1;
    }
    if (name.startsWith(key) || name.contains(u' ' + key)) {
        return 2;
    }
    return name.contains(key) ? std::optional(3) : std::nullopt;
}

} // namespace

Problems validate(const Template& wording) {
    Problems problems;
    if (wording.name.trimmed().isEmpty()) {
        problems << Problem{u"name"_s, u"Give the template a name."_s};
    } else if (wording.name.size() > 120) {
        problems << Problem{u"name"_s, u"Keep the name below 120 characters."_s};
    }
    if (!isShortcut(wording.shortcut.trimmed())) {
        problems << Problem{u"shortcut"_s, u"A shortcut has at most 30 letters, digits, \"-\" or \"_\"."_s};
    }
    if (wording.body.trimmed().isEmpty()) {
        problems << Problem{u"body"_s, u"Write the text of the template."_s};
    } else if (wording.body.size() > 100'000) {
        problems << Problem{u"body"_s, u"The text is too long for a template."_s};
    }
    return problems;
}

std::vector<Template> templates(Database& db, Which which) {
    static const std::string all = Select + "ORDER BY name_key";
    static const std::string active = Select + "WHERE active ORDER BY name_key";
    return db.query(which == Which::All ? all : active).all(readTemplate);
}

std::optional<Template> findTemplate(Database& db, TemplateId id) {
    static const std::string sql = Select + "WHERE id = ?";
    return db.query(sql, id).first(readTemplate);
}

Template saveTemplate(Transaction& tx, const Template& wording) {
    Template stored = wording;
    stored.name = cleaned(stored.name).trimmed();
    stored.shortcut = cleaned(stored.shortcut).trimmed().toLower();
    stored.body = cleaned(stored.body);
    requireNone(validate(stored));
    requireOwnNames(tx, stored);
    if (stored.revision == 0) {
        stored.id = tx.newId<TemplateId>();
        stored.revision = 1;
        tx.execute(R"sql(INSERT INTO reply_template(id, name, name_key, shortcut, body, active, revision)
VALUES (?, ?, ?, ?, ?, ?, ?))sql",
                   stored.id, stored.name, fold(stored.name), stored.shortcut, stored.body, stored.active,
                   stored.revision);
    } else {
        const qint64 rows =
            tx.execute(R"sql(UPDATE reply_template SET name = ?, name_key = ?, shortcut = ?, body = ?,
active = ?, revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                       stored.name, fold(stored.name), stored.shortcut, stored.body, stored.active, stored.id,
                       stored.revision);
        if (rows == 0) {
            failStale(findTemplate(tx, stored.id).has_value(), u"this template"_s);
        }
        ++stored.revision;
    }
    tx.changed(Entity::Template, stored.id);
    return stored;
}

void setTemplateActive(Transaction& tx, TemplateId id, bool active) {
    if (tx.execute("UPDATE reply_template SET active = ?, revision = revision + 1 WHERE id = ?", active,
                   id) == 0) {
        fail(ErrorKind::NotFound, u"This template is no longer in the workspace."_s);
    }
    tx.changed(Entity::Template, id);
}

std::vector<Template> matchTemplates(Database& db, const QString& text, int limit) {
    std::vector<std::pair<int, Template>> ranked;
    const QString key = fold(text.trimmed());
    for (auto& wording : templates(db)) {
        if (const auto rank = rankOf(wording, key)) {
            ranked.emplace_back(*rank, std::move(wording));
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Template> out;
    for (auto& [rank, wording] : ranked) {
        if (int(out.size()) < limit) {
            out.push_back(std::move(wording));
        }
    }
    return out;
}

} // namespace core::macros
