// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/clockwarner.h"

#include "core/calendar/store.h"
#include "core/tickets/tickets.h"
#include "tests/support/clients.h"
#include "tests/ui/page/pagebench.h"
#include "ui/page/mentionteller.h"
#include "ui/settings/settingspage.h"

#include <QCheckBox>
#include <QSignalSpy>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using test::until;

namespace {

/// Keeps what would have been shown.
class Recorder : public ui::Notifier {
public:
    void show(const ui::DesktopNote& note) override { shown.push_back(note); }

    std::vector<ui::DesktopNote> shown;
};

/// Office hours, first reply within two hours, a warning half an hour before; the clock stands at 09:00.
struct Desk {
    Desk()
        : bench([](core::Transaction& tx, core::MemberId) {
            core::sla::Policy policy;
            policy.name = u"All"_s;
            for (auto& row : policy.targets.cells) {
                row[0] = 2h;
            }
            policy.warning.before = 30min;
            core::sla::savePolicy(tx, policy);
            core::clients::save(tx, test::client(u"Tidewater Hotels"_s));
        }) {
        ui::ClockWarner::Options options;
        options.every = 60min;
        options.after = 1h;
        warner = std::make_unique<ui::ClockWarner>(bench.desk(), recorder, options);
    }

    core::TicketId open(const QString& subject, bool assigned = true) {
        core::TicketId id;
        bench.write([&id, subject, member = assigned ? bench.member : core::MemberId(),
                     author = bench.member](core::Transaction& tx) {
            core::tickets::NewTicket ticket;
            ticket.client = core::ClientId(tx.scalar<qint64>("SELECT id FROM client").value());
            ticket.author = author;
            ticket.assignee = member;
            ticket.subject = subject;
            ticket.body = u"Help."_s;
            id = core::tickets::open(tx, ticket);
        });
        return id;
    }

    /// Looks at that time of Tuesday and waits for what comes of it.
    size_t notesAt(std::chrono::minutes sinceNine) {
        bench.setNow(test::tuesday() + sinceNine);
        QSignalSpy looked(warner.get(), &ui::ClockWarner::looked);
        warner->look();
        REQUIRE(until([&] { return looked.count() > 0; }));
        return recorder.shown.size();
    }

    test::PageBench<ui::SettingsPage> bench;
    Recorder recorder;
    std::unique_ptr<ui::ClockWarner> warner;
};

} // namespace

TEST_CASE("A promise that runs out soon is told once, with a way to its ticket") {
    Desk desk;
    const auto ticket = desk.open(u"Booking form is down"_s);
    CHECK(desk.notesAt(89min) == 0);
    REQUIRE(desk.notesAt(90min) == 1);
    const auto& note = desk.recorder.shown[0];
    CHECK(note.title == u"#1001 First reply: due 11:00"_s);
    CHECK(note.text == u"Booking form is down · Tidewater Hotels"_s);
    CHECK(note.place == ui::placeOf(ticket));
    CHECK(desk.notesAt(100min) == 1);
    CHECK(desk.notesAt(130min) == 1);
}

TEST_CASE("Several that are near together come as one note") {
    Desk desk;
    for (int i = 0; i < 6; ++i) {
        desk.open(u"Ticket %1"_s.arg(i), i % 2 == 0);
    }
    REQUIRE(desk.notesAt(95min) == 1);
    const auto& note = desk.recorder.shown[0];
    CHECK(note.title == u"6 promises run out soon"_s);
    CHECK(note.text.count(u'\n') == 4);
    CHECK(note.text.endsWith(u"and 2 more"_s));
    CHECK(note.place == ui::placeOfQueue(u"number:1001,1002,1003,1004,1005,1006"_s));
}

