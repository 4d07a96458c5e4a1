// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan.h"
#include "core/exchange/recognise.h"
#include "core/exchange/valuemap.h"
#include "tests/core/exchange/files.h"

#include <QDir>
#include <QTemporaryDir>

using namespace core::exchange;
using namespace exchangetest;
using namespace Qt::Literals::StringLiterals;

namespace {

Recognised of(const QByteArray& text, const QString& name = {}) {
    return recognise(detect(text), name);
}

/// The field of the column with this header.
Field fieldIn(const QByteArray& header, const QString& column) {
    const auto detected = detect(header + "\n");
    const qsizetype at = detected.columns.indexOf(column);
    REQUIRE(at >= 0);
    return recognise(detected).columns[size_t(at)];
}

struct Case {
    QString file;
    Source source;
    Kind kind;
};

} // namespace

TEST_CASE("Ticket exports are recognised whatever the spelling, order and separator of their columns") {
    CHECK(
        of("Summation column;Id;Requester;Subject;Status;Assignee stations;Requester wait time in minutes\n"_ba)
            .source == Source::Zendesk);
    CHECK(of("Ticket ID,Subject,Status,Agent interactions,Initial Response Time,Time tracked\n"_ba).source ==
          Source::Freshdesk);
    CHECK(of("Ticket Id,Subject,Requester Email,Initial Response Time,Sub-Category\n"_ba).source ==
          Source::Freshservice);
    CHECK(of("#,Title,State,Close Diff In Min,Create Channel,Time Units Total\n"_ba).source ==
          Source::Zammad);
    CHECK(
        of("Ticket#,Title,Customer - Name,Organization,Agent - Name,Agent - Login,Time Units,Created at\n"_ba)
            .kind == Kind::Effort);
    CHECK(of("Ticket Number,Date Created,Subject,Help Topic,SLA Plan\n"_ba).source == Source::OsTicket);
    CHECK(of("Ticket ID\tTicket name\tPipeline\tTicket status\tCreate date\n"_ba).source == Source::HubSpot);
    CHECK(
        of("User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration\n"_ba)
            .source == Source::Toggl);
}

TEST_CASE("Columns find their fields by name") {
    const QByteArray zendesk =
        "Id,Requester,Requester email,Subject,Status,Priority,Via,Created at,Solved at,Organization,"
        "Assignee,Assignee stations,Requester wait time in minutes,Cost centre [txt]";
    CHECK(fieldIn(zendesk, u"Id"_s) == Field::ExternalId);
    CHECK(fieldIn(zendesk, u"Requester"_s) == Field::ContactName);
    CHECK(fieldIn(zendesk, u"Requester email"_s) == Field::ContactEmail);
    CHECK(fieldIn(zendesk, u"Organization"_s) == Field::ClientName);
    CHECK(fieldIn(zendesk, u"Solved at"_s) == Field::ResolvedAt);
    CHECK(fieldIn(zendesk, u"Requester wait time in minutes"_s) == Field::Custom);
    CHECK(fieldIn(zendesk, u"Cost centre [txt]"_s) == Field::Custom);
    const QByteArray zammad = "#,Title,State,Priority,Owner,Customer,Organization,Create Channel,Close Diff "
                              "In Min,Time Units Total";
    CHECK(fieldIn(zammad, u"#"_s) == Field::ExternalId);
    CHECK(fieldIn(zammad, u"Time Units Total"_s) == Field::TrackedTime);
}

TEST_CASE("Tables without a known source are told by what their columns can hold") {
    CHECK(of("Client,Website,City\n"_ba).kind == Kind::Clients);
    CHECK(of("name,note\n"_ba, u"clients.csv"_s).kind == Kind::Clients);
    CHECK(of("First name,Last name,E-Mail,Company\n"_ba).kind == Kind::Contacts);
    CHECK(of("name,email\n"_ba).kind == Kind::Contacts);
    CHECK(of("name,email\n"_ba, u"members.csv"_s).kind == Kind::Members);
    CHECK(of("name,email,role\n"_ba).kind == Kind::Members);
    CHECK(of("number,subject,state,client\n"_ba).kind == Kind::Tickets);
    CHECK(of("ticket,author,body,created\n"_ba).kind == Kind::Messages);
    CHECK(of("day,member,client,minutes,class,note\n"_ba).kind == Kind::Effort);
    CHECK(of("Datum;Mitarbeiter;Kunde;Stunden\n"_ba).kind == Kind::Effort);
    CHECK(of("at,client,channel,direction,sentiment,note\n"_ba).kind == Kind::Touchpoints);
    CHECK(of("ticket_id,tag\n"_ba).kind == Kind::Tags);
    CHECK(of("apples,pears\n"_ba).kind == Kind::Unknown);
}

