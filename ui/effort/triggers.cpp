// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/triggers.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Triggers", text);
}

} // namespace

const std::vector<Trigger>& triggers() {
    static const std::vector<Trigger> list{{core::WorkClass::Reactive, core::Origin::ClientContact},
                                           {core::WorkClass::Proactive, core::Origin::Manual},
                                           {core::WorkClass::Delivery, core::Origin::Production},
                                           {core::WorkClass::Internal, core::Origin::Internal},
                                           {core::WorkClass::Unclassified, core::Origin::Unknown}};
    return list;
}

QString triggerText(const Trigger& trigger) {
    const auto who = [&trigger] {
        switch (trigger.workClass) {
        case core::WorkClass::Reactive:
            return tr("The client");
        case core::WorkClass::Proactive:
            return tr("We did");
        case core::WorkClass::Delivery:
            return tr("Delivery of what they bought");
        case core::WorkClass::Internal:
            return tr("Internal");
        case core::WorkClass::Unclassified:
            break;
        }
        return tr("Not known yet");
    };
    return tr("%1: %2").arg(who(), classWord(trigger.workClass));
}

void fillTriggers(QMenu& menu, const std::function<void(const Trigger&)>& chosen) {
    int number = 0;
    for (const Trigger& trigger : triggers()) {
        const QString text = u"&%1  %2"_s.arg(++number).arg(triggerText(trigger));
        auto* action = menu.addAction(text, &menu, [chosen, trigger] { chosen(trigger); });
        action->setObjectName(u"trigger.%1"_s.arg(core::toText(trigger.workClass)));
    }
}

Trigger triggerOf(core::WorkClass workClass) {
    for (const Trigger& trigger : triggers()) {
        if (trigger.workClass == workClass) {
            return trigger;
        }
    }
    return {};
}

} // namespace ui
