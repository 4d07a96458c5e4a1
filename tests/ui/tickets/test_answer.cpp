// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/articles/articles.h"
#include "core/attachments/files.h"
#include "core/macros/macros.h"
#include "core/touchpoints/plans.h"
#include "core/workspace/drafts.h"
#include "tests/support/macrosteps.h"
#include "tests/ui/settings/filedialogs.h"
#include "tests/ui/tickets/ticketsfixture.h"
#include "ui/tickets/exportdialog.h"
#include "ui/tickets/threadpaper.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/filestrip.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QTextBrowser>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
namespace macros = core::macros;
using test::macroStep;
using test::stateStep;
using test::TicketBench;
using test::until;
using tickets::MessageKind;
using tickets::TicketState;

namespace {

template <class Work>
void write(TicketBench& b, Work work) {
    auto db = core::openWorkspace(b.workspace.location());
    db.write(work);
}

template <class Work>
auto read(TicketBench& b, Work work) {
    auto db = core::openWorkspace(b.workspace.location());
    return work(db);
}

void addTemplate(TicketBench& b, const QString& name, const QString& shortcut, const QString& body) {
    write(b, [&](core::Transaction& tx) {
        macros::Template wording;
        wording.name = name;
        wording.shortcut = shortcut;
        wording.body = body;
        macros::saveTemplate(tx, wording);
    });
}

void addMacro(TicketBench& b, const QString& name, const std::vector<macros::Step>& steps,
              core::MacroAfter after = core::MacroAfter::Stay) {
    write(b, [&](core::Transaction& tx) {
        macros::Macro macro;
        macro.name = name;
        macro.steps = steps;
        macro.after = after;
        macros::saveMacro(tx, macro);
    });
    b.page().refresh();
    b.open(); // the palette offers it from the start
}

QString fileWith(TicketBench& b, const QString& name, const QByteArray& bytes) {
    QFile file(b.folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

/// As from a file manager or a screen shot tool.
void paste(TicketBench& b, QMimeData* data) {
    QGuiApplication::clipboard()->setMimeData(data);
    b.key(Qt::Key_V, Qt::ControlModifier);
}

void pasteFile(TicketBench& b, const QString& path) {
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(path)});
    paste(b, data);
}

ui::FileStrip& strip(TicketBench& b) {
    return *b.find<ui::FileStrip>(u"fileStrip"_s);
}

bool oneFile(TicketBench& b) {
    return until([&] { return strip(b).files().size() == 1; });
}

void beginReply(TicketBench& b, const QString& text) {
    b.key(Qt::Key_R);
    b.type(text);
}

bool completing(TicketBench& b) {
    auto* list = b.bench->window().findChild<ui::ChoiceList*>(u"completions"_s);
    return list && list->isVisible();
}

std::vector<core::attachments::Attachment> filesOf(TicketBench& b) {
    return read(b, [&](core::Database& db) { return core::attachments::ofTicket(db, b.ads); });
}

} // namespace

TEST_CASE("Two colons and a shortcut insert a template with its places filled") {
    TicketBench b;
    addTemplate(b, u"Received"_s, u"got"_s, u"We have your message about {{ticket.subject}}, {{client}}."_s);
    beginReply(b, u"Hello, ::go"_s);
    REQUIRE(until([&] { return completing(b); }));
    b.key(Qt::Key_Return);
    REQUIRE(until([&] { return b.editor()->toPlainText().contains(u"We have"_s); }));
    CHECK(b.editor()->toPlainText() ==
          u"Hello, We have your message about Ads stopped running, Harbour & Pine."_s);
    CHECK_FALSE(completing(b));
}

TEST_CASE("Esc closes the list of templates and leaves what was typed") {
    TicketBench b;
    addTemplate(b, u"Received"_s, u"got"_s, u"We have it."_s);
    beginReply(b, u"::g"_s);
    REQUIRE(until([&] { return completing(b); }));
    b.key(Qt::Key_Escape);
    CHECK_FALSE(completing(b));
    CHECK(b.focus() == b.editor());
    b.type(u"o"_s);
    b.settle();
    CHECK_FALSE(completing(b));
    CHECK(b.editor()->toPlainText() == u"::go"_s);
}

