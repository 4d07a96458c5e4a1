// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/core/exchange/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>

using namespace core::exchange;
using namespace exchangetest;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray encoded(const char* encoding, const QString& text) {
    QStringEncoder encoder(encoding);
    REQUIRE(encoder.isValid());
    return encoder(text);
}

const QString& german() {
    static const QString text =
        u"Name;Straße;Ort\nMüller & Söhne;Große Allee 5;Köln\nJürgen Weiß;Höhenweg;Düsseldorf\n"
        "Käthe Groß;Übergang 7;Nürnberg\n"_s;
    return text;
}

QList<QStringList> table(const QByteArray& bytes) {
    const auto detected = detect(bytes);
    QList<QStringList> rows{detected.columns};
    rows += detected.sample;
    return rows;
}

} // namespace

TEST_CASE("The same table is read from every encoding") {
    const QList<QStringList> wanted{{u"Name"_s, u"Straße"_s, u"Ort"_s},
                                    {u"Müller & Söhne"_s, u"Große Allee 5"_s, u"Köln"_s},
                                    {u"Jürgen Weiß"_s, u"Höhenweg"_s, u"Düsseldorf"_s},
                                    {u"Käthe Groß"_s, u"Übergang 7"_s, u"Nürnberg"_s}};
    const QByteArray mark = "\xEF\xBB\xBF";
    CHECK(table(german().toUtf8()) == wanted);
    CHECK(table(mark + german().toUtf8()) == wanted);
    CHECK(table(encoded("ISO-8859-1", german())) == wanted);
    CHECK(table(encoded("windows-1252", german())) == wanted);
    CHECK(table(encoded("UTF-16LE", german())) == wanted);
    CHECK(table(encoded("UTF-16BE", german())) == wanted);
    CHECK(table("\xFF\xFE"_ba + encoded("UTF-16LE", german())) == wanted);
    CHECK(table("\xFE\xFF"_ba + encoded("UTF-16BE", german())) == wanted);
    CHECK(table("\xFF\xFE\0\0"_ba + encoded("UTF-32LE", german())) == wanted);
}

TEST_CASE("Russian and Japanese tables in old encodings are recognised by their letters") {
    const QString russian =
        u"Имя,Город,Примечание\nИван Петров,Москва,Позвонить завтра утром и уточнить договор\n"
        "Анна Смирнова,Санкт-Петербург,Клиент просит прислать счёт за прошлый месяц\n"_s;
    CHECK(detect(encoded("windows-1251", russian)).dialect.encoding.name == "windows-1251");
    CHECK(table(encoded("windows-1251", russian))[1][1] == u"Москва");
    const QString japanese = u"名前,都市\n田中さん,東京都\n鈴木さん,大阪府の会社に電話してください\n"_s;
    CHECK(table(encoded("Shift_JIS", japanese))[1][1] == u"東京都");
}

TEST_CASE("A letter of another encoding far behind the beginning still decides") {
    QByteArray text = "name,city\n";
    for (int i = 0; i < 40'000; ++i) {
        text += "Plain Name,Plain City\n";
    }
    text += "J\xFCrgen,K\xF6ln\nGro\xDF"
            "e Allee,D\xFCsseldorf\nM\xFCller,N\xFCrnberg\n";
    CHECK(detect(text).dialect.encoding.name == "windows-1252");
}

TEST_CASE("A few broken bytes among good UTF-8 are refused in their row, not taken for another encoding") {
    QByteArray text = german().toUtf8() + "Br\xFF"
                                          "oken;x;y\nGrün;a;b\n";
    const auto detected = detect(text);
    CHECK(detected.dialect.encoding.name == "UTF-8");
    CHECK(detected.dialect.encoding.invalid == 1);
    const auto rows = rowsOf(text, detected.dialect);
    REQUIRE(rows.size() == 6);
    CHECK(rows[4].trouble == Trouble::BadBytes);
    CHECK(rows[5].trouble == Trouble::None);
}

TEST_CASE("The separator is the one that gives all records the same number of fields") {
    CHECK(detect("a,b,c\n1,2,3\n"_ba).dialect.separator == ',');
    CHECK(detect("a;b;c\n1,5;2;3\n2,5;3;4\n"_ba).dialect.separator == ';');
    CHECK(detect("a\tb\n1,2\t3\n"_ba).dialect.separator == '\t');
    CHECK(detect("a|b|c\n1|x, y|3\n"_ba).dialect.separator == '|');
    CHECK(detect("a,b\n\"1;2;3\",4\n\"5;6;7\",8\n"_ba).dialect.separator == ',');
    CHECK(detect("only\none\ncolumn\n"_ba).columns == QStringList{u"only"_s});
}

TEST_CASE("The quotation marks around cells are found, and apostrophes in names are left alone") {
    const auto twofold = detect(QByteArray("name,town\n\"Ore, Inc.\",Ely\n"));
    CHECK(twofold.quoted);
    CHECK(twofold.dialect.quote == '"');
    CHECK_FALSE(detect(QByteArray("name,size\nOre,5\"\n")).quoted);
    const QByteArray single = "'name','town'\n'Ore, Inc.','Ely'\n'Bo''s','York'\n";
    CHECK(detect(single).dialect.quote == '\'');
    CHECK(table(single) ==
          QList<QStringList>{{u"name"_s, u"town"_s}, {u"Ore, Inc."_s, u"Ely"_s}, {u"Bo's"_s, u"York"_s}});
    CHECK(table("name,town\n'Tis Ltd,'s-Hertogenbosch\n'Ox',Ely\n").last() ==
          QStringList{u"'Ox'"_s, u"Ely"_s});
}

