// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/story.h"

#include "core/tickets/rules.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

namespace {

using K = tickets::TicketKind;
using P = tickets::Priority;
using S = tickets::TicketState;
using M = tickets::MessageKind;

/// One message; who: 'c' the client, 'r' our reply, 'n' a note, 'p' a call.
struct Line {
    char who;
    int daysAgo;
    int minute; ///< of the day
    int member;
    const char* text;
};

struct Told {
    qint64 number;
    const char* client;
    const char* subject;
    K kind;
    P priority;
    S state; ///< in the end
    int assignee;
    std::vector<Line> lines;
};

constexpr int at(int hour, int minute) {
    return hour * 60 + minute;
}

// Members: 0 Mara, 1 Jonas, 2 Priya, 3 Elin, 4 Tomás, 5 Sam.
// clang-format off
std::vector<Told> earlierOnes() {
    return {
        {1020, "Thistle Energy", "Figures for the annual report", K::Question, P::Normal, S::Pending, 1,
         {{'c', 25, at(9, 40), 0, "For our annual report we need visits and enquiries by month. A spreadsheet is fine."},
          {'r', 25, at(11, 5), 1, "Gladly. Do you count the partner portal as well? Then I add a second sheet."}}},
        {1021, "Kingfisher Travel", "Which pictures may we print?", K::Question, P::Low, S::Pending, 5,
         {{'c', 24, at(14, 20), 0, "We would like to print three pictures of the spring series. May we?"},
          {'r', 23, at(9, 15), 5, "Two of them, yes. For the third I need the size and the number of copies."}}},
        {1022, "Foxglove Cosmetics", "Consent for the spring video", K::Question, P::Normal, S::Pending, 1,
         {{'c', 23, at(10, 10), 0, "Our lawyer asks whether all people in the spring video have signed."},
          {'r', 23, at(13, 30), 1, "Everybody but one guest. I have sent you the form for her, please return it signed."}}},
        {1023, "Larkspur Care Homes", "Job advert shows last year's pay", K::Defect, P::High, S::Pending, 5,
         {{'c', 21, at(8, 50), 0, "The job advert still shows the pay of last year. Applicants ask about it."},
          {'r', 21, at(9, 30), 5, "Corrected on the careers page. For the portal I need your login, could you send it?"}}},
        {1024, "Rowan Accounting", "Old domain runs out", K::Question, P::Normal, S::OnHold, 1,
         {{'c', 20, at(15, 5), 0, "A letter says that our old domain runs out. Do we still need it?"},
          {'r', 20, at(16, 0), 1, "We would keep it for one more year. I have asked the provider for the price."}}},
        {1025, "Orchard Street Theatre", "Season brochure: two dates changed", K::Question, P::Normal, S::Pending, 1,
         {{'c', 20, at(11, 45), 0, "Two dates of the season have moved. Is it too late for the brochure?"},
          {'r', 20, at(12, 10), 1, "Not yet. Please confirm the new dates in the draft that I have just sent."}}},
        {1026, "Bluefin Logistics", "Access for the printer", K::Question, P::Low, S::Pending, 5,
         {{'c', 19, at(9, 25), 0, "Our printer needs the logo and the fonts. Can you send them directly?"},
          {'r', 19, at(10, 40), 5, "Yes, once I know their address and who pays the licence of the font."}}},
        {1027, "Cedar & Stone Interiors", "Colours of the catalogue are off", K::Defect, P::Normal, S::OnHold, 4,
         {{'c', 18, at(13, 15), 0, "The blue of the catalogue came out violet. The printer blames the file."},
          {'r', 18, at(15, 50), 4, "The file is right, the profile of the press is not. The printer repeats the proof."}}},
        {1028, "Elmfield Veterinary", "Map shows the wrong street", K::Defect, P::Normal, S::Pending, 5,
         {{'c', 17, at(10, 0), 0, "The pin on the map is two streets off."},
          {'r', 17, at(10, 35), 5, "Moved. The map service asks you to confirm by mail, please click the link in it."}}},
        {1029, "Brightwell Foods", "Who gets the launch report?", K::Question, P::Low, S::Pending, 4,
         {{'c', 16, at(16, 20), 0, "After the launch, who gets the report? Four people asked me already."},
          {'r', 15, at(9, 5), 4, "Tell me the four names and I set it up, with one page for the board."}}},
        {1030, "Granary Bakery", "Discount code is refused", K::Defect, P::High, S::Pending, 1,
         {{'c', 15, at(8, 35), 0, "The code of the leaflet is refused in the shop."},
          {'r', 15, at(8, 58), 1, "It had ended a day early. It works again; should we extend it by a week?"}}},
        {1031, "Dovecote Publishing", "Newsletter list has old addresses", K::Question, P::Normal, S::Pending, 5,
         {{'c', 14, at(11, 30), 0, "A third of the newsletter bounces. Is our list too old?"},
          {'r', 14, at(14, 0), 5, "I marked those that bounced three times. Please look through them before I remove them."}}},
        {1032, "Solstice Dental", "Parents cannot open the form", K::Defect, P::Normal, S::Pending, 1,
         {{'c', 13, at(9, 50), 0, "Some parents cannot open the form on their phones."},
          {'r', 13, at(10, 25), 1, "Found it: an old browser. There is a plain version now; do they still see the fault?"}}},
        {1033, "Northfield Tools", "Price page for trade customers", K::Question, P::Normal, S::OnHold, 5,
         {{'c', 12, at(14, 45), 0, "Can trade customers see their own prices after they log in?"},
          {'r', 12, at(15, 30), 5, "Yes, with a change by the shop's maker. They answer next week; I keep it in view."}}},
    };
}

std::vector<Told> laterOnes() {
    return {
        {1034, "Willowmere Spa", "Gift voucher prints without a number", K::Defect, P::High, S::Resolved, 5,
         {{'c', 12, at(9, 10), 0, "Vouchers print without their number since the update."},
          {'r', 12, at(9, 45), 5, "Thank you, I see it. Please write the number by hand until tomorrow."},
          {'r', 0, at(9, 20), 5, "Vouchers carry their number again. The twelve from last week are listed below."}}},
        {1035, "Alderway Garden Centres", "Wrong season in the header", K::Defect, P::Low, S::Pending, 4,
         {{'c', 11, at(15, 15), 0, "The header still speaks of spring bulbs."},
          {'r', 11, at(16, 5), 4, "Here are two drafts for summer. Which one do you like better?"}}},
        {1036, "Harbour & Pine", "Two users for the dashboard", K::Question, P::Normal, S::Open, 5,
         {{'c', 11, at(10, 30), 0, "Two colleagues should see the numbers as well. What do you need?"},
          {'r', 11, at(11, 0), 5, "Only their names and addresses. It takes a day."},
          {'c', 1, at(16, 40), 0, "Here they are: Ruth Ellis and Omar Haddad, same address as mine. By Thursday would be fine."}}},
        {1037, "Solstice Dental", "Photo of a partner who left", K::Defect, P::Normal, S::Resolved, 1,
         {{'c', 10, at(11, 20), 0, "The team page still shows Ms Barlow, who left in spring."},
          {'r', 10, at(12, 0), 1, "Taken off. The group picture needs a new crop, which follows."},
          {'r', 0, at(8, 50), 1, "The new group picture is online. Nothing else mentions her now."}}},
        {1038, "Atlas Cycles", "Newsletter went out twice", K::Complaint, P::High, S::Open, 5,
         {{'c', 9, at(8, 15), 0, "Everybody got the newsletter twice this morning. Some are cross with us."},
          {'r', 9, at(8, 50), 5, "I am sorry. A second send was queued by mistake; I stopped it and am checking who got both."},
          {'n', 8, at(9, 30), 5, "A retry of the mail service after a timeout. It needs a lock per issue, not only for this client."},
          {'c', 1, at(11, 10), 0, "What do we tell those who left the list because of it?"}}},
        {1039, "Solstice Dental", "Claim form asks for too much", K::Feedback, P::Normal, S::Resolved, 1,
         {{'c', 8, at(13, 40), 0, "Customers say that the claim form asks for the same thing twice."},
          {'r', 8, at(15, 10), 1, "They are right. I suggest to drop two fields; the draft is attached."},
          {'r', 0, at(9, 5), 1, "The shorter form is live, with your wording."}}},
        {1040, "Kestrel Outdoor", "Size guide opens in the wrong language", K::Defect, P::Normal, S::Resolved, 4,
         {{'c', 8, at(10, 5), 0, "Visitors from abroad see the size guide in English."},
          {'r', 7, at(9, 25), 4, "The page forgot the language on the way. A fix is being tested."},
          {'r', 0, at(9, 35), 4, "Fixed in all five languages."}}},
        {1041, "Lumen Optics", "Logo cropped in Instagram posts", K::Defect, P::Normal, S::Open, 4,
         {{'c', 7, at(12, 25), 0, "In the last three posts the right edge of our logo is missing."},
          {'r', 7, at(13, 40), 4, "The new format is narrower. I correct the template and replace the posts."},
          {'c', 0, at(8, 20), 0, "Two are fine now, the one with the lens still is not."}}},
        {1042, "Tidewater Hotels", "Ads paused without notice", K::Disruption, P::High, S::Open, 1,
         {{'c', 6, at(16, 40), 0, "Since Monday not one of our search ads has run, and we heard nothing from you. The long weekend is our best of the season. What is going on?"},
          {'r', 6, at(17, 5), 1, "Hello Hannah, thank you for telling us. I am asking the campaign team right now and write again by noon tomorrow."},
          {'n', 5, at(9, 20), 2, "The card in the ad account ran out last week. The check for that was left out at the launch, so nobody noticed. A link for a new card is ready."},
          {'c', 0, at(9, 24), 0, "A week has gone and there is still nothing to be seen. Please ring me."}}},
        {1043, "Hearth & Loom", "Parcel sizes in the shop", K::Question, P::Low, S::Resolved, 5,
         {{'c', 5, at(14, 30), 0, "May we change the parcel sizes in the shop ourselves?"},
          {'r', 5, at(15, 0), 5, "Yes. A short guide follows as soon as the new menu is live."},
          {'r', 0, at(9, 50), 5, "Here is the guide, two pages with pictures."}}},
        {1044, "Meridian Legal", "Cannot open the shared report", K::Question, P::Normal, S::Open, 1,
         {{'c', 1, at(13, 5), 0, "The link to the shared report ends at a password page. I need it for the partners' meeting."}}},
        {1045, "Quayside Brewing", "Invoice shows the old address", K::Question, P::Normal, S::New, 5,
         {{'c', 1, at(16, 10), 0, "The invoice still shows our old address, and the tax office is strict. Please send it again."}}},
        {1046, "Copperline Coffee", "Who approves the new headlines?", K::Question, P::Normal, S::Open, 2,
         {{'c', 1, at(10, 55), 0, "We have three people with three opinions on the new headlines. Who of us approves them, in your plan?"}}},
        {1047, "Solstice Dental", "Wrong opening hours on landing page", K::Defect, P::High, S::New, 1,
         {{'c', 0, at(8, 45), 0, "The landing page says that we open on Saturdays. We do not, and two patients stood at the door."}}},
    };
}

// clang-format on

std::vector<Told> told() {
    std::vector<Told> list = earlierOnes();
    for (Told& story : laterOnes()) {
        list.push_back(std::move(story));
    }
    return list;
}

struct Due {
    const char* client;
    const char* title;
    Channel channel;
    int inDays;
    int minute; ///< −1 = any time
    int estimate;
    int owner;
};

constexpr std::array Plans{
    Due{"Harbour & Pine", "Monthly performance call", Channel::Call, -1, at(15, 0), 30, 0},
    Due{"Juniper Physio", "Kick-off workshop", Channel::Meeting, 0, at(11, 0), 90, 2},
    Due{"Atlas Cycles", "Quarterly review", Channel::Video, 0, at(13, 30), 60, 3},
    Due{"Brightwell Foods", "Launch checklist call", Channel::Call, 0, at(14, 30), 30, 4},
    Due{"Oakhurst Homes", "Call back after a 6 in the survey", Channel::Call, 0, at(16, 0), 20, 0},
    Due{"Kestrel Outdoor", "Share two campaign ideas", Channel::Email, 0, -1, 20, 0},
    Due{"Lumen Optics", "Ask for goals of the quarter", Channel::Email, 0, -1, 10, 5},
    Due{"Tidewater Hotels", "Monthly call, plan of the month", Channel::Call, 2, at(10, 0), 30, 0},
    Due{"Tidewater Hotels", "Business review", Channel::Meeting, 7, at(14, 0), 60, 3},
    Due{"Tidewater Hotels", "Ask for goals of the quarter", Channel::Email, 14, -1, 10, 0},
    Due{"Verity Insurance", "Business review before the renewal", Channel::Meeting, 3, at(9, 30), 90, 3},
    Due{"Ferngate Schools", "Launch checklist call", Channel::Call, 1, at(11, 30), 30, 4},
    Due{"Copperline Coffee", "Weekly check-in", Channel::Video, 1, at(9, 30), 30, 2},
    Due{"Solstice Dental", "After-launch call", Channel::Call, 2, at(15, 30), 20, 4},
    Due{"Quayside Brewing", "Photo shoot", Channel::Visit, 6, at(9, 0), 180, 5},
    Due{"Meridian Legal", "Quarterly review", Channel::Meeting, 8, at(16, 0), 60, 3},
    Due{"Foxglove Cosmetics", "Content planning", Channel::Video, 4, at(10, 30), 45, 2},
    Due{"Thistle Energy", "Monthly performance call", Channel::Call, 5, at(11, 0), 30, 0},
};

M kindOf(char who) {
    return who == 'c' ? M::Message : who == 'r' ? M::Reply : who == 'n' ? M::Note : M::Call;
}

} // namespace

