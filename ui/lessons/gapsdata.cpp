// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/gapsdata.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr std::array<std::pair<GapSpan, std::u16string_view>, 3> Spans{
    {{GapSpan::Month, u"month"}, {GapSpan::Quarter, u"quarter"}, {GapSpan::Year, u"year"}}};

QString textOf(std::u16string_view text) {
    return QString::fromUtf16(text.data(), qsizetype(text.size()));
}

} // namespace

core::DayRange daysOf(GapSpan span, QDate today) {
    const int days = span == GapSpan::Month ? 30 : span == GapSpan::Quarter ? 90 : 365;
    return {today.addDays(1 - days), today.addDays(1)};
}

QString toText(const GapQuery& query) {
    QUrlQuery out;
    for (const auto& [span, text] : Spans) {
        if (span == query.span) {
            out.addQueryItem(u"span"_s, textOf(text));
        }
    }
    if (query.figure.gap) {
        out.addQueryItem(u"gap"_s, QString::number(query.figure.gap.value));
    } else {
        out.addQueryItem(u"verdict"_s,
                         query.figure.verdict ? core::toText(*query.figure.verdict) : u"unasked"_s);
    }
    return out.toString();
}

GapQuery gapQueryOf(const QString& text) {
    const QUrlQuery in(text);
    GapQuery query;
    for (const auto& [span, word] : Spans) {
        if (in.queryItemValue(u"span"_s) == textOf(word)) {
            query.span = span;
        }
    }
    const qint64 gap = in.queryItemValue(u"gap"_s).toLongLong();
    const QString verdict = in.queryItemValue(u"verdict"_s);
    if (gap > 0) {
        query.figure = {core::GapId(gap), {}};
    } else if (verdict == u"unasked") {
        query.figure = {};
    } else if (const auto known = core::fromText<core::Verdict>(verdict)) {
        query.figure = {{}, known};
    }
    return query;
}

GapsData readGaps(core::Database& db, const GapQuery& query, const core::DayRange& days,
                  const QTimeZone& zone) {
    return db.snapshot([&](core::Database& read) {
        return GapsData{core::lessons::gapReport(read, days, zone),
                        core::lessons::ticketsBehind(read, query.figure, days, zone)};
    });
}

} // namespace ui
