// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketacts.h"

#include "core/tickets/rules.h"
#include "ui/page/conflictdialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>
#include <variant>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::Act;
using tickets::MessageKind;

namespace ui {

namespace {

constexpr qsizetype MostKept = 20; ///< of one ticket, for what is taken back

QString sentText(MessageKind kind) {
    switch (kind) {
    case MessageKind::Note:
        return TicketActs::tr("Note added to %1");
    case MessageKind::Call:
        return TicketActs::tr("Call logged on %1");
    default:
        return TicketActs::tr("Reply added to %1");
    }
}

/// Work on a ticket takes its class from who began it.
core::effort::Entry entryOf(const tickets::Ticket& ticket, core::MemberId member, core::Minutes minutes,
                            core::Instant now, const QTimeZone& zone) {
    core::effort::Entry entry;
    entry.member = member;
    entry.client = ticket.client;
    entry.ticket = ticket.id;
    entry.day = core::dayOf(now, zone);
    entry.minutes = minutes;
    entry.origin =
        ticket.openedBy == tickets::OpenedBy::Us ? core::Origin::OwnProblem : core::Origin::ClientContact;
    entry.workClass = core::effort::classOf(entry.origin, ticket.clientAt, now);
    entry.enteredBy = member;
    return entry;
}

/// The answer and how it stands against the principles, in one act.
tickets::Answered answerJudged(core::Transaction& tx, const tickets::Answer& answer,
                               const std::optional<TicketActs::Judgement>& judged) {
    const tickets::Answered done = tickets::answer(tx, answer);
    if (judged && done.act.message) {
        core::lessons::storeScore(tx, done.act.message, judged->set, judged->score, judged->reason);
    }
    return done;
}

} // namespace

TicketActs::TicketActs(const Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk) {
    connect(&desk.undo, &UndoStack::undone, this, &TicketActs::undone);
}

void TicketActs::setTicket(const tickets::Ticket& seen, const QStringList& unfinished) {
    m_ticket = seen.id;
    m_number = seen.number;
    m_seen = seen;
    m_unfinished = unfinished;
}

void TicketActs::finishOrAsk(tickets::TicketState to, const std::function<void()>& go,
                             const std::function<void()>& stay) {
    if (tickets::isOpen(to) || !tickets::isOpen(m_seen.state) || m_unfinished.isEmpty()) {
        go();
        return;
    }
    auto* dialog = new DialogFrame(m_desk.theme, numbered(tr("Something of %1 is not done")),
                                   DialogFrame::Width::Small, qobject_cast<QWidget*>(parent()));
    dialog->setObjectName(u"unfinishedDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& one : m_unfinished) {
        auto* line = new Label(m_desk.theme, one, Type::Body, Color::Ink, dialog);
        line->setWordWrap(true);
        dialog->body()->addWidget(line);
    }
    dialog->setPrimary(to == tickets::TicketState::Closed ? tr("Close it all the same")
                                                          : tr("Resolve it all the same"));
    connect(dialog, &DialogFrame::submitted, this, [dialog, go] {
        dialog->accept();
        go();
    });
    connect(dialog, &QDialog::rejected, this, stay);
    dialog->open();
}

template <class V>
struct TicketActs::FieldEdit {
    QString text;  ///< of the undo step
    QString label; ///< of the field
    V tickets::Ticket::*field;
    V mine;
    std::function<QString(const V&)> words;
    std::function<Act(core::Transaction&)> work;
};

template <class V>
void TicketActs::change(const FieldEdit<V>& edit, const V& base) {
    using Before = std::variant<Act, V>;
    const core::MemberId by = m_desk.session.member().id;
    m_desk.store
        .write([edit, base, id = m_ticket](core::Transaction& tx) -> Before {
            const auto stored = tickets::find(tx, id);
            if (stored && (*stored).*edit.field != base && (*stored).*edit.field != edit.mine) {
                return (*stored).*edit.field;
            }
            return edit.work(tx);
        })
        .then(this, [this, edit, by, base](core::Result<Before> done) {
            if (!done) {
                m_desk.notices.failed(done.error());
                return;
            }
            if (const V* theirs = std::get_if<V>(&*done)) {
                auto* dialog = new ConflictDialog(
                    m_desk.theme, format::ticketNumber(m_number),
                    {{edit.label, edit.words(base), edit.words(edit.mine), edit.words(*theirs)}},
                    qobject_cast<QWidget*>(parent()));
                connect(dialog, &ConflictDialog::resolved, this,
                        [this, edit, value = *theirs](const std::vector<bool>& mine) {
                            if (mine.front()) {
                                change(edit, value);
                            }
                        });
                dialog->open();
                return;
            }
            auto act = std::make_shared<Act>(std::get<Act>(*done));
            if (act->revision != act->before.revision) {
                m_desk.undo.push({edit.text,
                                  [act, by](core::Transaction& tx) { tickets::undo(tx, *act, by); },
                                  [act, work = edit.work](core::Transaction& tx) { *act = work(tx); }});
                if (tickets::isOpen(act->before.state) && !tickets::isOpen(act->after.state)) {
                    Q_EMIT ended(act->ticket);
                }
            }
        });
}

QString TicketActs::numbered(const QString& what) const {
    return what.arg(format::ticketNumber(m_number));
}

void TicketActs::run(const QString& text, const Work& work, const std::function<void()>& after) {
    const core::MemberId by = m_desk.session.member().id;
    m_desk.store.write([work](core::Transaction& tx) { return work(tx); })
        .then(this, [this, text, work, by, after](core::Result<Act> done) {
            if (!done && done.error().kind == core::ErrorKind::Conflict) {
                m_desk.notices.failed(done.error()); // the page shows what it is now; trying again is no use
                return;
            }
            if (!done) {
                m_desk.notices.failed(done.error(), [this, text, work, after] { run(text, work, after); });
                return;
            }
            if (done->revision == done->before.revision) {
                return; // it was so already
            }
            // Both ways run in the store's thread, one after the other.
            auto act = std::make_shared<Act>(*done);
            m_desk.undo.push({text, [act, by](core::Transaction& tx) { tickets::undo(tx, *act, by); },
                              [act, work](core::Transaction& tx) { *act = work(tx); }});
            if (after) {
                after();
            }
        });
}

void TicketActs::setState(tickets::TicketState state, std::optional<core::Instant> pendingUntil) {
    const core::MemberId by = m_desk.session.member().id;
    const Work work = [id = m_ticket, state, by, pendingUntil](core::Transaction& tx) {
        return tickets::setState(tx, id, state, by, pendingUntil);
    };
    finishOrAsk(
        state,
        [this, state, work] {
            change<tickets::TicketState>({numbered(tr("%1 is %2").arg(u"%1"_s, stateWord(state))),
                                          tr("State"), &tickets::Ticket::state, state, stateWord, work},
                                         m_seen.state);
        },
        [] {});
}

void TicketActs::setKind(tickets::TicketKind kind) {
    const core::MemberId by = m_desk.session.member().id;
    change<tickets::TicketKind>(
        {numbered(tr("Kind of %1 changed")), tr("Kind"), &tickets::Ticket::kind, kind, kindWord,
         [id = m_ticket, kind, by](core::Transaction& tx) { return tickets::setKind(tx, id, kind, by); }},
        m_seen.kind);
}

void TicketActs::setPriority(tickets::Priority priority) {
    const core::MemberId by = m_desk.session.member().id;
    change<tickets::Priority>({numbered(tr("Priority of %1 changed")), tr("Priority"),
                               &tickets::Ticket::priority, priority, priorityWord,
                               [id = m_ticket, priority, by](core::Transaction& tx) {
                                   return tickets::setPriority(tx, id, priority, by);
                               }},
                              m_seen.priority);
}

void TicketActs::assign(core::MemberId member) {
    const core::MemberId by = m_desk.session.member().id;
    const auto name = [this](core::MemberId id) {
        for (const auto& one : m_desk.session.members()) {
            if (one.id == id) {
                return one.name;
            }
        }
        return id ? tr("A former colleague") : tr("Nobody");
    };
    change<core::MemberId>(
        {member ? numbered(tr("%1 assigned to %2")).arg(name(member)) : numbered(tr("%1 has nobody now")),
         tr("Assigned to"), &tickets::Ticket::assignee, member, name,
         [id = m_ticket, member, by](core::Transaction& tx) { return tickets::assign(tx, id, member, by); }},
        m_seen.assignee);
}

void TicketActs::setTags(const QStringList& tags) {
    const core::MemberId by = m_desk.session.member().id;
    run(numbered(tr("Tags of %1 changed")),
        [id = m_ticket, tags, by](core::Transaction& tx) { return tickets::setTags(tx, id, tags, by); });
}

void TicketActs::setSubject(const QString& subject) {
    const core::MemberId by = m_desk.session.member().id;
    const Work work = [id = m_ticket, subject, by](core::Transaction& tx) {
        auto ticket = tickets::find(tx, id);
        if (!ticket) {
            core::fail(core::ErrorKind::NotFound, u"This ticket is no longer there."_s);
        }
        Act act;
        act.ticket = id;
        act.before = *ticket;
        ticket->subject = subject;
        act.after = tickets::save(tx, *ticket, by);
        act.revision = act.after.revision;
        return act;
    };
    change<QString>({numbered(tr("Subject of %1 changed")), tr("Subject"), &tickets::Ticket::subject, subject,
                     [](const QString& text) { return text; }, work},
                    m_seen.subject);
}

void TicketActs::setChannel(core::Channel channel) {
    const core::MemberId by = m_desk.session.member().id;
    change<core::Channel>({numbered(tr("Channel of %1 changed")), tr("Channel"), &tickets::Ticket::channel,
                           channel, channelWord,
                           [id = m_ticket, channel, by](core::Transaction& tx) {
                               return tickets::setChannel(tx, id, channel, by);
                           }},
                          m_seen.channel);
}

void TicketActs::setContact(core::ContactId contact) {
    const core::MemberId by = m_desk.session.member().id;
    run(numbered(tr("Contact of %1 changed")), [id = m_ticket, contact, by](core::Transaction& tx) {
        return tickets::setContact(tx, id, contact, by);
    });
}

void TicketActs::moveToClient(core::ClientId from, core::ClientId to) {
    const core::MemberId by = m_desk.session.member().id;
    run(
        numbered(tr("%1 moved to another client")),
        [id = m_ticket, from, to, by](core::Transaction& tx) {
            return tickets::moveToClient(tx, id, from, to, {}, by);
        },
        [this] { Q_EMIT movedToClient(); });
}

void TicketActs::logMinutes(core::Minutes minutes) {
    logOn(m_ticket, m_number, minutes);
}

void TicketActs::logOn(core::TicketId ticket, qint64 number, core::Minutes minutes) {
    const core::MemberId by = m_desk.session.member().id;
    const QTimeZone zone = m_desk.session.zone();
    const QString text = tr("%1 logged on %2").arg(format::minutes(minutes), format::ticketNumber(number));
    m_desk.store
        .write([ticket, minutes, by, zone](core::Transaction& tx) {
            const auto found = tickets::find(tx, ticket);
            if (!found) {
                core::fail(core::ErrorKind::NotFound, u"This ticket is no longer there."_s);
            }
            return core::effort::add(tx, entryOf(*found, by, minutes, tx.now(), zone), zone);
        })
        .then(this, [this, text, ticket, number, minutes, zone](core::Result<core::effort::Entry> entry) {
            if (!entry) {
                m_desk.notices.failed(entry.error(),
                                      [this, ticket, number, minutes] { logOn(ticket, number, minutes); });
                return;
            }
            m_desk.undo.push(
                {text, [id = entry->id](core::Transaction& tx) { core::effort::remove(tx, id); },
                 [entry = *entry, zone](core::Transaction& tx) { core::effort::restore(tx, entry, zone); }});
        });
}

void TicketActs::send(const tickets::Answer& answer) {
    finishOrAsk(
        answer.message.stateAfter.value_or(m_seen.state), [this, answer] { write(answer); },
        [this] { Q_EMIT refused(); });
}

void TicketActs::write(const tickets::Answer& answer) {
    const auto judged = std::exchange(m_judgement, std::nullopt);
    m_desk.store.write([answer, judged](core::Transaction& tx) { return answerJudged(tx, answer, judged); })
        .then(this, [this, answer, judged, number = m_number](core::Result<tickets::Answered> done) {
            if (done) {
                Q_EMIT sent(answer, pushSent(answer, *done, number, judged));
                if (answer.message.stateAfter && !tickets::isOpen(*answer.message.stateAfter)) {
                    Q_EMIT ended(done->act.ticket);
                }
            } else if (done.error().kind == core::ErrorKind::Conflict) {
                Q_EMIT held(answer);
            } else {
                m_desk.notices.failed(done.error());
                Q_EMIT refused();
            }
        });
}

/// Taking a message back makes it a draft again, so that no text is lost.
QString TicketActs::pushSent(const tickets::Answer& answer, const tickets::Answered& done, qint64 number,
                             const std::optional<Judgement>& judged) {
    auto last = std::make_shared<tickets::Answered>(done); // the store's thread only, from here on
    tickets::Answer again = answer;
    again.again = true;
    const QString text = sentText(answer.message.kind).arg(format::ticketNumber(number));
    auto& same = m_sent[text];
    same.push_back(answer);
    if (same.size() > MostKept) {
        same.pop_front();
    }
    m_desk.undo.push(
        {text, [last, answer](core::Transaction& tx) { tickets::takeBack(tx, answer, *last); },
         [last, again, judged](core::Transaction& tx) { *last = answerJudged(tx, again, judged); }, true});
    return text;
}

void TicketActs::undone(const QString& text) {
    const auto found = m_sent.find(text);
    if (found != m_sent.end() && !found->isEmpty()) {
        Q_EMIT takenBack(found->takeLast());
    }
}

void TicketActs::runMacro(const core::macros::Run& run) {
    m_desk.store.write([run](core::Transaction& tx) { return core::macros::run(tx, run); })
        .then(this, [this, run](core::Result<core::macros::Ran> done) {
            if (!done) {
                m_desk.notices.failed(done.error());
                return;
            }
            auto last = std::make_shared<core::macros::Ran>(*done); // the store's thread only, from here on
            const QString text = tr("%1 on %2").arg(run.name, format::ticketNumber(run.number));
            const bool replied = std::ranges::any_of(
                run.texts, [](const auto& one) { return one.send && one.kind == MessageKind::Reply; });
            m_desk.undo.push(
                {text, [last, run](core::Transaction& tx) { core::macros::undo(tx, run, *last); },
                 [last, run](core::Transaction& tx) { *last = core::macros::run(tx, run); }, replied});
            Q_EMIT ran(run, text);
        });
}

} // namespace ui
