// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/searchterms.h"

#include "core/base/fold.h"

namespace core::search {

namespace {

constexpr size_t MostTerms = 16;

struct CodePoint {
    char32_t value = 0;
    int units = 1;
};

CodePoint codePointAt(QStringView text, qsizetype at) {
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        return {QChar::surrogateToUcs4(c, text[at + 1]), 2};
    }
    return {c.unicode(), 1};
}

/// Adds the words between two quotes, or outside of them.
void addWords(std::vector<SearchTerm>& terms, QStringView part, bool quoted, bool last) {
    const auto words = wordsOf(part);
    SearchTerm phrase;
    for (const Word& word : words) {
        const QString text = part.mid(word.start, word.length).toString();
        if (quoted) {
            phrase.words << text;
        } else {
            const bool open = last && word.start + word.length == part.size();
            terms.push_back({{text}, open});
        }
    }
    if (!phrase.words.isEmpty()) {
        phrase.isPrefix = last && words.back().start + words.back().length == part.size();
        terms.push_back(std::move(phrase));
    }
}

} // namespace

std::vector<Word> wordsOf(QStringView text) {
    std::vector<Word> words;
    qsizetype start = -1;
    for (qsizetype at = 0; at < text.size();) {
        if (const char16_t c = text[at].unicode(); c < 0x80) { // most are, and need no table
            const bool plain =
                (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
            if (plain && start < 0) {
                start = at;
            } else if (!plain && start >= 0) {
                words.push_back({start, at - start});
                start = -1;
            }
            ++at;
            continue;
        }
        const auto [value, units] = codePointAt(text, at);
        const bool letter =
            QChar::isLetterOrNumber(value) || QChar::category(value) == QChar::Other_PrivateUse;
        const bool mark = start >= 0 && QChar::category(value) == QChar::Mark_NonSpacing;
        if (letter && start < 0) {
            start = at;
        } else if (!letter && !mark && start >= 0) {
            words.push_back({start, at - start});
            start = -1;
        }
        at += units;
    }
    if (start >= 0) {
        words.push_back({start, text.size() - start});
    }
    return words;
}

std::vector<SearchTerm> parse(const QString& text) {
    const QString clean = cleaned(text);
    std::vector<SearchTerm> terms;
    bool quoted = false;
    qsizetype from = 0;
    while (from <= clean.size()) {
        const qsizetype quote = clean.indexOf(u'"', from);
        const bool last = quote < 0;
        const qsizetype to = last ? clean.size() : quote;
        addWords(terms, QStringView(clean).mid(from, to - from), quoted, last);
        quoted = !quoted;
        from = to + 1;
    }
    if (terms.size() > MostTerms) {
        terms.resize(MostTerms);
    }
    return terms;
}

std::optional<qint64> ticketNumber(const QString& text) {
    QStringView digits = QStringView(text).trimmed();
    if (digits.startsWith(u'#')) {
        digits = digits.mid(1);
    }
    constexpr qsizetype Longest = 18; // digits that surely fit 64 bits
    if (digits.isEmpty() || digits.size() > Longest ||
        !std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; })) {
        return std::nullopt;
    }
    return digits.toLongLong();
}

} // namespace core::search
