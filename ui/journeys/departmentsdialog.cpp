// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/departmentsdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QListWidget>

using namespace Qt::Literals::StringLiterals;
namespace people = core::people;

namespace ui {

namespace {

constexpr int MostListed = 8;

} // namespace

DepartmentsDialog::DepartmentsDialog(const Desk& desk, QWidget* host)
    : DialogFrame(desk.theme, tr("Departments"), Width::Medium, host)
    , m_desk(desk)
    , m_list(new QListWidget(this))
    , m_name(new Field(desk.theme, this))
    , m_add(new Button(desk.theme, tr("Add"), Button::Kind::Secondary, this))
    , m_rename(new Button(desk.theme, tr("Rename"), Button::Kind::Secondary, this))
    , m_toggle(new Button(desk.theme, tr("Take out of use"), Button::Kind::Secondary, this))
    , m_use(new Label(desk.theme, {}, Type::Small, Color::Ink2, this)) {
    setObjectName(u"departmentsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setNote(tr("Who in the agency has a part in journeys."));
    m_list->setObjectName(u"departmentList"_s);
    m_list->setAccessibleName(tr("Departments"));
    m_list->setFixedHeight(200);
    m_name->setObjectName(u"departmentName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_add->setObjectName(u"addDepartment"_s);
    m_rename->setObjectName(u"renameDepartment"_s);
    m_toggle->setObjectName(u"toggleDepartment"_s);
    m_use->setObjectName(u"departmentUse"_s);
    m_use->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_add);
    row->addWidget(m_rename);
    row->addWidget(m_toggle);
    body()->addWidget(m_list);
    body()->addLayout(row);
    body()->addWidget(m_use);
    setPrimary(tr("Done"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(this, &DialogFrame::submitted, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &DepartmentsDialog::showCurrent);
    connect(m_add, &QPushButton::clicked, this, &DepartmentsDialog::add);
    connect(m_rename, &QPushButton::clicked, this, &DepartmentsDialog::rename);
    connect(m_toggle, &QPushButton::clicked, this, &DepartmentsDialog::toggle);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Department)) {
            load();
        }
    });
    load();
}

void DepartmentsDialog::load() {
    m_desk.store.read([](core::Database& db) { return people::listDepartments(db, people::Who::All); })
        .then(this, [this](core::Result<std::vector<Department>> departments) {
            if (departments) {
                m_departments = std::move(*departments);
                showRows();
            } else {
                showProblem(departments.error().text);
            }
        });
}

void DepartmentsDialog::showRows() {
    const int row = std::max(m_list->currentRow(), 0);
    m_list->clear();
    for (const auto& department : m_departments) {
        m_list->addItem(department.active ? department.name : tr("%1 (out of use)").arg(department.name));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showCurrent();
}

const people::Department* DepartmentsDialog::current() const {
    const int row = m_list->currentRow();
    return row >= 0 && size_t(row) < m_departments.size() ? &m_departments[size_t(row)] : nullptr;
}

void DepartmentsDialog::showCurrent() {
    const auto* department = current();
    m_asked = {};
    m_use->setText({});
    m_name->setText(department ? department->name : QString());
    m_toggle->setText(department && !department->active ? tr("Use again") : tr("Take out of use"));
    const QString reason = department ? QString() : tr("Choose a department first.");
    m_rename->setUnavailable(reason);
    m_toggle->setUnavailable(reason);
}

void DepartmentsDialog::add() {
    Department department;
    department.name = m_name->text().trimmed();
    department.position = int(m_departments.size());
    store(department, tr("Department %1 added").arg(department.name));
}

void DepartmentsDialog::rename() {
    if (const auto* chosen = current()) {
        Department department = *chosen;
        department.name = m_name->text().trimmed();
        store(department, tr("Department %1 renamed").arg(chosen->name));
    }
}

void DepartmentsDialog::toggle() {
    const auto* chosen = current();
    if (!chosen) {
        return;
    }
    if (chosen->active && m_asked != chosen->id) {
        m_desk.store.read([id = chosen->id](core::Database& db) { return people::useOf(db, id, MostListed); })
            .then(this, [this, department = *chosen](core::Result<people::DepartmentUse> use) {
                if (use) {
                    showUse(department, *use);
                } else {
                    showProblem(use.error().text);
                }
            });
        return;
    }
    Department department = *chosen;
    department.active = !department.active;
    store(department, department.active ? tr("Department %1 in use again").arg(department.name)
                                        : tr("Department %1 out of use").arg(department.name));
}

void DepartmentsDialog::showUse(const Department& department, const people::DepartmentUse& use) {
    m_asked = department.id;
    m_toggle->setText(tr("Take out of use anyway"));
    QStringList lines;
    if (use.openTouchpoints == 0 && use.stages.isEmpty()) {
        lines << tr("%1 has nothing open and no part in a journey.").arg(department.name);
    }
    if (use.openTouchpoints > 0) {
        lines << tr("%n open touchpoint(s) of %1, the next ones:", nullptr, int(use.openTouchpoints))
                     .arg(department.name);
        for (const auto& touchpoint : use.earliest) {
            lines << u"  %1, %2, %3"_s.arg(format::day(touchpoint.dueDay, m_desk.session.today()),
                                           touchpoint.clientName, touchpoint.title);
        }
    }
    if (!use.stages.isEmpty()) {
        lines << tr("It has a part in %1.").arg(use.stages.join(u"; "_s));
    }
    m_use->setText(lines.join(u'\n'));
}

void DepartmentsDialog::store(const Department& department, const QString& what) {
    const auto* chosen = current();
    const Department before = chosen && chosen->id == department.id ? *chosen : Department();
    showProblem({});
    m_desk.store.write([department](core::Transaction& tx) { return people::saveDepartment(tx, department); })
        .then(this, [this, before, what](core::Result<Department> stored) {
            if (!stored) {
                showProblem(stored.error().text);
                return;
            }
            m_desk.undo.push({what,
                              [before, after = *stored](core::Transaction& tx) {
                                  Department back = before.revision == 0 ? after : before;
                                  back.active = before.revision == 0 ? false : before.active;
                                  back.revision = after.revision;
                                  people::saveDepartment(tx, back);
                              },
                              {}});
        });
}

} // namespace ui
