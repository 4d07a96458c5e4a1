// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/member.h"

#include "core/base/fold.h"
#include "core/base/page.h"
#include "core/db/refusals.h"

namespace core::people {

using namespace Qt::Literals::StringLiterals;

namespace {

Member fromRow(Query& q) {
    Member member;
    member.id = q.get<MemberId>(0);
    member.name = q.get<QString>(1);
    member.email = q.get<QString>(2);
    member.role = q.get<Role>(3);
    member.weeklyMinutes = q.get<Minutes>(4);
    member.active = q.get<bool>(5);
    member.source = q.get<QString>(6);
    member.externalId = q.get<QString>(7);
    member.revision = q.get<qint64>(8);
    return member;
}

void update(Transaction& tx, const Member& member) {
    const qint64 rows =
        tx.execute(R"sql(UPDATE member SET name = ?, name_key = ?, email = ?, role = ?, weekly_minutes = ?,
active = ?, source = ?, external_id = ?, revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                   member.name, fold(member.name), member.email, member.role, member.weeklyMinutes,
                   member.active, member.source, member.externalId, member.id, member.revision);
    if (rows == 0) {
        failStale(find(tx, member.id).has_value(), u"the member \"%1\""_s.arg(member.name));
    }
}

void insert(Transaction& tx, const Member& member) {
    tx.execute(R"sql(INSERT INTO member(id, name, name_key, email, role, weekly_minutes, active, source,
external_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
               member.id, member.name, fold(member.name), member.email, member.role, member.weeklyMinutes,
               member.active, member.source, member.externalId);
}

} // namespace

std::vector<Member> list(Database& db, Who who) {
    return db
        .query(R"sql(SELECT id, name, email, role, weekly_minutes, active, source, external_id, revision
FROM member WHERE active OR CAST(? AS BOOLEAN) ORDER BY name_key, id)sql",
               who == Who::All)
        .all(fromRow);
}

std::optional<Member> find(Database& db, MemberId id) {
    return db
        .query(R"sql(SELECT id, name, email, role, weekly_minutes, active, source, external_id, revision
FROM member WHERE id = ?)sql",
               id)
        .first(fromRow);
}

std::vector<Member> match(Database& db, QStringView text, int limit) {
    const QString key = fold(text.trimmed());
    return bestMatches(
        list(db), [](const Member& member) { return fold(member.name); }, key, limit);
}

Problems validate(const Member& member) {
    Problems problems;
    if (member.name.trimmed().isEmpty()) {
        problems << Problem{u"name"_s, u"Give the member a name."_s};
    }
    if (!member.email.isEmpty() && !member.email.contains(u'@')) {
        problems << Problem{u"email"_s, u"\"%1\" is not an e-mail address."_s.arg(member.email)};
    }
    if (member.weeklyMinutes < Minutes(0) || member.weeklyMinutes > Minutes(7 * 24 * 60)) {
        problems << Problem{u"weeklyMinutes"_s, u"A week has between 0 and 168 hours."_s};
    }
    return problems;
}

Member save(Transaction& tx, const Member& member) {
    Member stored = member;
    stored.name = cleaned(stored.name).trimmed();
    stored.email = cleaned(stored.email).trimmed();
    requireNone(validate(stored));
    if (stored.revision == 0) {
        if (!stored.id) {
            stored.id = tx.newId<MemberId>();
        }
        insert(tx, stored);
    } else {
        update(tx, stored);
    }
    ++stored.revision;
    tx.changed(Entity::Member, stored.id);
    return stored;
}

Member deactivate(Transaction& tx, MemberId id) {
    auto member = find(tx, id);
    if (!member) {
        fail(ErrorKind::NotFound, u"That member is no longer in the workspace."_s);
    }
    member->active = false;
    return save(tx, *member);
}

QString initials(QStringView name) {
    const auto words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return {};
    }
    // A letter outside the basic plane takes two code units; a mark that follows belongs to its letter.
    const auto first = [](QStringView word) {
        return word.left(word.size() > 1 && word[0].isHighSurrogate() ? 2 : 1).toString();
    };
    const QString last = words.size() > 1 ? first(words.last()) : QString();
    return (first(words.first()) + last).toUpper();
}

} // namespace core::people
