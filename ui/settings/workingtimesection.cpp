// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/workingtimesection.h"

#include "core/calendar/opentime.h"
#include "core/calendar/store.h"
#include "ui/settings/calendarbar.h"
#include "ui/settings/daylist.h"
#include "ui/settings/holidayimport.h"
#include "ui/settings/hourstext.h"
#include "ui/settings/settingrow.h"
#include "ui/settings/specialdays.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;
using core::calendar::Calendar;
using core::calendar::Holiday;
using core::calendar::Intervals;
using core::calendar::Override;

namespace ui {

namespace {

constexpr int CardWidth = 560;
constexpr int PreviewDays = 5;
constexpr int Openings = 60; ///< enough for so many days with many breaks

qint64 keyOf(const Holiday& holiday) {
    return (holiday.year * 100 + holiday.month) * 100 + holiday.day;
}

qint64 keyOf(const Override& single) {
    return single.day.toJulianDay();
}

template <class T>
const T* withKey(const std::vector<T>& list, qint64 key) {
    const auto found =
        std::find_if(list.begin(), list.end(), [key](const T& item) { return keyOf(item) == key; });
    return found == list.end() ? nullptr : &*found;
}

/// What stands on the key of `before` goes, `after` comes; either may be missing. Others' entries stay.
template <class T>
CalendarChange exchange(std::vector<T> Calendar::*list, const std::optional<T>& before,
                        const std::optional<T>& after) {
    return [list, before, after](Calendar& calendar) {
        if (before) {
            std::erase_if(calendar.*list, [&](const T& item) { return keyOf(item) == keyOf(*before); });
        }
        if (after) {
            (calendar.*list).push_back(*after);
        }
    };
}

CalendarChange setWeekday(int weekday, const Intervals& hours) {
    return [weekday, hours](Calendar& calendar) { calendar.week[size_t(weekday)] = hours; };
}

QString dayText(const Holiday& holiday) {
    const QString day = u"%1 %2"_s.arg(holiday.day).arg(QLocale::c().monthName(holiday.month));
    return holiday.year == 0 ? day : u"%1 %2"_s.arg(day).arg(holiday.year);
}

template <class T>
std::optional<T> copyOf(const T* value) {
    return value ? std::optional<T>(*value) : std::nullopt;
}

} // namespace

WorkingTimeSection::WorkingTimeSection(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk) {
    setObjectName(u"workingTimeSection"_s);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(metric::CardGap);
    m_bar = new CalendarBar(desk, this);
    m_bar->setMaximumWidth(2 * CardWidth + metric::CardGap);
    connect(m_bar, &CalendarBar::chosen, this, &WorkingTimeSection::choose);
    all->addWidget(m_bar);
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::CardGap);
    all->addLayout(row, 1);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (auto* column : {left, right}) {
        column->setSpacing(metric::CardGap);
        row->addLayout(column, 1);
    }
    row->addStretch(0);
    const auto add = [](QVBoxLayout* column, Card* card, int stretch) {
        card->setMaximumWidth(CardWidth);
        column->addWidget(card, stretch);
    };
    add(left, buildWeek(), 0);
    add(left, buildPreview(), 0);
    left->addStretch(1);
    add(right, buildHolidays(), 3);
    add(right, buildSingleDays(), 2);
    load();
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        if (core::touches(changes, E::Calendar) || core::touches(changes, E::Setting) ||
            core::touches(changes, E::Policy)) {
            load();
        }
    });
}

Card* WorkingTimeSection::buildWeek() {
    auto* card = new Card(m_desk.theme, tr("Weekly hours"), this);
    for (int day = 0; day < 7; ++day) {
        auto* field = new Field(m_desk.theme, this);
        field->setObjectName(u"hours%1"_s.arg(day + 1));
        field->setPlaceholderText(tr("Closed"));
        auto* row = new SettingRow(m_desk.theme, QLocale::c().dayName(day + 1), field, {}, card);
        card->body()->addWidget(row);
        m_week[size_t(day)] = {field, row};
        connect(field, &QLineEdit::editingFinished, this, [this, day] { saveWeekday(day); });
        connect(field, &QLineEdit::textEdited, this, [this, day] { preview(day); });
    }
    m_zone = new Label(m_desk.theme, {}, Type::Small, Color::Ink3, card);
    m_zone->setWordWrap(true);
    card->body()->addWidget(m_zone);
    return card;
}

