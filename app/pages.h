// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The pages of the window, in the order of the navigation. A new page is one entry here.
#pragma once

#include "ui/board/boarddata.h"
#include "ui/page/page.h"
#include "ui/page/welcome.h"

namespace app {

/// The board may have been read while the application started.
std::vector<ui::PageSpec> pages(std::shared_ptr<ui::BoardAhead> board = {});

/// The window that begins without a workspace.
std::unique_ptr<ui::Welcome> welcome(ui::Theme& theme, QSettings& settings);

} // namespace app
