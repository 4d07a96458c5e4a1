// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/difference.h"

#include <QStringList>
#include <algorithm>

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

/// An element and the stage that it lies in; null when there is none with the lineage.
template <class T>
struct Found {
    const T* value = nullptr;
    const Stage* stage = nullptr;
};

template <class T>
Found<T> findElement(const Version& version, std::vector<T> Stage::*part, Lineage lineage) {
    for (const auto& stage : version.stages) {
        for (const auto& value : stage.*part) {
            if (value.lineage == lineage) {
                return {&value, &stage};
            }
        }
    }
    return {};
}

const Stage* findStage(const Version& version, Lineage lineage) {
    const auto found = std::find_if(version.stages.begin(), version.stages.end(),
                                    [lineage](const Stage& s) { return s.lineage == lineage; });
    return found == version.stages.end() ? nullptr : &*found;
}

/// The lineages of one list that the other list also has, in the order of the first.
template <class T>
std::vector<Lineage> shared(const std::vector<T>& list, const std::vector<T>& other) {
    std::vector<Lineage> lineages;
    for (const auto& value : list) {
        if (std::any_of(other.begin(), other.end(), [&](const T& o) { return o.lineage == value.lineage; })) {
            lineages.push_back(value.lineage);
        }
    }
    return lineages;
}

class Comparison {
public:
    Comparison(const Version& before, const Version& after)
        : m_before(before)
        , m_after(after) {}

    std::vector<DesignChange> run() {
        for (const auto& stage : m_after.stages) {
            compare(stage);
        }
        if (shared(m_before.stages, m_after.stages) != shared(m_after.stages, m_before.stages)) {
            add(ChangeKind::Moved, DesignPart::Journey, 0, 0, u"The stages are in another order"_s);
        }
        for (const auto& stage : m_before.stages) {
            findRemoved(stage);
        }
        if (m_before.comparableFrom != m_after.comparableFrom) {
            add(ChangeKind::Changed, DesignPart::Journey, 0, 0,
                u"Peers are clients from version %1 on"_s.arg(m_after.comparableFrom));
        }
        return std::move(m_changes);
    }

private:
    void compare(const Stage& stage) {
        const Stage* was = findStage(m_before, stage.lineage);
        if (!was) {
            add(ChangeKind::Added, DesignPart::Stage, stage.lineage, 0, u"Stage: %1"_s.arg(stage.name),
                u"new"_s);
        } else {
            compareFields(*was, stage);
        }
        for (const auto& criterion : stage.criteria) {
            compare(stage, criterion);
        }
        for (const auto& step : stage.steps) {
            compare(stage, step);
        }
        if (was) {
            compareLists(*was, stage);
        }
    }

    void compareFields(const Stage& was, const Stage& now) {
        const auto changed = [&](DesignPart part, const QString& text, const QString& mark = {}) {
            add(ChangeKind::Changed, part, now.lineage, 0, text, mark);
        };
        if (was.name != now.name) {
            changed(DesignPart::Stage, u"Stage %1 is now %2"_s.arg(was.name, now.name),
                    u"was %1"_s.arg(was.name));
        }
        if (was.goal != now.goal) {
            changed(DesignPart::Goal, u"Goal of %1"_s.arg(now.name));
        }
        if (was.expectedDays != now.expectedDays) {
            changed(DesignPart::Days,
                    u"%1, %2 to %3 days"_s.arg(now.name).arg(was.expectedDays).arg(now.expectedDays),
                    u"was %1"_s.arg(was.expectedDays));
        }
        if (was.cadenceDays != now.cadenceDays || was.graceDays != now.graceDays) {
            changed(DesignPart::Days, u"When %1 counts as silent or late"_s.arg(now.name));
        }
        if (was.emotion != now.emotion) {
            changed(DesignPart::Emotion, u"Designed emotion of %1"_s.arg(now.name));
        }
    }

    void compare(const Stage& stage, const Criterion& now) {
        const auto was = findElement(m_before, &Stage::criteria, now.lineage);
        const auto changed = [&](ChangeKind kind, const QString& text, const QString& mark) {
            add(kind, DesignPart::Criterion, stage.lineage, now.lineage, text, mark);
        };
        if (!was.value) {
            changed(ChangeKind::Added, u"Criterion: %1"_s.arg(now.title), u"new"_s);
            return;
        }
        if (was.stage->lineage != stage.lineage) {
            changed(ChangeKind::Moved,
                    u"Criterion %1, from %2 to %3"_s.arg(now.title, was.stage->name, stage.name), u"moved"_s);
        }
        if (was.value->title != now.title) {
            changed(ChangeKind::Changed, u"Criterion %1 is now %2"_s.arg(was.value->title, now.title),
                    u"changed"_s);
        }
        if (was.value->required != now.required) {
            changed(ChangeKind::Changed,
                    u"Criterion %1, now %2"_s.arg(now.title, now.required ? u"required"_s : u"optional"_s),
                    u"changed"_s);
        }
        if (was.value->rule != now.rule || was.value->rulePurpose != now.rulePurpose ||
            was.value->ruleChannel != now.ruleChannel || was.value->ruleStep != now.ruleStep) {
            changed(ChangeKind::Changed, u"How %1 is met"_s.arg(now.title), u"changed"_s);
        }
    }

