// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Head of a page, 66 high: title and sub-line, what switches the view, on the right search and actions.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

class Label;
class TextButton;

class PageBar : public QWidget {
    Q_OBJECT

public:
    explicit PageBar(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    QString title() const;
    /// The title can be pressed from now on; `what` says what happens.
    TextButton* makeTitleEditable(const QString& what);
    void setSubLine(const QString& text);
    /// Right of the title (tabs, filters), in the order of the calls.
    void addLead(QWidget* widget);
    /// On the right, in the order of the calls.
    void addAction(QWidget* widget);
    /// For a page whose bar is full: search, New ticket and Quick log keep their keys only.
    void clearActions();

private:
    const Theme& m_theme;
    Label* m_title;
    TextButton* m_titleButton = nullptr; ///< stands in for the title where it can be edited
    QString m_titleWhat;
    Label* m_subLine;
    QVBoxLayout* m_texts;
    QHBoxLayout* m_leads;
    QHBoxLayout* m_actions;
};

} // namespace ui
