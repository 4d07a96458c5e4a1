// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/principle.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace core::lessons {

namespace {

bool looksForWords(PrincipleKind kind) {
    return kind == PrincipleKind::PhrasePresent || kind == PrincipleKind::PhraseAbsent;
}

void check(const Principle& principle, Problems& problems) {
    const auto add = [&](const QString& text) {
        problems.push_back({u"principles"_s, principle.name.trimmed().isEmpty()
                                                 ? text
                                                 : u"\"%1\": %2"_s.arg(principle.name.trimmed(), text)});
    };
    if (principle.name.trimmed().isEmpty()) {
        add(u"Give each principle a name."_s);
    }
    if (principle.weight < 0 || principle.weight > MaxPrincipleWeight) {
        add(u"A weight is a number from 0 to %1."_s.arg(MaxPrincipleWeight));
    }
    if (looksForWords(principle.kind) && principle.phrases.isEmpty()) {
        add(u"Name at least one word or phrase."_s);
    }
    if (principle.kind == PrincipleKind::SentenceLength && (principle.number < 5 || principle.number > 100)) {
        add(u"A sentence may have 5 to 100 words."_s);
    }
    if (principle.kind == PrincipleKind::FieldSet && !principleFields().contains(principle.field)) {
        add(u"Choose the field that must be filled in."_s);
    }
}

Principle principle(const QString& name, PrincipleKind kind, int weight, const QStringList& phrases = {}) {
    Principle value;
    value.name = name;
    value.kind = kind;
    value.weight = weight;
    value.phrases = phrases;
    return value;
}

} // namespace

QStringList principleFields() {
    return {u"assignee"_s, u"contact"_s, u"tags"_s, u"kind"_s, u"cause"_s};
}

PrincipleSet defaultPrinciples() {
    using K = PrincipleKind;
    PrincipleSet set;
    set.principles = {
        principle(u"Thank or acknowledge first"_s, K::PhrasePresent, 2,
                  {u"thank"_s, u"thanks"_s, u"sorry"_s, u"I see"_s, u"I understand"_s, u"good to hear"_s}),
        principle(u"Name the next step"_s, K::NextStep, 3,
                  {u"we will"_s, u"I will"_s, u"we'll"_s, u"I'll"_s, u"next step"_s}),
        principle(u"No jargon"_s, K::PhraseAbsent, 2,
                  {u"as per"_s, u"going forward"_s, u"leverage"_s, u"synergy"_s, u"SLA"_s, u"backend"_s}),
        principle(u"No blame, no hiding"_s, K::PhraseAbsent, 2,
                  {u"you should have"_s, u"not our fault"_s, u"company policy"_s, u"you failed to"_s}),
        principle(u"Short sentences"_s, K::SentenceLength, 1),
        principle(u"Answer where the client likes to talk"_s, K::PreferredChannel, 1)};
    return set;
}

Problems validate(const PrincipleSet& set) {
    Problems problems;
    if (set.limit < 0 || set.limit > 100) {
        problems.push_back({u"limit"_s, u"The limit is a share from 0 to 100 %."_s});
    }
    for (const Principle& principle : set.principles) {
        check(principle, problems);
    }
    return problems;
}

QString toJson(const std::vector<Principle>& principles) {
    QJsonArray list;
    for (const Principle& principle : principles) {
        QJsonObject object{{u"name"_s, principle.name},
                           {u"kind"_s, toText(principle.kind)},
                           {u"weight"_s, principle.weight}};
        if (!principle.phrases.isEmpty()) {
            object[u"phrases"_s] = QJsonArray::fromStringList(principle.phrases);
        }
        if (principle.kind == PrincipleKind::SentenceLength) {
            object[u"number"_s] = principle.number;
        }
        if (principle.kind == PrincipleKind::FieldSet) {
            object[u"field"_s] = principle.field;
        }
        list.append(object);
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<Principle> principlesFromJson(const QString& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray()) {
        fail(ErrorKind::Internal, u"The workspace holds CX principles that cannot be read."_s);
    }
    std::vector<Principle> list;
    for (const auto& value : document.array()) {
        const QJsonObject object = value.toObject();
        const auto kind = fromText<PrincipleKind>(object[u"kind"_s].toString());
        if (!kind) {
            continue; // of a newer version: it cannot be checked here
        }
        Principle made = principle(object[u"name"_s].toString(), *kind, object[u"weight"_s].toInt());
        for (const auto& phrase : object[u"phrases"_s].toArray()) {
            made.phrases.append(phrase.toString());
        }
        made.number = object[u"number"_s].toInt(made.number);
        made.field = object[u"field"_s].toString();
        list.push_back(std::move(made));
    }
    return list;
}

} // namespace core::lessons
