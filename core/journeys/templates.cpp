// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/templates.h"

#include "core/base/fold.h"

#include <QHash>
#include <QStringList>

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Writes stages down in the order in which a person would say them.
class Sketch {
public:
    explicit Sketch(const std::vector<people::Department>& departments) {
        for (const auto& department : departments) {
            if (department.active) {
                m_departments.insert(fold(department.name), department.id);
            }
        }
    }

    Sketch& stage(const QString& name, const QString& goal, int days, int emotion,
                  std::optional<int> cadence = {}) {
        Stage stage;
        stage.lineage = ++m_last;
        stage.name = name;
        stage.goal = goal;
        stage.expectedDays = days;
        stage.emotion = emotion;
        stage.cadenceDays = cadence;
        version.stages.push_back(stage);
        return *this;
    }

    Sketch& step(const QString& title, Channel channel, int offset, const QString& department, int minutes,
                 Purpose purpose, const QString& playbook, bool required = true) {
        Step step;
        step.lineage = ++m_last;
        step.title = title;
        step.channel = channel;
        step.offsetDays = offset;
        step.department = idOf(department);
        step.estimate = Minutes(minutes);
        step.purpose = purpose;
        step.playbook = playbook;
        step.required = required;
        version.stages.back().steps.push_back(step);
        return *this;
    }

    Sketch& byHand(const QString& title, bool required = true) {
        return criterion(title, CriterionRule::Hand, Purpose::None, 0, required);
    }

    Sketch& afterPurpose(const QString& title, Purpose purpose) {
        return criterion(title, CriterionRule::Touchpoint, purpose, 0, true);
    }

    /// Met when the touchpoint of the stage with that place (from 0) is done.
    Sketch& afterStep(const QString& title, size_t step) {
        return criterion(title, CriterionRule::Step, Purpose::None,
                         version.stages.back().steps.at(step).lineage, true);
    }

    Sketch& noOpenTicket(const QString& title, bool required = true) {
        return criterion(title, CriterionRule::NoOpenTicket, Purpose::None, 0, required);
    }

    Sketch& pain(const QString& text) { return experience(ExperienceKind::Pain, text); }

    Sketch& gain(const QString& text) { return experience(ExperienceKind::Gain, text); }

    /// Names, parted by commas; the accountable one is a single one.
    Sketch& roles(const QString& accountable, const QString& responsible, const QString& consulted = {},
                  const QString& informed = {}) {
        role(accountable, StageRole::Accountable);
        role(responsible, StageRole::Responsible);
        role(consulted, StageRole::Consulted);
        role(informed, StageRole::Informed);
        return *this;
    }

    Version version;

private:
    DepartmentId idOf(const QString& name) const { return m_departments.value(fold(name)); }

    void role(const QString& names, StageRole role) {
        for (const auto& name : names.split(u',', Qt::SkipEmptyParts)) {
            if (const auto id = idOf(name.trimmed())) {
                version.stages.back().roles.push_back({id, role});
            }
        }
    }

    Sketch& criterion(const QString& title, CriterionRule rule, Purpose purpose, Lineage step,
                      bool required) {
        Criterion criterion;
        criterion.lineage = ++m_last;
        criterion.title = title;
        criterion.rule = rule;
        criterion.rulePurpose = purpose;
        criterion.ruleStep = step;
        criterion.required = required;
        version.stages.back().criteria.push_back(criterion);
        return *this;
    }

    Sketch& experience(ExperienceKind kind, const QString& text) {
        version.stages.back().experiences.push_back({kind, text});
        return *this;
    }

    QHash<QString, DepartmentId> m_departments;
    Lineage m_last = 0;
};

using enum Channel;

