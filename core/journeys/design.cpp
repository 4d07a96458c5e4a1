// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/design.h"

#include "core/base/fold.h"
#include "core/db/refusals.h"
#include "core/journeys/designrows.h"
#include "core/journeys/merge.h"
#include "core/journeys/problems.h"

#include <ranges>
#include <unordered_map>

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

Version requireVersion(Database& db, VersionId id) {
    auto version = findVersion(db, id);
    if (!version) {
        fail(ErrorKind::NotFound, u"That version is no longer in the workspace."_s);
    }
    return *version;
}

Journey requireJourney(Database& db, JourneyId id) {
    auto journey = findJourney(db, id);
    if (!journey) {
        fail(ErrorKind::NotFound, u"That journey is no longer in the workspace."_s);
    }
    return *journey;
}

void requireDraft(const Version& version) {
    if (version.state != VersionState::Draft) {
        fail(ErrorKind::Invalid,
             u"Version %1 is published and does not change any more. Edit it as a new draft."_s.arg(
                 version.number));
    }
}

void requireNoDraft(Database& db, JourneyId id) {
    if (const auto number = db.scalar<int>(
            "SELECT number FROM journey_version WHERE journey_id = ? AND state = 'draft'", id)) {
        fail(ErrorKind::Invalid,
             u"The journey has a draft already, version %1. Publish or discard it first."_s.arg(*number));
    }
}

/// The same stages under keys of their own; lineages too when it becomes another path.
Version copied(Transaction& tx, const Version& from, bool freshLineage) {
    Version copy = from;
    std::unordered_map<Lineage, Lineage> steps;
    for (auto& stage : copy.stages) {
        stage.id = tx.newId<StageId>();
        stage.lineage = freshLineage ? stage.id.value : stage.lineage;
        for (auto& criterion : stage.criteria) {
            criterion.id = tx.newId<CriterionId>();
            criterion.lineage = freshLineage ? criterion.id.value : criterion.lineage;
        }
        for (auto& step : stage.steps) {
            step.id = tx.newId<StepId>();
            const Lineage lineage = freshLineage ? step.id.value : step.lineage;
            steps.emplace(step.lineage, lineage);
            step.lineage = lineage;
        }
    }
    for (auto& stage : copy.stages) {
        for (auto& criterion : stage.criteria) {
            if (const auto found = steps.find(criterion.ruleStep); found != steps.end()) {
                criterion.ruleStep = found->second;
            }
        }
    }
    copy.id = tx.newId<VersionId>();
    copy.state = VersionState::Draft;
    copy.publishedAt.reset();
    copy.publishedBy = {};
    copy.note.clear();
    copy.revision = 1;
    return copy;
}

void cleanTexts(Version& version) {
    const auto line = [](QString& text) { text = cleaned(text).trimmed(); };
    version.note = cleaned(version.note);
    for (auto& stage : version.stages) {
        line(stage.name);
        line(stage.goal);
        for (auto& criterion : stage.criteria) {
            line(criterion.title);
        }
        for (auto& step : stage.steps) {
            line(step.title);
            line(step.topic);
            step.playbook = cleaned(step.playbook);
        }
        for (auto& experience : stage.experiences) {
            line(experience.text);
        }
        std::erase_if(stage.roles, [](const DepartmentRole& role) { return !role.department; });
    }
}

/// Roles in the order in which they are read, so that equal values compare equal.
void sortRoles(Database& db, Version& version) {
    std::unordered_map<qint64, int> places;
    auto query = db.query("SELECT id, position FROM department");
    while (query.next()) {
        places.emplace(query.get<qint64>(0), query.get<int>(1));
    }
    for (auto& stage : version.stages) {
        const auto key = [&](const DepartmentRole& role) {
            return std::tuple(toText(role.role), places[role.department.value], role.department.value);
        };
        std::sort(stage.roles.begin(), stage.roles.end(),
                  [&](const auto& a, const auto& b) { return key(a) < key(b); });
        stage.roles.erase(std::unique(stage.roles.begin(), stage.roles.end()), stage.roles.end());
    }
}