TEST_CASE("In closed time, and when it is switched off, nothing is told; later it is") {
    Desk desk;
    desk.bench.setNow(test::tuesday() + 6h + 45min); // 15:45: two open hours end on Wednesday at 09:45
    desk.open(u"Late one"_s);
    const auto wednesday = std::chrono::minutes(24h);
    CHECK(desk.notesAt(wednesday - 5min) == 0);
    desk.bench.desk().settings.setValue(QLatin1String(ui::ClockWarner::SettingKey), false);
    desk.bench.setNow(test::tuesday() + wednesday + 20min);
    QSignalSpy looked(desk.warner.get(), &ui::ClockWarner::looked);
    desk.warner->look();
    desk.bench.settle();
    CHECK(looked.count() == 0);
    CHECK(desk.recorder.shown.empty());
    desk.bench.desk().settings.setValue(QLatin1String(ui::ClockWarner::SettingKey), true);
    CHECK(desk.notesAt(wednesday + 20min) == 1);
}

TEST_CASE("Two desks of one member tell of a clock once") {
    Desk desk;
    desk.open(u"Booking form is down"_s);
    Recorder other;
    ui::ClockWarner second(desk.bench.desk(), other);
    desk.bench.setNow(test::tuesday() + 95min);
    QSignalSpy first(desk.warner.get(), &ui::ClockWarner::looked);
    QSignalSpy then(&second, &ui::ClockWarner::looked);
    desk.warner->look();
    second.look();
    REQUIRE(until([&] { return first.count() > 0 && then.count() > 0; }));
    CHECK(desk.recorder.shown.size() + other.shown.size() == 1);
}

TEST_CASE("A click on the note asks for its place") {
    Desk desk;
    QSignalSpy asked(desk.warner.get(), &ui::ClockWarner::openRequested);
    Q_EMIT desk.recorder.activated(ui::placeOf(core::TicketId(7)));
    REQUIRE(asked.count() == 1);
    CHECK(asked[0][0].value<ui::Place>() == ui::placeOf(core::TicketId(7)));
}

TEST_CASE("The desk's settings switch the notifications off and on") {
    test::PageBench<ui::SettingsPage> bench({}, {ui::pages::Settings, 0, u"desk"_s});
    auto* box = bench.find<QCheckBox>(u"notifyPromises"_s);
    CHECK(box->isChecked());
    QTest::mouseClick(box, Qt::LeftButton, {}, {8, box->height() / 2});
    CHECK_FALSE(bench.desk().settings.value(QLatin1String(ui::ClockWarner::SettingKey)).toBool());
}

TEST_CASE("A mention that comes while the desk is on is told once; what was there before is not") {
    Desk desk;
    const auto ticket = desk.open(u"Booking form is down"_s);
    core::MemberId ben;
    desk.bench.write([&ben](core::Transaction& tx) {
        core::people::Member member;
        member.name = u"Ben Okoro"_s;
        ben = core::people::save(tx, member).id;
    });
    const auto call = [&](const QString& body) {
        desk.bench.write([ticket, ben, body](core::Transaction& tx) {
            core::tickets::NewMessage note;
            note.ticket = ticket;
            note.kind = core::tickets::MessageKind::Note;
            note.member = ben;
            note.body = body;
            core::tickets::addMessage(tx, note);
        });
    };
    call(u"@Mara Lindqvist the first one"_s);
    ui::MentionTeller teller(desk.bench.desk(), desk.recorder, 1ms);
    teller.begin();
    desk.bench.settle();
    call(u"@Mara Lindqvist can you look?"_s);
    REQUIRE(until([&] { return desk.recorder.shown.size() == 1; }));
    CHECK(desk.recorder.shown[0].title == u"You were mentioned in #1001 Booking form is down"_s);
    CHECK(desk.recorder.shown[0].text == u"@Mara Lindqvist can you look?"_s);
    CHECK(desk.recorder.shown[0].place == ui::placeOf(ticket));
    desk.bench.setNow(test::tuesday() + 12h);
    call(u"@Mara Lindqvist in the evening"_s);
    desk.bench.settle();
    CHECK(desk.recorder.shown.size() == 1);
}
