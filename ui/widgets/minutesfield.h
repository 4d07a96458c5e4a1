// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A field for a duration: `45`, `0:45`, `.75h`, `1h10`, `1 h 10`. Up and Down change it by 5 minutes.
///
///     auto* minutes = new MinutesField(theme, this);
///     minutes->value();      // null while empty or not understood
///     minutes->problem();    // a sentence, or empty
#pragma once

#include "core/base/time.h"
#include "ui/widgets/field.h"

#include <optional>

namespace ui {

class MinutesField : public Field {
    Q_OBJECT

public:
    explicit MinutesField(const Theme& theme, QWidget* parent = nullptr);

    std::optional<core::Minutes> value() const;
    /// Shown as `35 min`. Does not emit.
    void setValue(std::optional<core::Minutes> value);
    QString problem() const;

Q_SIGNALS:
    /// After each edit.
    void valueChanged(std::optional<core::Minutes> value);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

} // namespace ui
