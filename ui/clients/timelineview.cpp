// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/timelineview.h"

#include "ui/theme/paint.h"
#include "ui/widgets/deviationwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr double Gutter = 97;      // labels at the left
constexpr double SentimentTop = 8; // the row of the sentiment line
constexpr double SentimentHeight = 56;
constexpr double LaneTop = 106; // under the band of stages
constexpr double AxisTop = 212;
constexpr double AxisHeight = 24;
constexpr double TicketTop = 290;
constexpr double Bottom = 326;
constexpr double MarkSize = 21;
constexpr double BarRoom = 62; // the tallest week

core::Minutes clientMinutes(const core::clients::WeekMinutes& week) {
    return std::max(week.minutes.proactive, week.minutes.reactive);
}

} // namespace

TimelineView::TimelineView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(u"timelineView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
}

QSize TimelineView::sizeHint() const {
    return {854, int(Bottom)};
}

QSize TimelineView::minimumSizeHint() const {
    return {420, int(Bottom)};
}

void TimelineView::setContent(Content content) {
    m_content = std::move(content);
    m_hovered = -1;
    m_current = -1;
    place();
    describe();
    update();
}

QRectF TimelineView::plot() const {
    return {Gutter, 0, std::max(width() - Gutter - 4.0, 10.0), Bottom};
}

double TimelineView::xOf(core::Instant at) const {
    const auto range = core::toInstants(m_content.days, m_content.zone);
    const double span = double(core::toMs(range.to) - core::toMs(range.from));
    return plot().left() +
           plot().width() * double(core::toMs(at) - core::toMs(range.from)) / std::max(span, 1.0);
}

double TimelineView::xOf(QDate day) const {
    return plot().left() + plot().width() * double(m_content.days.from.daysTo(day)) /
                               double(std::max<qint64>(m_content.days.days(), 1));
}

void TimelineView::place() {
    m_marks.clear();
    if (!m_content.days.from.isValid() || m_content.days.days() <= 0) {
        return;
    }
    placeTouchpoints();
    placePlanned();
    placeTickets();
    placeFlags();
    std::stable_sort(m_marks.begin(), m_marks.end(),
                     [](const Mark& a, const Mark& b) { return a.at < b.at; });
}

/// Ours stand above the axis, those that the client began below. Marks that would cover each other move one
/// step away from the axis; where the steps end they join the last one.
void TimelineView::placeTouchpoints() {
    placeSide(core::Direction::Outbound, 3, AxisTop - 44, -(MarkSize + 2));
    placeSide(core::Direction::Inbound, 1, AxisTop + AxisHeight + 24, 0);
}

void TimelineView::placeSide(core::Direction side, int steps, double first, double stride) {
    std::vector<int> last(size_t(steps), -1);
    for (const auto& touch : m_content.lanes.touchpoints) {
        if (touch.direction != side) {
            continue;
        }
        const double x = xOf(touch.at);
        const QString tip = u"%1, %2"_s.arg(format::when(touch.at, m_content.now, m_content.zone),
                                            touch.title.isEmpty() ? channelWord(touch.channel) : touch.title);
        const auto isFree = [&](int mark) {
            return mark < 0 || x - m_marks[size_t(mark)].box.center().x() > MarkSize + 1;
        };
        const auto step = std::find_if(last.begin(), last.end(), isFree);
        if (step == last.end()) {
            Mark& shared = m_marks[size_t(last.back())];
            shared.ids.push_back(touch.id.value);
            shared.tip += u'\n' + tip;
            continue;
        }
        *step = int(m_marks.size());
        const double y = first + stride * double(step - last.begin());
        m_marks.push_back({Kind::Touchpoint,
                           QRectF(x - MarkSize / 2, y - MarkSize / 2, MarkSize, MarkSize),
                           touch.at,
                           {touch.id.value},
                           tip,
                           touch.channel,
                           side == core::Direction::Outbound});
    }
}

