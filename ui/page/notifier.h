// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells a person something through the desktop, while Waymark's window may lie behind others.
#pragma once

#include "ui/page/place.h"

#include <QObject>

namespace ui {

struct DesktopNote {
    QString title; ///< plain text, one line
    QString text;  ///< plain text, a few lines
    Place place;   ///< where a click on it leads

    bool operator==(const DesktopNote&) const = default;
};

class Notifier : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Does nothing where the desktop shows no notifications. Never waits.
    virtual void show(const DesktopNote& note) = 0;

Q_SIGNALS:
    void activated(const ui::Place& place);
};

} // namespace ui
