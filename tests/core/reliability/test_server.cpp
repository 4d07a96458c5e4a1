// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgreserror.h"
#include "tests/core/reliability/members.h"
#include "tests/core/reliability/proxy.h"

#include <QElapsedTimer>
#include <QUrl>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

bool noServer() {
    return test::postgresUrl().isEmpty();
}

Error connectionError(const QString& url) {
    const Location location = *Location::parse(url);
    return test::errorOf([&] { openWorkspace(location); });
}

QString serverUrlWith(const std::function<void(QUrl&, QUrlQuery&)>& change) {
    QUrl url(test::postgresUrl());
    QUrlQuery query(url);
    change(url, query);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

/// Ends the connection from the server's side, as an administrator or a restart does.
void terminate(Database& by, qint64 pid) {
    by.query("SELECT pg_terminate_backend(CAST(CAST(? AS BIGINT) AS INTEGER), 10000)", pid).next();
}

qint64 pidOf(Database& db) {
    return db.scalar<qint64>("SELECT pg_backend_pid()").value();
}

} // namespace

TEST_CASE("A server that cannot be reached is told apart from a wrong address") {
    for (const QString& url :
         {u"postgresql://mara@127.0.0.1:1/office"_s, u"postgresql:///office?host=/no/such/folder"_s,
          u"postgresql://mara@no-such-host.invalid/office"_s}) {
        const Error error = connectionError(url);
        INFO(url.toStdString() << ": " << error.detail.toStdString());
        CHECK(error.kind == ErrorKind::Unavailable);
        CHECK(error.text.contains(u"cannot be reached"_s));
        CHECK(test::isClear(error.text));
    }
    const Error error = connectionError(u"postgresql:///office?colour=blue"_s);
    CHECK(error.kind == ErrorKind::Invalid);
    CHECK(test::isClear(error.text));
}

TEST_CASE("A missing database, a missing workspace and an unknown name each have their sentence") {
    if (noServer()) {
        return;
    }
    const Error database =
        connectionError(serverUrlWith([](QUrl& url, QUrlQuery&) { url.setPath(u"/no_such_office"_s); }));
    CHECK(database.kind == ErrorKind::NotFound);
    CHECK(database.text.contains(u"no database of this name"_s));
    const Error schema = connectionError(
        serverUrlWith([](QUrl&, QUrlQuery& query) { query.addQueryItem(u"schema"_s, u"no_such_office"_s); }));
    CHECK(schema.kind == ErrorKind::NotFound);
    CHECK(schema.text.contains(u"no workspace \"no_such_office\""_s));
    const Error name = connectionError(serverUrlWith([](QUrl&, QUrlQuery& query) {
        query.removeAllQueryItems(u"user"_s);
        query.addQueryItem(u"user"_s, u"no_such_member"_s);
    }));
    CHECK(name.kind == ErrorKind::Forbidden);
}

TEST_CASE("An account without rights in a schema is told so, not that there is no workspace") {
    if (noServer()) {
        return;
    }
    auto db = test::workspace(Engine::Postgres);
    db->run("DO $body$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'waymark_guest') THEN "
            "CREATE ROLE waymark_guest LOGIN; END IF; END $body$");
    const Error error = connectionError(serverUrlWith([&](QUrl&, QUrlQuery& query) {
        query.removeAllQueryItems(u"user"_s);
        query.addQueryItem(u"user"_s, u"waymark_guest"_s);
        query.addQueryItem(u"schema"_s, db.location().schema);
    }));
    CHECK(error.kind == ErrorKind::Forbidden);
    CHECK(error.text.contains(db.location().schema));
    CHECK(test::isClear(error.text));
}

