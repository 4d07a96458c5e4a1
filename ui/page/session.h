// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who works at this desk, what the workspace agreed on, and what time it is there.
#pragma once

#include "core/people/member.h"
#include "core/workspace/settings.h"
#include "ui/async/store.h"

namespace ui {

/// Read from the store at the start and after every change of members or settings.
class Session : public QObject {
    Q_OBJECT

public:
    Session(Store& store, core::Clock clock, QObject* parent = nullptr);

    /// False until the first answer of the store.
    bool isLoaded() const { return m_loaded; }

    /// Who works here; id zero while the workspace has no member.
    const core::people::Member& member() const { return m_member; }

    /// Active members by name.
    const std::vector<core::people::Member>& members() const { return m_members; }

    /// Remembered in the workspace for this desk.
    void setMember(core::MemberId id);

    const core::workspace::Settings& settings() const { return m_settings; }

    const QTimeZone& zone() const { return m_zone; }

    core::Instant now() const { return m_clock(); }

    const core::Clock& clock() const { return m_clock; }

    /// Civil day in the workspace's zone.
    QDate today() const { return core::dayOf(now(), m_zone); }

    /// Names this desk in the workspace; the same for one person on one machine.
    static QString deskName();
    /// Who works at this desk, as the session would choose; zero in a workspace without members.
    static core::MemberId memberHere(core::Database& db);

Q_SIGNALS:
    /// Members, settings or the current member changed.
    void changed();
    void memberChanged();

private:
    void load();
    void choose(core::MemberId remembered);

    Store& m_store;
    core::Clock m_clock;
    core::people::Member m_member;
    std::vector<core::people::Member> m_members;
    core::workspace::Settings m_settings;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_loaded = false;
};

} // namespace ui
