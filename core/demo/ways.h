// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The clients' ways along the agency's journeys: who is in which stage since when, and what the stages call
/// for. They are laid out before the history is told, so that the history can tell of it.
#pragma once

#include "core/demo/world.h"
#include "core/journeys/enrolment.h"
#include "core/journeys/version.h"
#include "core/journeys/workdays.h"

#include <unordered_map>

namespace core::demo {

class Ways {
public:
    Ways(const World& world, Writer& writer, Random& random, const Options& options);

    /// Makes departments, calendar and journeys, and decides where everybody is.
    void lay();

    /// A contact that the path calls for.
    struct Call {
        size_t client = 0;
        QString title;
        Channel channel = Channel::Call;
        Purpose purpose = Purpose::None;
        touchpoints::Planned* planned = nullptr; ///< null when no stage called for it
    };

    /// What is due for the client about that day, if anything.
    std::optional<Call> callFor(size_t client, int day);
    /// The call was made.
    void made(const Call& call, TouchpointId touchpoint, Instant at);
    /// A client that has waited long for a word, when silence would be out of character.
    std::optional<size_t> waitingClient(int day) const;

    void spoke(size_t client, int day) { m_lastTalk[client] = day; }

    /// Writes it all down; after the history was told.
    void write();

private:
    struct Stay {
        VisitId id;
        size_t stage = 0;
        QDate entered;
        QDate left; ///< invalid while inside
    };

    struct Way {
        journeys::Enrolment enrolment;
        const journeys::Version* version = nullptr;
        std::vector<Stay> stays;
    };

    struct Target {
        size_t stage = 0;
        int days = 0; ///< working days in it
    };

    void makeDepartments();
    void makeJourneys();
    journeys::Version published(JourneyId journey, journeys::Version version, int number, VersionState state,
                                int day);
    void drawDraft(const journeys::Version& live);
    void walk(size_t client);
    void place(size_t client, const Target& target);
    std::optional<Target> targetOf(size_t client);
    int durationOf(const journeys::Stage& stage);
    Way& begin(size_t client, const journeys::Version& version, QDate start);
    void end(size_t client, Way& way);
    void plan(size_t client, Way& way);
    bool isNeglected(size_t client, const journeys::Step& step) const;
    void settle(size_t client, touchpoints::Planned& planned);
    void writeWay(size_t client, const Way& way);
    void markCriteria(size_t client, const Way& way, const Stay& stay);
    Instant instantOf(QDate day, int minute) const;

    /// Keys of the first morning: what is laid out first must not push the keys of the history ahead.
    template <class IdType>
    IdType newId() {
        return IdType(m_ids.next(m_world.days.instant({0, 500})));
    }

    const World& m_world;
    Writer& m_writer;
    Random& m_random;
    IdSource m_ids;
    Options m_options;
    std::optional<journeys::WorkDays> m_days;
    QDate m_today;
    std::vector<std::pair<QString, DepartmentId>> m_departments;
    journeys::Version m_old;     ///< of the retainer journey, retired
    journeys::Version m_live;    ///< of the retainer journey
    journeys::Version m_project; ///< of the journey of a campaign
    std::vector<std::vector<Way>> m_ways;
    std::vector<std::vector<touchpoints::Planned>> m_planned; ///< by client and due day
    std::vector<size_t> m_next;                               ///< first of them that may still be called for
    std::vector<int> m_lastTalk;
    std::vector<bool> m_reviewed; ///< a business review was held
};

} // namespace core::demo
