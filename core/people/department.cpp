// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/department.h"

#include "core/base/fold.h"
#include "core/db/refusals.h"

namespace core::people {

using namespace Qt::Literals::StringLiterals;

namespace {

Department fromRow(Query& q) {
    Department department;
    department.id = q.get<DepartmentId>(0);
    department.name = q.get<QString>(1);
    department.position = q.get<int>(2);
    department.active = q.get<bool>(3);
    department.revision = q.get<qint64>(4);
    return department;
}

void insert(Transaction& tx, const Department& department) {
    tx.execute("INSERT INTO department(id, name, name_key, position, active) VALUES (?, ?, ?, ?, ?)",
               department.id, department.name, fold(department.name), department.position, department.active);
}

void update(Transaction& tx, const Department& department) {
    const qint64 rows =
        tx.execute(R"sql(UPDATE department SET name = ?, name_key = ?, position = ?, active = ?,
revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                   department.name, fold(department.name), department.position, department.active,
                   department.id, department.revision);
    if (rows == 0) {
        failStale(findDepartment(tx, department.id).has_value(),
                  u"the department \"%1\""_s.arg(department.name));
    }
}

} // namespace

std::vector<Department> listDepartments(Database& db, Who who) {
    return db
        .query(R"sql(SELECT id, name, position, active, revision FROM department
WHERE active OR CAST(? AS BOOLEAN) ORDER BY position, name_key, id)sql",
               who == Who::All)
        .all(fromRow);
}

std::optional<Department> findDepartment(Database& db, DepartmentId id) {
    return db.query("SELECT id, name, position, active, revision FROM department WHERE id = ?", id)
        .first(fromRow);
}

Problems validate(const Department& department) {
    Problems problems;
    if (department.name.trimmed().isEmpty()) {
        problems << Problem{u"name"_s, u"Give the department a name."_s};
    }
    return problems;
}

Department saveDepartment(Transaction& tx, const Department& department) {
    Department stored = department;
    stored.name = cleaned(stored.name).trimmed();
    requireNone(validate(stored));
    requireOwn(tx, "SELECT id FROM department WHERE name_key = ?", fold(stored.name), stored.id,
               u"There is a department \"%1\" already."_s.arg(stored.name));
    if (stored.revision == 0) {
        if (!stored.id) {
            stored.id = tx.newId<DepartmentId>();
        }
        insert(tx, stored);
    } else {
        update(tx, stored);
    }
    ++stored.revision;
    tx.changed(Entity::Department, stored.id);
    return stored;
}

bool addDefaultDepartments(Transaction& tx) {
    if (tx.scalar<qint64>("SELECT id FROM department LIMIT 1")) {
        return false;
    }
    int position = 0;
    for (const auto& name :
         {u"Service"_s, u"Marketing"_s, u"Operations"_s, u"HR"_s, u"Transformation"_s, u"IT"_s}) {
        Department department;
        department.name = name;
        department.position = position++;
        saveDepartment(tx, department);
    }
    return true;
}

DepartmentUse useOf(Database& db, DepartmentId id, int limit) {
    DepartmentUse use;
    use.openTouchpoints =
        db.scalar<qint64>(
              "SELECT COUNT(*) FROM planned_touchpoint WHERE department_id = ? AND state = 'planned'", id)
            .value_or(0);
    use.earliest = db.query(R"sql(SELECT p.id, p.client_id, c.name, p.title, p.due_day
FROM planned_touchpoint p JOIN client c ON c.id = p.client_id
WHERE p.department_id = ? AND p.state = 'planned' ORDER BY p.due_day, p.id LIMIT ?)sql",
                            id, limit)
                       .all([](Query& q) {
                           return OpenTouchpoint{q.get<PlannedId>(0), q.get<ClientId>(1), q.get<QString>(2),
                                                 q.get<QString>(3), q.get<QDate>(4)};
                       });
    const auto stages = db.query(R"sql(SELECT j.name, v.number, s.name
FROM stage s JOIN journey_version v ON v.id = s.version_id JOIN journey j ON j.id = v.journey_id
WHERE v.state <> 'retired' AND (EXISTS (SELECT 1 FROM stage_role r WHERE r.stage_id = s.id AND r.department_id = ?)
OR EXISTS (SELECT 1 FROM stage_step t WHERE t.stage_id = s.id AND t.department_id = ?))
ORDER BY j.name_key, v.number, s.position)sql",
                                 id, id)
                            .all([](Query& q) {
                                return u"%1, version %2: %3"_s.arg(q.get<QString>(0))
                                    .arg(q.get<int>(1))
                                    .arg(q.get<QString>(2));
                            });
    use.stages = QStringList(stages.begin(), stages.end());
    return use;
}

Department deactivateDepartment(Transaction& tx, DepartmentId id) {
    auto department = findDepartment(tx, id);
    if (!department) {
        fail(ErrorKind::NotFound, u"That department is no longer in the workspace."_s);
    }
    department->active = false;
    return saveDepartment(tx, *department);
}

} // namespace core::people
