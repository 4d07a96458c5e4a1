// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a window that begins without a workspace asks for; the page itself lives with the settings.
#pragma once

#include "core/db/location.h"

#include <QWidget>

namespace ui {

class Welcome : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The last request failed; the sentence belongs to the part that was pressed.
    virtual void showError(const core::Error& error) = 0;
    /// The workspace that the program was to begin with cannot be opened: says why, at the part that can open
    /// it, and offers to try again where that may help.
    virtual void showFailedStart(const core::Location& where, const core::Error& error) = 0;
    /// While a workspace is being created or opened nothing else can be pressed.
    virtual void setBusy(bool busy) = 0;

Q_SIGNALS:
    void createRequested(const core::Location& where, const QString& agencyName, const QString& memberName);
    void openRequested(const core::Location& where);
    void demoRequested();
    /// Makes a workspace, opens it, and shows what the files hold.
    void importRequested(const core::Location& where, const QString& agencyName, const QString& memberName,
                         const QStringList& files);
};

} // namespace ui
