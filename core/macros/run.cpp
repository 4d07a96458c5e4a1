// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/macros/run.h"

#include "core/base/fold.h"
#include "core/calendar/store.h"
#include "core/effort/entry.h"
#include "core/tickets/rules.h"
#include "core/workspace/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace core::macros {

using tickets::MessageKind;
using tickets::TicketState;

namespace {

/// What prepare() reads once.
struct Around {
    tickets::Thread thread;
    Values values;
    calendar::Calendar calendar;
    QTimeZone zone = QTimeZone::utc();
    QDate today;
};

/// The first open minute of that working day.
Instant openingOf(const Around& around, int days) {
    const QDate day = calendar::addWorkingDays(around.calendar, around.today, days);
    const auto hours = calendar::hoursOf(around.calendar, day);
    const int minute = hours.empty() ? 9 * 60 : hours.front().from;
    return instantOf(day, QTime(0, 0).addSecs(minute * 60), around.calendar.zone);
}

bool holds(const QStringList& tags, const QString& tag) {
    return std::any_of(tags.begin(), tags.end(), [&](const QString& one) { return fold(one) == fold(tag); });
}

void prepareState(Run& run, const Step& step, const Around& around) {
    const auto& ticket = around.thread.ticket;
    if (step.state == TicketState::Pending && step.days) {
        run.pendingUntil = openingOf(around, *step.days);
    }
    if (step.state != ticket.state || run.pendingUntil) {
        run.state = step.state;
    }
    // The reply of the same macro has opened a new ticket by then.
    const TicketState from =
        ticket.state == TicketState::New && !run.texts.empty() ? TicketState::Open : ticket.state;
    if (run.state && *run.state != from && !tickets::canMove(from, *run.state)) {
        run.problems << u"A ticket cannot go from \"%1\" to \"%2\"."_s.arg(core::toText(ticket.state),
                                                                           core::toText(*run.state));
    }
}

void prepareTags(Run& run, const Step& step, const Around& around) {
    for (const QString& tag : step.tags) {
        const bool there = holds(around.thread.tags, tag);
        if (step.what == Do::AddTags && !there) {
            run.tagsAdded << tag;
        } else if (step.what == Do::RemoveTags && there) {
            run.tagsRemoved << tag;
        }
    }
}

void prepareAssignee(Run& run, Database& db, const Step& step, const Around& around) {
    const MemberId wanted = step.nobody ? MemberId() : step.member ? step.member : run.by;
    if (wanted && !db.scalar<bool>("SELECT active FROM member WHERE id = ?", wanted).value_or(false)) {
        run.problems << u"The member that this macro assigns to is no longer active."_s;
    } else if (wanted != around.thread.ticket.assignee) {
        run.assignee = wanted;
    }
}

void preparePlan(Run& run, const Step& step, const Around& around) {
    touchpoints::Planned next;
    next.client = around.thread.ticket.client;
    next.owner = run.by;
    next.title = fill(step.text, around.values).text;
    next.channel = step.channel;
    next.dueDay = calendar::addWorkingDays(around.calendar, around.today, step.days.value_or(1));
    next.estimate = core::Minutes(30);
    run.next = next;
}

void prepareStep(Run& run, Database& db, const Step& step, const Around& around) {
    const auto& ticket = around.thread.ticket;
    switch (step.what) {
    case Do::Reply:
        run.texts.push_back({MessageKind::Reply, fill(step.text, around.values), step.send});
        break;
    case Do::Note:
        run.texts.push_back({MessageKind::Note, fill(step.text, around.values), step.send});
        break;
    case Do::State:
        break; // after the texts
    case Do::Assign:
        prepareAssignee(run, db, step, around);
        break;
    case Do::Priority:
        run.priority = step.priority == ticket.priority ? std::nullopt : std::optional(step.priority);
        break;
    case Do::Kind:
        run.kind = step.kind == ticket.kind ? std::nullopt : std::optional(step.kind);
        break;
    case Do::AddTags:
    case Do::RemoveTags:
        prepareTags(run, step, around);
        break;
    case Do::Minutes:
        run.minutes = step.minutes;
        break;
    case Do::Plan:
        preparePlan(run, step, around);
        break;
    }
}

void addText(Transaction& tx, const Run& run, const RunText& text, bool withMinutes, Ran& ran) {
    tickets::NewMessage message;
    message.ticket = run.ticket;
    message.kind = text.kind;
    message.member = run.by;
    message.contact = text.kind == MessageKind::Reply ? run.before.contact : ContactId();
    message.body = text.filled.text;
    message.lastSeen = text.kind == MessageKind::Reply ? run.lastSeen : std::nullopt;
    message.minutes = withMinutes ? run.minutes : std::nullopt;
    message.zone = run.zone;
    ran.acts.push_back(tickets::addMessage(tx, message));
    ran.replied = ran.replied || text.kind == MessageKind::Reply;
}

/// True when the minutes went with a text.
bool addTexts(Transaction& tx, const Run& run, Ran& ran) {
    bool logged = false;
    // The reply goes first: it is held when the thread went on, and the note would count as going on.
    for (const MessageKind kind : {MessageKind::Reply, MessageKind::Note}) {
        for (const RunText& text : run.texts) {
            if (text.kind == kind && text.send) {
                addText(tx, run, text, !logged, ran);
                logged = true;
            }
        }
    }
    return logged;
}

EntryId addMinutes(Transaction& tx, const Run& run) {
    effort::Entry entry;
    entry.member = run.by;
    entry.client = run.before.client;
    entry.ticket = run.ticket;
    entry.day = dayOf(tx.now(), run.zone);
    entry.minutes = *run.minutes;
    entry.origin = run.before.openedBy == tickets::OpenedBy::Us ? Origin::OwnProblem : Origin::ClientContact;
    entry.workClass = effort::classOf(entry.origin, run.before.clientAt, tx.now());
    entry.enteredBy = run.by;
    return effort::add(tx, entry, run.zone).id;
}

void changeFields(Transaction& tx, const Run& run, Ran& ran) {
    if (run.assignee) {
        ran.acts.push_back(tickets::assign(tx, run.ticket, *run.assignee, run.by));
    }
    if (run.priority) {
        ran.acts.push_back(tickets::setPriority(tx, run.ticket, *run.priority, run.by));
    }
    if (run.kind) {
        ran.acts.push_back(tickets::setKind(tx, run.ticket, *run.kind, run.by));
    }
    if (!run.tagsAdded.isEmpty() || !run.tagsRemoved.isEmpty()) {
        QStringList tags = tickets::findThread(tx, run.ticket)->tags; // what others added meanwhile stays
        for (const QString& tag : run.tagsRemoved) {
            tags.removeIf([&](const QString& one) { return fold(one) == fold(tag); });
        }
        ran.acts.push_back(tickets::setTags(tx, run.ticket, tags + run.tagsAdded, run.by));
    }
    if (run.state) {
        ran.acts.push_back(tickets::setState(tx, run.ticket, *run.state, run.by, run.pendingUntil));
    }
}

void requireReady(const Run& run) {
    if (!run.problems.isEmpty()) {
        fail(ErrorKind::Invalid, run.problems.front());
    }
    if (const QStringList open = run.openPlaceholders(); !open.isEmpty()) {
        fail(ErrorKind::Invalid,
             u"%1 has no value on #%2, so the text was not sent and nothing was changed."_s
                 .arg(open.join(u", "_s))
                 .arg(run.number));
    }
}

} // namespace

