// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A row of a side panel that can be pressed: lead (icon, avatar or short text), name, second line, something
/// on the right.
///
///     auto* row = new PanelRow(theme, {.lead = u"Thu 25"_s, .icon = u"phone"_s, .name = title, .second =
///     who}, card); connect(row, &PanelRow::clicked, this, …);
#pragma once

#include "ui/theme/hoverfade.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace ui {

class PanelRow : public QAbstractButton {
    Q_OBJECT

public:
    struct Content {
        QString lead;   ///< short text in its own column
        QString icon;   ///< before the name
        QString avatar; ///< a person's name; replaces the icon
        qint64 avatarKey = 0;
        QString name;
        QString second;
        QString right;
        Color rightColor = Color::Ink2;
    };

    PanelRow(const Theme& theme, Content content, QWidget* parent = nullptr);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    const Theme& m_theme;
    HoverFade m_hover;
    Content m_content;
};

} // namespace ui
