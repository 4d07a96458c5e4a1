// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/lanedelegate.h"

#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr double TextLeft = 108; // after the urgency column
constexpr double ActionWidth = 84;
constexpr double Pad = 16;

template <class... F>
struct Overload : F... {
    using F::operator()...;
};

template <class... F>
Overload(F...) -> Overload<F...>;

} // namespace

LaneDelegate::LaneDelegate(const Theme& theme, const LaneModel& model, QObject* parent)
    : RowDelegate(theme, metric::TwoLineRow, parent)
    , m_model(model) {
    setRuleFrom(int(TextLeft));
}

QSize LaneDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const LaneRow* row = m_model.row(index);
    int height = rowHeight();
    if (row && row->isHead()) {
        height = metric::SectionHeadHeight;
    } else if (row && (std::holds_alternative<core::touchpoints::PlannedRow>(row->what) || !row->isRow())) {
        height = metric::TouchpointRow;
    }
    return {RowDelegate::sizeHint(option, index).width(), height};
}

QString LaneDelegate::actionText(const LaneRow& row) {
    if (std::holds_alternative<core::touchpoints::PlannedRow>(row.what)) {
        return tr("Log");
    }
    if (std::holds_alternative<core::touchpoints::SilentClient>(row.what)) {
        return tr("Log contact");
    }
    if (const auto* deviation = std::get_if<core::deviations::DeviationRow>(&row.what)) {
        return deviation->run                                     ? tr("Continue")
               : deviation->state == core::DeviationState::Guided ? tr("Open")
                                                                  : tr("Guide back");
    }
    if (std::holds_alternative<core::feedback::WaitingFeedback>(row.what)) {
        return tr("Answered");
    }
    return {};
}

QRectF LaneDelegate::actionBox(const LaneRow& row, const QRectF& box) {
    if (actionText(row).isEmpty()) {
        return {};
    }
    const double width =
        std::holds_alternative<core::touchpoints::PlannedRow>(row.what) ? 60 : ActionWidth + 14;
    return {box.right() - Pad - width, box.center().y() - 15, width, 30};
}

void LaneDelegate::paintRow(QPainter& painter, const Row& at) const {
    const LaneRow* row = m_model.row(at.index);
    if (!row) {
        return;
    }
    std::visit(
        Overload{
            [&](const LaneHead& head) { paintHead(painter, at.box, head); },
            [&](const LaneNote& note) {
                drawText(painter, at.box.adjusted(Pad, 0, -Pad, 0), note.text, Type::Small, Color::Ink3);
            },
            [&](const core::touchpoints::SilentClient& client) { paintSilent(painter, at, *row, client); },
            [&](const core::touchpoints::PlannedRow& planned) { paintPlanned(painter, at, *row, planned); },
            [&](const core::tickets::TicketRow& ticket) { paintTicket(painter, at, *row, ticket); },
            [&](const core::deviations::DeviationRow& deviation) {
                paintDrifting(painter, at, *row, deviation);
            },
            [&](const core::feedback::WaitingFeedback& feedback) {
                paintFeedback(painter, at, *row, feedback);
            }},
        row->what);
}

void LaneDelegate::paintHead(QPainter& painter, const QRectF& box, const LaneHead& head) const {
    painter.fillRect(box, theme().color(Color::Sunk));
    painter.setPen(QPen(theme().color(Color::Line), 1));
    painter.drawLine(box.topLeft() + QPointF(0, 0.5), box.topRight() + QPointF(0, 0.5));
    painter.drawLine(box.bottomLeft() - QPointF(0, 0.5), box.bottomRight() - QPointF(0, 0.5));
    const double used =
        drawText(painter, box.adjusted(Pad, 0, -120, 0), head.title, Type::SmallHead, Color::Ink2);
    drawText(painter, box.adjusted(Pad + used + 8, 0, -120, 0), head.note, Type::Small, Color::Ink3);
    if (!head.link.isEmpty()) {
        const QRectF link = box.adjusted(box.width() - 130, 0, -Pad - 16, 0);
        drawText(painter, link, head.link, Type::SmallLabel, Color::Ink2, Qt::AlignRight);
        drawIcon(painter, {box.right() - Pad - 6, box.center().y()}, u"chevron-right"_s, 12, Color::Ink2);
    }
}

