// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/deviationdelegate.h"

#include "ui/widgets/deviationwords.h"
#include "ui/widgets/evidence.h"
#include "ui/widgets/format.h"

using namespace Qt::Literals::StringLiterals;
using core::DeviationState;
using core::deviations::DeviationRow;

namespace ui {

namespace {

constexpr int RowHeight = 56;
constexpr double Pad = 16;
constexpr double ActWidth = 92;
constexpr double KindWidth = 192;

QDate lastDay(const DeviationRow& row, const Session& session) {
    return row.endedAt ? core::dayOf(*row.endedAt, session.zone()) : session.today();
}

QString actText(RowAct act) {
    switch (act) {
    case RowAct::Assign:
        return DeviationDelegate::tr("Assign");
    case RowAct::Guide:
        return DeviationDelegate::tr("Guide back");
    case RowAct::Fix:
        return DeviationDelegate::tr("Mark fixed");
    case RowAct::Continue:
    case RowAct::None:
        break;
    }
    return {};
}

} // namespace

RowAct actOf(const DeviationRow& row) {
    if (!core::deviations::isOpen(row.state)) {
        return RowAct::None;
    }
    if (row.run) {
        return RowAct::Continue;
    }
    if (!row.owner) {
        return RowAct::Assign;
    }
    return row.state == DeviationState::Guided ? RowAct::Fix : RowAct::Guide;
}

DeviationDelegate::DeviationDelegate(const Theme& theme, const Session& session, const Model& model,
                                     QObject* parent)
    : RowDelegate(theme, RowHeight, parent)
    , m_session(session)
    , m_model(model) {
    setRuleFrom(int(Pad + KindWidth));
}

/// Heights come from the key alone: asking for the row of each of 10,000 would read them all.
QSize DeviationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool head = m_model.keyAt(index.row()) < 0;
    return {RowDelegate::sizeHint(option, index).width(), head ? metric::SectionHeadHeight : RowHeight};
}

DeviationDelegate::Columns DeviationDelegate::columnsIn(double width) {
    Columns columns{};
    columns.act = width - Pad - ActWidth;
    columns.owner = columns.act - 28;
    columns.offRight = columns.owner - 28;
    columns.kind = Pad;
    columns.client = Pad + KindWidth;
    columns.clientRight = columns.offRight - 64;
    return columns;
}

QRectF DeviationDelegate::actBox(const QRectF& row) {
    return {row.left() + columnsIn(row.width()).act, row.center().y() - 14, ActWidth, 28};
}

QString DeviationDelegate::spoken(const DeviationListRow& row, QDate today) {
    if (row.head) {
        return tr("%1, %n deviation(s)", nullptr, int(row.count))
            .arg(row.ownerName.isEmpty() ? tr("No owner") : row.ownerName);
    }
    const DeviationRow& value = row.row;
    QStringList parts{value.clientName, deviationWord(value.kind), urgencyWord(value.urgency, value.kind),
                      evidenceLine(value.kind, value.evidence, today)};
    parts << tr("off the path: %1").arg(offPathText(value.offSince, today));
    parts << (value.ownerName.isEmpty() ? tr("no owner") : value.ownerName);
    parts << deviationStateWord(value.state);
    if (value.run) {
        parts << tr("step %1 of %2").arg(value.stepsDone).arg(value.steps);
    }
    if (row.outcome) {
        parts << outcomeWord(*row.outcome);
    }
    return parts.join(u", "_s);
}

QString DeviationDelegate::toolTip(const QModelIndex& index) const {
    const DeviationListRow* row = m_model.row(index);
    return row && !row->head
               ? u"%1\n%2"_s.arg(row->row.clientName,
                                 evidenceLine(row->row.kind, row->row.evidence, m_session.today()))
               : QString();
}

void DeviationDelegate::paintRow(QPainter& painter, const Row& at) const {
    const DeviationListRow* row = m_model.row(at.index);
    if (!row) {
        return;
    }
    if (row->head) {
        paintHead(painter, at.box, *row);
        return;
    }
    const DeviationRow& value = row->row;
    const Columns columns = columnsIn(at.box.width());
    const double y = at.box.center().y();
    paintKind(painter, at.box, value);
    const double left = at.box.left() + columns.client;
    const double room = columns.clientRight - columns.client;
    const double used =
        drawText(painter, {left, y - 20, room, 20}, value.clientName, Type::RowTitle, Color::Ink);
    if (value.openTickets > 0 && used + 110 < room) {
        drawChip(painter, {left + used + 8, y - 10}, tr("%n open ticket(s)", nullptr, int(value.openTickets)),
                 Tone::Reactive);
    }
    // Why is the longer part: it goes on below the days and the owner.
    drawText(painter, {left, y, columns.act - 12 - columns.client, 20},
             evidenceLine(value.kind, value.evidence, m_session.today()), Type::Small, Color::Ink2);
    paintOff(painter, at.box, value);
    paintEnd(painter, at, *row);
}

