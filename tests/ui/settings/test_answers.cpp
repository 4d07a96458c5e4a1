// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/articles/articles.h"
#include "core/macros/macros.h"
#include "tests/ui/page/pagebench.h"
#include "ui/settings/answerssection.h"
#include "ui/settings/settingspage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTextBrowser>

using namespace Qt::Literals::StringLiterals;
namespace macros = core::macros;
using test::until;

namespace {

using Bench = test::PageBench<ui::SettingsPage>;

void click(Bench& b, const QString& name) {
    auto* button = b.find<QAbstractButton>(name);
    REQUIRE(until([&] { return button->isVisible() && button->isEnabled(); }));
    QTest::mouseClick(button, Qt::LeftButton);
}

QString stepValueName() {
    return u"stepValue"_s;
}

} // namespace

TEST_CASE("A template is written with its preview, deactivated and brought back") {
    Bench b({}, {{}, 0, u"answers"_s});
    click(b, u"addWording"_s);
    b.find<QLineEdit>(u"templateName"_s)->setText(u"Received"_s);
    b.find<QLineEdit>(u"templateShortcut"_s)->setText(u"::got"_s);
    auto* text = b.find<QPlainTextEdit>(u"wordingText"_s);
    text->setFocus();
    b.type(u"Hello **{{contact.first}}**"_s);
    auto* preview = b.find<QTextBrowser>(u"wordingPreview"_s);
    REQUIRE(until([&] { return preview->toPlainText() == u"Hello Ines"_s; }));
    b.key(Qt::Key_Return, Qt::ControlModifier);
    auto* list = b.find<QListView>(u"wordingList"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 1; }));
    b.settle();
    const auto stored = b.read([](core::Database& db) { return macros::templates(db); });
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].shortcut == u"got"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    click(b, u"toggleWording"_s);
    REQUIRE(until([&] { return b.read([](core::Database& db) { return macros::templates(db).empty(); }); }));
    REQUIRE(until([&] { return b.desk().undo.undoText() == u"Received deactivated"_s; }));
    b.desk().undo.undo();
    REQUIRE(
        until([&] { return b.read([](core::Database& db) { return macros::templates(db).size() == 1; }); }));
}

TEST_CASE("A macro is put together from changes, each kind once") {
    Bench b({}, {{}, 0, u"answers/macros"_s});
    click(b, u"addWording"_s);
    b.find<QLineEdit>(u"macroName"_s)->setText(u"Wait for the client"_s);
    auto* more = b.find<QComboBox>(u"addStep"_s);
    const auto add = [&](const QString& what) {
        const int at = more->findData(what);
        REQUIRE(at > 0);
        more->setCurrentIndex(at);
        Q_EMIT more->activated(at);
    };
    add(u"state"_s);
    CHECK(more->findData(u"state"_s) < 0);
    auto* state = b.find<QWidget>(u"step.state"_s);
    auto* choice = state->findChild<QComboBox*>(stepValueName());
    REQUIRE(choice);
    choice->setCurrentIndex(choice->findData(u"pending"_s));
    b.find<QLineEdit>(u"stepDays"_s)->setText(u"three"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(b.read([](core::Database& db) { return macros::macros(db).empty(); }));
    b.find<QLineEdit>(u"stepDays"_s)->setText(u"3"_s);
    add(u"add_tags"_s);
    auto* tags = b.find<QWidget>(u"step.add_tags"_s)->findChild<QLineEdit*>(stepValueName());
    REQUIRE(tags);
    tags->setText(u"billing, website"_s);
    b.find<QLineEdit>(u"macroName"_s)->setFocus();
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.read([](core::Database& db) { return macros::macros(db).size() == 1; }); }));
    const auto macro = b.read([](core::Database& db) { return macros::macros(db).front(); });
    REQUIRE(macro.steps.size() == 2);
    CHECK(macro.steps[0].state == core::tickets::TicketState::Pending);
    CHECK(macro.steps[0].days == 3);
    CHECK(macro.steps[1].tags == QStringList{u"billing"_s, u"website"_s});
}

TEST_CASE("A link to an article chooses it in its list, and the field finds by text") {
    core::ArticleId wanted;
    Bench b(
        [&](core::Transaction& tx, core::MemberId) {
            for (const auto& title : {u"Access to mail"_s, u"Moving a domain"_s, u"Passwords"_s}) {
                core::articles::Article article;
                article.title = title;
                article.body = u"About %1."_s.arg(title);
                wanted = core::articles::save(tx, article).id;
            }
        },
        {{}, 0, u"answers/articles"_s});
    auto* list = b.find<QListView>(u"wordingList"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 3; }));
    b.page().open({ui::pages::Settings, wanted.value, u"answers/articles"_s});
    REQUIRE(until([&] { return list->currentIndex().data().toString() == u"Passwords"_s; }));
    b.find<QLineEdit>(u"findWording"_s)->setText(u"domain"_s);
    CHECK(list->model()->rowCount() == 1);
    CHECK(b.page().place().query == u"answers/articles"_s);
}
