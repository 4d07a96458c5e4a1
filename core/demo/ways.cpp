// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/ways.h"

#include "core/journeys/templates.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

namespace {

/// So far back the small details of a way are told; the stages themselves go back to its beginning.
constexpr int DetailDays = 150;
/// The retainer journey as it is now has been in use for so long.
constexpr int LiveDays = 300;
/// How many days after its due day a touchpoint is still made up for.
constexpr int LateDays = 4;

struct StoryStage {
    const char* client;
    size_t stage;
    int days; ///< working days in it
};

// clang-format off
/// Where the clients of the small workspace are; 5, 4, 7, 14 and 4 in the stages of the retainer journey.
constexpr std::array StoryStages{
    StoryStage{"Copperline Coffee", 0, 25}, StoryStage{"Juniper Physio", 0, 4}, StoryStage{"Granary Bakery", 0, 9},
    StoryStage{"Ivory Lane Bridal", 0, 7}, StoryStage{"Northfield Tools", 0, 15},
    StoryStage{"Meridian Legal", 1, 9}, StoryStage{"Willowmere Spa", 1, 15}, StoryStage{"Elmfield Veterinary", 1, 4},
    StoryStage{"Hearth & Loom", 1, 12},
    StoryStage{"Ferngate Schools", 2, 38}, StoryStage{"Brightwell Foods", 2, 19}, StoryStage{"Solstice Dental", 2, 33},
    StoryStage{"Larkspur Care Homes", 2, 12}, StoryStage{"Dovecote Publishing", 2, 8},
    StoryStage{"Mossbank Cheese", 2, 24}, StoryStage{"Thistle Energy", 2, 16},
    StoryStage{"Tidewater Hotels", 3, 27}, StoryStage{"Harbour & Pine", 3, 15}, StoryStage{"Atlas Cycles", 3, 52},
    StoryStage{"Oakhurst Homes", 3, 41}, StoryStage{"Kestrel Outdoor", 3, 46}, StoryStage{"Lumen Optics", 3, 14},
    StoryStage{"Alderway Garden Centres", 3, 60}, StoryStage{"Cedar & Stone Interiors", 3, 22},
    StoryStage{"Foxglove Cosmetics", 3, 36}, StoryStage{"Kingfisher Travel", 3, 18},
    StoryStage{"Pebble Swimwear", 3, 58}, StoryStage{"Rowan Accounting", 3, 57},
    StoryStage{"Saltmarsh Smokehouse", 3, 55}, StoryStage{"Umber Ceramics", 3, 56},
    StoryStage{"Verity Insurance", 4, 11}, StoryStage{"Orchard Street Theatre", 4, 19},
    StoryStage{"Bluefin Logistics", 4, 22}, StoryStage{"Quayside Brewing", 4, 14},
};
// clang-format on

/// Who has a renewal near without a review, in the small workspace.
constexpr auto Unprepared = "Verity Insurance";

/// What the small workspace's people forgot: the client, and the step that was not made.
constexpr std::array Forgotten{std::pair{"Harbour & Pine", "Monthly call"},
                               std::pair{"Lumen Optics", "Monthly call"},
                               std::pair{Unprepared, "Business review"}};

} // namespace

Ways::Ways(const World& world, Writer& writer, Random& random, const Options& options)
    : m_world(world)
    , m_writer(writer)
    , m_random(random)
    , m_ids(options.seed ^ 0x3a75U)
    , m_options(options)
    , m_today(options.today)
    , m_ways(world.clients.size())
    , m_planned(world.clients.size())
    , m_next(world.clients.size())
    , m_lastTalk(world.clients.size(), -1)
    , m_reviewed(world.clients.size()) {}

Instant Ways::instantOf(QDate day, int minute) const {
    const int index = m_world.days.dayOf(day);
    return index >= 0 && index < m_world.days.count()
               ? m_world.days.instant({index, minute})
               : core::instantOf(day, QTime(minute / 60, minute % 60), m_options.zone);
}

