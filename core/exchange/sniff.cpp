// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sniff.h"

#include "core/base/error.h"
#include "core/exchange/dateformat.h"

#include <QFileInfo>
#include <QSet>
#include <map>

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype SampleBytes = 256 * 1024;
constexpr qsizetype SampleRecords = 100;

QByteArray beginning(const Feed& feed) {
    QByteArray bytes(SampleBytes, Qt::Uninitialized);
    qsizetype size = 0;
    while (size < SampleBytes) {
        const qsizetype got = feed(bytes.data() + size, SampleBytes - size);
        if (got == 0) {
            break;
        }
        size += got;
    }
    const bool cut = size == SampleBytes;
    bytes.truncate(cut ? std::max(bytes.lastIndexOf('\n'), bytes.lastIndexOf('\r')) + 1 : size);
    if (cut && bytes.isEmpty()) {
        bytes = QByteArray(1, ' ');
    }
    return bytes;
}

LineEnds lineEndsOf(const QByteArray& text) {
    qint64 lf = 0;
    qint64 cr = 0;
    qint64 both = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') {
            ++both;
            ++i;
        } else {
            lf += text[i] == '\n' ? 1 : 0;
            cr += text[i] == '\r' ? 1 : 0;
        }
    }
    const int styles = int(lf > 0) + int(cr > 0) + int(both > 0);
    if (styles != 1) {
        return styles == 0 ? LineEnds::None : LineEnds::Mixed;
    }
    return lf > 0 ? LineEnds::Lf : (cr > 0 ? LineEnds::Cr : LineEnds::CrLf);
}

Feed memoryFeed(const QByteArray& text) {
    return utf8Feed(text, Encoding{});
}

/// How well a separator explains the first records: the share of records with the usual number of fields,
/// when that is at least two. Records of quoted text count like the others, so that separators inside quotes
/// do not mislead.
struct Fit {
    double consistent = 0;
    qsizetype fields = 1;
};

Fit fitOf(const QByteArray& text, char separator) {
    Dialect dialect;
    dialect.separator = separator;
    Limits limits;
    limits.recordBytes = SampleBytes;
    limits.restarts = 3;
    CsvReader reader(memoryFeed(text), dialect, limits);
    std::map<qsizetype, int> counts;
    int records = 0;
    while (records < SampleRecords) {
        const Record* record = reader.next();
        if (record == nullptr) {
            break;
        }
        ++records;
        ++counts[record->trouble == Trouble::None ? qsizetype(record->fields.size()) : 0];
    }
    Fit fit;
    for (const auto& [fields, times] : counts) {
        const double share = double(times) / records;
        if (fields >= 2 && (share > fit.consistent || (share == fit.consistent && fields > fit.fields))) {
            fit = {share, fields};
        }
    }
    return fit;
}

char separatorOf(const QByteArray& text) {
    char best = ',';
    Fit bestFit;
    for (const char separator : {',', ';', '\t', '|'}) {
        const Fit fit = fitOf(text, separator);
        const bool clearly = fit.consistent > bestFit.consistent + 0.05;
        const bool finer = fit.consistent > bestFit.consistent - 0.05 && fit.fields > bestFit.fields;
        if (fit.fields >= 2 && (clearly || finer)) {
            best = separator;
            bestFit = fit;
        }
    }
    return best;
}

bool hasQuotes(const QByteArray& text, const Dialect& dialect) {
    for (qsizetype at = text.indexOf(dialect.quote); at >= 0; at = text.indexOf(dialect.quote, at + 1)) {
        const char before = at == 0 ? '\n' : text[at - 1];
        if (before == dialect.separator || before == '\n' || before == '\r') {
            return true;
        }
    }
    return false;
}

/// Double quotes as in RFC 4180; apostrophes only where they stand around most cells, since names and texts
/// begin with one now and then.
char quoteOf(const QByteArray& text, char separator) {
    Dialect dialect;
    dialect.separator = separator;
    if (hasQuotes(text, dialect)) {
        return '"';
    }
    CsvReader reader(memoryFeed(text), dialect);
    int cells = 0;
    int enclosed = 0;
    for (int records = 0; records < SampleRecords; ++records) {
        const Record* record = reader.next();
        if (record == nullptr) {
            break;
        }
        for (const auto& cell : record->fields) {
            cells += cell.empty() ? 0 : 1;
            enclosed += cell.size() >= 2 && cell.front() == '\'' && cell.back() == '\'' ? 1 : 0;
        }
    }
    return enclosed > 0 && 2 * enclosed >= cells ? '\'' : '"';
}

