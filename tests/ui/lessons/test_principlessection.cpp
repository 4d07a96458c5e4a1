// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/principlessection.h"

#include "tests/ui/page/pagebench.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace {

class Bench : public test::PageBench<ui::SettingsPage> {
public:
    Bench()
        : PageBench({}, {ui::pages::Settings, 0, u"principles"_s}) {}

    core::lessons::PrincipleSet stored() {
        return read([](core::Database& db) { return core::lessons::currentPrinciples(db); });
    }

    void press(const QString& name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
};

} // namespace

TEST_CASE("A changed principle is saved as the next version, and undo makes a further one") {
    Bench b;
    b.find<QListWidget>(u"principles"_s)->setCurrentRow(1);
    b.find<QSpinBox>(u"principleWeight"_s)->setValue(7);
    b.press(u"principleSave"_s);
    REQUIRE(test::until([&] { return b.stored().version == 1; }));
    CHECK(b.stored().principles[1].weight == 7);
    b.settle();
    REQUIRE(test::until([&] { return b.desk().undo.canUndo(); }));
    b.desk().undo.undo();
    REQUIRE(test::until([&] { return b.stored().version == 2; }));
    CHECK(b.stored().sameAs(core::lessons::defaultPrinciples()));
}

TEST_CASE("A text to try shows at once what does not hold") {
    Bench b;
    b.find<QPlainTextEdit>(u"principleTrial"_s)->setPlainText(u"As per your SLA."_s);
    const QString result = b.find<ui::Label>(u"principleResult"_s)->text();
    CHECK(result.contains(u"No jargon: says: as per, SLA"_s));
    CHECK(result.contains(u"Name the next step"_s));
}

TEST_CASE("A principle without a name cannot be saved, and the sentence says so") {
    Bench b;
    b.press(u"principleAdd"_s);
    b.find<ui::Field>(u"principleName"_s)->clear();
    QTest::keyClicks(b.find<ui::Field>(u"principleName"_s), u" "_s);
    CHECK_FALSE(b.find<QAbstractButton>(u"principleSave"_s)->isEnabled());
    b.press(u"principleDiscard"_s);
    CHECK(b.find<QListWidget>(u"principles"_s)->count() ==
          int(core::lessons::defaultPrinciples().principles.size()));
}
