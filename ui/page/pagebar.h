// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Head of a page, 66 high: title and sub-line, what switches the view, on the right search and actions.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace ui {

class Label;

class PageBar : public QWidget {
    Q_OBJECT

public:
    explicit PageBar(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    QString title() const;
    void setSubLine(const QString& text);
    /// Right of the title (tabs, filters), in the order of the calls.
    void addLead(QWidget* widget);
    /// On the right, in the order of the calls.
    void addAction(QWidget* widget);
    /// For a page whose bar is full: search, New ticket and Quick log keep their keys only.
    void clearActions();

private:
    Label* m_title;
    Label* m_subLine;
    QHBoxLayout* m_leads;
    QHBoxLayout* m_actions;
};

} // namespace ui
