// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"

#include "app/verbs/line.h"
#include "core/db/migrator.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

QJsonArray jsonOf(const std::vector<core::search::Match>& matches) {
    QJsonArray out;
    for (const auto& match : matches) {
        out.append(QJsonArray{match.start, match.length});
    }
    return out;
}

/// Keys go out as text: not every reader of JSON keeps 64 bits of a number.
QJsonObject jsonOf(const core::search::Hit& hit) {
    QJsonObject out{{u"kind"_s, core::toText(hit.kind)},
                    {u"id"_s, QString::number(hit.id)},
                    {u"client_id"_s, QString::number(hit.client.value)},
                    {u"client"_s, hit.clientName},
                    {u"title"_s, hit.title.text},
                    {u"title_matches"_s, jsonOf(hit.title.matches)},
                    {u"snippet"_s, hit.snippet.text},
                    {u"snippet_matches"_s, jsonOf(hit.snippet.matches)}};
    if (hit.ticket) {
        out.insert(u"ticket"_s, hit.number);
    }
    if (hit.at) {
        out.insert(u"at"_s, core::toDateTime(*hit.at, QTimeZone::utc()).toString(Qt::ISODate));
    }
    return out;
}

QString lineOf(const core::search::Hit& hit) {
    const QString number = hit.number > 0 ? u"#%1 "_s.arg(hit.number) : QString();
    const bool own = hit.kind == core::search::Kind::Client || hit.clientName.isEmpty();
    const QString client = own ? QString() : u" · "_s + hit.clientName;
    const QString snippet = hit.snippet.text.isEmpty() ? QString() : u"\n    "_s + hit.snippet.text;
    return core::toText(hit.kind) + u": "_s + number + hit.title.text + client + snippet;
}

} // namespace

int runSearch(const QStringList& arguments) {
    VerbLine line(
        u"search"_s,
        u"Finds clients, contacts, touchpoints, tickets, messages, files and articles. All words must be "
        "there, \"words in quotes\" side by side; the last word may be the beginning of "
        "one. A number such as 1042 finds the ticket."_s);
    line.addOption(u"in"_s, u"The workspace."_s, u"WORKSPACE"_s);
    line.addOption(u"limit"_s, u"Most hits; default 20."_s, u"N"_s);
    line.addArgument(u"TEXT"_s, u"What to look for."_s);
    if (!line.parse(arguments)) {
        return 0;
    }
    const core::Location where = line.location(u"in"_s);
    if (line.arguments().isEmpty()) {
        throw WrongUse{u"The text to look for is missing."_s};
    }
    core::search::SearchQuery query;
    query.text = line.arguments().join(u' ');
    query.limit = int(line.number(u"limit"_s, 20, 1, 1000));
    core::Database db = core::openWorkspace(where);
    QJsonArray hits;
    QStringList lines;
    for (const auto& hit : core::search::find(db, query)) {
        hits.append(jsonOf(hit));
        lines << lineOf(hit);
    }
    line.answer({{u"query"_s, query.text}, {u"hits"_s, hits}},
                lines.isEmpty() ? QStringList{u"Nothing found."_s} : lines);
    return 0;
}

} // namespace app