TEST_CASE("A place without a value stays in sight, and the reply waits once") {
    TicketBench b;
    addTemplate(b, u"Dear"_s, u"dear"_s, u"Dear {{contact.first}},"_s);
    beginReply(b, u"::dear"_s);
    REQUIRE(until([&] { return completing(b); }));
    b.key(Qt::Key_Tab);
    REQUIRE(until([&] { return b.editor()->toPlainText() == u"Dear {{contact.first}},"_s; }));
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.find(u"heldReply"_s)->isVisible(); }));
    CHECK(b.find<ui::Label>(u"heldText"_s)->text().startsWith(u"{{contact.first}} is still in the text"_s));
    CHECK(b.thread(b.ads).messages.size() == 1);
    b.click(u"sendAnyway"_s);
    REQUIRE(until([&] { return b.thread(b.ads).messages.size() == 2; }));
}

TEST_CASE("Two question marks and words insert an article") {
    TicketBench b;
    write(b, [](core::Transaction& tx) {
        core::articles::Article article;
        article.title = u"Moving a domain"_s;
        article.body = u"Ask for the **transfer code**."_s;
        core::articles::save(tx, article);
    });
    beginReply(b, u"??move a dom"_s);
    b.settle();
    CHECK_FALSE(completing(b)); // "move" is not in it
    b.editor()->clear();
    b.type(u"??domain moving"_s);
    REQUIRE(until([&] { return completing(b); }));
    b.key(Qt::Key_Return);
    REQUIRE(until([&] { return b.editor()->toPlainText() == u"Ask for the **transfer code**."_s; }));
}

TEST_CASE("Keys mark text in Markdown and take the marks away again") {
    TicketBench b;
    beginReply(b, u"one two"_s);
    b.editor()->selectAll();
    b.key(Qt::Key_B, Qt::ControlModifier);
    CHECK(b.editor()->toPlainText() == u"**one two**"_s);
    b.key(Qt::Key_I, Qt::ControlModifier);
    CHECK(b.editor()->toPlainText() == u"***one two***"_s);
    b.key(Qt::Key_I, Qt::ControlModifier);
    b.key(Qt::Key_B, Qt::ControlModifier);
    CHECK(b.editor()->toPlainText() == u"one two"_s);
    b.editor()->toggleList();
    CHECK(b.editor()->toPlainText() == u"- one two"_s);
    b.editor()->moveCursor(QTextCursor::End);
    b.key(Qt::Key_Return);
    b.type(u"three"_s);
    CHECK(b.editor()->toPlainText() == u"- one two\n- three"_s);
    b.key(Qt::Key_Return);
    b.key(Qt::Key_Return);
    CHECK(b.editor()->toPlainText() == u"- one two\n- three\n"_s);
}

TEST_CASE("The preview shows what the text will look like, and the same key goes on writing") {
    TicketBench b;
    beginReply(b, u"**Good** news"_s);
    b.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto* preview = b.find<QTextBrowser>(u"messagePreview"_s);
    REQUIRE(until([&] { return preview->isVisible(); }));
    CHECK(preview->toPlainText() == u"Good news"_s);
    b.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(b.focus() == b.editor());
}

TEST_CASE("The message of the client is quoted above the answer") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.click(u"tool.Quote"_s);
    CHECK(b.editor()->toPlainText().startsWith(u"> "_s));
    CHECK(b.editor()->toPlainText().endsWith(u"\n\n"_s));
    CHECK(b.focus() == b.editor());
}

