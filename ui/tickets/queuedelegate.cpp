// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/queuedelegate.h"

#include "ui/widgets/clockwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

using namespace Qt::Literals::StringLiterals;
using core::tickets::TicketRow;

namespace ui {

namespace {

constexpr double Pad = 16;
constexpr int HeadingHeight = 30;

} // namespace

Urgency urgencyOf(const TicketRow& row, core::Instant now, const QTimeZone& zone,
                  const core::sla::PolicyTimes& times) {
    using State = core::tickets::TicketState;
    Urgency out;
    if (const auto clock = clockText(row.standing, row.priority, times, now, zone)) {
        return {clock->text, clock->icon, clock->color, clock->text, clock->brief, clock->note};
    }
    if (row.waitingSince) {
        const auto waited = now - *row.waitingSince;
        const bool bad = waited > std::chrono::hours(24);
        const bool warn = waited > std::chrono::hours(4);
        out.text = format::age(*row.waitingSince, now);
        out.icon = bad ? u"octagon-alert"_s : warn ? u"triangle-alert"_s : u"clock"_s;
        out.color = bad ? Color::BadInk : warn ? Color::WarnInk : Color::Ink;
        out.spoken = QueueDelegate::tr("waits %1").arg(out.text);
        return out;
    }
    out.icon = stateIcon(row.state);
    if (row.state == State::Pending && row.pendingUntil) {
        out.text = QueueDelegate::tr("until %1").arg(format::due(*row.pendingUntil, now, zone));
    } else if (core::tickets::TicketState::New == row.state || row.state == State::Open) {
        out.text = QueueDelegate::tr("answered");
    } else {
        out.text = stateWord(row.state);
    }
    out.spoken = out.text;
    return out;
}

QueueDelegate::QueueDelegate(const Theme& theme, const Session& session, const RowModel<TicketRow>& model,
                             QObject* parent)
    : RowDelegate(theme, metric::QueueRow, parent)
    , m_session(session)
    , m_model(model) {
    setRuleFrom(int(Pad));
}

void QueueDelegate::paintRow(QPainter& painter, const Row& at) const {
    const TicketRow* row = m_model.row(at.index);
    if (!row) {
        return;
    }
    if (row->id.value < 0) {
        paintHeading(painter, at.box, *row);
        return;
    }
    const bool selected = m_isSelected && m_isSelected(row->id.value);
    if (selected) {
        painter.fillRect(QRectF(at.box.left(), at.box.top(), 3, at.box.height()), theme().color(Color::Pri));
    }
    const double left = at.box.left() + Pad;
    const double width = at.box.width() - 2 * Pad - (selected ? 22 : 0);
    if (selected) {
        drawIcon(painter, {at.box.right() - Pad - 4, at.box.top() + 17}, u"circle-check"_s, 16, Color::Ink);
    }
    paintFirst(painter, {left, at.box.top() + 7, width, 20}, *row);
    const bool unread = isUnread(*row);
    if (unread) {
        const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().color(Color::Pri));
        painter.drawEllipse(QPointF(at.box.left() + Pad / 2, at.box.top() + 38), 3, 3);
        painter.setRenderHint(QPainter::Antialiasing, smooth);
    }
    drawText(painter, {left, at.box.top() + 28, width, 20}, row->subject,
             unread ? Type::RowTitle : Type::Body, Color::Ink);
    paintThird(painter, {left, at.box.top() + 47, width, 20}, *row);
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize usual = RowDelegate::sizeHint(option, index);
    return m_model.keyAt(index.row()) < 0 ? QSize(usual.width(), HeadingHeight) : usual;
}

void QueueDelegate::paintHeading(QPainter& painter, const QRectF& box, const TicketRow& row) const {
    painter.fillRect(box, theme().color(Color::Sunk));
    const QString count = format::number(row.number);
    const double width = textWidth(count, Type::Small) + 2;
    const QRectF line = box.adjusted(Pad, 0, -Pad, 0);
    drawText(painter, {line.left(), line.top(), line.width() - width - 8, line.height()}, row.subject,
             Type::SmallLabel, Color::Ink2);
    drawText(painter, {line.right() - width, line.top(), width, line.height()}, count, Type::Small,
             Color::Ink3, Qt::AlignRight);
}

void QueueDelegate::paintFirst(QPainter& painter, const QRectF& line, const TicketRow& row) const {
    const Urgency urgency = urgencyOf(row, m_session.now(), m_session.zone(),
                                      m_times ? m_times->times() : core::sla::PolicyTimes());
    const double y = line.center().y();
    drawIcon(painter, {line.left() + 7, y}, urgency.icon, 14, urgency.color);
    const QString number = format::ticketNumber(row.number);
    const double numberWidth = textWidth(number, Type::Small) + 2;
    drawText(painter, {line.right() - numberWidth, line.top(), numberWidth, line.height()}, number,
             Type::Small, Color::Ink3, Qt::AlignRight);
    double left = line.left() + 20;
    const double room = line.right() - numberWidth - left - 8;
    const Type type = row.waitingSince || row.standing.dueAt ? Type::RowTitle : Type::SmallLabel;
    if (!urgency.brief.isEmpty()) { // in every row alike, whatever would fit
        const double used =
            drawText(painter, {left, line.top(), room, line.height()}, urgency.brief, type, urgency.color);
        left += used + 6;
        left += drawText(painter, {left, line.top(), room - used - 6, line.height()}, urgency.note,
                         Type::Small, urgency.color);
    } else {
        left += drawText(painter, {left, line.top(), room, line.height()}, urgency.text, type, urgency.color);
    }
    if (row.priority >= core::tickets::Priority::High && left + 84 < line.right() - numberWidth) {
        const bool urgent = row.priority == core::tickets::Priority::Urgent;
        drawChip(painter, {left + 8, y}, priorityWord(row.priority), urgent ? Tone::Bad : Tone::Warn,
                 u"flag"_s);
    }
}

void QueueDelegate::paintThird(QPainter& painter, const QRectF& line, const TicketRow& row) const {
    const double y = line.center().y();
    double right = line.right() - 28;
    if (row.assignee) {
        drawAvatar(painter, {line.right() - 10, y}, row.assigneeName, row.assignee.value, 20);
    } else {
        drawIcon(painter, {line.right() - 10, y}, u"user-plus"_s, 15, Color::Ink3);
    }
    const double used = drawText(painter, {line.left(), line.top(), right - line.left(), line.height()},
                                 row.clientName, Type::Small, Color::Ink2);
    if (const QString who = m_presence.value(row.id.value); !who.isEmpty()) {
        const double from = line.left() + used + 10;
        drawText(painter, {from, line.top(), right - from, line.height()}, who, Type::SmallLabel,
                 Color::WarnInk);
        return; // more urgent than tags: somebody is on it already
    }
    double left = line.left() + used + 8;
    for (const QString& tag : row.tags) {
        const double width = textWidth(tag, Type::CaptionLabel) + 14;
        if (left + width > right) {
            break;
        }
        left += drawChip(painter, {left, y}, tag, Tone::Neutral, u"-"_s) + 4;
    }
}

} // namespace ui