Story::Story(const World& world, Writer& writer, Threads& threads)
    : m_world(world)
    , m_writer(writer)
    , m_threads(threads) {}

void Story::tellTickets() {
    const Days& days = m_world.days;
    const auto momentOf = [&](const Line& line) {
        // An early riser may open the demo before these messages: they then came just before.
        return std::min(Moment{days.today() - line.daysAgo, line.minute},
                        Moment{days.today(), std::max(0, days.now().minute - 1)});
    };
    for (const Told& story : told()) {
        const size_t index = m_world.clientNamed(QString::fromUtf8(story.client));
        const Client& client = m_world.clients[index];
        tickets::Ticket ticket;
        ticket.openedAt = days.instant(momentOf(story.lines.front()));
        ticket.id = m_writer.newId<TicketId>(ticket.openedAt);
        ticket.number = story.number;
        ticket.client = client.id;
        ticket.contact = client.people.front().id;
        ticket.assignee = m_world.members[size_t(story.assignee)].id;
        ticket.subject = QString::fromUtf8(story.subject);
        ticket.kind = story.kind;
        ticket.priority = story.priority;
        std::vector<tickets::Message> messages;
        for (const Line& line : story.lines) {
            tickets::Message message;
            message.id = m_writer.newId<MessageId>(ticket.openedAt);
            message.ticket = ticket.id;
            message.kind = kindOf(line.who);
            message.at = days.instant(momentOf(line));
            message.body = QString::fromUtf8(line.text);
            if (line.who == 'c') {
                message.contact = ticket.contact;
            } else {
                message.member = m_world.members[size_t(line.member)].id;
            }
            ticket = tickets::afterMessage(ticket, message.kind, message.at);
            ticket.updatedAt = message.at;
            messages.push_back(std::move(message));
        }
        const S before = ticket.state;
        if (before != story.state && story.state != S::New) {
            ticket = tickets::moved(ticket, story.state, ticket.updatedAt);
        }
        m_writer.add(ticket);
        for (const tickets::Message& message : messages) {
            m_writer.add(message);
        }
        if (ticket.state != before) {
            m_writer.noteState(ticket.id, ticket.assignee, ticket.updatedAt, before, ticket.state);
        }
        m_threads.remember(
            {ticket.id, index, ticket.assignee, days.today() - story.lines.front().daysAgo, days.today()});
        if (story.number == 1042) { // thought to be settled once, and opened again
            m_writer.noteState(ticket.id, ticket.assignee, days.instant({days.today() - 4, at(16, 30)}),
                               S::Open, S::Resolved);
            m_writer.noteState(ticket.id, ticket.assignee, days.instant({days.today() - 3, at(9, 15)}),
                               S::Resolved, S::Open);
            m_timed = ticket.id;
            for (int i = 0; i < 3; ++i) { // it takes more of the time than the others
                m_threads.remember({ticket.id, index, ticket.assignee, days.today() - 6, days.today()});
            }
        }
        m_threads.setNextNumber(story.number + 1);
    }
}

void Story::planAhead() {
    const Days& days = m_world.days;
    const QDate today = days.date(days.today());
    for (const Due& due : Plans) {
        const Client& client = m_world.clients[m_world.clientNamed(QString::fromUtf8(due.client))];
        touchpoints::Planned planned;
        planned.id = m_writer.newId<PlannedId>(days.instant({days.today(), 0}));
        planned.client = client.id;
        planned.owner = m_world.members[size_t(due.owner)].id;
        planned.title = QString::fromUtf8(due.title);
        planned.channel = due.channel;
        planned.dueDay = today.addDays(due.inDays);
        if (due.minute >= 0) {
            planned.dueMinute = due.minute;
        }
        planned.estimate = Minutes(due.estimate);
        m_writer.add(planned);
    }
    effort::Timer timer;
    timer.member = m_world.members.front().id;
    timer.seenAt = days.instant(days.now());
    timer.startedAt = timer.seenAt - std::chrono::seconds(24 * 60 + 18);
    timer.client = m_world.clients.front().id;
    timer.ticket = m_timed;
    timer.workClass = WorkClass::Reactive;
    timer.origin = Origin::ClientContact;
    m_writer.add(timer);
}

} // namespace core::demo