void drawOnboarding(Sketch& sketch) {
    sketch.stage(u"Welcome"_s, u"The client knows who looks after them and what happens next"_s, 5, 1, 7)
        .step(u"Welcome call"_s, Call, 1, u"Service"_s, 30, Purpose::CheckIn,
              u"Thank them, name their contact, agree the day of the kick-off."_s)
        .step(u"Welcome pack"_s, Email, 1, u"Service"_s, 20, Purpose::None,
              u"Who is who, how to reach us, what we need from them and by when."_s)
        .step(u"Ask for access"_s, Email, 3, u"IT"_s, 15, Purpose::None,
              u"One list of everything, with a person and a day for each."_s)
        .afterStep(u"Welcome call held"_s, 0)
        .byHand(u"Contract and contacts on file"_s)
        .pain(u"Too many new names at once"_s)
        .gain(u"Knows whom to call"_s)
        .roles(u"Service"_s, u"Service"_s, u"Marketing"_s, u"IT,Operations"_s)
        .stage(u"Kick-off"_s, u"Both sides agree goals, roles and the first ninety days"_s, 10, 1, 10)
        .step(u"Kick-off meeting"_s, Meeting, 2, u"Operations"_s, 90, Purpose::Kickoff,
              u"Goals in their words, one measure for each, who decides, what could go wrong."_s)
        .step(u"Summary in writing"_s, Email, 3, u"Service"_s, 30, Purpose::FollowUp,
              u"What was agreed, open points with owner and day."_s)
        .step(u"Question round"_s, Call, 7, u"Service"_s, 20, Purpose::CheckIn,
              u"Ask what is still unclear and who has not been heard yet."_s, false)
        .afterPurpose(u"Kick-off held"_s, Purpose::Kickoff)
        .byHand(u"Goals confirmed by the client"_s)
        .pain(u"Repeats what sales already heard"_s)
        .gain(u"Sees own words in the goals"_s)
        .roles(u"Operations"_s, u"Operations,Marketing"_s, u"Service"_s)
        .stage(u"Set-up"_s, u"Everything that the work needs is in place and tested"_s, 15, 0, 10)
        .step(u"Access check"_s, Email, 2, u"IT"_s, 45, Purpose::None,
              u"Log in everywhere once; write down what is missing and who has it."_s)
        .step(u"Set-up progress"_s, Call, 7, u"Service"_s, 20, Purpose::CheckIn,
              u"Say what is done and what waits for them, before they ask."_s)
        .step(u"Test run together"_s, Video, 12, u"Operations"_s, 60, Purpose::Workshop,
              u"Walk through one real case from their request to our delivery."_s)
        .byHand(u"All access works"_s)
        .afterStep(u"Test run done"_s, 2)
        .noOpenTicket(u"No open question"_s, false)
        .pain(u"Waits without news"_s)
        .gain(u"No surprise at the start"_s)
        .roles(u"Operations"_s, u"IT,Operations"_s, u"Marketing"_s, u"Service"_s)
        .stage(u"First results"_s, u"The client has seen the first result and says it is useful"_s, 20, 2, 10)
        .step(u"First delivery"_s, Meeting, 8, u"Marketing"_s, 60, Purpose::Workshop,
              u"Show the result beside the goal that it serves."_s)
        .step(u"First report"_s, Email, 15, u"Marketing"_s, 45, Purpose::Report,
              u"Three numbers, one sentence each, one thing that we will change."_s)
        .step(u"How did we start?"_s, Call, 18, u"Service"_s, 30, Purpose::CheckIn,
              u"What went well, what was missing, what should stay."_s)
        .afterPurpose(u"First report delivered"_s, Purpose::Report)
        .byHand(u"Client says the start went well"_s)
        .pain(u"Report without meaning"_s)
        .gain(u"First result sooner than expected"_s)
        .roles(u"Service"_s, u"Marketing"_s, u"Operations"_s, u"Transformation"_s);
}