TEST_CASE("A wrong password is refused with a sentence that names no secret") {
    if (noServer()) {
        return;
    }
    auto db = test::workspace(Engine::Postgres);
    // The server of ./dev test asks this role for a password, and nobody else.
    db->run("DO $body$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'waymark_scram') THEN "
            "CREATE ROLE waymark_scram LOGIN PASSWORD 'right horse'; END IF; END $body$");
    const auto withPassword = [](const QString& password) {
        return *Location::parse(serverUrlWith([&](QUrl&, QUrlQuery& query) {
            query.removeAllQueryItems(u"user"_s);
            query.addQueryItem(u"user"_s, u"waymark_scram"_s);
            if (!password.isEmpty()) {
                query.addQueryItem(u"password"_s, password);
            }
            query.addQueryItem(u"schema"_s, u"no_such_office"_s);
        }));
    };
    const Error wrong = test::errorOf([&] { Database::connect(withPassword(u"wrong battery"_s)); });
    if (wrong.kind == ErrorKind::NotFound) {
        WARN("This server takes waymark_scram without a password; only the classification was tried.");
        return;
    }
    CHECK(wrong.kind == ErrorKind::Forbidden);
    CHECK(wrong.text.contains(u"name and password"_s));
    CHECK(test::isClear(wrong.text));
    CHECK_FALSE((wrong.text + wrong.detail).contains(u"battery"_s));
    const Error none = test::errorOf([&] { Database::connect(withPassword({})); });
    CHECK(none.kind == ErrorKind::Forbidden);
    // With the right one the way is free up to the workspace that does not exist.
    CHECK(test::errorOf([&] { Database::connect(withPassword(u"right horse"_s)); }).kind ==
          ErrorKind::NotFound);
}

TEST_CASE("What a server says while connecting becomes a kind and a sentence") {
    struct Case {
        const char* message;
        bool passwordAsked;
        ErrorKind kind;
    };

    const Case one =
        GENERATE(Case{"FATAL:  password authentication failed for user \"mara\"", true, ErrorKind::Forbidden},
                 Case{"FATAL:  Passwort-Authentifizierung für Benutzer »mara« fehlgeschlagen", true,
                      ErrorKind::Forbidden},
                 Case{"fe_sendauth: no password supplied", true, ErrorKind::Forbidden},
                 Case{"FATAL:  no pg_hba.conf entry for host \"10.0.0.9\"", false, ErrorKind::Forbidden},
                 Case{"FATAL:  database \"office\" does not exist", true, ErrorKind::NotFound},
                 Case{"FATAL:  sorry, too many clients already", false, ErrorKind::Unavailable},
                 Case{"FATAL:  too many connections for role \"mara\"", true, ErrorKind::Unavailable},
                 Case{"FATAL:  the database system is starting up", false, ErrorKind::Unavailable},
                 Case{"server does not support SSL, but SSL was required", false, ErrorKind::Unavailable},
                 Case{"SSL error: certificate verify failed", false, ErrorKind::Forbidden},
                 Case{"root certificate file \"/x/root.crt\" does not exist", false, ErrorKind::Forbidden},
                 Case{"invalid URI query parameter: \"colour\"", false, ErrorKind::Invalid},
                 Case{"timeout expired", false, ErrorKind::Unavailable});
    const Error error = postgresConnectError(QString::fromUtf8(one.message), one.passwordAsked);
    INFO(one.message);
    CHECK(error.kind == one.kind);
    CHECK(test::isClear(error.text));
    CHECK(error.detail == QString::fromUtf8(one.message));
}

TEST_CASE("What a server says while working becomes a kind and a sentence") {
    struct Case {
        const char* state;
        ErrorKind kind;
    };

    const Case one = GENERATE(Case{"57P01", ErrorKind::Unavailable}, Case{"08006", ErrorKind::Unavailable},
                              Case{"25P03", ErrorKind::Unavailable}, Case{"53100", ErrorKind::Unavailable},
                              Case{"53300", ErrorKind::Unavailable}, Case{"40001", ErrorKind::Busy},
                              Case{"40P01", ErrorKind::Busy}, Case{"55P03", ErrorKind::Busy},
                              Case{"23505", ErrorKind::Conflict}, Case{"WM001", ErrorKind::Conflict},
                              Case{"23503", ErrorKind::NotFound}, Case{"23514", ErrorKind::Invalid},
                              Case{"22003", ErrorKind::Invalid}, Case{"54000", ErrorKind::Invalid},
                              Case{"42501", ErrorKind::Forbidden}, Case{"25006", ErrorKind::Forbidden},
                              Case{"XX000", ErrorKind::Internal}, Case{"", ErrorKind::Internal});
    const Error error = postgresError(QString::fromLatin1(one.state), u"native"_s, false);
    INFO(one.state);
    CHECK(error.kind == one.kind);
    CHECK(test::isClear(error.text));
    CHECK(postgresError(QString::fromLatin1(one.state), u"native"_s, true).kind == ErrorKind::Unavailable);
}

