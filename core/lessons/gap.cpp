// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/gap.h"

using namespace Qt::Literals::StringLiterals;

namespace core::lessons {

Problems validate(const Gap& gap) {
    Problems problems;
    if (gap.topic.trimmed().isEmpty()) {
        problems.push_back({u"topic"_s, u"Say in a few words what the gap is about."_s});
    } else if (gap.topic.size() > MaxTopic) {
        problems.push_back({u"topic"_s, u"Say it in at most %1 characters."_s.arg(MaxTopic)});
    }
    return problems;
}

} // namespace core::lessons
