// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a committed unit of work touched; models ask "is that mine?".
#pragma once

#include <QtGlobal>
#include <vector>

namespace core {

enum class Entity {
    Everything, ///< another process wrote, or an import finished: reload what is shown
    Setting,
    Member,
    Client,
    Contact,
    Touchpoint,
    Planned,
    Ticket,
    Message,
    Effort,
    Timer,
    Draft,
    SavedFilter,
    Department,
    Journey,   ///< a journey or one of its versions
    Enrolment, ///< an enrolment, its visits or its criteria
    Feedback,
    Deviation,
    Playbook, ///< a playbook; a run of one changes its deviation
    Health,
    Calendar,
    Policy,      ///< what clients were promised
    CustomField, ///< a field or its choices; a value changes its ticket or client
    Presence,    ///< who looks at or writes on a ticket (its id)
    Template,
    Macro,
    Lesson, ///< causes, gaps and principles
    Article
};

struct Change {
    Entity entity = Entity::Everything;
    qint64 id = 0;

    bool operator==(const Change&) const = default;
};

using Changes = std::vector<Change>;

/// True when a change concerns the entity (or everything).
inline bool touches(const Changes& changes, Entity entity) {
    for (const auto& change : changes) {
        if (change.entity == entity || change.entity == Entity::Everything) {
            return true;
        }
    }
    return false;
}

} // namespace core
