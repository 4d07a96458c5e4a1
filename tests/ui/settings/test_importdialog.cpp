// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/importdialog.h"

#include "tests/support/print.h"
#include "tests/ui/settings/filedialogs.h"
#include "tests/ui/settings/pictures.h"
#include "tests/ui/shell/benchfixture.h"
#include "ui/settings/texttable.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture {
    QString file(const QString& name, const QByteArray& text) {
        QFile out(bench.folder.filePath(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(text);
        return out.fileName();
    }

    void show(const QStringList& files) {
        dialog = new ui::ImportDialog(bench.bench->desk(), &bench.window());
        dialog->open();
        if (!files.isEmpty()) {
            dialog->addFiles(files);
            settle();
        }
    }

    void settle() {
        REQUIRE(test::until([this] { return dialog->isSettled() && !status().isEmpty(); }));
    }

    QString status() { return dialog->findChild<QLabel*>(u"importStatus"_s)->text(); }

    QAbstractButton* primary() { return dialog->findChild<QAbstractButton*>(u"primary"_s); }

    QStringList cells(int column) {
        const auto* model = dialog->findChild<ui::TextTable*>(u"importTable"_s)->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row) {
            texts << model->index(row, column).data().toString();
        }
        return texts;
    }

    void view(int index) {
        auto* views = dialog->findChild<QWidget*>(u"importViews"_s);
        QTest::mouseClick(views->findChildren<QAbstractButton*>()[index], Qt::LeftButton);
    }

    qint64 clients() {
        return bench.workspace.connect().scalar<qint64>("SELECT COUNT(*) FROM client").value_or(0);
    }

    test::Bench bench;
    QPointer<ui::ImportDialog> dialog;
};

const QByteArray Clients = "Client name,City,Lucky number\nNorth & Co,Leeds,7\nSouth Ltd,York,9\n";

} // namespace

TEST_CASE("The import dialog says what would happen before anything is written") {
    Fixture f;
    f.show({f.file(u"clients.csv"_s, Clients)});
    INFO(f.status().toStdString());
    CHECK(f.status().contains(u"2 new"_s));
    CHECK(f.primary()->text() == u"Import 2 rows"_s);
    CHECK(f.clients() == 1);
}

TEST_CASE("How a file is written is shown: encoding and its mark, separator, quotes, header, dates") {
    Fixture f;
    f.show({f.file(u"time.csv"_s, "\xEF\xBB\xBF"
                                  "user;client;date;hours\nMara;\"North; Co\";25/12/2025;1,5\n")});
    const auto* facts = f.dialog->findChild<QLabel*>(u"importFacts"_s);
    REQUIRE(facts);
    CHECK(facts->text().split(u"  ·  "_s) == QStringList{u"UTF-8 with mark"_s, u"semicolons"_s,
                                                         u"double quotes"_s, u"names in line 1"_s,
                                                         u"dates day first"_s});
}

TEST_CASE("The columns view shows what each column becomes and what is kept under its own name") {
    Fixture f;
    f.show({f.file(u"clients.csv"_s, Clients)});
    CHECK(f.cells(0) == QStringList{u"Client name"_s, u"City"_s, u"Lucky number"_s});
    CHECK(f.cells(1).last() == u"kept under its own name"_s);
    f.view(1);
    CHECK(f.cells(0) == QStringList{u"North & Co"_s, u"South Ltd"_s});
}

TEST_CASE("Ctrl+Enter imports, and a second import of the same file changes nothing") {
    Fixture f;
    const QString path = f.file(u"clients.csv"_s, Clients);
    f.show({path});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(test::until([&f] { return f.primary()->text() == u"Done"_s; }));
    CHECK(f.status().contains(u"2 new"_s));
    CHECK(f.clients() == 3);
    QTest::mouseClick(f.primary(), Qt::LeftButton);
    CHECK(test::until([&f] { return f.dialog.isNull(); }));
    f.show({path});
    CHECK(f.status().contains(u"2 unchanged"_s));
}

TEST_CASE("Refused rows are listed with line, column, value and reason, and can be saved") {
    Fixture f;
    f.show({f.file(u"time.csv"_s, "Client,Member,Date,Hours,Note\nNorth & Co,Mara,2026-03-02,1.5,call\n"
                                  "North & Co,Mara,someday,1,call\n")});
    INFO(f.status().toStdString());
    CHECK(f.status().contains(u"1 refused"_s));
    f.view(2);
    CHECK(f.cells(0) == QStringList{u"3"_s});
    CHECK(f.cells(2) == QStringList{u"someday"_s});
    CHECK_FALSE(f.cells(3).value(0).isEmpty());
    CHECK(f.dialog->findChild<QAbstractButton*>(u"saveRefused"_s)->isVisible());
}

TEST_CASE("A file that cannot be imported says why and holds nothing up") {
    Fixture f;
    f.show({f.file(u"empty.csv"_s, ""), f.file(u"clients.csv"_s, Clients)});
    const auto* list = f.dialog->findChild<QAbstractItemView*>(u"importFiles"_s);
    QStringList rows;
    for (int i = 0; i < list->model()->rowCount(); ++i) {
        rows << list->model()->index(i, 0).data().toString();
    }
    CHECK(rows.size() == 2);
    CHECK(rows.filter(u"empty.csv, "_s).value(0).size() > 14);
    CHECK(f.primary()->text() == u"Import 2 rows"_s);
}

