// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Two years of the demo's agency, day by day: touchpoints, tickets and the effort that they took.
#pragma once

#include "core/demo/story.h"
#include "core/demo/threads.h"
#include "core/demo/ways.h"

namespace core::demo {

class History {
public:
    History(const World& world, Writer& writer, Random& random, Ways& ways, Size size);

    void tell();

private:
    /// A touchpoint of the day that effort can be logged on.
    struct Talked {
        TouchpointId id;
        size_t client = 0;
        MemberId member;
        Direction direction = Direction::Outbound;
        QString title;
    };

    /// One kind of work of a day: so many entries share so many minutes.
    struct Portion {
        WorkClass workClass = WorkClass::Delivery;
        int entries = 0;
        int minutes = 0;
    };

    void tellDay(int day);
    Talked talk(int day);
    void logEffort(int day, int entries);
    std::vector<Portion> portions(int day, int entries);
    effort::Entry entryFor(WorkClass workClass, int day);
    void describeProactive(effort::Entry& entry, int day);
    void describeReactive(effort::Entry& entry, int day);
    void setTime(effort::Entry& entry, int day, int minutes);
    void planAhead();
    MemberId anyMember(int day);

    const World& m_world;
    Writer& m_writer;
    Random& m_random;
    Ways& m_ways;
    Threads m_threads;
    Story m_story;
    std::vector<Talked> m_talked;
    Size m_size;
};

} // namespace core::demo
