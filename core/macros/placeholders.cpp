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
    Values values;
    addDays(db, values, workspace::loadSettings(db));
    Query row = db.query(R"sql(SELECT t.number, t.subject, c.name, p.name, c.id FROM ticket t
JOIN client c ON c.id = t.client_id LEFT JOIN contact p ON p.id = t.contact_id WHERE t.id = ?)sql",
                         ticket);
    ClientId client;
    if (row.next()) {
        values.texts[u"ticket.number"_s] = u"#%1"_s.arg(row.get<qint64>(0));
        values.texts[u"ticket.subject"_s] = row.get<QString>(1);
        values.texts[u"client"_s] = row.get<QString>(2);
        values.texts[u"contact"_s] = row.get<QString>(3);
        values.texts[u"contact.first"_s] = firstName(row.get<QString>(3));
        client = row.get<ClientId>(4);
    }
    const QString name =
        db.scalar<QString>("SELECT name FROM member WHERE id = ?", member).value_or(QString());
    values.texts[u"member"_s] = name;
    values.texts[u"member.first"_s] = firstName(name);
    Query next = db.query(R"sql(SELECT title, due_day FROM planned_touchpoint
WHERE client_id = ? AND state = 'planned' AND due_day >= ? ORDER BY due_day, id LIMIT 1)sql",
                          client, dayOf(db.now(), workspace::loadSettings(db).zone()));
    if (next.next()) {
        values.texts[u"next.touchpoint"_s] = next.get<QString>(0);
        values.texts[u"next.day"_s] = written(next.get<QDate>(1));
    }
    return values;
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
