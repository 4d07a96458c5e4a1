// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clockwords.h"

#include "core/sla/warnings.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
namespace sla = core::sla;
using sla::Metric;

namespace ui {

namespace {

struct Clocks {
    Q_DECLARE_TR_FUNCTIONS(Clocks)
};

core::Minutes whole(std::chrono::milliseconds time) {
    return std::chrono::floor<core::Minutes>(time);
}

QString wallText(core::Instant at, core::Instant now, const QTimeZone& zone) {
    const QDate day = core::dayOf(at, zone);
    const QString time = format::time(core::timeOf(at, zone));
    const QDate today = core::dayOf(now, zone);
    return day == today ? time : u"%1 %2"_s.arg(format::day(day, today), time);
}

/// Where there is little room: the day of the week within a week, only the day beyond.
QString shortText(core::Instant at, core::Instant now, const QTimeZone& zone) {
    const bool today = core::dayOf(at, zone) == core::dayOf(now, zone);
    return today ? format::time(core::timeOf(at, zone)) : format::due(at, now, zone);
}

QString leftText(qint64 seconds) {
    return format::minutes(std::chrono::floor<core::Minutes>(std::chrono::seconds(std::abs(seconds))));
}

QString lineOf(Metric metric, const sla::Clock& clock, core::Instant now, const QTimeZone& zone) {
    const QString name = metricWord(metric);
    if (clock.due) {
        return *clock.due < now ? Clocks::tr("%1: was due %2").arg(name, format::when(*clock.due, now, zone))
                                : Clocks::tr("%1: due %2").arg(name, wallText(*clock.due, now, zone));
    }
    if (clock.left && *clock.left >= 0 && !clock.missedAt) {
        return Clocks::tr("%1: met, %2 left").arg(name, leftText(*clock.left));
    }
    if (clock.left && *clock.left < 0) {
        return Clocks::tr("%1: missed by %2").arg(name, leftText(*clock.left));
    }
    return clock.missedAt
               ? Clocks::tr("%1: missed, was due %2").arg(name, format::when(*clock.missedAt, now, zone))
               : QString();
}

} // namespace

QString metricWord(Metric metric) {
    switch (metric) {
    case Metric::FirstResponse:
        return Clocks::tr("First reply");
    case Metric::NextResponse:
        return Clocks::tr("Reply");
    case Metric::Resolution:
        break;
    }
    return Clocks::tr("Resolution");
}

std::optional<ClockText> clockText(const sla::Standing& standing, core::tickets::Priority priority,
                                   const sla::PolicyTimes& times, core::Instant now, const QTimeZone& zone) {
    if (!standing.dueAt) {
        return std::nullopt;
    }
    const core::Instant due = *standing.dueAt;
    const auto* one = times.of(standing.policy);
    const auto open = [&](core::Instant from, core::Instant to) {
        return one ? one->open->openBetween(from, to) : to - from;
    };
    const QString name = metricWord(standing.metric);
    ClockText out;
    out.note = name.toLower();
    if (due < now) {
        const auto late = whole(open(due, now));
        out.brief = format::minutes(-late);
        out.text = late.count() > 0 ? Clocks::tr("%1 overdue by %2").arg(name, format::minutes(late))
                                    : Clocks::tr("%1 overdue").arg(name);
        out.brief = late.count() > 0 ? out.brief : Clocks::tr("now");
        out.tone = Tone::Bad;
        out.icon = u"octagon-alert"_s;
        out.color = Color::BadInk;
        return out;
    }
    const auto left = open(now, due);
    const bool warn = one && sla::isNear(one->policy, *one->open, priority, standing.metric, due, now);
    if (one && !one->open->isOpen(now)) {
        out.brief = shortText(due, now, zone);
        out.text = (warn ? Clocks::tr("%1 soon, by %2") : Clocks::tr("%1 by %2"))
                       .arg(name, wallText(due, now, zone));
    } else {
        out.brief = format::minutes(whole(left));
        out.text = (warn ? Clocks::tr("%1 soon, %2 left") : Clocks::tr("%1 in %2")).arg(name, out.brief);
    }
    out.note = warn ? Clocks::tr("%1 soon").arg(out.note) : out.note;
    out.tone = warn ? Tone::Warn : Tone::Neutral;
    out.icon = warn ? u"triangle-alert"_s : u"clock"_s;
    out.color = warn ? Color::WarnInk : Color::Ink;
    return out;
}

QString clocksText(const sla::TicketClocks& clocks, core::Instant now, const QTimeZone& zone) {
    QStringList lines{Clocks::tr("Promised by “%1”").arg(clocks.policyName)};
    for (const Metric metric : {Metric::FirstResponse, Metric::NextResponse, Metric::Resolution}) {
        const QString line = lineOf(metric, clocks.clocks.of(metric), now, zone);
        if (!line.isEmpty()) {
            lines << line;
        }
    }
    return lines.join(u'\n');
}

} // namespace ui