void drawRetainerStart(Sketch& sketch) {
    sketch.stage(u"Onboarding"_s, u"Client knows the team and how we work"_s, 21, 1, 10)
        .step(u"Welcome pack"_s, Email, 1, u"Service"_s, 20, Purpose::None,
              u"Contacts, rhythm, first dates."_s)
        .step(u"Kick-off"_s, Meeting, 3, u"Operations"_s, 90, Purpose::Kickoff,
              u"Goals, roles, first month."_s)
        .step(u"First check-in"_s, Call, 10, u"Service"_s, 20, Purpose::CheckIn, u"What is unclear so far?"_s)
        .step(u"Hand-over note"_s, Email, 18, u"Marketing"_s, 30, Purpose::FollowUp,
              u"What we learned about them, for everybody who works with them."_s)
        .byHand(u"Access to accounts"_s)
        .afterPurpose(u"Kick-off held"_s, Purpose::Kickoff)
        .byHand(u"Brand kit received"_s, false)
        .pain(u"Too many people at once"_s)
        .gain(u"Knows whom to call"_s)
        .roles(u"Service"_s, u"Operations,Marketing"_s)
        .stage(u"Strategy"_s, u"Goals and measures agreed in writing"_s, 28, 1, 14)
        .step(u"Goals workshop"_s, Meeting, 5, u"Marketing"_s, 120, Purpose::Workshop,
              u"Their three goals for the year, and how they would notice."_s)
        .step(u"Plan review"_s, Video, 14, u"Marketing"_s, 60, Purpose::Workshop, u"Plan in their words."_s)
        .step(u"Open questions"_s, Call, 24, u"Service"_s, 20, Purpose::CheckIn,
              u"Who is not convinced yet?"_s)
        .afterStep(u"Goals signed"_s, 1)
        .byHand(u"Budget confirmed"_s)
        .pain(u"Jargon in the plan"_s)
        .gain(u"Sees own words in goals"_s)
        .roles(u"Marketing"_s, u"Service"_s)
        .stage(u"Launch"_s, u"First campaign is live and watched together"_s, 42, 2, 10)
        .step(u"Launch dates"_s, Email, 7, u"Operations"_s, 20, Purpose::None,
              u"Dates, owners, what we need."_s)
        .step(u"Launch call"_s, Call, 30, u"Marketing"_s, 30, Purpose::CheckIn,
              u"What goes live, who watches."_s)
        .step(u"First-week call"_s, Call, 37, u"Service"_s, 30, Purpose::FollowUp,
              u"What we see, what we changed already, what comes next."_s)
        .byHand(u"Launch checklist passed"_s)
        .byHand(u"Brand kit approved"_s)
        .noOpenTicket(u"Nothing open with service"_s, false)
        .pain(u"Waiting without news"_s)
        .gain(u"No surprise on launch day"_s)
        .roles(u"Marketing"_s, u"Operations,Service"_s, u"IT"_s);
}

void drawRetainerYear(Sketch& sketch) {
    sketch.stage(u"Growth"_s, u"Results beat the agreed goals every month"_s, 90, 2, 21)
        .step(u"Monthly call"_s, Call, 10, u"Service"_s, 30, Purpose::CheckIn,
              u"Their news first, then ours."_s)
        .step(u"Monthly report"_s, Email, 30, u"Marketing"_s, 60, Purpose::Report,
              u"What it means, not only what it is."_s)
        .step(u"Campaign ideas"_s, Meeting, 45, u"Marketing"_s, 60, Purpose::Workshop,
              u"Three ideas unasked."_s, false)
        .step(u"Business review"_s, Meeting, 75, u"Service"_s, 90, Purpose::BusinessReview,
              u"Goals against results; half the time for the next quarter; one ask and one promise each."_s)
        .afterPurpose(u"Business review held"_s, Purpose::BusinessReview)
        .afterPurpose(u"Report delivered"_s, Purpose::Report)
        .pain(u"Reports without meaning"_s)
        .gain(u"Ideas come unasked"_s)
        .roles(u"Service"_s, u"Marketing"_s, u"Operations"_s)
        .stage(u"Renewal"_s, u"Decides early, with a plan for next year"_s, 60, 1, 14)
        .step(u"Renewal plan"_s, Email, 1, u"Service"_s, 45, Purpose::Renewal,
              u"Next year's goals before the offer."_s)
        .step(u"Review meeting"_s, Meeting, 15, u"Marketing"_s, 90, Purpose::BusinessReview,
              u"The year in their numbers."_s)
        .step(u"Decision call"_s, Call, 40, u"Service"_s, 30, Purpose::Renewal,
              u"What is missing for a yes?"_s)
        .afterStep(u"Renewal offer sent"_s, 0)
        .byHand(u"Answer received"_s)
        .pain(u"Feels like a sales call"_s)
        .gain(u"Sees the year in numbers"_s)
        .roles(u"Service"_s, u"Marketing"_s);
}

