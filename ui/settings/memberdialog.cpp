// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/memberdialog.h"

#include "ui/page/record.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

#include <QComboBox>

using namespace Qt::Literals::StringLiterals;
namespace people = core::people;

namespace ui {

namespace {

/// An added member stays in the workspace and is no longer offered.
RecordKind<people::Member> memberKind() {
    using people::Member;
    using D = MemberDialog;
    const auto setActive = [](core::Transaction& tx, const Member& one, bool active) {
        auto member = people::find(tx, one.id);
        if (!member) {
            core::fail(core::ErrorKind::NotFound, D::tr("This member is no longer in the workspace."));
        }
        member->active = active;
        people::save(tx, *member);
    };
    const auto hours = [](core::Minutes value) { return format::minutes(value); };
    return {.added = D::tr("%1 added"),
            .changed = D::tr("%1 changed"),
            .gone = D::tr("This member is no longer in the workspace."),
            .name = [](const Member& member) { return member.name; },
            .fields = {fieldOf(D::tr("Name"), &Member::name), fieldOf(D::tr("E-mail"), &Member::email),
                       fieldOf(D::tr("Role"), &Member::role, &roleWord),
                       fieldOf(D::tr("Hours a week"), &Member::weeklyMinutes, hours)},
            .find = [](core::Database& db, const Member& one) { return people::find(db, one.id); },
            .save = &people::save,
            .remove = [setActive](core::Transaction& tx, const Member& one) { setActive(tx, one, false); },
            .restore = [setActive](core::Transaction& tx, const Member& one) { setActive(tx, one, true); }};
}

} // namespace

MemberDialog::MemberDialog(const Desk& desk, const people::Member& member, QWidget* host)
    : DialogFrame(desk.theme, member.revision == 0 ? tr("New member") : tr("Edit member"), Width::Small, host)
    , m_desk(desk)
    , m_base(member)
    , m_name(new Field(desk.theme, this))
    , m_email(new Field(desk.theme, this))
    , m_role(new QComboBox(this))
    , m_hours(new Field(desk.theme, this)) {
    setObjectName(u"memberDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(u"memberName"_s);
    m_email->setObjectName(u"memberEmail"_s);
    m_role->setObjectName(u"memberRole"_s);
    m_hours->setObjectName(u"memberHours"_s);
    for (const auto role : {core::Role::Staff, core::Role::Rep, core::Role::Manager, core::Role::Admin}) {
        m_role->addItem(roleWord(role), int(role));
    }
    addRow(tr("Name"), m_name);
    addRow(tr("E-mail"), m_email);
    addRow(tr("Role"), m_role);
    addRow(tr("Hours a week"), m_hours);
    setValue(member);
    addKeyHint(u"Tab"_s, tr("next"));
    setPrimary(member.revision == 0 ? tr("Add") : tr("Save"));
    connect(this, &DialogFrame::submitted, this, &MemberDialog::save);
}

void MemberDialog::setValue(const people::Member& member) {
    m_name->setText(member.name);
    m_email->setText(member.email);
    m_role->setCurrentIndex(m_role->findData(int(member.role)));
    m_hours->setText(QString::number(double(member.weeklyMinutes.count()) / 60, 'g', 5));
}

/// Null after saying what is wrong.
std::optional<people::Member> MemberDialog::value() {
    people::Member member = m_base;
    member.name = m_name->text().trimmed();
    member.email = m_email->text().trimmed();
    member.role = core::Role(m_role->currentData().toInt());
    bool ok = false;
    const double hours = m_hours->text().trimmed().replace(u',', u'.').toDouble(&ok);
    if (!ok || hours < 0 || hours > 168) {
        showProblem(tr("Type the hours of a week, such as 37.5."));
        m_hours->setFocus();
        return std::nullopt;
    }
    member.weeklyMinutes = core::Minutes(qRound64(hours * 60));
    if (const auto problems = people::validate(member); !problems.isEmpty()) {
        showProblem(problems.front().text);
        (problems.front().field == u"email" ? m_email : m_name)->setFocus();
        return std::nullopt;
    }
    return member;
}

void MemberDialog::save() {
    const auto edited = value();
    if (!edited) {
        return;
    }
    storeAndClose(m_desk, *this, memberKind(), m_base, *edited, &MemberDialog::setValue);
}

} // namespace ui
