// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/together.h"

#include "core/tickets/checklist.h"
#include "core/tickets/links.h"
#include "core/tickets/merge.h"
#include "core/tickets/tickets.h"
#include "core/tickets/watching.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

namespace {

using tickets::LinkKind;

struct Task {
    qint64 ticket;
    const char* text;
    bool done;
};

constexpr std::array Tasks{
    Task{1042, "Link for a new card sent to the finance contact", true},
    Task{1042, "Ads run again, seen in the account", false},
    Task{1042, "Ring Hannah and say what happened", false},
    Task{1042, "Check of the card on the launch list", false},
    Task{1038, "Lock per issue in the mail service", true},
    Task{1038, "Words for those who left the list", false},
};

struct Tie {
    qint64 from;
    qint64 to;
    LinkKind kind;
};

constexpr std::array Ties{Tie{1047, 1037, LinkKind::Related}, Tie{1035, 1041, LinkKind::Related}};

/// The story's tickets with the people on them.
class Desk {
public:
    Desk(Transaction& tx, const QTimeZone& zone, Made& made)
        : m_tx(tx)
        , m_zone(zone)
        , m_made(made) {}

    void work() {
        const auto mara = member(u"Mara Lindqvist"_s);
        const auto ads = ticket(1042);
        if (!mara || !ads || ads->subject != u"Ads paused without notice"_s) {
            return;
        }
        for (const Task& task : Tasks) {
            if (const auto at = ticket(task.ticket)) {
                const auto item =
                    tickets::addItem(m_tx, at->id, QString::fromUtf8(task.text), {}, at->assignee);
                if (task.done) {
                    tickets::setItemDone(m_tx, item.id, true, at->assignee);
                }
            }
        }
        for (const Tie& tie : Ties) {
            const auto from = ticket(tie.from);
            const auto to = ticket(tie.to);
            if (from && to) {
                tickets::addLink(m_tx, from->id, to->id, tie.kind, from->assignee);
            }
        }
        tickets::watch(m_tx, ads->id, *mara);
        callFor(*ads, *mara);
        mergeSecond();
    }

private:
    std::optional<tickets::Ticket> ticket(qint64 number) {
        const auto id = m_tx.scalar<TicketId>("SELECT id FROM ticket WHERE number = ?", number);
        return id ? tickets::find(m_tx, *id) : std::nullopt;
    }

    std::optional<MemberId> member(const QString& name) {
        return m_tx.scalar<MemberId>("SELECT id FROM member WHERE name = ?", name);
    }

    /// The one who answers wants the one who keeps the client on the path to know.
    void callFor(const tickets::Ticket& on, MemberId who) {
        if (on.assignee == who) {
            return;
        }
        tickets::NewMessage note;
        note.ticket = on.id;
        note.kind = tickets::MessageKind::Note;
        note.member = on.assignee;
        note.body = u"@Mara I ring Hannah before ten. Could you bring this up in the monthly call as well?"_s;
        note.zone = m_zone;
        tickets::addMessage(m_tx, note);
        ++m_made.messages;
    }

    void mergeSecond() {
        const auto first = ticket(1044);
        if (!first) {
            return;
        }
        tickets::NewTicket second;
        second.client = first->client;
        second.contact = first->contact;
        second.subject = u"Shared report asks for a password"_s;
        second.kind = first->kind;
        second.assignee = first->assignee;
        second.author = first->assignee;
        second.body = u"My colleague gets the same page. Is there another way to read the report?"_s;
        second.zone = m_zone;
        tickets::merge(m_tx, {tickets::open(m_tx, second), first->id, first->assignee, false, m_zone});
        ++m_made.tickets;
        ++m_made.messages;
    }

    Transaction& m_tx;
    const QTimeZone& m_zone;
    Made& m_made;
};

} // namespace

void workTogether(Transaction& tx, const QTimeZone& zone, Made& made) {
    Desk(tx, zone, made).work();
}

} // namespace core::demo