TEST_CASE("A first record of values is no header") {
    const auto numbers = detect("10,1,70,3300\r\n10,2,70,3300\r\n"_ba);
    CHECK_FALSE(numbers.dialect.header);
    CHECK(numbers.columns == QStringList{u"Column 1"_s, u"Column 2"_s, u"Column 3"_s, u"Column 4"_s});
    CHECK(numbers.sample.size() == 2);
    CHECK(detect("\n\n\na,b\n1,2\n"_ba).headerLine == 4);
    CHECK_FALSE(detect("Ann,ann@example.org\nBob,bob@example.org\n"_ba).dialect.header);
}

TEST_CASE("Repeated and missing names of columns are made unique and reported") {
    const auto detected = detect("Name,Name,,Name\n1,2,3,4\n"_ba);
    CHECK(detected.columns == QStringList{u"Name"_s, u"Name (2)"_s, u"Column 3"_s, u"Name (3)"_s});
    CHECK(detected.repeated == QStringList{u"Name"_s});
}

TEST_CASE("Line ends are reported") {
    CHECK(detect("a,b\n1,2\n"_ba).lineEnds == LineEnds::Lf);
    CHECK(detect("a,b\r\n1,2\r\n"_ba).lineEnds == LineEnds::CrLf);
    CHECK(detect("a,b\r1,2\r"_ba).lineEnds == LineEnds::Cr);
    CHECK(detect("a,b\r\n1,2\n"_ba).lineEnds == LineEnds::Mixed);
}

TEST_CASE("Empty files and files that are no text are refused in one sentence") {
    CHECK(refusal([] { detect(""_ba); }) == u"The text is empty: there is nothing to import.");
    CHECK(refusal([] { detect(" \n \n"_ba); }) == u"The text is empty: there is nothing to import.");
    CHECK_THROWS_AS(detect("PK\x03\x04 and so on"_ba), core::Failure);
    CHECK(refusal([] { detect("[{\"id\": 1}]"_ba); }) ==
          u"The text is not a table. Save it as CSV in the program it comes from and import that.");
}

TEST_CASE("The acid test of other readers gives the tables that it promises") {
    const QString folder = sharedFile(u"csv/csv-spectrum"_s);
    if (folder.isEmpty()) {
        return;
    }
    const auto files = QDir(folder + u"/csvs"_s).entryInfoList({u"*.csv"_s});
    REQUIRE(files.size() == 12);
    for (const auto& file : files) {
        INFO(file.fileName().toStdString());
        // One of the JSON files is a single object instead of a list of one.
        const auto document =
            QJsonDocument::fromJson(contentOf(folder + u"/json/"_s + file.completeBaseName() + u".json"_s));
        const auto json = document.isArray() ? document.array() : QJsonArray{document.object()};
        auto rows = rowsOf(contentOf(file.filePath()));
        REQUIRE(rows.size() == json.size() + 1);
        const QStringList header = rows.takeFirst().cells;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            REQUIRE(rows[i].cells.size() == header.size());
            for (qsizetype c = 0; c < header.size(); ++c) {
                if (header[c] == u"Contact Phone Number") {
                    continue; // the published JSON has another number than its CSV
                }
                CHECK(rows[i].cells[c] == json[i].toObject().value(header[c]).toVariant().toString());
            }
        }
    }
}

TEST_CASE("Every published table gives its records, columns and fields") {
    const QString folder = sharedFile({});
    if (folder.isEmpty()) {
        return;
    }
    const auto expected = QJsonDocument::fromJson(contentOf(folder + u"expected.json"_s)).object();
    int files = 0;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const auto figures = it->toObject();
        if (!figures.contains(u"records"_s)) {
            continue;
        }
        ++files;
        INFO(it.key().toStdString());
        const auto detected = detect(folder + it.key());
        CHECK(QString(QChar::fromLatin1(detected.dialect.separator)) == figures[u"delimiter"_s].toString());
        CHECK(detected.columns.size() == figures[u"columns"_s].toInt());
        CsvReader reader(folder + it.key(), detected.dialect);
        auto rows = rowsOf(reader);
        if (detected.dialect.header) {
            rows.removeFirst();
        }
        CHECK(rows.size() == figures[u"records"_s].toInt());
        const auto byColumn = figures[u"by_column"_s].toObject();
        for (qsizetype c = 0; c < detected.columns.size(); ++c) {
            const auto column = byColumn[detected.columns[c]].toObject();
            int filled = 0;
            QMap<QString, int> values;
            for (const auto& row : rows) {
                const QString cell = row.cells.value(c);
                filled += cell.isEmpty() ? 0 : 1;
                values[cell] += cell.isEmpty() ? 0 : 1;
            }
            values.remove({});
            if (column.contains(u"non_empty"_s)) {
                CHECK(filled == column[u"non_empty"_s].toInt());
                CHECK(values.size() == column[u"distinct"_s].toInt());
            }
        }
    }
    CHECK(files > 50);
}
