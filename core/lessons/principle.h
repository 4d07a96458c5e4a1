// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// CX principles: the agency's own rules for how clients are treated, as values with weights. A set never
/// changes once it is in force; a change makes the next version, so that every stored score keeps its rules.
#pragma once

#include "core/base/enumnames.h"
#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/time.h"

#include <QStringList>
#include <vector>

namespace core {

enum class PrincipleKind {
    PhrasePresent,   ///< at least one of the words or phrases stands in the answer
    PhraseAbsent,    ///< none of them does (jargon, blame, "unfortunately")
    SentenceLength,  ///< no sentence has more words than the number
    NextStep,        ///< says what happens next: a date, a weekday or one of the phrases, or the next
                     ///< touchpoint is planned with it
    FieldSet,        ///< the ticket's field has a value
    PreferredChannel ///< the answer goes by the channel that the contact prefers
};

template <>
struct EnumNames<PrincipleKind> {
    using E = PrincipleKind;
    static constexpr std::array<std::pair<E, std::string_view>, 6> names{
        {{E::PhrasePresent, "phrase_present"},
         {E::PhraseAbsent, "phrase_absent"},
         {E::SentenceLength, "sentence_length"},
         {E::NextStep, "next_step"},
         {E::FieldSet, "field_set"},
         {E::PreferredChannel, "preferred_channel"}}};
};

} // namespace core

namespace core::lessons {

struct Principle {
    QString name; ///< as staff read it: "Name the next step"
    PrincipleKind kind = PrincipleKind::PhrasePresent;
    int weight = 1;      ///< 0 … MaxPrincipleWeight; 0 = switched off
    QStringList phrases; ///< for the kinds that look for words; case and accents do not count
    int number = 25;     ///< SentenceLength: most words
    QString field;       ///< FieldSet: one of principleFields()

    bool operator==(const Principle&) const = default;
};

constexpr int MaxPrincipleWeight = 100;

struct PrincipleSet {
    PrincipleSetId id; ///< zero = not stored: the set that a workspace begins with
    int version = 0;
    Instant from{};
    MemberId by;
    int limit = 40; ///< percent of the applicable weight; below it one reason is asked for
    std::vector<Principle> principles;

    /// Apart from id, version and who made it when.
    bool sameAs(const PrincipleSet& other) const {
        return limit == other.limit && principles == other.principles;
    }

    bool operator==(const PrincipleSet&) const = default;
};

/// "assignee", "contact", "tags", "kind", "cause": what FieldSet can ask for.
QStringList principleFields();

/// Six principles in plain words, none of which names an agency.
PrincipleSet defaultPrinciples();

Problems validate(const PrincipleSet& set);

QString toJson(const std::vector<Principle>& principles);
/// Failure Internal for a text that is no list of principles.
std::vector<Principle> principlesFromJson(const QString& text);

} // namespace core::lessons
