// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/macros/placeholders.h"

#include "core/calendar/store.h"
#include "core/workspace/settings.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace core::macros {

namespace {

constexpr int MostDays = 260;

const QRegularExpression& pattern() {
    static const QRegularExpression expression(u"\\{\\{\\s*([A-Za-z][^{}\\n]{0,59}?)\\s*\\}\\}"_s);
    return expression;
}

/// "Mara" of "Mara Lindqvist".
QString firstName(const QString& name) {
    return name.trimmed().section(u' ', 0, 0);
}

QString written(QDate day) {
    return day.isValid() ? QLocale(QLocale::English).toString(day, u"d MMMM yyyy") : QString();
}

/// The n of "today+n"; null for another name.
std::optional<int> daysFromToday(const QString& name) {
    if (!name.startsWith("today+"_L1)) {
        return std::nullopt;
    }
    bool ok = false;
    const int days = QStringView(name).mid(6).trimmed().toInt(&ok);
    return ok && days >= 0 && days <= MostDays ? std::optional(days) : std::nullopt;
}

QString valueOf(const QString& name, const Values& values, bool& known) {
    known = true;
    if (const auto days = daysFromToday(name)) {
        return values.workingDay ? values.workingDay(*days) : QString();
    }
    known = placeholderNames().contains(name);
    return values.texts.value(name).trimmed();
}

void addDays(Database& db, Values& values, const workspace::Settings& settings) {
    const QDate today = dayOf(db.now(), settings.zone());
    values.texts[u"agency"_s] = settings.agencyName;
    values.texts[u"today"_s] = written(today);
    values.workingDay = [calendar = calendar::defaultCalendar(db), today](int days) {
        return written(calendar::addWorkingDays(calendar, today, days));
    };
}

/// What is the same on every ticket.
Values commonValues(Database& db, MemberId member) {
    Values values;
    addDays(db, values, workspace::loadSettings(db));
    const QString name =
        db.scalar<QString>("SELECT name FROM member WHERE id = ?", member).value_or(QString());
    values.texts[u"member"_s] = name;
    values.texts[u"member.first"_s] = firstName(name);
    return values;
}

/// The next planned touchpoint of each client.
void findNext(Database& db, std::map<ClientId, std::pair<QString, QDate>>& next) {
    std::vector<qint64> clients;
    for (const auto& [client, found] : next) {
        clients.push_back(client.value);
    }
    Query row = db.query(R"sql(SELECT client_id, title, due_day FROM planned_touchpoint
WHERE client_id IN %IDS% AND state = 'planned' AND due_day >= ? ORDER BY client_id, due_day, id)sql",
                         clients, dayOf(db.now(), workspace::loadSettings(db).zone()));
    while (row.next()) {
        auto& [title, day] = next[row.get<ClientId>(0)];
        if (!day.isValid()) {
            title = row.get<QString>(1);
            day = row.get<QDate>(2);
        }
    }
}

} // namespace

const QStringList& placeholderNames() {
    static const QStringList names{u"contact.first"_s, u"contact"_s,        u"client"_s,
                                   u"ticket.number"_s, u"ticket.subject"_s, u"member.first"_s,
                                   u"member"_s,        u"agency"_s,         u"today"_s,
                                   u"next.day"_s,      u"next.touchpoint"_s};
    return names;
}

Filled fill(const QString& text, const Values& values) {
    Filled filled;
    qsizetype from = 0;
    for (auto matches = pattern().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        filled.text += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString name = match.captured(1);
        bool known = false;
        const QString value = valueOf(name.toLower(), values, known);
        if (value.isEmpty()) {
            filled.text += match.captured(0);
            QStringList& list = known ? filled.empty : filled.unknown;
            if (!list.contains(name)) {
                list << name;
            }
        } else {
            filled.text += value;
        }
    }
    filled.text += QStringView(text).mid(from);
    return filled;
}

QStringList openPlaceholders(const QString& text) {
    QStringList open;
    for (auto matches = pattern().globalMatch(text); matches.hasNext();) {
        const QString one = u"{{%1}}"_s.arg(matches.next().captured(1));
        if (!open.contains(one)) {
            open << one;
        }
    }
    return open;
}

Values valuesFor(Database& db, TicketId ticket, MemberId member) {
    auto found = valuesForEach(db, {ticket.value}, member);
    return found.empty() ? commonValues(db, member) : std::move(found.begin()->second);
}

std::map<qint64, Values> valuesForEach(Database& db, const std::vector<qint64>& tickets, MemberId member) {
    const Values common = commonValues(db, member);
    std::map<qint64, Values> all;
    std::map<ClientId, std::pair<QString, QDate>> next;
    std::map<qint64, ClientId> clientOf;
    Query row = db.query(R"sql(SELECT t.id, t.number, t.subject, c.name, p.name, c.id FROM ticket t
JOIN client c ON c.id = t.client_id LEFT JOIN contact p ON p.id = t.contact_id WHERE t.id IN %IDS%)sql",
                         tickets);
    while (row.next()) {
        Values values = common;
        values.texts[u"ticket.number"_s] = u"#%1"_s.arg(row.get<qint64>(1));
        values.texts[u"ticket.subject"_s] = row.get<QString>(2);
        values.texts[u"client"_s] = row.get<QString>(3);
        values.texts[u"contact"_s] = row.get<QString>(4);
        values.texts[u"contact.first"_s] = firstName(row.get<QString>(4));
        clientOf[row.get<qint64>(0)] = row.get<ClientId>(5);
        next[row.get<ClientId>(5)];
        all.emplace(row.get<qint64>(0), std::move(values));
    }
    findNext(db, next);
    for (auto& [ticket, values] : all) {
        const auto& [title, day] = next[clientOf[ticket]];
        if (day.isValid()) {
            values.texts[u"next.touchpoint"_s] = title;
            values.texts[u"next.day"_s] = written(day);
        }
    }
    return all;
}

Values exampleValues(Database& db) {
    Values values;
    addDays(db, values, workspace::loadSettings(db));
    values.texts[u"ticket.number"_s] = u"#1042"_s;
    values.texts[u"ticket.subject"_s] = u"The invoice of May"_s;
    values.texts[u"client"_s] = u"Harbour & Pine"_s;
    values.texts[u"contact"_s] = u"Ines Okafor"_s;
    values.texts[u"contact.first"_s] = u"Ines"_s;
    values.texts[u"member"_s] = u"Mara Lindqvist"_s;
    values.texts[u"member.first"_s] = u"Mara"_s;
    values.texts[u"next.touchpoint"_s] = u"Monthly call"_s;
    values.texts[u"next.day"_s] = values.workingDay(7);
    return values;
}

} // namespace core::macros
