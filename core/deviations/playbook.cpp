// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/playbook.h"

#include "core/base/fold.h"
#include "core/db/refusals.h"

namespace core::deviations {

using namespace Qt::Literals::StringLiterals;

namespace {

Playbook fromRow(Query& q) {
    Playbook p;
    p.id = q.get<PlaybookId>(0);
    p.name = q.get<QString>(1);
    p.kind = fromText<DeviationKind>(q.get<QString>(2));
    p.active = q.get<bool>(3);
    p.position = q.get<int>(4);
    p.revision = q.get<qint64>(5);
    return p;
}

PlaybookStep stepFromRow(Query& q) {
    return {q.get<QString>(1), q.get<Channel>(2), q.get<StepOwner>(3),
            q.get<int>(4),     q.get<Minutes>(5), q.get<QString>(6)};
}

QString kindText(const Playbook& playbook) {
    return playbook.kind ? toText(*playbook.kind) : u""_s;
}

void insertSteps(Transaction& tx, const Playbook& playbook) {
    int position = 0;
    for (const PlaybookStep& step : playbook.steps) {
        tx.execute(R"sql(INSERT INTO playbook_step(id, playbook_id, position, title, channel, owner, due_days,
estimate_minutes, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                   tx.newId<RunStepId>(), playbook.id, position++, step.title, step.channel, step.owner,
                   step.dueDays, step.estimate, step.body);
    }
}

void insert(Transaction& tx, const Playbook& p) {
    tx.execute(R"sql(INSERT INTO playbook(id, name, name_key, kind, active, position, revision)
VALUES (?, ?, ?, ?, ?, ?, ?))sql",
               p.id, p.name, fold(p.name), kindText(p), p.active, p.position, p.revision);
    insertSteps(tx, p);
    tx.changed(Entity::Playbook, p.id);
}

void update(Transaction& tx, const Playbook& p) {
    const qint64 rows = tx.execute(R"sql(UPDATE playbook SET name = ?, name_key = ?, kind = ?, active = ?,
position = ?, revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                                   p.name, fold(p.name), kindText(p), p.active, p.position, p.id, p.revision);
    if (rows == 0) {
        failStale(findPlaybook(tx, p.id).has_value(), u"the playbook \"%1\""_s.arg(p.name));
    }
    tx.execute("DELETE FROM playbook_step WHERE playbook_id = ?", p.id);
    insertSteps(tx, p);
    tx.changed(Entity::Playbook, p.id);
}

Playbook tidy(Playbook playbook) {
    playbook.name = cleaned(playbook.name).trimmed();
    for (PlaybookStep& step : playbook.steps) {
        step.title = cleaned(step.title).trimmed();
        step.body = cleaned(step.body).trimmed();
    }
    return playbook;
}

std::vector<PlaybookStep> stepsOf(Database& db, PlaybookId id) {
    return db
        .query(R"sql(SELECT playbook_id, title, channel, owner, due_days, estimate_minutes, body
FROM playbook_step WHERE playbook_id = ? ORDER BY position, id)sql",
               id)
        .all(stepFromRow);
}

} // namespace

Problems validate(const Playbook& playbook) {
    Problems problems;
    if (playbook.name.trimmed().isEmpty()) {
        problems << Problem{u"name"_s, u"Give the playbook a name."_s};
    }
    if (playbook.steps.empty()) {
        problems << Problem{u"steps"_s, u"A playbook needs at least one step."_s};
    }
    for (const PlaybookStep& step : playbook.steps) {
        if (step.title.trimmed().isEmpty()) {
            problems << Problem{u"steps"_s, u"Say in each step what is to be done."_s};
            break;
        }
    }
    for (const PlaybookStep& step : playbook.steps) {
        if (step.dueDays < 0 || step.dueDays > 250 || step.estimate < Minutes(0)) {
            problems << Problem{u"steps"_s,
                                u"A step is due 0 to 250 working days after the start and takes no less "
                                u"than no time."_s};
            break;
        }
    }
    return problems;
}

