// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Small marks beside text. A chip is never a button.
///
///     new Chip(theme, tr("reactive"), Tone::Reactive, this);     // class, status (icon and word) or neutral
///     new Badge(theme, Tone::Reactive, this)->setCount(23);       // pill in the navigation; hidden at 0
///     new Avatar(theme, member.name, member.id.value, 24, this);
#pragma once

#include "ui/theme/paint.h"

#include <QWidget>

namespace ui {

class Chip : public QWidget {
    Q_OBJECT

public:
    /// `icon` replaces the tone's own icon; "-" shows none.
    Chip(const Theme& theme, const QString& text, Tone tone, QWidget* parent = nullptr,
         const QString& icon = {});

    void set(const QString& text, Tone tone, const QString& icon = {});

    QString text() const { return m_text; }

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_text;
    Tone m_tone;
    QString m_icon;
};

class Badge : public QWidget {
    Q_OBJECT

public:
    Badge(const Theme& theme, Tone tone, QWidget* parent = nullptr);

    /// Above 999 it shows "999+"; zero hides the badge.
    void setCount(int count);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Tone m_tone;
    QString m_text;
};

class Avatar : public QWidget {
    Q_OBJECT

public:
    /// `key` is the person's id, so that the colour stays the same everywhere.
    Avatar(const Theme& theme, const QString& name, qint64 key, int diameter = 24, QWidget* parent = nullptr);

    void setPerson(const QString& name, qint64 key);

    QSize sizeHint() const override { return {m_diameter, m_diameter}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_initials;
    qint64 m_key = 0;
    int m_diameter;
};

} // namespace ui
