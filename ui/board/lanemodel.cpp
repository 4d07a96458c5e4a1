// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/lanemodel.h"

#include "ui/widgets/clockwords.h"
#include "ui/widgets/deviationwords.h"
#include "ui/widgets/evidence.h"
#include "ui/widgets/feedbackwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

QString tr(const char* text, int n = -1) {
    return QCoreApplication::translate("Board", text, nullptr, n);
}

QString counted(qint64 count) {
    return count < BoardCountLimit ? format::number(count) : u"%1+"_s.arg(format::number(BoardCountLimit));
}

LaneRow head(qint64 key, QString title, QString note, QString link, LaneHead::Target target) {
    LaneRow row;
    row.key = key;
    row.spoken = u"%1, %2"_s.arg(title, note);
    row.what = LaneHead{std::move(title), std::move(note), std::move(link), target};
    return row;
}

LaneRow note(qint64 key, QString text) {
    LaneRow row;
    row.key = key;
    row.spoken = text;
    row.what = LaneNote{std::move(text)};
    return row;
}

LaneRow silentRow(const core::touchpoints::SilentClient& client, const BoardData& data) {
    const QTimeZone zone = data.settings.zone();
    LaneRow row;
    row.what = client;
    row.key = client.id.value;
    row.urgencyNote = tr("no contact");
    if (client.lastContact) {
        const qint64 days = core::dayOf(*client.lastContact, zone).daysTo(data.today());
        row.urgency = format::days(days);
        row.tone = days >= 2 * data.settings.contactDays ? Tone::Bad : Tone::Warn;
        row.second = tr("Last contact %1").arg(format::when(*client.lastContact, data.now, zone));
    } else {
        row.urgency = tr("never");
        row.tone = Tone::Warn;
        row.second = tr("No touchpoint logged yet");
    }
    if (!client.ownerName.isEmpty()) {
        row.second += u" \u00b7 "_s + client.ownerName;
    }
    row.spoken = u"%1, %2 %3. %4"_s.arg(client.name, row.urgency, row.urgencyNote, row.second);
    return row;
}

LaneRow driftingRow(const core::deviations::DeviationRow& deviation, const BoardData& data) {
    LaneRow row;
    row.what = deviation;
    row.key = deviation.id.value;
    row.tone = urgencyTone(deviation.urgency);
    row.urgency = offPathText(deviation.offSince, data.today());
    row.urgencyNote = core::deviations::isOffPath(deviation.kind) ? tr("off path") : tr("soon");
    row.second = evidenceLine(deviation.kind, deviation.evidence, data.today());
    row.spoken = u"%1, %2, %3 %4. %5"_s.arg(deviation.clientName, deviationWord(deviation.kind), row.urgency,
                                            row.urgencyNote, row.second);
    return row;
}

/// The most urgent one has the board's filled button.
void addDrifting(std::vector<LaneRow>& rows, const BoardData& data) {
    rows.push_back(head(-5, tr("Drifting clients"),
                        tr("%1, most urgent first").arg(format::number(data.deviations.clients)),
                        tr("All deviations"), LaneHead::Target::Deviations));
    for (const auto& deviation : data.drifting) {
        rows.push_back(driftingRow(deviation, data));
        rows.back().fill = rows.size() == 2 ? LaneRow::Fill::Always : LaneRow::Fill::Never;
    }
    if (data.drifting.empty()) {
        rows.push_back(note(-6, tr("All clients are on their path.")));
    }
}

LaneRow plannedRow(const core::touchpoints::PlannedRow& planned, const BoardData& data) {
    LaneRow row;
    row.what = planned;
    row.key = planned.id.value;
    const qint64 late = planned.dueDay.daysTo(data.today());
    if (late > 0) {
        row.urgency = tr("%1 late").arg(format::days(late));
        row.tone = late > 2 ? Tone::Bad : Tone::Warn;
    } else {
        row.urgency =
            planned.dueMinute ? format::time(QTime(0, 0).addSecs(*planned.dueMinute * 60)) : tr("Any time");
    }
    row.second = planned.departmentName.isEmpty()
                     ? planned.clientName
                     : u"%1 \u00b7 %2"_s.arg(planned.clientName, planned.departmentName);
    row.spoken =
        u"%1, %2, %3, %4"_s.arg(row.urgency, channelWord(planned.channel), planned.title, row.second);
    if (planned.required) {
        row.spoken += tr(", required");
    }
    return row;
}

bool isHeld(const core::tickets::TicketRow& ticket) {
    return ticket.state == core::tickets::TicketState::OnHold;
}

LaneRow ticketRow(const core::tickets::TicketRow& ticket, const BoardData& data) {
    LaneRow row;
    row.what = ticket;
    row.key = ticket.id.value;
    if (const auto clock =
            clockText(ticket.standing, ticket.priority, data.times, data.now, data.settings.zone())) {
        row.urgency = clock->brief;
        row.urgencyNote = clock->note;
        row.tone = clock->tone;
    } else if (ticket.waitingSince) {
        row.urgency = format::age(*ticket.waitingSince, data.now);
        row.urgencyNote = tr("waiting");
        const auto waited = data.now - *ticket.waitingSince;
        row.tone = waited > std::chrono::hours(24)  ? Tone::Bad
                   : waited > std::chrono::hours(4) ? Tone::Warn
                                                    : Tone::Neutral;
    } else {
        row.urgency = format::age(ticket.openedAt, data.now);
        row.urgencyNote = tr("open");
    }
    row.second = isHeld(ticket) ? tr("%1, on hold").arg(ticket.clientName) : ticket.clientName;
    row.crossed = std::binary_search(data.driftingToo.begin(), data.driftingToo.end(), ticket.client);
    row.spoken = u"%1 %2, %3, %4 %5"_s.arg(format::ticketNumber(ticket.number), ticket.subject, row.second,
                                           row.urgency, row.urgencyNote);
    if (row.crossed) {
        row.spoken += tr(", the client drifts");
    }
    return row;
}