void TimelineView::placePlanned() {
    for (const auto& planned : m_content.planned) {
        if (!m_content.days.contains(planned.dueDay)) {
            continue;
        }
        const QTime time = QTime(0, 0).addSecs(planned.dueMinute.value_or(720) * 60);
        const core::Instant at = core::instantOf(planned.dueDay, time, m_content.zone);
        const QDate today = core::dayOf(m_content.now, m_content.zone);
        const QPointF centre(xOf(at), AxisTop - 44);
        m_marks.push_back({Kind::Planned,
                           QRectF(centre.x() - MarkSize / 2, centre.y() - MarkSize / 2, MarkSize, MarkSize),
                           at,
                           {planned.id.value},
                           tr("Planned for %1: %2").arg(format::day(planned.dueDay, today), planned.title),
                           planned.channel,
                           true});
    }
}

void TimelineView::placeTickets() {
    const double right = xOf(m_content.now);
    for (const auto& ticket : m_content.lanes.tickets) {
        const double from = std::max(xOf(ticket.opened), plot().left());
        const double to = ticket.resolved ? xOf(*ticket.resolved) : right;
        const QString ends =
            ticket.resolved
                ? tr("resolved %1").arg(format::when(*ticket.resolved, m_content.now, m_content.zone))
                : tr("open");
        m_marks.push_back({Kind::Ticket,
                           QRectF(from, TicketTop, std::max(to - from, 10.0), 10),
                           ticket.opened,
                           {ticket.id.value},
                           u"%1 %2, %3"_s.arg(format::ticketNumber(ticket.number), ticket.subject, ends),
                           core::Channel::Other,
                           ticket.resolved.has_value()});
    }
}

void TimelineView::placeFlags() {
    const QDate today = core::dayOf(m_content.now, m_content.zone);
    for (const DeviationFlag& flag : m_content.flags) {
        const QPointF centre(std::clamp(xOf(flag.detectedAt), plot().left(), plot().right()),
                             AxisTop + AxisHeight / 2);
        const QString tip =
            tr("%1, found %2, off the path: %3")
                .arg(deviationWord(flag.kind), format::when(flag.detectedAt, m_content.now, m_content.zone),
                     offPathText(flag.offSince, flag.open ? today : flag.until));
        m_marks.push_back({Kind::Flag,
                           QRectF(centre.x() - FlagSize / 2, centre.y() - FlagSize / 2, FlagSize, FlagSize),
                           flag.detectedAt,
                           {flag.id.value},
                           tip,
                           core::Channel::Other,
                           !flag.open});
    }
}

void TimelineView::describe() {
    const auto& lanes = m_content.lanes;
    const auto ours = std::count_if(lanes.touchpoints.begin(), lanes.touchpoints.end(),
                                    [](const auto& t) { return t.direction == core::Direction::Outbound; });
    setAccessibleDescription(
        tr("%n touchpoint(s) that we began", nullptr, int(ours)) + u", "_s +
        tr("%n that the client began", nullptr, int(lanes.touchpoints.size()) - int(ours)) + u", "_s +
        tr("%n ticket(s)", nullptr, int(lanes.tickets.size())) +
        (m_content.stages.empty() ? QString() : u", "_s + wordsOf(m_content.stages.back())));
}

void TimelineView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_content.days.days() <= 0) {
        return;
    }
    paintSpans(painter);
    paintWeeks(painter);
    paintAxis(painter);
    paintSentiment(painter);
    paintStages(painter);
    paintLabels(painter);
    painter.save();
    painter.setClipRect(plot().adjusted(-MarkSize, 0, MarkSize, 0));
    for (const Mark& mark : m_marks) {
        switch (mark.kind) {
        case Kind::Ticket:
            paintTicket(painter, mark);
            break;
        case Kind::Flag:
            paintFlag(painter, m_theme, mark.box.center(), !mark.outbound);
            break;
        case Kind::Touchpoint:
        case Kind::Planned:
            paintMark(painter, mark);
            break;
        }
    }
    painter.restore();
    paintToday(painter);
    if (hasFocus() && m_current >= 0) {
        const QRectF box = m_marks[size_t(m_current)].box;
        paint::ringInside(painter, box.adjusted(-4, -4, 4, 4), MarkSize, m_theme.color(Color::Ink));
    }
}

