// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The list under a typeahead: painted rows that take clicks and never the focus.
#pragma once

#include "ui/widgets/typeahead.h"

#include <QWidget>

namespace ui {

class ChoiceList : public QWidget {
    Q_OBJECT

public:
    ChoiceList(const Theme& theme, QWidget* field);

    /// Opens under the field, over everything else in the window; an empty list says that nothing was found.
    void open(std::vector<Typeahead::Choice> choices, const QString& nothing);

    const std::vector<Typeahead::Choice>& choices() const { return m_choices; }

    int current() const { return m_current; }

    void setCurrent(int row);

Q_SIGNALS:
    void picked(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    int rowAt(int y) const;

    const Theme& m_theme;
    QWidget* m_field;
    std::vector<Typeahead::Choice> m_choices;
    QString m_nothing;
    int m_current = -1;
};

} // namespace ui