Card* WorkingTimeSection::buildPreview() {
    auto* card = new Card(m_desk.theme, tr("Next openings"), this);
    m_now = new Label(m_desk.theme, {}, Type::BodyItem, Color::Ink, card);
    m_now->setObjectName(u"openNow"_s);
    m_openDays = new Label(m_desk.theme, {}, Type::Body, Color::Ink2, card);
    m_openDays->setObjectName(u"openingDays"_s);
    m_openHours = new Label(m_desk.theme, {}, Type::Body, Color::Ink2, card);
    m_openHours->setObjectName(u"openingHours"_s);
    card->body()->addWidget(m_now);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(m_openDays);
    columns->addWidget(m_openHours, 1);
    card->body()->addLayout(columns);
    return card;
}

DayList* WorkingTimeSection::buildHolidays() {
    m_holidays = new DayList(m_desk.theme, tr("Holidays"), u"holiday"_s,
                             tr("No holidays yet. On a holiday nothing becomes due."), this);
    connect(m_holidays, &DayList::addRequested, this, [this] { askHoliday(nullptr); });
    connect(m_holidays, &DayList::editRequested, this,
            [this](qint64 key) { askHoliday(withKey(m_calendar.holidays, key)); });
    connect(m_holidays, &DayList::removeRequested, this, &WorkingTimeSection::removeHoliday);
    auto* file = new Button(m_desk.theme, tr("From a file"), Button::Kind::Secondary, this);
    file->setObjectName(u"holidayFile"_s);
    file->setSize(Button::Size::Row);
    file->setToolTip(tr("Add the holidays of an iCalendar file (.ics)"));
    connect(file, &QPushButton::clicked, this, &WorkingTimeSection::importHolidays);
    m_holidays->addAction(file);
    return m_holidays;
}

DayList* WorkingTimeSection::buildSingleDays() {
    m_singleDays = new DayList(
        m_desk.theme, tr("Single days"), u"single"_s,
        tr("No days with other hours. A short day or a Saturday that is worked goes here."), this);
    connect(m_singleDays, &DayList::addRequested, this, [this] { askSingleDay(nullptr); });
    connect(m_singleDays, &DayList::editRequested, this,
            [this](qint64 key) { askSingleDay(withKey(m_calendar.overrides, key)); });
    connect(m_singleDays, &DayList::removeRequested, this, &WorkingTimeSection::removeSingleDay);
    return m_singleDays;
}

void WorkingTimeSection::load() {
    m_desk.store
        .read([](core::Database& db) {
            std::vector<CalendarBar::Row> rows;
            for (Calendar& calendar : core::calendar::list(db)) {
                QStringList policies = core::calendar::policiesIn(db, calendar.id);
                rows.push_back({std::move(calendar), std::move(policies)});
            }
            return rows;
        })
        .then(this, [this](core::Result<std::vector<CalendarBar::Row>> rows) {
            if (!rows) {
                m_desk.notices.failed(rows.error(), [this] { load(); });
            } else {
                m_calendars.clear();
                for (const CalendarBar::Row& row : *rows) {
                    m_calendars.push_back(row.calendar);
                }
                const bool stays = std::any_of(m_calendars.begin(), m_calendars.end(),
                                               [this](const Calendar& one) { return one.id == m_shown; });
                m_bar->setRows(std::move(*rows), stays ? m_shown : core::calendar::DefaultId);
                showCalendar(stays ? m_shown : core::calendar::DefaultId);
            }
            m_loaded = true;
            Q_EMIT loaded();
        });
}

/// What is being typed belongs to the calendar that was shown.
void WorkingTimeSection::choose(core::CalendarId id) {
    if (id == m_shown) {
        return;
    }
    for (const Weekday& weekday : m_week) {
        weekday.edit->setModified(false);
    }
    m_shown = id;
    load();
}

