// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/splitcard.h"

#include "ui/board/caughtpart.h"
#include "ui/board/sharetable.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberlink.h"
#include "ui/widgets/sharetrend.h"
#include "ui/widgets/splitbar.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

struct HeadlineLook {
    QString text;
    Tone tone;
};

HeadlineLook lookOf(core::effort::Headline headline) {
    using H = core::effort::Headline;
    switch (headline) {
    case H::Ahead:
        return {SplitCard::tr("Ahead of problems"), Tone::Good};
    case H::CloseToLimit:
        return {SplitCard::tr("Close to the limit"), Tone::Warn};
    case H::CleaningUp:
        return {SplitCard::tr("Cleaning up too much"), Tone::Bad};
    case H::AskIfLogged:
        return {SplitCard::tr("Is service being logged?"), Tone::Unknown};
    case H::NoSplitYet:
        break;
    }
    return {SplitCard::tr("No split yet"), Tone::Unknown};
}

/// A line from top to bottom between two parts of a card.
class Divider : public QWidget {
public:
    Divider(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme) {
        setFixedWidth(41);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(QRect(20, 0, 1, height()), m_theme.color(Color::Line));
    }

private:
    const Theme& m_theme;
};

} // namespace

SplitCard::SplitCard(const Theme& theme, QWidget* parent)
    : Card(theme, {}, parent)
    , m_theme(theme) {
    setObjectName(u"splitCard"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildNow(), 9);
    row->addWidget(new Divider(theme, this));
    row->addWidget(buildTrend(), 9);
    row->addWidget(new Divider(theme, this));
    m_caught = new CaughtPart(theme, this);
    connect(m_caught, &CaughtPart::rowsRequested, this, &SplitCard::deviationsRequested);
    row->addWidget(m_caught, 6);
    body()->addLayout(row);
}

NumberLink* SplitCard::link(Type type, std::optional<core::WorkClass> workClass, const QString& title,
                            QWidget* parent) {
    auto* number = new NumberLink(m_theme, type, parent);
    connect(number, &NumberLink::clicked, this, [this, workClass, title] {
        core::effort::Behind which;
        which.days = m_month;
        which.workClass = workClass;
        if (!workClass) {
            which.share = m_shareOf;
        }
        Q_EMIT rowsRequested(which, title);
    });
    return number;
}

QHBoxLayout* SplitCard::buildHead(QWidget* part) {
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    m_headline = new Chip(m_theme, {}, Tone::Unknown, part);
    m_headText = new Label(m_theme, {}, Type::Heading, Color::Ink, part);
    m_headText->setObjectName(u"headline"_s);
    m_period = new Label(m_theme, {}, Type::Small, Color::Ink2, part);
    m_period->setElided(true);
    head->addWidget(m_headText);
    head->addWidget(m_headline);
    head->addStretch();
    head->addWidget(m_period);
    return head;
}

QWidget* SplitCard::buildNow() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);

    column->addLayout(buildHead(part));

    auto* figures = new QHBoxLayout;
    figures->setSpacing(16);
    m_share = link(Type::NumberL, std::nullopt, tr("Work behind this month's share"), part);
    m_share->setObjectName(u"monthShare"_s);
    figures->addWidget(m_share, 0, Qt::AlignVCenter);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_meaning = new Label(m_theme, {}, Type::BodyItem, Color::Ink, part);
    m_meaning->setWordWrap(true);
    words->addWidget(m_meaning);
    words->addWidget(buildOf(part));
    figures->addLayout(words, 1);
    column->addLayout(figures);

    m_bar = new SplitBar(m_theme, part);
    m_bar->setThickness(14);
    m_bar->setTickLabel(true);
    column->addWidget(m_bar);

    auto* sides = new QHBoxLayout;
    m_proactive = link(Type::SmallLabel, core::WorkClass::Proactive, tr("Proactive work this month"), part);
    m_proactive->setObjectName(u"proactiveHours"_s);
    m_proactive->setColor(Color::ProInk);
    m_reactive = link(Type::SmallLabel, core::WorkClass::Reactive, tr("Reactive work this month"), part);
    m_reactive->setColor(Color::ReaInk);
    sides->addWidget(m_proactive);
    sides->addStretch();
    sides->addWidget(m_reactive);
    column->addLayout(sides);
    column->addWidget(buildBounds(part));
    column->addWidget(new Rule(m_theme, part));

    auto* foot = new QHBoxLayout;
    m_outlook = new Label(m_theme, {}, Type::Small, Color::Ink2, part);
    m_outlook->setObjectName(u"allowance"_s);
    m_outlook->setWordWrap(true);
    m_forecastWord = new Label(m_theme, tr("forecast"), Type::Small, Color::Ink2, part);
    m_forecast = new NumberLink(m_theme, Type::SmallHead, part);
    m_forecast->setObjectName(u"forecast"_s);
    connect(m_forecast, &NumberLink::clicked, this, [this] {
        core::effort::Behind which;
        which.days = m_forecastDays;
        which.share = core::Denominator::ClientTime;
        Q_EMIT rowsRequested(which, tr("Work that the forecast is made of"));
    });
    foot->setSpacing(6);
    foot->addWidget(m_outlook, 1);
    foot->addWidget(m_forecastWord, 0, Qt::AlignVCenter);
    foot->addWidget(m_forecast, 0, Qt::AlignVCenter);
    column->addLayout(foot);
    return part;
}

