// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layers/rules.h"

#include <catch2/catch.hpp>

using namespace layers;

namespace {

/// How many findings a rule has in one small file.
template <class Rule>
std::size_t count(Rule rule, const std::string& path, const std::string& text) {
    return rule({parse(path, text)}).size();
}

Findings functionsOver3(const Sources& sources) {
    return longFunctions(sources, 3);
}

} // namespace

TEST_CASE("Comments and literals are not code") {
    const auto source =
        parse("core/a.cpp", "int a; // QThread\n/* QThread\n QThread */ f(\"QThread\\\" QThread\");\n"
                            "g(R\"sql(QThread\" QThread)sql\"); QThread t;\n");
    CHECK(linesWithWord(source.code, "QThread") == std::vector<int>{4});
    CHECK(source.code.size() == source.text.size());
    REQUIRE(source.literals.size() == 2);
    CHECK(source.literals[1].text == "QThread\" QThread");
    CHECK(source.literals[1].line == 4);
}

TEST_CASE("Digit separators open no literal and characters do") {
    const auto source =
        parse("core/a.cpp", "int a = 1'000'000; char b = '\"'; QThread c; char16_t d = u'\"'; QMutex e;");
    CHECK(linesWithWord(source.code, "QThread").size() == 1);
    CHECK(linesWithWord(source.code, "QMutex").size() == 1);
}

TEST_CASE("A word is found as a whole only") {
    CHECK(linesWithWord("QThreadPool a; QThread b;", "QThread") == std::vector<int>{1});
    CHECK(linesWithCall("exec; exec (1); execute(2);", "exec").size() == 1);
}

TEST_CASE("An include against the direction is found") {
    CHECK(count(againstDirection, "core/a.cpp", "#include \"ui/x.h\"\n") == 1);
    CHECK(count(againstDirection, "core/a.cpp", "#  include <app/x.h>\n") == 1);
    CHECK(count(againstDirection, "ui/board/a.cpp", "#include \"app/x.h\"\n") == 1);
    CHECK(count(againstDirection, "ui/board/a.cpp", "#include \"../core/x.h\"\n") == 1);
    CHECK(count(againstDirection, "tests/core/a.cpp", "#include \"ui/x.h\"\n") == 1);
    CHECK(count(againstDirection, "core/a.cpp", "#include \"tests/support/x.h\"\n") == 1);
    CHECK(count(againstDirection, "app/a.cpp", "#include \"ui/x.h\"\n#include \"core/x.h\"\n") == 0);
}

TEST_CASE("Lower levels of core do not include higher ones") {
    CHECK(count(againstCoreOrder, "core/base/a.h", "#include \"core/db/database.h\"\n") == 1);
    CHECK(count(againstCoreOrder, "core/db/a.cpp", "#include \"core/clients/client.h\"\n") == 1);
    CHECK(count(againstCoreOrder, "core/tickets/a.cpp", "#include \"core/search/search.h\"\n") == 1);
    CHECK(count(againstCoreOrder, "core/demo/a.cpp", "#include \"core/tickets/tickets.h\"\n") == 0);
    CHECK(count(againstCoreOrder, "core/newcomer/a.cpp", "#include \"core/base/id.h\"\n") == 1);
}

TEST_CASE("Between features values go both ways and functions that take a database one way") {
    const auto header = parse("core/tickets/ticket.h", "struct Ticket {};\nbool valid(Ticket);\n"
                                                       "Ticket save(Transaction& tx, const Ticket& ticket);");
    const auto user = [&](const char* path, const char* code) {
        return callsAgainstCoreOrder({header, parse(path, code)}).size();
    };
    CHECK(user("core/clients/a.cpp", "tickets::save(tx, ticket);") == 1);
    CHECK(user("core/clients/a.cpp", "tickets::valid(tickets::Ticket());") == 0);
    CHECK(user("core/tickets/a.cpp", "tickets::save(tx, ticket);") == 0);
    CHECK(user("core/demo/a.cpp", "tickets::save(tx, ticket);") == 0);
}

TEST_CASE("An include by bare name counts as the neighbour that it finds") {
    const auto header = parse("core/base/id.h", "");
    CHECK(againstCoreOrder({header, parse("core/base/a.cpp", "#include \"id.h\"\n")}).empty());
}

