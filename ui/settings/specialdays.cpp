// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/specialdays.h"

#include "ui/settings/hourstext.h"
#include "ui/widgets/dayfield.h"

#include <QCheckBox>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int LongAgo = 60;

/// A day typed without a year is not one of half a year ago: "24 Dec" in summer is the one to come.
std::optional<QDate> comingDay(const DayField& field, QDate today) {
    static const QRegularExpression year(u"\\d{4}"_s);
    const auto day = field.value();
    const bool guessed = field.isModified() && !field.text().contains(year);
    return day && guessed && day->daysTo(today) > LongAgo ? std::optional(day->addYears(1)) : day;
}

DayField* dayField(const Desk& desk, QWidget* parent) {
    const auto today = [session = &desk.session] { return session->today(); };
    auto* field = new DayField(desk.theme, today, Toward::Future, parent);
    field->setWeekStart(desk.session.settings().weekStart);
    QObject::connect(field, &QLineEdit::editingFinished, field, [field, today] {
        if (const auto day = comingDay(*field, today())) {
            field->setValue(day);
        }
    });
    return field;
}

/// Where a yearly holiday falls next, so that the field has a day to show.
QDate nextOf(const core::calendar::Holiday& holiday, QDate today) {
    if (holiday.year != 0) {
        return {holiday.year, holiday.month, holiday.day};
    }
    // 29 February: at most eight years until the next one.
    for (int year = today.year(); year <= today.year() + 8; ++year) {
        const QDate day(year, holiday.month, holiday.day);
        if (day.isValid() && day >= today) {
            return day;
        }
    }
    return {};
}

} // namespace

HolidayDialog::HolidayDialog(const Desk& desk, const std::optional<Holiday>& edited, Taker<Holiday> take,
                             QWidget* host)
    : DialogFrame(desk.theme, edited ? tr("Edit holiday") : tr("New holiday"), Width::Small, host)
    , m_desk(desk)
    , m_take(std::move(take))
    , m_day(dayField(desk, this))
    , m_name(new Field(desk.theme, this))
    , m_yearly(new QCheckBox(tr("Every year on this day"), this))
    , m_active(new QCheckBox(tr("Counts as a day off"), this)) {
    setObjectName(u"holidayDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_day->setObjectName(u"holidayDay"_s);
    m_name->setObjectName(u"holidayName"_s);
    m_yearly->setObjectName(u"holidayYearly"_s);
    m_active->setObjectName(u"holidayActive"_s);
    m_day->setPlaceholderText(tr("25 Dec"));
    addRow(tr("Day"), m_day);
    addRow(tr("Name"), m_name);
    addRow({}, m_yearly);
    addRow({}, m_active);
    m_active->setChecked(true);
    m_yearly->setChecked(true);
    if (edited) {
        m_day->setValue(nextOf(*edited, desk.session.today()));
        m_name->setText(edited->name);
        m_yearly->setChecked(edited->year == 0);
        m_active->setChecked(edited->active);
    }
    addKeyHint(u"Tab"_s, tr("next"));
    setPrimary(edited ? tr("Save") : tr("Add"));
    connect(this, &DialogFrame::submitted, this, &HolidayDialog::save);
}

void HolidayDialog::save() {
    const auto day = comingDay(*m_day, m_desk.session.today());
    if (!day || !day->isValid()) {
        showProblem(m_day->problem().isEmpty() ? tr("Type the day, such as 25 Dec.") : m_day->problem());
        m_day->setFocus();
        return;
    }
    const Holiday holiday{m_yearly->isChecked() ? 0 : day->year(), day->month(), day->day(),
                          m_name->text().trimmed(), m_active->isChecked()};
    const QString problem = m_take(holiday);
    showProblem(problem);
    if (problem.isEmpty()) {
        accept();
    }
}

SingleDayDialog::SingleDayDialog(const Desk& desk, const std::optional<Override>& edited,
                                 Taker<Override> take, QWidget* host)
    : DialogFrame(desk.theme, edited ? tr("Edit single day") : tr("New single day"), Width::Small, host)
    , m_desk(desk)
    , m_take(std::move(take))
    , m_day(dayField(desk, this))
    , m_hours(new Field(desk.theme, this))
    , m_name(new Field(desk.theme, this)) {
    setObjectName(u"singleDayDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_day->setObjectName(u"singleDay"_s);
    m_hours->setObjectName(u"singleHours"_s);
    m_name->setObjectName(u"singleName"_s);
    setNote(tr("These hours replace those of the weekday."));
    m_day->setPlaceholderText(tr("24 Dec"));
    m_hours->setPlaceholderText(tr("Closed"));
    addRow(tr("Day"), m_day);
    addRow(tr("Hours"), m_hours);
    addRow(tr("Name"), m_name);
    if (edited) {
        m_day->setValue(edited->day);
        m_hours->setText(hoursText(edited->open));
        m_name->setText(edited->name);
    }
    addKeyHint(u"Tab"_s, tr("next"));
    setPrimary(edited ? tr("Save") : tr("Add"));
    connect(this, &DialogFrame::submitted, this, &SingleDayDialog::save);
}

void SingleDayDialog::save() {
    const auto day = comingDay(*m_day, m_desk.session.today());
    if (!day || !day->isValid()) {
        showProblem(m_day->problem().isEmpty() ? tr("Type the day, such as 24 Dec.") : m_day->problem());
        m_day->setFocus();
        return;
    }
    const auto hours = parseHours(m_hours->text());
    if (!hours) {
        showProblem(tr("Type the hours such as 9-12, 13-17, or nothing for a closed day."));
        m_hours->setFocus();
        return;
    }
    const QString problem = m_take({*day, *hours, m_name->text().trimmed()});
    showProblem(problem);
    if (problem.isEmpty()) {
        accept();
    }
}

} // namespace ui