void DeviationDelegate::paintHead(QPainter& painter, const QRectF& box, const DeviationListRow& head) const {
    painter.fillRect(box, theme().color(Color::Sunk));
    painter.setPen(QPen(theme().color(Color::Line), 1));
    painter.drawLine(box.topLeft() + QPointF(0, 0.5), box.topRight() + QPointF(0, 0.5));
    painter.drawLine(box.bottomLeft() - QPointF(0, 0.5), box.bottomRight() - QPointF(0, 0.5));
    drawIcon(painter, {box.left() + Pad + 6, box.center().y()},
             head.collapsed ? u"chevron-right"_s : u"chevron-down"_s, 13, Color::Ink2);
    const double left = box.left() + Pad + 18;
    const double used =
        drawText(painter, {left, box.top(), 300, box.height()},
                 head.ownerName.isEmpty() ? tr("No owner") : head.ownerName, Type::SmallHead, Color::Ink2);
    drawText(painter, {left + used + 8, box.top(), 80, box.height()}, format::number(head.count), Type::Small,
             Color::Ink3);
}

void DeviationDelegate::paintKind(QPainter& painter, const QRectF& box, const DeviationRow& row) const {
    const bool bad = row.urgency == core::Urgency::Alarm;
    const double y = box.center().y();
    const double left = box.left() + Pad;
    drawIcon(painter, {left + 7, y}, lookOf(urgencyTone(row.urgency)).icon, 15,
             bad ? Color::BadInk : Color::WarnInk);
    drawIcon(painter, {left + 31, y - 10}, deviationIcon(row.kind), 15, Color::Ink2);
    drawText(painter, {left + 44, y - 20, KindWidth - 50, 20}, deviationWord(row.kind), Type::BodyItem,
             Color::Ink);
    drawText(painter, {left + 44, y, KindWidth - 50, 20}, urgencyWord(row.urgency, row.kind), Type::Caption,
             bad ? Color::BadInk : Color::WarnInk);
}

void DeviationDelegate::paintOff(QPainter& painter, const QRectF& box, const DeviationRow& row) const {
    const double right = box.left() + columnsIn(box.width()).offRight;
    const bool bad = row.urgency == core::Urgency::Alarm && core::deviations::isOpen(row.state);
    drawText(painter, {right - 60, box.center().y() - 20, 60, 20},
             offPathText(row.offSince, lastDay(row, m_session)), Type::RowTitle,
             bad ? Color::BadInk : Color::Ink, Qt::AlignRight);
}

void DeviationDelegate::paintEnd(QPainter& painter, const Row& at, const DeviationListRow& row) const {
    const DeviationRow& value = row.row;
    const double y = at.box.center().y();
    const QPointF avatar(at.box.left() + columnsIn(at.box.width()).owner, y - 11);
    if (value.owner) {
        drawAvatar(painter, avatar, value.ownerName, value.owner.value, 20);
    } else {
        drawIcon(painter, avatar, u"user-plus"_s, 16, Color::Ink3);
    }
    const QRectF act = actBox(at.box);
    if (row.outcome) {
        drawChip(painter, {act.left(), y}, outcomeWord(*row.outcome), outcomeTone(*row.outcome));
    } else if (!core::deviations::isOpen(value.state)) {
        drawText(painter, act, deviationStateWord(value.state), Type::Small, Color::Ink2);
    } else if (value.snoozedUntil.isValid() && value.snoozedUntil > m_session.today()) {
        drawText(painter, act, tr("until %1").arg(format::day(value.snoozedUntil, m_session.today())),
                 Type::Small, Color::Ink2);
    } else if (const RowAct what = actOf(value); what == RowAct::Continue) {
        paintProgress(painter, act, value.stepsDone, value.steps);
    } else {
        drawButton(painter, act, actText(what), false);
    }
}

void DeviationDelegate::paintProgress(QPainter& painter, const QRectF& box, int done, int steps) const {
    const double width = 60;
    const double each = (width - 2.0 * (steps - 1)) / std::max(steps, 1);
    for (int i = 0; i < steps; ++i) {
        paint::block(painter, {box.left() + i * (each + 2), box.center().y() - 3, each, 6}, 2,
                     theme().color(i < done ? Color::Pro : Color::Line2));
    }
    drawText(painter, {box.left() + width + 4, box.top(), box.width() - width - 4, box.height()},
             tr("%1 / %2").arg(done).arg(steps), Type::Small, Color::Ink2, Qt::AlignRight);
}

} // namespace ui
