// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fields.h"

#include "core/base/fold.h"

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

using F = Field;
using Names = std::vector<FieldNames>;

/// Bookkeeping of warehouse loaders: it changes with each load and says nothing about the row.
const Names& loaderNames() {
    static const Names names{{F::Ignored, "fivetransynced"}, {F::Ignored, "companysynced"}};
    return names;
}

Names personNames() {
    return {
        {F::ExternalId, "id|recordid|userid|contactid|memberid|ownerid|externalid|key|uuid|number|no"},
        {F::Name,
         "name|fullname|contact|contactname|member|membername|user|username|displayname|employee|person"},
        {F::FirstName, "firstname|givenname|vorname|forename"},
        {F::LastName, "lastname|surname|familyname|nachname"},
        {F::Email, "email|emailaddress|mail|workemail|useremail|memberemail"},
        {F::Phone, "phone|phonenumber|telephone|mobile|mobilephone|mobilephonenumber|workphone|telefon"},
        {F::JobTitle, "jobtitle|title|position"},
        {F::Role, "role|userrole"},
        {F::Active, "active|isactive|enabled"},
        {F::Deleted, "isdeleted|deleted|fivetrandeleted"},
        {F::Department, "department|team|abteilung"},
        {F::ClientName, "company|companyname|client|clientname|organization|organisation|organizationname|"
                        "account|accountname|"
                        "customer|firma|primarycompany|associatedcompany"},
        {F::ClientId, "organizationid|companyid|clientid|accountid|associatedcompanyid|primarycompanyid"},
        {F::Note, "notes|note|details|comment|about|description"},
        {F::CreatedAt, "createdat|createdate|created|createdtime|creationdate|datecreated"},
        {F::UpdatedAt, "updatedat|lastmodifieddate|updated|lastupdated"},
    };
}

Names clientNames() {
    return {
        {F::ExternalId,
         "id|recordid|organizationid|companyid|clientid|accountid|externalid|key|uuid|customerid|number|no"},
        {F::Name,
         "name|companyname|client|clientname|organization|organisation|organizationname|company|account|"
         "accountname|customer|customername|firma|kunde"},
        {F::Website, "website|websiteurl|domain|domains|domainnames|companydomainname|homepage|web"},
        {F::Phone, "phone|phonenumber|telephone"},
        {F::Email, "email|emailaddress"},
        {F::City, "city|town|ort|stadt"},
        {F::Country, "country|countryregion|land"},
        {F::Industry, "industry|sector|branche"},
        {F::MemberName, "accountmanager|companyowner|owner|responsible|accountowner"},
        {F::MemberId, "hubspotownerid|ownerid"},
        {F::Deleted, "isdeleted|deleted|fivetrandeleted"},
        {F::Active, "active|isactive"},
        {F::Note, "notes|note|description|details|about|comment"},
        {F::CreatedAt,
         "createdat|createdate|created|createdtime|creationdate|datecreated|clientsince|since|customersince"},
        {F::UpdatedAt, "updatedat|lastmodifieddate|updated|lastupdated"},
    };
}