void Ways::lay() {
    m_days.emplace(m_writer.transaction());
    makeDepartments();
    makeJourneys();
    for (size_t client = 0; client < m_world.clients.size(); ++client) {
        m_ways[client].reserve(6);
        if (const auto target = targetOf(client)) {
            place(client, *target);
        } else {
            walk(client);
        }
        for (Way& way : m_ways[client]) {
            end(client, way);
            plan(client, way);
        }
        std::sort(m_planned[client].begin(), m_planned[client].end(),
                  [](const auto& a, const auto& b) { return a.dueDay < b.dueDay; });
    }
}

std::optional<Ways::Target> Ways::targetOf(size_t client) {
    if (m_options.size != Size::Small) {
        return std::nullopt;
    }
    for (const StoryStage& story : StoryStages) {
        if (m_world.clients[client].name == QString::fromUtf8(story.client)) {
            return Target{story.stage, story.days};
        }
    }
    return std::nullopt;
}

/// About normal around 0.9 of the expected days, never far below the half.
int Ways::durationOf(const journeys::Stage& stage) {
    const double normal = (m_random.unit() + m_random.unit() + m_random.unit() + m_random.unit() - 2) * 1.73;
    return std::max(2, int(std::lround(stage.expectedDays * std::clamp(0.9 + 0.16 * normal, 0.5, 1.6))));
}

Ways::Way& Ways::begin(size_t client, const journeys::Version& version, QDate start) {
    Way way;
    way.enrolment.id = newId<EnrolmentId>();
    way.enrolment.client = m_world.clients[client].id;
    way.enrolment.journey = version.journey;
    way.enrolment.version = version.id;
    way.enrolment.startDay = start;
    way.enrolment.startedAt = instantOf(start, 540);
    way.version = &version;
    m_ways[client].push_back(std::move(way));
    return m_ways[client].back();
}

/// Stage after stage from the day on which the client became one, round after round.
void Ways::walk(size_t client) {
    const Client& who = m_world.clients[client];
    QDate day = m_days->add(m_world.days.date(std::max(who.since, -200)), 0);
    const QDate until =
        who.status == ClientStatus::Active ? m_today : std::min(m_today, m_world.days.date(who.silentFrom));
    size_t first = 0;
    while (day <= until) {
        const bool old = m_world.days.dayOf(day) < m_world.days.today() - LiveDays;
        const journeys::Version& version = old ? m_old : m_live;
        Way& way = begin(client, version, day);
        for (size_t stage = first; stage < version.stages.size() && day <= until; ++stage) {
            Stay stay;
            stay.id = newId<VisitId>();
            stay.stage = stage;
            stay.entered = day;
            day = m_days->add(day, durationOf(version.stages[stage]));
            stay.left = day <= until ? day : QDate();
            way.stays.push_back(stay);
        }
        first = 1; // those who stay know us: the next round begins with the plan
    }
}

/// The way that ends where the story says.
void Ways::place(size_t client, const Target& target) {
    std::vector<QDate> entered{m_days->add(m_today, -target.days)};
    for (size_t stage = target.stage; stage > 0; --stage) {
        entered.push_back(m_days->add(entered.back(), -durationOf(m_live.stages[stage - 1])));
    }
    std::reverse(entered.begin(), entered.end());
    const QDate since = m_world.days.date(m_world.clients[client].since);
    Way& way = begin(client, m_live, std::max(entered.front(), since));
    for (size_t stage = 0; stage < entered.size(); ++stage) {
        const QDate day = std::max(entered[stage], since);
        Stay stay;
        stay.id = newId<VisitId>();
        stay.stage = stage;
        stay.entered = day;
        stay.left = stage + 1 < entered.size() ? std::max(entered[stage + 1], since) : QDate();
        way.stays.push_back(stay);
    }
}

/// Clients that left or pause end or rest where they were then; who walked all stages has completed them.
void Ways::end(size_t client, Way& way) {
    journeys::Enrolment& enrolment = way.enrolment;
    const Client& who = m_world.clients[client];
    const auto finish = [&](EnrolmentState state, EnrolmentEnd kind, QDate day) {
        enrolment.state = state;
        enrolment.end = kind;
        enrolment.endedAt = instantOf(day, 540);
    };
    const QDate quiet = who.status == ClientStatus::Active ? QDate() : m_world.days.date(who.silentFrom);
    if (way.stays.back().left.isValid()) {
        finish(EnrolmentState::Completed, EnrolmentEnd::Completed, way.stays.back().left);
    } else if (who.status == ClientStatus::Left) {
        const QDate day = std::max(quiet, way.stays.back().entered);
        way.stays.back().left = day;
        finish(EnrolmentState::Left, EnrolmentEnd::ClientLeft, day);
    } else if (who.status == ClientStatus::Paused) {
        enrolment.state = EnrolmentState::Paused;
    }
}

