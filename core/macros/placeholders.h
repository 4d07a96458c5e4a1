// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Places in a prepared text that are filled from the ticket: "Hello {{contact.first}}".
#pragma once

#include "core/db/database.h"

#include <QHash>
#include <QStringList>
#include <map>

namespace core::macros {

/// All names, in the order in which they are offered. Beside them "{{today+3}}" is the third working day from
/// today.
const QStringList& placeholderNames();

/// What stands for the names. A name without a value, or with an empty one, stays in the text.
struct Values {
    QHash<QString, QString> texts;
    std::function<QString(int)>
        workingDay; ///< "25 June 2026" for so many working days from today; may be empty
};

struct Filled {
    QString text;
    QStringList unknown; ///< names that mean nothing; they stand in the text as they were written
    QStringList empty;   ///< names without a value here; they too stand in the text

    bool isComplete() const { return unknown.isEmpty() && empty.isEmpty(); }

    bool operator==(const Filled&) const = default;
};

Filled fill(const QString& text, const Values& values);
/// The placeholders that stand in a text, as "{{name}}", each once.
QStringList openPlaceholders(const QString& text);

/// For an answer of the member on the ticket. Days are written out in the workspace's zone.
Values valuesFor(Database& db, TicketId ticket, MemberId member);
/// Of many tickets, by three statements; tickets that are gone are left out.
std::map<qint64, Values> valuesForEach(Database& db, const std::vector<qint64>& tickets, MemberId member);
/// Made-up values, to show how a text will look.
Values exampleValues(Database& db);

} // namespace core::macros
