// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/links.h"

#include "ui/widgets/markdown.h"

#include <QDesktopServices>

namespace ui {

bool openLink(const QUrl& link) {
    return markdown::isSafe(link) && QDesktopServices::openUrl(link);
}

} // namespace ui
