// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/holidayfile.h"
#include "tests/support/failure.h"
#include "tests/support/print.h"

using namespace core;
using namespace core::calendar;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate Today{2026, 6, 23};

/// A calendar of events, each given as its lines without BEGIN and END.
QByteArray fileOf(const std::vector<QByteArray>& events) {
    QByteArray text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//Test//EN\r\n";
    for (const QByteArray& event : events) {
        text += "BEGIN:VEVENT\r\nUID:x\r\n" + QByteArray(event).replace("\n", "\r\n") + "\r\nEND:VEVENT\r\n";
    }
    return text + "END:VCALENDAR\r\n";
}

HolidayFile read(const QByteArray& event) {
    return readHolidays(fileOf({event}), Today);
}

QStringList days(const HolidayFile& file) {
    QStringList out;
    for (const Holiday& holiday : file.holidays) {
        out << u"%1-%2-%3 %4"_s.arg(holiday.year).arg(holiday.month).arg(holiday.day).arg(holiday.name);
    }
    return out;
}

QString because(const QByteArray& event) {
    const HolidayFile file = read(event);
    CHECK(file.holidays.empty());
    REQUIRE(file.refused.size() == 1);
    CHECK(file.refused[0].line == 4);
    return file.refused[0].because;
}

QString sentence(const QByteArray& bytes) {
    const auto error = test::errorOf([&] { readHolidays(bytes, Today); });
    CHECK(error.kind == ErrorKind::Invalid);
    return error.text;
}

} // namespace

TEST_CASE("An event of a whole day is a holiday, with its name as people wrote it") {
    CHECK(days(read("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\\, the first day\\; closed \\\\o/")) ==
          QStringList{u"2026-12-25 Christmas, the first day; closed \\o/"_s});
    CHECK(days(read("SUMMARY:Ünïcøde 日本\nDTSTART;VALUE=DATE:20260501")) ==
          QStringList{u"2026-5-1 Ünïcøde 日本"_s});
    CHECK(days(read("DTSTART;VALUE=DATE:20260501")) == QStringList{u"2026-5-1 Holiday"_s});
}

TEST_CASE("A folded name is put together again") {
    CHECK(days(read("DTSTART;VALUE=DATE:20260501\nSUMMARY:Day of\n  the peop\n le")) ==
          QStringList{u"2026-5-1 Day of the people"_s});
}

TEST_CASE("The day of the end is not among the days of an event") {
    CHECK(days(read("DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270102\nSUMMARY:Break")) ==
          QStringList{u"2026-12-30 Break"_s, u"2026-12-31 Break"_s, u"2027-1-1 Break"_s});
    CHECK(days(read("DTSTART;VALUE=DATE:20261230\nDURATION:P2D\nSUMMARY:Break")) ==
          QStringList{u"2026-12-30 Break"_s, u"2026-12-31 Break"_s});
    // Some programs name the day itself.
    CHECK(days(read("DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20261230\nSUMMARY:Break")) ==
          QStringList{u"2026-12-30 Break"_s});
}

TEST_CASE("From midnight to midnight is a whole day as well") {
    CHECK(days(read("DTSTART:20261225T000000\nDTEND:20261227T000000\nSUMMARY:Christmas")) ==
          QStringList{u"2026-12-25 Christmas"_s, u"2026-12-26 Christmas"_s});
}

TEST_CASE("What comes on the same day of each year is a yearly holiday") {
    for (const QByteArray rule :
         {"FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=1;BYMONTH=12;BYMONTHDAY=25", "FREQ=YEARLY;BYMONTH=12"}) {
        CHECK(days(read("DTSTART;VALUE=DATE:20101225\nSUMMARY:Christmas\nRRULE:" + rule)) ==
              QStringList{u"0-12-25 Christmas"_s});
    }
    CHECK(days(read(
              "DTSTART;VALUE=DATE:20201231\nDTEND;VALUE=DATE:20210102\nSUMMARY:Turn\nRRULE:FREQ=YEARLY")) ==
          QStringList{u"0-1-1 Turn"_s, u"0-12-31 Turn"_s});
}

TEST_CASE("Any other repetition is written out, from a year back to three years ahead") {
    // The fourth Thursday of November.
    CHECK(days(read("DTSTART;VALUE=DATE:20001123\nSUMMARY:Thanks\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")) ==
          QStringList{u"2025-11-27 Thanks"_s, u"2026-11-26 Thanks"_s, u"2027-11-25 Thanks"_s,
                      u"2028-11-23 Thanks"_s});
    CHECK(days(read("DTSTART;VALUE=DATE:20260101\nSUMMARY:Once more\nRRULE:FREQ=YEARLY;COUNT=2")) ==
          QStringList{u"2026-1-1 Once more"_s, u"2027-1-1 Once more"_s});
    CHECK(days(read(
              "DTSTART;VALUE=DATE:20250801\nSUMMARY:Feast\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20270801")) ==
          QStringList{u"2025-8-1 Feast"_s, u"2026-8-1 Feast"_s, u"2028-8-1 Feast"_s});
    CHECK(days(read("DTSTART;VALUE=DATE:20260801\nSUMMARY:Feast\nRDATE;VALUE=DATE:20260901")) ==
          QStringList{u"2026-8-1 Feast"_s, u"2026-9-1 Feast"_s});
}

