// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the person must know about the state of things: the banner shows the worst, the rest is counted.
#pragma once

#include "core/base/error.h"

#include <QObject>
#include <functional>
#include <optional>
#include <vector>

namespace ui {

struct Notice {
    enum class Weight { Info, Warning, Failure };

    Weight weight = Weight::Info;
    QString icon;
    QString sentence;
    QString action; ///< empty: no button
    std::function<void()> act;
    QString key = {}; ///< given by Notices
};

class Notices : public QObject {
    Q_OBJECT

public:
    explicit Notices(QObject* parent = nullptr);

    /// Replaces what stands under the key.
    void put(const QString& key, Notice notice);
    void clear(const QString& key);
    /// A job failed: its sentence, with Retry when there is a way, else Dismiss. The text that the person
    /// typed stays where it is.
    void failed(const core::Error& error, std::function<void()> retry = {});

    /// Heaviest first, in each weight the newest first.
    std::vector<Notice> all() const;
    /// Acts on the worst, or on the one with the key; what failed() put there goes with it. A key that is
    /// gone does nothing.
    void actOnWorst();
    void act(const QString& key);

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        QString key;
        Notice notice;
    };

    std::vector<Entry> sorted() const;

    std::vector<Entry> m_entries; ///< oldest first
    int m_failures = 0;
};

} // namespace ui
