// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/excerpt.h"

#include "core/base/fold.h"
#include "core/base/searchterms.h"

namespace core::search {

namespace {

struct FoldedTerm {
    QStringList words;
    bool isPrefix = false;
};

/// Folding each query word once, not once per word of the text.
std::vector<FoldedTerm> folded(const std::vector<SearchTerm>& terms) {
    std::vector<FoldedTerm> out;
    for (const SearchTerm& term : terms) {
        FoldedTerm one{{}, term.isPrefix};
        for (const QString& word : term.words) {
            one.words << fold(word);
        }
        out.push_back(std::move(one));
    }
    return out;
}

/// A word of the text: folded where folding is more than letter case, else as it stands.
struct TextWord {
    QStringView plain;
    QString folded;

    bool matches(const QString& word, bool asPrefix) const {
        if (plain.isEmpty()) {
            return asPrefix ? folded.startsWith(word) : folded == word;
        }
        return (asPrefix ? plain.size() >= word.size() : plain.size() == word.size()) &&
               plain.startsWith(word, Qt::CaseInsensitive);
    }
};

bool isAscii(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// True when the term's words stand at the given word of the text.
bool standsAt(const FoldedTerm& term, const std::vector<TextWord>& words, size_t at) {
    const auto count = size_t(term.words.size());
    if (at + count > words.size()) {
        return false;
    }
    for (size_t i = 0; i < count; ++i) {
        if (!words[at + i].matches(term.words[qsizetype(i)], term.isPrefix && i == count - 1)) {
            return false;
        }
    }
    return true;
}

/// Line ends and tabs would tear a list row apart; one blank for each keeps the places of the matches.
QString oneLine(QString text) {
    for (QChar& c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Control) {
            c = u' ';
        }
    }
    return text;
}

} // namespace

std::vector<Match> matchesIn(QStringView text, const std::vector<SearchTerm>& terms) {
    const auto wanted = folded(terms);
    const auto places = wordsOf(text);
    std::vector<TextWord> words;
    words.reserve(places.size());
    for (const Word& place : places) {
        const QStringView word = text.mid(place.start, place.length);
        words.push_back(isAscii(word) ? TextWord{word, {}} : TextWord{{}, fold(word)});
    }
    std::vector<Match> out;
    for (size_t at = 0; at < words.size();) {
        qsizetype taken = 0;
        for (const FoldedTerm& term : wanted) {
            if (standsAt(term, words, at)) {
                taken = std::max(taken, term.words.size());
            }
        }
        if (taken > 0) {
            const Word& first = places[at];
            const Word& last = places[at + size_t(taken) - 1];
            out.push_back({first.start, last.start + last.length - first.start});
        }
        at += size_t(std::max<qsizetype>(taken, 1));
    }
    return out;
}

Excerpt excerpt(const QString& text, const std::vector<SearchTerm>& terms, qsizetype length) {
    const auto matches = matchesIn(text, terms);
    qsizetype from = 0;
    if (!matches.empty() && text.size() > length) {
        // A third of the room goes before the match, so that it can be read in its sentence.
        from = std::clamp<qsizetype>(matches.front().start - length / 3, 0, text.size() - length);
        if (from > 0) {
            const qsizetype blank = text.indexOf(u' ', from);
            from = blank >= 0 && blank < matches.front().start ? blank + 1 : matches.front().start;
        }
    }
    qsizetype to = std::min(text.size(), from + length);
    if (to < text.size()) {
        const qsizetype blank = text.lastIndexOf(u' ', to);
        const qsizetype firstEnd = matches.empty() ? from : matches.front().start + matches.front().length;
        to = blank > firstEnd ? blank : std::max(to, firstEnd);
    }
    const QString before = from > 0 ? QStringLiteral("… ") : QString();
    const QString after = to < text.size() ? QStringLiteral(" …") : QString();
    Excerpt out{before + oneLine(text.mid(from, to - from)) + after, {}};
    for (const Match& match : matches) {
        if (match.start >= from && match.start + match.length <= to) {
            out.matches.push_back({match.start - from + before.size(), match.length});
        }
    }
    return out;
}

} // namespace core::search
