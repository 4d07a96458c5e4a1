// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicerow.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int Gap = 6;

} // namespace

ChoiceRow::ChoiceRow(const Theme& theme, std::vector<Choice> choices, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_choices(std::move(choices)) {
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(metric::ControlHeight);
}

QSize ChoiceRow::sizeHint() const {
    const int each = m_width > 0 ? m_width : 72;
    return {int(m_choices.size()) * (each + Gap) - Gap, metric::ControlHeight};
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
    const auto count = int(m_choices.size());
    const double each = m_width > 0 ? m_width : (width() - Gap * (count - 1)) / double(count);
    return QRectF(index * (each + Gap), 0, each, height());
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
        const double text = paint::textWidth(m_theme, choice.text, Type::SmallLabel);
        const double icon = choice.icon.isEmpty() ? 0 : 20;
        const double left = box.center().x() - (text + icon) / 2;
        const QColor ink = m_theme.color(taken ? Color::Ink : Color::Ink2);
        if (icon > 0) {
            m_theme.icons().paint(painter, choice.icon, {left + 7, box.center().y()}, 15, ink);
        }
        paint::text(painter, m_theme, QRectF(left + icon, box.top(), text + 2, box.height()), choice.text,
                    taken ? Type::SmallHead : Type::SmallLabel, ink);
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