/// "18.0 h of 211 h proactive + reactive"
QWidget* SplitCard::buildOf(QWidget* part) {
    m_of = new QWidget(part);
    m_of->setObjectName(u"shareOf"_s);
    auto* row = new QHBoxLayout(m_of);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::Grid);
    m_part = link(Type::Small, core::WorkClass::Reactive, tr("Reactive work this month"), m_of);
    m_part->setObjectName(u"shareReactive"_s);
    m_whole = link(Type::Small, std::nullopt, tr("Work behind this month's share"), m_of);
    m_whole->setObjectName(u"shareWhole"_s);
    m_wholeWord = new Label(m_theme, {}, Type::Small, Color::Ink2, m_of);
    m_wholeWord->setElided(true);
    row->addWidget(m_part);
    row->addWidget(new Label(m_theme, tr("of", "18 h of 211 h"), Type::Small, Color::Ink2, m_of));
    row->addWidget(m_whole);
    row->addWidget(m_wholeWord, 1);
    return m_of;
}

/// Time without a class has no place in the share; one click away it can be given one.
QWidget* SplitCard::buildBounds(QWidget* part) {
    m_unclassified = new QWidget(part);
    auto* row = new QHBoxLayout(m_unclassified);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_bounds = new Label(m_theme, {}, Type::Caption, Color::Ink3, m_unclassified);
    m_bounds->setObjectName(u"bounds"_s);
    m_bounds->setWordWrap(true);
    m_classify = link(Type::Small, core::WorkClass::Unclassified, tr("Time without a class this month"),
                      m_unclassified);
    m_classify->setObjectName(u"classify"_s);
    row->addWidget(m_bounds, 1);
    row->addWidget(m_classify, 0, Qt::AlignVCenter);
    return m_unclassified;
}

QWidget* SplitCard::buildTrend() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* head = new FoldingRow(8, 2, part);
    head->addPart(new Label(m_theme, tr("Weekly share, %n weeks", nullptr, BoardWeeks), Type::SmallLabel,
                            Color::Ink2, part),
                  1);
    m_change = new Chip(m_theme, {}, Tone::Warn, part);
    m_change->setObjectName(u"announcedChange"_s);
    m_change->hide();
    head->addPart(m_change);
    column->addWidget(head);
    m_trend = new ShareTrend(m_theme, part);
    m_trend->setObjectName(u"weeklyShare"_s);
    m_trend->setForm(ShareTrend::Form::Bars);
    connect(m_trend, &ShareTrend::activated, this, &SplitCard::openWeek);
    column->addWidget(m_trend, 1);
    return part;
}

void SplitCard::showTable() {
    auto* table = new ShareTable(m_theme, m_trend->points(), window());
    connect(table, &ShareTable::activated, this, &SplitCard::openWeek);
    table->open();
}

void SplitCard::openWeek(int index) {
    if (index < 0 || index >= int(m_weeks.size())) {
        return;
    }
    core::effort::Behind which;
    which.days = m_weeks[size_t(index)].days;
    which.share = m_shareOf;
    Q_EMIT rowsRequested(which, tr("Work of the week %1").arg(format::dayRange(which.days)));
}

void SplitCard::setData(const BoardData& board) {
    m_month = board.summary.month;
    m_shareOf = board.settings.denominator;
    const auto& weeks = board.summary.weeks;
    m_weeks.assign(weeks.end() - std::min<qsizetype>(BoardWeeks, qsizetype(weeks.size())), weeks.end());
    showNow(board);
    showOutlook(board);
    showTrend(board);
    showBounds(board);
    m_caught->setCaught(board.caught);
}

