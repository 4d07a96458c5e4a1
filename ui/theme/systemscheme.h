// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the desktop says about light and dark, asked without waiting.
#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

namespace ui {

/// Begins with the lightness of the palette that the platform gave, then follows the settings portal where
/// one runs.
class SystemScheme : public QObject {
    Q_OBJECT

public:
    explicit SystemScheme(QObject* parent);

    Scheme scheme() const { return m_scheme; }

Q_SIGNALS:
    void changed();

private:
    void take(const QVariant& value);

    Scheme m_scheme = Scheme::Light;
};

} // namespace ui
