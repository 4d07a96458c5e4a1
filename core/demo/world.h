// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who lives in the demo workspace: members, clients and their people.
#pragma once

#include "core/demo/random.h"
#include "core/demo/writer.h"

#include <memory>

namespace core::demo {

struct Person {
    ContactId id;
    QString first;
};

struct Member {
    MemberId id;
    bool service = false;
};

struct Client {
    ClientId id;
    QString name;
    int since = 0; ///< day of the history; below zero = before it
    size_t owner = 0;
    std::vector<Person> people;
    double weight = 1;  ///< how often there is work or talk
    double trouble = 1; ///< how often there is a ticket, compared to others
    ClientStatus status = ClientStatus::Active;
    QDate renewal;
    int silentFrom = std::numeric_limits<int>::max(); ///< no contact from this day on
    int unhappyFrom = std::numeric_limits<int>::max();
};

struct Scale {
    int clients = 0;
    int members = 0;
    qint64 touchpoints = 0;
    qint64 tickets = 0; ///< without those of the story
    qint64 entries = 0;
    qint64 firstTicket = 1001;
};

Scale scaleOf(Size size, int percent);

struct World {
    Scale scale;
    Days days;
    std::vector<Member> members;
    std::vector<size_t> service; ///< members who answer tickets
    std::vector<Client> clients;
    std::unique_ptr<Weighted> byWeight; ///< picks a client
    std::unique_ptr<Weighted> byTrouble;

    /// A client that was one on the day and was spoken to then.
    size_t anyClient(Random& random, int day) const { return pick(*byWeight, random, day); }

    /// The same, of those that have a reason to complain.
    size_t troubledClient(Random& random, int day) const { return pick(*byTrouble, random, day); }

    size_t clientNamed(const QString& name) const;

private:
    size_t pick(const Weighted& weights, Random& random, int day) const;
};

World populate(Writer& writer, Random& random, const Options& options);

} // namespace core::demo
