// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who works here: members of the workspace and what they may do.
#pragma once

#include "core/base/enumnames.h"
#include "core/db/database.h"

namespace core {

enum class Role { Staff, Rep, Manager, Admin };

template <>
struct EnumNames<Role> {
    static constexpr std::array<std::pair<Role, std::string_view>, 4> names{
        {{Role::Staff, "staff"}, {Role::Rep, "rep"}, {Role::Manager, "manager"}, {Role::Admin, "admin"}}};
};

} // namespace core

namespace core::people {

struct Member {
    MemberId id;
    QString name;
    QString email;
    Role role = Role::Staff;
    Minutes weeklyMinutes{2250}; ///< 37.5 hours
    bool active = true;
    QString source;     ///< system that it was imported from; empty when made here
    QString externalId; ///< key in that system
    qint64 revision = 0;

    bool operator==(const Member&) const = default;
};

enum class Who { Active, All };

/// By name.
std::vector<Member> list(Database& db, Who who = Who::Active);
std::optional<Member> find(Database& db, MemberId id);
/// Active members whose name begins with the text, then those with a later word that does; by name. All of
/// them for an empty text.
std::vector<Member> match(Database& db, QStringView text, int limit);

Problems validate(const Member& member);
/// Inserts (id zero, or revision zero with an id chosen by the caller) or updates. Gives the stored value.
/// Failure: Invalid, Conflict when somebody else saved in between, NotFound.
Member save(Transaction& tx, const Member& member);
/// Leaves the member's work in place; the name just stops being offered.
Member deactivate(Transaction& tx, MemberId id);

/// First letters of the first and the last word, upper case: "Mara Lind" gives "ML", "Ada" gives "A".
QString initials(QStringView name);

} // namespace core::people
