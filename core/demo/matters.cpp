// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/phrases.h"

#include <array>

namespace core::demo {

namespace {

using K = tickets::TicketKind;

constexpr std::array Matters{
    Matter{K::Question, "Who approves the {asset}?",
           "We have the draft of the {asset} here and three people who think that they decide. Who is it on "
           "your side and by when do you need our answer?"},
    Matter{K::Defect, "Wrong phone number on {place}",
           "A guest just told us that the number on {place} rings at a private home. Please correct it "
           "before the weekend."},
    Matter{K::Defect, "Form on {place} sends nothing",
           "We filled in the form on {place} twice as a test and no message arrived. Has it been like this "
           "for long?"},
    Matter{K::Question, "Invoice for {month} shows two lines for the {asset}",
           "Our bookkeeping asks why the {asset} appears twice on the invoice for {month}. Is one of the "
           "lines from the month before?"},
    Matter{K::Complaint, "{report} arrived late again",
           "The {report} was promised for {day} and came two days later. Our board meeting went ahead "
           "without it."},
    Matter{K::Question, "Two more users for the dashboard",
           "Two colleagues start on {day} and should see the numbers as well. What do you need from us to "
           "give them access?"},
    Matter{K::Defect, "Logo cropped on {place}",
           "On phones the left part of our logo is cut off on {place}. It looked right when we approved it."},
    Matter{K::Disruption, "{place} not reachable since this morning",
           "Nobody here can open {place}, and two customers have called about it. Can somebody look at it "
           "right away?"},
    Matter{K::Feedback, "Good words about the {asset}",
           "Just so you know: the sales team loves the {asset}. If there is a way to do more in that style, "
           "tell us."},
    Matter{K::UnmetExpectation, "Fewer leads from {place} than agreed",
           "We spoke about {n} enquiries a week from {place}. So far it is less than half of that, and "
           "nobody has explained why."},
    Matter{
        K::Question, "Can we move the launch to {day}?",
        "Our supplier is late, so we would rather go live on {day}. Does this break anything on your side?"},
    Matter{K::Defect, "Old prices in the {asset}",
           "The {asset} still shows the prices of last season. Customers now hold them against us at the "
           "counter."},
    Matter{K::Complaint, "Nobody called back",
           "I left two messages since {day} and nobody called back. It was only about the {asset}, but by "
           "now it is about more than that."},
    Matter{K::Question, "Where do we find the {report}?",
           "The link in your mail leads to a page that asks for a password. Where else can we find the "
           "{report}?"},
    Matter{K::Defect, "Spelling mistake in the headline of the {asset}",
           "There is a typing error in the first line of the {asset}. Our director saw it before we did."},
    Matter{K::Defect, "Tracking stopped on {place}",
           "Since {day} the numbers for {place} are zero, although orders come in. Something must have been "
           "switched off."},
    Matter{K::Question, "Which pictures may we use?",
           "We would like to print some pictures from the {asset}. Are we allowed to, and for how long?"},
    Matter{K::BadReview, "One star on {place}",
           "Somebody gave us one star on {place} and writes about a page that did not load. What shall we "
           "answer?"},
    Matter{K::Question, "Budget left for {month}?",
           "How much of the budget for {month} is left? We have an idea for a short push around {day}."},
    Matter{K::Disruption, "Newsletter went out twice",
           "Our readers got the newsletter twice within ten minutes, and {n} of them have already left the "
           "list."},
    Matter{K::Defect, "Wrong opening hours in the {asset}",
           "The {asset} says that we open at eight on Sundays. We are closed on Sundays."},
    Matter{K::Complaint, "Changes to the {asset} were not made",
           "We sent {n} corrections for the {asset} last week. Four of them are in, the others are not, and "
           "there was no word about it."},
    Matter{K::Question, "How do we change the text on {place}?",
           "We want to change one sentence on {place} ourselves. Could you show us how, in five minutes on "
           "the phone?"},
    Matter{K::Defect, "Video without sound on {place}",
           "The film on {place} plays without sound since the last update. On the office computer as well as "
           "on two phones."},
    Matter{K::UnmetExpectation, "The {asset} looks different from the draft",
           "Colours and type of the {asset} are not those of the draft that we signed. Was there a reason "
           "for the change?"},
    Matter{K::Question, "Figures for the annual report",
           "For our annual report we need visits, enquiries and spend by month. In which form can you give "
           "us these by {day}?"},
    Matter{K::Defect, "Broken link in the {asset}",
           "The second button of the {asset} leads to an empty page. We found out from a customer."},
    Matter{K::Feedback, "The {asset} is too loud for us",
           "Nothing is wrong with the {asset}, but it does not sound like us. Less shouting, more showing, "
           "if you see what I mean."},
    Matter{K::Question, "New contact person on our side",
           "From {day} on {person} takes over from me. Please send the reports and the invoices to both of "
           "us in {month}."},
    Matter{
        K::Disruption, "Mails from the shop land in spam",
        "Order confirmations end in the spam folder at two large providers. It began some time after {day}."},
    Matter{K::Complaint, "Too many people in one project",
           "This is the fourth person who asks us for the same logins. Please agree among yourselves who "
           "knows what."},
    Matter{K::Defect, "Map on {place} shows the wrong street",
           "The pin on {place} is two streets off. Deliveries go to a kindergarten."},
    Matter{K::Question, "Can the {report} be shorter?",
           "The {report} has {n} pages, and we read two. Could we have these two, and the rest only when "
           "something changes?"},
    Matter{K::UnmetExpectation, "No ideas for {month} yet",
           "In spring we agreed on ideas six weeks ahead. {month} is near and we have seen nothing."},
    Matter{K::Defect, "Search ads lead to a page that is gone",
           "Two of our ads lead to an offer that ended. We pay for every click on them."},
    Matter{K::Question, "Do we need consent for the {asset}?",
           "Our lawyer asks whether the {asset} needs a consent from the people in it. Do you have these on "
           "file?"},
    Matter{K::Question, "Holiday dates of the team",
           "Please tell us who is away in {month}, so that we plan the {asset} around it."},
    Matter{K::Disruption, "Ads are not running",
           "Since {day} there is not a single view in the account. Did the card expire, or was something "
           "paused?"},
    Matter{K::Defect, "Umlauts broken in the {asset}",
           "Names such as Müller and Sørensen come out with question marks in the {asset}. It was fine in "
           "the preview."},
    Matter{K::Complaint, "The {asset} cost more than quoted",
           "The quote said {n} hours for the {asset}, the invoice says more. We would have liked to hear "
           "that before."},
    Matter{K::Question, "Access for our new agency for print",
           "A printer needs the logo and the fonts by {day}. Can you send them the files directly?"},
    Matter{K::Feedback, "Customers ask about the {asset}",
           "Three customers mentioned the {asset} this week without being asked. Tell whoever made it."},
    Matter{K::Defect, "Cookie notice covers the button on {place}",
           "On small screens the cookie notice lies over the button on {place}. Nobody can order without "
           "closing it first."},
    Matter{K::Question, "Which campaign brought the rush on {day}?",
           "We sold out on {day} and would like to know why. Was that {place} or the press?"},
    Matter{K::UnmetExpectation, "Answer to reviews takes too long",
           "We agreed that reviews are answered within two days. The last one on {place} waited a week."},
    Matter{K::Defect, "Discount code of the {asset} does not work",
           "The code in the {asset} is refused in the shop. We give the discount by hand now, one call at a "
           "time."},
    Matter{
        K::Disruption, "Shop is slow in the evening",
        "Between seven and nine in the evening the shop needs ten seconds for a page. This costs us orders."},
    Matter{K::Question, "Could we see the plan for {month}?",
           "We start our own planning on {day}. A rough plan for {month} would be enough."},
    Matter{K::Complaint, "Tone of the last mail",
           "The answer that we got on {day} was not rude, but cold. We had asked a simple question about the "
           "{asset}."},
    Matter{K::Question, "Old domain runs out",
           "A letter says that our old domain runs out on {day}. Do we still need it for {place}?"},
    Matter{K::Defect, "Wrong picture on {place}",
           "{place} shows a picture of another client of yours. It is a nice picture, but it is not ours."},
    Matter{K::Question, "Size of the banner for the fair",
           "The fair asks for the banner in another size by {day}. Is the {asset} sharp enough for three "
           "metres?"},
    Matter{K::Defect, "Numbers in the {report} do not add up",
           "Page three of the {report} says {n}, page five says twice as much. Which one is right?"},
    Matter{K::UnmetExpectation, "We expected a call before the change",
           "The {asset} was changed without a word. The change is fine, the silence is not."},
    Matter{K::Question, "Password for the picture library",
           "I am locked out of the picture library and the reset mail does not come. Can you let me in "
           "before {day}?"},
    Matter{K::Defect, "Booking button missing on {place}",
           "On {place} the booking button has gone. Yesterday evening it was still there."},
    Matter{K::Complaint, "Third reminder about the {asset}",
           "This is our third reminder about the {asset}. Please name one person and one date."},
    Matter{K::Feedback, "Survey among our customers",
           "We asked {n} of our customers what they think of {place}. The result is attached, and parts of "
           "it will surprise you."},
    Matter{K::Disruption, "No orders since the update",
           "There were no orders since the update on {day}. Normally we have {n} in that time."},
    Matter{K::Question, "What does {pct} percent mean here?",
           "The {report} says that {pct} percent come back. Of all visitors, or of those who ordered once?"},
    Matter{K::Defect, "Contact person in the {asset} left last year",
           "The {asset} names a colleague who left us a year ago. Her mailbox does not exist any more."},
    Matter{K::BadReview, "Two stars because of the {asset}",
           "A review on {place} says that the {asset} promised something that we do not do. I fear that it "
           "is right."},
    Matter{K::Question, "Can we pause everything for two weeks?",
           "We renovate and would like to pause everything from {day} on. What happens to the budget?"},
    Matter{K::Defect, "Colours are off in print",
           "The blue of the {asset} came out violet. The printer says that the file is to blame."},
    Matter{K::UnmetExpectation, "We do not know what happens next",
           "Since the workshop we have heard nothing about the {asset}. What are the next three steps, and "
           "whose are they?"},
};

constexpr std::array OutageMatters{
    Matter{K::Disruption, "Site down after the move of the servers",
           "Our site answers with an error since the move of the servers on {day}. When is it back?"},
    Matter{K::Disruption, "Mail to our address bounces",
           "Since the move, mail to our own address comes back as undeliverable. We find out from customers "
           "on the phone."},
    Matter{K::Complaint, "Nobody told us about the move",
           "We learned about the move of the servers from an error page. That is not how we want to learn "
           "about such things."},
    Matter{K::Disruption, "Pictures are missing since the move",
           "Half of the pictures on {place} are grey boxes now. The other half loads slowly."},
    Matter{K::Defect, "Certificate warning on {place}",
           "Browsers warn of {place} since {day}. Customers think that we were attacked."},
    Matter{
        K::Disruption, "Orders of the last days are gone",
        "The shop shows no order between {day} and today. We have the payments, but not what was ordered."},
    Matter{K::Complaint, "Still not working",
           "The page came back yesterday and is gone again. We need a person who stays with this until it "
           "holds."},
    Matter{K::Defect, "Form lost its fields",
           "After the move, the form on {place} has lost every field but the name."},
};

} // namespace

std::span<const Matter> matters() {
    return Matters;
}

std::span<const Matter> outageMatters() {
    return OutageMatters;
}

} // namespace core::demo
