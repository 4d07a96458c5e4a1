// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What every page of an open workspace is given.
#pragma once

#include "ui/async/store.h"
#include "ui/page/actions.h"
#include "ui/page/notices.h"
#include "ui/page/session.h"
#include "ui/page/sweeper.h"
#include "ui/page/undostack.h"
#include "ui/theme/theme.h"

class QSettings;

namespace ui {

/// References that outlive the pages; made by the composition, copied freely.
struct Desk {
    Store& store;   ///< everything that a person waits for
    Store& reports; ///< long reads; writes nothing
    const Theme& theme;
    Session& session;
    Actions& actions;
    Notices& notices;
    UndoStack& undo;
    QSettings& settings; ///< of this desk: widths, columns, what was open
    Sweeper& sweeper;    ///< when deviations were looked for, and now
};

} // namespace ui
