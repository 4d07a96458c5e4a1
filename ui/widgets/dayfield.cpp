// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dayfield.h"

#include "ui/widgets/format.h"

#include <QKeyEvent>

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

int stepOf(const QKeyEvent& event) {
    return event.key() == Qt::Key_Up ? 1 : event.key() == Qt::Key_Down ? -1 : 0;
}

} // namespace

DayField::DayField(const Theme& theme, Today today, Toward toward, QWidget* parent)
    : Field(theme, parent)
    , m_today(std::move(today))
    , m_toward(toward)
    , m_picker(new DayPicker(theme, this,
                             {[this] { return m_today(); }, [this] { return value(); },
                              [this](QDate day) {
                                  setValue(day);
                                  Q_EMIT valueChanged(value());
                              }})) {
    setIconName(u"calendar"_s);
    setAccessibleName(tr("Day"));
    connect(this, &QLineEdit::textEdited, this, [this] { Q_EMIT valueChanged(value()); });
}

std::optional<QDate> DayField::value() const {
    if (m_set && text() == m_setText) {
        return m_set; // the text leaves the year out, and another one may be nearer
    }
    return text().trimmed().isEmpty() ? std::nullopt : parseDay(text(), m_today(), m_toward);
}

void DayField::setValue(std::optional<QDate> day) {
    m_set = day;
    m_setText = day ? format::day(*day, m_today()) : QString();
    setText(m_setText);
}

QString DayField::problem() const {
    if (text().trimmed().isEmpty() || value()) {
        return {};
    }
    // "32 May" is the common slip: offer the last day of that month.
    const QStringList words = text().simplified().split(u' ');
    bool isNumber = false;
    if (words.size() == 2 && words.first().toInt(&isNumber) > 28 && isNumber) {
        if (const auto first = parseDay(u"1 "_s + words.last(), m_today(), m_toward)) {
            const QString month = QLocale(QLocale::English).toString(*first, u"MMMM"_s);
            return tr("%1 has %2 days. Use %2 %1?").arg(month).arg(first->daysInMonth());
        }
    }
    return tr("Type a day like today, Wed, 17 Jun or 2026-06-17.");
}

void DayField::keyPressEvent(QKeyEvent* event) {
    if (const int step = stepOf(*event)) {
        setValue(value().value_or(m_today().addDays(-step)).addDays(step));
        Q_EMIT valueChanged(value());
        return;
    }
    Field::keyPressEvent(event);
}

void DayField::focusOutEvent(QFocusEvent* event) {
    Field::focusOutEvent(event);
    if (const auto understood = value()) {
        setValue(understood);
    }
}

WhenField::WhenField(const Theme& theme, Now now, Toward toward, QWidget* parent)
    : Field(theme, parent)
    , m_now(std::move(now))
    , m_toward(toward)
    , m_picker(new DayPicker(theme, this,
                             {[this] { return m_now().day; },
                              [this] {
                                  const auto at = value();
                                  return at ? std::optional(at->day) : std::nullopt;
                              },
                              [this](QDate day) {
                                  setValue(DayTime{day, value().value_or(m_now()).time});
                                  Q_EMIT valueChanged(value());
                              }})) {
    setIconName(u"clock"_s);
    setAccessibleName(tr("Day and time"));
    connect(this, &QLineEdit::textEdited, this, [this] { Q_EMIT valueChanged(value()); });
}

std::optional<DayTime> WhenField::value() const {
    if (m_set && text() == m_setText) {
        return m_set; // as in a field for a day
    }
    return text().trimmed().isEmpty() ? std::nullopt : parseWhen(text(), m_now(), m_toward);
}

void WhenField::setValue(std::optional<DayTime> value) {
    m_set = value;
    if (m_set) {
        m_set->time = QTime(value->time.hour(), value->time.minute()); // what the text says
    }
    m_setText =
        value ? u"%1 %2"_s.arg(format::day(value->day, m_now().day), format::time(value->time)) : QString();
    setText(m_setText);
}

QString WhenField::problem() const {
    return text().trimmed().isEmpty() || value() ? QString()
                                                 : tr("Type a time like 10:05, yesterday 9 or 17 Jun 16:40.");
}

void WhenField::keyPressEvent(QKeyEvent* event) {
    if (const int step = stepOf(*event)) {
        DayTime next = value().value_or(m_now());
        next.day = next.day.addDays(step);
        setValue(next);
        Q_EMIT valueChanged(value());
        return;
    }
    Field::keyPressEvent(event);
}

void WhenField::focusOutEvent(QFocusEvent* event) {
    Field::focusOutEvent(event);
    if (const auto understood = value()) {
        setValue(understood);
    }
}

} // namespace ui
