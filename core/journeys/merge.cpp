// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/merge.h"

#include "core/journeys/difference.h"

#include <QStringList>
#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
const T* find(const std::vector<T>& list, Lineage lineage) {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [lineage](const T& value) { return value.lineage == lineage; });
    return found == list.end() ? nullptr : &*found;
}

template <class T>
std::vector<Lineage> lineages(const std::vector<T>& list) {
    std::vector<Lineage> order;
    for (const auto& value : list) {
        order.push_back(value.lineage);
    }
    return order;
}

bool holds(const std::vector<Lineage>& list, Lineage lineage) {
    return std::find(list.begin(), list.end(), lineage) != list.end();
}

std::vector<Lineage> common(const std::vector<Lineage>& list, const std::vector<Lineage>& other) {
    std::vector<Lineage> kept;
    std::copy_if(list.begin(), list.end(), std::back_inserter(kept),
                 [&](Lineage lineage) { return holds(other, lineage); });
    return kept;
}

/// Theirs, unless I changed the order; what only the other list has keeps its predecessor.
std::vector<Lineage> mergedOrder(const std::vector<Lineage>& base, const std::vector<Lineage>& mine,
                                 const std::vector<Lineage>& theirs) {
    const bool ordered = common(mine, base) != common(base, mine);
    std::vector<Lineage> order = ordered ? mine : theirs;
    const auto& other = ordered ? theirs : mine;
    for (size_t i = 0; i < other.size(); ++i) {
        if (holds(order, other[i])) {
            continue;
        }
        const auto before = i > 0 ? std::find(order.begin(), order.end(), other[i - 1]) : order.end();
        order.insert(i == 0 ? order.begin() : before == order.end() ? order.end() : before + 1, other[i]);
    }
    return order;
}

QString textOf(const QString& value) {
    return value;
}

QString textOf(int value) {
    return QString::number(value);
}

QString textOf(const std::optional<int>& value) {
    return value ? QString::number(*value) : QString();
}

QString textOf(const Criterion& value) {
    return value.required ? value.title : u"%1 (optional)"_s.arg(value.title);
}

QString textOf(const Step& value) {
    return u"%1, %2"_s.arg(value.title, offsetText(value.offsetDays));
}

QString textOf(const std::vector<Experience>& values) {
    QStringList texts;
    for (const auto& value : values) {
        texts << value.text;
    }
    return texts.join(u", "_s);
}

QString textOf(const std::vector<DepartmentRole>& values) {
    return u"%1 parts"_s.arg(values.size());
}

class Merger {
public:
    explicit Merger(const std::set<size_t>& takeTheirs)
        : m_takeTheirs(takeTheirs) {}

    template <class V>
    V value(const QString& label, const V& base, const V& mine, const V& theirs) {
        if (mine == theirs || mine == base) {
            return theirs;
        }
        if (theirs == base) {
            return mine;
        }
        m_clashes.push_back({label, textOf(base), textOf(mine), textOf(theirs)});
        return m_takeTheirs.count(m_clashes.size() - 1) != 0 ? theirs : mine;
    }

    template <class T>
    std::vector<T> list(const QString& label, const std::vector<T>& base, const std::vector<T>& mine,
                        const std::vector<T>& theirs) {
        std::vector<T> merged;
        for (const Lineage lineage : mergedOrder(lineages(base), lineages(mine), lineages(theirs))) {
            const T* was = find(base, lineage);
            const T* m = find(mine, lineage);
            const T* t = find(theirs, lineage);
            if (m && t) {
                merged.push_back(element(label, was ? *was : *t, *m, *t));
            } else if (!was || *(m ? m : t) != *was) {
                merged.push_back(*(m ? m : t)); // added, or removed by one and changed by the other
            }
        }
        return merged;
    }

    std::vector<DesignClash> takeClashes() { return std::move(m_clashes); }

private:
    template <class T>
    T element(const QString& label, const T& base, const T& mine, const T& theirs) {
        return value(u"%1: %2"_s.arg(label, theirs.title), base, mine, theirs);
    }

    Stage element(const QString&, const Stage& base, const Stage& mine, const Stage& theirs) {
        const auto of = [&](const QString& what) { return u"%1 of %2"_s.arg(what, theirs.name); };
        Stage merged = theirs;
        merged.name = value(of(u"Name"_s), base.name, mine.name, theirs.name);
        merged.goal = value(of(u"Goal"_s), base.goal, mine.goal, theirs.goal);
        merged.expectedDays =
            value(of(u"Expected days"_s), base.expectedDays, mine.expectedDays, theirs.expectedDays);
        merged.cadenceDays =
            value(of(u"Days until silence"_s), base.cadenceDays, mine.cadenceDays, theirs.cadenceDays);
        merged.graceDays = value(of(u"Grace"_s), base.graceDays, mine.graceDays, theirs.graceDays);
        merged.emotion = value(of(u"Emotion"_s), base.emotion, mine.emotion, theirs.emotion);
        merged.criteria = list(of(u"Criterion"_s), base.criteria, mine.criteria, theirs.criteria);
        merged.steps = list(of(u"Touchpoint"_s), base.steps, mine.steps, theirs.steps);
        merged.experiences =
            value(of(u"Pains and gains"_s), base.experiences, mine.experiences, theirs.experiences);
        merged.roles = value(of(u"Departments"_s), base.roles, mine.roles, theirs.roles);
        return merged;
    }

    const std::set<size_t>& m_takeTheirs;
    std::vector<DesignClash> m_clashes;
};

/// An element that both moved, or that one moved and the other changed, may stand in two stages: it stays
/// where I have it.
template <class T>
void dropDoubles(Version& merged, const Version& mine, std::vector<T> Stage::*part) {
    const auto stageOf = [&](const Version& version, Lineage lineage) {
        for (const auto& stage : version.stages) {
            if (find(stage.*part, lineage)) {
                return stage.lineage;
            }
        }
        return Lineage(0);
    };
    std::unordered_set<Lineage> seen;
    std::unordered_set<Lineage> doubled;
    for (const auto& stage : merged.stages) {
        for (const auto& value : stage.*part) {
            if (!seen.insert(value.lineage).second) {
                doubled.insert(value.lineage);
            }
        }
    }
    for (auto& stage : merged.stages) {
        std::erase_if(stage.*part, [&](const T& value) {
            return doubled.count(value.lineage) != 0 && stageOf(mine, value.lineage) != stage.lineage;
        });
    }
}

} // namespace

DesignMerge mergeDrafts(const Version& base, const Version& mine, const Version& theirs,
                        const std::set<size_t>& takeTheirs) {
    Merger merger(takeTheirs);
    DesignMerge merge{theirs, {}};
    merge.version.note = merger.value(u"Note"_s, base.note, mine.note, theirs.note);
    merge.version.comparableFrom = merger.value(u"Peers from version"_s, base.comparableFrom,
                                                mine.comparableFrom, theirs.comparableFrom);
    merge.version.stages = merger.list(u"Stage"_s, base.stages, mine.stages, theirs.stages);
    dropDoubles(merge.version, mine, &Stage::criteria);
    dropDoubles(merge.version, mine, &Stage::steps);
    merge.clashes = merger.takeClashes();
    return merge;
}

} // namespace core::journeys