Names ticketNames() {
    return {
        {F::ExternalId,
         "ticketid|id|ticketnumber|number|recordid|#|ticketno|key|issuekey|externalid|caseid|casenumber"},
        {F::Subject, "subject|title|ticketname|summary|rawsubject"},
        {F::Description, "description|ticketdescription|content|body|details|message"},
        {F::Status, "status|state|ticketstatus|currentstatus|stage"},
        {F::StageId, "hspipelinestage|pipelinestage"},
        {F::Priority, "priority|hsticketpriority|ticketpriority|urgency"},
        {F::TicketType, "type|tickettype|kind|hsticketcategory|category|helptopic"},
        {F::Channel, "via|viachannel|source|channel|createchannel"},
        {F::ClientName,
         "organization|organisation|client|clientname|company|companyname|primarycompany|account|accountname|"
         "organizationname"},
        {F::ClientId, "organizationid|companyid|clientid|accountid"},
        {F::ContactName, "requester|requestername|contact|contactname|customer|from|fullname|customername|"
                         "reportedby|reporter"},
        {F::ContactEmail,
         "requesteremail|contactemail|fromemail|email|allassociatedcontactemails|customeremail"},
        {F::ContactId, "requesterid|contactid|customerid"},
        {F::MemberName, "assignee|agent|owner|ticketowner|agentassigned|assignedto|member"},
        {F::MemberEmail, "assigneeemail|agentemail|owneremail"},
        {F::MemberId, "assigneeid|agentid|ownerid|hubspotownerid|responderid"},
        {F::Tags, "tags|labels"},
        {F::CreatedAt,
         "createdat|createdtime|createdate|datecreated|created|opened|openedat|opendate|creationdate"},
        {F::UpdatedAt,
         "updatedat|lastupdatetime|lastupdatedtime|lastupdated|lastactivitydate|updated|modified"},
        {F::ResolvedAt, "solvedat|resolvedtime|resolvedat|resolved|resolutiondate"},
        {F::ClosedAt, "closedat|closedtime|closedate|closeddate|closed|closeat|lastcloseddate"},
        {F::FirstResponseAt,
         "initialresponsetime|firstresponseat|firstagentreplydate|firstagentresponsedate|firstreplyat"},
        {F::DueAt, "duebytime|duedate|dueat|sladuedate|escalationat|due"},
        {F::TrackedTime, "timetracked|timeunitstotal|timeunits|timespent"},
        {F::Deleted, "isdeleted|deleted|fivetrandeleted"},
    };
}

Names messageNames() {
    return {
        {F::ExternalId, "id|messageid|commentid|articleid|externalid"},
        {F::TicketId, "ticketid|ticket|ticketnumber|conversationid|number"},
        {F::Body, "body|text|message|comment|content|plainbody"},
        {F::CreatedAt, "created|createdat|date|sentat|time|datecreated"},
        {F::Public, "public|ispublic"},
        {F::AuthorId, "userid|authorid|senderid"},
        {F::AuthorName, "author|from|user|sender"},
        {F::Direction, "direction|type|kind"},
        {F::Channel, "channel|via"},
        {F::Automatic,
         "automatic|autoreply|isautoreply|autoresponse|isautoresponse|autosubmitted|autoresponder"},
    };
}

Names effortNames() {
    return {
        {F::ExternalId, "id|timeentryid|entryid|externalid|uuid|key"},
        {F::MemberName,
         "user|member|employee|person|agentname|worker|username|membername|staff|consultant|mitarbeiter"},
        {F::MemberEmail, "email|useremail|memberemail|agentlogin"},
        {F::MemberId, "userid|memberid|employeeid|driverid"},
        {F::ClientName,
         "client|clientname|customer|customername|organization|organisation|company|account|kunde"},
        {F::ClientId, "clientid|customerid|organizationid"},
        {F::Project, "project|projectname|projekt"},
        {F::Task, "task|taskname|activity|activitytype"},
        {F::Note, "description|note|notes|comment|title|text|beschreibung"},
        {F::TicketId, "ticket|ticketid|ticketnumber|ticketno"},
        {F::StartDay, "startdate"},
        {F::StartTime, "starttime|from|begin"},
        {F::EndDay, "enddate"},
        {F::EndTime, "endtime|to|until"},
        {F::StartAt, "start|startedat|startat|begin"},
        {F::EndAt, "end|endedat|endat|stop|stoppedat"},
        {F::Day, "date|day|workdate|workday|datum|spentdate|spenton|createdat"},
        {F::Week, "week|weeknumber|kw"},
        {F::Year, "year|jahr"},
        {F::Minutes, "minutes|durationminutes|durationmin|mins|timeunits|minuten"},
        {F::Hours, "hours|durationdecimal|durationhours|decimalhours|timedecimal|stunden"},
        {F::Seconds, "seconds|durationseconds|durationinseconds"},
        {F::Duration, "duration|durationh|time|timespent|timetracked|dauer"},
        {F::WorkClass, "class|workclass|trigger"},
        {F::Tags, "tags|labels"},
    };
}

