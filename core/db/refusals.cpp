// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/refusals.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

void failStale(bool exists, const QString& thing) {
    if (exists) {
        fail(ErrorKind::Conflict, u"Somebody else changed %1 in the meantime."_s.arg(thing));
    }
    fail(ErrorKind::NotFound,
         u"%1 is no longer in the workspace."_s.arg(thing.left(1).toUpper() + thing.mid(1)));
}

} // namespace core