    void compare(const Stage& stage, const Step& now) {
        const auto was = findElement(m_before, &Stage::steps, now.lineage);
        const auto changed = [&](ChangeKind kind, const QString& text, const QString& mark) {
            add(kind, DesignPart::Step, stage.lineage, now.lineage, text, mark);
        };
        if (!was.value) {
            changed(ChangeKind::Added, u"%1, %2 %3"_s.arg(now.title, stage.name, offsetText(now.offsetDays)),
                    u"new"_s);
            return;
        }
        if (was.value->title != now.title) {
            changed(ChangeKind::Changed, u"%1 is now %2"_s.arg(was.value->title, now.title), u"changed"_s);
        }
        if (was.stage->lineage != stage.lineage) {
            changed(ChangeKind::Moved, u"%1, from %2 to %3"_s.arg(now.title, was.stage->name, stage.name),
                    u"moved"_s);
        }
        if (was.value->offsetDays != now.offsetDays) {
            changed(
                ChangeKind::Changed,
                u"%1, +%2 to %3"_s.arg(now.title).arg(was.value->offsetDays).arg(offsetText(now.offsetDays)),
                u"was +%1"_s.arg(was.value->offsetDays));
        }
        const QStringList details = detailsOf(*was.value, now);
        if (!details.isEmpty()) {
            changed(ChangeKind::Changed, u"%1: %2"_s.arg(now.title, details.join(u", "_s)), u"changed"_s);
        }
    }

    static QStringList detailsOf(const Step& was, const Step& now) {
        QStringList details;
        const auto note = [&](bool differs, const QString& word) {
            if (differs) {
                details << word;
            }
        };
        note(was.channel != now.channel, u"channel"_s);
        note(was.purpose != now.purpose, u"purpose"_s);
        note(was.department != now.department, u"department"_s);
        note(was.estimate != now.estimate, u"estimate"_s);
        note(was.required != now.required, now.required ? u"now required"_s : u"now optional"_s);
        note(was.topic != now.topic, u"topic"_s);
        note(was.playbook != now.playbook, u"playbook"_s);
        return details;
    }

    void compareLists(const Stage& was, const Stage& now) {
        if (was.experiences != now.experiences) {
            add(ChangeKind::Changed, DesignPart::Experience, now.lineage, 0,
                u"Pains and gains of %1"_s.arg(now.name));
        }
        if (was.roles != now.roles) {
            add(ChangeKind::Changed, DesignPart::Role, now.lineage, 0, u"Departments of %1"_s.arg(now.name));
        }
        if (shared(was.criteria, now.criteria) != shared(now.criteria, was.criteria)) {
            add(ChangeKind::Moved, DesignPart::Criterion, now.lineage, 0,
                u"Criteria of %1 in another order"_s.arg(now.name));
        }
        if (shared(was.steps, now.steps) != shared(now.steps, was.steps)) {
            add(ChangeKind::Moved, DesignPart::Step, now.lineage, 0,
                u"Touchpoints of %1 in another order"_s.arg(now.name));
        }
    }

    void findRemoved(const Stage& was) {
        if (!findStage(m_after, was.lineage)) {
            add(ChangeKind::Removed, DesignPart::Stage, was.lineage, 0, u"Stage: %1"_s.arg(was.name));
        }
        for (const auto& criterion : was.criteria) {
            if (!findElement(m_after, &Stage::criteria, criterion.lineage).value) {
                add(ChangeKind::Removed, DesignPart::Criterion, was.lineage, criterion.lineage,
                    u"Criterion: %1"_s.arg(criterion.title));
            }
        }
        for (const auto& step : was.steps) {
            if (!findElement(m_after, &Stage::steps, step.lineage).value) {
                add(ChangeKind::Removed, DesignPart::Step, was.lineage, step.lineage,
                    u"%1, %2 %3"_s.arg(step.title, was.name, offsetText(step.offsetDays)));
            }
        }
    }

    void add(ChangeKind kind, DesignPart part, Lineage stage, Lineage item, const QString& text,
             const QString& mark = {}) {
        m_changes.push_back({kind, part, stage, item, text, mark});
    }

    const Version& m_before;
    const Version& m_after;
    std::vector<DesignChange> m_changes;
};

} // namespace

std::vector<DesignChange> difference(const Version& before, const Version& after) {
    return Comparison(before, after).run();
}

QString offsetText(int days) {
    return u"+%1 d"_s.arg(days);
}

} // namespace core::journeys
