// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts of the agency that have a part in journeys.
#pragma once

#include "core/people/member.h"

namespace core::people {

struct Department {
    DepartmentId id;
    QString name;
    int position = 0;
    bool active = true; ///< offered for new stages and touchpoints
    qint64 revision = 0;

    bool operator==(const Department&) const = default;
};

/// In the order that people gave them, then by name.
std::vector<Department> listDepartments(Database& db, Who who = Who::Active);
std::optional<Department> findDepartment(Database& db, DepartmentId id);

Problems validate(const Department& department);
/// Inserts (revision zero) or updates. Gives the stored value. Failure: Invalid (also for a name that another
/// department has), Conflict, NotFound.
Department saveDepartment(Transaction& tx, const Department& department);
/// Service, marketing, operations, HR, transformation and IT, when the workspace has no department at all;
/// else nothing. True when they were added.
bool addDefaultDepartments(Transaction& tx);

/// A touchpoint that is still to be done by the department.
struct OpenTouchpoint {
    PlannedId id;
    ClientId client;
    QString clientName;
    QString title;
    QDate dueDay;

    bool operator==(const OpenTouchpoint&) const = default;
};

/// What would be left without a department.
struct DepartmentUse {
    qint64 openTouchpoints = 0;           ///< all of them
    std::vector<OpenTouchpoint> earliest; ///< the first of them, by due day
    QStringList stages; ///< "Retainer, version 3: Launch", of drafts and published versions, by name

    bool operator==(const DepartmentUse&) const = default;
};

/// limit: at most so many of the touchpoints are listed.
DepartmentUse useOf(Database& db, DepartmentId id, int limit = 50);
/// Stops offering it. What it has in journeys and plans stays as it is. Failure NotFound.
Department deactivateDepartment(Transaction& tx, DepartmentId id);

} // namespace core::people
