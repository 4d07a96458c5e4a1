// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/database.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Run {
    int code = -1;
    QByteArray out;
    QString error;

    QJsonObject json() const {
        QJsonParseError problem;
        const auto document = QJsonDocument::fromJson(out, &problem);
        REQUIRE(problem.error == QJsonParseError::NoError);
        return document.object();
    }
};

/// Runs the program; without any display, as a server would.
Run waymark(const QStringList& arguments) {
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s}) {
        environment.remove(name);
    }
    static const QTemporaryDir session; // Qt speaks of it where there is none
    environment.insert(u"XDG_RUNTIME_DIR"_s, session.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(WAYMARK_BINARY), arguments);
    REQUIRE(process.waitForFinished(120'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

/// A small demo that ends on 2026-06-23, made once and copied for each test.
class Demo {
public:
    Demo()
        : path(m_dir.filePath(u"demo.waymark"_s)) {
        static const QTemporaryDir shared;
        const QString original = shared.filePath(u"demo.waymark"_s);
        if (!QFile::exists(original)) {
            REQUIRE(waymark({u"demo"_s, u"--size"_s, u"small"_s, u"--seed"_s, u"1"_s, u"--today"_s,
                             u"2026-06-23"_s, u"--out"_s, original})
                        .code == 0);
        }
        REQUIRE(QFile::copy(original, path));
    }

private:
    QTemporaryDir m_dir;

public:
    const QString path;
};

/// Every row of every table that a person's looking could change.
QByteArray contentOf(const QString& path) {
    core::Database db = core::Database::connect(core::Location::file(path), {.readOnly = true});
    QByteArray all;
    for (const char* sql : {"SELECT ticket_id, seen_id FROM ticket_seen ORDER BY 1, 2",
                            "SELECT ticket_id, member_id FROM ticket_watcher ORDER BY 1, 2",
                            "SELECT COUNT(*), COUNT(*) FROM announcement"}) {
        auto rows = db.query(sql);
        while (rows.next()) {
            all += QByteArray::number(rows.get<qint64>(0)) + ' ' + QByteArray::number(rows.get<qint64>(1)) +
                   '\n';
        }
    }
    return all;
}

void writeFile(const QString& path, const QByteArray& text) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(text) == text.size());
}

} // namespace

TEST_CASE("The help names every verb, and the version is told") {
    const Run help = waymark({u"--help"_s});
    CHECK(help.code == 0);
    for (const auto* verb : {"demo", "import", "split", "search", "count", "check", "backup", "screens"}) {
        CHECK(help.out.contains(verb));
    }
    CHECK(waymark({u"--version"_s}).out.contains(WAYMARK_VERSION));
}

TEST_CASE("Each verb explains itself") {
    const QString verb = GENERATE(u"demo"_s, u"import"_s, u"split"_s, u"search"_s, u"count"_s, u"check"_s,
                                  u"backup"_s, u"screens"_s);
    const Run run = waymark({verb, u"--help"_s});
    CAPTURE(verb);
    CHECK(run.code == 0);
    CHECK(run.out.contains("--json"));
    CHECK(run.out.startsWith("Usage: waymark " + verb.toUtf8() + " [OPTIONS]"));
}

TEST_CASE("A wrong command line ends with code 2 and says what is missing") {
    const auto& [arguments, says] = GENERATE(table<QStringList, QString>(
        {{{u"split"_s, u"--in"_s, u"x"_s, u"--from"_s, u"2026-06-01"_s}, u"--to"_s},
         {{u"split"_s, u"--in"_s, u"x"_s, u"--from"_s, u"June"_s, u"--to"_s, u"2026-07-01"_s}, u"--from"_s},
         {{u"split"_s, u"--in"_s, u"x"_s, u"--from"_s, u"2026-07-01"_s, u"--to"_s, u"2026-07-01"_s},
          u"--to"_s},
         {{u"demo"_s, u"--size"_s, u"huge"_s, u"--out"_s, u"x"_s}, u"small, medium, large"_s},
         {{u"search"_s, u"--in"_s, u"x"_s}, u"text"_s},
         {{u"demo"_s, u"small"_s, u"--out"_s, u"x"_s}, u"\"small\" belongs to no option"_s},
         {{u"screens"_s, u"--in"_s, u"x"_s, u"--out"_s, u"y"_s, u"--size"_s, u"big"_s}, u"1440x900"_s},
         {{u"screens"_s, u"--in"_s, u"x"_s, u"--out"_s, u"y"_s, u"--theme"_s, u"pink"_s}, u"light, dark"_s},
         {{u"bakcup"_s, u"--in"_s, u"x"_s}, u"neither a verb nor a file"_s},
         {{u"count"_s}, u"--in"_s},
         {{u"count"_s, u"--nothing"_s}, u"nothing"_s}}));
    const Run run = waymark(arguments);
    CAPTURE(arguments, run.error);
    CHECK(run.code == 2);
    CHECK(run.out.isEmpty());
    CHECK(run.error.contains(says));
    CHECK_FALSE(run.error.contains(u".."_s));
}

