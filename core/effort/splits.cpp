// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/splits.h"

#include "core/db/listquery.h"

#include <map>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace core::effort {

namespace {

/// The stored words differ in their first letters, so that a scan of a million rows need not compare words.
WorkClass classFrom(std::string_view word) {
    switch (word.empty() ? '\0' : word.front()) {
    case 'p':
        return WorkClass::Proactive;
    case 'r':
        return WorkClass::Reactive;
    case 'd':
        return WorkClass::Delivery;
    case 'i':
        return WorkClass::Internal;
    case 'u':
        return WorkClass::Unclassified;
    default:
        fail(ErrorKind::Internal, u"The workspace holds an unknown class of work."_s);
    }
}

int index(WorkClass workClass) {
    return int(workClass);
}

Split toSplit(const std::array<qint64, AllClasses.size()>& minutes) {
    Split split;
    for (const WorkClass workClass : AllClasses) {
        split.of(workClass) = Minutes{minutes[size_t(index(workClass))]};
    }
    return split;
}

using Sums = std::unordered_map<qint64, std::array<qint64, AllClasses.size()>>;

/// Columns: key, class, minutes. Equal keys come in runs, so the sums of the last key are at hand.
Sums sumByKey(Query rows) {
    Sums sums;
    qint64 lastKey = 0;
    std::array<qint64, AllClasses.size()>* last = nullptr;
    while (rows.next()) {
        const qint64 key = rows.get<qint64>(0); // NULL reads as zero: nobody's
        if (!last || key != lastKey) {
            last = &sums[key]; // stays valid while the map grows
            lastKey = key;
        }
        (*last)[size_t(index(classFrom(rows.utf8(1))))] += rows.get<qint64>(2);
    }
    return sums;
}

/// CROSS JOIN begins with the few spills; SQLite would otherwise begin with the many entries.
Sums sumsOf(Database& db, const DayRange& days, Grouping grouping) {
    switch (grouping) {
    case Grouping::Client:
        return sumByKey(db.query(R"sql(
SELECT client_id, work_class, %SUM(%day_minutes%)SUM%
FROM effort_entry WHERE day >= ? AND day < ? %GROUPHERE%
UNION ALL
SELECT e.client_id, s.work_class, %SUM(%s.minutes%)SUM%
FROM effort_spill s CROSS JOIN effort_entry e
WHERE e.id = s.entry_id AND s.day >= ? AND s.day < ? %GROUPHERE%)sql",
                                 days.from, days.to, days.from, days.to));
    case Grouping::Member:
        return sumByKey(db.query(R"sql(
SELECT member_id, work_class, %SUM(%day_minutes%)SUM%
FROM effort_entry WHERE day >= ? AND day < ? %GROUPHERE%
UNION ALL
SELECT e.member_id, s.work_class, %SUM(%s.minutes%)SUM%
FROM effort_spill s CROSS JOIN effort_entry e
WHERE e.id = s.entry_id AND s.day >= ? AND s.day < ? %GROUPHERE%)sql",
                                 days.from, days.to, days.from, days.to));
    case Grouping::Week:
    case Grouping::Class:
    case Grouping::Origin:
        break;
    }
    return sumByKey(db.query(R"sql(
SELECT day, work_class, minutes FROM effort_rollup WHERE day >= ? AND day < ?)sql",
                             days.from, days.to));
}

