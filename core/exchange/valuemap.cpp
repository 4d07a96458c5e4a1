// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/valuemap.h"

#include "core/exchange/fields.h"

#include <array>

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Names are separated by '|'. Called for every row, so nothing is allocated.
bool isOneOf(const QString& word, std::string_view names) {
    while (true) {
        const size_t end = std::min(names.find('|'), names.size());
        if (word == QLatin1String(names.data(), qsizetype(end))) {
            return true;
        }
        if (end == names.size()) {
            return false;
        }
        names.remove_prefix(end + 1);
    }
}

template <class T, size_t N>
std::optional<T> lookUp(const std::array<std::pair<T, const char*>, N>& table, QStringView text) {
    const QString word = comparable(text);
    if (word.isEmpty()) {
        return std::nullopt;
    }
    for (const auto& [value, names] : table) {
        if (isOneOf(word, names)) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<ImportedState> stateOf(QStringView text, bool assigned) {
    using S = ImportedState;
    static constexpr std::array<std::pair<S, const char*>, 8> table{{
        {S::New, "new|neu|unassigned|todo"},
        {S::Open, "open|2|active|waitingonus|inprogress|reopened|offen|started|assigned|answered|overdue"},
        {S::WaitingClient,
         "pending|3|waitingoncontact|waitingoncustomer|waitingforcustomer|pendingreminder|stalled|"
         "snoozed|waiting|awaitingreply|waitingonclient"},
        {S::WaitingOther, "hold|onhold|6|7|waitingonthirdparty|waitingforthirdparty|blocked"},
        {S::Resolved, "solved|resolved|4|pendingclose|done|fixed|completed|complete|geloest|gelost"},
        {S::Closed, "closed|5|geschlossen|archived|cancelled|canceled|rejected"},
        {S::Merged, "merged|duplicate"},
        {S::Deleted, "deleted|spam|removed|trash"},
    }};
    const auto state = lookUp(table, text);
    return state == S::Open && !assigned && comparable(text) == u"2" ? S::New : state;
}

std::optional<ImportedPriority> priorityOf(QStringView text) {
    using P = ImportedPriority;
    static constexpr std::array<std::pair<P, const char*>, 4> table{{
        {P::Low, "low|1|1low|p4|minor|niedrig|lowest|trivial"},
        {P::Normal, "normal|medium|2|2normal|p3|mittel|moderate"},
        {P::High, "high|3|3high|p2|hoch|major"},
        {P::Urgent, "urgent|4|4urgent|p1|critical|emergency|dringend|highest|blocker"},
    }};
    return lookUp(table, text);
}

std::optional<QString> channelOf(QStringView text) {
    static constexpr std::array<std::pair<const char*, const char*>, 7> table{{
        {"call", "call|phone|voice|telephone|phonecall|3|constituentcall|anruf|telefon"},
        {"email", "email|mail|1|10|outboundemail|emailin|emailout"},
        {"chat",
         "chat|7|messaging|livechat|whatsapp|sms|facebook|twitter|telegram|slack|message|nativemessaging"},
        {"meeting", "meeting|workshop|besprechung"},
        {"video", "video|videocall|zoom|teams|webconference"},
        {"visit", "visit|onsite|besuch"},
        {"other", "other"},
    }};
    const auto found = lookUp(table, text);
    return found ? std::optional(QString::fromLatin1(*found)) : std::nullopt;
}

std::optional<QString> ticketKindOf(QStringView text) {
    static constexpr std::array<std::pair<const char*, const char*>, 7> table{{
        {"complaint", "complaint|complaints|reklamation|beschwerde"},
        {"question",
         "question|task|request|servicerequest|inquiry|enquiry|frage|generalinquiry|generalinquirey"},
        {"feedback", "feedback|featurerequest|idea|suggestion|praise|compliment"},
        {"defect", "defect|bug|problem|error|productissue|fehler"},
        {"disruption", "disruption|incident|outage|stoerung"},
        {"unmet_expectation", "unmetexpectation|expectation"},
        {"bad_review", "badreview|review"},
    }};
    const auto found = lookUp(table, text);
    return found ? std::optional(QString::fromLatin1(*found)) : std::nullopt;
}

std::optional<bool> isOutbound(QStringView text) {
    static constexpr std::array<std::pair<bool, const char*>, 2> table{{
        {true, "outbound|out|outgoing|sent|us|reply|agent|response"},
        {false, "inbound|in|incoming|received|client|customer|message|contact|enduser"},
    }};
    return lookUp(table, text);
}

std::optional<int> sentimentOf(QStringView text) {
    bool number = false;
    const int value = text.trimmed().toInt(&number);
    if (number) {
        return value >= -2 && value <= 2 ? std::optional(value) : std::nullopt;
    }
    static constexpr std::array<std::pair<int, const char*>, 5> table{{
        {-2, "verynegative|angry|verybad"},
        {-1, "negative|bad|unhappy"},
        {0, "neutral"},
        {1, "positive|good|happy"},
        {2, "verypositive|verygood|delighted|great"},
    }};
    return lookUp(table, text);
}

std::optional<QString> workClassOf(QStringView text) {
    static constexpr std::array<std::pair<const char*, const char*>, 5> table{{
        {"proactive", "proactive|cx|proaktiv"},
        {"reactive", "reactive|cs|service|support|reaktiv"},
        {"delivery", "delivery|production|project|produktion"},
        {"internal", "internal|admin|administration|training|leave|intern"},
        {"unclassified", "unclassified|unknown"},
    }};
    const auto found = lookUp(table, text);
    return found ? std::optional(QString::fromLatin1(*found)) : std::nullopt;
}

std::optional<bool> truthOf(QStringView text) {
    static constexpr std::array<std::pair<bool, const char*>, 2> table{{
        {true, "true|t|yes|y|1|ja|on|x"},
        {false, "false|f|no|n|0|nein|off"},
    }};
    return lookUp(table, text);
}

} // namespace core::exchange
