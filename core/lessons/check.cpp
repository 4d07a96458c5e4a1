// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/check.h"

#include "core/base/fold.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core::lessons {

namespace {

/// Only what we wrote ourselves.
QString ownWords(const QString& text) {
    QStringList own;
    for (const QString& line : text.split(u'\n')) {
        if (!line.trimmed().startsWith(u'>')) {
            own.append(line);
        }
    }
    return own.join(u'\n');
}

/// Lower-case words between single spaces, with a space at both ends, so that a phrase is found as
/// " phrase ".
QString wordsOf(const QString& text) {
    static const QRegularExpression noWord(u"[^\\p{L}\\p{N}']+"_s);
    QString folded = fold(QString(text).replace(u'\u2019', u'\''));
    return u' ' + folded.replace(noWord, u" "_s).trimmed() + u' ';
}

QStringList foundIn(const QString& words, const QStringList& phrases) {
    QStringList found;
    for (const QString& phrase : phrases) {
        const QString key = wordsOf(phrase);
        if (key.size() > 2 && words.contains(key)) {
            found.append(phrase.trimmed());
        }
    }
    return found;
}

struct Sentence {
    QString text;
    qsizetype words = 0;
};

Sentence longestSentence(const QString& text) {
    Sentence longest;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, line);
        qsizetype from = 0;
        while (finder.toNextBoundary() >= 0) {
            const QString sentence = line.mid(from, finder.position() - from).trimmed();
            const qsizetype words =
                wordsOf(sentence).trimmed().isEmpty() ? 0 : wordsOf(sentence).count(u' ') - 1;
            if (words > longest.words) {
                longest = {sentence, words};
            }
            from = finder.position();
        }
    }
    return longest;
}

/// A day that a reader can put into a calendar: 24/6, 24.06., 2026-06-24, or the name of a weekday.
bool namesDay(const QString& text, const QString& words) {
    static const QRegularExpression date(
        u"\\b\\d{4}-\\d{1,2}-\\d{1,2}\\b|\\b\\d{1,2}/\\d{1,2}\\b|\\b\\d{1,2}\\.\\s?\\d{1,2}\\."_s);
    static const QStringList days{u"monday"_s,   u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s,
                                  u"saturday"_s, u"sunday"_s,  u"today"_s,     u"tomorrow"_s, u"next week"_s};
    return date.match(text).hasMatch() || !foundIn(words, days).isEmpty();
}

Finding passed(bool holds) {
    return holds ? Finding::Passed : Finding::Failed;
}

Checked checked(const Principle& principle, const Answer& answer, const QString& own, const QString& words) {
    Checked result{principle.name, principle.kind, principle.weight, Finding::NotApplicable, {}};
    if (principle.weight == 0) {
        return result;
    }
    switch (principle.kind) {
    case PrincipleKind::PhrasePresent:
        result.finding = passed(!foundIn(words, principle.phrases).isEmpty());
        break;
    case PrincipleKind::PhraseAbsent:
        result.what = foundIn(words, principle.phrases).join(u", ");
        result.finding = passed(result.what.isEmpty());
        break;
    case PrincipleKind::SentenceLength: {
        const Sentence longest = longestSentence(own);
        result.finding = passed(longest.words <= principle.number);
        result.what = result.finding == Finding::Failed ? longest.text : QString();
        break;
    }
    case PrincipleKind::NextStep:
        result.finding = passed(answer.nextPlanned || namesDay(own, words) ||
                                !foundIn(words, principle.phrases).isEmpty());
        break;
    case PrincipleKind::FieldSet:
        result.what = principle.field;
        result.finding = passed(answer.setFields.contains(principle.field));
        break;
    case PrincipleKind::PreferredChannel:
        if (answer.preferredChannel) {
            result.what = toText(*answer.preferredChannel);
            result.finding = passed(answer.channel == *answer.preferredChannel);
        }
        break;
    }
    return result;
}

} // namespace

Score check(const PrincipleSet& set, const Answer& answer) {
    Score score;
    const QString own = ownWords(answer.text);
    const QString words = wordsOf(own);
    const bool empty = words.trimmed().isEmpty();
    for (const Principle& principle : set.principles) {
        Checked result = checked(principle, answer, own, words);
        if (empty) {
            result.finding = Finding::NotApplicable;
        }
        if (result.finding != Finding::NotApplicable) {
            score.applicable += principle.weight;
            score.passed += result.finding == Finding::Passed ? principle.weight : 0;
        }
        score.principles.push_back(std::move(result));
    }
    return score;
}

bool asksForReason(const PrincipleSet& set, const Score& score) {
    const auto share = score.share();
    return share && *share * 100 < set.limit;
}

} // namespace core::lessons
