// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/check.h"

using namespace core;
using namespace core::lessons;
using namespace Qt::Literals::StringLiterals;

namespace {

Principle rule(PrincipleKind kind, const QStringList& phrases = {}, int weight = 1) {
    Principle value;
    value.name = toText(kind);
    value.kind = kind;
    value.phrases = phrases;
    value.weight = weight;
    return value;
}

PrincipleSet set(std::vector<Principle> principles) {
    PrincipleSet value;
    value.principles = std::move(principles);
    return value;
}

Answer answer(const QString& text) {
    Answer value;
    value.text = text;
    return value;
}

Finding finding(const Principle& principle, const Answer& value) {
    return check(set({principle}), value).principles.front().finding;
}

} // namespace

TEST_CASE("A phrase is found as whole words, without case and accents, across line breaks") {
    const auto thanks = rule(PrincipleKind::PhrasePresent, {u"thank you"_s});
    CHECK(finding(thanks, answer(u"Hello Ida,\n\nTHANK\nyou for writing."_s)) == Finding::Passed);
    CHECK(finding(thanks, answer(u"Thanks for writing"_s)) == Finding::Failed);
    const auto jargon = rule(PrincipleKind::PhraseAbsent, {u"sla"_s, u"cafe"_s});
    CHECK(finding(jargon, answer(u"Slack is fine"_s)) == Finding::Passed);
    CHECK(finding(jargon, answer(u"Your SLA, in the café"_s)) == Finding::Failed);
    CHECK(check(set({jargon}), answer(u"Your SLA, in the café"_s)).principles.front().what == u"sla, cafe"_s);
}

TEST_CASE("What we quote is not ours") {
    const auto jargon = rule(PrincipleKind::PhraseAbsent, {u"SLA"_s});
    CHECK(finding(jargon, answer(u"> your SLA says four hours\nYou are right."_s)) == Finding::Passed);
}

TEST_CASE("The longest sentence decides, and a line break ends one") {
    auto length = rule(PrincipleKind::SentenceLength);
    length.number = 5;
    CHECK(finding(length, answer(u"One two three four five. One two."_s)) == Finding::Passed);
    CHECK(finding(length, answer(u"One two three.\n- four five six seven"_s)) == Finding::Passed);
    const Score score = check(set({length}), answer(u"Short. One two three four five six."_s));
    CHECK(score.principles.front().finding == Finding::Failed);
    CHECK(score.principles.front().what == u"One two three four five six."_s);
}

TEST_CASE("A next step is a date, a weekday, a phrase, or a touchpoint that is planned with the answer") {
    const auto next = rule(PrincipleKind::NextStep, {u"I will"_s});
    CHECK(finding(next, answer(u"It is done."_s)) == Finding::Failed);
    CHECK(finding(next, answer(u"Version 2.0 is done."_s)) == Finding::Failed);
    CHECK(finding(next, answer(u"We call on 24.06."_s)) == Finding::Passed);
    CHECK(finding(next, answer(u"See you on Thursday"_s)) == Finding::Passed);
    CHECK(finding(next, answer(u"I will look."_s)) == Finding::Passed);
    Answer planned = answer(u"It is done."_s);
    planned.nextPlanned = true;
    CHECK(finding(next, planned) == Finding::Passed);
}

TEST_CASE("A preferred channel that nobody knows is held against nobody") {
    const auto channel = rule(PrincipleKind::PreferredChannel);
    Answer value = answer(u"Hello"_s);
    CHECK(finding(channel, value) == Finding::NotApplicable);
    value.preferredChannel = Channel::Call;
    CHECK(finding(channel, value) == Finding::Failed);
    value.channel = Channel::Call;
    CHECK(finding(channel, value) == Finding::Passed);
}

TEST_CASE("A field is asked for by its name") {
    auto field = rule(PrincipleKind::FieldSet);
    field.field = u"contact"_s;
    Answer value = answer(u"Hello"_s);
    CHECK(finding(field, value) == Finding::Failed);
    value.setFields = {u"contact"_s};
    CHECK(finding(field, value) == Finding::Passed);
}

TEST_CASE("The score is the passed weight of what applies, and below the limit one reason is asked for") {
    PrincipleSet principles =
        set({rule(PrincipleKind::PhrasePresent, {u"thanks"_s}, 3),
             rule(PrincipleKind::PhraseAbsent, {u"sla"_s}, 1), rule(PrincipleKind::PreferredChannel, {}, 10),
             rule(PrincipleKind::PhraseAbsent, {u"hello"_s}, 0)});
    principles.limit = 75;
    const Score good = check(principles, answer(u"Thanks. The SLA holds."_s));
    CHECK(good.passed == 3);
    CHECK(good.applicable == 4);
    CHECK(good.share() == 0.75);
    CHECK_FALSE(asksForReason(principles, good));
    const Score bad = check(principles, answer(u"Hello"_s));
    CHECK(bad.share() == 0.25);
    CHECK(asksForReason(principles, bad));
}

TEST_CASE("An empty answer has no score, and asks for no reason") {
    const Score score = check(defaultPrinciples(), answer(u" \n> quoted only\n"_s));
    CHECK_FALSE(score.share());
    CHECK_FALSE(asksForReason(defaultPrinciples(), score));
    CHECK(score.principles.size() == defaultPrinciples().principles.size());
}

TEST_CASE("Any text is checked without harm") {
    for (const QString& text : {u"("_s, u"\\E[a-z"_s, QString(5000, u'a'), QString(3000, u'.'),
                                QString(QChar(0xd800)), u"\u0000x"_s}) {
        const Score score = check(defaultPrinciples(), answer(text));
        CHECK(score.passed <= score.applicable);
    }
}