void SplitCard::showNow(const BoardData& board) {
    const core::effort::Split& split = board.summary.split;
    const HeadlineLook look = lookOf(board.summary.headline);
    m_headText->setText(look.text);
    const bool known = look.tone == Tone::Good || look.tone == Tone::Warn || look.tone == Tone::Bad;
    m_headline->setVisible(known);
    if (known) {
        m_headline->set(look.tone == Tone::Good   ? tr("on target")
                        : look.tone == Tone::Warn ? tr("watch")
                                                  : tr("over the limit"),
                        look.tone);
    }
    m_period->setText(tr("%1 to date").arg(format::month(m_month.from).section(u' ', 0, 0)));
    m_share->set(format::percent(board.summary.share), tr("Open the entries of this month"));
    const bool all = board.settings.denominator == core::Denominator::AllLogged;
    m_meaning->setText(board.summary.share
                           ? tr("of %1 was reactive; target %2")
                                 .arg(all ? tr("all logged time") : tr("client time"),
                                      format::percent(board.settings.targetShare))
                           : tr("Log a touchpoint or a ticket with its time, and the split appears here."));
    const core::Minutes whole = all ? split.total() - split.unclassified : split.clientWork();
    m_of->setVisible(whole.count() > 0);
    m_part->set(format::hours(split.reactive), tr("Open the reactive entries of this month"));
    m_whole->set(format::hours(whole), tr("Open the entries that the share is made of"));
    m_wholeWord->setText(all ? tr("with a class") : tr("proactive + reactive"));
    m_proactive->setVisible(whole.count() > 0);
    m_reactive->setVisible(whole.count() > 0);
    m_bar->setSplit(split.proactive, split.reactive);
    m_bar->setTarget(board.settings.targetShare);
    m_proactive->set(tr("%1 proactive").arg(format::wholeHours(split.proactive)),
                     tr("Open the proactive entries of this month"));
    m_reactive->set(tr("%1 reactive").arg(format::wholeHours(split.reactive)),
                    tr("Open the reactive entries of this month"));
}

void SplitCard::showOutlook(const BoardData& board) {
    const auto& summary = board.summary;
    if (!summary.allowance || !summary.remaining) {
        m_outlook->setText(tr("How much service the month still allows shows after a week of work."));
    } else if (summary.allowance->count() < 0) {
        m_outlook->setText(
            tr("Target out of reach this month: %1 over").arg(format::minutes(-*summary.allowance)));
    } else {
        m_outlook->setText(
            tr("At most %1 of the %2 left may be service")
                .arg(format::wholeHours(*summary.allowance), format::wholeHours(*summary.remaining)));
    }
    m_outlook->setColor(summary.allowance && summary.allowance->count() < 0 ? Color::BadInk : Color::Ink2);
    m_forecastDays = core::DayRange{
        summary.weeks.empty() ? m_month.from : std::min(summary.weeks.front().days.from, m_month.from),
        m_month.to};
    m_forecastWord->setVisible(summary.forecast.has_value());
    m_forecast->setVisible(summary.forecast.has_value());
    m_forecast->set(format::percent(summary.forecast), tr("Open the work of the weeks that it is made of"));
}

void SplitCard::showTrend(const BoardData& board) {
    std::vector<ShareTrend::Point> points;
    const auto minimum = core::effort::Thresholds{}.weekMinimum;
    for (const auto& week : m_weeks) {
        const bool running = week.days.contains(board.today());
        const bool enough = running || week.split.clientWork() >= minimum;
        const core::Minutes whole = m_shareOf == core::Denominator::AllLogged
                                        ? week.split.total() - week.split.unclassified
                                        : week.split.clientWork();
        points.push_back({u"W%1"_s.arg(format::week(week.days.from)),
                          enough ? week.split.share(m_shareOf) : std::nullopt, running,
                          tr("%1 of %2").arg(format::hours(week.split.reactive), format::hours(whole))});
    }
    m_trend->setPoints(std::move(points));
    m_trend->setTarget(board.settings.targetShare);
    m_change->setVisible(board.summary.change.has_value());
    if (board.summary.change) {
        using R = core::insight::Rule;
        const QString week = format::week(board.summary.change->since);
        const R rule = board.summary.change->rule;
        const QString text = rule == R::Falling       ? tr("Falling since week %1").arg(week)
                             : rule == R::AboveTarget ? tr("Above target since week %1").arg(week)
                             : rule == R::Rising      ? tr("Rising since week %1").arg(week)
                                                      : tr("Unusual week %1").arg(week);
        m_change->set(text, rule == R::Falling ? Tone::Good : Tone::Warn,
                      rule == R::Falling ? u"trending-down"_s : u"trending-up"_s);
    }
}

void SplitCard::showBounds(const BoardData& board) {
    const core::effort::Split& split = board.summary.split;
    const auto low = split.shareLow(board.settings.denominator);
    const auto high = split.shareHigh(board.settings.denominator);
    m_unclassified->setVisible(split.unclassified.count() > 0 && low && high);
    if (low && high) {
        m_bounds->setText(
            tr("%1 to %2 with the unclassified time").arg(format::percent(low), format::percent(high)));
    }
    m_classify->set(tr("Classify %1").arg(format::minutes(split.unclassified)),
                    tr("Open the entries without a class"));
}

} // namespace ui
