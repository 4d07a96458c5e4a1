// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/answers.h"

#include "core/articles/articles.h"
#include "core/attachments/files.h"
#include "core/macros/macros.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

namespace {

using macros::Do;
using macros::Step;
using tickets::TicketState;

struct Wording {
    const char* name;
    const char* shortcut;
    const char* body;
};

constexpr std::array Wordings{
    Wording{"Received, an answer follows", "got",
            "Hello {{contact.first}},\n\nthank you for writing. We are looking into **{{ticket.subject}}** "
            "and come "
            "back to you by {{today+1}}.\n\nBest regards\n{{member.first}}, {{agency}}"},
    Wording{"One more question", "ask",
            "Hello {{contact.first}},\n\nto find the cause we need two things:\n\n- since when do you see "
            "it?\n- a "
            "picture of the screen\n\nThen we go on at once.\n\nBest regards\n{{member.first}}"},
    Wording{
        "It is fixed", "done",
        "Hello {{contact.first}},\n\nthis is solved now. Please have a look and tell us if anything is still "
        "missing.\n\nBest regards\n{{member.first}}"},
    Wording{
        "Sorry for the trouble", "sorry",
        "Hello {{contact.first}},\n\nI am sorry: this should have reached you before you had to ask. We have "
        "changed it for {{client}} and check it again on {{today+5}}.\n\n{{member.first}}, {{agency}}"},
    Wording{"Next step named", "next",
            "The next step is ours: {{next.touchpoint}} on {{next.day}}. You need to do nothing until then."},
};

struct Known {
    const char* title;
    const char* body;
};

constexpr std::array Articles{
    Known{"How to share access to an advertising account",
          "1. Open the settings of the account.\n2. Choose **People and access**, then **Invite**.\n3. Enter "
          "our "
          "address and the role *Analyst*.\n\nNo password is shared, and you can take the access back at any "
          "time."},
    Known{"Why figures of two tools differ", "Two tools count different things:\n\n- one counts *visits*, "
                                             "the other *people*\n- a purchase counts on the day "
                                             "of the click in one, on the day of the purchase in the "
                                             "other\n- visitors who decline cookies are missing in "
                                             "one\n\nUp to 15 % is usual. Above that we look for a cause."},
    Known{"Moving a domain to another registrar", "Ask the present registrar to unlock the domain and for "
                                                  "the **transfer code**. The move takes up to five days; "
                                                  "website and mail keep working meanwhile."},
    Known{"Pictures for the website", "Please send pictures at least 2000 pixels wide, as JPEG or PNG. Name "
                                      "the files by what they show. Rights: "
                                      "tell us who took them and for how long we may show them."},
    Known{"What happens after you approve a campaign",
          "1. We set it up within two working days.\n2. The platforms review it, usually within a day.\n3. "
          "You get the "
          "first figures after a week."},
};

Step text(Do what, const char* body, bool send = false) {
    Step step;
    step.what = what;
    step.text = QString::fromUtf8(body);
    step.send = send;
    return step;
}

Step state(TicketState to, std::optional<int> days = {}) {
    Step step;
    step.what = Do::State;
    step.state = to;
    step.days = days;
    return step;
}

Step tags(const QStringList& names) {
    Step step;
    step.what = Do::AddTags;
    step.tags = names;
    return step;
}

Step minutes(int count) {
    Step step;
    step.what = Do::Minutes;
    step.minutes = Minutes(count);
    return step;
}

Step priority(tickets::Priority value) {
    Step step;
    step.what = Do::Priority;
    step.priority = value;
    return step;
}

Step mine() {
    Step step;
    step.what = Do::Assign;
    return step;
}

Step plan(const char* title, int days) {
    Step step = text(Do::Plan, title);
    step.days = days;
    return step;
}

void addMacros(Transaction& tx) {
    int position = 0;
    const auto add = [&](const QString& name, const std::vector<Step>& steps, MacroAfter after) {
        macros::Macro macro;
        macro.name = name;
        macro.position = position++;
        macro.steps = steps;
        macro.after = after;
        macros::saveMacro(tx, macro);
    };
    add(u"Take it and say so"_s, {mine(), text(Do::Reply, Wordings[0].body, true), minutes(3)},
        MacroAfter::Next);
    add(u"Ask and wait three days"_s,
        {text(Do::Reply, Wordings[1].body), state(TicketState::Pending, 3), tags({u"waiting for client"_s})},
        MacroAfter::Stay);
    add(u"Solved, and we check again"_s,
        {text(Do::Reply, Wordings[2].body, true), state(TicketState::Resolved), minutes(5),
         plan("Ask {{contact.first}} whether it still works", 5)},
        MacroAfter::Next);
    add(u"Urgent: to the front"_s,
        {priority(tickets::Priority::Urgent), mine(),
         text(Do::Note, "Raised at {{client}}: look at this first.", true)},
        MacroAfter::Stay);
    add(u"Waits for a supplier"_s, {state(TicketState::OnHold), tags({u"supplier"_s})}, MacroAfter::Next);
}

void addTexts(Transaction& tx) {
    for (const Wording& one : Wordings) {
        macros::Template wording;
        wording.name = QString::fromUtf8(one.name);
        wording.shortcut = QString::fromUtf8(one.shortcut);
        wording.body = QString::fromUtf8(one.body);
        macros::saveTemplate(tx, wording);
    }
    for (const Known& one : Articles) {
        articles::Article article;
        article.title = QString::fromUtf8(one.title);
        article.body = QString::fromUtf8(one.body);
        articles::save(tx, article);
    }
}

/// A small chart with falling bars, as a bitmap.
QByteArray chart() {
    constexpr int Width = 240;
    constexpr int Height = 120;
    constexpr int Head = 54;
    QByteArray out(Head + Width * Height * 3, '\xff');
    const auto put = [&out](int at, quint32 value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            out[at + i] = char((value >> (8 * i)) & 0xff);
        }
    };
    out.replace(0, Head, QByteArray(Head, '\0'));
    out.replace(0, 2, "BM");
    put(2, quint32(out.size()), 4);
    put(10, Head, 4);
    put(14, 40, 4);
    put(18, Width, 4);
    put(22, Height, 4);
    put(26, 1, 2);
    put(28, 24, 2);
    for (int bar = 0; bar < 8; ++bar) {
        for (int y = 10; y < 100 - bar * 10; ++y) { // the lowest line comes first
            for (int x = 16 + bar * 27; x < 36 + bar * 27; ++x) {
                put(Head + (y * Width + x) * 3, bar < 5 ? 0x4a6fa5 : 0xc4622d, 3);
            }
        }
    }
    return out;
}

