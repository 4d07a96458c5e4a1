// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/deviationdata.h"

#include "core/deviations/groups.h"
#include "core/people/member.h"
#include "core/workspace/settings.h"

#include <unordered_map>

namespace deviations = core::deviations;

namespace ui {

namespace {

using Behind = DeviationQuery::Behind;

constexpr int MostMoods = 12;
constexpr int MoodsLookedAt = 60;

struct Today {
    core::workspace::Settings settings;
    QTimeZone zone;
    QDate day;
};

Today todayOf(core::Database& db, core::Instant now) {
    Today today{core::workspace::loadSettings(db), {}, {}};
    today.zone = today.settings.zone();
    today.day = core::dayOf(now, today.zone);
    return today;
}

core::DayRange window(QDate today) {
    return {today.addDays(1 - DeviationDays), today.addDays(1)};
}

deviations::OutcomeReport outcomes(core::Database& db, const Today& today, core::Instant now) {
    return deviations::caughtFirst(db, core::toInstants(window(today.day), today.zone), now,
                                   today.settings.path.noticeDays);
}

bool isBehind(Behind behind, const deviations::OutcomeRow& row) {
    using core::Outcome;
    switch (behind) {
    case Behind::Early:
        return row.outcome == Outcome::Early;
    case Behind::NotFirst:
        return row.outcome != Outcome::Early && row.outcome != Outcome::Pending;
    case Behind::Pending:
        return row.outcome == Outcome::Pending;
    case Behind::Lead:
        return row.noticedAt && row.outcome != Outcome::Early && row.outcome != Outcome::Pending;
    case Behind::Counted:
    case Behind::None:
        break;
    }
    return true;
}

std::vector<qint64> idsOf(core::Database& db, const DeviationQuery& query, const Today& today,
                          core::Instant now) {
    auto filter = filterOf(query);
    if (query.behind != Behind::None) {
        for (const auto& row : outcomes(db, today, now).rows) {
            if (isBehind(query.behind, row)) {
                filter.among.push_back(row.id.value);
            }
        }
        if (filter.among.empty()) {
            return {};
        }
    }
    return deviations::ids(db, filter, sortOf(query), today.day);
}

std::map<core::MemberId, QString> memberNames(core::Database& db) {
    std::map<core::MemberId, QString> names;
    for (const auto& member : core::people::list(db, core::people::Who::All)) {
        names.emplace(member.id, member.name);
    }
    return names;
}

/// Heads between the owners, and no rows below those that are folded.
std::vector<qint64> grouped(core::Database& db, const std::vector<qint64>& ids,
                            const std::vector<core::MemberId>& collapsed, DeviationGroups& groups) {
    const auto names = memberNames(db);
    std::vector<qint64> keys;
    keys.reserve(ids.size() + names.size() + 1);
    DeviationListRow* group = nullptr;
    for (const auto& [id, owner] : deviations::ownersOf(db, ids)) {
        if (!group || group->owner != owner) {
            const qint64 key = headKey(owner);
            group = &groups[key];
            group->head = true;
            group->owner = owner;
            group->ownerName = names.contains(owner) ? names.at(owner) : QString();
            group->collapsed = std::find(collapsed.begin(), collapsed.end(), owner) != collapsed.end();
            keys.push_back(key);
        }
        ++group->count;
        if (!group->collapsed) {
            keys.push_back(id);
        }
    }
    return keys;
}

std::vector<MoodPoint> moodsOf(core::Database& db, core::ClientId client) {
    std::vector<MoodPoint> moods;
    for (const auto& touchpoint :
         core::touchpoints::ofClient(db, client, core::TimeKey::newest(), MoodsLookedAt)) {
        if (touchpoint.sentiment && int(moods.size()) < MostMoods) {
            moods.push_back({touchpoint.at, *touchpoint.sentiment});
        }
    }
    std::reverse(moods.begin(), moods.end());
    return moods;
}

std::vector<deviations::Playbook> playbooksFor(core::Database& db, core::DeviationKind kind) {
    auto playbooks = deviations::listPlaybooks(db);
    const auto rank = [kind](const deviations::Playbook& playbook) {
        return playbook.kind == kind ? 0 : playbook.kind ? 2 : 1;
    };
    std::stable_sort(playbooks.begin(), playbooks.end(),
                     [&rank](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return playbooks;
}

} // namespace

qint64 keyOf(const DeviationListRow& row) {
    return row.head ? headKey(row.owner) : row.row.id.value;
}

std::vector<qint64> readKeys(core::Database& db, const DeviationQuery& query,
                             const std::vector<core::MemberId>& collapsed, core::Instant now,
                             DeviationGroups& groups) {
    const auto ids = idsOf(db, query, todayOf(db, now), now);
    groups.clear();
    return query.isGrouped() ? grouped(db, ids, collapsed, groups) : ids;
}

std::vector<DeviationListRow> readRows(core::Database& db, const std::vector<qint64>& keys,
                                       const DeviationGroups& groups, core::Instant now) {
    const int noticeDays = core::workspace::loadSettings(db).path.noticeDays;
    std::unordered_map<qint64, DeviationListRow> known;
    std::vector<qint64> ids;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(ids), [](qint64 key) { return key > 0; });
    for (auto& found : deviations::rows(db, ids)) {
        DeviationListRow row;
        if (found.state == core::DeviationState::Fixed && found.endedAt) {
            row.outcome =
                deviations::classify(found.detectedAt, *found.endedAt, found.noticedAt, now, noticeDays);
        }
        row.row = std::move(found);
        known.emplace(row.row.id.value, std::move(row));
    }
    std::vector<DeviationListRow> rows;
    for (const qint64 key : keys) {
        const auto group = groups.find(key);
        const auto row = known.find(key);
        if (group != groups.end()) {
            rows.push_back(group->second);
        } else if (row != known.end()) {
            rows.push_back(std::move(row->second));
        }
    }
    return rows;
}

DeviationFigures readFigures(core::Database& db, core::Instant now) {
    const Today today = todayOf(db, now);
    DeviationFigures figures;
    figures.counts = deviations::counts(db, today.day);
    DeviationQuery guided;
    guided.guided = true;
    figures.guided = qint64(deviations::ids(db, filterOf(guided), sortOf(guided), today.day).size());
    figures.adherence = deviations::adherence(db, window(today.day), today.day, today.zone);
    figures.caught = outcomes(db, today, now).all;
    return figures;
}

QString DeviationDetail::memberName(core::MemberId id) const {
    const auto found = members.find(id);
    return found == members.end() ? QString() : found->second;
}

std::optional<DeviationDetail> readDeviation(core::Database& db, core::DeviationId id, core::Instant now) {
    return db.snapshot([id, now](core::Database& read) -> std::optional<DeviationDetail> {
        auto deviation = deviations::find(read, id);
        auto rows = deviations::rows(read, {id.value});
        if (!deviation || rows.empty()) {
            return std::nullopt;
        }
        DeviationDetail out;
        out.noticeDays = core::workspace::loadSettings(read).path.noticeDays;
        out.outcome = deviations::outcomeOf(*deviation, now, out.noticeDays);
        out.run = deviations::findRun(read, id);
        out.contacts = deviations::contactsFor(read, id, out.noticeDays);
        out.history = deviations::history(read, id);
        out.playbooks = playbooksFor(read, deviation->kind);
        out.members = memberNames(read);
        if (deviation->kind == core::DeviationKind::SentimentDrop) {
            out.moods = moodsOf(read, deviation->client);
        }
        out.deviation = std::move(*deviation);
        out.row = std::move(rows.front());
        return out;
    });
}

} // namespace ui