TEST_CASE("A workspace that is not there ends with code 1 and one sentence") {
    const QString verb = GENERATE(u"count"_s, u"check"_s, u"search"_s);
    QStringList arguments{verb, u"--in"_s, u"/nowhere/at/all.waymark"_s};
    if (verb == u"search"_s) {
        arguments << u"x"_s;
    }
    const Run run = waymark(arguments);
    CHECK(run.code == 1);
    CHECK(run.error.contains(u"There is no file"_s));
    CHECK_FALSE(QFile::exists(u"/nowhere/at/all.waymark"_s));
}

TEST_CASE("The demo counts what it says that it made") {
    QTemporaryDir dir;
    const QString path = dir.filePath(u"d.waymark"_s);
    const QJsonObject made =
        waymark({u"demo"_s, u"--today"_s, u"2026-06-23"_s, u"--out"_s, path, u"--json"_s}).json();
    const QJsonObject counted = waymark({u"count"_s, u"--in"_s, path, u"--json"_s}).json();
    const QJsonObject rows = counted.value(u"rows"_s).toObject();
    CHECK(made.value(u"clients"_s).toInt() == 34);
    for (const auto& kind :
         {u"clients"_s, u"contacts"_s, u"touchpoints"_s, u"tickets"_s, u"messages"_s, u"effort_entries"_s}) {
        CAPTURE(kind);
        CHECK(rows.value(kind) == made.value(kind));
    }
    qint64 tickets = 0;
    for (const QJsonValue state : counted.value(u"tickets_by_state"_s).toObject()) {
        tickets += state.toInteger();
    }
    CHECK(tickets == rows.value(u"tickets"_s).toInteger());
}

TEST_CASE("The demo leaves one file, and refuses to replace one") {
    QTemporaryDir dir;
    const QString path = dir.filePath(u"d.waymark"_s);
    CHECK(waymark({u"demo"_s, u"--out"_s, path}).code == 0);
    CHECK(QDir(dir.path()).entryList(QDir::Files) == QStringList{u"d.waymark"_s});
    const Run again = waymark({u"demo"_s, u"--out"_s, path});
    CHECK(again.code == 1);
    CHECK(QFile::exists(path));
}

TEST_CASE("The groups of a split add up to the split") {
    const Demo demo;
    const QString by = GENERATE(u"week"_s, u"client"_s, u"member"_s);
    const QJsonObject split = waymark({u"split"_s, u"--in"_s, demo.path, u"--from"_s, u"2026-04-01"_s,
                                       u"--to"_s, u"2026-06-24"_s, u"--by"_s, by, u"--json"_s})
                                  .json();
    for (const auto& field : {u"proactive_minutes"_s, u"reactive_minutes"_s, u"delivery_minutes"_s,
                              u"internal_minutes"_s, u"unclassified_minutes"_s}) {
        qint64 sum = 0;
        for (const QJsonValue group : split.value(u"groups"_s).toArray()) {
            sum += group.toObject().value(field).toInteger();
        }
        CAPTURE(by, field);
        CHECK(sum > 0);
        CHECK(sum == split.value(field).toInteger());
    }
    const double p = split.value(u"proactive_minutes"_s).toDouble();
    const double r = split.value(u"reactive_minutes"_s).toDouble();
    CHECK(split.value(u"share"_s).toDouble() == Approx(r / (p + r)));
    CHECK(split.value(u"share_low"_s).toDouble() < split.value(u"share"_s).toDouble());
    CHECK(split.value(u"share_high"_s).toDouble() > split.value(u"share"_s).toDouble());
}