TEST_CASE("A connection that is ended in the middle of a unit is lost cleanly, and a new one works") {
    if (noServer()) {
        return;
    }
    auto observer = test::workspace(Engine::Postgres);
    Database db = openWorkspace(observer.location());
    const qint64 pid = pidOf(db);
    const Error error = test::errorOf([&] {
        db.write([&](Transaction& tx) {
            test::addMember(tx, 1);
            terminate(observer, pid);
            test::addMember(tx, 2);
        });
    });
    CHECK(error.kind == ErrorKind::Unavailable);
    CHECK(test::isClear(error.text));
    CHECK(db.isLost());
    CHECK(test::errorOf([&] { test::memberCount(db); }).kind == ErrorKind::Unavailable);
    CHECK(test::memberCount(observer) == 0);
    db = openWorkspace(observer.location());
    CHECK_FALSE(db.isLost());
    db.write([](Transaction& tx) { test::addMember(tx, 1); });
    CHECK(test::memberCount(observer) == 1);
}

TEST_CASE("A connection that ends while nobody uses it is noticed by the next look for changes") {
    if (noServer()) {
        return;
    }
    auto observer = test::workspace(Engine::Postgres);
    Database db = openWorkspace(observer.location());
    terminate(observer, pidOf(db));
    db.foreignChanges();
    CHECK(db.isLost());
}

TEST_CASE("A commit whose answer is lost counts as done when the server did it, and is not doubled") {
    if (noServer()) {
        return;
    }
    auto observer = test::workspace(Engine::Postgres);
    test::Proxy proxy; // goes first, and with it what the server still keeps for lost desks
    if (!proxy.isUsable()) {
        return;
    }
    Database db = openWorkspace(proxy.through(observer.location()));
    int runs = 0;
    Changes published;
    db.onCommitted([&](const Changes& changes) { published = changes; });
    proxy.failNext(test::Proxy::Fault::CutAfterCommit);
    db.write([&](Transaction& tx) {
        ++runs;
        test::addMember(tx, 5);
    });
    CHECK(runs == 1);
    CHECK(published == Changes{{Entity::Member, 5}});
    CHECK(test::memberCount(observer) == 1);
    CHECK(db.isLost()); // the next job opens a new one
}

TEST_CASE("A commit that never reached the server is reported, and nothing of it arrives later") {
    if (noServer()) {
        return;
    }
    auto observer = test::workspace(Engine::Postgres);
    test::Proxy proxy; // goes first, and with it what the server still keeps for lost desks
    if (!proxy.isUsable()) {
        return;
    }
    Database db = openWorkspace(proxy.through(observer.location()));
    proxy.failNext(test::Proxy::Fault::CutBeforeCommit);
    const Error error = test::errorOf([&] { db.write([](Transaction& tx) { test::addMember(tx, 5); }); });
    CHECK(error.kind == ErrorKind::Unavailable);
    CHECK(test::isClear(error.text));
    CHECK(db.isLost());
    CHECK(test::memberCount(observer) == 0);
}

TEST_CASE("A server that stops answering is given up after its time, even with a long text on the way") {
    if (noServer()) {
        return;
    }
    const QString name = GENERATE(u"short"_s, QString(4'000'000, u'x'));
    auto observer = test::workspace(Engine::Postgres);
    test::Proxy proxy;
    if (!proxy.isUsable()) {
        return;
    }
    DatabaseOptions options;
    options.answerTimeout = std::chrono::milliseconds(200);
    Database db = openWorkspace(proxy.through(observer.location()), options);
    db.write([](Transaction& tx) { test::addMember(tx, 1); });
    QElapsedTimer timer;
    const Error error = test::errorOf([&] {
        db.write([&](Transaction& tx) {
            timer.start();
            proxy.failNext(test::Proxy::Fault::Silence);
            test::addMember(tx, 2, name);
        });
    });
    CHECK(error.kind == ErrorKind::Unavailable);
    CHECK(db.isLost());
    CHECK(timer.elapsed() >= 150);
    CHECK(timer.elapsed() < 5'000);
    db = openWorkspace(proxy.through(observer.location()));
    CHECK(test::memberCount(db) == 1);
}
