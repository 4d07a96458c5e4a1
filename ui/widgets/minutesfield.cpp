// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/minutesfield.h"

#include "core/effort/duration.h"
#include "ui/widgets/format.h"

#include <QKeyEvent>

namespace ui {

using namespace std::chrono_literals;

MinutesField::MinutesField(const Theme& theme, QWidget* parent)
    : Field(theme, parent) {
    setIconName(QStringLiteral("timer"));
    setPlaceholderText(tr("45 or 1:10"));
    setAccessibleName(tr("Duration"));
    connect(this, &QLineEdit::textEdited, this, [this] { Q_EMIT valueChanged(value()); });
}

std::optional<core::Minutes> MinutesField::value() const {
    return core::effort::parseMinutes(text());
}

void MinutesField::setValue(std::optional<core::Minutes> value) {
    setText(value ? format::minutes(*value) : QString());
}

QString MinutesField::problem() const {
    return text().trimmed().isEmpty() || value() ? QString() : tr("Type minutes like 45, or 1:10, or 1.5 h.");
}

void MinutesField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        const auto now = value().value_or(0min);
        const auto next = event->key() == Qt::Key_Up ? (now / 5min + 1) * 5min : ((now - 1min) / 5min) * 5min;
        setValue(std::clamp<core::Minutes>(next, 0min, 24h));
        Q_EMIT valueChanged(value());
        return;
    }
    Field::keyPressEvent(event);
}

void MinutesField::focusOutEvent(QFocusEvent* event) {
    Field::focusOutEvent(event);
    if (const auto understood = value()) {
        setValue(understood);
    }
}

} // namespace ui
