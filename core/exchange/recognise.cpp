// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recognise.h"

#include <QSet>

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

/// All of these names (comparable form) make it this table. More specific ones stand before more general
/// ones.
struct Fingerprint {
    const char* names;
    Source source;
    Kind kind;
    const char* what;
};

constexpr auto Not = Kind::Unsupported;

constexpr Fingerprint Fingerprints[] = {
    {"requesterwaittimeinminutes|assigneestations", Source::Zendesk, Kind::Tickets, "tickets of Zendesk"},
    {"initialresponsetime|requesteremail|subcategory", Source::Freshservice, Kind::Tickets,
     "tickets of Freshservice"},
    {"initialresponsetime|agentinteractions|ticketid", Source::Freshdesk, Kind::Tickets,
     "tickets of Freshdesk"},
    {"closediffinmin|createchannel", Source::Zammad, Kind::Tickets, "tickets of Zammad"},
    {"timeunits|agentlogin", Source::Zammad, Kind::Effort, "accounted time of Zammad"},
    {"ticketnumber|helptopic|slaplan", Source::OsTicket, Kind::Tickets, "tickets of osTicket"},
    {"ticketnumber|threadcount|currentstatus", Source::OsTicket, Kind::Tickets, "tickets of osTicket"},
    {"ticketname|pipeline|ticketstatus", Source::HubSpot, Kind::Tickets, "tickets of HubSpot"},
    {"caseenquiryid|opendt|casestatus", Source::Boston311, Kind::Tickets, "service requests of Boston"},
    {"startdate|starttime|duration|project|user", Source::Toggl, Kind::Effort, "a detailed report of Toggl"},
    {"requesterid|submitterid|viachannel", Source::Zendesk, Kind::Tickets, "tickets of Zendesk"},
    {"sharedtickets|sharedcomments|name", Source::Zendesk, Kind::Clients, "organisations of Zendesk"},
    {"organizationid|role|suspended", Source::Zendesk, Kind::Contacts, "users of Zendesk"},
    {"ticketid|body|voicecomment", Source::Zendesk, Kind::Messages, "comments of Zendesk tickets"},
    {"chatid|chatindex", Source::Zendesk, Not, "events of Zendesk chats"},
    {"slapolicyid|metric", Source::Zendesk, Not, "SLA targets of Zendesk"},
    {"slapolicyid|policyappliedat", Source::Zendesk, Not, "SLA policies on Zendesk tickets"},
    {"fieldname|ticketid|value", Source::Zendesk, Not, "the history of Zendesk tickets"},
    {"starttimeutc|endtimeutc|timezone", Source::Zendesk, Not, "schedules of Zendesk"},
    {"scheduleid|startdate|enddate", Source::Zendesk, Not, "holidays of Zendesk"},
    {"engagementid|starttime|meetingoutcome", Source::HubSpot, Kind::Touchpoints, "meetings of HubSpot"},
    {"ownerid|portalid|email", Source::HubSpot, Kind::Members, "owners of HubSpot"},
    {"dealid|dealname", Source::HubSpot, Not, "deals of HubSpot"},
    {"stageid|pipelineid|isclosed", Source::HubSpot, Kind::Stages, "ticket stages of HubSpot"},
    {"ticketid|companyid", Source::HubSpot, Kind::TicketClients, "companies of HubSpot tickets"},
    {"ticketid|contactid", Source::HubSpot, Kind::TicketContacts, "contacts of HubSpot tickets"},
    {"hspipelinestage|subject", Source::HubSpot, Kind::Tickets, "tickets of HubSpot"},
    {"surveyid|recordeddate", Source::Generic, Not, "answers to a survey"},
    {"questionid|surveyid", Source::Generic, Not, "questions of a survey"},
};

QSet<QString> comparableNames(const QStringList& columns) {
    QSet<QString> names;
    for (const auto& column : columns) {
        names.insert(comparable(column));
    }
    return names;
}

bool hasAll(const QSet<QString>& names, const char* wanted) {
    for (const auto& name : QString::fromLatin1(wanted).split(u'|')) {
        if (!names.contains(name)) {
            return false;
        }
    }
    return true;
}

