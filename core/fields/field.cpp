// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/field.h"

#include "core/base/fold.h"

#include <QLocale>
#include <cmath>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core::fields {

namespace {

constexpr QLatin1String HistoryPrefix("field:");

[[noreturn]] void refuse(const QString& text) {
    fail(ErrorKind::Invalid, text);
}

Value numberOf(const Field& field, QString typed) {
    bool ok = false;
    double number = typed.toDouble(&ok);
    if (!ok) {
        number = QLocale().toDouble(typed, &ok);
    }
    if (!ok) {
        number = typed.replace(u',', u'.').toDouble(&ok);
    }
    if (!ok || !std::isfinite(number)) {
        refuse(u"\"%1\" is a number, for example 12 or 3.5."_s.arg(field.name));
    }
    return number;
}

} // namespace

const Choice* Field::choice(ChoiceId choiceId) const {
    for (const Choice& one : choices) {
        if (one.id == choiceId) {
            return &one;
        }
    }
    return nullptr;
}

Problems validate(const Field& field) {
    Problems problems;
    if (field.name.trimmed().isEmpty()) {
        problems.append({u"name"_s, u"Give the field a name."_s});
    } else if (field.name.size() > MaxName) {
        problems.append({u"name"_s, u"The name is longer than %1 characters."_s.arg(MaxName)});
    }
    if (field.type != Type::Choice) {
        return problems;
    }
    if (field.choices.empty()) {
        problems.append({u"choices"_s, u"Name at least one choice."_s});
    }
    std::set<QString> seen;
    for (const Choice& choice : field.choices) {
        const QString name = choice.name.trimmed();
        if (name.isEmpty() || name.size() > MaxName) {
            problems.append(
                {u"choices"_s, u"Each choice has a name of at most %1 characters."_s.arg(MaxName)});
            break;
        }
        if (!seen.insert(fold(name)).second) {
            problems.append({u"choices"_s, u"The choice \"%1\" stands there twice."_s.arg(name)});
        }
    }
    return problems;
}

Value valueOf(const Field& field, const QString& typed) {
    const QString text = cleaned(typed).trimmed();
    if (text.isEmpty()) {
        return {};
    }
    switch (field.type) {
    case Type::Text:
        if (text.size() > MaxText) {
            refuse(u"\"%1\" holds at most %2 characters."_s.arg(field.name).arg(MaxText));
        }
        return text;
    case Type::Number:
        return numberOf(field, text);
    case Type::Date: {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid()) {
            refuse(u"\"%1\" is a day, written like 2026-06-23."_s.arg(field.name));
        }
        return day;
    }
    case Type::Choice:
        break;
    }
    for (const Choice& choice : field.choices) {
        if (fold(choice.name) == fold(text)) {
            return choice.id;
        }
    }
    refuse(u"\"%1\" is not one of the choices of \"%2\"."_s.arg(text, field.name));
}

QString textOf(const Field& field, const Value& value) {
    if (const auto* text = std::get_if<QString>(&value)) {
        return *text;
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return QString::number(*number, 'g', QLocale::FloatingPointShortest);
    }
    if (const auto* day = std::get_if<QDate>(&value)) {
        return day->toString(Qt::ISODate);
    }
    if (const auto* id = std::get_if<ChoiceId>(&value)) {
        const Choice* choice = field.choice(*id);
        return choice ? choice->name : QString();
    }
    return {};
}

QString historyName(const Field& field) {
    return HistoryPrefix + field.name;
}

QString nameInHistory(const QString& historyField) {
    return historyField.startsWith(HistoryPrefix) ? historyField.mid(HistoryPrefix.size()) : QString();
}

} // namespace core::fields
