// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/many.h"

#include "core/calendar/store.h"
#include "core/macros/macros.h"
#include "core/macros/placeholders.h"
#include "core/tickets/rules.h"
#include "core/touchpoints/plans.h"
#include "core/workspace/settings.h"

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core::lessons {

using macros::Do;
using macros::Macro;
using macros::Step;
using tickets::TicketState;

namespace {

bool sends(const Step& step) {
    return (step.what == Do::Reply || step.what == Do::Note) && step.send;
}

bool needsValues(const Step& step) {
    return (sends(step) || step.what == Do::Plan) && !macros::openPlaceholders(step.text).isEmpty();
}

/// The macro on its way through a slice: the texts of each ticket, and the tickets it is right for.
struct Slice {
    Transaction& tx;
    const Macro& macro;
    MemberId by;
    std::map<qint64, macros::Values> values; ///< of all tickets, where a text needs them
    std::vector<qint64> ids;
};

QString textOn(const Slice& slice, const Step& step, qint64 ticket) {
    const auto values = slice.values.find(ticket);
    return values == slice.values.end() ? step.text : macros::fill(step.text, values->second).text;
}

bool canFollow(const Macro& macro, TicketState from) {
    const bool replies = std::any_of(macro.steps.begin(), macro.steps.end(),
                                     [](const Step& step) { return step.what == Do::Reply && step.send; });
    from = from == TicketState::New && replies ? TicketState::Open : from;
    return std::all_of(macro.steps.begin(), macro.steps.end(), [&](const Step& step) {
        return step.what != Do::State || step.state == from || tickets::canMove(from, step.state);
    });
}

bool isComplete(const Slice& slice, qint64 ticket) {
    return std::all_of(slice.macro.steps.begin(), slice.macro.steps.end(), [&](const Step& step) {
        return !sends(step) || macros::openPlaceholders(textOn(slice, step, ticket)).isEmpty();
    });
}

/// All of the macro or nothing.
std::vector<qint64> fitting(Slice& slice, const std::vector<qint64>& ids) {
    std::vector<qint64> out;
    Query rows = slice.tx.query("SELECT id, state FROM ticket WHERE id IN %IDS% ORDER BY id", ids);
    while (rows.next()) {
        const auto id = rows.get<qint64>(0);
        if (canFollow(slice.macro, rows.get<TicketState>(1)) && isComplete(slice, id)) {
            out.push_back(id);
        }
    }
    return out;
}

std::optional<Instant> untilOf(Database& db, const Step& step) {
    if (step.state != TicketState::Pending || !step.days) {
        return std::nullopt;
    }
    const auto calendar = calendar::defaultCalendar(db);
    const QDate today = dayOf(db.now(), workspace::loadSettings(db).zone());
    const QDate day = calendar::addWorkingDays(calendar, today, *step.days);
    const auto hours = calendar::hoursOf(calendar, day);
    const int minute = hours.empty() ? 9 * 60 : hours.front().from;
    return instantOf(day, QTime(0, 0).addSecs(minute * 60), calendar.zone);
}

tickets::BulkAct assignAct(const Slice& slice, const Step& step) {
    const MemberId wanted = step.nobody ? MemberId() : step.member ? step.member : slice.by;
    if (wanted && !slice.tx.scalar<bool>("SELECT active FROM member WHERE id = ?", wanted).value_or(false)) {
        fail(ErrorKind::Invalid, u"The member that this macro assigns to is no longer active."_s);
    }
    return tickets::SetAssignee{wanted};
}

void addText(const Slice& slice, const Step& step, std::vector<tickets::BulkAct>& acts) {
    tickets::WriteEach act;
    act.kind = step.what == Do::Reply ? tickets::MessageKind::Reply : tickets::MessageKind::Note;
    for (const qint64 id : slice.ids) {
        act.bodies[id] = textOn(slice, step, id);
    }
    acts.push_back(std::move(act));
}

/// Texts go first, replies before notes, and the state last, as on one ticket.
std::vector<tickets::BulkAct> actsOf(const Slice& slice) {
    std::vector<tickets::BulkAct> acts;
    for (const Do text : {Do::Reply, Do::Note}) {
        for (const Step& step : slice.macro.steps) {
            if (step.what == text && step.send) {
                addText(slice, step, acts);
            }
        }
    }
    for (const Step& step : slice.macro.steps) {
        if (step.what == Do::Assign) {
            acts.push_back(assignAct(slice, step));
        } else if (step.what == Do::Priority) {
            acts.push_back(tickets::SetPriority{step.priority});
        } else if (step.what == Do::Kind) {
            acts.push_back(tickets::SetKind{step.kind});
        } else if (step.what == Do::AddTags) {
            acts.push_back(tickets::AddTags{step.tags});
        } else if (step.what == Do::RemoveTags) {
            acts.push_back(tickets::RemoveTags{step.tags});
        }
    }
    for (const Step& step : slice.macro.steps) {
        if (step.what == Do::State) {
            acts.push_back(tickets::SetState{step.state, untilOf(slice.tx, step)});
        }
    }
    return acts;
}

/// Several tickets of a client get one plan.
std::vector<PlannedId> plan(const Slice& slice) {
    std::vector<PlannedId> plans;
    for (const Step& step : slice.macro.steps) {
        if (step.what != Do::Plan) {
            continue;
        }
        const auto calendar = calendar::defaultCalendar(slice.tx);
        const QDate today = dayOf(slice.tx.now(), workspace::loadSettings(slice.tx).zone());
        std::set<std::pair<ClientId, QString>> planned;
        Query rows =
            slice.tx.query("SELECT id, client_id FROM ticket WHERE id IN %IDS% ORDER BY id", slice.ids);
        std::vector<std::pair<qint64, ClientId>> all;
        while (rows.next()) {
            all.emplace_back(rows.get<qint64>(0), rows.get<ClientId>(1));
        }
        for (const auto& [ticket, client] : all) {
            touchpoints::Planned next;
            next.client = client;
            next.owner = slice.by;
            next.title = textOn(slice, step, ticket);
            next.channel = step.channel;
            next.dueDay = calendar::addWorkingDays(calendar, today, step.days.value_or(1));
            next.estimate = core::Minutes(30);
            if (planned.insert({client, next.title}).second) {
                plans.push_back(touchpoints::savePlanned(slice.tx, next).id);
            }
        }
    }
    return plans;
}

void runMacro(Transaction& tx, const ManyJob& job, const std::vector<qint64>& ids, ManyDone& done) {
    const auto& steps = job.macro->steps;
    Slice slice{tx, *job.macro, job.bulk.by, {}, {}};
    if (std::any_of(steps.begin(), steps.end(), needsValues)) {
        slice.values = macros::valuesForEach(tx, ids, job.bulk.by);
    }
    slice.ids = fitting(slice, ids);
    done.leftAlone = qint64(ids.size() - slice.ids.size());
    tickets::Bulk bulk = job.bulk;
    bulk.acts = actsOf(slice);
    for (const Step& step : steps) {
        if (step.what == Do::Minutes) {
            bulk.minutes = step.minutes;
        }
    }
    done.tickets = tickets::apply(tx, bulk, slice.ids);
    done.plans = plan(slice);
    macros::noteUse(tx, job.bulk.by, job.macro->id);
}

std::vector<qint64> endedBy(const tickets::BulkDone& done) {
    std::vector<qint64> ids;
    for (size_t i = 0; i < done.after.size(); ++i) {
        if (tickets::isOpen(done.before[i].state) && !tickets::isOpen(done.after[i].state)) {
            ids.push_back(done.after[i].id.value);
        }
    }
    return ids;
}

} // namespace

bool ends(const ManyJob& job) {
    if (job.macro) {
        return std::any_of(job.macro->steps.begin(), job.macro->steps.end(), [](const Step& step) {
            return step.what == Do::State && !tickets::isOpen(step.state);
        });
    }
    return std::any_of(job.bulk.acts.begin(), job.bulk.acts.end(), [](const tickets::BulkAct& act) {
        const auto* state = std::get_if<tickets::SetState>(&act);
        return state && !tickets::isOpen(state->to);
    });
}

bool hasTextForEditor(const Macro& macro) {
    return std::any_of(macro.steps.begin(), macro.steps.end(), [](const Step& step) {
        return (step.what == Do::Reply || step.what == Do::Note) && !step.send;
    });
}

ManyDone run(Transaction& tx, const ManyJob& job, const std::vector<qint64>& ids) {
    ManyDone done;
    if (job.macro) {
        runMacro(tx, job, ids, done);
    } else {
        done.tickets = tickets::apply(tx, job.bulk, ids);
    }
    if (job.cause) {
        const auto ended = endedBy(done.tickets);
        if (!ended.empty()) {
            done.causes = setCauses(tx, ended, job.cause->verdict, job.cause->gap, job.bulk.by);
        }
    }
    return done;
}

qint64 undo(Transaction& tx, const ManyDone& done, MemberId by) {
    if (!done.causes.tickets.empty()) {
        takeBack(tx, done.causes, by);
    }
    for (const PlannedId plan : done.plans) {
        if (touchpoints::findPlanned(tx, plan)) {
            touchpoints::removePlanned(tx, plan);
        }
    }
    return tickets::undo(tx, done.tickets, by);
}

} // namespace core::lessons
