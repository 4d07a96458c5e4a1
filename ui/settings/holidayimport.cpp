// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/holidayimport.h"

#include "ui/settings/texttable.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;
namespace calendar = core::calendar;
using calendar::Holiday;

namespace ui {

namespace {

constexpr qint64 LargestFile = 5'000'000; ///< bytes; the holidays of a country are some 20 kB
constexpr int TableHeight = 300;

QString dayText(const Holiday& holiday) {
    const QString day = u"%1 %2"_s.arg(holiday.day).arg(QLocale::c().monthName(holiday.month));
    return holiday.year == 0 ? HolidayImport::tr("%1, every year").arg(day)
                             : u"%1 %2"_s.arg(day).arg(holiday.year);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        core::fail(core::ErrorKind::Invalid,
                   HolidayImport::tr("The file cannot be read: %1.").arg(file.errorString()));
    }
    if (file.size() > LargestFile) {
        core::fail(core::ErrorKind::Invalid,
                   HolidayImport::tr("The file is too large for a list of holidays."));
    }
    return file.readAll();
}

} // namespace

HolidayImport::HolidayImport(const Desk& desk, const calendar::Calendar& calendar, const QString& path,
                             QWidget* host)
    : DialogFrame(desk.theme, tr("Holidays from a file"), Width::Large, host)
    , m_desk(desk)
    , m_calendar(calendar)
    , m_summary(new Label(desk.theme, tr("Reading the file…"), Type::BodyItem, Color::Ink, this))
    , m_table(new TextTable(desk.theme, this)) {
    setObjectName(u"holidayImport"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setNote(tr("%1, into the calendar “%2”").arg(QFileInfo(path).fileName(), calendar.name));
    m_summary->setObjectName(u"holidaySummary"_s);
    m_summary->setWordWrap(true);
    m_table->setObjectName(u"holidayTable"_s);
    m_table->setAccessibleName(tr("Holidays of the file"));
    m_table->setFixedHeight(TableHeight);
    m_table->hide();
    body()->addWidget(m_summary);
    body()->addWidget(m_table);
    setPrimary(tr("Add"));
    primary()->setUnavailable(tr("The file is being read."));
    connect(this, &DialogFrame::submitted, this, &HolidayImport::take);
    read(path);
}

HolidayImport::Answer HolidayImport::readFile(const QString& path, const calendar::Calendar& into,
                                              QDate today) {
    auto file = calendar::readHolidays(contentOf(path), today);
    return {calendar::planHolidays(into, file.holidays), std::move(file.refused)};
}

/// The store's thread reads files, too.
void HolidayImport::read(const QString& path) {
    m_desk.reports
        .read([path, into = m_calendar, today = m_desk.session.today()](core::Database&) {
            return readFile(path, into, today);
        })
        .then(this, [this](core::Result<Answer> answer) {
            m_read = true;
            if (answer) {
                m_answer = std::move(*answer);
                showAnswer();
                return;
            }
            m_summary->setText(tr("Nothing can be added: %1").arg(answer.error().text));
            m_summary->setColor(Color::BadInk);
            primary()->setUnavailable(answer.error().text);
            setFocus(); // nothing else in here takes it, and Esc is to close
        });
}

void HolidayImport::showAnswer() {
    const auto& [plan, refused] = m_answer;
    QStringList parts;
    parts << (plan.added.empty() ? tr("Nothing is new")
                                 : tr("%n holiday(s) will be added", nullptr, int(plan.added.size())));
    if (!plan.known.empty()) {
        parts << tr("%n day(s) are there already", nullptr, int(plan.known.size()));
    }
    if (!refused.empty()) {
        parts << tr("%n event(s) are left out", nullptr, int(refused.size()));
    }
    m_summary->setText(parts.join(u", "_s) + u'.');
    QList<QStringList> rows;
    for (const Holiday& holiday : plan.added) {
        rows << QStringList{dayText(holiday), holiday.name, tr("new")};
    }
    for (const auto& event : refused) {
        rows << QStringList{tr("line %1").arg(event.line), event.name.isEmpty() ? tr("no name") : event.name,
                            tr("left out. %1").arg(event.because)};
    }
    for (const Holiday& holiday : plan.known) {
        rows << QStringList{dayText(holiday), holiday.name, tr("already there")};
    }
    m_table->set({tr("Day"), tr("Name"), tr("What happens")}, rows, {190, 200});
    m_table->show();
    m_table->setFocus();
    setPrimary(plan.added.empty() ? tr("Add") : tr("Add %n holiday(s)", nullptr, int(plan.added.size())));
    primary()->setUnavailable(plan.added.empty() ? tr("All that can be read is there already.") : QString());
}

void HolidayImport::take() {
    if (!m_read || m_answer.plan.added.empty()) {
        return;
    }
    Q_EMIT taken(m_answer.plan.added);
    accept();
}

} // namespace ui