TEST_CASE("A pasted file is kept with the draft through the end of the window and sent with the reply") {
    TicketBench b;
    beginReply(b, u"Here it is."_s);
    pasteFile(b, fileWith(b, u"offer.txt"_s, "the offer"));
    REQUIRE(oneFile(b));
    CHECK(strip(b).isVisible());
    REQUIRE(until([&] { return b.find<ui::Label>(u"draftState"_s)->text().startsWith(u"Draft saved"_s); }));
    b.open();
    REQUIRE(until([&] { return strip(b).files().size() == 1 && !b.editor()->toPlainText().isEmpty(); }));
    b.key(Qt::Key_R);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return filesOf(b).size() == 1; }));
    b.settle();
    CHECK(strip(b).files().empty());
    CHECK_FALSE(strip(b).isVisible());
    CHECK(filesOf(b).front().file.name == u"offer.txt"_s);
}

TEST_CASE("A pasted picture becomes a file") {
    TicketBench b;
    b.key(Qt::Key_R);
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::red);
    auto* data = new QMimeData;
    data->setImageData(picture);
    paste(b, data);
    REQUIRE(oneFile(b));
    CHECK(strip(b).files().front().mediaType == u"image/png"_s);
    CHECK(b.editor()->toPlainText().isEmpty());
}

TEST_CASE("A file that is attached already is refused with a sentence, and the button takes several") {
    TicketBench b;
    const QString path = fileWith(b, u"offer.txt"_s, "the offer");
    b.key(Qt::Key_R);
    b.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    test::answerFileDialog(u"attachFiles"_s, path);
    REQUIRE(oneFile(b));
    b.bench->window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&b.bench->window()));
    b.editor()->setFocus();
    pasteFile(b, path);
    REQUIRE(until([&] { return !b.bench->desk().notices.all().empty(); }));
    CHECK(b.bench->desk().notices.all().front().sentence == u"\"offer.txt\" is attached already."_s);
    CHECK(strip(b).files().size() == 1);
}

TEST_CASE("Delete takes a file off, and undo brings it back") {
    TicketBench b;
    b.key(Qt::Key_R);
    pasteFile(b, fileWith(b, u"offer.txt"_s, "the offer"));
    REQUIRE(oneFile(b));
    strip(b).setFocus();
    b.key(Qt::Key_Delete);
    REQUIRE(until([&] { return strip(b).files().empty() && b.bench->desk().undo.canUndo(); }));
    b.bench->desk().undo.undo();
    REQUIRE(oneFile(b));
}

TEST_CASE("A file that would run is not opened, and can be saved") {
    TicketBench b;
    write(b, [&](core::Transaction& tx) {
        const auto file = core::attachments::keep(tx, "#!/bin/sh\necho hi\n", u"photo.png"_s);
        core::attachments::insert(
            tx, {tx.newId<core::AttachmentId>(), tickets::findThread(tx, b.ads)->lastMessage(), file});
    });
    b.page().refresh();
    b.settle();
    auto* thread = b.find<QListView>(u"thread"_s);
    const QRect row = thread->visualRect(thread->model()->index(0, 0));
    QTest::mouseClick(thread->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 80, row.bottom() - 36));
    auto* dialog = ui::DialogFrame::openIn(&b.bench->window());
    REQUIRE(dialog);
    CHECK(dialog->objectName() == u"neverOpened"_s);
    b.key(Qt::Key_S, Qt::ControlModifier);
    const QString path = b.folder.filePath(u"saved.bin"_s);
    test::answerFileDialog(u"saveFile"_s, path);
    REQUIRE(until([&] { return QFile::exists(path); }));
    QFile saved(path);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == "#!/bin/sh\necho hi\n");
    CHECK_FALSE(saved.permissions().testFlag(QFileDevice::ExeOwner));
}

TEST_CASE("The principles above the text see the next touchpoint while it is planned") {
    TicketBench b;
    beginReply(b, u"Thank you for telling us, I am looking into it."_s);
    const auto misses = [&] { return b.find<ui::Label>(u"principlesFailed"_s)->text(); };
    REQUIRE(until([&] { return misses().contains(u"Name the next step"_s); }));
    b.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    b.type(u"Ask whether it works"_s);
    CHECK(until([&] { return !misses().contains(u"Name the next step"_s); }));
}