void drawCampaign(Sketch& sketch) {
    sketch.stage(u"Briefing"_s, u"We understand what the campaign is to change"_s, 7, 1, 7)
        .step(u"Briefing talk"_s, Meeting, 1, u"Marketing"_s, 60, Purpose::Kickoff,
              u"Who should do what after seeing it? What must not happen?"_s)
        .step(u"Brief in our words"_s, Email, 3, u"Marketing"_s, 40, Purpose::FollowUp,
              u"One page; ask for corrections."_s)
        .afterPurpose(u"Briefing held"_s, Purpose::Kickoff)
        .byHand(u"Brief approved"_s)
        .pain(u"Has to explain everything twice"_s)
        .gain(u"Feels understood"_s)
        .roles(u"Marketing"_s, u"Marketing"_s, u"Service"_s)
        .stage(u"Concept"_s, u"One idea is chosen, with its reasons"_s, 12, 1, 7)
        .step(u"Two directions"_s, Video, 6, u"Marketing"_s, 60, Purpose::Workshop,
              u"Show both beside the brief."_s)
        .step(u"Answer to comments"_s, Email, 9, u"Marketing"_s, 30, Purpose::FollowUp,
              u"Each comment, taken or why not."_s)
        .byHand(u"Direction chosen"_s)
        .pain(u"Late change of direction"_s)
        .gain(u"Recognises the own brand"_s)
        .roles(u"Marketing"_s, u"Marketing"_s, u"Service"_s, u"Operations"_s)
        .stage(u"Preparation"_s, u"Everything is approved and ready two days before the start"_s, 15, 0, 7)
        .step(u"Approval plan"_s, Email, 1, u"Operations"_s, 20, Purpose::None,
              u"What, by whom, until when."_s)
        .step(u"Progress"_s, Call, 7, u"Service"_s, 15, Purpose::CheckIn,
              u"What is approved, what waits for whom."_s)
        .step(u"Tracking test"_s, Other, 11, u"IT"_s, 45, Purpose::None,
              u"Each link, each form, each number once."_s)
        .step(u"Pre-launch check"_s, Video, 13, u"Operations"_s, 30, Purpose::CheckIn,
              u"Go through the checklist together."_s)
        .byHand(u"All material approved"_s)
        .afterStep(u"Tracking tested"_s, 2)
        .afterStep(u"Checklist passed"_s, 3)
        .pain(u"Approvals at the last minute"_s)
        .gain(u"Knows that nothing is forgotten"_s)
        .roles(u"Operations"_s, u"Operations,IT"_s, u"Marketing"_s, u"Service"_s)
        .stage(u"Live"_s, u"The campaign runs as planned and we see problems first"_s, 20, 2, 5)
        .step(u"It is live"_s, Call, 0, u"Service"_s, 10, Purpose::CheckIn,
              u"On the same day, with the first look."_s)
        .step(u"First numbers"_s, Email, 3, u"Marketing"_s, 30, Purpose::Report,
              u"What we see and what we changed."_s)
        .step(u"Half-time talk"_s, Video, 10, u"Marketing"_s, 40, Purpose::CheckIn, u"Keep, change, stop."_s)
        .afterPurpose(u"First numbers delivered"_s, Purpose::Report)
        .noOpenTicket(u"No open disruption"_s)
        .pain(u"Silence after the start"_s)
        .gain(u"Hears numbers before asking"_s)
        .roles(u"Marketing"_s, u"Marketing,Service"_s, u"IT"_s)
        .stage(u"Evaluation"_s, u"Both sides know what worked and what comes next"_s, 10, 1, 10)
        .step(u"Results meeting"_s, Meeting, 6, u"Marketing"_s, 60, Purpose::BusinessReview,
              u"Result against the brief, what we learned, one proposal."_s)
        .step(u"Thanks and next steps"_s, Email, 8, u"Service"_s, 15, Purpose::FollowUp,
              u"With names and days."_s)
        .afterPurpose(u"Results discussed"_s, Purpose::BusinessReview)
        .pain(u"Numbers without a conclusion"_s)
        .gain(u"Can show the success inside"_s)
        .roles(u"Marketing"_s, u"Marketing"_s, u"Transformation"_s, u"Service"_s);
}

