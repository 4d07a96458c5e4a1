// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/deviationmenus.h"

#include "ui/widgets/deviationwords.h"
#include "ui/widgets/literal.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

class Say {
    Q_DECLARE_TR_FUNCTIONS(DeviationMenus)
};

QMenu* menuOf(const QString& name, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

QAction* addChoice(QMenu* menu, const QString& text, bool checked, std::function<void()> run) {
    auto* action = menu->addAction(literal(text), menu->parent(), std::move(run));
    action->setCheckable(true);
    action->setChecked(checked);
    return action;
}

} // namespace

QString narrowingWord(const DeviationQuery& query) {
    using Behind = DeviationQuery::Behind;
    switch (query.behind) {
    case Behind::Counted:
        return Say::tr("Counted, %n days", nullptr, DeviationDays);
    case Behind::Early:
        return Say::tr("Caught first, %n days", nullptr, DeviationDays);
    case Behind::NotFirst:
        return Say::tr("Not caught first, %n days", nullptr, DeviationDays);
    case Behind::Pending:
        return Say::tr("Pending, %n days", nullptr, DeviationDays);
    case Behind::Lead:
        return Say::tr("Noticed by the client, %n days", nullptr, DeviationDays);
    case Behind::None:
        break;
    }
    if (query.guided) {
        return Say::tr("Being guided");
    }
    if (query.owner) {
        return *query.owner ? Say::tr("One owner") : Say::tr("Without an owner");
    }
    return query.client ? Say::tr("One client") : Say::tr("Clear the filter");
}

void openKindMenu(QWidget* parent, QPoint at, std::optional<core::DeviationKind> present,
                  std::function<void(std::optional<core::DeviationKind>)> chosen) {
    QMenu* menu = menuOf(u"kindMenu"_s, parent);
    addChoice(menu, Say::tr("All kinds"), !present, [chosen] { chosen(std::nullopt); });
    menu->addSeparator();
    for (const auto& [kind, stored] : core::EnumNames<core::DeviationKind>::names) {
        addChoice(menu, deviationWord(kind), present == kind, [chosen, k = kind] { chosen(k); });
    }
    menu->popup(at);
}

void openGroupMenu(QWidget* parent, QPoint at, bool byOwner, std::function<void(bool)> chosen) {
    QMenu* menu = menuOf(u"groupMenu"_s, parent);
    addChoice(menu, Say::tr("By owner"), byOwner, [chosen] { chosen(true); });
    addChoice(menu, Say::tr("No groups, most urgent first"), !byOwner, [chosen] { chosen(false); });
    menu->popup(at);
}

void openMemberMenu(const QString& name, QWidget* parent, const Session& session, QPoint at,
                    core::MemberId present, const std::function<void(core::MemberId)>& chosen) {
    QMenu* menu = menuOf(name, parent);
    const auto add = [&](const QString& text, core::MemberId member) {
        addChoice(menu, text, present == member, [chosen, member] {
            chosen(member);
        })->setObjectName(u"member.%1"_s.arg(member.value));
    };
    const auto& me = session.member();
    if (me.id) {
        add(Say::tr("Me, %1").arg(me.name), me.id);
    }
    for (const auto& member : session.members()) {
        if (member.id != me.id) {
            add(member.name, member.id);
        }
    }
    menu->addSeparator();
    add(Say::tr("Nobody"), {});
    menu->popup(at);
}

void openPlaybookMenu(QWidget* parent, QPoint at, const std::vector<core::deviations::Playbook>& playbooks,
                      const std::function<void(core::PlaybookId)>& chosen,
                      const std::function<void()>& edit) {
    QMenu* menu = menuOf(u"playbookMenu"_s, parent);
    for (const auto& playbook : playbooks) {
        menu->addAction(literal(playbook.name), parent, [chosen, id = playbook.id] { chosen(id); });
    }
    menu->addSeparator();
    menu->addAction(Say::tr("Edit the playbooks"), parent, edit);
    menu->popup(at);
}

} // namespace ui