bool hasAny(const QSet<QString>& names, const char* wanted) {
    for (const auto& name : QString::fromLatin1(wanted).split(u'|')) {
        if (names.contains(name)) {
            return true;
        }
    }
    return false;
}

bool isLoaderTable(const QStringList& columns) {
    return std::any_of(columns.begin(), columns.end(), [](const QString& name) {
        return name.startsWith(u"property_"_s, Qt::CaseInsensitive);
    });
}

std::optional<Recognised> byLoader(const QStringList& columns, const QSet<QString>& names) {
    if (names.contains(u"fivetransynced"_s) && hasAll(names, "id|name|url") && !names.contains(u"email"_s)) {
        return Recognised{Source::Zendesk, Not, u"groups of Zendesk"_s, {}};
    }
    if (hasAll(names, "ticketid|tag")) {
        const bool loader = names.contains(u"fivetransynced"_s);
        return Recognised{loader ? Source::Zendesk : Source::Generic,
                          Kind::Tags,
                          loader ? u"tags of Zendesk tickets"_s : u"tags of tickets"_s,
                          {}};
    }
    if (!isLoaderTable(columns)) {
        return std::nullopt;
    }
    if (hasAny(names, "firstname|lastname|email")) {
        return Recognised{Source::HubSpot, Kind::Contacts, u"contacts of HubSpot"_s, {}};
    }
    if (names.contains(u"name"_s)) {
        return Recognised{Source::HubSpot, Kind::Clients, u"companies of HubSpot"_s, {}};
    }
    return std::nullopt;
}

std::optional<Recognised> byFingerprint(const QSet<QString>& names) {
    for (const auto& print : Fingerprints) {
        if (hasAll(names, print.names)) {
            return Recognised{print.source, print.kind, QString::fromLatin1(print.what), {}};
        }
    }
    return std::nullopt;
}

bool isWholeNumber(const QString& text, qint64 from, qint64 to) {
    bool ok = false;
    const qint64 value = text.trimmed().toLongLong(&ok);
    return ok && value >= from && value <= to;
}

template <class Rule>
bool allRows(const Detected& detected, Rule rule) {
    return !detected.sample.isEmpty() && std::all_of(detected.sample.begin(), detected.sample.end(), rule);
}

