// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undobar.h"

#include "ui/theme/motion.h"
#include "ui/theme/paint.h"
#include "ui/widgets/entrance.h"

#include <QAccessible>
#include <QEvent>
#include <QMouseEvent>
#include <cmath>

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto Keys = u"Ctrl Z"_s;

}

UndoBar::UndoBar(const Theme& theme, QWidget* host)
    : QWidget(host)
    , m_theme(theme) {
    setObjectName(u"undoBar"_s);
    setCursor(Qt::PointingHandCursor);
    host->installEventFilter(this);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void UndoBar::offer(const QString& sentence, std::function<void()> undo) {
    m_sentence = sentence;
    m_undo = std::move(undo);
    setAccessibleName(tr("%1. Undo with Ctrl Z").arg(sentence));
    const bool isNew = isHidden();
    place();
    const QRect room = geometry().adjusted(0, 0, 0, Motion::Shift);
    const QPixmap ground = isNew ? Entrance::ground(*parentWidget(), room, m_theme.motion()) : QPixmap();
    show();
    raise();
    Entrance::play(*this, room, ground);
    m_timer.start(m_stay);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT offerChanged();
}

void UndoBar::undo() {
    if (!m_undo) {
        return;
    }
    // Taken out first: the act may itself make a new offer.
    const auto act = std::exchange(m_undo, {});
    withdraw();
    act();
}

void UndoBar::withdraw() {
    m_undo = {};
    m_timer.stop();
    hide();
    Q_EMIT offerChanged();
}

void UndoBar::place() {
    const double words = paint::textWidth(m_theme, m_sentence, Type::RowTitle);
    const int wanted = static_cast<int>(std::ceil(words + verb().width())) + 16 + 96 + 16;
    const QWidget* host = parentWidget();
    const int width = std::min(std::max(320, wanted), host->width() - 48);
    setGeometry((host->width() - width) / 2, host->height() - 40 - 24, width, 40);
}

QRectF UndoBar::verb() const {
    const double word = paint::textWidth(m_theme, tr("Undo"), Type::RowTitle);
    const double cap = paint::keyCapWidth(m_theme, Keys);
    return {width() - 12 - cap - 24 - word, 0, word + 24 + cap, 40};
}

bool UndoBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void UndoBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor ink = m_theme.color(Color::OnPri);
    paint::block(painter, rect(), metric::RowRadius, m_theme.color(Color::Pri));
    const QRectF right = verb();
    paint::text(painter, m_theme, QRectF(16, 0, right.left() - 32, height()), m_sentence, Type::RowTitle,
                ink);
    paint::text(painter, m_theme, right, tr("Undo"), Type::RowTitle, ink);
    paint::keyCap(painter, m_theme, {right.right() - paint::keyCapWidth(m_theme, Keys), height() / 2.0}, Keys,
                  ink);
}

void UndoBar::mousePressEvent(QMouseEvent* event) {
    if (event->position().x() >= verb().left() - 12) {
        undo();
    }
}

void UndoBar::enterEvent(QEnterEvent*) {
    m_timer.stop();
}

void UndoBar::leaveEvent(QEvent*) {
    if (isVisible()) {
        m_timer.start(m_stay);
    }
}

} // namespace ui
