// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What can follow in a half-typed query.
#pragma once

#include "core/db/database.h"
#include "core/tickets/querylanguage.h"

namespace ui {

/// Names of the workspace that a query may use.
struct QueryVocabulary {
    core::tickets::QueryWords words;
    QStringList members;
    QStringList tags;
    QStringList tiers;
    std::vector<std::pair<QString, QString>> views = {}; ///< names and texts of the saved ones
};

/// All but the members and views, which the session and the list of views know.
QueryVocabulary readVocabulary(core::Database& db);

/// The word at the cursor.
struct CompletionPlace {
    qsizetype from = 0; ///< replaced from here
    qsizetype length = 0;
    QString field; ///< before the colon; empty while the field itself is typed
    QString typed; ///< without quotes

    bool isValue() const { return !field.isEmpty(); }

    bool operator==(const CompletionPlace&) const = default;
};

struct Completion {
    QString text;   ///< shown
    QString insert; ///< written
    QString note;
    bool whole = false; ///< it replaces all of the text: a view

    bool operator==(const Completion&) const = default;
};

CompletionPlace completionPlace(const QString& text, qsizetype cursor);
/// At most 8. Names of clients and contacts are not among them (see nameCompletions). Pure.
std::vector<Completion> completions(const CompletionPlace& place, const QueryVocabulary& vocabulary);
/// Whether the names are too many to be at hand: of clients and contacts, and texts in added fields.
bool needsNames(const CompletionPlace& place, const QueryVocabulary& vocabulary);
/// At most 8 of those; read in the store's thread.
std::vector<Completion> nameCompletions(core::Database& db, const CompletionPlace& place,
                                        const QueryVocabulary& vocabulary);
/// The text after a completion was taken, and where the cursor stands.
std::pair<QString, qsizetype> completed(const QString& text, const CompletionPlace& place,
                                        const QString& insert);

/// The text with one value of a field more, or less when it was there: what a menu writes. A text that
/// cannot be read keeps everything and gets the condition at its end.
QString withToggled(const QString& text, core::tickets::TermField field, const QString& value,
                    const core::tickets::QueryWords& words);
bool hasValue(const QString& text, core::tickets::TermField field, const QString& value,
              const core::tickets::QueryWords& words);

} // namespace ui
