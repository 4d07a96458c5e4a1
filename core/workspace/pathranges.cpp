// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/pathranges.h"

namespace core::workspace {

using namespace Qt::Literals::StringLiterals;

Problems validate(const PathRules& rules) {
    Problems problems;
    for (const PathRange& range : PathRanges) {
        if (const int value = rules.*range.value; value < range.least || value > range.most) {
            problems << Problem{range.name,
                                u"Choose a number from %1 to %2."_s.arg(range.least).arg(range.most)};
        }
    }
    // Written so that "not a number" is refused too.
    if (!(rules.templateFactor >= LeastFactor && rules.templateFactor <= MostFactor)) {
        problems << Problem{u"templateFactor"_s,
                            u"A stage's factor lies between %1 and %2."_s.arg(LeastFactor).arg(MostFactor)};
    }
    if (!(rules.sentimentLimit >= LeastMood && rules.sentimentLimit <= MostMood)) {
        problems << Problem{u"sentimentLimit"_s, u"The limit of the mood lies between −2 and 0."_s};
    }
    return problems;
}

} // namespace core::workspace
