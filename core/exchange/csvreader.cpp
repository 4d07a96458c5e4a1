// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"

#include "core/base/error.h"

#include <cstring>
#include <csv.h>
#include <string>

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t BlockSize = 256 * 1024;
constexpr qsizetype RawShown = 4096;

/// Nothing is trimmed: a cell that holds one blank is not an empty cell.
int noBlank(unsigned char) {
    return 0;
}

int isLineEnd(unsigned char c) {
    return c == '\n' || c == '\r' ? 1 : 0;
}

} // namespace

/// Quotation marks stand where RFC 4180 wants them.
bool isStrict(std::string_view raw, const Dialect& dialect) {
    csv_parser csv{};
    if (csv_init(&csv, CSV_STRICT) != 0) {
        return true;
    }
    csv_set_delim(&csv, static_cast<unsigned char>(dialect.separator));
    csv_set_quote(&csv, static_cast<unsigned char>(dialect.quote));
    csv_set_space_func(&csv, noBlank);
    csv_set_blk_size(&csv, 64 * 1024);
    const bool strict = csv_parse(&csv, raw.data(), raw.size(), nullptr, nullptr, nullptr) == raw.size();
    csv_free(&csv);
    return strict;
}

/// The C parser and what its callbacks collected for the current row.
struct CsvReader::Parser {
    explicit Parser(const Dialect& dialect) {
        if (csv_init(&csv, 0) != 0) {
            fail(ErrorKind::Internal, u"The CSV parser does not start."_s);
        }
        csv_set_delim(&csv, static_cast<unsigned char>(dialect.separator));
        csv_set_quote(&csv, static_cast<unsigned char>(dialect.quote));
        csv_set_space_func(&csv, noBlank);
        csv_set_term_func(&csv, isLineEnd);
        csv_set_blk_size(&csv, 64 * 1024);
    }

    ~Parser() { csv_free(&csv); }

    Q_DISABLE_COPY_MOVE(Parser)

    void clear() {
        text.clear();
        ends.clear();
        rowDone = false;
    }

    /// Forgets a row that was begun.
    void reset() {
        csv_fini(&csv, nullptr, nullptr, nullptr);
        clear();
    }

    void parse(const char* bytes, size_t size) {
        if (csv_parse(&csv, bytes, size, &onField, &onRow, this) != size) {
            fail(ErrorKind::Internal, u"The CSV file cannot be read."_s,
                 QString::fromLatin1(csv_strerror(csv_error(&csv))));
        }
    }

    static void onField(void* bytes, size_t size, void* self) {
        auto* parser = static_cast<Parser*>(self);
        parser->text.append(static_cast<const char*>(bytes), size);
        parser->ends.push_back(parser->text.size());
    }

    static void onRow(int, void* self) { static_cast<Parser*>(self)->rowDone = true; }

    csv_parser csv{};
    std::string text;
    std::vector<size_t> ends;
    bool rowDone = false;
};

CsvReader::CsvReader(const QString& path, const Dialect& dialect, const Limits& limits)
    : CsvReader(path, dialect, limits, std::make_shared<qint64>(0)) {}

CsvReader::CsvReader(const QString& path, const Dialect& dialect, const Limits& limits,
                     std::shared_ptr<qint64> position)
    : CsvReader(utf8Feed(path, dialect.encoding, position), dialect, limits) {
    m_position = std::move(position);
}

CsvReader::CsvReader(Feed feed, const Dialect& dialect, const Limits& limits)
    : m_feed(std::move(feed))
    , m_dialect(dialect)
    , m_limits(limits)
    , m_parser(std::make_unique<Parser>(dialect))
    , m_buffer(BlockSize)
    , m_position(std::make_shared<qint64>(0)) {}

CsvReader::~CsvReader() = default;

/// Reads a block behind what is kept, after moving that to the front. False at the end of the file.
bool CsvReader::fill() {
    if (m_feedDone) {
        return false;
    }
    if (m_start > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_start, size_t(m_end - m_start));
        m_end -= m_start;
        m_scan -= m_start;
        m_firstEnd -= m_start;
        m_start = 0;
    }
    if (m_buffer.size() < size_t(m_end) + BlockSize) {
        m_buffer.resize(std::max(size_t(m_end) + BlockSize, 2 * m_buffer.size()));
    }
    const qsizetype got = m_feed(m_buffer.data() + m_end, BlockSize);
    m_end += got;
    m_feedDone = got == 0;
    return got > 0;
}

/// Finds the line at m_scan: sets m_lineEnd behind its line end.
CsvReader::Line CsvReader::findLine() {
    qsizetype from = m_scan;
    while (true) {
        const auto* begin = m_buffer.data();
        const auto* lf = static_cast<const char*>(std::memchr(begin + from, '\n', size_t(m_end - from)));
        const qsizetype limit = lf != nullptr ? lf - begin : m_end;
        const auto* cr = static_cast<const char*>(std::memchr(begin + from, '\r', size_t(limit - from)));
        if (cr != nullptr && (cr + 1 < begin + m_end || m_feedDone)) {
            const bool pair = cr + 1 == lf;
            m_lineEnd = cr - begin + (pair ? 2 : 1);
            return Line::Whole;
        }
        if (cr == nullptr && lf != nullptr) {
            m_lineEnd = limit + 1;
            return Line::Whole;
        }
        if (cr == nullptr && m_end - m_start > m_limits.recordBytes) {
            return Line::TooLong;
        }
        const qsizetype searched = (cr != nullptr ? cr - begin : m_end) - m_scan;
        if (!fill() && cr == nullptr) {
            m_lineEnd = m_end;
            return m_scan < m_end ? Line::Whole : Line::End;
        }
        from = m_scan + searched;
    }
}