TEST_CASE("Pages do not include each other and nothing below includes a page") {
    CHECK(count(againstUiOrder, "ui/board/a.cpp", "#include \"ui/tickets/page.h\"\n") == 1);
    CHECK(count(againstUiOrder, "ui/shell/a.cpp", "#include \"ui/tickets/page.h\"\n") == 1);
    CHECK(count(againstUiOrder, "ui/widgets/a.cpp", "#include \"ui/shell/window.h\"\n") == 1);
    CHECK(count(againstUiOrder, "ui/async/a.cpp", "#include \"ui/models/x.h\"\n") == 1);
    CHECK(count(againstUiOrder, "ui/board/a.cpp", "#include \"ui/board/b.h\"\n#include \"ui/theme/t.h\"\n") ==
          0);
}

TEST_CASE("A window class or a QObject header in core is found") {
    CHECK(count(guiInCore, "core/base/a.cpp", "#include <QColor>\n") == 1);
    CHECK(count(guiInCore, "core/base/a.cpp", "#include <QtWidgets/QLabel>\n") == 1);
    CHECK(count(guiInCore, "core/base/a.h", "class A : public QObject {\nQ_OBJECT\n};") == 2);
    CHECK(count(guiInCore, "core/base/a.cpp", "#include <QString>\n") == 0);
}

TEST_CASE("A driver's header outside core/db is found") {
    CHECK(count(driversOutsideDb, "core/search/a.cpp", "#include <sqlite3.h>\n") == 1);
    CHECK(count(driversOutsideDb, "core/db/a.h", "#include <libpq-fe.h>\n") == 1);
    CHECK(count(driversOutsideDb, "core/db/a.cpp", "#include <QSqlQuery>\n") == 1);
    CHECK(count(driversOutsideDb, "core/db/a.cpp", "#include <libpq-fe.h>\n#include <sqlite3.h>\n") == 0);
    CHECK(count(driversOutsideDb, "bench/a.cpp", "#include <sqlite3.h>\n") == 0);
}

TEST_CASE("A statement in ui is found") {
    CHECK(count(sqlInUi, "ui/board/a.cpp", "#include \"core/db/query.h\"\n") == 1);
    CHECK(count(sqlInUi, "ui/board/a.cpp", "run(R\"(SELECT id\n FROM client)\");") == 1);
    CHECK(count(sqlInUi, "ui/board/a.cpp", "#include \"core/db/database.h\"\n// SELECT a FROM b\n") == 0);
    CHECK(count(sqlInUi, "ui/board/a.cpp", "db.query(text); tx->execute(text, 1);") == 2);
    CHECK(count(sqlInUi, "ui/board/a.cpp", "url.query();") == 0);
    CHECK(count(sqlInUi, "core/a/a.cpp", "run(\"SELECT id FROM client\");") == 0);
}

TEST_CASE("Threads outside the store are found") {
    CHECK(count(threadsOutsideStore, "ui/models/a.h", "#include <QThread>\nQThread* t;\nstd::mutex m;") == 3);
    CHECK(count(threadsOutsideStore, "ui/async/store.cpp", "QThread thread;") == 0);
}

TEST_CASE("Waiting in ui is found") {
    CHECK(count(waitingInUi, "ui/board/a.cpp", "dialog.exec();") == 1);
    CHECK(count(waitingInUi, "ui/board/a.cpp", "QMessageBox::question(this, t, u);") == 1);
    CHECK(count(waitingInUi, "ui/board/a.cpp", "QFileDialog::getOpenFileName(this);") == 1);
    CHECK(count(waitingInUi, "ui/board/a.cpp",
                "QCoreApplication::processEvents(); future.waitForFinished();") == 2);
    CHECK(count(waitingInUi, "ui/board/a.cpp",
                "connect(a, b, c, d, Qt::BlockingQueuedConnection); QEventLoop l;") == 2);
    CHECK(count(waitingInUi, "ui/board/a.cpp", "dialog->open(); statement.execute(1);") == 0);
    CHECK(count(waitingInUi, "ui/board/a.cpp", "QThread::msleep(10);") == 1);
    CHECK(count(waitingInUi, "ui/async/store.cpp", "QThread::msleep(10);") == 0);
    CHECK(count(waitingInUi, "app/main.cpp", "return QApplication::exec();") == 0);
}