LaneRow feedbackRow(const core::feedback::WaitingFeedback& waiting, const BoardData& data) {
    LaneRow row;
    row.what = waiting;
    row.key = waiting.id.value;
    const bool late = data.now - waiting.at > core::feedback::AnswerWithin;
    row.urgency = format::age(waiting.at, data.now);
    row.urgencyNote = late ? tr("too long") : tr("to answer");
    row.tone = late ? Tone::Bad : Tone::Warn;
    QStringList words{feedbackText(waiting.kind, waiting.score, waiting.site)};
    if (!waiting.contactName.isEmpty()) {
        words << waiting.contactName;
    }
    if (!waiting.comment.isEmpty()) {
        words << waiting.comment.simplified();
    }
    row.second = words.join(u" \u00b7 "_s);
    row.spoken = u"%1, %2 %3. %4"_s.arg(waiting.clientName, row.urgency, row.urgencyNote, row.second);
    return row;
}

void addFeedback(std::vector<LaneRow>& rows, const BoardData& data) {
    if (data.feedback.empty()) {
        return; // most days there is none, and the queue is what the lane is for
    }
    rows.push_back(head(-3, tr("Low feedback to answer"),
                        tr("within %1 hours").arg(core::feedback::AnswerWithin.count()), {},
                        LaneHead::Target::None));
    for (const auto& waiting : data.feedback) {
        rows.push_back(feedbackRow(waiting, data));
        rows.back().fill = data.drifting.empty() ? LaneRow::Fill::WhenChosen : LaneRow::Fill::Never;
    }
}

/// What breaches next, in a few words; the rows are in that order.
QString needsUsNote(const BoardData& data) {
    QStringList parts{format::number(data.counts.needsUs)};
    const auto held = std::count_if(data.tickets.begin(), data.tickets.end(), isHeld);
    if (held > 0) {
        parts << tr("%1 more on hold").arg(format::number(qint64(held)));
    }
    if (data.near.overdue > 0) {
        parts << tr("%1 overdue").arg(format::number(data.near.overdue));
    }
    if (data.near.near > 0) {
        parts << tr("%1 due soon").arg(format::number(data.near.near));
    }
    return parts.size() == 1 ? tr("%1, what is due next first").arg(parts.front()) : parts.join(u", "_s);
}

} // namespace

std::vector<LaneRow> proactiveRows(const BoardData& data) {
    std::vector<LaneRow> rows;
    addDrifting(rows, data);
    const QString plannedNote =
        data.plannedLate > 0 ? tr("%1, %2 late").arg(counted(data.plannedCount), counted(data.plannedLate))
                             : counted(data.plannedCount);
    rows.push_back(head(-1, tr("Planned touchpoints today"), plannedNote, {}, LaneHead::Target::Planned));
    for (const auto& planned : data.planned) {
        rows.push_back(plannedRow(planned, data));
    }
    if (data.planned.empty()) {
        rows.push_back(note(-2, tr("Nothing planned for today. Plan the next contact when you log one.")));
    }
    rows.push_back(
        head(-3, tr("Clients without contact"),
             tr("%1, longer than %2 days").arg(counted(data.silentCount)).arg(data.settings.contactDays),
             tr("All clients"), LaneHead::Target::Silent));
    for (const auto& client : data.silent) {
        rows.push_back(silentRow(client, data));
    }
    if (data.silent.empty()) {
        rows.push_back(note(-4, tr("Everybody was in touch within %1 days.").arg(data.settings.contactDays)));
    }
    for (LaneRow& row : rows) {
        if (!data.drifting.empty() && row.fill == LaneRow::Fill::WhenChosen) {
            row.fill = LaneRow::Fill::Never;
        }
    }
    return rows;
}

std::vector<LaneRow> reactiveRows(const BoardData& data) {
    std::vector<LaneRow> rows;
    addFeedback(rows, data);
    rows.push_back(head(-1, tr("Needs us"), needsUsNote(data), tr("Whole queue"), LaneHead::Target::Queue));
    for (const auto& ticket : data.tickets) {
        rows.push_back(ticketRow(ticket, data));
    }
    if (data.tickets.empty()) {
        rows.push_back(note(-2, tr("Nothing needs us.")));
    }
    return rows;
}

LaneModel::LaneModel(QObject* parent)
    : ValueListModel({[](const LaneRow& row) { return row.key; },
                      [](const LaneRow& row, int, int role) {
                          return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                                     ? QVariant(row.spoken)
                                     : QVariant();
                      },
                      {QString()}},
                     parent) {}

Qt::ItemFlags LaneModel::flags(const QModelIndex& index) const {
    const LaneRow* found = index.isValid() ? row(index) : nullptr;
    return found && found->isRow() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace ui
