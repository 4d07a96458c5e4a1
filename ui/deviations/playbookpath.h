// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The steps of a playbook as a path from top to bottom; the current step is a block with the button.
#pragma once

#include "ui/deviations/deviationdata.h"
#include "ui/page/session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class PlaybookPath : public QWidget {
    Q_OBJECT

public:
    PlaybookPath(const Theme& theme, const Session& session, QWidget* parent);

    /// open: the deviation has not ended, so that steps can be closed. key: cap on the button.
    void setRun(const DeviationDetail& detail, bool open);

Q_SIGNALS:
    void logRequested(const core::deviations::RunStep& step);
    void skipRequested(const core::deviations::RunStep& step);

private:
    QWidget* stepRow(const core::deviations::RunStep& step, const DeviationDetail& detail, bool current,
                     bool last);

    const Theme& m_theme;
    const Session& m_session;
    QVBoxLayout* m_column;
};

} // namespace ui
