// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fields that a workspace adds to its tickets and clients, and what can stand in them. Pure.
#pragma once

#include "core/base/enumnames.h"
#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/time.h"

#include <QStringList>
#include <variant>
#include <vector>

namespace core::fields {

enum class Owner { Ticket, Client };
enum class Type { Text, Number, Date, Choice };

struct Choice {
    ChoiceId id;
    QString name;
    bool active = true; ///< offered; values that have it keep it

    bool operator==(const Choice&) const = default;
};

struct Field {
    FieldId id;
    Owner owner = Owner::Ticket;
    QString name;
    Type type = Type::Text;
    bool active = true;          ///< shown; values stay in any case
    std::vector<Choice> choices; ///< of type Choice, in their order
    qint64 revision = 0;

    const Choice* choice(ChoiceId choiceId) const;

    bool operator==(const Field&) const = default;
};

/// What stands in a field: nothing, a text, a number, a day, or one of the choices.
using Value = std::variant<std::monostate, QString, double, QDate, ChoiceId>;

struct FieldValue {
    FieldId field;
    Value value;

    bool operator==(const FieldValue&) const = default;
};

/// Longest name of a field or choice, and longest text value, in UTF-16 units.
constexpr qsizetype MaxName = 60;
constexpr qsizetype MaxText = 1000;

inline bool isEmpty(const Value& value) {
    return std::holds_alternative<std::monostate>(value);
}

/// Broken rules: a name, no choices twice, at least one choice where choices are asked for.
Problems validate(const Field& field);
/// Reads what a person typed into the field: a number with the locale's or a plain decimal point, a day as
/// 2026-06-23, a choice by its name. Empty text is no value. Failure Invalid with a sentence that names the
/// field.
Value valueOf(const Field& field, const QString& typed);
/// The value as the history keeps it and as valueOf reads it: days as 2026-06-23, numbers with a point.
QString textOf(const Field& field, const Value& value);
/// How the field is named in the history of a ticket: "field:" and its name.
QString historyName(const Field& field);
/// The name behind historyName(); empty for the name of anything else.
QString nameInHistory(const QString& historyField);

} // namespace core::fields

namespace core {

template <>
struct EnumNames<fields::Owner> {
    static constexpr std::array<std::pair<fields::Owner, std::string_view>, 2> names{
        {{fields::Owner::Ticket, "ticket"}, {fields::Owner::Client, "client"}}};
};

template <>
struct EnumNames<fields::Type> {
    static constexpr std::array<std::pair<fields::Type, std::string_view>, 4> names{
        {{fields::Type::Text, "text"},
         {fields::Type::Number, "number"},
         {fields::Type::Date, "date"},
         {fields::Type::Choice, "choice"}}};
};

} // namespace core
