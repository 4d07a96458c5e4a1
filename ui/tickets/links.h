// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Opens what a message links to, when it is an address of the web or of a mailbox.
#pragma once

#include <QUrl>

namespace ui {

/// False when the link is of another kind, which is never opened, or when no program opens it.
bool openLink(const QUrl& link);

} // namespace ui
