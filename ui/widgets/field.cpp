// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>

namespace ui {

Field::Field(const Theme& theme, QWidget* parent)
    : QLineEdit(parent)
    , m_theme(theme) {
    setFont(theme.font(Type::Body));
    setMinimumHeight(metric::ControlHeight);
}

void Field::setIconName(const QString& name) {
    m_icon = name;
    placeText();
}

void Field::setKeyCap(const QString& keys) {
    m_keys = keys;
    placeText();
}

void Field::setChip(const QString& text) {
    m_chip = text;
    placeText();
}

void Field::placeText() {
    int right = 0;
    if (!m_chip.isEmpty()) {
        right = paint::chipWidth(m_theme, m_chip, false) + 4;
    } else if (!m_keys.isEmpty()) {
        right = paint::keyCapWidth(m_theme, m_keys) + 2;
    }
    setTextMargins(m_icon.isEmpty() ? 0 : 24, 0, right, 0);
    update();
}

void Field::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const double middle = height() / 2.0;
    if (!m_icon.isEmpty()) {
        m_theme.icons().paint(painter, m_icon, {18.5, middle}, 15,
                              m_theme.color(isEnabled() ? Color::Ink2 : Color::Ink3));
    }
    if (!m_chip.isEmpty()) {
        const int chip = paint::chipWidth(m_theme, m_chip, false);
        paint::chip(painter, m_theme, {width() - 9.0 - chip, middle}, m_chip, Tone::Neutral);
    } else if (!m_keys.isEmpty() && text().isEmpty() && !hasFocus()) {
        paint::keyCap(painter, m_theme, {width() - 8.0 - paint::keyCapWidth(m_theme, m_keys), middle},
                      m_keys);
    }
}

SearchField::SearchField(const Theme& theme, const QString& placeholder, const QString& keyCap,
                         QWidget* parent)
    : Field(theme, parent) {
    setIconName(QStringLiteral("search"));
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setKeyCap(keyCap);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    Field::keyPressEvent(event);
}

FieldProblem::FieldProblem(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void FieldProblem::setText(const QString& sentence) {
    m_text = sentence;
    setAccessibleName(sentence);
    setToolTip(sentence);
    setVisible(!sentence.isEmpty());
    updateGeometry();
    update();
}

void FieldProblem::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF box = contentsRect();
    m_theme.icons().paint(painter, QStringLiteral("octagon-alert"), {box.left() + 7, box.center().y()}, 14,
                          m_theme.color(Color::BadInk));
    paint::text(painter, m_theme, box.adjusted(19, 0, 0, 0), m_text, Type::Small, Color::BadInk);
}

} // namespace ui
