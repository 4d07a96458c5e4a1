// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A box that takes the next keys that are pressed and shows them as a key cap.
#pragma once

#include "ui/theme/theme.h"

#include <QKeySequence>
#include <QWidget>

namespace ui {

/// Esc, Tab and Enter keep their meaning.
class KeyCatcher : public QWidget {
    Q_OBJECT

public:
    explicit KeyCatcher(const Theme& theme, QWidget* parent = nullptr);

    void setKey(const QKeySequence& key);

    QSize sizeHint() const override { return {200, 64}; }

Q_SIGNALS:
    void caught(const QKeySequence& key);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QKeySequence m_key;
};

} // namespace ui
