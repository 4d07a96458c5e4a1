// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/feedbackwords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using core::FeedbackKind;

namespace ui {

namespace {

class Say {
    Q_DECLARE_TR_FUNCTIONS(Feedback)
};

} // namespace

QString feedbackKindWord(FeedbackKind kind) {
    switch (kind) {
    case FeedbackKind::Nps:
        return Say::tr("NPS");
    case FeedbackKind::Csat:
        return Say::tr("CSAT");
    case FeedbackKind::Ces:
        return Say::tr("CES");
    case FeedbackKind::Review:
        break;
    }
    return Say::tr("Review");
}

QString feedbackQuestion(FeedbackKind kind) {
    switch (kind) {
    case FeedbackKind::Nps:
        return Say::tr("Would they recommend us? 0 not at all, 10 certainly.");
    case FeedbackKind::Csat:
        return Say::tr("How satisfied were they? 1 not at all, 5 fully.");
    case FeedbackKind::Ces:
        return Say::tr("\u201cThey made it easy for me.\u201d 1 disagrees, 7 agrees.");
    case FeedbackKind::Review:
        break;
    }
    return Say::tr("Stars of a public review, 1 to 5.");
}

QString feedbackText(const core::feedback::Feedback& feedback) {
    return feedbackText(feedback.kind, feedback.score, feedback.site);
}

QString feedbackText(FeedbackKind kind, int score, const QString& site) {
    switch (kind) {
    case FeedbackKind::Nps:
        return Say::tr("NPS %1").arg(score);
    case FeedbackKind::Csat:
        return Say::tr("CSAT %1 of 5").arg(score);
    case FeedbackKind::Ces:
        return Say::tr("CES %1 of 7").arg(score);
    case FeedbackKind::Review:
        break;
    }
    const QString stars = Say::tr("%n star(s)", nullptr, score);
    return site.isEmpty() ? stars : Say::tr("%1 on %2").arg(stars, site);
}

QString feedbackIcon(FeedbackKind kind) {
    switch (kind) {
    case FeedbackKind::Nps:
        return u"heart"_s;
    case FeedbackKind::Csat:
        return u"smile"_s;
    case FeedbackKind::Ces:
        return u"gauge"_s;
    case FeedbackKind::Review:
        break;
    }
    return u"star"_s;
}

} // namespace ui
