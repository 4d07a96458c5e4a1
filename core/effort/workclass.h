// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The class of work follows its trigger, not the activity (words.md in the manual).
#pragma once

#include "core/base/enumnames.h"
#include "core/base/time.h"

#include <optional>
#include <vector>

namespace core {

enum class WorkClass { Proactive, Reactive, Delivery, Internal, Unclassified };

inline constexpr std::array AllClasses{WorkClass::Proactive, WorkClass::Reactive, WorkClass::Delivery,
                                       WorkClass::Internal, WorkClass::Unclassified};

/// What triggered the work.
enum class Origin {
    ClientContact, ///< the client contacted us: ticket, complaint, question, bad review
    Planned,       ///< a planned touchpoint
    Deviation,     ///< a deviation from the path that we found
    Survey,        ///< a survey that we sent
    CallBack,      ///< a call-back that we started
    OwnProblem,    ///< a problem that we opened and the client has not raised
    Improvement,   ///< class fix, journey design, business review, renewal preparation
    Production,    ///< producing what the client bought
    Internal,      ///< training, administration, leave
    Manual,        ///< a person chose the class
    Import,        ///< the class came from a file
    Unknown
};

template <>
struct EnumNames<WorkClass> {
    using E = WorkClass;
    static constexpr std::array<std::pair<E, std::string_view>, 5> names{{{E::Proactive, "proactive"},
                                                                          {E::Reactive, "reactive"},
                                                                          {E::Delivery, "delivery"},
                                                                          {E::Internal, "internal"},
                                                                          {E::Unclassified, "unclassified"}}};
};

template <>
struct EnumNames<Origin> {
    using E = Origin;
    static constexpr std::array<std::pair<E, std::string_view>, 12> names{
        {{E::ClientContact, "client_contact"},
         {E::Planned, "planned"},
         {E::Deviation, "deviation"},
         {E::Survey, "survey"},
         {E::CallBack, "call_back"},
         {E::OwnProblem, "own_problem"},
         {E::Improvement, "improvement"},
         {E::Production, "production"},
         {E::Internal, "internal"},
         {E::Manual, "manual"},
         {E::Import, "import"},
         {E::Unknown, "unknown"}}};
};

} // namespace core

namespace core::effort {

using core::Origin;
using core::WorkClass;

/// The class that a trigger gives. Manual, Import and Unknown say nothing: Unclassified (a class that a
/// person or file gave stands beside them in the entry). OwnProblem: proactive until the client's first
/// contact about it, reactive from then on; clientAt is null while there is none, at is when the work began.
WorkClass classOf(Origin origin, std::optional<Instant> clientAt = {}, Instant at = {});

struct ClassPart {
    WorkClass workClass = WorkClass::Unclassified;
    InstantRange span;

    bool operator==(const ClassPart&) const = default;
};

/// Work on a problem that we opened, split by time: up to the client's first contact proactive, from it on
/// reactive. Empty spans are left out.
std::vector<ClassPart> ownProblemParts(const InstantRange& work, std::optional<Instant> clientAt);

} // namespace core::effort
