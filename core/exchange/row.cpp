// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/row.h"

#include "core/base/fold.h"
#include "core/exchange/cursor.h"
#include "core/exchange/valuemap.h"

#include <charconv>

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

QString troubleText(Trouble trouble) {
    switch (trouble) {
    case Trouble::TooLong:
        return u"The line is longer than 16 MiB."_s;
    case Trouble::OpenQuote:
        return u"A quotation mark is opened in this line and not closed."_s;
    case Trouble::GaveUp:
        return u"Too many quotation marks are not closed: the file was not read from here on."_s;
    case Trouble::BadBytes:
        return u"The cell holds bytes that are not UTF-8, unlike the rest of the file."_s;
    case Trouble::None:
        break;
    }
    return {};
}

bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
}

void appendJsonText(QString& to, const QString& text) {
    to += u'"';
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            to += u"\\\"";
            break;
        case u'\\':
            to += u"\\\\";
            break;
        case u'\n':
            to += u"\\n";
            break;
        case u'\r':
            to += u"\\r";
            break;
        case u'\t':
            to += u"\\t";
            break;
        default:
            if (c.unicode() < 0x20) {
                to += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
            } else {
                to += c;
            }
        }
    }
    to += u'"';
}

} // namespace

quint64 stableHash(std::string_view bytes, quint64 seed) {
    quint64 hash = seed;
    for (const char c : bytes) {
        hash = (hash ^ static_cast<unsigned char>(c)) * Q_UINT64_C(1099511628211);
    }
    return hash;
}

QString textOf(std::string_view utf8) {
    if (isPlain(utf8)) {
        return QString::fromLatin1(utf8.data(), qsizetype(utf8.size()));
    }
    return cleaned(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
}

Row::Row(const FilePlan& file, ZonedClock& clock)
    : m_file(file)
    , m_clock(clock)
    , m_columns(size_t(Field::Automatic) + 1, -1)
    , m_kept(file.recognised.columns.size(), false) {
    for (size_t i = file.recognised.columns.size(); i > 0; --i) {
        m_columns[size_t(file.recognised.columns[i - 1])] = int(i - 1);
    }
    // The same cells mean something else in another zone or order of dates.
    const QByteArray zone = clock.zone().id();
    m_seed = stableHash({zone.constData(), size_t(zone.size())});
    for (const DateOrder order : file.orders) {
        m_seed = stableHash(std::to_string(int(order)), m_seed);
    }
}

void Row::take(const Record& record) {
    m_record = &record;
    std::fill(m_kept.begin(), m_kept.end(), false);
    if (record.trouble != Trouble::None) {
        throw RowRefused{record.trouble == Trouble::BadBytes ? record.badField : -1,
                         troubleText(record.trouble)};
    }
    const auto wanted = m_file.recognised.columns.size();
    const auto& fields = record.fields;
    const bool moreButEmpty =
        fields.size() > wanted && std::all_of(fields.begin() + std::ptrdiff_t(wanted), fields.end(),
                                              [](auto cell) { return cell.empty(); });
    if (fields.size() != wanted && !moreButEmpty) {
        const QString than = m_file.detected.dialect.header ? u"the header"_s : u"the first line"_s;
        const QString here = fields.size() == 1 ? u"1 field"_s : u"%1 fields"_s.arg(fields.size());
        refuse(u"The line has %1, %2 has %3."_s.arg(here, than).arg(wanted));
    }
}

std::string_view Row::raw(Field field) const {
    const int column = columnOf(field);
    return column < 0 ? std::string_view() : trimmed(m_record->fields[size_t(column)]);
}

QString Row::text(Field field) const {
    constexpr size_t Most = 10'000;
    const std::string_view cell = raw(field);
    if (cell.size() > Most) {
        refuse(field, u"The text is longer than %1 bytes."_s.arg(Most));
    }
    return textOf(cell).trimmed();
}

QString Row::longText(Field field) const {
    constexpr size_t Most = 250'000;
    const std::string_view cell = raw(field);
    if (cell.size() > Most) {
        refuse(field, u"The text is longer than %1 bytes."_s.arg(Most));
    }
    return textOf(cell).trimmed();
}

std::optional<Stamp> Row::stamp(Field field) const {
    const std::string_view cell = raw(field);
    if (cell.empty()) {
        return std::nullopt;
    }
    const auto stamp = parseStamp(cell, m_file.orders[size_t(columnOf(field))]);
    if (!stamp) {
        refuse(field, u"This is not a date that Waymark can read."_s);
    }
    return stamp;
}

std::optional<Instant> Row::instant(Field field) const {
    const auto at = stamp(field);
    return at ? std::optional(m_clock.toInstant(*at)) : std::nullopt;
}

std::optional<qint64> Row::number(Field field) const {
    const std::string_view cell = raw(field);
    if (cell.empty()) {
        return std::nullopt;
    }
    qint64 value = 0;
    const char* begin = cell.front() == '+' ? cell.data() + 1 : cell.data();
    const auto [end, error] = std::from_chars(begin, cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size()) {
        refuse(field, u"This is not a whole number."_s);
    }
    return value;
}

bool Row::truth(Field field) const {
    return has(field) && truthOf(text(field)).value_or(false);
}

void Row::refuse(Field field, const QString& reason) const {
    throw RowRefused{columnOf(field), reason};
}

void Row::keep(Field field) {
    if (const int column = columnOf(field); column >= 0) {
        m_kept[size_t(column)] = true;
    }
}

QString Row::custom() const {
    QString json;
    const auto& fields = m_file.recognised.columns;
    for (size_t i = 0; i < fields.size(); ++i) {
        if (fields[i] != Field::Custom && !m_kept[i]) {
            continue;
        }
        const QString value = textOf(trimmed(m_record->fields[i]));
        if (value.trimmed().isEmpty()) {
            continue;
        }
        json += json.isEmpty() ? u'{' : u',';
        appendJsonText(json, m_file.detected.columns[qsizetype(i)]);
        json += u':';
        appendJsonText(json, value);
    }
    return json.isEmpty() ? json : json + u'}';
}

quint64 Row::contentHash() const {
    quint64 hash = stableHash({});
    const auto& fields = m_file.recognised.columns;
    for (size_t i = 0; i < fields.size(); ++i) {
        if (fields[i] != Field::Ignored) {
            hash = stableHash(m_record->fields[i], hash);
            hash = stableHash("\x1f", hash);
        }
    }
    return hash;
}

qint64 Row::hash(std::initializer_list<qint64> extra) const {
    quint64 hash = contentHash() ^ m_seed;
    for (const qint64 key : extra) {
        hash = stableHash({reinterpret_cast<const char*>(&key), sizeof key}, hash);
    }
    return qint64(hash);
}

} // namespace core::exchange
