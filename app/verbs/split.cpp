// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/line.h"
#include "core/db/migrator.h"
#include "core/effort/splits.h"
#include "core/workspace/settings.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

enum class By { Week, Client, Member };

} // namespace

} // namespace app

template <>
struct core::EnumNames<app::By> {
    static constexpr std::array<std::pair<app::By, std::string_view>, 3> names{
        {{app::By::Week, "week"}, {app::By::Client, "client"}, {app::By::Member, "member"}}};
};

namespace app {

namespace {

core::effort::Grouping groupingOf(By by) {
    using G = core::effort::Grouping;
    return by == By::Week ? G::Week : by == By::Client ? G::Client : G::Member;
}

QJsonObject jsonOf(const core::effort::Split& split, core::Denominator denominator) {
    return {{u"proactive_minutes"_s, qint64(split.proactive.count())},
            {u"reactive_minutes"_s, qint64(split.reactive.count())},
            {u"delivery_minutes"_s, qint64(split.delivery.count())},
            {u"internal_minutes"_s, qint64(split.internal.count())},
            {u"unclassified_minutes"_s, qint64(split.unclassified.count())},
            {u"share"_s, app::jsonOf(split.share(denominator))},
            {u"share_low"_s, app::jsonOf(split.shareLow(denominator))},
            {u"share_high"_s, app::jsonOf(split.shareHigh(denominator))}};
}

QStringList linesOf(const core::effort::Split& split, core::Denominator denominator) {
    const auto row = [](const QString& name, core::Minutes minutes) {
        return u"%1 %2"_s.arg(name, -13).arg(spokenMinutes(minutes), 14);
    };
    const QString of = denominator == core::Denominator::AllLogged ? u"of all logged time"_s
                                                                   : u"of proactive and reactive time"_s;
    return {row(u"proactive"_s, split.proactive),
            row(u"reactive"_s, split.reactive),
            row(u"delivery"_s, split.delivery),
            row(u"internal"_s, split.internal),
            row(u"unclassified"_s, split.unclassified),
            u"share of service %1 %2 (between %3 and %4)"_s.arg(spokenShare(split.share(denominator)), of,
                                                                spokenShare(split.shareLow(denominator)),
                                                                spokenShare(split.shareHigh(denominator)))};
}

} // namespace

int runSplit(const QStringList& arguments) {
    VerbLine line(u"split"_s, u"How the effort splits: minutes by class, and the share of service."_s);
    line.addOption(u"in"_s, u"The workspace."_s, u"WORKSPACE"_s);
    line.addOption(u"from"_s, u"First day."_s, u"DAY"_s);
    line.addOption(u"to"_s, u"The day after the last one."_s, u"DAY"_s);
    line.addOption(u"by"_s, u"Groups: week, client or member."_s, u"WHAT"_s);
    if (!line.parse(arguments)) {
        return 0;
    }
    const core::Location where = line.location(u"in"_s);
    const core::DayRange days{line.day(u"from"_s), line.day(u"to"_s)};
    if (days.from >= days.to) {
        throw WrongUse{u"--to lies after --from: it is the first day that does not count."_s};
    }
    const By by = line.word(u"by"_s, By::Week);
    core::Database db = core::openWorkspace(where);
    const auto settings = core::workspace::loadSettings(db);
    const auto split = core::effort::split(db, days);
    QJsonObject object = jsonOf(split, settings.denominator);
    QStringList lines = linesOf(split, settings.denominator);
    object.insert(u"from"_s, days.from.toString(Qt::ISODate));
    object.insert(u"to"_s, days.to.toString(Qt::ISODate));
    object.insert(u"denominator"_s, core::toText(settings.denominator));
    if (line.isSet(u"by"_s)) {
        QJsonArray groups;
        for (const auto& group : core::effort::splitBy(db, days, groupingOf(by), settings.weekStart)) {
            QJsonObject one = jsonOf(group.split, settings.denominator);
            one.insert(u"name"_s, group.name);
            groups.append(one);
            const QString name = group.name.isEmpty() ? u"(none)"_s : group.name;
            lines << u"%1 %2 of %3"_s.arg(name, -32)
                         .arg(spokenShare(group.split.share(settings.denominator)), 12)
                         .arg(spokenMinutes(group.split.clientWork()));
        }
        object.insert(u"groups"_s, groups);
    }
    line.answer(object, lines);
    return 0;
}

} // namespace app
