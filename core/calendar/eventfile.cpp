// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/eventfile.h"

#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace core::calendar {

namespace {

struct Line {
    int number = 0; ///< of its first physical line
    QByteArray text;
};

[[noreturn]] void refuse(const QString& sentence) {
    fail(ErrorKind::Invalid, sentence);
}

bool isUtf8(const QByteArray& text) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString read = decoder(text);
    return !decoder.hasError() && !read.contains(QChar::Null);
}

/// Physical lines put together: one that begins with a blank goes on with the one before (RFC 5545, 3.1).
std::vector<Line> unfolded(QByteArray bytes) {
    if (bytes.startsWith("\xef\xbb\xbf")) {
        bytes.remove(0, 3);
    }
    std::vector<Line> lines;
    int number = 0;
    for (QByteArray raw : bytes.split('\n')) {
        ++number;
        if (raw.endsWith('\r')) {
            raw.chop(1);
        }
        if ((raw.startsWith(' ') || raw.startsWith('\t')) && !lines.empty()) {
            lines.back().text += raw.mid(1);
        } else if (!raw.trimmed().isEmpty()) {
            lines.push_back({number, raw});
        }
    }
    for (const Line& line : lines) {
        if (!isUtf8(line.text)) {
            refuse(u"Line %1 is not UTF-8 text. Export the calendar again as an iCalendar file."_s.arg(
                line.number));
        }
    }
    return lines;
}

/// The name of a component that the line begins or ends; empty: neither.
QByteArray named(const QByteArray& line, const QByteArray& keyword) {
    const QByteArray upper = line.trimmed().toUpper();
    return upper.startsWith(keyword) ? upper.mid(keyword.size()).trimmed() : QByteArray();
}

} // namespace

std::vector<EventText> readEvents(const QByteArray& bytes) {
    const auto lines = unfolded(bytes);
    if (lines.empty()) {
        refuse(u"The file is empty."_s);
    }
    if (named(lines.front().text, "BEGIN:") != "VCALENDAR") {
        refuse(
            u"Line %1 does not begin a calendar: this is not an iCalendar file."_s.arg(lines.front().number));
    }
    std::vector<EventText> events;
    std::vector<std::pair<QByteArray, int>> open; ///< what has begun and has not ended yet
    bool inEvent = false;
    for (const Line& line : lines) {
        if (!line.text.contains(':')) {
            refuse(u"Line %1 has no colon: the file is damaged there."_s.arg(line.number));
        }
        const QByteArray begun = named(line.text, "BEGIN:");
        const QByteArray ended = named(line.text, "END:");
        if (!begun.isEmpty()) {
            open.emplace_back(begun, line.number);
            if (begun == "VEVENT" && !inEvent) {
                inEvent = true;
                events.push_back({line.number, {}});
            }
        }
        if (inEvent) {
            events.back().text += line.text + "\r\n";
        }
        if (!ended.isEmpty()) {
            if (open.empty() || open.back().first != ended) {
                refuse(u"Line %1 ends %2, which has not begun."_s.arg(line.number)
                           .arg(QString::fromUtf8(ended.left(40))));
            }
            inEvent = inEvent && ended != "VEVENT";
            open.pop_back();
        }
    }
    if (!open.empty()) {
        refuse(u"The file breaks off: %1 of line %2 has no end."_s
                   .arg(QString::fromUtf8(open.back().first.left(40)))
                   .arg(open.back().second));
    }
    return events;
}

} // namespace core::calendar
