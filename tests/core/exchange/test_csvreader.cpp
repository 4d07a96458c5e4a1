// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/csvwriter.h"
#include "tests/core/exchange/files.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <random>
#include <sys/resource.h>

using namespace core::exchange;
using namespace exchangetest;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray csvOf(const QList<QStringList>& rows, char separator) {
    QByteArray text;
    for (const auto& row : rows) {
        QList<QByteArray> cells;
        for (const auto& cell : row) {
            cells.append(cell.toUtf8());
        }
        std::vector<std::string_view> views;
        for (const auto& cell : cells) {
            views.emplace_back(cell.constData(), size_t(cell.size()));
        }
        appendRecord(text, views, separator);
    }
    return text;
}

QString randomCell(std::mt19937& random) {
    static const QStringList pieces{u"a"_s,    u"\""_s,   u","_s,  u";"_s, u"\t"_s, u"|"_s,
                                    u"\n"_s,   u"\r\n"_s, u"\r"_s, u" "_s, u"é"_s,  u"😀"_s,
                                    u"\"\""_s, u"="_s,    u"'"_s,  u"0"_s, u"\\"_s, QString(QChar(0))};
    QString cell;
    for (size_t n = random() % 6; n > 0; --n) {
        cell += pieces[qsizetype(random() % size_t(pieces.size()))];
    }
    return cell;
}

long residentKilobytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

TEST_CASE("A record is named by its physical line, behind blank lines and line breaks in cells") {
    const auto rows = rowsOf("\n\r\na,b\r\n\"x\r\ny\",2\n\n\"p\rq\",4\r5,6"_ba);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].line == 3);
    CHECK(rows[1].line == 4);
    CHECK(rows[1].cells == QStringList{u"x\r\ny"_s, u"2"_s});
    CHECK(rows[2].line == 7);
    CHECK(rows[2].cells == QStringList{u"p\rq"_s, u"4"_s});
    CHECK(rows[3].line == 9);
    CHECK(rows[3].cells == QStringList{u"5"_s, u"6"_s});
}

TEST_CASE("Lone carriage returns end lines as well") {
    const auto rows = rowsOf("a,b\r1,2\r3,4\r"_ba);
    REQUIRE(rows.size() == 3);
    CHECK(rows[2].line == 3);
    CHECK(rows[2].cells == QStringList{u"3"_s, u"4"_s});
}

TEST_CASE("Blanks in a cell are kept, so that a blank differs from nothing") {
    const auto rows = rowsOf("a, ,\n x ,y,"_ba);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells == QStringList{u"a"_s, u" "_s, u""_s});
    CHECK(rows[1].cells == QStringList{u" x "_s, u"y"_s, u""_s});
}

TEST_CASE("A NUL inside a cell neither ends the cell nor the file") {
    const auto rows = rowsOf("a,b\n1\0"_ba + "2,3\n4,5\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].cells == QStringList{u"1\0"_s + u"2"_s, u"3"_s});
}

TEST_CASE("A quotation mark that is never closed costs its own line only") {
    const QByteArray text = "a,b\n1,\"open\n2,two\n3,three\n";
    const auto rows = rowsOf(text);
    REQUIRE(rows.size() == 4);
    CHECK(rows[1].trouble == Trouble::OpenQuote);
    CHECK(rows[1].line == 2);
    CHECK(rows[2].cells == QStringList{u"2"_s, u"two"_s});
    CHECK(rows[2].line == 3);
    CHECK(rows[3].line == 4);
}

TEST_CASE("Lines swallowed between two stray quotation marks are read again when the columns do not fit") {
    CsvReader reader(utf8Feed("a,b\n1,\"open\n2,two\n3,\"three\"\n4,four\n"_ba, Encoding{}), Dialect{});
    reader.expectColumns(2);
    const auto rows = rowsOf(reader);
    REQUIRE(rows.size() == 5);
    CHECK(rows[1].trouble == Trouble::OpenQuote);
    CHECK(rows[1].line == 2);
    CHECK(rows[3].cells == QStringList{u"3"_s, u"three"_s});
    CHECK(rows[4].line == 5);
}

TEST_CASE("Reading gives up after many unclosed quotation marks and says where") {
    QByteArray text = "a,b\n";
    for (int i = 0; i < 20; ++i) {
        text += "1,\"x\n";
    }
    text += "end";
    Limits limits;
    limits.restarts = 3;
    const auto rows = rowsOf(text, {}, limits);
    CHECK(rows.last().trouble == Trouble::GaveUp);
    CHECK(rows.last().line == 6);
}

TEST_CASE("A line over the limit is refused and the next one is read") {
    Limits limits;
    limits.recordBytes = 1000;
    const QByteArray text = "a,b\n" + QByteArray(3'000'000, 'x') + "\r\n1,2\n";
    const auto rows = rowsOf(text, {}, limits);
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].trouble == Trouble::TooLong);
    CHECK(rows[1].line == 2);
    CHECK(rows[2].cells == QStringList{u"1"_s, u"2"_s});
    CHECK(rows[2].line == 3);
}