void insertJourney(Transaction& tx, const Journey& journey) {
    tx.execute("INSERT INTO journey(id, name, name_key, note, position, revision) VALUES (?, ?, ?, ?, ?, ?)",
               journey.id, journey.name, fold(journey.name), journey.note, journey.position,
               journey.revision);
    tx.changed(Entity::Journey, journey.id);
}

void setState(Transaction& tx, VersionId id, VersionState state) {
    tx.execute("UPDATE journey_version SET state = ?, revision = revision + 1 WHERE id = ?", state, id);
}

} // namespace

std::vector<JourneyRow> list(Database& db) {
    return db
        .query(R"sql(SELECT j.id, j.name, j.note, l.id, COALESCE(l.number, 0), d.id, COALESCE(d.number, 0),
(SELECT COUNT(*) FROM stage s WHERE s.version_id = COALESCE(l.id, d.id)),
(SELECT COUNT(*) FROM stage s JOIN stage_step t ON t.stage_id = s.id WHERE s.version_id = COALESCE(l.id, d.id)),
(SELECT COUNT(*) FROM enrolment e WHERE e.journey_id = j.id AND e.state IN ('planned', 'active', 'paused')),
(SELECT COUNT(*) FROM enrolment e WHERE e.version_id = l.id AND e.state IN ('planned', 'active', 'paused')),
j.revision FROM journey j
LEFT JOIN journey_version l ON l.journey_id = j.id AND l.state = 'published'
LEFT JOIN journey_version d ON d.journey_id = j.id AND d.state = 'draft'
ORDER BY j.position, j.name_key, j.id)sql")
        .all([](Query& q) {
            return JourneyRow{q.get<JourneyId>(0), q.get<QString>(1), q.get<QString>(2),
                              q.get<VersionId>(3), q.get<int>(4),     q.get<VersionId>(5),
                              q.get<int>(6),       q.get<int>(7),     q.get<int>(8),
                              q.get<qint64>(9),    q.get<qint64>(10), q.get<qint64>(11)};
        });
}

std::optional<Journey> findJourney(Database& db, JourneyId id) {
    return db.query("SELECT id, name, note, position, revision FROM journey WHERE id = ?", id)
        .first([](Query& q) {
            return Journey{q.get<JourneyId>(0), q.get<QString>(1), q.get<QString>(2), q.get<int>(3),
                           q.get<qint64>(4)};
        });
}

std::vector<VersionRow> versionsOf(Database& db, JourneyId id) {
    return db
        .query(
            R"sql(SELECT v.id, v.number, v.state, v.note, v.published_at, v.published_by, COALESCE(m.name, ''),
(SELECT COUNT(*) FROM enrolment e WHERE e.version_id = v.id AND e.state IN ('planned', 'active', 'paused'))
FROM journey_version v LEFT JOIN member m ON m.id = v.published_by
WHERE v.journey_id = ? ORDER BY v.number DESC)sql",
            id)
        .all([](Query& q) {
            return VersionRow{q.get<VersionId>(0),
                              q.get<int>(1),
                              q.get<VersionState>(2),
                              q.get<QString>(3),
                              q.get<std::optional<Instant>>(4),
                              q.get<MemberId>(5),
                              q.get<QString>(6),
                              q.get<qint64>(7)};
        });
}

Problems validate(const Journey& journey) {
    Problems problems;
    if (journey.name.trimmed().isEmpty()) {
        problems << Problem{u"name"_s, u"Give the journey a name."_s};
    }
    return problems;
}