TEST_CASE("A split of days without work has null for its shares") {
    const Demo demo;
    const QJsonObject split = waymark({u"split"_s, u"--in"_s, demo.path, u"--from"_s, u"2001-01-01"_s,
                                       u"--to"_s, u"2001-02-01"_s, u"--json"_s})
                                  .json();
    CHECK(split.value(u"share"_s).isNull());
    CHECK(split.value(u"proactive_minutes"_s) == 0);
    CHECK_FALSE(split.contains(u"groups"_s));
}

TEST_CASE("Search prints its hits as JSON, with the ticket's number first") {
    const Demo demo;
    const QJsonObject found =
        waymark({u"search"_s, u"--in"_s, demo.path, u"#1042"_s, u"--limit"_s, u"3"_s, u"--json"_s}).json();
    const QJsonObject first = found.value(u"hits"_s).toArray().at(0).toObject();
    CHECK(first.value(u"kind"_s).toString() == u"ticket"_s);
    CHECK(first.value(u"ticket"_s).toInt() == 1042);
    CHECK(first.value(u"client"_s).toString() == u"Tidewater Hotels"_s);
    CHECK(waymark({u"search"_s, u"--in"_s, demo.path, u"\"'*"_s}).code == 0);
}

TEST_CASE("A sound workspace passes the check, a changed sum does not") {
    const Demo demo;
    const Run sound = waymark({u"check"_s, u"--in"_s, demo.path, u"--json"_s});
    CHECK(sound.code == 0);
    CHECK(sound.json().value(u"ok"_s).toBool());
    core::openWorkspace(core::Location::file(demo.path)).write([](core::Transaction& tx) {
        tx.execute("UPDATE effort_rollup SET minutes = minutes + 1 WHERE work_class = 'reactive'");
    });
    const Run broken = waymark({u"check"_s, u"--in"_s, demo.path, u"--json"_s});
    CHECK(broken.code == 1);
    CHECK(broken.json().value(u"problems"_s).toArray().size() > 100);
}

TEST_CASE("A backup holds the same rows and does not replace a file") {
    const Demo demo;
    const QString copy = demo.path + u".copy"_s;
    const QStringList arguments{u"backup"_s, u"--in"_s, demo.path, u"--out"_s, copy, u"--json"_s};
    const qint64 bytes = waymark(arguments).json().value(u"bytes"_s).toInteger();
    CHECK(bytes == QFile(copy).size());
    CHECK(waymark({u"count"_s, u"--in"_s, copy, u"--json"_s}).out ==
          waymark({u"count"_s, u"--in"_s, demo.path, u"--json"_s}).out);
    CHECK(waymark(arguments).code == 1);
}

TEST_CASE("A second import of the same file changes nothing, and a dry run writes nothing") {
    QTemporaryDir dir;
    const QString csv = dir.filePath(u"clients.csv"_s);
    const QString path = dir.filePath(u"w.waymark"_s);
    writeFile(csv, "Client name;City;Industry;Website\nÅngström & Co;Malmö;Optics;angstrom.example\n"
                   "Bay Print;Hull;Print;bayprint.example\n");
    const auto first = [&](const QStringList& more) {
        const QJsonObject object =
            waymark(QStringList{u"import"_s, csv, u"--into"_s, path, u"--json"_s} + more).json();
        return object.value(u"files"_s).toArray().at(0).toObject();
    };
    const QJsonObject dry = first({u"--dry-run"_s});
    CHECK(dry.value(u"created"_s).toInt() == 2);
    CHECK_FALSE(QFile::exists(path));
    const QJsonObject real = first({});
    CHECK(real.value(u"file"_s).toString() == csv);
    CHECK(real.value(u"rows"_s).toInt() == 2);
    CHECK(real.value(u"created"_s).toInt() == 2);
    const QJsonObject again = first({});
    CHECK(again.value(u"created"_s).toInt() == 0);
    CHECK(again.value(u"unchanged"_s).toInt() == 2);
    CHECK(again.value(u"refused"_s).toInt() == 0);
}

