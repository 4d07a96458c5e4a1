// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/desk.h"

#include "core/fields/fields.h"
#include "core/fields/values.h"
#include "core/workspace/savedfilters.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

namespace {

using fields::Owner;
using fields::Type;

/// So many of the latest tickets and so many clients have values.
constexpr int MostTickets = 600;
constexpr int MostClients = 2000;

fields::Field addField(Transaction& tx, Owner owner, const QString& name, Type type,
                       const QStringList& choices = {}) {
    fields::Field field;
    field.owner = owner;
    field.name = name;
    field.type = type;
    for (const QString& choice : choices) {
        field.choices.push_back({{}, choice, true});
    }
    return fields::save(tx, field);
}

/// Each value with the rows that get it: one statement for each.
void write(Transaction& tx, Owner owner, const fields::Field& field,
           const std::map<QString, std::vector<qint64>>& values) {
    for (const auto& [typed, ids] : values) {
        fields::writeEach(tx, owner, ids, field.id, fields::valueOf(field, typed));
    }
}

struct Row {
    qint64 id = 0;
    qint64 number = 0;
    QString text; ///< subject or name, folded
    Instant openedAt{};
};

/// The part of the client's presence that a subject speaks of; nothing for the rest, as in a real desk.
QString partOf(const QString& subject) {
    struct Named {
        const char* word;
        const char* part;
    };

    constexpr std::array Words{
        Named{"ads", "Ads"},           Named{"campaign", "Ads"},     Named{"newsletter", "Newsletter"},
        Named{"mail", "Newsletter"},   Named{"report", "Reporting"}, Named{"dashboard", "Reporting"},
        Named{"figures", "Reporting"}, Named{"shop", "Shop"},        Named{"checkout", "Shop"},
        Named{"order", "Shop"},        Named{"page", "Website"},     Named{"site", "Website"},
        Named{"form", "Website"},      Named{"login", "Website"}};
    for (const Named& named : Words) {
        if (subject.contains(QLatin1String(named.word))) {
            return QString::fromLatin1(named.part);
        }
    }
    return {};
}

void tellTicketFields(Transaction& tx) {
    const auto part = addField(tx, Owner::Ticket, u"Affected part"_s, Type::Choice,
                               {u"Website"_s, u"Shop"_s, u"Ads"_s, u"Newsletter"_s, u"Reporting"_s});
    const auto order = addField(tx, Owner::Ticket, u"Order number"_s, Type::Text);
    const auto promised = addField(tx, Owner::Ticket, u"Promised for"_s, Type::Date);
    std::map<QString, std::vector<qint64>> parts;
    std::map<QString, std::vector<qint64>> orders;
    std::map<QString, std::vector<qint64>> days;
    const auto rows =
        tx.query("SELECT id, number, subject_key, opened_at FROM ticket ORDER BY number DESC LIMIT ?",
                 MostTickets)
            .all([](Query& row) {
                return Row{row.get<qint64>(0), row.get<qint64>(1), row.get<QString>(2), row.get<Instant>(3)};
            });
    for (const Row& row : rows) {
        if (const QString known = partOf(row.text); !known.isEmpty()) {
            parts[known].push_back(row.id);
        }
        if (row.number % 7 == 3) {
            orders[u"NL-%1"_s.arg(20000 + row.number * 37 % 9000)].push_back(row.id);
        }
        if (row.number % 5 == 1) {
            const QDate day = dayOf(row.openedAt, QTimeZone::utc()).addDays(3 + row.number % 9);
            days[day.toString(Qt::ISODate)].push_back(row.id);
        }
    }
    write(tx, Owner::Ticket, part, parts);
    write(tx, Owner::Ticket, order, orders);
    write(tx, Owner::Ticket, promised, days);
}

void tellClientFields(Transaction& tx) {
    const auto contract = addField(tx, Owner::Client, u"Contract"_s, Type::Choice,
                                   {u"Retainer"_s, u"Project"_s, u"By the hour"_s});
    const auto budget = addField(tx, Owner::Client, u"Budget per month"_s, Type::Number);
    constexpr std::array Contracts{"Retainer", "Retainer", "Project", "By the hour"};
    std::map<QString, std::vector<qint64>> contracts;
    std::map<QString, std::vector<qint64>> budgets;
    qint64 place = 0;
    const auto ids =
        tx.query("SELECT id FROM client ORDER BY name_key, id LIMIT ?", MostClients).all([](Query& row) {
            return row.get<qint64>(0);
        });
    for (const qint64 id : ids) {
        ++place;
        contracts[QString::fromLatin1(Contracts[size_t(place * 5 % 4)])].push_back(id);
        if (place % 3 != 0) {
            budgets[QString::number(1500 + place * 7 % 12 * 500)].push_back(id);
        }
    }
    write(tx, Owner::Client, contract, contracts);
    write(tx, Owner::Client, budget, budgets);
}

void saveView(Transaction& tx, const QString& name, const QString& query, const QString& more = {}) {
    const QString text = u"q="_s + QString::fromLatin1(query.toUtf8().toPercentEncoding()) + more;
    workspace::saveFilter(tx, {{}, {}, u"tickets"_s, name, text});
}

void tellViews(Transaction& tx) {
    saveView(tx, u"Shop trouble"_s, u"is:open affected-part:Shop"_s);
    saveView(tx, u"Waiting for over a day"_s, u"state:new,open waiting>1d"_s, u"&by=assignee"_s);
    saveView(tx, u"Disruptions this month"_s, u"kind:disruption opened:this-month"_s);
}

/// Everybody has read what is older than a day, and their own tickets up to the last message but one.
void tellReading(Transaction& tx, Size size) {
    const Instant yesterday = tx.now() - std::chrono::hours(20);
    // In large workspaces a row for each member and ticket would be the larger part of the file.
    tx.execute(size == Size::Small ? R"sql(INSERT INTO ticket_seen(member_id, ticket_id, seen_id)
  SELECT w.id, m.ticket_id, MAX(m.id) FROM ticket t JOIN ticket_message m ON m.ticket_id = t.id
  CROSS JOIN member w WHERE t.resolved_at IS NULL AND m.at < ? GROUP BY w.id, m.ticket_id)sql"
                                   : R"sql(INSERT INTO ticket_seen(member_id, ticket_id, seen_id)
  SELECT t.assignee_id, m.ticket_id, MAX(m.id) FROM ticket t JOIN ticket_message m ON m.ticket_id = t.id
  WHERE t.resolved_at IS NULL AND t.assignee_id IS NOT NULL AND m.at < ?
  GROUP BY t.assignee_id, m.ticket_id)sql",
               yesterday);
}

} // namespace

void tellDesk(Transaction& tx, Size size) {
    tellTicketFields(tx);
    tellClientFields(tx);
    tellViews(tx);
    tellReading(tx, size);
}

} // namespace core::demo