TEST_CASE("State that outlives its owner is found") {
    CHECK(count(globals, "core/a.cpp", "static int calls = 0;") == 1);
    CHECK(count(globals, "core/a.cpp", "    thread_local QString last;") == 1);
    CHECK(count(globals, "ui/a.h", "static Settings& instance();") == 1);
    CHECK(count(globals, "ui/a.cpp", "Q_GLOBAL_STATIC(int, x)") == 1);
    CHECK(count(globals, "core/a.cpp",
                "static const int a = 1; static constexpr int b{2};\nstatic int f(int);") == 0);
    CHECK(count(globals, "app/a.cpp", "QCoreApplication::instance()->quit();") == 0);
}

TEST_CASE("Connections by name and sleeping tests are found") {
    CHECK(count(stringConnections, "ui/a.cpp", "connect(a, SIGNAL(b()), c, SLOT(d()));") == 2);
    CHECK(count(sleepsInTests, "tests/ui/a.cpp", "QTest::qWait(50); QThread::msleep(1);") == 2);
    CHECK(count(sleepsInTests, "tests/ui/a.cpp", "QTest::qWaitFor([&] { return done; });") == 0);
}

TEST_CASE("A file without licence lines and a header without a sentence are found") {
    const std::string licence =
        "// SPDX-FileCopyrightText: 2026 A\n// SPDX-License-Identifier: GPL-3.0-or-later\n";
    CHECK(count(missingHeads, "core/a.cpp", "int a;\n") == 1);
    CHECK(count(missingHeads, "core/a.cpp", licence + "int a;\n") == 0);
    CHECK(count(missingHeads, "core/a.h", licence + "#pragma once\n") == 1);
    CHECK(count(missingHeads, "core/a.h", licence + "/// Says so.\n") == 1);
    CHECK(count(missingHeads, "core/a.h", licence + "/// Says so.\n#pragma once\n") == 0);
}

TEST_CASE("Reminders and paths of a machine are found") {
    CHECK(count(leftovers, "core/a.cpp", "// TODO: later\n") == 1);
    CHECK(count(leftovers, "docs/a.md", "see /home/somebody/x\n") == 1);
    CHECK(count(leftovers, "docs/a.md", "a frame/work/flow, https://example.org/home/x\n") == 0);
}

TEST_CASE("A page that is not there is found") {
    const auto page = parse("docs/manual/split.md", "");
    CHECK(unknownPages({page, parse("core/a.cpp", "// see docs/manual/split.md, or split.md\n")}).empty());
    CHECK(unknownPages({page, parse("core/a.cpp", "// see plan.md section 3\n")}).size() == 1);
}

TEST_CASE("A test that only a document knows is found") {
    const auto test = parse("tests/core/test_a.cpp", "TEST_CASE(\"All is well\") {}\n");
    CHECK(unknownTests({test, parse("docs/development/a.md", "| `All is well` | `a.cpp` |\n")}).empty());
    CHECK(unknownTests({test, parse("docs/development/a.md", "| `All is ill` |\n")}).size() == 1);
}

TEST_CASE("A second command of the same id is found") {
    const auto one = parse("ui/a.cpp", "addAction({.id = u\"a.new\"_s});\n");
    CHECK(sharedCommands({one, parse("ui/b.cpp", "addAction({.id = u\"b.new\"_s});\n")}).empty());
    CHECK(sharedCommands({one, parse("ui/b.cpp", "addAction({.id = u\"a.new\"_s});\n")}).size() == 1);
}

TEST_CASE("Long files and functions are found") {
    CHECK(longFiles({parse("core/a.cpp", "1\n2\n3\n4\n")}, 3).size() == 1);
    CHECK(longFiles({parse("core/a.cpp", "1\n2\n3\n")}, 3).empty());
    CHECK(count(functionsOver3, "core/a.cpp",
                "namespace a {\nstruct B {\n\n\n\n};\nint f()\n{\n\n\n\n}\n}\n") == 1);
    CHECK(count(functionsOver3, "core/a.cpp", "int f()\n{\n    if (a) {\n    }\n}\nint g()\n{\n}\n") == 1);
    CHECK(count(functionsOver3, "core/a.cpp",
                "int f()\n{\n    return 1;\n}\nint a[] = {\n1,\n2,\n3,\n4};\n") == 0);
}