TEST_CASE("Undo beside the sent reply brings text, files and the planned touchpoint back") {
    TicketBench b;
    beginReply(b, u"Too early."_s);
    pasteFile(b, fileWith(b, u"offer.txt"_s, "the offer"));
    REQUIRE(oneFile(b));
    b.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    b.type(u"Ask whether it works"_s);
    b.click(u"sendMessage"_s);
    REQUIRE(until([&] { return b.find(u"sentBar"_s)->isVisible(); }));
    const auto planned = [&] {
        return read(b,
                    [&](core::Database& db) { return core::touchpoints::plannedOf(db, b.harbour).size(); });
    };
    CHECK(planned() == 1);
    CHECK_FALSE(b.find(u"nextTouchpoint"_s)->isVisible());
    b.click(u"undoSend"_s);
    REQUIRE(until([&] { return b.editor()->toPlainText() == u"Too early."_s; }));
    REQUIRE(oneFile(b));
    REQUIRE(until([&] { return b.find(u"nextTouchpoint"_s)->isVisible(); }));
    CHECK(b.find<QLineEdit>(u"nextTitle"_s)->text() == u"Ask whether it works"_s);
    CHECK(planned() == 0);
    CHECK(b.thread(b.ads).messages.size() == 1);
    CHECK_FALSE(b.find(u"sentBar"_s)->isVisible());
}

TEST_CASE("What was begun after the sending stays below the text that comes back") {
    TicketBench b;
    beginReply(b, u"First."_s);
    b.click(u"sendMessage"_s);
    REQUIRE(until([&] { return b.find(u"sentBar"_s)->isVisible() && b.editor()->toPlainText().isEmpty(); }));
    b.settle();
    beginReply(b, u"Second."_s);
    b.click(u"undoSend"_s);
    REQUIRE(until([&] { return b.editor()->toPlainText() == u"First.\n\nSecond."_s; }));
}

TEST_CASE("A sent text does not come back with the next window") {
    TicketBench b;
    beginReply(b, u"Sent for good."_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.thread(b.ads).messages.size() == 2; }));
    b.open();
    b.page().open(ui::placeOf(b.ads));
    b.settle();
    CHECK(b.editor()->toPlainText().isEmpty());
    CHECK(read(b, [&](core::Database& db) { return core::workspace::drafts(db, b.mara).empty(); }));
}

TEST_CASE("Reply and note of two tickets are four drafts that outlive the window") {
    TicketBench b;
    const auto writeAll = [&](const QString& which) {
        b.page().setFocus();
        beginReply(b, u"reply %1"_s.arg(which));
        b.page().setFocus();
        b.key(Qt::Key_I);
        b.type(u"note %1"_s.arg(which));
    };
    writeAll(u"ads"_s);
    b.page().setFocus();
    b.key(Qt::Key_J);
    b.settle();
    writeAll(u"users"_s);
    REQUIRE(until([&] {
        return read(b, [&](core::Database& db) { return core::workspace::drafts(db, b.mara).size(); }) == 4;
    }));
    b.open();
    b.key(Qt::Key_R);
    REQUIRE(until([&] { return b.editor()->toPlainText() == u"reply ads"_s; }));
    b.page().setFocus();
    b.key(Qt::Key_I);
    REQUIRE(until([&] { return b.editor()->toPlainText() == u"note ads"_s; }));
}

TEST_CASE("A macro is shown before it runs, changes all at once and goes to the next ticket") {
    TicketBench b;
    addMacro(b, u"Ask and wait"_s,
             {macroStep(macros::Do::Reply, u"Hello {{client}}"_s, true), stateStep(TicketState::Pending),
              macroStep(macros::Do::Assign)},
             core::MacroAfter::Next);
    b.key(Qt::Key_M);
    auto* preview = b.find<QTextBrowser>(u"macroPreview"_s);
    REQUIRE(until([&] { return preview->toPlainText().contains(u"Hello Harbour & Pine"_s); }));
    CHECK(preview->toPlainText().contains(u"State becomes waiting on client"_s));
    CHECK(b.thread(b.ads).messages.size() == 1);
    b.key(Qt::Key_Return);
    REQUIRE(until([&] { return b.thread(b.ads).ticket.state == TicketState::Pending; }));
    CHECK(b.thread(b.ads).ticket.assignee == b.mara);
    CHECK(b.thread(b.ads).messages.back().body == u"Hello Harbour & Pine"_s);
    REQUIRE(until([&] { return b.page().ticketInView() == b.users; }));
    b.settle();
    b.bench->desk().undo.undo();
    REQUIRE(until([&] { return b.thread(b.ads).ticket.state == TicketState::New; }));
    CHECK(b.thread(b.ads).messages.size() == 1);
    CHECK_FALSE(b.thread(b.ads).ticket.assignee);
}

