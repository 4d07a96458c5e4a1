// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lessonwords.h"

#include "core/touchpoints/channel.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using core::GapKind;
using core::PrincipleKind;
using core::Verdict;

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Lessons", text);
}

} // namespace

QString gapKindWord(GapKind kind) {
    switch (kind) {
    case GapKind::Missed:
        return tr("missed");
    case GapKind::Late:
        return tr("late");
    case GapKind::Waived:
        return tr("criterion waived");
    case GapKind::NotDesigned:
        return tr("step not designed");
    case GapKind::ExecutedBadly:
        break;
    }
    return tr("executed badly");
}

QString gapKindIcon(GapKind kind) {
    switch (kind) {
    case GapKind::Missed:
        return u"calendar"_s;
    case GapKind::Late:
        return u"hourglass"_s;
    case GapKind::Waived:
        return u"list-checks"_s;
    case GapKind::NotDesigned:
        return u"circle-dashed"_s;
    case GapKind::ExecutedBadly:
        break;
    }
    return u"frown"_s;
}

QString verdictWord(Verdict verdict) {
    switch (verdict) {
    case Verdict::Gap:
        return tr("gap");
    case Verdict::NoGap:
        return tr("no gap");
    case Verdict::Unknown:
        break;
    }
    return tr("unknown");
}

QString gapText(const core::lessons::Gap& gap) {
    const QString kind = gapKindWord(gap.kind);
    return gap.stageName.isEmpty() ? tr("%1: %2").arg(gap.topic, kind)
                                   : tr("%1: %2, in %3").arg(gap.topic, kind, gap.stageName);
}

QString causeText(const core::lessons::Cause& cause) {
    return cause.verdict == Verdict::Gap ? gapText(cause.gap) : verdictWord(cause.verdict);
}

QString principleKindWord(PrincipleKind kind) {
    switch (kind) {
    case PrincipleKind::PhrasePresent:
        return tr("says one of these words");
    case PrincipleKind::PhraseAbsent:
        return tr("says none of these words");
    case PrincipleKind::SentenceLength:
        return tr("no sentence is longer than");
    case PrincipleKind::NextStep:
        return tr("names the next step");
    case PrincipleKind::FieldSet:
        return tr("this field is filled in");
    case PrincipleKind::PreferredChannel:
        break;
    }
    return tr("goes by the preferred channel");
}

QString principleFieldWord(const QString& field) {
    if (field == u"assignee") {
        return tr("Assignee");
    }
    if (field == u"contact") {
        return tr("Contact");
    }
    if (field == u"tags") {
        return tr("Tags");
    }
    return field == u"kind" ? tr("Kind") : tr("Cause");
}

QString principleFailure(const core::lessons::Checked& checked) {
    switch (checked.kind) {
    case PrincipleKind::PhrasePresent:
        return tr("none of its words stands in the answer");
    case PrincipleKind::PhraseAbsent:
        return tr("says: %1").arg(checked.what);
    case PrincipleKind::SentenceLength:
        return tr("too long: %1").arg(checked.what);
    case PrincipleKind::NextStep:
        return tr("no day, promise or planned touchpoint");
    case PrincipleKind::FieldSet:
        return tr("%1 is empty").arg(principleFieldWord(checked.what));
    case PrincipleKind::PreferredChannel:
        break;
    }
    const auto channel = core::fromText<core::Channel>(checked.what);
    return channel ? tr("the contact prefers: %1").arg(channelWord(*channel)) : QString();
}

} // namespace ui
