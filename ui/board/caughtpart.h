// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The board's proof: how often we put things right before the client noticed.
#pragma once

#include "core/deviations/outcome.h"
#include "ui/page/deviationquery.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace ui {

class CaughtBar;
class Label;
class NumberLink;

class CaughtPart : public QWidget {
    Q_OBJECT

public:
    CaughtPart(const Theme& theme, QWidget* parent);

    void setCaught(const core::deviations::CaughtFirst& caught);

Q_SIGNALS:
    /// The deviations behind a figure, as the query of their page.
    void rowsRequested(const QString& query);

private:
    NumberLink* link(const QString& name, Type type, DeviationQuery::Behind behind);

    const Theme& m_theme;
    NumberLink* m_rate;
    Label* m_interval;
    Label* m_counts;
    NumberLink* m_pending;
    CaughtBar* m_bar;
    NumberLink* m_early;
    NumberLink* m_others;
    Label* m_leadBefore;
    NumberLink* m_lead;
    Label* m_leadAfter;
};

} // namespace ui