TEST_CASE("Words for states and priorities of other programs are understood") {
    CHECK(stateOf(u"closed", true) == ImportedState::Closed);
    CHECK(stateOf(u"Pending Reminder", true) == ImportedState::WaitingClient);
    CHECK(stateOf(u"hold", true) == ImportedState::WaitingOther);
    CHECK(stateOf(u"Waiting on contact", true) == ImportedState::WaitingClient);
    CHECK(stateOf(u"2", false) == ImportedState::New);
    CHECK(stateOf(u"2", true) == ImportedState::Open);
    CHECK(stateOf(u"deleted", true) == ImportedState::Deleted);
    CHECK_FALSE(stateOf(u"whatever", true).has_value());
    CHECK(priorityOf(u"3 high") == ImportedPriority::High);
    CHECK(priorityOf(u"4") == ImportedPriority::Urgent);
    CHECK_FALSE(priorityOf(u"").has_value());
    CHECK(truthOf(u"FALSE") == false);
    CHECK(truthOf(u"Y") == true);
    CHECK_FALSE(truthOf(u"").has_value());
}

TEST_CASE("Published tables of other programs are recognised without help") {
    const QString folder = sharedFile({});
    if (folder.isEmpty()) {
        return;
    }
    const std::vector<Case> cases{
        {u"crm/hubspot/company_data.csv"_s, Source::HubSpot, Kind::Clients},
        {u"crm/hubspot/contact_data.csv"_s, Source::HubSpot, Kind::Contacts},
        {u"crm/hubspot/deal_data.csv"_s, Source::HubSpot, Kind::Unsupported},
        {u"crm/hubspot/engagement_meeting_data.csv"_s, Source::HubSpot, Kind::Touchpoints},
        {u"crm/hubspot/owner_data.csv"_s, Source::HubSpot, Kind::Members},
        {u"crm/hubspot/ticket_company_data.csv"_s, Source::HubSpot, Kind::TicketClients},
        {u"crm/hubspot/ticket_contact_data.csv"_s, Source::HubSpot, Kind::TicketContacts},
        {u"crm/hubspot/ticket_data.csv"_s, Source::HubSpot, Kind::Tickets},
        {u"crm/hubspot/ticket_pipeline_stage_data.csv"_s, Source::HubSpot, Kind::Stages},
        {u"tickets/zendesk/ticket_data.csv"_s, Source::Zendesk, Kind::Tickets},
        {u"tickets/zendesk/ticket_comment_data.csv"_s, Source::Zendesk, Kind::Messages},
        {u"tickets/zendesk/ticket_tag_data.csv"_s, Source::Zendesk, Kind::Tags},
        {u"tickets/zendesk/organization_data.csv"_s, Source::Zendesk, Kind::Clients},
        {u"tickets/zendesk/user_data.csv"_s, Source::Zendesk, Kind::Contacts},
        {u"tickets/zendesk/group_data.csv"_s, Source::Zendesk, Kind::Unsupported},
        {u"tickets/zendesk/schedule_data.csv"_s, Source::Zendesk, Kind::Unsupported},
        {u"tickets/zendesk/schedule_holiday_data.csv"_s, Source::Zendesk, Kind::Unsupported},
        {u"tickets/zendesk/sla_policy_metric_history_data.csv"_s, Source::Zendesk, Kind::Unsupported},
        {u"tickets/zendesk/ticket_sla_policy_data.csv"_s, Source::Zendesk, Kind::Unsupported},
        {u"tickets/zendesk/ticket_field_history_data.csv"_s, Source::Zendesk, Kind::Unsupported},
        {u"tickets/zendesk/ticket_chat_event_data.csv"_s, Source::Zendesk, Kind::Unsupported},
        {u"tickets/boston311/boston311-100.csv"_s, Source::Boston311, Kind::Tickets},
        {u"tickets/boston311/boston311-100-bad.tsv"_s, Source::Boston311, Kind::Tickets},
        {u"timesheets/toggl/toggl.csv"_s, Source::Toggl, Kind::Effort},
        {u"timesheets/drivers/timesheet.csv"_s, Source::DriverTimesheet, Kind::Effort},
        {u"timesheets/drivers/drivers.csv"_s, Source::DriverTimesheet, Kind::Members},
    };
    for (const auto& [file, source, kind] : cases) {
        INFO(file.toStdString());
        const auto found = recognise(detect(folder + file), file.section(u'/', -1));
        CHECK(core::toText(found.source) == core::toText(source));
        CHECK(core::toText(found.kind) == core::toText(kind));
    }
}

TEST_CASE("A folder stands for the tables in it and in its folders, in the order of their names") {
    const QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkpath(u"b/c"_s));
    for (const auto& name : {u"b/c/three.csv"_s, u"one.csv"_s, u"b/two.tsv"_s, u"picture.png"_s}) {
        writeFile(folder.filePath(name), "apples,pears\n1,2\n");
    }
    QStringList names;
    for (const auto& file : plan({folder.path()}).files) {
        names.append(file.name);
    }
    CHECK(names == QStringList{u"three.csv"_s, u"two.tsv"_s, u"one.csv"_s});
}