/// Tables without a header, told by the shape of their values.
std::optional<Recognised> byShape(const Detected& detected) {
    if (detected.dialect.header || detected.columns.size() != 4) {
        return std::nullopt;
    }
    const bool weeks = allRows(detected, [](const QStringList& row) {
        return row.size() == 4 && isWholeNumber(row[0], 1, 1'000'000'000) && isWholeNumber(row[1], 1, 53) &&
               isWholeNumber(row[2], 0, 168) && isWholeNumber(row[3], 0, 1'000'000);
    });
    if (weeks) {
        return Recognised{Source::DriverTimesheet,
                          Kind::Effort,
                          u"hours by driver and week"_s,
                          {Field::MemberId, Field::Week, Field::Hours, Field::Custom}};
    }
    const bool drivers = allRows(detected, [](const QStringList& row) {
        return row.size() == 4 && isWholeNumber(row[0], 1, 1'000'000'000) &&
               !isWholeNumber(row[1], 0, 1'000'000'000) && (row[2] == u"Y" || row[2] == u"N") &&
               (row[3] == u"miles" || row[3] == u"hours");
    });
    if (drivers) {
        return Recognised{Source::DriverTimesheet,
                          Kind::Members,
                          u"drivers"_s,
                          {Field::ExternalId, Field::Name, Field::Custom, Field::Custom}};
    }
    return std::nullopt;
}

Kind byColumns(const QSet<QString>& names, const QString& hint) {
    const bool when = hasAny(
        names, "date|day|start|startdate|starttime|startedat|startat|workdate|spentdate|week|datum|end");
    const bool span = hasAny(names, "start|startedat|starttime") && hasAny(names, "end|endedat|endtime|stop");
    const bool amount =
        hasAny(
            names,
            "minutes|hours|duration|durationh|durationdecimal|timespent|seconds|timeunits|dauer|stunden") ||
        span;
    const bool client = hasAny(
        names, "client|clientname|company|companyname|organization|organisation|account|customer|clientid");
    const bool touch = hasAny(names, "sentiment|direction") || (names.contains(u"channel"_s) && when);
    const bool ticket = hasAny(names, "subject|title|ticketname|summary") &&
                        hasAny(names, "status|state|priority|ticketstatus|currentstatus|requester");
    if (hasAny(names, "ticketid|ticket|ticketnumber") && hasAny(names, "body|text|message|comment|content") &&
        !hasAny(names, "subject|status|minutes|hours|duration")) {
        return Kind::Messages;
    }
    if (ticket) {
        return Kind::Tickets;
    }
    if (touch && (client || hasAny(names, "contact|contactname"))) {
        return Kind::Touchpoints;
    }
    if (when && amount) {
        return Kind::Effort;
    }
    const bool person =
        hasAny(names, "email|emailaddress|firstname|lastname|jobtitle|fullname|contact|contactname");
    const bool colleague = hasAny(names, "role|department|member|membername|employee|weeklyhours") && !client;
    if (colleague || (hint.contains(u"member"_s) || hint.contains(u"staff"_s) || hint.contains(u"team"_s))) {
        return hasAny(names, "name|fullname|member|membername|employee|firstname|email") ? Kind::Members
                                                                                         : Kind::Unknown;
    }
    const bool business = hasAny(names, "website|industry|domain|companyname|companydomainname");
    const bool own = hasAny(names, "name|contact|contactname|fullname|firstname|lastname");
    if (person && own &&
        !(business && !hasAny(names, "firstname|lastname|fullname|contact|contactname|jobtitle")) &&
        !hint.contains(u"client"_s)) {
        return Kind::Contacts;
    }
    if (client || business ||
        (names.contains(u"name"_s) &&
         (hint.contains(u"client"_s) || hint.contains(u"compan"_s) || hint.contains(u"organi"_s) ||
          hint.contains(u"customer"_s) || hasAny(names, "city|country|phone|address")))) {
        return Kind::Clients;
    }
    return Kind::Unknown;
}

} // namespace

int Recognised::columnOf(Field field) const {
    const auto found = std::find(columns.begin(), columns.end(), field);
    return found == columns.end() ? -1 : int(found - columns.begin());
}

std::vector<Field> mapColumns(Source source, Kind kind, const QStringList& columns) {
    std::vector<Field> fields(size_t(columns.size()), Field::Custom);
    std::vector<bool> taken(fields.size(), false);
    QStringList names;
    for (const auto& column : columns) {
        names.append(comparable(column));
    }
    QSet<int> given;
    for (const auto& row : fieldNames(source, kind)) {
        const bool once = row.field != Field::Custom && row.field != Field::Ignored;
        if (once && given.contains(int(row.field))) {
            continue;
        }
        for (const auto& name : QString::fromLatin1(row.names).split(u'|')) {
            const qsizetype column = names.indexOf(name);
            if (column >= 0 && !taken[size_t(column)]) {
                taken[size_t(column)] = true;
                fields[size_t(column)] = row.field;
                given.insert(int(row.field));
                break;
            }
        }
    }
    return fields;
}

Recognised recognise(const Detected& detected, const QString& fileName) {
    if (auto shaped = byShape(detected)) {
        return *shaped;
    }
    const QSet<QString> names = comparableNames(detected.columns);
    auto found = byFingerprint(names);
    if (!found) {
        found = byLoader(detected.columns, names);
    }
    if (!found) {
        const Kind kind = detected.dialect.header ? byColumns(names, comparable(fileName)) : Kind::Unknown;
        found = Recognised{Source::Generic,
                           kind,
                           kind == Kind::Unknown ? u"a table whose columns are not known"_s : toText(kind),
                           {}};
    }
    found->columns = mapColumns(found->source, found->kind, detected.columns);
    return *found;
}

} // namespace core::exchange
