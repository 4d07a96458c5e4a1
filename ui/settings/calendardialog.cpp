// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/calendardialog.h"

#include "core/calendar/store.h"
#include "ui/page/record.h"
#include "ui/settings/zonebox.h"
#include "ui/widgets/field.h"

#include <QCheckBox>

using namespace Qt::Literals::StringLiterals;
namespace calendar = core::calendar;

namespace ui {

namespace {

RecordField<calendar::Calendar> zoneField() {
    using calendar::Calendar;
    return {CalendarDialog::tr("Time zone"),
            [](const Calendar& one) {
                return one.ownZone ? QString::fromUtf8(one.zone.id()) : CalendarDialog::tr("the workspace's");
            },
            [](const Calendar& a, const Calendar& b) {
                return a.ownZone == b.ownZone && (!a.ownZone || a.zone == b.zone);
            },
            [](const Calendar& from, Calendar& to) {
                to.ownZone = from.ownZone;
                to.zone = from.zone;
            }};
}

/// The workspace's calendar is never gone; before it was stored it had this name.
void nameDefault(core::Transaction& tx, const QString& name) {
    calendar::Calendar stored = calendar::defaultCalendar(tx);
    stored.name = name;
    calendar::save(tx, stored);
}

void removeCalendar(core::Transaction& tx, const calendar::Calendar& one) {
    if (one.id == calendar::DefaultId) {
        nameDefault(tx, calendar::officeHours(one.zone).name);
    } else {
        calendar::remove(tx, one.id);
    }
}

void restoreCalendar(core::Transaction& tx, const calendar::Calendar& one) {
    if (one.id == calendar::DefaultId) {
        nameDefault(tx, one.name);
    } else {
        calendar::Calendar again = one;
        again.revision = 0;
        calendar::save(tx, again);
    }
}

RecordKind<calendar::Calendar> calendarKind() {
    using calendar::Calendar;
    using D = CalendarDialog;
    return {.added = D::tr("Calendar %1 added"),
            .changed = D::tr("Calendar %1 changed"),
            .gone = D::tr("This calendar is no longer in the workspace."),
            .name = [](const Calendar& one) { return one.name; },
            .fields = {fieldOf(D::tr("Name"), &Calendar::name), zoneField()},
            .find = [](core::Database& db, const Calendar& one) -> std::optional<Calendar> {
                return one.id == calendar::DefaultId ? std::optional(calendar::defaultCalendar(db))
                                                     : calendar::find(db, one.id);
            },
            .save = &calendar::save,
            .remove = &removeCalendar,
            .restore = &restoreCalendar};
}

} // namespace

CalendarDialog::CalendarDialog(const Desk& desk, const Calendar& calendar, QWidget* host)
    : DialogFrame(desk.theme, calendar.revision == 0 ? tr("New calendar") : tr("Name and zone"), Width::Small,
                  host)
    , m_desk(desk)
    , m_base(calendar)
    , m_name(new Field(desk.theme, this))
    , m_ownZone(new QCheckBox(tr("In a zone of its own"), this))
    , m_zone(zoneBox(calendar.zone.id(), this)) {
    setObjectName(u"calendarDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(u"calendarName"_s);
    m_name->setPlaceholderText(tr("Support, early shift"));
    m_ownZone->setObjectName(u"calendarOwnZone"_s);
    m_zone->setObjectName(u"calendarZone"_s);
    addRow(tr("Name"), m_name);
    if (calendar.id != calendar::DefaultId) {
        addRow({}, m_ownZone);
        addRow(tr("Time zone"), m_zone);
    } else {
        m_ownZone->hide();
        m_zone->hide();
        setNote(tr("The workspace's calendar follows the workspace's zone."));
    }
    connect(m_ownZone, &QCheckBox::toggled, m_zone, &QWidget::setEnabled);
    setValue(calendar);
    addKeyHint(u"Tab"_s, tr("next"));
    setPrimary(calendar.revision == 0 && calendar.id != calendar::DefaultId ? tr("Add") : tr("Save"));
    connect(this, &DialogFrame::submitted, this, &CalendarDialog::save);
}

void CalendarDialog::setValue(const Calendar& calendar) {
    m_name->setText(calendar.name);
    m_ownZone->setChecked(calendar.ownZone);
    m_zone->setEnabled(calendar.ownZone);
    m_zone->setCurrentText(QString::fromUtf8(calendar.zone.id()));
}

calendar::Calendar CalendarDialog::value() const {
    Calendar calendar = m_base;
    calendar.name = m_name->text().trimmed();
    calendar.ownZone = m_ownZone->isChecked();
    if (calendar.ownZone) {
        calendar.zone = QTimeZone(m_zone->currentText().toUtf8());
    }
    return calendar;
}

void CalendarDialog::save() {
    const Calendar edited = value();
    if (edited.name.isEmpty()) {
        showProblem(tr("Give the calendar a name."));
        m_name->setFocus();
        return;
    }
    if (!edited.zone.isValid()) {
        showProblem(tr("Choose a time zone from the list."));
        m_zone->setFocus();
        return;
    }
    storeRecord<Calendar>({m_desk, placeOfEditor(*this), calendarKind(),
                           [this](const Calendar& chosen, const Calendar& theirs) {
                               setValue(chosen);
                               m_base = theirs;
                           },
                           [this](const Calendar& stored) {
                               Q_EMIT saved(stored.id);
                               accept();
                           }},
                          m_base, edited);
}

} // namespace ui
