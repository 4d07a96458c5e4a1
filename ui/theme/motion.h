// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What moves, for how long, and whether anything moves at all.
///
/// Motion shows where something went; nothing ever waits for it. Whoever moves asks isWanted() first and
/// otherwise shows the end at once, which is also what tests and pictures of screens get: a theme begins with
/// its motion off.
#pragma once

#include <QColor>
#include <QObject>
#include <chrono>

class QVariantAnimation;

namespace ui {

class Portal;

class Motion : public QObject {
    Q_OBJECT

public:
    enum class Mode : std::uint8_t { Off, System, On };
    Q_ENUM(Mode)

    static constexpr std::chrono::milliseconds Row{120};   ///< hover, rows that leave or move
    static constexpr std::chrono::milliseconds Panel{180}; ///< panels, dialogs, bars that come in
    static constexpr int Shift = 8;                        ///< pixels that they come in by

    explicit Motion(QObject* parent = nullptr);

    Mode mode() const { return m_mode; }

    /// With System the desktop is asked a moment later, without waiting; nothing moves before it has
    /// answered, and nothing where there is no screen.
    void setMode(Mode mode);

    /// Holds to what the desktop says from now on.
    void follow(Portal* portal);

    bool isWanted() const { return m_mode == Mode::On || (m_mode == Mode::System && m_allowed); }

    /// Ease-out of a part from 0 to 1.
    static double eased(double part);

    /// The one kind of animation that there is: a double from 0 to 1, eased. Belongs to `parent`, not
    /// started.
    static QVariantAnimation* animation(std::chrono::milliseconds length, QObject* parent);

private:
    void ask();
    void take(const QString& group, const QVariant& value);

    Mode m_mode = Mode::Off;
    Portal* m_portal = nullptr;
    QStringList m_silent;  ///< groups of settings that have not answered yet
    QStringList m_against; ///< groups that ask for less motion
    bool m_allowed = false;
};

/// Between two colours, with their opacity.
QColor between(const QColor& from, const QColor& to, double part);

} // namespace ui
