// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/savedfilters.h"
#include "tests/ui/page/pagebench.h"
#include "tests/ui/settings/pictures.h"
#include "ui/clients/clientspage.h"
#include "ui/page/filterdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;
using core::workspace::SavedFilter;
using test::until;

namespace {

/// The list of clients with the filters a, b and c.
struct Shown {
    QStringList names() {
        QStringList list;
        for (const auto& filter : stored()) {
            list << filter.name;
        }
        return list;
    }

    std::vector<SavedFilter> stored() {
        return bench.read(
            [](core::Database& db) { return core::workspace::savedFilters(db, u"clients"_s, {}); });
    }

    /// By the last entry of the menu.
    void openDialog() {
        QTest::mouseClick(bench.find<ui::Button>(u"savedFilters"_s), Qt::LeftButton);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu);
        menu->setActiveAction(menu->actions().back());
        QTest::keyClick(menu, Qt::Key_Return);
        REQUIRE(until([&] { return dialog() != nullptr; }));
    }

    ui::FilterDialog* dialog() { return bench.window().findChild<ui::FilterDialog*>(); }

    void press(const QString& name) { QTest::mouseClick(bench.find<ui::IconButton>(name), Qt::LeftButton); }

    void save() {
        QTest::keyClick(bench.focus(), Qt::Key_Return, Qt::ControlModifier);
        CHECK(until([&] { return dialog() == nullptr; }));
    }

    test::PageBench<ui::ClientsPage> bench{[](core::Transaction& tx, core::MemberId) {
        for (const auto& name : {u"a"_s, u"b"_s, u"c"_s}) {
            core::workspace::saveFilter(tx, {{}, {}, u"clients"_s, name, u"status=active"_s});
        }
    }};
};

} // namespace

TEST_CASE("Saved filters are moved, renamed and removed on screen, and undo and redo go both ways") {
    Shown s;
    s.openDialog();
    s.press(u"filter.0.down"_s);
    auto* first = s.bench.find<ui::Field>(u"filter.0.name"_s);
    CHECK(first->text() == u"b"_s);
    first->setFocus();
    first->selectAll();
    s.bench.type(u"mine"_s);
    s.press(u"filter.2.remove"_s);
    s.save();
    CHECK(s.names() == QStringList{u"mine"_s, u"a"_s});
    s.bench.desk().undo.undo();
    CHECK(until([&] { return s.names() == QStringList{u"a"_s, u"b"_s, u"c"_s}; }));
    REQUIRE(until([&] { return s.bench.desk().undo.canRedo(); }));
    s.bench.desk().undo.redo();
    CHECK(until([&] { return s.names() == QStringList{u"mine"_s, u"a"_s}; }));
}

TEST_CASE("Alt with the arrows moves the filter that has the focus") {
    Shown s;
    s.openDialog();
    s.bench.find<ui::Field>(u"filter.2.name"_s)->setFocus();
    s.bench.key(Qt::Key_Up, Qt::AltModifier);
    s.bench.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(s.bench.focus()->objectName() == u"filter.0.name"_s);
    s.bench.key(Qt::Key_Down, Qt::AltModifier);
    s.save();
    CHECK(s.names() == QStringList{u"a"_s, u"c"_s, u"b"_s});
}

TEST_CASE("A filter without a name, or one that somebody else changed, is said in the dialog") {
    Shown s;
    s.openDialog();
    auto* first = s.bench.find<ui::Field>(u"filter.0.name"_s);
    first->setFocus();
    first->clear();
    QTest::keyClick(first, Qt::Key_Return, Qt::ControlModifier);
    const auto said = [&] { return s.dialog()->findChild<ui::FieldProblem*>()->text(); };
    CHECK(until([&] { return said() == u"Give the filter a name."_s; }));
    QTest::keyClicks(first, u"mine"_s);
    REQUIRE(first->text() == u"mine"_s);
    s.bench.write([filter = s.stored().front()](core::Transaction& tx) {
        SavedFilter theirs = filter;
        theirs.name = u"theirs"_s;
        core::workspace::saveFilter(tx, theirs);
    });
    QTest::keyClick(first, Qt::Key_Return, Qt::ControlModifier);
    CHECK(until([&] { return said().startsWith(u"Somebody else changed the filter"); }));
    CHECK(s.names().front() == u"theirs"_s);
}

TEST_CASE("Pictures of the dialog for filters") {
    Shown s;
    s.openDialog();
    s.bench.find<ui::Field>(u"filter.1.name"_s)->setFocus();
    test::pictures(s.bench.window(), s.bench.theme(), u"filters"_s);
}
