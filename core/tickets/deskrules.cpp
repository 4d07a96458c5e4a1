// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/deskrules.h"

#include "core/base/fold.h"
#include "core/tickets/rules.h"

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

constexpr QLatin1String ReopeningKey("tickets.reopening");
constexpr QLatin1String DaysKey("tickets.reopen_days");
constexpr QLatin1String StatePrefix("tickets.state.");
constexpr int LongestName = 30;

void put(Transaction& tx, const QString& key, const QString& value) {
    tx.execute("INSERT INTO setting(key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = "
               "excluded.value",
               key, value);
}

} // namespace

DeskRules loadDeskRules(Database& db) {
    DeskRules rules;
    Query rows = db.query("SELECT key, value FROM setting WHERE key LIKE 'tickets.%'");
    while (rows.next()) {
        const QString key = rows.get<QString>(0);
        const QString value = rows.get<QString>(1);
        if (key == ReopeningKey) {
            rules.reopening = fromText<Reopening>(value).value_or(rules.reopening);
        } else if (key == DaysKey) {
            rules.reopenDays = std::max(1, value.toInt());
        } else if (key.startsWith(StatePrefix)) {
            const auto state = fromText<TicketState>(QStringView(key).mid(StatePrefix.size()));
            if (state && !value.isEmpty()) {
                rules.stateNames[*state] = value;
            }
        }
    }
    return rules;
}

Problems validate(const DeskRules& rules) {
    Problems problems;
    if (rules.reopenDays < 1 || rules.reopenDays > 3650) {
        problems.append({u"reopenDays"_s, u"Between 1 and 3650 days."_s});
    }
    std::set<QString> seen;
    for (const auto& [state, name] : rules.stateNames) {
        if (name.trimmed().size() > LongestName) {
            problems.append(
                {u"stateNames"_s, u"The name of a state has at most %1 characters."_s.arg(LongestName)});
        } else if (!name.trimmed().isEmpty() && !seen.insert(fold(name.trimmed())).second) {
            problems.append({u"stateNames"_s, u"Two states are called \"%1\"."_s.arg(name.trimmed())});
        }
    }
    return problems;
}

void saveDeskRules(Transaction& tx, const DeskRules& rules) {
    requireNone(validate(rules));
    put(tx, ReopeningKey, core::toText(rules.reopening));
    put(tx, DaysKey, QString::number(rules.reopenDays));
    for (const auto& [state, word] : EnumNames<TicketState>::names) {
        const auto found = rules.stateNames.find(state);
        const QString name = found == rules.stateNames.end() ? QString() : cleaned(found->second).trimmed();
        put(tx, StatePrefix + core::toText(state), name);
    }
    tx.changed(Entity::Setting, 0);
}

bool reopens(const DeskRules& rules, const Ticket& ticket, Instant at) {
    if (isOpen(ticket.state) || rules.reopening == Reopening::Always) {
        return true;
    }
    return rules.reopening == Reopening::Within && ticket.resolvedAt &&
           at < *ticket.resolvedAt + std::chrono::days(rules.reopenDays);
}

} // namespace core::tickets
