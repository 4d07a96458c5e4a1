// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads the records of a CSV file one by one, in bounded memory, with the physical line of each.
#pragma once

#include "core/exchange/textfile.h"

#include <memory>
#include <string_view>
#include <vector>

namespace core::exchange {

struct Dialect {
    Encoding encoding;
    char separator = ',';
    char quote = '"';   ///< around cells that hold a separator or a line end; inside them it is doubled
    bool header = true; ///< the first record names the columns

    bool operator==(const Dialect&) const = default;
};

struct Limits {
    qsizetype recordBytes = 16 * 1024 * 1024; ///< a longer record is refused, not kept
    int restarts = 100; ///< how often reading resumes behind a quotation mark that is never closed
};

enum class Trouble {
    None,
    TooLong,   ///< the line is longer than the limit
    OpenQuote, ///< a quotation mark is opened and not closed as it should be; `raw` is its line alone
    GaveUp,    ///< too many such lines: the rest of the file was not read
    BadBytes,  ///< bytes that are not UTF-8 in a file that otherwise is; `badField` says where
};

/// The views are valid until the next call of CsvReader::next().
struct Record {
    qint64 line = 0;                      ///< first physical line, from 1; lines end with LF, CR or CR LF
    std::vector<std::string_view> fields; ///< UTF-8; empty with a trouble other than BadBytes
    std::string_view raw; ///< as in the file but in UTF-8, without the last line end; cut when too long
    Trouble trouble = Trouble::None;
    int badField = 0; ///< from 0, with BadBytes
};

class CsvReader {
public:
    /// Throws Unavailable when the file cannot be read.
    CsvReader(const QString& path, const Dialect& dialect, const Limits& limits = {});
    CsvReader(Feed feed, const Dialect& dialect, const Limits& limits = {});
    ~CsvReader();
    Q_DISABLE_COPY_MOVE(CsvReader)

    /// Rows that span lines and do not have this many fields are taken for an unclosed quotation mark. 0 =
    /// unknown.
    void expectColumns(qsizetype count) { m_columns = count; }

    /// The next record (the header is one too), null at the end. Lines without any character or with blanks
    /// only are skipped and counted.
    const Record* next();

    /// Bytes of the file read so far; for a progress bar.
    qint64 position() const { return *m_position; }

private:
    CsvReader(const QString& path, const Dialect& dialect, const Limits& limits,
              std::shared_ptr<qint64> position);

    struct Parser;
    enum class Line { Whole, TooLong, End };

    Line findLine();
    bool fill();
    bool feedLine(qsizetype begin, qsizetype end);
    void readTooLong();
    void resumeAfterFirstLine();
    bool swallowedLines() const;
    bool isBlank(qsizetype begin, qsizetype end) const;
    void finish(qsizetype end);
    void checkBytes();
    const Record* report(Trouble trouble, qsizetype end);

    Feed m_feed;
    Dialect m_dialect;
    Limits m_limits;
    std::unique_ptr<Parser> m_parser;
    Record m_record;
    std::vector<char> m_buffer;
    qsizetype m_start = 0;    ///< where the current record begins in the buffer
    qsizetype m_scan = 0;     ///< where the next line begins
    qsizetype m_lineEnd = 0;  ///< behind the line that findLine found, line end included
    qsizetype m_firstEnd = 0; ///< behind the first line of the current record
    qsizetype m_end = 0;      ///< behind the last byte in the buffer
    qint64 m_line = 1;        ///< number of the line at m_scan
    std::shared_ptr<qint64> m_position;
    qsizetype m_columns = 0;
    int m_restarts = 0;
    bool m_feedDone = false;
    bool m_gaveUp = false;
};

} // namespace core::exchange
