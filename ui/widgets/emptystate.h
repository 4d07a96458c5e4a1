// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a page or card says when there is nothing to show: why, and what will make it appear.
///
///     auto* empty = new EmptyState(theme, u"building-2"_s, tr("No clients yet"),
///                                  tr("Add the first one, or import a list."), this);
///     empty->addButton(new Button(theme, tr("Add client"), Button::Kind::Primary));
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace ui {

class Label;

class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const Theme& theme, const QString& icon, const QString& sentence, const QString& why,
               QWidget* parent = nullptr);

    void setText(const QString& sentence, const QString& why);
    /// Up to two, below the text; takes ownership.
    void addButton(QWidget* button);

private:
    Label* m_sentence;
    Label* m_why;
    QHBoxLayout* m_buttons;
};

} // namespace ui
