// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells who works at this desk, in working time, of promises that run out soon: each clock once, several at
/// a time in one note.
#pragma once

#include "core/sla/warnings.h"
#include "ui/page/desk.h"
#include "ui/page/notifier.h"

#include <QTimer>

namespace ui {

class ClockWarner : public QObject {
    Q_OBJECT

public:
    struct Options {
        std::chrono::milliseconds every{60'000};
        std::chrono::milliseconds after{1500}; ///< quiet time after a change of clocks
    };

    /// Of this desk; on unless it was switched off.
    static constexpr auto SettingKey = "notify/promises";

    ClockWarner(const Desk& desk, Notifier& notifier, QObject* parent = nullptr);
    ClockWarner(const Desk& desk, Notifier& notifier, const Options& options, QObject* parent = nullptr);

    /// Looks now and from then on; before this call nobody is told.
    void begin();
    void look();

Q_SIGNALS:
    /// The note was clicked.
    void openRequested(const ui::Place& place);
    /// Looked, and told what there was to tell.
    void looked();

private:
    using Promises = std::vector<core::sla::NearPromise>;

    bool isWanted() const;
    void tell(const Promises& near);
    DesktopNote noteOf(const Promises& told) const;

    Desk m_desk;
    Notifier& m_notifier;
    Options m_options;
    QTimer m_regular;
    QTimer m_soon;
    bool m_begun = false;
    bool m_looking = false;
};

} // namespace ui
