// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgreserror.h"

#include <libpq-fe.h>

using namespace Qt::Literals::StringLiterals;

namespace core {

Error postgresError(const QString& state, const QString& message, bool lost) {
    if (lost || state.startsWith("08"_L1) || state.startsWith("57P0"_L1) || state == "25P03"_L1) {
        return {ErrorKind::Unavailable,
                u"The connection to the team server was lost. Your text is kept; try again in a moment."_s,
                {}};
    }
    if (state == "WM001"_L1) {
        return {ErrorKind::Conflict, u"Somebody else changed this in the meantime."_s, {}};
    }
    if (state == "40001"_L1 || state == "40P01"_L1 || state == "55P03"_L1) {
        return {
            ErrorKind::Busy, u"Others are writing at the same time. Nothing was changed; try again."_s, {}};
    }
    if (state == "23505"_L1) {
        return {ErrorKind::Conflict, u"There is already a record with this key."_s, {}};
    }
    if (state == "23503"_L1) {
        return {ErrorKind::NotFound, u"A record that this one belongs to is gone."_s, {}};
    }
    if (state.startsWith("54"_L1)) {
        return {
            ErrorKind::Invalid, u"A text is too long for the workspace. Shorten it, and save again."_s, {}};
    }
    if (state.startsWith("23"_L1) || state.startsWith("22"_L1)) {
        return {ErrorKind::Invalid, u"The workspace refused a value that breaks its rules."_s, {}};
    }
    if (state == "42501"_L1 || state == "25006"_L1) {
        return {ErrorKind::Forbidden,
                u"Your account on the team server may not do this. Ask its administrator."_s,
                {}};
    }
    if (state == "53100"_L1) {
        return {
            ErrorKind::Unavailable,
            u"The disk of the team server is full. Nothing was changed; tell its administrator, then save again."_s,
            {}};
    }
    if (state.startsWith("53"_L1)) {
        return {ErrorKind::Unavailable,
                u"The team server is out of room or connections. Nothing was changed; try again later."_s,
                {}};
    }
    return {ErrorKind::Internal, u"The team server reported an unexpected problem."_s, message};
}

Error postgresConnectError(const QString& message, bool passwordAsked) {
    const auto says = [&](QLatin1StringView part) { return message.contains(part); };
    const auto named = [&](QLatin1StringView what) { return says(what) && says("does not exist"_L1); };
    const auto error = [&](ErrorKind kind, const QString& text) { return Error{kind, text, message}; };
    if (named("database \""_L1)) {
        return error(ErrorKind::NotFound,
                     u"The team server has no database of this name. Check the address."_s);
    }
    if (says("too many"_L1) || says("remaining connection slots"_L1)) {
        return error(
            ErrorKind::Unavailable,
            u"The team server takes no more connections now. Try again later, or tell its administrator."_s);
    }
    if (says("starting up"_L1) || says("shutting down"_L1) || says("recovery mode"_L1) ||
        says("session is read-only"_L1)) {
        return error(ErrorKind::Unavailable,
                     u"The team server is starting or being serviced. Try again in a moment."_s);
    }
    if (says("does not support SSL"_L1)) {
        return error(
            ErrorKind::Unavailable,
            u"The team server offers no encrypted connection. Ask its administrator; on a network that you trust, add sslmode=disable to the address."_s);
    }
    if (says("certificate"_L1) || says("SSL error"_L1)) {
        return error(
            ErrorKind::Forbidden,
            u"The team server could not prove who it is. Ask its administrator for the certificate."_s);
    }
    if (says("invalid URI"_L1) || says("invalid connection option"_L1) || says("invalid port"_L1) ||
        says("value: \""_L1)) {
        return error(ErrorKind::Invalid,
                     u"The server address is not understood. Check its spelling and its options."_s);
    }
    if (passwordAsked || says("password authentication failed"_L1) || says("no password supplied"_L1) ||
        says("Peer authentication failed"_L1) || named("role \""_L1) || says("no pg_hba.conf entry"_L1)) {
        return error(ErrorKind::Forbidden,
                     u"The team server did not accept this name and password. Check both and try again."_s);
    }
    return error(ErrorKind::Unavailable,
                 u"The team server cannot be reached. Check the network and the address, then try again."_s);
}

Failure postgresFailure(PGconn* handle, const PGresult* result, std::string_view sql) {
    const QString state = QString::fromUtf8(result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr);
    const QString message =
        QString::fromUtf8(result ? PQresultErrorMessage(result) : PQerrorMessage(handle)).trimmed();
    Error error = postgresError(state, message, PQstatus(handle) != CONNECTION_OK);
    error.detail =
        u"postgresql %1: %2 %3"_s.arg(state, message, QString::fromUtf8(sql.data(), qsizetype(sql.size())));
    return Failure(std::move(error));
}

} // namespace core
