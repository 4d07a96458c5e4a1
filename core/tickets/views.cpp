// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/views.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

QString queryOf(View view) {
    switch (view) {
    case View::NeedsUs:
        return u"state:new,open"_s;
    case View::Unread:
        return u"is:unread"_s;
    case View::Mine:
        return u"is:open assignee:me"_s;
    case View::Unassigned:
        return u"is:open assignee:none"_s;
    case View::DueSoon:
        return u"is:open due<4h"_s;
    case View::Breached:
        return u"is:open sla:breached"_s;
    case View::WaitingOnClient:
        return u"state:pending"_s;
    case View::OnHold:
        return u"state:on-hold"_s;
    case View::ResolvedToday:
        return u"resolved:today -is:merged"_s;
    case View::Resolved:
        return u"state:resolved,closed"_s;
    case View::All:
        break;
    }
    return {};
}

} // namespace core::tickets
