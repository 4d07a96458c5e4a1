// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One line of the navigation: icon, word, badge; in the rail the icon alone.
#pragma once

#include "ui/theme/hoverfade.h"
#include "ui/theme/paint.h"

#include <QAbstractButton>

namespace ui {

class NavItem : public QAbstractButton {
    Q_OBJECT

public:
    NavItem(const Theme& theme, const QString& text, const QString& icon, QWidget* parent);

    /// Zero hides the badge.
    void setCount(qint64 count);

    void setTone(Tone tone) { m_tone = tone; }

    void setRail(bool rail);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintBadge(QPainter& painter);
    void describe();

    const Theme& m_theme;
    HoverFade m_hover;
    QString m_icon;
    Tone m_tone = Tone::Neutral;
    qint64 m_count = 0;
    bool m_rail = false;
};

} // namespace ui