bool CsvReader::isBlank(qsizetype begin, qsizetype end) const {
    return std::all_of(m_buffer.data() + begin, m_buffer.data() + end,
                       [](char c) { return c == ' ' || c == '\n' || c == '\r'; });
}

/// Gives a line to the parser; true when a row ended with it.
bool CsvReader::feedLine(qsizetype begin, qsizetype end) {
    m_parser->parse(m_buffer.data() + begin, size_t(end - begin));
    const bool terminated =
        end > begin && isLineEnd(static_cast<unsigned char>(m_buffer[size_t(end) - 1])) != 0;
    if (!terminated && !m_parser->rowDone) {
        m_parser->parse("\n", 1);
    }
    return m_parser->rowDone;
}

/// Skips a line that is longer than the limit without keeping it.
void CsvReader::readTooLong() {
    const std::string shown(m_buffer.data() + m_start, size_t(std::min(RawShown, m_end - m_start)));
    m_scan = m_end;
    while (true) {
        m_start = m_scan = m_end;
        if (!fill()) {
            break;
        }
        const auto* begin = m_buffer.data();
        const auto* lf = static_cast<const char*>(std::memchr(begin, '\n', size_t(m_end)));
        const qsizetype limit = lf != nullptr ? lf - begin : m_end;
        const auto* cr = static_cast<const char*>(std::memchr(begin, '\r', size_t(limit)));
        if (cr != nullptr || lf != nullptr) {
            m_scan = (cr != nullptr ? cr - begin : limit) + 1;
            if (cr != nullptr && (m_scan < m_end || fill()) && m_buffer[size_t(m_scan)] == '\n') {
                ++m_scan;
            }
            break;
        }
    }
    m_start = m_scan;
    ++m_line;
    m_parser->text = shown;
    m_record.raw = m_parser->text;
}

/// An unclosed quotation mark swallows the lines behind it: give up its line only and read on with the next.
void CsvReader::resumeAfterFirstLine() {
    m_scan = m_firstEnd;
    m_line = m_record.line + 1;
    m_parser->reset();
    m_gaveUp = ++m_restarts > m_limits.restarts;
}

/// A record of several lines that has too few or too many fields, or one with odd quotation marks whose
/// second line would be a record of its own: two stray quotation marks with whole records between them.
bool CsvReader::swallowedLines() const {
    if (m_columns == 0) {
        return false;
    }
    if (qsizetype(m_parser->ends.size()) != m_columns) {
        return true;
    }
    const char* begin = m_buffer.data() + m_firstEnd;
    const char* end =
        std::find_if(begin, m_buffer.data() + m_scan, [](char c) { return c == '\n' || c == '\r'; });
    return m_columns > 1 && std::count(begin, end, m_dialect.separator) == m_columns - 1 &&
           !isStrict({m_buffer.data() + m_start, size_t(m_scan - m_start)}, m_dialect);
}

void CsvReader::checkBytes() {
    if (m_dialect.encoding.invalid == 0) {
        return;
    }
    for (size_t i = 0; i < m_record.fields.size(); ++i) {
        const auto& field = m_record.fields[i];
        if (validUtf8(field.data(), qsizetype(field.size())) != qsizetype(field.size())) {
            m_record.trouble = Trouble::BadBytes;
            m_record.badField = int(i);
            return;
        }
    }
}

void CsvReader::finish(qsizetype end) {
    while (end > m_start && isLineEnd(static_cast<unsigned char>(m_buffer[size_t(end) - 1])) != 0) {
        --end;
    }
    m_record.raw = {m_buffer.data() + m_start, size_t(end - m_start)};
}

const Record* CsvReader::report(Trouble trouble, qsizetype end) {
    m_record.trouble = trouble;
    m_record.fields.clear();
    finish(end);
    return &m_record;
}

const Record* CsvReader::next() {
    m_record.fields.clear();
    m_record.trouble = Trouble::None;
    m_parser->clear();
    m_start = m_scan;
    m_record.line = m_line;
    if (m_gaveUp) {
        m_gaveUp = false;
        m_feedDone = true;
        const qsizetype end = std::min(m_end, m_start + RawShown);
        m_scan = m_end;
        return m_start < m_end ? report(Trouble::GaveUp, end) : nullptr;
    }
    bool begun = false;
    while (true) {
        const Line found = findLine();
        if (found == Line::End && !begun) {
            return nullptr;
        }
        if (found == Line::TooLong && !begun) {
            readTooLong();
            m_record.trouble = Trouble::TooLong;
            return &m_record;
        }
        if (found != Line::Whole || m_scan - m_start > m_limits.recordBytes) {
            resumeAfterFirstLine();
            return report(Trouble::OpenQuote, m_firstEnd);
        }
        const qsizetype begin = m_scan;
        m_scan = m_lineEnd;
        ++m_line;
        if (!begun && isBlank(begin, m_lineEnd)) {
            m_start = m_scan;
            m_record.line = m_line;
            continue;
        }
        if (!begun) {
            m_firstEnd = m_lineEnd;
        }
        const bool severalLines = begun;
        begun = true;
        if (!feedLine(begin, m_lineEnd)) {
            continue;
        }
        if (severalLines && swallowedLines()) {
            resumeAfterFirstLine();
            return report(Trouble::OpenQuote, m_firstEnd);
        }
        size_t from = 0;
        for (const size_t to : m_parser->ends) {
            m_record.fields.emplace_back(m_parser->text.data() + from, to - from);
            from = to;
        }
        finish(m_lineEnd);
        checkBytes();
        return &m_record;
    }
}

} // namespace core::exchange
