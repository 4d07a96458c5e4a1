// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/phrases.h"

#include <array>

namespace core::demo {

namespace {

constexpr std::array Contacts{
    Contacted{"Monthly performance call",
              "Walked through the numbers for {month}. Enquiries up {pct} percent; {place} carries most of "
              "it. Agreed to shift some budget.",
              1},
    Contacted{"Monthly performance call",
              "Quiet month. {person} wants to see fewer charts and more of what we would do next.", 0},
    Contacted{"Monthly performance call",
              "{person} was pleased with the {asset}. Asked for a second version for the branch offices.", 2},
    Contacted{"Monthly performance call",
              "Bookings flat. Explained the season and showed last year's curve; that helped.", 0},
    Contacted{"Weekly check-in",
              "Nothing urgent. Reviewed open points, three closed, one waits for pictures from them.", 1},
    Contacted{"Weekly check-in", "Ten minutes only. The {asset} is approved, texts follow on {day}.", 1},
    Contacted{"Weekly check-in",
              "{person} is under pressure from the board about cost. Sent a short list of what each channel "
              "brings.",
              -1},
    Contacted{
        "Quarterly review",
        "Looked back on the quarter: {n} enquiries, cost each down. Agreed on two goals and who owns them.",
        1},
    Contacted{"Quarterly review",
              "Good talk about where they want to be in a year. Fewer campaigns, better ones.", 2},
    Contacted{"Quarterly review",
              "They expected more from {place}. Showed the test and what we learned; next check on {day}.",
              0},
    Contacted{
        "Kick-off workshop",
        "Met the whole team. Wrote down who decides what, and what would count as success after ninety days.",
        2},
    Contacted{"Kick-off workshop",
              "Lively morning. The list of wishes is longer than the budget; {person} will rank it by {day}.",
              1},
    Contacted{"Launch checklist call",
              "Went through the list line by line. Two points open: consent text and the map.", 1},
    Contacted{"Launch checklist call", "All green. Launch on {day} at nine, {person} watches the phones.", 1},
    Contacted{"After-launch call",
              "First week is better than planned. They noticed the faster pages without being told.", 2},
    Contacted{"After-launch call", "Some visitors miss the old menu. We collect until {day} and then decide.",
              0},
    Contacted{"Shared two campaign ideas",
              "Sent two directions for {month}: one warm, one bold. Reply asked for by {day}.", 0},
    Contacted{"Shared two campaign ideas",
              "{person} likes the second idea, wants it with their own people in the pictures.", 1},
    Contacted{"Asked for goals of the quarter",
              "Short mail with three questions. Promised an answer after their sales meeting.", 0},
    Contacted{"Call back after the survey",
              "Called about the 6 in the survey. It was about invoices, not about the work. Fixed while on "
              "the phone.",
              1},
    Contacted{"Call back after the survey", "They gave a 9 and say why: somebody always picks up.", 2},
    Contacted{"Content planning", "Planned {n} posts for {month}. They deliver pictures, we write.", 1},
    Contacted{"Content planning",
              "Agreed on topics until the summer break. {person} brings a customer story.", 1},
    Contacted{"Budget talk", "Budget for {month} stays the same. One third moves from print to {place}.", 0},
    Contacted{"Budget talk",
              "They have to save {pct} percent. Cut the {asset} rather than the ads; they agreed at once.",
              0},
    Contacted{"Renewal preparation",
              "Asked what would make them stay another year. Answer: reports on time, one contact person.",
              0},
    Contacted{"Renewal preparation", "Renewal looks safe. They want to talk about a second location.", 2},
    Contacted{"Training for the web team",
              "Showed how to change texts and pictures. {n} people, all could do it at the end.", 1},
    Contacted{"Photo shoot",
              "Half a day on site. Light was good, people were shy at first. Selection by {day}.", 1},
    Contacted{"Visit on site",
              "Walked through the shop with {person}. The story is at the counter, not on the shelves.", 1},
    Contacted{"Visit on site",
              "Saw how calls are answered. Half of the questions could be answered on {place}.", 1},
    Contacted{"Handed over the {report}",
              "Sent the {report} with a summary of five lines. {person} thanked for the brevity.", 1},
    Contacted{"Handed over the {report}", "Sent the {report} a day early.", 1},
    Contacted{"Told them about the outage before they saw it",
              "The form on {place} failed for an hour at night. Called first, explained, sent the list of "
              "lost enquiries: none.",
              1},
    Contacted{"Warned about the expiring card",
              "The card in the ad account expires on {day}. They change it this week.", 1},
    Contacted{"Introduced the new colleague",
              "Introduced Elin as second contact. They like that two people know their business.", 1},
    Contacted{"Review of the {asset}",
              "Went through the {asset} together. {n} small remarks, none that hurt.", 1},
    Contacted{"Review of the {asset}", "They do not like the colours. New draft until {day}.", -1},
    Contacted{"Review of the {asset}", "Approved on the spot.", 2},
    Contacted{"Season planning", "Season starts earlier this year. Moved the {asset} two weeks forward.", 0},
    Contacted{"Search terms workshop",
              "Sorted {n} search terms by what people want, not by how many search. Dropped a third.", 1},
    Contacted{"Talk about reviews", "Agreed who answers reviews and how fast. Wrote three examples together.",
              1},
    Contacted{"Short call", "{person} asked when the {asset} is due. On {day}, as planned.", 0},
    Contacted{"Short call", "Told them that the texts arrive a day later. No problem.", 0},
    Contacted{"Short call", "Only wanted to hear that all is well. It is.", 1},
    Contacted{"Thank-you note", "Sent a card for the anniversary of the first campaign.", 2},
    Contacted{"Questions about data protection",
              "Answered {n} questions of their officer. Two documents go out by {day}.", 0},
    Contacted{"Idea for a customer story",
              "Found a customer of theirs who likes to talk. Interview in {month}.", 1},
    Contacted{"Debrief of the fair", "Counted {n} real contacts. The {asset} worked, the quiz did not.", 0},
    Contacted{"Site health check", "Checked speed, links and forms. Two slow pages, both better by {day}.",
              1},
    Contacted{"Accessibility check",
              "Tested {place} with a screen reader. Eleven findings, seven fixed during the call.", 1},
    Contacted{"Mid-month look at the numbers", "On course. {pct} percent above the same week of last year.",
              1},
    Contacted{"Mid-month look at the numbers",
              "Below plan on {place}. Changed the audience; look again on {day}.", -1},
    Contacted{"Met the new director",
              "New director, many questions, all fair. Sent the story so far on two pages.", 0},
    Contacted{"Press day", "Prepared {person} for the interview. Calm and clear, three messages, no slides.",
              1},
    Contacted{"Next steps after the workshop", "Sent the protocol: {n} steps, each with a name and a day.",
              1},
    Contacted{"Holiday hand-over", "Told them who covers for whom in {month}.", 1},
    Contacted{"Price list update", "New prices go live on {day}. We check every page the evening before.", 0},
    Contacted{"Draft of the year plan", "Sent the year on one page. They printed it and hung it up.", 2},
    Contacted{"Recap of the campaign",
              "The campaign brought {n} orders. Said openly which part did not work.", 1},
    Contacted{"Test with five customers",
              "Watched five customers use {place}. All of them missed the second step.", 0},
};

constexpr std::array UnhappyContacts{
    Contacted{"Monthly performance call",
              "Bookings down {pct} percent. {person} asked twice why the {report} is late.", -1},
    Contacted{"Call about the delay",
              "They are tired of explaining the same thing. Promised one contact person from now on.", -2},
    Contacted{"Short call", "Cool tone. {person} says that the owner asks whether we still care.", -1},
    Contacted{"Weekly check-in", "Cancelled by them an hour before. Asked for a new date, no answer yet.",
              -1},
    Contacted{"Apology and plan",
              "Said sorry without reasons. They want to see the plan in writing by {day}.", -1},
    Contacted{"Budget talk", "They think about cutting the retainer. The figures are fine, the trust is not.",
              -2},
};

constexpr std::array InboundContacts{
    Contacted{"Client called about the {asset}", "Wanted to know when the {asset} is ready. Told them {day}.",
              0},
    Contacted{"Client called about an invoice", "One line was not clear. Explained, they pay on {day}.", 0},
    Contacted{"Client wrote with praise", "{person} forwards kind words of a customer about {place}.", 2},
    Contacted{"Client asked for an appointment",
              "They would like to talk about {month}. Found a slot on {day}.", 0},
    Contacted{"Client called, unsure about the change",
              "Not sure whether the new {asset} fits. Listened, agreed to test it for two weeks.", -1},
    Contacted{"Client sent pictures", "{n} pictures for the {asset}, most of them usable.", 1},
    Contacted{"Client asked about a competitor",
              "A competitor runs something similar on {place}. Looked at it together.", 0},
    Contacted{"Client called about slow pages",
              "Shop felt slow in the morning. It was their own network, but glad that they called.", -1},
};

} // namespace

std::span<const Contacted> contacts() {
    return Contacts;
}

std::span<const Contacted> unhappyContacts() {
    return UnhappyContacts;
}

std::span<const Contacted> inboundContacts() {
    return InboundContacts;
}

} // namespace core::demo