/// Origins are words: summed by class and word, with the enum's number as the key.
Sums sumsByOrigin(Database& db, const DayRange& days) {
    Query rows = db.query(R"sql(
SELECT origin, work_class, %SUM(%day_minutes%)SUM%
FROM effort_entry WHERE day >= ? AND day < ? %GROUPHERE%
UNION ALL
SELECT e.origin, s.work_class, %SUM(%s.minutes%)SUM%
FROM effort_spill s CROSS JOIN effort_entry e
WHERE e.id = s.entry_id AND s.day >= ? AND s.day < ? %GROUPHERE%)sql",
                          days.from, days.to, days.from, days.to);
    Sums sums;
    while (rows.next()) {
        const std::string_view word = rows.utf8(0);
        const auto& names = EnumNames<Origin>::names;
        const auto found =
            std::find_if(names.begin(), names.end(), [&](const auto& pair) { return pair.second == word; });
        if (found == names.end()) {
            fail(ErrorKind::Internal, u"The workspace holds an unknown origin of work."_s);
        }
        sums[qint64(found->first)][size_t(index(classFrom(rows.utf8(1))))] += rows.get<qint64>(2);
    }
    return sums;
}

Sums sumsByClass(const Sums& byDay) {
    Sums sums;
    for (const auto& [day, minutes] : byDay) {
        for (size_t i = 0; i < minutes.size(); ++i) {
            if (minutes[i] != 0) {
                sums[qint64(i)][i] += minutes[i];
            }
        }
    }
    return sums;
}

Sums sumsByWeek(const Sums& byDay, int firstWeekday) {
    Sums sums;
    for (const auto& [day, minutes] : byDay) {
        auto& week = sums[dayNumber(weekOf(fromDayNumber(day), firstWeekday).from)];
        for (size_t i = 0; i < minutes.size(); ++i) {
            week[i] += minutes[i];
        }
    }
    return sums;
}

std::unordered_map<qint64, QString> namesOf(Database& db, const Sums& sums, Grouping grouping) {
    std::vector<qint64> keys;
    for (const auto& [key, minutes] : sums) {
        keys.push_back(key);
    }
    Query rows = grouping == Grouping::Client
                     ? db.query("SELECT id, name FROM client WHERE id IN %IDS%", keys)
                     : db.query("SELECT id, name FROM member WHERE id IN %IDS%", keys);
    std::unordered_map<qint64, QString> names;
    while (rows.next()) {
        names.emplace(rows.get<qint64>(0), rows.get<QString>(1));
    }
    return names;
}

QString nameOfKey(qint64 key, Grouping grouping, const std::unordered_map<qint64, QString>& names) {
    switch (grouping) {
    case Grouping::Client:
    case Grouping::Member: {
        const auto found = names.find(key);
        return found == names.end() ? QString() : found->second;
    }
    case Grouping::Week:
        return fromDayNumber(key).toString(Qt::ISODate);
    case Grouping::Class:
        return toText(WorkClass(key));
    case Grouping::Origin:
        break;
    }
    return toText(Origin(key));
}

EntryRow toEntryRow(Query& row) {
    EntryRow entry;
    entry.entry = row.get<EntryId>(0);
    entry.day = row.get<QDate>(1);
    entry.minutes = row.get<Minutes>(2);
    entry.workClass = row.get<WorkClass>(3);
    entry.origin = row.get<Origin>(4);
    entry.member = row.get<MemberId>(5);
    entry.memberName = row.get<QString>(6);
    entry.client = row.get<ClientId>(7);
    entry.clientName = row.get<QString>(8);
    entry.ticket = row.get<TicketId>(9);
    entry.ticketNumber = row.get<qint64>(10);
    entry.touchpoint = row.get<TouchpointId>(11);
    entry.note = row.get<QString>(12);
    return entry;
}

/// On an entry "x". A spill has the class of its entry.
void addConditions(ListQuery& query, const Behind& which) {
    if (which.workClass) {
        query.add("AND x.work_class = ?", *which.workClass);
    }
    if (which.share && *which.share == Denominator::ClientTime) {
        query.add("AND x.work_class IN ('proactive', 'reactive')");
    } else if (which.share) {
        query.add("AND x.work_class <> 'unclassified'");
    }
    if (which.client && *which.client) {
        query.add("AND x.client_id = ?", *which.client);
    } else if (which.client) {
        query.add("AND x.client_id IS NULL");
    }
    if (which.member) {
        query.add("AND x.member_id = ?", *which.member);
    }
    if (which.ticket) {
        query.add("AND x.ticket_id = ?", *which.ticket);
    }
}

} // namespace

