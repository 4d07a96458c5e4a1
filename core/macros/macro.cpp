// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/macros/macro.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace core::macros {

namespace {

constexpr int MostDays = 260;

QString problemOf(const Step& step) {
    const bool noText = step.text.trimmed().isEmpty();
    switch (step.what) {
    case Do::Reply:
        return noText ? u"Write the text of the reply."_s : QString();
    case Do::Note:
        return noText ? u"Write the text of the note."_s : QString();
    case Do::AddTags:
    case Do::RemoveTags:
        return step.tags.isEmpty() ? u"Name at least one tag."_s : QString();
    case Do::Minutes:
        return step.minutes <= core::Minutes(0) || step.minutes > core::Minutes(24 * 60)
                   ? u"Minutes lie between 1 and a day."_s
                   : QString();
    case Do::Plan:
        if (noText) {
            return u"Say what the touchpoint is for."_s;
        }
        [[fallthrough]];
    case Do::State: {
        const bool needed = step.what == Do::Plan;
        const bool wrong = step.days && (*step.days < 1 || *step.days > MostDays);
        return wrong || (needed && !step.days) ? u"Working days lie between 1 and 260."_s : QString();
    }
    default:
        return {};
    }
}

QJsonObject toJson(const Step& step) {
    QJsonObject out{{u"do"_s, core::toText(step.what)}};
    switch (step.what) {
    case Do::Reply:
    case Do::Note:
        out[u"text"_s] = step.text;
        out[u"send"_s] = step.send;
        break;
    case Do::State:
        out[u"state"_s] = core::toText(step.state);
        break;
    case Do::Assign:
        out[u"member"_s] = QString::number(step.member.value);
        out[u"nobody"_s] = step.nobody;
        break;
    case Do::Priority:
        out[u"priority"_s] = core::toText(step.priority);
        break;
    case Do::Kind:
        out[u"kind"_s] = core::toText(step.kind);
        break;
    case Do::AddTags:
    case Do::RemoveTags:
        out[u"tags"_s] = QJsonArray::fromStringList(step.tags);
        break;
    case Do::Minutes:
        out[u"minutes"_s] = qint64(step.minutes.count());
        break;
    case Do::Plan:
        out[u"text"_s] = step.text;
        out[u"channel"_s] = core::toText(step.channel);
        break;
    }
    if (step.days && (step.what == Do::State || step.what == Do::Plan)) {
        out[u"days"_s] = *step.days;
    }
    return out;
}

template <class E>
E word(const QJsonObject& from, const QString& key, E otherwise) {
    if (!from.contains(key)) {
        return otherwise;
    }
    const auto value = core::fromText<E>(from[key].toString());
    if (!value) {
        fail(ErrorKind::Internal,
             u"A macro holds the unknown word \"%1\". A newer Waymark may have written it."_s.arg(
                 from[key].toString()));
    }
    return *value;
}

Step fromJson(const QJsonObject& from) {
    Step step;
    step.what = word(from, u"do"_s, step.what);
    step.text = from[u"text"_s].toString();
    step.send = from[u"send"_s].toBool();
    step.state = word(from, u"state"_s, step.state);
    if (from.contains(u"days"_s)) {
        step.days = from[u"days"_s].toInt();
    }
    step.member = MemberId(from[u"member"_s].toString().toLongLong());
    step.nobody = from[u"nobody"_s].toBool();
    step.priority = word(from, u"priority"_s, step.priority);
    step.kind = word(from, u"kind"_s, step.kind);
    for (const auto& tag : from[u"tags"_s].toArray()) {
        step.tags << tag.toString();
    }
    step.minutes = core::Minutes(from[u"minutes"_s].toInteger());
    step.channel = word(from, u"channel"_s, step.channel);
    return step;
}

} // namespace

Problems validate(const Macro& macro) {
    Problems problems;
    if (macro.name.trimmed().isEmpty()) {
        problems << Problem{u"name"_s, u"Give the macro a name."_s};
    } else if (macro.name.size() > 120) {
        problems << Problem{u"name"_s, u"Keep the name below 120 characters."_s};
    }
    if (macro.steps.empty()) {
        problems << Problem{u"steps"_s, u"Add at least one change."_s};
    }
    std::vector<Do> seen;
    for (const Step& step : macro.steps) {
        if (const QString problem = problemOf(step); !problem.isEmpty()) {
            problems << Problem{u"steps"_s, problem};
        }
        if (std::find(seen.begin(), seen.end(), step.what) != seen.end()) {
            problems << Problem{u"steps"_s, u"A macro does each kind of change once. Join the two."_s};
        }
        seen.push_back(step.what);
    }
    return problems;
}

QString toText(const std::vector<Step>& steps) {
    QJsonArray array;
    for (const Step& step : steps) {
        array.append(toJson(step));
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<Step> fromText(const QString& text) {
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray()) {
        fail(ErrorKind::Internal,
             u"A macro of this workspace cannot be read. Delete it and make it again."_s);
    }
    std::vector<Step> steps;
    for (const auto& one : document.array()) {
        steps.push_back(fromJson(one.toObject()));
    }
    return steps;
}

} // namespace core::macros