void WorkingTimeSection::showCalendar(core::CalendarId id) {
    const auto found = std::find_if(m_calendars.begin(), m_calendars.end(),
                                    [id](const Calendar& one) { return one.id == id; });
    if (found != m_calendars.end()) {
        m_calendar = *found;
        fill();
    }
}

void WorkingTimeSection::fill() {
    for (int day = 0; day < 7; ++day) {
        Field* field = m_week[size_t(day)].edit;
        if (!field->hasFocus() || !field->isModified()) {
            field->setText(hoursText(m_calendar.week[size_t(day)]));
            m_week[size_t(day)].row->setProblem({});
        }
    }
    m_zone->setText(
        tr("Breaks stand between the parts of a day: 9-12, 13-17. An empty day is closed. Times are "
           "those of %1.")
            .arg(QString::fromUtf8(m_calendar.zone.id())));
    fillLists();
    showPreview(m_calendar);
}

void WorkingTimeSection::fillLists() {
    std::vector<DayList::Row> holidays;
    for (const Holiday& holiday : m_calendar.holidays) {
        holidays.push_back({keyOf(holiday), dayText(holiday), holiday.name,
                            !holiday.active     ? tr("does not count")
                            : holiday.year == 0 ? tr("every year")
                                                : QString(),
                            !holiday.active});
    }
    m_holidays->setRows(holidays);
    std::vector<DayList::Row> singles;
    for (const Override& single : m_calendar.overrides) {
        const QString hours = single.open.empty() ? tr("closed") : hoursText(single.open);
        singles.push_back({keyOf(single),
                           format::fullDay(single.day),
                           single.name.isEmpty() ? hours : u"%1 · %2"_s.arg(hours, single.name),
                           {},
                           single.day < m_desk.session.today()});
    }
    m_singleDays->setRows(singles);
}

void WorkingTimeSection::showPreview(const Calendar& calendar) {
    const core::Instant now = m_desk.session.now();
    const QDate today = core::dayOf(now, calendar.zone);
    const core::calendar::OpenTime open(calendar, {today.addDays(-1), today.addDays(400)});
    const auto text = [&](core::Instant at) { return format::time(core::timeOf(at, calendar.zone)); };
    const auto next = open.openings(now + std::chrono::milliseconds(1), Openings);
    QStringList days;
    QStringList hours;
    for (const auto& range : next) {
        // Midnight at the end of a day reads 24:00.
        const bool midnight = core::dayOf(range.to, calendar.zone) > core::dayOf(range.from, calendar.zone);
        const QString day = format::day(core::dayOf(range.from, calendar.zone), today);
        const QString part = text(range.from) + u'–' + (midnight ? u"24:00"_s : text(range.to));
        if (!days.isEmpty() && days.back() == day) {
            hours.back() += u", "_s + part;
        } else if (days.size() == PreviewDays) {
            break;
        } else {
            days << day;
            hours << part;
        }
    }
    m_openDays->setText(days.isEmpty() ? tr("No opening in the coming year.") : days.join(u'\n'));
    m_openHours->setText(hours.join(u'\n'));
    if (open.isOpen(now)) {
        const auto left = next.empty() ? now : next.front().from;
        const auto rest = open.openBetween(now, left);
        const auto until = open.addOpenTime(now, rest);
        m_now->setText(until && rest.count() > 0 ? tr("Open now, until %1").arg(text(*until))
                                                 : tr("Open now"));
    } else {
        m_now->setText(tr("Closed now"));
    }
}

void WorkingTimeSection::preview(int weekday) {
    const auto hours = parseHours(m_week[size_t(weekday)].edit->text());
    if (hours && problemAfter(m_calendar, setWeekday(weekday, *hours)).isEmpty()) {
        Calendar draft = m_calendar;
        draft.week[size_t(weekday)] = *hours;
        showPreview(draft);
    }
}