TEST_CASE("A macro puts its text into the editor, where it can be changed before it is sent") {
    TicketBench b;
    addMacro(b, u"Prepare"_s, {macroStep(macros::Do::Reply, u"About {{discount}}: "_s)});
    b.key(Qt::Key_M);
    REQUIRE(
        until([&] { return b.find<QTextBrowser>(u"macroPreview"_s)->toPlainText().contains(u"About"_s); }));
    b.key(Qt::Key_Return);
    REQUIRE(until([&] { return b.editor() && b.editor()->toPlainText() == u"About {{discount}}: "_s; }));
    CHECK(b.focus() == b.editor());
    CHECK(b.thread(b.ads).messages.size() == 1);
}

TEST_CASE("Each macro is a command of the palette") {
    TicketBench b;
    addMacro(b, u"Hold it"_s, {stateStep(TicketState::OnHold)});
    const auto& entries = b.bench->desk().actions.all();
    REQUIRE(until([&] {
        return std::any_of(entries.begin(), entries.end(), [](const auto& entry) {
            return entry.spec.text == u"Macro: Hold it"_s && entry.action;
        });
    }));
}

TEST_CASE("The hook before sending can ask, and the message waits for its answer") {
    TicketBench b;
    ui::Composer::Go later;
    b.find<ui::Composer>(u"composer"_s)
        ->setBeforeSend([&](const tickets::Answer& answer, const ui::Composer::Go& go) {
            CHECK(answer.message.body == u"Wait."_s);
            later = go;
        });
    beginReply(b, u"Wait."_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    b.settle();
    REQUIRE(later);
    CHECK(b.thread(b.ads).messages.size() == 1);
    later();
    REQUIRE(until([&] { return b.thread(b.ads).messages.size() == 2; }));
}

TEST_CASE("The PDF has the chosen messages and no internal note") {
    TicketBench b;
    write(b, [&](core::Transaction& tx) {
        tickets::NewMessage note;
        note.ticket = b.ads;
        note.kind = MessageKind::Note;
        note.member = b.mara;
        note.body = u"Never shown to them."_s;
        tickets::addMessage(tx, note);
    });
    b.reply(b.ads, u"Here is **the answer**."_s);
    b.page().refresh();
    b.settle();
    b.key(Qt::Key_P, Qt::ControlModifier);
    auto* list = b.find<QListWidget>(u"exportMessages"_s);
    CHECK(list->count() == 2);
    b.click(u"exportAnswer"_s);
    CHECK(list->item(0)->checkState() == Qt::Unchecked);
    CHECK(list->item(1)->checkState() == Qt::Checked);
    b.click(u"savePdf"_s);
    const QString path = b.folder.filePath(u"answer.pdf"_s);
    test::answerFileDialog(u"savePdfFile"_s, path);
    REQUIRE(until([&] { return QFile::exists(path); }));
    QFile pdf(path);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    const auto page =
        read(b, [&](core::Database& db) { return ui::readTicketPage(db, b.ads, b.mara).value(); });
    QSet<qint64> all;
    for (const auto& message : page.thread.messages) {
        all.insert(message.id.value);
    }
    const QString text = ui::threadPaper(page, b.bench->desk().session, all)->toPlainText();
    CHECK(text.contains(u"Ads stopped running"_s));
    CHECK(text.contains(u"Harbour & Pine"_s));
    CHECK(text.contains(u"Here is the answer."_s));
    CHECK_FALSE(text.contains(u"Never shown"_s));
}