QStringList Run::openPlaceholders() const {
    QStringList open;
    for (const RunText& text : texts) {
        if (text.send) {
            open << macros::openPlaceholders(text.filled.text);
        }
    }
    open.removeDuplicates();
    return open;
}

Run prepare(Database& db, const Macro& macro, TicketId ticket, MemberId member) {
    auto thread = tickets::findThread(db, ticket);
    if (!thread) {
        fail(ErrorKind::NotFound, u"This ticket is no longer there. Somebody else removed it."_s);
    }
    const auto settings = workspace::loadSettings(db);
    const QTimeZone zone = settings.zone();
    const Around around{std::move(*thread), valuesFor(db, ticket, member), calendar::defaultCalendar(db),
                        zone, dayOf(db.now(), zone)};
    Run run;
    run.macro = macro.id;
    run.name = macro.name;
    run.after = macro.after;
    run.ticket = ticket;
    run.number = around.thread.ticket.number;
    run.by = member;
    run.zone = zone;
    run.before = around.thread.ticket;
    if (around.thread.lastMessage()) {
        run.lastSeen = around.thread.lastMessage();
    }
    for (const Step& step : macro.steps) {
        prepareStep(run, db, step, around);
    }
    for (const Step& step : macro.steps) {
        if (step.what == Do::State) {
            prepareState(run, step, around);
        }
    }
    return run;
}

Ran run(Transaction& tx, const Run& run) {
    requireReady(run);
    Ran ran;
    ran.at = tx.now();
    const bool logged = addTexts(tx, run, ran);
    changeFields(tx, run, ran);
    if (run.minutes && !logged) {
        ran.entry = addMinutes(tx, run);
    }
    if (run.next) {
        ran.next = touchpoints::savePlanned(tx, *run.next).id;
    }
    noteUse(tx, run.by, run.macro);
    return ran;
}

void undo(Transaction& tx, const Run& run, const Ran& ran) {
    if (ran.replied) {
        tickets::requireUndoSend(tx, ran.at);
    }
    if (ran.next && touchpoints::findPlanned(tx, ran.next)) {
        touchpoints::removePlanned(tx, ran.next);
    }
    if (ran.entry && effort::find(tx, ran.entry)) {
        effort::remove(tx, ran.entry);
    }
    for (auto act = ran.acts.rbegin(); act != ran.acts.rend(); ++act) {
        tickets::undo(tx, *act, run.by);
    }
}

} // namespace core::macros