Split split(Database& db, const DayRange& days) {
    std::array<qint64, AllClasses.size()> minutes{};
    Query rows = db.query(R"sql(
SELECT work_class, minutes FROM effort_rollup WHERE day >= ? AND day < ?)sql",
                          days.from, days.to);
    while (rows.next()) {
        minutes[size_t(index(classFrom(rows.utf8(0))))] += rows.get<qint64>(1);
    }
    return toSplit(minutes);
}

std::vector<WeekSplit> weeklySplits(Database& db, QDate from, int weeks, int firstWeekday) {
    std::vector<WeekSplit> result;
    const QDate start = weekOf(from, firstWeekday).from;
    for (int i = 0; i < weeks; ++i) {
        result.push_back({{start.addDays(7 * i), start.addDays(7 * (i + 1))}, {}});
    }
    Query rows = db.query(R"sql(
SELECT day, work_class, minutes FROM effort_rollup WHERE day >= ? AND day < ?)sql",
                          start, start.addDays(7 * weeks));
    const qint64 first = dayNumber(start);
    while (rows.next()) {
        result[size_t((rows.get<qint64>(0) - first) / 7)].split.of(classFrom(rows.utf8(1))) +=
            rows.get<Minutes>(2);
    }
    return result;
}

std::vector<SplitGroup> splitBy(Database& db, const DayRange& days, Grouping grouping, int firstWeekday) {
    Sums sums = grouping == Grouping::Origin ? sumsByOrigin(db, days) : sumsOf(db, days, grouping);
    if (grouping == Grouping::Week) {
        sums = sumsByWeek(sums, firstWeekday);
    } else if (grouping == Grouping::Class) {
        sums = sumsByClass(sums);
    }
    const bool named = grouping == Grouping::Client || grouping == Grouping::Member;
    const auto names = named ? namesOf(db, sums, grouping) : std::unordered_map<qint64, QString>();
    std::vector<SplitGroup> groups;
    for (const auto& [key, minutes] : sums) {
        const SplitGroup group{key, nameOfKey(key, grouping, names), toSplit(minutes)};
        if (group.split.total() != Minutes{0}) {
            groups.push_back(group);
        }
    }
    std::sort(groups.begin(), groups.end(), [named](const SplitGroup& a, const SplitGroup& b) {
        const int byName = named ? a.name.compare(b.name, Qt::CaseInsensitive) : 0;
        return byName != 0 ? byName < 0 : a.key < b.key;
    });
    return groups;
}

std::optional<Minutes> remainingMinutes(Database& db, QDate today, int firstWeekday) {
    constexpr int Weeks = 8;
    constexpr int WorkingDays = 5;
    const QDate thisWeek = weekOf(today, firstWeekday).from;
    const auto weeks = weeklySplits(db, thisWeek.addDays(-7 * Weeks), Weeks, firstWeekday);
    const auto first = std::find_if(weeks.begin(), weeks.end(), [](const WeekSplit& week) {
        return week.split.clientWork() > Minutes{0};
    });
    if (first == weeks.end()) {
        return std::nullopt;
    }
    Minutes sum{};
    for (auto week = first; week != weeks.end(); ++week) {
        sum += week->split.clientWork();
    }
    qint64 daysLeft = 0;
    const QDate end = monthOf(today).to;
    for (QDate day = today.addDays(1); day < end; day = day.addDays(1)) {
        daysLeft += day.dayOfWeek() <= WorkingDays ? 1 : 0;
    }
    const qint64 daysSeen = WorkingDays * qint64(weeks.end() - first);
    return Minutes{(sum.count() * daysLeft + daysSeen / 2) / daysSeen};
}