TEST_CASE("A line of one gigabyte neither crashes nor fills the memory") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"huge.csv"_s);
    {
        // A hole of one gigabyte in the file: read as zeros, takes no room on the disk.
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("name,email\nfirst,a@example.org\n");
        REQUIRE(file.resize(file.size() + (1LL << 30)));
        REQUIRE(file.seek(file.size()));
        file.write("\nlast,b@example.org\n");
    }
    const long before = residentKilobytes();
    const Detected detected = detect(path);
    CHECK(detected.dialect.encoding.name == "UTF-8");
    CsvReader reader(path, detected.dialect);
    const auto rows = rowsOf(reader);
    REQUIRE(rows.size() == 4);
    CHECK(rows[2].trouble == Trouble::TooLong);
    CHECK(rows[2].line == 3);
    CHECK(rows[3].cells == QStringList{u"last"_s, u"b@example.org"_s});
    CHECK(rows[3].line == 4);
    CHECK(residentKilobytes() - before < 128 * 1024);
}

TEST_CASE("A file that cannot be opened is named in one sentence") {
    CHECK_THROWS_AS(CsvReader(u"/nowhere/at/all.csv"_s, Dialect{}), core::Failure);
    CHECK(refusal([] { CsvReader(u"/nowhere/at/all.csv"_s, Dialect{}); }) ==
          u"The file /nowhere/at/all.csv does not exist.");
    CHECK(refusal([] { CsvReader(u"/usr"_s, Dialect{}); }) == u"/usr is not a file.");
}

TEST_CASE("Random tables survive writing and reading with every separator") {
    std::mt19937 random(20260301);
    for (int round = 0; round < 300; ++round) {
        const char separator = ",;\t|"[random() % 4];
        QList<QStringList> table;
        const size_t columns = 1 + random() % 5;
        for (size_t r = 1 + random() % 8; r > 0; --r) {
            QStringList row;
            for (size_t c = 0; c < columns; ++c) {
                row.append(randomCell(random));
            }
            const bool blankLine = columns == 1 && row[0].trimmed().isEmpty() && !row[0].isEmpty();
            if (!blankLine) {
                table.append(row);
            }
        }
        Dialect dialect;
        dialect.separator = separator;
        const auto rows = rowsOf(csvOf(table, separator), dialect);
        REQUIRE(rows.size() == table.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            REQUIRE(rows[i].cells == table[i]);
        }
    }
}

TEST_CASE("Any bytes at all are read to their end") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes;
        for (size_t n = random() % 2000; n > 0; --n) {
            bytes.append(random() % 3 == 0 ? "\",;\n\r\t "[random() % 7] : char(random()));
        }
        Limits limits;
        limits.recordBytes = 200;
        qint64 line = 0;
        for (const auto& row : rowsOf(bytes, {}, limits)) {
            REQUIRE(row.line > line);
            line = row.line;
        }
    }
}