void TimelineView::paintSpans(QPainter& painter) const {
    for (const DeviationFlag& flag : m_content.flags) {
        const double left = std::max(xOf(flag.offSince), plot().left());
        const double right = std::min(xOf(flag.until.addDays(1)), plot().right());
        if (right > left) {
            paintFlagSpan(painter, m_theme, {left, LaneTop - 8, right - left, TicketTop + 20 - LaneTop},
                          flag.open);
        }
    }
}

/// Pale bars: minutes of each week, proactive upwards, reactive downwards, in one scale.
void TimelineView::paintWeeks(QPainter& painter) const {
    core::Minutes most{60};
    for (const auto& week : m_content.lanes.weeks) {
        most = std::max(most, clientMinutes(week));
    }
    const auto height = [&](core::Minutes minutes) {
        return BarRoom * double(minutes.count()) / double(most.count());
    };
    painter.setPen(Qt::NoPen);
    for (const auto& week : m_content.lanes.weeks) {
        const double left = std::max(xOf(week.weekStart), plot().left());
        const double right = std::min(xOf(week.weekStart.addDays(7)), plot().right());
        if (right - left < 3) {
            continue;
        }
        const double up = height(week.minutes.proactive);
        const double down = height(week.minutes.reactive);
        painter.fillRect(QRectF(left + 1, AxisTop - up, right - left - 2, up), m_theme.color(Color::ProTint));
        painter.fillRect(QRectF(left + 1, AxisTop + AxisHeight, right - left - 2, down),
                         m_theme.color(Color::ReaTint));
    }
}

void TimelineView::paintAxis(QPainter& painter) const {
    painter.setPen(QPen(m_theme.color(Color::Line2), 1));
    for (const double y : {AxisTop + 0.5, AxisTop + AxisHeight + 0.5}) {
        painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
    }
    const bool dense =
        plot().width() / double(m_content.days.days()) < 1.2; // a month is too narrow for its name
    for (QDate month = core::monthOf(m_content.days.from).from; month < m_content.days.to;
         month = month.addMonths(1)) {
        const double x = std::max(xOf(month), plot().left());
        if (dense && month.month() % 3 != 1) {
            continue;
        }
        painter.setPen(QPen(m_theme.color(Color::Line2), 1));
        painter.drawLine(QPointF(x, AxisTop), QPointF(x, AxisTop + AxisHeight));
        const QString name = dense ? format::month(month).right(4) : format::month(month).left(3);
        if (xOf(month.addMonths(1)) - x > 28) {
            paint::text(painter, m_theme, QRectF(x + 6, AxisTop, 60, AxisHeight), name, Type::Caption,
                        Color::Ink2);
        }
    }
}

void TimelineView::paintSentiment(QPainter& painter) const {
    const auto y = [](double value) {
        return SentimentTop + SentimentHeight / 2 - value * (SentimentHeight / 2 - 6) / 2;
    };
    for (const auto& [value, text] : {std::pair{2, u"+2"_s}, {0, u"0"_s}, {-2, u"\u22122"_s}}) {
        paint::text(painter, m_theme, QRectF(60, y(value) - 8, Gutter - 68, 16), text, Type::Caption,
                    Color::Ink3, Qt::AlignRight);
    }
    painter.setPen(QPen(m_theme.color(Color::Line2), 1));
    painter.drawLine(QPointF(plot().left(), y(0)), QPointF(plot().right(), y(0)));
    QPolygonF line;
    std::vector<int> values;
    for (const auto& touch : m_content.lanes.touchpoints) {
        if (touch.sentiment) {
            line << QPointF(xOf(touch.at), y(*touch.sentiment));
            values.push_back(*touch.sentiment);
        }
    }
    const QColor ink = m_theme.color(Color::Ink);
    painter.setPen(QPen(ink, 1.25));
    painter.drawPolyline(line);
    for (qsizetype i = 0; i < line.size(); ++i) {
        painter.setBrush(values[size_t(i)] < 0 ? ink : m_theme.color(Color::Surface));
        painter.drawEllipse(line[i], 2.75, 2.75);
    }
}

