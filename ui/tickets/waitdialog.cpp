// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/waitdialog.h"

#include "ui/widgets/dayfield.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

WaitDialog::WaitDialog(const Desk& desk, QWidget* host)
    : DialogFrame(desk.theme, tr("Wait on client"), Width::Small, host)
    , m_desk(desk)
    , m_day(new DayField(
          desk.theme, [&session = desk.session] { return session.today(); }, Toward::Future, this)) {
    setObjectName(u"waitDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setNote(tr("It is open again at 09:00."));
    m_day->setObjectName(u"waitDay"_s);
    m_day->setValue(desk.session.today().addDays(7));
    m_day->selectAll();
    addRow(tr("Until"), m_day);
    setPrimary(tr("Wait"));
    m_day->setFocus();
    connect(this, &DialogFrame::submitted, this, &WaitDialog::answer);
}

void WaitDialog::answer() {
    if (!m_day->value() || *m_day->value() <= m_desk.session.today()) {
        showProblem(m_day->problem().isEmpty() ? tr("Choose a day after today.") : m_day->problem());
        m_day->setFocus();
        return;
    }
    Q_EMIT chosen(*m_day->value());
    accept();
}

} // namespace ui
