// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a client answered in surveys and wrote in reviews, newest first.
#pragma once

#include "core/feedback/feedback.h"
#include "ui/widgets/card.h"

namespace ui {

class FeedbackCard : public Card {
    Q_OBJECT

public:
    FeedbackCard(const Theme& theme, QWidget* parent);

    /// unanswered: those of the rows that wait for an answer.
    void setRows(const std::vector<core::feedback::Feedback>& rows,
                 const std::vector<core::FeedbackId>& unanswered, core::Instant now, const QTimeZone& zone);

Q_SIGNALS:
    void activated(core::FeedbackId id);
    void newRequested();

private:
    const Theme& m_theme;
    QVBoxLayout* m_rows;
};

} // namespace ui