void TimelineView::paintLabels(QPainter& painter) const {
    const auto& lanes = m_content.lanes;
    paint::text(painter, m_theme, QRectF(0, SentimentTop + SentimentHeight / 2 - 9, 64, 18), tr("Sentiment"),
                Type::Caption, Color::Ink2);
    m_theme.icons().paint(painter, u"route"_s, QPointF(8, LaneTop + 68), 14, m_theme.color(Color::ProInk));
    paint::text(painter, m_theme, QRectF(20, LaneTop + 58, Gutter - 24, 20), tr("Proactive"), Type::SmallHead,
                Color::ProInk);
    const auto ours = std::count_if(lanes.touchpoints.begin(), lanes.touchpoints.end(),
                                    [](const auto& t) { return t.direction == core::Direction::Outbound; });
    paint::text(painter, m_theme, QRectF(0, LaneTop + 76, Gutter - 6, 18), tr("%n done", nullptr, int(ours)),
                Type::Caption, Color::Ink3);
    m_theme.icons().paint(painter, u"life-buoy"_s, QPointF(8, TicketTop - 20), 14,
                          m_theme.color(Color::ReaInk));
    paint::text(painter, m_theme, QRectF(20, TicketTop - 30, Gutter - 24, 20), tr("Reactive"),
                Type::SmallHead, Color::ReaInk);
    paint::text(painter, m_theme, QRectF(0, TicketTop - 12, Gutter - 6, 18),
                lanes.tickets.empty() ? tr("nothing asked yet")
                                      : tr("%n ticket(s)", nullptr, int(lanes.tickets.size())),
                Type::Caption, Color::Ink3);
}

void TimelineView::paintMark(QPainter& painter, const Mark& mark) const {
    const QPointF centre = mark.box.center();
    const bool planned = mark.kind == Kind::Planned;
    const Color fill = mark.outbound ? Color::Pro : Color::Rea;
    painter.setPen(QPen(m_theme.color(fill), 1, planned ? Qt::DotLine : Qt::SolidLine));
    if (mark.outbound) {
        painter.drawLine(QPointF(centre.x(), centre.y() + MarkSize / 2), QPointF(centre.x(), AxisTop));
    } else {
        painter.drawLine(QPointF(centre.x(), AxisTop + AxisHeight),
                         QPointF(centre.x(), centre.y() - MarkSize / 2));
    }
    painter.setPen(QPen(m_theme.color(planned ? fill : Color::Surface), 1.5));
    painter.setBrush(m_theme.color(planned ? Color::Surface : fill));
    painter.drawEllipse(mark.box.adjusted(0.5, 0.5, -0.5, -0.5));
    const Color onFill = m_theme.isDark() ? Color::Canvas : Color::Surface;
    const QColor icon = m_theme.color(planned ? fill : onFill);
    if (mark.ids.size() > 1) {
        paint::text(painter, m_theme, mark.box, u"%1"_s.arg(mark.ids.size()), Type::CaptionHead, icon,
                    Qt::AlignHCenter);
    } else {
        m_theme.icons().paint(painter, channelIcon(mark.channel), centre, 11, icon);
    }
}