void WorkingTimeSection::saveWeekday(int weekday) {
    const auto& [field, row] = m_week[size_t(weekday)];
    if (!field->isModified()) {
        return; // Enter and the loss of the focus both say that it is finished
    }
    const auto hours = parseHours(field->text());
    if (!hours) {
        row->setProblem(tr("Type the hours such as 9-12, 13-17, or nothing for a closed day."));
        return;
    }
    const Intervals before = m_calendar.week[size_t(weekday)];
    QString problem;
    if (*hours != before) {
        problem = change(setWeekday(weekday, *hours), setWeekday(weekday, before),
                         tr("Hours of %1 changed").arg(QLocale::c().dayName(weekday + 1)));
    }
    row->setProblem(problem);
    if (problem.isEmpty()) {
        field->setText(hoursText(*hours)); // as stored, and no longer modified
    }
}

QString WorkingTimeSection::change(const CalendarChange& to, const CalendarChange& back,
                                   const QString& done) {
    const QString problem = problemAfter(m_calendar, to);
    if (problem.isEmpty()) {
        saveCalendar(m_desk, m_calendar.id, to, back, done);
    }
    return problem;
}

void WorkingTimeSection::askHoliday(const Holiday* edited) {
    const auto before = copyOf(edited);
    const auto take = [this, before](const Holiday& holiday) {
        const std::optional after(holiday);
        return change(exchange(&Calendar::holidays, before, after),
                      exchange(&Calendar::holidays, after, before),
                      before ? tr("Holiday changed") : tr("Holiday added"));
    };
    (new HolidayDialog(m_desk, before, take, window()))->open();
}

void WorkingTimeSection::askSingleDay(const Override* edited) {
    const auto before = copyOf(edited);
    const auto take = [this, before](const Override& single) {
        const std::optional after(single);
        return change(exchange(&Calendar::overrides, before, after),
                      exchange(&Calendar::overrides, after, before),
                      before ? tr("Single day changed") : tr("Single day added"));
    };
    (new SingleDayDialog(m_desk, before, take, window()))->open();
}

void WorkingTimeSection::removeHoliday(qint64 key) {
    if (const auto gone = copyOf(withKey(m_calendar.holidays, key))) {
        change(exchange(&Calendar::holidays, gone, {}), exchange(&Calendar::holidays, {}, gone),
               tr("Holiday removed"));
    }
}

void WorkingTimeSection::removeSingleDay(qint64 key) {
    if (const auto gone = copyOf(withKey(m_calendar.overrides, key))) {
        change(exchange(&Calendar::overrides, gone, {}), exchange(&Calendar::overrides, {}, gone),
               tr("Single day removed"));
    }
}

void WorkingTimeSection::importHolidays() {
    auto* dialog = new QFileDialog(window(), tr("Holidays from a file"),
                                   QStandardPaths::writableLocation(QStandardPaths::DownloadLocation),
                                   tr("Calendars (*.ics *.ical *.ifb *.icalendar);;All files (*)"));
    dialog->setObjectName(u"chooseHolidays"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    const auto show = [this](const QString& path) {
        auto* import = new HolidayImport(m_desk, m_calendar, path, window());
        connect(import, &HolidayImport::taken, this, &WorkingTimeSection::addHolidays);
        import->open();
    };
    // Once the file dialog has gone, which gives the focus back to the window.
    connect(dialog, &QFileDialog::fileSelected, this, show, Qt::QueuedConnection);
    dialog->open();
}

/// All of them in one step, which one undo takes back.
void WorkingTimeSection::addHolidays(const std::vector<Holiday>& holidays) {
    const auto add = [holidays](Calendar& calendar) {
        // Somebody may have added some of them since they were shown.
        for (const Holiday& holiday : core::calendar::planHolidays(calendar, holidays).added) {
            calendar.holidays.push_back(holiday);
        }
    };
    const auto takeBack = [holidays](Calendar& calendar) {
        std::erase_if(calendar.holidays, [&](const Holiday& holiday) {
            return std::find(holidays.begin(), holidays.end(), holiday) != holidays.end();
        });
    };
    change(add, takeBack, tr("%n holiday(s) added", nullptr, int(holidays.size())));
}

} // namespace ui