Problems validate(const Version& version) {
    Problems problems;
    const auto require = [&](bool good, const QString& field, const QString& text) {
        if (!good) {
            problems << Problem{field, text};
        }
    };
    for (const auto& stage : version.stages) {
        require(stage.expectedDays >= 1, u"expectedDays"_s,
                u"\"%1\" takes one working day or more."_s.arg(stage.name));
        require(!stage.cadenceDays || *stage.cadenceDays >= 1, u"cadenceDays"_s,
                u"Silence in \"%1\" begins after one day or later."_s.arg(stage.name));
        require(!stage.graceDays || *stage.graceDays >= 0, u"graceDays"_s,
                u"The grace in \"%1\" cannot be negative."_s.arg(stage.name));
        require(!stage.emotion || (*stage.emotion >= -2 && *stage.emotion <= 2), u"emotion"_s,
                u"The emotion of \"%1\" lies between −2 and +2."_s.arg(stage.name));
        for (const auto& step : stage.steps) {
            require(step.offsetDays >= 0, u"offsetDays"_s,
                    u"\"%1\" is due on the day the stage is entered or later."_s.arg(step.title));
            require(step.estimate >= Minutes(0), u"estimate"_s,
                    u"The estimate of \"%1\" cannot be negative."_s.arg(step.title));
        }
    }
    return problems;
}

Journey saveJourney(Transaction& tx, const Journey& journey) {
    Journey stored = journey;
    stored.name = cleaned(stored.name).trimmed();
    stored.note = cleaned(stored.note);
    requireNone(validate(stored));
    const qint64 rows =
        tx.execute(R"sql(UPDATE journey SET name = ?, name_key = ?, note = ?, position = ?,
revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                   stored.name, fold(stored.name), stored.note, stored.position, stored.id, stored.revision);
    if (rows == 0) {
        failStale(findJourney(tx, stored.id).has_value(), u"the journey \"%1\""_s.arg(stored.name));
    }
    ++stored.revision;
    tx.changed(Entity::Journey, stored.id);
    return stored;
}

Version createJourney(Transaction& tx, const QString& name, const Version& content) {
    Journey journey;
    journey.id = tx.newId<JourneyId>();
    journey.name = cleaned(name).trimmed();
    journey.position =
        int(tx.scalar<qint64>("SELECT COALESCE(MAX(position), -1) + 1 FROM journey").value_or(0));
    journey.revision = 1;
    requireNone(validate(journey));
    requireNone(validate(content));
    insertJourney(tx, journey);
    Version draft = copied(tx, content, true);
    draft.journey = journey.id;
    draft.number = 1;
    draft.basedOn = {};
    draft.comparableFrom = 1;
    cleanTexts(draft);
    sortRoles(tx, draft);
    rows::insert(tx, draft);
    return draft;
}

Version createDraft(Transaction& tx, VersionId basedOn) {
    const Version from = requireVersion(tx, basedOn);
    requireNoDraft(tx, from.journey);
    Version draft = copied(tx, from, false);
    draft.basedOn = from.id;
    draft.number =
        tx.scalar<int>("SELECT MAX(number) + 1 FROM journey_version WHERE journey_id = ?", from.journey)
            .value_or(1);
    rows::insert(tx, draft);
    tx.changed(Entity::Journey, draft.journey);
    return draft;
}

Version saveDraft(Transaction& tx, const Version& draft) {
    const Version stored = requireVersion(tx, draft.id);
    requireDraft(stored);
    Version wanted = draft;
    cleanTexts(wanted);
    sortRoles(tx, wanted);
    rows::giveKeys(tx, wanted);
    requireNone(validate(wanted));
    if (stored.revision != draft.revision) {
        fail(ErrorKind::Conflict, u"Somebody else changed version %1 in the meantime."_s.arg(stored.number));
    }
    const bool parts = rows::writeDifference(tx, stored, wanted);
    if (!parts && stored.note == wanted.note && stored.comparableFrom == wanted.comparableFrom) {
        return stored;
    }
    tx.execute(R"sql(UPDATE journey_version SET note = ?, comparable_from = ?, revision = revision + 1
WHERE id = ? AND revision = ?)sql",
               wanted.note, wanted.comparableFrom, wanted.id, wanted.revision);
    Version result = stored;
    result.note = wanted.note;
    result.comparableFrom = wanted.comparableFrom;
    result.stages = std::move(wanted.stages);
    ++result.revision;
    tx.changed(Entity::Journey, result.journey);
    return result;
}