TEST_CASE("An import that has nothing to read makes no workspace and says why") {
    QTemporaryDir dir;
    const QString path = dir.filePath(u"w.waymark"_s);
    const Run missing = waymark({u"import"_s, dir.filePath(u"no.csv"_s), u"--into"_s, path, u"--json"_s});
    CHECK(missing.code == 1);
    CHECK(missing.error.contains(u"does not exist"_s));
    CHECK_FALSE(missing.json().value(u"new_workspace"_s).toBool());
    const Run nothing = waymark({u"import"_s, dir.path(), u"--into"_s, path});
    CHECK(nothing.code == 1);
    CHECK(nothing.error.contains(u"holds no .csv"_s));
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("Of very many refused rows the first are printed, and all are saved") {
    QTemporaryDir dir;
    const QString csv = dir.filePath(u"clients.csv"_s);
    writeFile(csv, "Client name;City;Website\n" + QByteArray("only one field\n").repeated(300));
    const QString saved = dir.filePath(u"refused.csv"_s);
    const Run run =
        waymark({u"import"_s, csv, u"--into"_s, dir.filePath(u"w.waymark"_s), u"--refused"_s, saved});
    CHECK(run.code == 0);
    CHECK(run.out.count('\n') < 60);
    CHECK(run.out.contains("and 250 more"));
    QFile file(saved);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("The line has 1 field") == 300);
}

TEST_CASE("A damaged workspace is an answer of the check, also as JSON") {
    const Demo demo;
    QFile file(demo.path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(file.size() / 2));
    file.close();
    const Run run = waymark({u"check"_s, u"--in"_s, demo.path, u"--json"_s});
    CHECK(run.code == 1);
    CHECK_FALSE(run.json().value(u"ok"_s).toBool(true));
    CHECK(run.json().value(u"problems"_s).toArray().at(0).toString().contains(u"is damaged"_s));
}

TEST_CASE("Pictures of a workspace change nothing in it, and are listed as JSON") {
    const Demo demo;
    QTemporaryDir dir;
    waymark({u"count"_s, u"--in"_s, demo.path}); // settles what opening settles
    const QByteArray before = contentOf(demo.path);
    const Run run = waymark({u"screens"_s, u"--in"_s, demo.path, u"--out"_s, dir.filePath(u"new/pictures"_s),
                             u"--size"_s, u"1000x700"_s, u"--json"_s});
    CHECK(run.code == 0);
    CHECK(run.error.isEmpty());
    const auto files = run.json().value(u"files"_s).toArray();
    CHECK(files.size() > 5);
    CHECK(QFile::exists(files.at(0).toString()));
    CHECK(run.json().value(u"width"_s).toInt() == 1000);
    CHECK(contentOf(demo.path) == before);
}

TEST_CASE("Pictures say in one sentence what is in their way") {
    const Demo demo;
    const Run missing =
        waymark({u"screens"_s, u"--in"_s, u"/nowhere.waymark"_s, u"--out"_s, demo.path + u"-pictures"_s});
    CHECK(missing.code == 1);
    CHECK(missing.error.startsWith(u"waymark: There is no file"_s));
    CHECK(missing.error.count(u'\n') == 1);
    const Run folder = waymark({u"screens"_s, u"--in"_s, demo.path, u"--out"_s, demo.path});
    CHECK(folder.code == 1);
    CHECK(folder.error.contains(u"Choose another"_s));
}

TEST_CASE("The verbs work on a schema of a server as on a file") {
    if (test::postgresUrl().isEmpty()) {
        WARN("No server: this test checks nothing here.");
        return;
    }
    QTemporaryDir dir;
    const QString csv = dir.filePath(u"clients.csv"_s);
    writeFile(csv, "Client name,City\nBay Print,Hull\n");
    const core::Location where = test::freshSchema();
    const QString address =
        where.url + (where.url.contains(u'?') ? u"&schema="_s : u"?schema="_s) + where.schema;
    CHECK(waymark({u"import"_s, csv, u"--into"_s, address}).code == 0);
    CHECK(waymark({u"search"_s, u"--in"_s, address, u"bay"_s, u"--json"_s})
              .json()
              .value(u"hits"_s)
              .toArray()
              .size() == 1);
    CHECK(waymark({u"check"_s, u"--in"_s, address}).code == 0);
    CHECK(waymark({u"backup"_s, u"--in"_s, address, u"--out"_s, dir.filePath(u"b"_s)}).code == 1);
    test::dropSchema(where);
}