void LaneDelegate::paintUrgency(QPainter& painter, const QRectF& box, const LaneRow& row) const {
    const bool two = !row.urgencyNote.isEmpty();
    const QRectF line(box.left() + Pad, two ? box.center().y() - 19 : box.center().y() - 10,
                      TextLeft - Pad - 6, 20);
    double left = line.left();
    Color color = Color::Ink;
    if (row.tone == Tone::Bad || row.tone == Tone::Warn) {
        color = row.tone == Tone::Bad ? Color::BadInk : Color::WarnInk;
        drawIcon(painter, {left + 7, line.center().y()},
                 row.tone == Tone::Bad ? u"octagon-alert"_s : u"triangle-alert"_s, 14, color);
        left += 19;
    }
    drawText(painter, {left, line.top(), line.right() - left, 20}, row.urgency,
             two ? Type::RowTitle : Type::BodyItem, color);
    if (two) {
        drawText(painter, {line.left(), box.center().y() + 2, line.width(), 16}, row.urgencyNote,
                 Type::Caption, Color::Ink3);
    }
}

void LaneDelegate::paintSilent(QPainter& painter, const Row& at, const LaneRow& row,
                               const core::touchpoints::SilentClient& client) const {
    paintUrgency(painter, at.box, row);
    const QRectF action = actionBox(row, at.box);
    const double right = action.left() - (client.owner ? 46 : 12);
    const double y = at.box.center().y();
    const double left = at.box.left() + TextLeft;
    const double used =
        drawText(painter, {left, y - 20, right - left, 20}, client.name, Type::RowTitle, Color::Ink);
    if (client.openTickets > 0 && left + used + 100 < right) {
        drawChip(painter, {left + used + 10, y - 10},
                 tr("%n open ticket(s)", nullptr, int(client.openTickets)), Tone::Reactive);
    }
    drawText(painter, {left, y + 1, right - left, 18}, row.second, Type::Small, Color::Ink2);
    if (client.owner) {
        drawAvatar(painter, {action.left() - 24, y}, client.ownerName, client.owner.value);
    }
    paintAction(painter, action, row, at.selected);
}

void LaneDelegate::paintAction(QPainter& painter, const QRectF& box, const LaneRow& row,
                               bool selected) const {
    using Fill = LaneRow::Fill;
    drawButton(painter, box, actionText(row),
               row.fill == Fill::Always || (row.fill == Fill::WhenChosen && selected));
}

void LaneDelegate::paintDrifting(QPainter& painter, const Row& at, const LaneRow& row,
                                 const core::deviations::DeviationRow& deviation) const {
    paintUrgency(painter, at.box, row);
    const QRectF action = actionBox(row, at.box);
    const double right = action.left() - (deviation.owner ? 46 : 12);
    const double y = at.box.center().y();
    const double left = at.box.left() + TextLeft;
    double x = left + drawText(painter, {left, y - 20, right - left, 20}, deviation.clientName,
                               Type::RowTitle, Color::Ink);
    if (!deviation.stageName.isEmpty()) {
        x += drawText(painter, {x + 6, y - 20, std::max(right - x - 6, 0.0), 20},
                      u"\u00b7 "_s + deviation.stageName, Type::Small, Color::Ink2) +
             6;
    }
    const auto chip = [&](const QString& text, Tone tone, const QString& icon) {
        const double width = textWidth(text, Type::CaptionLabel) + 34;
        if (x + 8 + width < right) {
            x += 8 + drawChip(painter, {x + 8, y - 10}, text, tone, icon);
        }
    };
    if (deviation.openTickets > 0) {
        chip(tr("%n open ticket(s)", nullptr, int(deviation.openTickets)), Tone::Reactive, {});
    }
    if (deviation.run) {
        chip(tr("Playbook %1 of %2").arg(deviation.stepsDone).arg(deviation.steps), Tone::Proactive,
             u"list-checks"_s);
    }
    drawText(painter, {left, y + 1, right - left, 18}, row.second, Type::Small, Color::Ink2);
    if (deviation.owner) {
        drawAvatar(painter, {action.left() - 24, y}, deviation.ownerName, deviation.owner.value);
    }
    paintAction(painter, action, row, at.selected);
}

