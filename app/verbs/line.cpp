// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/line.h"

#include <QJsonDocument>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace app {

VerbLine::VerbLine(const QString& verb, const QString& description)
    : m_verb(verb) {
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{u"h"_s, u"help"_s}, u"Show this help."_s});
    m_parser.addOption({u"json"_s, u"Print one JSON object."_s});
}

void VerbLine::addOption(const QString& name, const QString& description, const QString& value) {
    m_parser.addOption({name, description, value});
}

void VerbLine::addArgument(const QString& name, const QString& description) {
    m_parser.addPositionalArgument(name, description);
    m_words = name;
}

/// The usage says what to type: neither the path of the program nor the verb among its own arguments.
QString VerbLine::helpText() const {
    const QString text = m_parser.helpText();
    const QString usage = u"Usage: waymark %1 [OPTIONS] %2"_s.arg(m_verb, m_words).trimmed();
    return usage + text.mid(text.indexOf(u'\n'));
}

bool VerbLine::parse(const QStringList& arguments) {
    if (!m_parser.parse(arguments)) {
        const QString text = m_parser.errorText();
        throw WrongUse{text.endsWith(u'.') ? text : text + u'.'};
    }
    if (m_parser.isSet(u"help"_s)) {
        std::fputs(helpText().toUtf8().constData(), stdout);
        return false;
    }
    const QStringList words = m_parser.positionalArguments(); // the verb is the first of them
    if (m_words.isEmpty() && words.size() > 1) {
        throw WrongUse{u"The word \"%1\" belongs to no option."_s.arg(words[1])};
    }
    return true;
}

QString VerbLine::required(const QString& option) const {
    const QString text = value(option);
    if (text.isEmpty()) {
        throw WrongUse{u"--%1 is missing."_s.arg(option)};
    }
    return text;
}

core::Location VerbLine::location(const QString& option) const {
    const auto where = core::Location::parse(required(option));
    if (!where) {
        throw WrongUse{where.error().text};
    }
    return *where;
}

QDate VerbLine::day(const QString& option) const {
    const QDate date = QDate::fromString(required(option), Qt::ISODate);
    if (!date.isValid()) {
        throw WrongUse{u"--%1 is a day such as 2026-06-23."_s.arg(option)};
    }
    return date;
}

qint64 VerbLine::number(const QString& option, qint64 fallback, qint64 least, qint64 most) const {
    if (!isSet(option)) {
        return fallback;
    }
    bool ok = false;
    const qint64 number = value(option).toLongLong(&ok);
    if (!ok || number < least || number > most) {
        throw WrongUse{u"--%1 is a number from %2 to %3."_s.arg(option).arg(least).arg(most)};
    }
    return number;
}

void VerbLine::answer(const QJsonObject& object, const QStringList& lines) const {
    if (wantsJson()) {
        std::fputs(QJsonDocument(object).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
        return;
    }
    for (const QString& line : lines) {
        printLine(line);
    }
}

void printLine(const QString& line) {
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
}

void printError(const QString& line) {
    std::fputs((u"waymark: "_s + line + u'\n').toUtf8().constData(), stderr);
}

QString spokenMinutes(core::Minutes minutes) {
    const qint64 count = minutes.count();
    return count < 60        ? u"%1 min"_s.arg(count)
           : count % 60 == 0 ? u"%1 h"_s.arg(count / 60)
                             : u"%1 h %2 min"_s.arg(count / 60).arg(count % 60);
}

QString spokenShare(const std::optional<double>& share) {
    return share ? u"%1 %"_s.arg(*share * 100, 0, 'f', 1) : u"no data yet"_s;
}

QJsonValue jsonOf(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

} // namespace app
