// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/playbook.h"

namespace core::deviations {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum DeviationKind;

PlaybookStep step(const QString& title, Channel channel, int dueDays, int minutes, const QString& body,
                  StepOwner owner = StepOwner::ClientOwner) {
    return {title, channel, owner, dueDays, Minutes(minutes), body};
}

Playbook playbook(const QString& name, DeviationKind kind, std::vector<PlaybookStep> steps) {
    Playbook value;
    value.name = name;
    value.kind = kind;
    value.steps = std::move(steps);
    return value;
}

std::vector<Playbook> aboutTime() {
    return {
        playbook(u"Make up a missed touchpoint"_s, MissedTouchpoint,
                 {step(u"Hold the touchpoint that was missed"_s, Channel::Call, 0, 30,
                       u"Say in one sentence that it is late and that this is ours. Then hold it in full; do "
                       u"not shorten it."_s),
                  step(u"Send what was agreed, with the next date"_s, Channel::Email, 1, 15,
                       u"Three lines: what we heard, what we do, when we speak next."_s),
                  step(u"Look why it was missed"_s, Channel::Other, 2, 10,
                       u"Too many due on one day, nobody named, or a date that never fits? Move the date or "
                       u"name somebody."_s)}),
        playbook(u"Get a stage moving"_s, StageOverrun,
                 {step(u"Find what holds the stage up"_s, Channel::Other, 0, 15,
                       u"Go through the open exit criteria. Write down who owes what, on both sides."_s),
                  step(u"Agree the shortest way through with the client"_s, Channel::Call, 1, 30,
                       u"Name what is open, offer to take one thing off their desk, agree two dates."_s),
                  step(u"Confirm both dates in writing"_s, Channel::Email, 1, 10,
                       u"Who does what until when. No other topics."_s),
                  step(u"Check the first date"_s, Channel::Call, 5, 15,
                       u"Held: say thanks and move on. Not held: bring a manager to the next call."_s)}),
        playbook(u"Close an open criterion"_s, CriterionAtRisk,
                 {step(u"Ask for what is missing"_s, Channel::Call, 0, 15,
                       u"Say what it is needed for and what waits for it. Offer a half-finished version to "
                       u"correct."_s),
                  step(u"Do it together"_s, Channel::Video, 2, 30,
                       u"Share the screen and finish it in the call. Most criteria are open for lack of ten "
                       u"quiet minutes."_s),
                  step(u"Decide: met, waived, or a new date"_s, Channel::Other, 4, 10,
                       u"A criterion that nobody misses may be waived, with the reason."_s)}),
        playbook(u"Break a silence"_s, Silence,
                 {step(u"Bring something of use"_s, Channel::Email, 0, 20,
                       u"A number that moved, an idea for their season, a thing we noticed. Do not write "
                       u"just to be in touch."_s),
                  step(u"Call"_s, Channel::Call, 2, 20,
                       u"Ask what changed on their side since the last contact, and what they expect of the "
                       u"next month."_s),
                  step(u"Agree how often we speak"_s, Channel::Email, 3, 10,
                       u"Put the next two dates into the plan, so that the silence does not come back."_s)}),
    };
}

std::vector<Playbook> aboutMood() {
    return {
        playbook(u"Win back trust"_s, SentimentDrop,
                 {step(u"Read the last five touchpoints"_s, Channel::Other, 0, 10,
                       u"What did they ask for, and what did they get? Note the first contact that went "
                       u"badly."_s),
                  step(u"Call the person who was unhappy"_s, Channel::Call, 0, 20,
                       u"Say what we saw. Let them finish. Ask what would make it right, and promise only "
                       u"what is certain."_s),
                  step(u"Write down what changes, and send it"_s, Channel::Email, 1, 15,
                       u"One page at most: what happened, what we change, by when, who answers for it."_s),
                  step(u"Second call after one week"_s, Channel::Call, 5, 15,
                       u"Ask whether they have felt the change. Log the mood."_s)}),
        playbook(u"Answer a detractor"_s, Detractor,
                 {step(u"Thank for the answer and ask for the reason"_s, Channel::Call, 0, 20,
                       u"By the person they trust most. Do not explain or defend; take notes."_s),
                  step(u"Settle one thing at once"_s, Channel::Other, 2, 45,
                       u"Choose what they named first and can see. Small and done is worth more than large "
                       u"and planned."_s),
                  step(u"Tell them what was done"_s, Channel::Call, 3, 15,
                       u"Their words, our change, their benefit."_s)}),
        playbook(u"Answer a low review"_s, LowReview,
                 {step(u"Answer in public"_s, Channel::Other, 0, 15,
                       u"Within 48 hours. Thank, name the point, offer a direct line. Never argue."_s),
                  step(u"Speak to the person"_s, Channel::Call, 1, 20,
                       u"Find out what stands behind the stars. Agree what would settle it."_s),
                  step(u"Tell them when it is settled"_s, Channel::Email, 5, 10,
                       u"Say what changed. Ask for nothing in return; they may look at the review "
                       u"themselves."_s)}),
    };
}

std::vector<Playbook> aboutService() {
    return {
        playbook(
            u"Calm a burst of tickets"_s, TicketBurst,
            {step(u"Lay the tickets side by side"_s, Channel::Other, 0, 20,
                  u"One cause or several? The same person, page or promise in each of them?"_s),
             step(u"Call before the next one comes"_s, Channel::Call, 0, 20,
                  u"Say that we see the number, not only each ticket, and when the cause will be gone."_s),
             step(u"Remove the cause"_s, Channel::Other, 3, 60,
                  u"Fix it at the source, for this client and for others on the same stage."_s),
             step(u"Report that it is quiet again"_s, Channel::Email, 10, 10,
                  u"Tickets per week before and after, in one line."_s)}),
        playbook(
            u"Put bad service right"_s, BadlyHandled,
            {step(u"Read the ticket as the client saw it"_s, Channel::Other, 0, 10,
                  u"How long did they wait, how often did they have to ask, what were they promised?"_s),
             step(u"Apologise by voice"_s, Channel::Call, 0, 15,
                  u"Once, plainly, without a reason that sounds like an excuse. Say what happens next."_s,
                  StepOwner::Manager),
             step(u"Close the matter and confirm it"_s, Channel::Email, 1, 15,
                  u"What was wrong, what is right now, and whom to call if it is not."_s),
             step(u"Ask a week later"_s, Channel::Call, 5, 10, u"Has it stayed right? Log the mood."_s)}),
        playbook(
            u"Prepare a renewal"_s, RenewalUnprepared,
            {step(u"Gather what the year brought"_s, Channel::Other, 1, 45,
                  u"Their goals at the start, the numbers now, three things that worked, one that did "
                  u"not."_s),
             step(u"Hold a business review"_s, Channel::Meeting, 8, 60,
                  u"Begin with their goals for the next year; our numbers come second. Ask what would "
                  u"make them leave."_s),
             step(u"Send the offer for the next year"_s, Channel::Email, 12, 30,
                  u"Built on the review. One recommended option, one smaller."_s),
             step(u"Ask for the decision"_s, Channel::Call, 17, 15,
                  u"Open questions, the date of the decision, who else decides."_s, StepOwner::Manager)}),
    };
}

} // namespace

std::vector<Playbook> delivered() {
    std::vector<Playbook> all;
    for (auto part : {aboutTime(), aboutMood(), aboutService()}) {
        for (Playbook& value : part) {
            value.position = int(all.size());
            all.push_back(std::move(value));
        }
    }
    return all;
}

} // namespace core::deviations
