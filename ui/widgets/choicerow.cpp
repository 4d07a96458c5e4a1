// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicerow.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <cmath>

namespace ui {

namespace {

constexpr int Gap = 6;
constexpr int IconRoom = 20;
constexpr int Inset = 7; ///< between the edge of a choice and its words, at least

} // namespace

ChoiceRow::ChoiceRow(const Theme& theme, std::vector<Choice> choices, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_choices(std::move(choices)) {
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(metric::ControlHeight);
}

/// As wide as the words when they are chosen, which makes them bolder.
double ChoiceRow::widthOf(const Choice& choice, bool withIcon) const {
    const double icon = withIcon && !choice.icon.isEmpty() ? IconRoom : 0;
    return std::ceil(paint::textWidth(m_theme, choice.text, Type::SmallHead)) + icon + 2 * Inset;
}

double ChoiceRow::wanted(bool withIcons) const {
    double sum = Gap * (double(m_choices.size()) - 1);
    for (const Choice& choice : m_choices) {
        sum += m_width > 0 ? m_width : widthOf(choice, withIcons);
    }
    return sum;
}

/// Words come before pictures where a language needs the room.
bool ChoiceRow::showsIcons() const {
    return m_width > 0 || wanted(true) <= width();
}

QSize ChoiceRow::sizeHint() const {
    return {int(std::ceil(wanted(true))), metric::ControlHeight};
}

QSize ChoiceRow::minimumSizeHint() const {
    return {int(std::ceil(wanted(m_width > 0))), metric::ControlHeight};
}

void ChoiceRow::setCurrent(int index) {
    if (m_current != index && index >= -1 && index < int(m_choices.size())) {
        m_current = index;
        setAccessibleDescription(index >= 0 ? m_choices[std::size_t(index)].text : QString());
        update();
    }
}

void ChoiceRow::choose(int index) {
    const int before = m_current;
    setCurrent(index == m_current && m_clearable ? -1 : index);
    if (m_current != before) {
        Q_EMIT currentChanged(m_current);
    }
}

QRectF ChoiceRow::boxOf(int index) const {
    if (m_width > 0) {
        return QRectF(index * (m_width + Gap), 0, m_width, height());
    }
    const bool icons = showsIcons();
    const double spare = (width() - wanted(icons)) / double(m_choices.size());
    double left = 0;
    for (int i = 0; i < index; ++i) {
        left += widthOf(m_choices[std::size_t(i)], icons) + spare + Gap;
    }
    return QRectF(left, 0, widthOf(m_choices[std::size_t(index)], icons) + spare, height());
}

void ChoiceRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < int(m_choices.size()); ++i) {
        const Choice& choice = m_choices[std::size_t(i)];
        const bool taken = i == m_current;
        const QRectF box = boxOf(i);
        paint::block(painter, box, metric::ControlRadius, m_theme.color(taken ? Color::Sel : Color::Over),
                     m_theme.color(taken ? Color::Ink : Color::Line2), taken ? 1.5 : 1);
        const Type type = taken ? Type::SmallHead : Type::SmallLabel;
        const double text = paint::textWidth(m_theme, choice.text, type);
        const double icon = choice.icon.isEmpty() || !showsIcons() ? 0 : IconRoom;
        const double left = box.center().x() - (text + icon) / 2;
        const QColor ink = m_theme.color(taken ? Color::Ink : Color::Ink2);
        if (icon > 0) {
            m_theme.icons().paint(painter, choice.icon, {left + 7, box.center().y()}, 15, ink);
        }
        paint::text(painter, m_theme, QRectF(left + icon, box.top(), text + 2, box.height()), choice.text,
                    type, ink);
    }
    if (hasFocus()) {
        paint::ringInside(painter, boxOf(std::max(m_current, 0)), metric::ControlRadius,
                          m_theme.color(Color::Ink));
    }
}

void ChoiceRow::mousePressEvent(QMouseEvent* event) {
    for (int i = 0; i < int(m_choices.size()); ++i) {
        if (event->button() == Qt::LeftButton && boxOf(i).contains(event->position())) {
            choose(i);
        }
    }
}

void ChoiceRow::keyPressEvent(QKeyEvent* event) {
    const int last = int(m_choices.size()) - 1;
    if (event->key() == Qt::Key_Left) {
        if (m_current != 0) {
            choose(std::max(m_current - 1, 0));
        }
    } else if (event->key() == Qt::Key_Right) {
        if (m_current < last) {
            choose(m_current + 1);
        }
    } else if (event->key() == Qt::Key_Space) {
        choose(std::max(m_current, 0));
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ui
