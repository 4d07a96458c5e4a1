// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/quickline.h"

#include "core/base/fold.h"
#include "core/effort/duration.h"

#include <map>

namespace core::touchpoints {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = QuickPart::Kind;

constexpr int MostClientWords = 3;

struct Word {
    QString text;
    qsizetype at = 0;
    bool taken = false;

    qsizetype end() const { return at + text.size(); }
};

std::vector<Word> wordsOf(const QString& line) {
    std::vector<Word> words;
    for (qsizetype i = 0; i < line.size();) {
        if (line[i].isSpace()) {
            ++i;
            continue;
        }
        const qsizetype first = i;
        while (i < line.size() && !line[i].isSpace()) {
            ++i;
        }
        words.push_back({line.mid(first, i - first), first, false});
    }
    return words;
}

std::optional<Channel> channelOf(const QString& folded) {
    static const std::map<QString, Channel> names{
        {u"call"_s, Channel::Call},    {u"called"_s, Channel::Call},     {u"phone"_s, Channel::Call},
        {u"phoned"_s, Channel::Call},  {u"meeting"_s, Channel::Meeting}, {u"meet"_s, Channel::Meeting},
        {u"met"_s, Channel::Meeting},  {u"video"_s, Channel::Video},     {u"email"_s, Channel::Email},
        {u"e-mail"_s, Channel::Email}, {u"mail"_s, Channel::Email},      {u"emailed"_s, Channel::Email},
        {u"chat"_s, Channel::Chat},    {u"message"_s, Channel::Chat},    {u"visit"_s, Channel::Visit},
        {u"visited"_s, Channel::Visit}};
    const auto found = names.find(folded);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Direction> directionOf(const QString& folded) {
    static const std::map<QString, Direction> names{
        {u"inbound"_s, Direction::Inbound},   {u"incoming"_s, Direction::Inbound},
        {u"they"_s, Direction::Inbound},      {u"outbound"_s, Direction::Outbound},
        {u"outgoing"_s, Direction::Outbound}, {u"we"_s, Direction::Outbound}};
    const auto found = names.find(folded);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

/// "+1", "-2", "−1", "+0", ":)" and ":(".
std::optional<int> sentimentOf(const QString& word) {
    if (word == u":)" || word == u":-)") {
        return 1;
    }
    if (word == u":(" || word == u":-(") {
        return -1;
    }
    if (word.size() != 2 || word[1] < u'0' || word[1] > u'2') {
        return std::nullopt;
    }
    const int size = word[1].digitValue();
    if (word[0] == u'+') {
        return size;
    }
    return word[0] == u'-' || word[0] == u'\u2212' ? std::optional(-size) : std::nullopt;
}

bool isBareNumber(const QString& word) {
    return std::all_of(word.begin(), word.end(), [](QChar letter) { return letter.isDigit(); });
}

std::optional<Minutes> minutesOf(const QString& word, bool inHead) {
    if (word.isEmpty() || (!word[0].isDigit() && word[0] != u'.' && word[0] != u',')) {
        return std::nullopt;
    }
    // A number or a time of the day inside a note ("June 24", "at 10:30") is not a duration.
    const bool hasUnit = word.contains(u'm', Qt::CaseInsensitive) || word.contains(u'h', Qt::CaseInsensitive);
    if (!hasUnit && !inHead) {
        return std::nullopt;
    }
    const auto minutes = effort::parseMinutes(word);
    return minutes && isBareNumber(word) && minutes->count() > 600 ? std::nullopt : minutes;
}

class Reader {
public:
    Reader(const QString& line, const QString& clientPhrase)
        : m_words(wordsOf(line))
        , m_phrase(clientPhrase) {
        readMarked();
        readHead();
        readAnywhere();
        finish();
    }

    QuickLine result;

private:
    void take(Word& word, Kind kind) {
        word.taken = true;
        result.parts.push_back({kind, word.at, word.text.size()});
    }

    template <class T>
    bool accept(std::optional<T>& field, const std::optional<T>& value, Word& word, Kind kind) {
        if (field || !value) {
            return false;
        }
        field = value;
        take(word, kind);
        return true;
    }

    bool acceptSigns(Word& word, bool inHead) {
        return accept(result.minutes, minutesOf(word.text, inHead), word, Kind::Minutes) ||
               accept(result.sentiment, sentimentOf(word.text), word, Kind::Sentiment);
    }

    bool acceptWord(Word& word) {
        const QString folded = fold(word.text);
        const auto daysAgo = folded == u"today"       ? std::optional(0)
                             : folded == u"yesterday" ? std::optional(1)
                                                      : std::nullopt;
        return accept(result.channel, channelOf(folded), word, Kind::Channel) ||
               accept(result.direction, directionOf(folded), word, Kind::Direction) ||
               accept(result.daysAgo, daysAgo, word, Kind::Day);
    }

    /// "@harbour" says itself that it is the client.
    void readMarked() {
        for (Word& word : m_words) {
            if (word.text.size() > 1 && word.text[0] == u'@') {
                result.clientPhrases = {word.text.mid(1)};
                m_marked = true;
                take(word, Kind::Client);
                return;
            }
        }
    }

    void readHead() {
        std::size_t i = 0;
        bool clientSeen = m_marked;
        while (i < m_words.size()) {
            Word& word = m_words[i];
            if (word.taken || acceptSigns(word, true) || acceptWord(word)) {
                ++i;
            } else if (!clientSeen) {
                clientSeen = true;
                i += readClient(i);
            } else {
                return;
            }
        }
    }

    /// The words from here on may be the client; how many are is known only when its phrase was given.
    std::size_t readClient(std::size_t first) {
        QStringList phrases;
        QString phrase;
        std::size_t known = 0;
        for (std::size_t i = first; i < m_words.size() && i < first + MostClientWords; ++i) {
            const QString folded = fold(m_words[i].text);
            if (i > first && (minutesOf(m_words[i].text, true) || sentimentOf(m_words[i].text) ||
                              channelOf(folded) || directionOf(folded))) {
                break;
            }
            phrase += (phrase.isEmpty() ? QString() : u" "_s) + m_words[i].text;
            phrases.prepend(phrase);
            if (!m_phrase.isEmpty() && phrase == m_phrase) {
                known = i - first + 1;
            }
        }
        result.clientPhrases = phrases;
        for (std::size_t i = first; i < first + known; ++i) {
            take(m_words[i], Kind::Client);
        }
        return known > 0 ? known : 1;
    }

    void readAnywhere() {
        for (Word& word : m_words) {
            if (!word.taken) {
                acceptSigns(word, false);
            }
        }
    }

    void finish() {
        std::sort(result.parts.begin(), result.parts.end(),
                  [](const QuickPart& a, const QuickPart& b) { return a.at < b.at; });
        QStringList note;
        for (const Word& word : m_words) {
            if (!word.taken) {
                note << word.text;
            }
        }
        result.note = note.join(u' ');
    }

    std::vector<Word> m_words;
    QString m_phrase;
    bool m_marked = false;
};

} // namespace

QuickLine readQuickLine(const QString& line, const QString& clientPhrase) {
    return Reader(line, clientPhrase).result;
}

} // namespace core::touchpoints
