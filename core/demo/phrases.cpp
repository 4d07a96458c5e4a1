// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/phrases.h"

#include <array>

namespace core::demo {

namespace {

constexpr std::array<const char*, 26> Contexts{
    "It is not the end of the world, but it should not stay like this over the weekend.",
    "If you need anything from us, call rather than write, I am on the road all day.",
    "Our own people looked at it for an hour and could not find the reason.",
    "We noticed it because a customer wrote to us, which is not the way we like to find out.",
    "A picture of the screen is attached, taken at ten this morning.",
    "As far as I know nobody here has changed anything since {day}.",
    "It concerns {place} and, I believe, the {asset} as well.",
    "{person} has the details and is in the office until four.",
    "We have {n} people waiting for this, so a rough date would already help.",
    "Last time it took two days; I hope that it is quicker now.",
    "Please keep {person} in copy, because I am away in {month}.",
    "For us the {asset} matters more than the rest, should you have to choose.",
    "The owner asked about it in the morning meeting, so I would like to have an answer today.",
    "It happened before, in {month}, and was solved quickly then.",
    "I tried another computer and a phone, with the same result.",
    "About {n} visitors must have seen it by now.",
    "You may change whatever is needed, just tell us afterwards what it was.",
    "There is no hurry, any time before {day} is fine.",
    "Our tax adviser needs a written answer, two lines are enough.",
    "We like working with you, that is why I say it plainly.",
    "The numbers in the {report} point in the same direction.",
    "The same thing shows on {place}, only smaller.",
    "Perhaps it has to do with the work on the {asset} last week.",
    "We promised our partners an answer by {day}.",
    "It would help to know whether others have the same trouble.",
    "Thank you for looking into it, and have a good week.",
};

constexpr std::array<const char*, 16> FirstReplies{
    "Thank you for telling us. I am looking into it now and will write again before the end of the day.",
    "Good that you wrote. I can see it here as well and have asked our web team; you hear from me by {day}.",
    "I am sorry about this. I take care of it myself and come back to you with a date this afternoon.",
    "Thank you, this is clear. We will have it done by {day}, and I will tell you when it is.",
    "That should not have happened. First we put it right, then we tell you how it came about.",
    "Short question before I start: does it happen on every computer, or only on the one in the office?",
    "I have found the place. It is a small change, which we will test before it goes live.",
    "Yes, that is possible. I send you a short list of what we need from your side.",
    "You are right, and we should have seen it first. The corrected version follows today.",
    "I checked with {person} and we agree with you. Here is what we suggest for the {asset}.",
    "Thank you for your patience. The colleague who built the {asset} is back on {day}; until then I keep it "
    "in view.",
    "I called you a moment ago and left a message. The short version: it is known and nearly solved.",
    "We can do this in two ways, a quick one for now and a thorough one for {month}. May I call you about "
    "it?",
    "I have passed it to the team for {place} with all your details, so that nobody asks you again.",
    "Understood. We pause it right now, so that no more money goes there, and then look for the reason.",
    "The {report} is on its way. Sorry for the wait, it was my oversight.",
};

constexpr std::array<const char*, 14> FollowUps{
    "Thanks for the quick answer. It still looks the same here, perhaps it needs some time?",
    "Any news? {person} asks me every hour.",
    "It works on the phone now, but not yet on the office computer.",
    "Sorry, I forgot to say: it also concerns the {asset}.",
    "Here are the details that you asked for, {n} lines, the rest follows on {day}.",
    "We would prefer the thorough way, even if it takes until {month}.",
    "Nothing has changed since {day}. Please call me.",
    "That fits. Please go ahead and send the invoice with the next one.",
    "I asked our people, it happens on every computer.",
    "Good, then we wait until {day}. After that we really need it.",
    "One more thing: could the same be checked for {place}?",
    "The owner is not happy, to put it mildly. What may I tell her?",
    "It came back this morning, after a quiet night.",
    "I see it now, thank you. Only the picture is still the old one.",
};

constexpr std::array<const char*, 16> NoteLines{
    "Seen this with another client in {month}. Same cause, see the change of the form service.",
    "The card on file expired. The check for it was left out at the launch.",
    "Spoke with the web team: the change went live without the second pair of eyes.",
    "Cache, most likely. Cleared it, watching until {day}.",
    "{person} prefers the phone. Do not send long mails.",
    "This belongs into the checklist for launches, not only into this ticket.",
    "The supplier confirms a fault on their side between seven and nine.",
    "Draft of the answer is in the folder. Please read it before it goes out.",
    "Third ticket about the {report} in a short time. We should talk about how it is made.",
    "Access given for two people, logged in the list.",
    "Waiting for the pictures. Reminded them on {day}.",
    "Small fix, thirty minutes. The real fix is a new template.",
    "Promised an answer by {day}, please do not let this slip.",
    "Not our fault, but our job. Keep the client informed.",
    "Checked the last {n} orders, all complete.",
    "Owner is annoyed. Mara calls her personally.",
};

constexpr std::array<const char*, 14> LastReplies{
    "It is done: we corrected it on {place} and checked it on three devices. Please tell us should you see "
    "anything else.",
    "The cause was a setting that the last update had reset. It is fixed, and the update list now has a line "
    "for it.",
    "All corrections for the {asset} are in. The preview link shows the new state, and it goes live tonight.",
    "We have credited the second line of the invoice. You find the corrected one attached.",
    "The ads run again since this morning. We add the lost days to the end of the month without charge.",
    "Both colleagues have access now. A short guide is attached, and I am glad to show them around.",
    "Here is the {report} with the corrected numbers. Page three was right, page five counted returns twice.",
    "As discussed on the phone: launch moves to {day}, everything else stays.",
    "We answered the review in your name, in the words that we agreed on.",
    "It was slow because of one large picture. It is smaller now, and the page loads in under two seconds.",
    "You have the files in all sizes that the printer could ask for.",
    "The form works and sends a copy to us as well, so that we notice before you do.",
    "Done, with a note in our calendar to check it again in {month}.",
    "The plan for {month} is attached: one page, three steps, with names and days.",
};

constexpr std::array<const char*, 8> Thanks{
    "Perfect, thank you.",
    "Works. Thanks for the quick help.",
    "Thank you, that is what we needed. Greetings to the team.",
    "Good to know how it happened. All fine now.",
    "Thanks, please close this one.",
    "Looks right now, also on my phone.",
    "That was quick. Thank you, also from {person}.",
    "Received. We come back when the next season starts.",
};

constexpr std::array<const char*, 16> DeliveryWork{
    "Landing page",
    "Campaign copy",
    "Ad set, new audiences",
    "Newsletter",
    "Social posts",
    "Product pictures, retouching",
    "Search ads, weekly care",
    "Page templates",
    "Video cut",
    "Brochure layout",
    "Shop categories",
    "Banner set",
    "Translation check",
    "Brand guide, chapter on tone",
    "Icons and small graphics",
    "Press text",
};

constexpr std::array<const char*, 9> InternalWork{
    "Team meeting",
    "Planning of the week",
    "Training",
    "Administration",
    "Interview with an applicant",
    "Time sheets",
    "Tools and licences",
    "One-to-one",
    "Reading and research",
};

constexpr std::array<const char*, 10> ProactiveWork{
    "Business review, preparation",
    "Notes and next steps after the call",
    "Looked for drops in the numbers",
    "Renewal preparation",
    "Checked forms and links before the client does",
    "Draft of ideas for the next quarter",
    "Improved the launch checklist",
    "Summary for the new director",
    "Survey answers read and sorted",
    "Prepared the monthly call",
};

constexpr std::array<const char*, 5> VagueWork{
    "Call, no trigger chosen", "Various", "Mails", "Follow-up", "Short help",
};

// Ordered by how often people speak of them.
constexpr std::array<const char*, 40> Assets{
    "landing page",
    "newsletter",
    "brochure",
    "banner set",
    "product video",
    "price list",
    "flyer",
    "summer campaign",
    "photo series",
    "booking page",
    "menu card",
    "web shop",
    "image film",
    "poster",
    "catalogue",
    "search campaign",
    "job advert",
    "invitation",
    "loyalty card",
    "shop window",
    "blog series",
    "brand guide",
    "radio spot",
    "podcast",
    "trade fair stand",
    "packaging",
    "gift voucher",
    "app screen",
    "customer magazine",
    "press kit",
    "seasonal offer",
    "virtual tour",
    "welcome mail",
    "size guide",
    "signage",
    "letterhead",
    "calendar",
    "sampling campaign",
    "quiz",
    "anniversary book",
};

constexpr std::array<const char*, 24> Places{
    "the home page",
    "Instagram",
    "the contact page",
    "Google",
    "the shop",
    "Facebook",
    "the booking page",
    "LinkedIn",
    "the team page",
    "the start page of the app",
    "YouTube",
    "the careers page",
    "the price page",
    "the partner portal",
    "TikTok",
    "the map service",
    "the review site",
    "Pinterest",
    "the regional portal",
    "the trade directory",
    "the download area",
    "the customer login",
    "the event page",
    "the press page",
};

constexpr std::array<const char*, 10> Reports{
    "monthly report", "report",          "quarterly report",   "dashboard export",
    "list of leads",  "campaign report", "visitor statistics", "cost overview",
    "survey result",  "media plan",
};

constexpr std::array<const char*, 12> Months{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December",
};

constexpr std::array<const char*, 5> Days{"Friday", "Monday", "Wednesday", "Tuesday", "Thursday"};

QString slot(QStringView name, Random& random, const QString& person, int month) {
    const auto utf8 = [](const char* text) { return QString::fromUtf8(text); };
    if (name == u"asset") {
        return utf8(random.common<const char*>(Assets));
    }
    if (name == u"place") {
        return utf8(random.common<const char*>(Places));
    }
    if (name == u"report") {
        return utf8(random.common<const char*>(Reports));
    }
    if (name == u"month") {
        return utf8(Months[size_t((month + 11 + random.between(0, 1)) % 12)]);
    }
    if (name == u"day") {
        return utf8(random.any<const char*>(Days));
    }
    if (name == u"n") {
        return QString::number(random.between(3, 48));
    }
    if (name == u"pct") {
        return QString::number(random.between(2, 31));
    }
    return person;
}

} // namespace

std::span<const char* const> contexts() {
    return Contexts;
}

std::span<const char* const> firstReplies() {
    return FirstReplies;
}

std::span<const char* const> followUps() {
    return FollowUps;
}

std::span<const char* const> noteLines() {
    return NoteLines;
}

std::span<const char* const> lastReplies() {
    return LastReplies;
}

std::span<const char* const> thanks() {
    return Thanks;
}

std::span<const char* const> deliveryWork() {
    return DeliveryWork;
}

std::span<const char* const> internalWork() {
    return InternalWork;
}

std::span<const char* const> proactiveWork() {
    return ProactiveWork;
}

std::span<const char* const> vagueWork() {
    return VagueWork;
}

QString fill(const char* text, Random& random, const QString& person, int month) {
    const QString source = QString::fromUtf8(text);
    QString out;
    out.reserve(source.size() + 32);
    qsizetype from = 0;
    for (qsizetype open = source.indexOf(u'{'); open >= 0; open = source.indexOf(u'{', from)) {
        const qsizetype close = source.indexOf(u'}', open);
        out += QStringView(source).mid(from, open - from);
        QString word = slot(QStringView(source).mid(open + 1, close - open - 1), random, person, month);
        if (out.isEmpty() && !word.isEmpty()) {
            word[0] = word[0].toUpper();
        }
        out += word;
        from = close + 1;
    }
    out += QStringView(source).mid(from);
    return out;
}

} // namespace core::demo
