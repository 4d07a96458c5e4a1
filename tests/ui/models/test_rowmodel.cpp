// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/async/storefixture.h"
#include "ui/models/rowmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using test::answerOf;
using test::until;
using Tester = QAbstractItemModelTester;

namespace {

struct NameRow {
    qint64 id = 0;
    QString name;
};

NameRow nameRow(core::Query& row) {
    return {row.get<qint64>(0), row.get<QString>(1)};
}

ui::RowSource<NameRow> byName(bool firstPage = false) {
    ui::RowSource<NameRow> source;
    if (firstPage) {
        source.firstPage = [](core::Database& db, int limit) {
            return db.query("SELECT id, name FROM member ORDER BY name, id LIMIT ?", limit).all(nameRow);
        };
    }
    source.keys = [](core::Database& db) {
        return db.query("SELECT id FROM member ORDER BY name, id").all([](core::Query& row) {
            return row.get<qint64>(0);
        });
    };
    source.rows = [](core::Database& db, const std::vector<qint64>& ids) {
        return db.query("SELECT id, name FROM member WHERE id IN %IDS%", ids).all(nameRow);
    };
    source.key = [](const NameRow& row) { return row.id; };
    source.data = [](const NameRow& row, int, int role) {
        return role == Qt::DisplayRole ? QVariant(row.name) : QVariant();
    };
    source.columns = {u"Name"_s};
    source.concerns = {core::Entity::Member};
    return source;
}

void addMembers(core::Transaction& tx, int from, int to) {
    for (int i = from; i < to; ++i) {
        const QString name = u"member %1"_s.arg(i, 6, 10, QChar(u'0'));
        tx.execute("INSERT INTO member(id, name, name_key, role) VALUES (?, ?, ?, 'staff')", i, name, name);
        tx.changed(core::Entity::Member, i);
    }
}

QString shown(const QAbstractItemModel& model, int row) {
    return model.index(row, 0).data().toString();
}

struct Fixture {
    explicit Fixture(int members) {
        auto db = workspace.connect();
        db.write([members](core::Transaction& tx) { addMembers(tx, 1, members + 1); });
        store = std::make_unique<ui::Store>(workspace.opener(), test::quickTiming());
    }

    test::StoredWorkspace workspace;
    std::unique_ptr<ui::Store> store;
};

} // namespace

TEST_CASE("A row model holds every key and fetches a row when it is looked at") {
    Fixture f(1000);
    ui::RowModel<NameRow> model(*f.store, byName());
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    REQUIRE(until([&] { return model.isComplete(); }));
    CHECK(model.rowCount() == 1000);
    CHECK(until([&] { return shown(model, 900) == u"member 000901"_s; }));
    CHECK(model.data(model.index(900, 0), ui::KeyedModel::KeyRole).toLongLong() == 901);
    CHECK(until([&] { return shown(model, 3) == u"member 000004"_s; }));
}

TEST_CASE("The first page is there before the keys are") {
    Fixture f(300);
    ui::RowModel<NameRow> model(*f.store, byName(true));
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    std::optional<int> rowsAtFirst;
    QString firstText;
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, &model, [&] {
        if (!rowsAtFirst) {
            rowsAtFirst = model.rowCount();
            firstText = shown(model, 0);
        }
    });
    REQUIRE(until([&] { return model.isComplete(); }));
    CHECK(rowsAtFirst == ui::RowModelBase::BlockRows);
    CHECK(firstText == u"member 000001"_s);
    CHECK(model.rowCount() == 300);
}

TEST_CASE("A committed change reloads the list once and keeps persistent indexes on their rows") {
    Fixture f(100);
    ui::RowModel<NameRow> model(*f.store, byName());
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    REQUIRE(until([&] { return model.isComplete(); }));
    const QPersistentModelIndex fifty = model.indexOf(50);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    answerOf(f.store->write([](core::Transaction& tx) {
        tx.execute("UPDATE member SET name = 'a first', revision = revision + 1 WHERE id = 50");
        addMembers(tx, 500, 503);
        tx.changed(core::Entity::Member, 50);
    }));
    REQUIRE(until([&] { return model.rowCount() == 103; }));
    CHECK(fifty.row() == 0);
    CHECK(until([&] { return fifty.data().toString() == u"a first"_s; }));
    CHECK(resets.isEmpty());
    CHECK(inserts.size() == 1);
}

TEST_CASE("A shown row is read again when its text changed") {
    Fixture f(10);
    ui::RowModel<NameRow> model(*f.store, byName());
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    REQUIRE(until([&] { return shown(model, 9) == u"member 000010"_s; }));
    QSignalSpy altered(&model, &QAbstractItemModel::dataChanged);
    answerOf(f.store->write([](core::Transaction& tx) {
        tx.execute("UPDATE member SET name = 'member x', revision = revision + 1 WHERE id = 10");
        tx.changed(core::Entity::Member, 10);
    }));
    CHECK(until([&] { return shown(model, 9) == u"member x"_s; }));
    CHECK_FALSE(altered.isEmpty());
}

TEST_CASE("Changes of other entities leave the list alone") {
    Fixture f(10);
    ui::RowModel<NameRow> model(*f.store, byName());
    REQUIRE(until([&] { return model.isSettled(); }));
    QSignalSpy settled(&model, &ui::RowModelBase::settled);
    answerOf(f.store->write([](core::Transaction& tx) { test::setSetting(tx, u"a"_s, u"1"_s); }));
    CHECK(model.isSettled());
    CHECK(settled.isEmpty());
}

TEST_CASE("An answer for an earlier source is dropped") {
    Fixture f(200);
    ui::RowModel<NameRow> model(*f.store, byName(true));
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    auto few = byName();
    few.keys = [](core::Database&) { return std::vector<qint64>{7, 3}; };
    model.reload();
    QCoreApplication::sendPostedEvents();
    model.setSource(few);
    REQUIRE(until([&] { return f.store->isIdle() && model.isComplete(); }));
    CHECK(model.keys() == std::vector<qint64>{7, 3});
    CHECK(until([&] { return shown(model, 0) == u"member 000007"_s; }));
}

TEST_CASE("A failed read keeps the rows and tells why") {
    Fixture f(5);
    ui::RowModel<NameRow> model(*f.store, byName());
    REQUIRE(until([&] { return model.isComplete(); }));
    QSignalSpy failed(&model, &ui::RowModelBase::failed);
    auto broken = byName();
    broken.keys = [](core::Database&) -> std::vector<qint64> {
        core::fail(core::ErrorKind::Internal, u"broken"_s);
    };
    model.setSource(broken);
    REQUIRE(until([&] { return !failed.isEmpty(); }));
    CHECK(model.rowCount() == 5);
    CHECK(model.error().text == u"broken"_s);
}

TEST_CASE("Only the blocks looked at last are fetched after a long scroll") {
    Fixture f(5000);
    int rowsRead = 0;
    auto source = byName();
    source.rows = [&rowsRead](core::Database& db, const std::vector<qint64>& ids) {
        rowsRead += int(ids.size());
        return db.query("SELECT id, name FROM member WHERE id IN %IDS%", ids).all(nameRow);
    };
    ui::RowModel<NameRow> model(*f.store, source);
    REQUIRE(until([&] { return model.isComplete(); }));
    for (int row = 0; row < 5000; ++row) {
        model.row(row);
    }
    REQUIRE(until([&] { return shown(model, 4999) == u"member 005000"_s; }));
    REQUIRE(until([&] { return f.store->isIdle(); }));
    CHECK(rowsRead <= 5 * ui::RowModelBase::BlockRows);
}