Names touchpointNames() {
    return {
        {F::ExternalId, "engagementid|id|recordid|externalid|touchpointid|key"},
        {F::StartAt, "starttime|startedat|start|at|date|when|happenedat|timestamp|activitydate"},
        {F::EndAt, "endtime|endedat|end"},
        {F::Minutes, "minutes|durationminutes"},
        {F::Duration, "duration"},
        {F::Channel, "channel|type|activitytype"},
        {F::Direction, "direction"},
        {F::Sentiment, "sentiment|mood"},
        {F::Subject, "title|subject|topic"},
        {F::Body, "body|note|notes|description|text|comment"},
        {F::ClientName, "client|clientname|company|companyname|organization|organisation|account"},
        {F::ClientId, "clientid|companyid|organizationid"},
        {F::ContactName, "contact|contactname|with"},
        {F::ContactEmail, "contactemail"},
        {F::ContactId, "contactid"},
        {F::MemberName, "member|user|owner|by|employee"},
        {F::MemberEmail, "memberemail|useremail|owneremail"},
        {F::MemberId, "memberid|ownerid|userid|hubspotownerid"},
    };
}

Names generalNames(Kind kind) {
    switch (kind) {
    case Kind::Members:
    case Kind::Contacts:
        return personNames();
    case Kind::Clients:
        return clientNames();
    case Kind::Tickets:
        return ticketNames();
    case Kind::Messages:
        return messageNames();
    case Kind::Effort:
        return effortNames();
    case Kind::Touchpoints:
        return touchpointNames();
    case Kind::Tags:
        return {{F::TicketId, "ticketid|ticket|ticketnumber"}, {F::Tags, "tag|tags|name|label"}};
    case Kind::TicketClients:
        return {{F::TicketId, "ticketid"}, {F::ClientId, "companyid|organizationid|clientid"}};
    case Kind::TicketContacts:
        return {{F::TicketId, "ticketid"}, {F::ContactId, "contactid|requesterid"}};
    case Kind::Stages:
        return {{F::StageId, "stageid"},
                {F::StageLabel, "label"},
                {F::StageClosed, "isclosed"},
                {F::Status, "ticketstate"}};
    case Kind::Unknown:
    case Kind::Unsupported:
        return {};
    }
    return {};
}

Names sourceNames(Source source, Kind kind) {
    if (source == Source::Boston311) {
        return {{F::ExternalId, "caseenquiryid"}, {F::Subject, "casetitle"}, {F::Status, "casestatus"},
                {F::CreatedAt, "opendt"},         {F::ClosedAt, "closeddt"}, {F::DueAt, "targetdt"},
                {F::Channel, "source"},           {F::Custom, "subject"},    {F::Custom, "reason"},
                {F::TicketType, "type"}};
    }
    if (source == Source::HubSpot && kind == Kind::Tickets) {
        return {{F::Custom, "hspipeline"}, {F::Custom, "hsmergedobjectids"}};
    }
    if (source == Source::HubSpot && kind == Kind::Touchpoints) {
        return {{F::Custom, "source"}, {F::Custom, "sourceid"}};
    }
    if (source == Source::Zammad && kind == Kind::Effort) {
        return {{F::TicketId, "ticket"},          {F::Note, "title"},
                {F::MemberName, "agentname"},     {F::Task, "activitytype"},
                {F::ContactName, "customername"}, {F::Minutes, "timeunits"}};
    }
    if (source == Source::OsTicket && kind == Kind::Tickets) {
        return {{F::ExternalId, "ticketnumber"}, {F::DueAt, "duedate"}};
    }
    if (source == Source::Zendesk && kind == Kind::Tickets) {
        return {{F::Custom, "externalid"}, {F::Custom, "requesterexternalid"}};
    }
    if (source == Source::Zendesk) {
        return {{F::Custom, "externalid"}};
    }
    return {};
}