void LaneDelegate::paintPlanned(QPainter& painter, const Row& at, const LaneRow& row,
                                const core::touchpoints::PlannedRow& planned) const {
    paintUrgency(painter, at.box, row);
    const double y = at.box.center().y();
    const double left = at.box.left() + TextLeft;
    drawIcon(painter, {left + 8, y}, channelIcon(planned.channel), 15, Color::ProInk);
    const QRectF action = actionBox(row, at.box);
    const double minutesRight = action.left() - 46;
    const double room = minutesRight - 60 - (left + 26);
    double used = drawText(painter, {left + 26, y - 10, room, 20}, planned.title, Type::BodyItem, Color::Ink);
    const QString mark = tr("required");
    const double markWidth = textWidth(mark, Type::CaptionLabel) + 34;
    if (planned.required && used + markWidth + 60 < room) { // the client's name needs some room, too
        used += 8 + drawChip(painter, {left + 26 + used + 8, y}, mark, Tone::Neutral, u"flag"_s);
    }
    drawText(painter, {left + 26 + used + 8, y - 10, std::max(room - used - 8, 0.0), 20}, row.second,
             Type::Small, Color::Ink2);
    if (planned.estimate.count() > 0) {
        drawText(painter, {minutesRight - 62, y - 10, 60, 20}, format::minutes(planned.estimate), Type::Small,
                 Color::Ink2, Qt::AlignRight);
    }
    if (planned.owner) {
        drawAvatar(painter, {action.left() - 24, y}, planned.ownerName, planned.owner.value, 22);
    }
    if (at.selected) {
        paintAction(painter, action, row, true);
    } else {
        drawIcon(painter, {action.left() + 12, y}, u"check"_s, 13, Color::Ink2);
        drawText(painter, action.adjusted(24, 0, 0, 0), actionText(row), Type::SmallLabel, Color::Ink2);
    }
}

void LaneDelegate::paintFeedback(QPainter& painter, const Row& at, const LaneRow& row,
                                 const core::feedback::WaitingFeedback& feedback) const {
    paintUrgency(painter, at.box, row);
    const QRectF action = actionBox(row, at.box);
    const double right = action.left() - (feedback.owner ? 46 : 12);
    const double y = at.box.center().y();
    const double left = at.box.left() + TextLeft;
    drawText(painter, {left, y - 20, right - left, 20}, feedback.clientName, Type::RowTitle, Color::Ink);
    drawText(painter, {left, y + 1, right - left, 18}, row.second, Type::Small, Color::Ink2);
    if (feedback.owner) {
        drawAvatar(painter, {action.left() - 24, y}, feedback.ownerName, feedback.owner.value);
    }
    paintAction(painter, action, row, at.selected);
}

void LaneDelegate::paintTicket(QPainter& painter, const Row& at, const LaneRow& row,
                               const core::tickets::TicketRow& ticket) const {
    paintUrgency(painter, at.box, row);
    const double y = at.box.center().y();
    const double left = at.box.left() + TextLeft;
    const double right = at.box.right() - Pad - 36;
    const QString number = format::ticketNumber(ticket.number);
    const double numberWidth = textWidth(number, Type::Small);
    drawText(painter, {left, y - 20, right - numberWidth - 12 - left, 20}, ticket.subject, Type::RowTitle,
             Color::Ink);
    drawText(painter, {right - numberWidth - 2, y - 20, numberWidth + 2, 20}, number, Type::Small,
             Color::Ink3);
    double used = drawText(painter, {left, y + 1, right - left, 18}, row.second, Type::Small, Color::Ink2);
    if (ticket.priority >= core::tickets::Priority::High && left + used + 80 < right) {
        const bool urgent = ticket.priority == core::tickets::Priority::Urgent;
        used += 10 + drawChip(painter, {left + used + 10, y + 10}, urgent ? tr("urgent") : tr("high"),
                              urgent ? Tone::Bad : Tone::Warn, u"flag"_s);
    }
    if (row.crossed && left + used + 80 < right) {
        drawChip(painter, {left + used + 10, y + 10}, tr("drifting"), Tone::Proactive, u"flag"_s);
    }
    if (ticket.assignee) {
        drawAvatar(painter, {at.box.right() - Pad - 12, y}, ticket.assigneeName, ticket.assignee.value);
    } else {
        drawIcon(painter, {at.box.right() - Pad - 12, y}, u"user-plus"_s, 16, Color::Ink3);
    }
}

} // namespace ui