bool Ways::isNeglected(size_t client, const journeys::Step& step) const {
    return m_options.size == Size::Small &&
           std::any_of(Forgotten.begin(), Forgotten.end(), [&](const auto& forgotten) {
               return m_world.clients[client].name == QString::fromUtf8(forgotten.first) &&
                      step.title == QString::fromUtf8(forgotten.second);
           });
}

/// What the stages called for lately, call for now and will call for.
void Ways::plan(size_t client, Way& way) {
    const QDate from = m_today.addDays(-DetailDays);
    for (const Stay& stay : way.stays) {
        if (stay.left.isValid() && stay.left < from) {
            continue;
        }
        for (const journeys::Step& step : way.version->stages[stay.stage].steps) {
            touchpoints::Planned planned;
            planned.dueDay = m_days->add(stay.entered, step.offsetDays);
            const bool neglected = isNeglected(client, step);
            if (stay.left.isValid() && (neglected || planned.dueDay >= stay.left)) {
                continue; // the stage was over before
            }
            planned.id = newId<PlannedId>();
            planned.client = m_world.clients[client].id;
            planned.owner = m_world.members[m_world.clients[client].owner].id;
            planned.title = step.title;
            planned.channel = step.channel;
            planned.purpose = step.purpose;
            planned.estimate = step.estimate;
            planned.department = step.department;
            planned.required = step.required;
            planned.visit = stay.id;
            planned.step = step.id;
            planned.planDay = planned.dueDay;
            if (neglected) {
                planned.note = u"\n"_s; // nobody calls for it; taken off again when it is written
            }
            m_planned[client].push_back(planned);
        }
    }
}

std::optional<Ways::Call> Ways::callFor(size_t client, int day) {
    auto& planned = m_planned[client];
    size_t& next = m_next[client];
    const QDate date = m_world.days.date(day);
    while (next < planned.size() &&
           (planned[next].dueDay.addDays(LateDays) < date || planned[next].state == PlannedState::Done ||
            !planned[next].note.isEmpty())) {
        ++next;
    }
    if (next < planned.size() && planned[next].dueDay.addDays(-1) <= date) {
        touchpoints::Planned& due = planned[next];
        return Call{client, due.title, due.channel, due.purpose, &due};
    }
    const Client& who = m_world.clients[client];
    const bool near = who.renewal.isValid() && who.renewal >= m_today && m_today.daysTo(who.renewal) < 62;
    if (near && !m_reviewed[client] && day > m_world.days.today() - 80 && m_random.chance(0.5) &&
        who.name != QLatin1String(Unprepared)) {
        return Call{client, u"Business review"_s, Channel::Meeting, Purpose::BusinessReview, nullptr};
    }
    return std::nullopt;
}

void Ways::made(const Call& call, TouchpointId touchpoint, Instant at) {
    m_reviewed[call.client] = m_reviewed[call.client] || call.purpose == Purpose::BusinessReview;
    if (call.planned) {
        call.planned->state = PlannedState::Done;
        call.planned->touchpoint = touchpoint;
        call.planned->doneAt = at;
    }
}

std::optional<size_t> Ways::waitingClient(int day) const {
    if (m_options.size != Size::Small || day < m_world.days.today() - 11) {
        return std::nullopt;
    }
    std::optional<size_t> longest;
    for (size_t client = 0; client < m_lastTalk.size(); ++client) {
        const Client& who = m_world.clients[client];
        if (day > who.unhappyFrom && m_lastTalk[client] < day - 2) {
            return client;
        }
        if (day >= who.since && day < who.silentFrom && m_lastTalk[client] < day - 6 &&
            (!longest || m_lastTalk[client] < m_lastTalk[*longest])) {
            longest = client;
        }
    }
    return longest;
}