Version changeDraft(Transaction& tx, VersionId id, const Version& from, const Version& to) {
    const Version stored = requireVersion(tx, id);
    requireDraft(stored);
    return saveDraft(tx, mergeDrafts(from, to, stored).version);
}

Version publish(Transaction& tx, VersionId id, MemberId by) {
    Version version = requireVersion(tx, id);
    requireDraft(version);
    Problems blocking;
    for (const auto& problem : problems(version, people::listDepartments(tx, people::Who::All))) {
        if (problem.severity == Severity::Blocking) {
            blocking << Problem{u"stages"_s, problem.text};
        }
    }
    requireNone(blocking);
    if (const auto live = tx.scalar<VersionId>(
            "SELECT id FROM journey_version WHERE journey_id = ? AND state = 'published'", version.journey)) {
        setState(tx, *live, VersionState::Retired);
    }
    version.state = VersionState::Published;
    version.publishedAt = tx.now();
    version.publishedBy = by;
    tx.execute(R"sql(UPDATE journey_version SET state = ?, published_at = ?, published_by = ?,
revision = revision + 1 WHERE id = ?)sql",
               version.state, version.publishedAt, version.publishedBy, version.id);
    ++version.revision;
    tx.changed(Entity::Journey, version.journey);
    return version;
}

void retire(Transaction& tx, VersionId id) {
    const Version version = requireVersion(tx, id);
    if (version.state != VersionState::Published) {
        fail(ErrorKind::Invalid, u"Version %1 is not in use for new clients."_s.arg(version.number));
    }
    setState(tx, id, VersionState::Retired);
    tx.changed(Entity::Journey, version.journey);
}

Version discardDraft(Transaction& tx, VersionId id) {
    const Version version = requireVersion(tx, id);
    requireDraft(version);
    tx.execute("DELETE FROM journey_version WHERE id = ?", id);
    tx.changed(Entity::Journey, version.journey);
    return version;
}

void restoreDraft(Transaction& tx, const Version& draft) {
    requireDraft(draft);
    requireNoDraft(tx, draft.journey);
    rows::insert(tx, draft);
    tx.changed(Entity::Journey, draft.journey);
}

Version duplicateJourney(Transaction& tx, JourneyId id) {
    const Journey journey = requireJourney(tx, id);
    auto content = liveOf(tx, id);
    if (!content) {
        content = draftOf(tx, id);
    }
    return createJourney(tx, u"Copy of %1"_s.arg(journey.name), content.value_or(Version()));
}

RemovedJourney removeJourney(Transaction& tx, JourneyId id) {
    RemovedJourney removed{requireJourney(tx, id), {}};
    const auto clients =
        tx.scalar<qint64>("SELECT COUNT(DISTINCT client_id) FROM enrolment WHERE journey_id = ?", id)
            .value_or(0);
    if (clients > 0) {
        fail(ErrorKind::Invalid,
             u"%1 is part of the history of %2 clients and cannot be removed. Retire its version instead."_s
                 .arg(removed.journey.name)
                 .arg(clients));
    }
    const auto versions = versionsOf(tx, id);
    for (const auto& row : versions | std::views::reverse) {
        removed.versions.push_back(requireVersion(tx, row.id));
    }
    // Newest first, so that no version is left that is based on a gone one.
    for (const auto& version : removed.versions | std::views::reverse) {
        tx.execute("DELETE FROM journey_version WHERE id = ?", version.id);
    }
    tx.execute("DELETE FROM journey WHERE id = ?", id);
    tx.changed(Entity::Journey, id);
    return removed;
}

void restoreJourney(Transaction& tx, const RemovedJourney& removed) {
    insertJourney(tx, removed.journey);
    for (const auto& version : removed.versions) {
        rows::insert(tx, version);
    }
}

} // namespace core::journeys