/// A cell that is a value rather than the name of a column.
bool isValue(const QString& cell) {
    const QString text = cell.trimmed();
    if (text.isEmpty()) {
        return false;
    }
    bool number = false;
    QString digits = text;
    digits.replace(u',', u'.').toDouble(&number);
    if (number) {
        return true;
    }
    DateGuess guess;
    guess.add(text.toStdString());
    return guess.dates() > 0 || (text.contains(u'@') && text.contains(u'.') && !text.contains(u' '));
}

bool looksLikeHeader(const QStringList& first) {
    bool named = false;
    for (const auto& cell : first) {
        if (isValue(cell)) {
            return false;
        }
        named = named || !cell.trimmed().isEmpty();
    }
    return named;
}

QStringList textsOf(const Record& record) {
    QStringList cells;
    for (const auto& field : record.fields) {
        cells.append(QString::fromUtf8(field.data(), qsizetype(field.size())));
    }
    return cells;
}

void nameColumns(Detected& found, const QStringList& header) {
    QSet<QString> used;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString given = header[i].simplified();
        QString name = given.isEmpty() ? u"Column %1"_s.arg(i + 1) : given;
        if (!given.isEmpty() && used.contains(name) && !found.repeated.contains(name)) {
            found.repeated.append(name);
        }
        for (int n = 2; used.contains(name); ++n) {
            name = u"%1 (%2)"_s.arg(given.isEmpty() ? u"Column"_s : given).arg(n);
        }
        used.insert(name);
        found.columns.append(name);
    }
}

Detected columnsOf(const QByteArray& text, const Dialect& dialect, bool decideHeader) {
    Detected found;
    found.dialect = dialect;
    found.lineEnds = lineEndsOf(text);
    found.quoted = hasQuotes(text, dialect);
    Dialect plain = dialect;
    plain.encoding = {};
    CsvReader reader(memoryFeed(text), plain);
    QStringList first;
    bool begun = false;
    while (const Record* record = reader.next()) {
        if (record->trouble != Trouble::None) {
            continue;
        }
        const QStringList cells = textsOf(*record);
        if (!begun) {
            begun = true;
            first = cells;
            reader.expectColumns(cells.size());
            found.dialect.header = decideHeader ? looksLikeHeader(cells) : dialect.header;
            found.headerLine = found.dialect.header ? record->line : 0;
            if (found.dialect.header) {
                continue;
            }
        }
        if (found.sample.size() == SampleRecords) {
            break;
        }
        found.sample.append(cells);
        found.sampleLines.append(record->line);
    }
    nameColumns(found, found.dialect.header ? first : QStringList(first.size(), QString()));
    return found;
}

Detected detectIn(const QByteArray& text, const Encoding& encoding, const QString& name) {
    if (text.trimmed().isEmpty()) {
        fail(ErrorKind::Invalid, u"%1 is empty: there is nothing to import."_s.arg(name));
    }
    if (text.startsWith("PK\x03\x04") || text.startsWith("%PDF") || text.startsWith("SQLite format 3")) {
        fail(ErrorKind::Invalid,
             u"%1 is not a text file. Save it as CSV in the program it comes from and import that."_s.arg(
                 name));
    }
    const QByteArray start = text.trimmed().left(16);
    if (start.startsWith('{') || start.startsWith('[') || start.startsWith('<') ||
        start.startsWith("BEGIN:")) {
        fail(ErrorKind::Invalid,
             u"%1 is not a table. Save it as CSV in the program it comes from and import that."_s.arg(name));
    }
    Dialect dialect;
    dialect.encoding = encoding;
    dialect.separator = separatorOf(text);
    dialect.quote = quoteOf(text, dialect.separator);
    return columnsOf(text, dialect, true);
}

} // namespace

Detected detect(const QString& path) {
    const Encoding encoding = detectEncoding(path);
    return detectIn(beginning(utf8Feed(path, encoding)), encoding, QFileInfo(path).fileName());
}

Detected detect(const QByteArray& bytes) {
    const Encoding encoding = detectEncoding(bytes);
    return detectIn(beginning(utf8Feed(bytes, encoding)), encoding, u"The text"_s);
}

Detected detectColumns(const QString& path, const Dialect& dialect) {
    return columnsOf(beginning(utf8Feed(path, dialect.encoding)), dialect, false);
}

} // namespace core::exchange