struct Sent {
    const char* name;
    QByteArray bytes;
};

/// With the newest messages of the clients that wait longest.
void addFiles(Transaction& tx) {
    const std::array files{
        Sent{"Visits since Monday.bmp", chart()},
        Sent{"Orders May.csv", "order,day,amount\n20931,2026-05-04,118.00\n20945,2026-05-06,64.50\n"},
        Sent{"Briefing summer campaign.txt", "Goal: 40 bookings\nFrom 1 July\nBudget as agreed\n"},
    };
    const auto messages = tx.query(R"sql(SELECT (SELECT m.id FROM ticket_message m
  WHERE m.ticket_id = t.id AND m.kind = 'message' ORDER BY m.at DESC, m.id DESC LIMIT 1)
FROM ticket t WHERE t.state IN ('new', 'open') AND t.waiting_since IS NOT NULL
ORDER BY t.waiting_since, t.id LIMIT 9)sql")
                              .all([](Query& row) { return row.get<MessageId>(0); });
    for (size_t i = 0; i < messages.size(); ++i) {
        const Sent& sent = files[i % files.size()];
        if (messages[i]) {
            const auto file = attachments::keep(tx, sent.bytes, QString::fromUtf8(sent.name));
            attachments::insert(tx, {tx.newId<AttachmentId>(), messages[i], file});
        }
    }
}

} // namespace

void tellAnswers(Transaction& tx) {
    addTexts(tx);
    addMacros(tx);
    addFiles(tx);
}

} // namespace core::demo