void drawRenewal(Sketch& sketch) {
    sketch.stage(u"Look back"_s, u"We know what the client got out of the year, from their side"_s, 20, 0, 14)
        .step(u"Ask for their view"_s, Call, 3, u"Service"_s, 30, Purpose::CheckIn,
              u"What helped most, what cost them time, what would they miss?"_s)
        .step(u"Collect the numbers"_s, Other, 8, u"Marketing"_s, 60, Purpose::None,
              u"Only those that they care about."_s)
        .step(u"Clear the table"_s, Call, 14, u"Service"_s, 30, Purpose::FollowUp,
              u"Name what is open and close it."_s)
        .afterStep(u"Their view is known"_s, 0)
        .noOpenTicket(u"Nothing open with service"_s)
        .pain(u"Old trouble still unsaid"_s)
        .gain(u"Is asked before being sold to"_s)
        .roles(u"Service"_s, u"Service,Marketing"_s, u"Operations"_s)
        .stage(u"Review"_s, u"Both sides agree on what was reached and what is worth doing next"_s, 20, 1, 14)
        .step(u"Business review"_s, Meeting, 8, u"Service"_s, 90, Purpose::BusinessReview,
              u"Results, lessons, next year; one ask and one promise on each side."_s)
        .step(u"Review in writing"_s, Email, 10, u"Service"_s, 30, Purpose::FollowUp,
              u"Half a page they can pass on."_s)
        .afterPurpose(u"Business review held"_s, Purpose::BusinessReview)
        .byHand(u"Decision maker took part"_s, false)
        .pain(u"Meeting about us instead of them"_s)
        .gain(u"Sees the year in own words"_s)
        .roles(u"Service"_s, u"Service"_s, u"Marketing,Transformation"_s)
        .stage(u"Offer"_s, u"The client has an offer that follows from the review"_s, 15, 0, 10)
        .step(u"Offer with reasons"_s, Email, 3, u"Service"_s, 60, Purpose::Renewal,
              u"Each line goes back to a goal."_s)
        .step(u"Talk it through"_s, Video, 6, u"Service"_s, 45, Purpose::Renewal, u"Options, not pressure."_s)
        .step(u"Open points"_s, Call, 11, u"Operations"_s, 20, Purpose::FollowUp,
              u"Who has to say yes, by when?"_s, false)
        .afterStep(u"Offer sent"_s, 0)
        .byHand(u"Questions answered"_s)
        .pain(u"Price without a reason"_s)
        .gain(u"Has a choice"_s)
        .roles(u"Service"_s, u"Service,Operations"_s, u"Marketing"_s)
        .stage(u"Decision"_s, u"A clear answer, early, without pressure"_s, 15, 1, 10)
        .step(u"Decision call"_s, Call, 5, u"Service"_s, 20, Purpose::Renewal,
              u"What is missing for a good decision?"_s)
        .step(u"Thanks, whatever the answer"_s, Call, 12, u"Service"_s, 15, Purpose::FollowUp,
              u"Thank them; ask what decided it; agree the hand-over or the start."_s)
        .byHand(u"Answer received"_s)
        .afterStep(u"Reason written down"_s, 1)
        .pain(u"Decides under time pressure"_s)
        .gain(u"Feels free to choose"_s)
        .roles(u"Service"_s, u"Service"_s, {}, u"Marketing,Operations,HR"_s);
}

} // namespace

QString templateName(Template which) {
    switch (which) {
    case Template::Onboarding:
        return u"Agency onboarding"_s;
    case Template::Retainer:
        return u"Retainer"_s;
    case Template::Campaign:
        return u"Campaign launch"_s;
    case Template::Renewal:
        return u"Renewal"_s;
    }
    return {};
}

QString templateNote(Template which) {
    switch (which) {
    case Template::Onboarding:
        return u"From the signature to the first result, in about ten weeks."_s;
    case Template::Retainer:
        return u"The whole year of a client who stays: start, plan, launch, growth, renewal."_s;
    case Template::Campaign:
        return u"One campaign from the briefing to its evaluation."_s;
    case Template::Renewal:
        return u"The months before a contract ends, begun early."_s;
    }
    return {};
}

Version fromTemplate(Template which, const std::vector<people::Department>& departments) {
    Sketch sketch(departments);
    switch (which) {
    case Template::Onboarding:
        drawOnboarding(sketch);
        break;
    case Template::Retainer:
        drawRetainerStart(sketch);
        drawRetainerYear(sketch);
        break;
    case Template::Campaign:
        drawCampaign(sketch);
        break;
    case Template::Renewal:
        drawRenewal(sketch);
        break;
    }
    return sketch.version;
}

} // namespace core::journeys
