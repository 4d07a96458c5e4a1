// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Segmented tabs: a few views of the same thing, one chosen. Arrow keys move, Tab enters and leaves.
///
///     auto* views = new Segmented(theme, {tr("Week"), tr("Day")}, this);
///     connect(views, &Segmented::currentChanged, this, …);
#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace ui {

class Segmented : public QWidget {
    Q_OBJECT

public:
    Segmented(const Theme& theme, const QStringList& texts, QWidget* parent = nullptr);

    int current() const;
    /// Does not emit. Out of range does nothing.
    void setCurrent(int index);
    void setText(int index, const QString& text);
    /// Bundled icon before the text.
    void setIconName(int index, const QString& name);

Q_SIGNALS:
    /// By click or key, never by setCurrent().
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QButtonGroup* m_group;
};

} // namespace ui
