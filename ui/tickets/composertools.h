// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The small buttons over the field in which a message is written.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace ui {

class IconButton;

class ComposerTools : public QWidget {
    Q_OBJECT

public:
    enum class Tool { Bold, Italic, List, Link, Quote, Template, Article, Macro, Attach, Next, Preview };
    Q_ENUM(Tool)

    ComposerTools(const Theme& theme, QWidget* parent);

    /// For the order in which Tab goes on.
    QWidget* first() const;
    QWidget* last() const;

    void setPreviewing(bool on);
    void setPlanning(bool on);

Q_SIGNALS:
    void pressed(ui::ComposerTools::Tool tool);

private:
    IconButton* add(QHBoxLayout& row, Tool tool, const QString& icon, const QString& name);

    const Theme& m_theme;
    IconButton* m_first = nullptr;
    IconButton* m_next = nullptr;
    IconButton* m_preview = nullptr;
};

} // namespace ui