TEST_CASE("Two events of one day are one holiday with both names") {
    CHECK(days(readHolidays(fileOf({"DTSTART;VALUE=DATE:20260501\nSUMMARY:Labour Day",
                                    "DTSTART;VALUE=DATE:20260501\nSUMMARY:Ascension",
                                    "DTSTART;VALUE=DATE:20260501\nSUMMARY:Labour Day"}),
                            Today)) == QStringList{u"2026-5-1 Labour Day, Ascension"_s});
}

TEST_CASE("An event that is no holiday is refused and says why") {
    CHECK(because("DTSTART:20260501T100000Z\nDTEND:20260501T110000Z").contains(u"time of day"_s));
    CHECK(because("DTSTART:20260501T100000Z").contains(u"time of day"_s));
    CHECK(because("DTSTART;VALUE=DATE:20260501\nDURATION:PT4H").contains(u"time of day"_s));
    CHECK(because("DTSTART;VALUE=DATE:20260501\nSTATUS:CANCELLED") == u"It was cancelled."_s);
    CHECK(because("SUMMARY:No day").contains(u"no day"_s));
    CHECK(because("DTSTART;VALUE=DATE:20261341").contains(u"no day"_s));
    CHECK(because("DTSTART;VALUE=DATE:20260503\nDTEND;VALUE=DATE:20260501").contains(u"ends before"_s));
    CHECK(because("DTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:20260501").contains(u"a year"_s));
    CHECK(because("DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=DAILY").contains(u"400"_s));
    CHECK(because("DTSTART;VALUE=DATE:20100501\nRRULE:FREQ=YEARLY;COUNT=3").contains(u"None of its days"_s));
    CHECK(because("DTSTART;VALUE=DATE:20260501\nRECURRENCE-ID;VALUE=DATE:20260501").contains(u"series"_s));
}

TEST_CASE("One event that cannot be read does not keep the others out, and its line is named") {
    const HolidayFile file = readHolidays(
        fileOf({"DTSTART;VALUE=DATE:20260501\nSUMMARY:One", "DTSTART:20260601T090000\nSUMMARY:Meeting",
                "DTSTART;VALUE=DATE:20260701\nSUMMARY:Two"}),
        Today);
    CHECK(days(file) == QStringList{u"2026-5-1 One"_s, u"2026-7-1 Two"_s});
    REQUIRE(file.refused.size() == 1);
    CHECK(file.refused[0].line == 9);
    CHECK(file.refused[0].name == u"Meeting"_s);
}

TEST_CASE("A bad file is refused by one sentence that names the line") {
    CHECK(sentence("") == u"The file is empty."_s);
    CHECK(sentence("Day;Name\n25.12.;Christmas\n").startsWith(u"Line 1 does not begin a calendar"_s));
    CHECK(sentence("BEGIN:VCALENDAR\nVERSION:2.0\nnonsense\nEND:VCALENDAR\n") ==
          u"Line 3 has no colon: the file is damaged there."_s);
    CHECK(sentence("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Cut\n") ==
          u"The file breaks off: VEVENT of line 2 has no end."_s);
    CHECK(sentence("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n") ==
          u"Line 3 ends VCALENDAR, which has not begun."_s);
    CHECK(
        sentence("BEGIN:VCALENDAR\nSUMMARY:\xff\xfe\nEND:VCALENDAR\n").startsWith(u"Line 2 is not UTF-8"_s));
    CHECK(sentence("BEGIN:VCALENDAR\nEND:VCALENDAR\n") == u"There is no event in this file."_s);
}

TEST_CASE("A mark at the beginning, bare line ends and events within events are no trouble") {
    const QByteArray bytes = "\xef\xbb\xbf"
                             "begin:vcalendar\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260501\nSUMMARY:May\n"
                             "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT1H\nEND:VALARM\nEND:VEVENT\n"
                             "BEGIN:VTODO\nSUMMARY:Not a day\nEND:VTODO\nEND:VCALENDAR";
    CHECK(days(readHolidays(bytes, Today)) == QStringList{u"2026-5-1 May"_s});
}

TEST_CASE("A day that the calendar has, by date or each year, is known; taking the rest leaves nothing new") {
    Calendar calendar = officeHours(QTimeZone::utc());
    calendar.holidays = {{0, 12, 25, u"Christmas"_s}, {2026, 5, 1, u"May"_s}, {0, 1, 6, u"Off"_s, false}};
    const std::vector<Holiday> wanted{{2026, 12, 25, u"Xmas"_s},
                                      {2026, 5, 1, u"Labour"_s},
                                      {0, 5, 1, u"Labour"_s},
                                      {2027, 1, 6, u"Kings"_s},
                                      {0, 1, 6, u"Kings"_s}};
    const HolidayPlan plan = planHolidays(calendar, wanted);
    CHECK(plan.known == std::vector{wanted[0], wanted[1], wanted[4]});
    CHECK(plan.added == std::vector{wanted[2], wanted[3]});
    calendar.holidays.insert(calendar.holidays.end(), plan.added.begin(), plan.added.end());
    CHECK(validate(calendar).isEmpty());
    CHECK(planHolidays(calendar, wanted).added.empty());
}