/// What nobody told of was done in silence, with few exceptions.
void Ways::settle(size_t client, touchpoints::Planned& planned) {
    const bool forgotten = !planned.note.isEmpty();
    planned.note.clear();
    const Client& who = m_world.clients[client];
    if (planned.state == PlannedState::Done || forgotten ||
        planned.dueDay >=
            std::min(m_today, m_world.days.date(std::min(who.silentFrom, m_world.days.today())))) {
        return;
    }
    if (m_options.size == Size::Small || m_random.chance(0.99)) {
        planned.state = PlannedState::Done;
        const bool late = m_random.chance(0.12);
        const QDate day = std::min(m_days->add(planned.dueDay, late ? m_random.between(1, 3) : 0), m_today);
        planned.doneAt = std::min(instantOf(day, m_random.between(54, 102) * 10),
                                  m_world.days.instant(m_world.days.now()));
    }
}

void Ways::write() {
    for (size_t client = 0; client < m_ways.size(); ++client) {
        for (const Way& way : m_ways[client]) {
            writeWay(client, way);
        }
        for (touchpoints::Planned& planned : m_planned[client]) {
            settle(client, planned);
            m_writer.add(planned);
        }
    }
}

void Ways::writeWay(size_t client, const Way& way) {
    m_writer.add(way.enrolment);
    if (way.enrolment.state == EnrolmentState::Paused) {
        m_writer.addPause(way.enrolment.id,
                          instantOf(std::max(way.stays.back().entered, m_today.addDays(-20)), 600),
                          u"The client rests for now"_s);
    }
    for (size_t i = 0; i < way.stays.size(); ++i) {
        const Stay& stay = way.stays[i];
        journeys::Visit visit;
        visit.id = stay.id;
        visit.enrolment = way.enrolment.id;
        visit.client = way.enrolment.client;
        visit.stage = way.version->stages[stay.stage].id;
        visit.stageLineage = way.version->stages[stay.stage].lineage;
        visit.enteredAt = instantOf(stay.entered, 540);
        if (stay.left.isValid()) {
            visit.leftAt = instantOf(stay.left, 540);
            visit.end = i + 1 < way.stays.size()                       ? VisitEnd::Forward
                        : way.enrolment.end == EnrolmentEnd::Completed ? VisitEnd::Completed
                                                                       : VisitEnd::Left;
        }
        m_writer.add(visit);
        markCriteria(client, way, stay);
    }
}

void Ways::markCriteria(size_t client, const Way& way, const Stay& stay) {
    const journeys::Stage& stage = way.version->stages[stay.stage];
    const QDate until = stay.left.isValid() ? stay.left : m_today;
    if (until < m_today.addDays(-DetailDays) || way.enrolment.end == EnrolmentEnd::ClientLeft) {
        return;
    }
    const int days = m_days->between(stay.entered, until);
    const bool waits = m_options.size == Size::Small && stage.name == "Launch"_L1 && days == 38;
    for (size_t i = 0; i < stage.criteria.size(); ++i) {
        const journeys::Criterion& criterion = stage.criteria[i];
        const int day = int(stage.expectedDays * (0.3 + 0.2 * double(i)));
        const bool open = !stay.left.isValid() &&
                          (day > days || criterion.rule == CriterionRule::NoOpenTicket || (waits && i == 1) ||
                           (m_options.size != Size::Small && m_random.chance(0.03)));
        if (open || (stay.left.isValid() && !criterion.required && m_random.chance(0.3))) {
            continue;
        }
        journeys::CriterionMark mark;
        mark.visit = stay.id;
        mark.criterion = criterion.id;
        mark.state = CriterionState::Met;
        // What a rule can see by itself is marked by hand where the demo has no touchpoint to show for it.
        mark.automatic = stay.left.isValid() && criterion.rule != CriterionRule::Hand;
        mark.member = mark.automatic ? MemberId() : m_world.members[m_world.clients[client].owner].id;
        mark.at = instantOf(m_days->add(stay.entered, std::min(day, std::max(days - 1, 0))), 660);
        m_writer.add(mark);
    }
}

} // namespace core::demo
