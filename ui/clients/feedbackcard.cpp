// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/feedbackcard.h"

#include "ui/widgets/button.h"
#include "ui/widgets/feedbackwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panelrow.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

FeedbackCard::FeedbackCard(const Theme& theme, QWidget* parent)
    : Card(theme, tr("Feedback"), parent)
    , m_theme(theme) {
    setObjectName(u"clientFeedback"_s);
    auto* add =
        new IconButton(theme, u"plus"_s, tr("Log feedback"), this, Button::Kind::Ghost, Button::Size::Small);
    add->setObjectName(u"logFeedback"_s);
    connect(add, &QPushButton::clicked, this, &FeedbackCard::newRequested);
    addAction(add);
    addRule();
    auto* holder = new QWidget(this);
    m_rows = new QVBoxLayout(holder);
    m_rows->setContentsMargins(0, 0, 0, 6);
    m_rows->setSpacing(0);
    addEdgeToEdge(holder);
}

void FeedbackCard::setRows(const std::vector<core::feedback::Feedback>& rows,
                           const std::vector<core::FeedbackId>& unanswered, core::Instant now,
                           const QTimeZone& zone) {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QDate today = core::dayOf(now, zone);
    for (const auto& feedback : rows) {
        PanelRow::Content content;
        content.icon = feedbackIcon(feedback.kind);
        content.name = feedbackText(feedback);
        QStringList second;
        if (std::find(unanswered.begin(), unanswered.end(), feedback.id) != unanswered.end()) {
            second << tr("not answered yet");
        } else if (feedback.answeredAt) {
            second << tr("answered");
        }
        if (!feedback.comment.isEmpty()) {
            second << u"\u201c%1\u201d"_s.arg(feedback.comment);
        }
        content.second = second.join(u" \u00b7 "_s);
        content.right = format::day(core::dayOf(feedback.at, zone), today);
        auto* row = new PanelRow(m_theme, content, this);
        connect(row, &PanelRow::clicked, this, [this, id = feedback.id] { Q_EMIT activated(id); });
        m_rows->addWidget(row);
    }
    setNote(rows.empty() ? QString() : format::number(qint64(rows.size())));
    if (rows.empty()) {
        auto* line = new Label(m_theme, tr("Nothing yet. Log an answer to a survey, or a review."),
                               Type::Small, Color::Ink3, this);
        line->setContentsMargins(16, 10, 16, 8);
        line->setWordWrap(true);
        m_rows->addWidget(line);
    }
}

} // namespace ui
