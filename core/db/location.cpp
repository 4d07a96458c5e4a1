// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/location.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace core {

Result<Location> Location::parse(const QString& text) {
    if (!text.startsWith("postgresql://"_L1) && !text.startsWith("postgres://"_L1)) {
        if (text.isEmpty()) {
            return tl::make_unexpected(
                Error{ErrorKind::Invalid, u"Name a workspace file or a postgresql:// address."_s, {}});
        }
        return file(text);
    }
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid()) {
        return tl::make_unexpected(
            Error{ErrorKind::Invalid,
                  u"The server address is not a valid postgresql:// address. Check its spelling."_s,
                  url.errorString()});
    }
    QUrlQuery query(url);
    Location location;
    location.engine = Engine::Postgres;
    location.schema = query.hasQueryItem(u"schema"_s) ? query.queryItemValue(u"schema"_s) : u"waymark"_s;
    query.removeAllQueryItems(u"schema"_s);
    url.setQuery(query.isEmpty() ? QUrlQuery() : query);
    location.url = url.toString(QUrl::FullyEncoded);
    static const QRegularExpression name(u"^[a-z_][a-z0-9_]{0,62}$"_s);
    if (!name.match(location.schema).hasMatch()) {
        return tl::make_unexpected(Error{
            ErrorKind::Invalid,
            u"The schema name may hold lower-case letters, digits and underscores only, and begins with a letter."_s,
            location.schema});
    }
    return location;
}

Location Location::file(const QString& path) {
    Location location;
    location.path = path;
    return location;
}

Location Location::memory() {
    return file(u":memory:"_s);
}

QString Location::display() const {
    if (engine == Engine::Sqlite) {
        return path;
    }
    const QUrl parsed(url);
    return u"%1%2, %3"_s.arg(parsed.host().isEmpty() ? u"this computer"_s : parsed.host(), parsed.path(),
                             schema);
}

} // namespace core