TEST_CASE("What a file holds can be said by hand, and a file can be skipped") {
    Fixture f;
    f.show({f.file(u"things.csv"_s, "Name,Shoe\nNorth & Co,41\n")});
    auto* kind = f.dialog->findChild<QComboBox*>(u"importKind"_s);
    kind->setFocus();
    kind->setCurrentIndex(kind->findData(int(core::exchange::Kind::Clients)));
    f.settle();
    CHECK(f.primary()->text() == u"Import 1 row"_s);
    kind->setCurrentIndex(kind->count() - 1);
    f.settle();
    CHECK_FALSE(f.primary()->isEnabled());
}

TEST_CASE("Dates that can be read both ways ask for their order") {
    Fixture f;
    f.show({f.file(u"time.csv"_s, "Client,Member,Date,Hours\nNorth,Mara,03/04/2026,1\n")});
    CHECK(f.dialog->findChild<QComboBox*>(u"importOrder"_s)->isVisible());
}

TEST_CASE("Esc closes the import dialog while it counts, and nothing was written") {
    Fixture f;
    QByteArray many = "Client name,City\n";
    for (int i = 0; i < 20'000; ++i) {
        many += "Client " + QByteArray::number(i) + ",Leeds\n";
    }
    f.show({});
    f.dialog->addFiles({f.file(u"many.csv"_s, many)});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(test::until([&f] { return f.dialog.isNull(); }));
    CHECK(f.clients() == 1);
}

TEST_CASE("Files are chosen by the button, and again by the one above the list") {
    Fixture f;
    f.show({});
    QTest::mouseClick(f.dialog->findChild<QAbstractButton*>(u"chooseFirst"_s), Qt::LeftButton);
    test::answerFileDialog(u"chooseImportFiles"_s, f.file(u"clients.csv"_s, Clients));
    f.settle();
    CHECK(f.primary()->text() == u"Import 2 rows"_s);
    QTest::mouseClick(f.dialog->findChild<QAbstractButton*>(u"addFiles"_s), Qt::LeftButton);
    test::answerFileDialog(u"chooseImportFiles"_s, f.file(u"more.csv"_s, "Client name\nEast & Co\n"));
    REQUIRE(test::until([&f] { return f.primary()->text() == u"Import 3 rows"_s; }));
}

TEST_CASE("Refused rows are saved by the button where the person says, with the reason beside each") {
    Fixture f;
    f.show({f.file(u"time.csv"_s, "Client,Member,Date,Hours,Note\nNorth & Co,Mara,2026-03-02,1.5,call\n"
                                  "North & Co,Mara,someday,1,call\n")});
    const QString path = f.bench.folder.filePath(u"refused.csv"_s);
    QTest::mouseClick(f.dialog->findChild<QAbstractButton*>(u"saveRefused"_s), Qt::LeftButton);
    test::answerFileDialog(u"chooseRefusedFile"_s, path);
    QFile saved(path);
    REQUIRE(test::until([&saved] { return saved.exists() && saved.size() > 0; }));
    REQUIRE(saved.open(QIODevice::ReadOnly));
    const QByteArray text = saved.readAll();
    CHECK(text.contains("someday"));
    CHECK_FALSE(text.contains("2026-03-02"));
}

TEST_CASE("Esc stops a running import: what was written stays whole, and the rest comes with a second run") {
    Fixture f;
    QByteArray many = "Client name,City\n";
    constexpr int Rows = 20'000;
    for (int i = 0; i < Rows; ++i) {
        many += "Client " + QByteArray::number(i) + ",Leeds\n";
    }
    const QString path = f.file(u"many.csv"_s, many);
    f.show({path});
    QTest::mouseClick(f.primary(), Qt::LeftButton);
    REQUIRE_FALSE(f.dialog->isSettled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    REQUIRE(f.dialog);
    REQUIRE(test::until([&f] { return !f.dialog || f.dialog->isSettled(); }));
    const qint64 written = f.clients() - 1;
    CHECK(written < Rows);
    CHECK(f.bench.workspace.connect().check().isEmpty());
    if (f.dialog) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        REQUIRE(test::until([&f] { return f.dialog.isNull(); }));
    }
    f.show({path});
    QTest::mouseClick(f.primary(), Qt::LeftButton);
    REQUIRE(test::until([&f] { return f.primary()->text() == u"Done"_s; }));
    CHECK(f.clients() == Rows + 1);
}

TEST_CASE("Pictures of the import dialog") {
    Fixture f;
    f.show({});
    test::pictures(f.bench.window(), f.bench.theme, u"import-empty"_s);
    f.dialog->addFiles(
        {f.file(u"clients.csv"_s, Clients), f.file(u"empty.csv"_s, ""),
         f.file(u"time.csv"_s, "Client;Member;Date;Hours;Note\nNorth & Co;Mara;03/04/2026;1,5;call\n"
                               "North & Co;Mara;someday;1;call\n")});
    f.settle();
    test::pictures(f.bench.window(), f.bench.theme, u"import"_s);
    auto* list = f.dialog->findChild<QAbstractItemView*>(u"importFiles"_s);
    list->setCurrentIndex(list->model()->index(2, 0));
    f.view(2);
    test::pictures(f.bench.window(), f.bench.theme, u"import-refused"_s);
}