std::vector<EntryRow> entriesBehind(Database& db, const Behind& which, int limit,
                                    const std::optional<EntryRow>& after) {
    const QDate last = after ? after->day : which.days.to.addDays(-1);
    const EntryId lastId = after ? after->entry : EntryId(std::numeric_limits<qint64>::max());
    ListQuery query(R"sql(
SELECT p.id, p.day, p.minutes, p.work_class, e.origin, e.member_id, m.name, e.client_id, c.name, e.ticket_id,
  t.number, e.touchpoint_id, e.note
FROM (SELECT * FROM (
    SELECT x.id, x.day, x.day_minutes AS minutes, x.work_class FROM effort_entry x)sql");
    query.add("WHERE x.day >= ? AND x.day <= ? AND (x.day < ? OR x.id < ?)", which.days.from, last, last,
              lastId);
    addConditions(query, which);
    query.add(R"sql(ORDER BY x.day DESC, x.id DESC LIMIT ?) AS own
  UNION ALL
  SELECT * FROM (
    SELECT s.entry_id, s.day, s.minutes, s.work_class
    FROM effort_spill s CROSS JOIN effort_entry x)sql",
              limit);
    query.add("WHERE x.id = s.entry_id AND s.day >= ? AND s.day <= ? AND (s.day < ? OR s.entry_id < ?)",
              which.days.from, last, last, lastId);
    addConditions(query, which);
    query.add(R"sql(ORDER BY s.day DESC, s.entry_id DESC LIMIT ?) AS spilled) AS p
JOIN effort_entry e ON e.id = p.id
JOIN member m ON m.id = e.member_id
LEFT JOIN client c ON c.id = e.client_id
LEFT JOIN ticket t ON t.id = e.ticket_id
ORDER BY p.day DESC, p.id DESC LIMIT ?)sql",
              limit, limit);
    return db.query(query).all(toEntryRow);
}

bool counts(const Behind& which, WorkClass workClass) {
    if (which.workClass && *which.workClass != workClass) {
        return false;
    }
    return !which.share || (*which.share == Denominator::ClientTime
                                ? workClass == WorkClass::Proactive || workClass == WorkClass::Reactive
                                : workClass != WorkClass::Unclassified);
}

Split sumBehind(Database& db, const Behind& which) {
    constexpr int PageRows = 2000;
    Split sum;
    std::vector<EntryRow> page;
    do {
        page = entriesBehind(db, which, PageRows, page.empty() ? std::nullopt : std::optional(page.back()));
        for (const EntryRow& row : page) {
            sum.of(row.workClass) += row.minutes;
        }
    } while (page.size() == size_t(PageRows));
    return sum;
}

void rebuildRollup(Transaction& tx) {
    tx.execute("DELETE FROM effort_rollup");
    tx.execute(R"sql(INSERT INTO effort_rollup(day, work_class, minutes)
SELECT day, work_class, CAST(SUM(minutes) AS BIGINT) FROM (
  SELECT day, work_class, day_minutes AS minutes FROM effort_entry
  UNION ALL SELECT day, work_class, minutes FROM effort_spill) AS part
GROUP BY day, work_class)sql");
    tx.changed(Entity::Effort, 0);
}

std::vector<RollupDifference> checkRollup(Database& db) {
    return db
        .query(R"sql(
SELECT day, work_class, CAST(SUM(stored) AS BIGINT), CAST(SUM(counted) AS BIGINT) FROM (
  SELECT day, work_class, minutes AS stored, 0 AS counted FROM effort_rollup
  UNION ALL SELECT day, work_class, 0, day_minutes FROM effort_entry
  UNION ALL SELECT day, work_class, 0, minutes FROM effort_spill) AS part
GROUP BY day, work_class HAVING SUM(stored) <> SUM(counted) ORDER BY day, work_class)sql")
        .all([](Query& row) {
            return RollupDifference{row.get<QDate>(0), row.get<QString>(1), row.get<Minutes>(2),
                                    row.get<Minutes>(3)};
        });
}

} // namespace core::effort
