// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One-line input with an icon on the left and a key cap or chip on the right; 34 high.
///
///     auto* find = new SearchField(theme, tr("Search"), u"/"_s, this);
///     auto* name = new Field(theme, this);  name->setIconName(u"building-2"_s);
///     auto* problem = new FieldProblem(theme, this);  problem->setText(tr("May has 31 days. Use 31 May?"));
#pragma once

#include "ui/theme/theme.h"

#include <QLineEdit>

namespace ui {

class Field : public QLineEdit {
    Q_OBJECT

public:
    explicit Field(const Theme& theme, QWidget* parent = nullptr);

    void setIconName(const QString& name);
    /// Shown on the right while the field is empty and has no focus.
    void setKeyCap(const QString& keys);
    /// A neutral chip on the right, for a fact about the value ("Growth"). Empty removes it.
    void setChip(const QString& text);

    /// A list or calendar of this field is open: Enter, Esc and Tab are meant for that.
    virtual bool holdsKeys() const { return false; }

protected:
    void paintEvent(QPaintEvent* event) override;

    const Theme& theme() const { return m_theme; }

private:
    void placeText();

    const Theme& m_theme;
    QString m_icon;
    QString m_keys;
    QString m_chip;
};

/// Esc empties it first; the second Esc goes to the page.
class SearchField : public Field {
    Q_OBJECT

public:
    SearchField(const Theme& theme, const QString& placeholder, const QString& keyCap = {},
                QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// The sentence under a field that says what is wrong: octagon and bad ink. Hidden while there is nothing to
/// say.
class FieldProblem : public QWidget {
    Q_OBJECT

public:
    explicit FieldProblem(const Theme& theme, QWidget* parent = nullptr);

    /// An empty sentence hides it.
    void setText(const QString& sentence);

    QString text() const { return m_text; }

    QSize sizeHint() const override { return {120, m_text.isEmpty() ? 0 : 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_text;
};

} // namespace ui
