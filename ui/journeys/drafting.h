// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A version of a journey as the designer has it before them: read, changed, and stored with each change.
#pragma once

#include "core/journeys/design.h"
#include "core/journeys/edits.h"
#include "core/journeys/merge.h"
#include "core/people/department.h"
#include "ui/page/desk.h"

namespace ui {

/// What belongs to the journey around the version.
struct JourneyFacts {
    core::journeys::Journey journey;
    std::vector<core::journeys::VersionRow> versions;  ///< newest first
    std::vector<core::people::Department> departments; ///< all
    std::optional<core::journeys::Version> shown;
    std::optional<core::journeys::Version> compared;
};

/// Every edit is a value; the newest is written at once, and the undo of the window takes single edits back.
/// Text that is being typed is written as it grows, but is one act.
class Drafting : public QObject {
    Q_OBJECT

public:
    explicit Drafting(const Desk& desk, QObject* parent = nullptr);

    /// Which version is shown: zero takes the draft, else the live one, else the newest. compare: number of
    /// the version to compare with; zero: the one that the shown one is based on; −1: none.
    void show(core::JourneyId journey, int number, int compare);

    bool isLoaded() const { return m_facts.shown.has_value(); }

    const JourneyFacts& facts() const { return m_facts; }

    const core::journeys::Version& version() const { return m_version; }

    bool isEditable() const { return isLoaded() && m_version.state == core::VersionState::Draft; }

    /// Everything that was changed is in the workspace.
    bool isStored() const { return !m_saving && m_written == m_changes; }

    /// A finished act; text names it for the undo.
    void edit(const QString& text, core::journeys::Version after);
    /// Typing begins: what others store from now on is held back until it has ended, and asked about where it
    /// touches the same.
    void hold(const QString& key, const QString& text);
    /// Typing: calls with one key are one act until it is settled.
    void type(const QString& key, const QString& text, core::journeys::Version after);
    /// Typing has ended.
    void settle();
    /// Typing is given up: back to what was before it.
    void giveUp();

    core::journeys::NewKey newKey();

    void reload();

Q_SIGNALS:
    void loaded();
    /// The version has another content, from here or from elsewhere.
    void changed();
    void stored();
    /// The journey is gone, or never was.
    void missing();
    /// Two people changed the same: answer with resolve().
    void clashed(const std::vector<core::journeys::DesignClash>& clashes);

public Q_SLOTS:
    /// For each clash, true takes mine.
    void resolve(const std::vector<bool>& takeMine);

private:
    struct Act {
        QString text;
        core::journeys::Version before;
        core::journeys::Version after;
        quint64 change = 0; ///< stored with this one
    };

    void take(JourneyFacts facts);
    void apply(core::journeys::Version after);
    void save();
    void saved(core::Result<core::journeys::Version> result, quint64 change);
    void merge();
    void pushActs(quint64 upTo);

    const Desk m_desk;
    core::IdSource m_ids;
    core::JourneyId m_journey;
    int m_number = 0;
    int m_compare = 0;
    quint64 m_token = 0;
    JourneyFacts m_facts;
    core::journeys::Version m_version; ///< as it is shown
    core::journeys::Version m_base;    ///< as it was stored when we last knew
    core::journeys::Version m_theirs;  ///< waits for an answer to a clash
    quint64 m_changes = 0;
    quint64 m_written = 0;
    bool m_saving = false;
    bool m_clashing = false;
    QString m_typing;        ///< key; empty: nobody types
    Act m_typed;             ///< grows while somebody types
    std::vector<Act> m_acts; ///< wait for their storing
};

} // namespace ui