void TimelineView::paintTicket(QPainter& painter, const Mark& mark) const {
    const bool resolved = mark.outbound;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Color::Rea));
    painter.drawRoundedRect(mark.box, 5, 5);
    if (!resolved) { // open tickets end flat at today
        painter.drawRect(QRectF(mark.box.right() - 5, mark.box.top(), 5, mark.box.height()));
    }
    const QString number = mark.tip.section(u' ', 0, 0);
    double left = mark.box.left();
    left = std::min(left, plot().right() - paint::textWidth(m_theme, number, Type::Caption));
    // A number is written where there is room before the next one; the tool tip and the keys have all of
    // them.
    for (const Mark& other : m_marks) {
        const bool follows = other.kind == Kind::Ticket && other.at > mark.at;
        if (follows && other.box.left() - mark.box.left() < 44) {
            return;
        }
    }
    paint::text(painter, m_theme, QRectF(left, TicketTop + 12, 60, 18), number, Type::Caption,
                resolved ? Color::Ink2 : Color::ReaInk);
}

void TimelineView::paintToday(QPainter& painter) const {
    const double x = xOf(m_content.now);
    if (x < plot().left() || x > plot().right()) {
        return;
    }
    painter.setPen(QPen(m_theme.color(Color::Ink), 1.5));
    painter.drawLine(QPointF(x, SentimentTop + 12), QPointF(x, TicketTop + 12));
    const QRectF box(std::min(x - 23, plot().right() - 46), SentimentTop - 6, 46, 18);
    paint::block(painter, box, metric::ChipRadius, m_theme.color(Color::Pri));
    paint::text(painter, m_theme, box, tr("Today"), Type::CaptionHead, Color::OnPri, Qt::AlignHCenter);
}

void TimelineView::resizeEvent(QResizeEvent*) {
    place();
}

int TimelineView::markAt(QPointF position) const {
    for (int i = int(m_marks.size()) - 1; i >= 0; --i) {
        if (m_marks[size_t(i)].box.adjusted(-4, -4, 4, 4).contains(position)) {
            return i;
        }
    }
    return -1;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    const int mark = markAt(event->position());
    if (mark != m_hovered) {
        m_hovered = mark;
        setCursor(mark >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
}

void TimelineView::leaveEvent(QEvent*) {
    m_hovered = -1;
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    if (const int mark = markAt(event->position()); mark >= 0) {
        setCurrent(mark);
        activate(mark);
    }
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_BracketLeft;
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_BracketRight;
    if (m_marks.empty()) {
        QWidget::keyPressEvent(event);
    } else if (back || forward) {
        const int last = int(m_marks.size()) - 1;
        setCurrent(m_current < 0 ? last : std::clamp(m_current + (forward ? 1 : -1), 0, last));
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0) {
        activate(m_current);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void TimelineView::focusInEvent(QFocusEvent* event) {
    if (m_current < 0 && !m_marks.empty() && event->reason() != Qt::MouseFocusReason) {
        setCurrent(int(m_marks.size()) - 1);
    }
    QWidget::focusInEvent(event);
}

void TimelineView::setCurrent(int mark) {
    m_current = mark;
    setAccessibleDescription(m_marks[size_t(mark)].tip);
    update();
}

void TimelineView::activate(int index) {
    const Mark& mark = m_marks[size_t(index)];
    switch (mark.kind) {
    case Kind::Touchpoint:
        Q_EMIT touchpointActivated(core::TouchpointId(mark.ids.back()));
        break;
    case Kind::Planned:
        Q_EMIT plannedActivated(core::PlannedId(mark.ids.front()));
        break;
    case Kind::Ticket:
        Q_EMIT ticketActivated(core::TicketId(mark.ids.front()));
        break;
    case Kind::Flag:
        Q_EMIT deviationActivated(core::DeviationId(mark.ids.front()));
        break;
    }
}

bool TimelineView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int mark = markAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           mark >= 0 ? m_marks[size_t(mark)].tip.toHtmlEscaped().replace(u'\n', u"<br>"_s)
                                     : stageTip(help->pos()).toHtmlEscaped(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui
