// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/workclass.h"

namespace core::effort {

WorkClass classOf(Origin origin, std::optional<Instant> clientAt, Instant at) {
    switch (origin) {
    case Origin::ClientContact:
        return WorkClass::Reactive;
    case Origin::Planned:
    case Origin::Deviation:
    case Origin::Survey:
    case Origin::CallBack:
    case Origin::Improvement:
        return WorkClass::Proactive;
    case Origin::OwnProblem:
        return clientAt && at >= *clientAt ? WorkClass::Reactive : WorkClass::Proactive;
    case Origin::Production:
        return WorkClass::Delivery;
    case Origin::Internal:
        return WorkClass::Internal;
    case Origin::Manual:
    case Origin::Import:
    case Origin::Unknown:
        break;
    }
    return WorkClass::Unclassified;
}

std::vector<ClassPart> ownProblemParts(const InstantRange& work, std::optional<Instant> clientAt) {
    const Instant turn = clientAt ? std::clamp(*clientAt, work.from, std::max(work.from, work.to)) : work.to;
    std::vector<ClassPart> parts;
    if (work.from < turn) {
        parts.push_back({WorkClass::Proactive, {work.from, turn}});
    }
    if (turn < work.to) {
        parts.push_back({WorkClass::Reactive, {turn, work.to}});
    }
    return parts;
}

} // namespace core::effort