/// For previews.
constexpr std::pair<F, const char*> Words[] = {
    {F::Custom, "kept as it is"},
    {F::Ignored, "not used"},
    {F::ExternalId, "number"},
    {F::Name, "name"},
    {F::FirstName, "first name"},
    {F::LastName, "last name"},
    {F::Email, "e-mail"},
    {F::Phone, "phone"},
    {F::JobTitle, "job title"},
    {F::Role, "role"},
    {F::Active, "active"},
    {F::Deleted, "deleted"},
    {F::Department, "department"},
    {F::Note, "note"},
    {F::Website, "website"},
    {F::Country, "country"},
    {F::City, "city"},
    {F::Industry, "industry"},
    {F::CreatedAt, "created"},
    {F::UpdatedAt, "changed"},
    {F::ClientName, "client"},
    {F::ClientId, "client number"},
    {F::ContactName, "contact"},
    {F::ContactEmail, "contact's e-mail"},
    {F::ContactId, "contact number"},
    {F::MemberName, "member"},
    {F::MemberEmail, "member's e-mail"},
    {F::MemberId, "member number"},
    {F::AuthorName, "author"},
    {F::AuthorId, "author number"},
    {F::Subject, "subject"},
    {F::Description, "description"},
    {F::Status, "state"},
    {F::Priority, "priority"},
    {F::TicketType, "kind"},
    {F::Channel, "channel"},
    {F::Tags, "tags"},
    {F::ResolvedAt, "resolved"},
    {F::ClosedAt, "closed"},
    {F::FirstResponseAt, "first response"},
    {F::DueAt, "due"},
    {F::TrackedTime, "time tracked"},
    {F::TicketId, "ticket number"},
    {F::Body, "text"},
    {F::Public, "public"},
    {F::StageId, "stage number"},
    {F::StageLabel, "stage"},
    {F::StageClosed, "stage is closed"},
    {F::Project, "project"},
    {F::Task, "task"},
    {F::Day, "day"},
    {F::StartDay, "start day"},
    {F::StartTime, "start time"},
    {F::StartAt, "start"},
    {F::EndDay, "end day"},
    {F::EndTime, "end time"},
    {F::EndAt, "end"},
    {F::Week, "week"},
    {F::Year, "year"},
    {F::Duration, "duration"},
    {F::Hours, "hours"},
    {F::Minutes, "minutes"},
    {F::Seconds, "seconds"},
    {F::WorkClass, "class"},
    {F::Direction, "direction"},
    {F::Sentiment, "sentiment"},
    {F::Automatic, "sent by a machine"},
};

} // namespace

QString comparable(QStringView columnName) {
    const QString folded = fold(columnName);
    QString out;
    out.reserve(folded.size());
    for (const QChar c : folded) {
        if (c.isLetterOrNumber()) {
            out += c;
        }
    }
    if (out.isEmpty() && folded.contains(u'#')) {
        return u"#"_s;
    }
    constexpr QStringView Loader = u"property";
    return out.startsWith(Loader) && out.size() > Loader.size() ? out.mid(Loader.size()) : out;
}

std::vector<FieldNames> fieldNames(Source source, Kind kind) {
    Names names = sourceNames(source, kind);
    for (const Names& more : {loaderNames(), generalNames(kind)}) {
        names.insert(names.end(), more.begin(), more.end());
    }
    return names;
}

QString describe(Field field) {
    for (const auto& [key, word] : Words) {
        if (key == field) {
            return QString::fromLatin1(word);
        }
    }
    return {};
}

} // namespace core::exchange
