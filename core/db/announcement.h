// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What one process tells the others that have the workspace open: which things a commit touched, as text.
#pragma once

#include "core/base/change.h"

#include <QByteArray>

namespace core {

/// "entity:id " for each change; Everything where that would be longer than a notice of PostgreSQL can be.
QByteArray announcementOf(const Changes& changes);
/// The changes behind announcementOf(). Words that are none are passed over.
Changes changesOf(const QByteArray& announcement);

} // namespace core