std::vector<Playbook> listPlaybooks(Database& db, Playbooks which) {
    auto list =
        which == Playbooks::All
            ? db.query(
                    "SELECT id, name, kind, active, position, revision FROM playbook ORDER BY position, id")
                  .all(fromRow)
            : db.query("SELECT id, name, kind, active, position, revision FROM playbook WHERE active "
                       "ORDER BY position, id")
                  .all(fromRow);
    std::unordered_map<PlaybookId, size_t> places;
    for (size_t i = 0; i < list.size(); ++i) {
        places.emplace(list[i].id, i);
    }
    auto steps = db.query(R"sql(SELECT playbook_id, title, channel, owner, due_days, estimate_minutes, body
FROM playbook_step ORDER BY playbook_id, position, id)sql");
    while (steps.next()) {
        if (const auto place = places.find(steps.get<PlaybookId>(0)); place != places.end()) {
            list[place->second].steps.push_back(stepFromRow(steps));
        }
    }
    return list;
}

std::optional<Playbook> findPlaybook(Database& db, PlaybookId id) {
    auto playbook =
        db.query("SELECT id, name, kind, active, position, revision FROM playbook WHERE id = ?", id)
            .first(fromRow);
    if (playbook) {
        playbook->steps = stepsOf(db, id);
    }
    return playbook;
}

std::optional<Playbook> playbookFor(Database& db, DeviationKind kind) {
    auto playbook = db.query(R"sql(SELECT id, name, kind, active, position, revision FROM playbook
WHERE active AND kind IN (?, '') ORDER BY CASE kind WHEN '' THEN 1 ELSE 0 END, position, id LIMIT 1)sql",
                             kind)
                        .first(fromRow);
    if (playbook) {
        playbook->steps = stepsOf(db, playbook->id);
    }
    return playbook;
}

Playbook savePlaybook(Transaction& tx, const Playbook& playbook) {
    Playbook stored = tidy(playbook);
    requireNone(validate(stored));
    if (stored.revision > 0) {
        update(tx, stored);
        ++stored.revision;
        return stored;
    }
    if (!stored.id) {
        stored.id = tx.newId<PlaybookId>();
        stored.position =
            int(tx.scalar<qint64>("SELECT COALESCE(MAX(position), -1) + 1 FROM playbook").value_or(0));
    }
    stored.revision = 1;
    insert(tx, stored);
    return stored;
}

Playbook replacePlaybook(Transaction& tx, const Playbook& expectedValue, const Playbook& value) {
    const auto now = findPlaybook(tx, expectedValue.id);
    Playbook expected = expectedValue;
    expected.revision = now ? now->revision : 0;
    if (!now || *now != expected) {
        failStale(now.has_value(), u"the playbook \"%1\""_s.arg(expected.name));
    }
    Playbook stored = value;
    stored.revision = now->revision;
    return savePlaybook(tx, stored);
}

Playbook duplicatePlaybook(Transaction& tx, PlaybookId id) {
    auto copy = findPlaybook(tx, id);
    if (!copy) {
        fail(ErrorKind::NotFound, u"That playbook is no longer in the workspace."_s);
    }
    copy->id = {};
    copy->name = u"%1 (copy)"_s.arg(copy->name);
    copy->revision = 0;
    return savePlaybook(tx, *copy);
}

Playbook removePlaybook(Transaction& tx, PlaybookId id) {
    auto playbook = findPlaybook(tx, id);
    if (!playbook) {
        fail(ErrorKind::NotFound, u"That playbook is no longer in the workspace."_s);
    }
    // By hand instead of by the foreign key, because runs count their revisions.
    tx.execute("UPDATE playbook_run SET playbook_id = NULL, revision = revision + 1 WHERE playbook_id = ?",
               id);
    tx.execute("DELETE FROM playbook WHERE id = ?", id);
    tx.changed(Entity::Playbook, id);
    return *playbook;
}

void restorePlaybook(Transaction& tx, const Playbook& playbook) {
    insert(tx, playbook);
}

bool addDelivered(Transaction& tx) {
    if (tx.scalar<qint64>("SELECT COUNT(*) FROM playbook").value_or(0) > 0) {
        return false;
    }
    for (const Playbook& playbook : delivered()) {
        savePlaybook(tx, playbook);
    }
    return true;
}

} // namespace core::deviations
