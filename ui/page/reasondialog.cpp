// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/reasondialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/dayfield.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

ReasonDialog::ReasonDialog(const Desk& desk, const Ask& ask, QWidget* host)
    : DialogFrame(desk.theme, ask.title, Width::Small, host)
    , m_desk(desk)
    , m_reason(new Field(desk.theme, this)) {
    setObjectName(u"reasonDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setNote(ask.note);
    m_reason->setObjectName(u"reason"_s);
    if (ask.withDay) {
        m_day = new DayField(
            desk.theme, [&session = desk.session] { return session.today(); }, Toward::Future, this);
        m_day->setObjectName(u"reasonDay"_s);
        m_day->setValue(desk.session.today().addDays(7));
        addRow(tr("Until"), m_day);
    }
    addRow(tr("Because"), m_reason);
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(112, 0, 0, 0);
    column->setSpacing(2);
    for (const QString& reason : ask.few) {
        auto* button = new Button(desk.theme, reason, Button::Kind::Ghost, holder);
        button->setSize(Button::Size::Small);
        connect(button, &QPushButton::clicked, m_reason, [this, reason] {
            m_reason->setText(reason);
            m_reason->setFocus();
        });
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    body()->addWidget(holder);
    holder->setVisible(!ask.few.isEmpty());
    setPrimary(ask.verb);
    m_reason->setFocus();
    connect(this, &DialogFrame::submitted, this, &ReasonDialog::answer);
}

void ReasonDialog::answer() {
    if (m_day && (!m_day->value() || *m_day->value() <= m_desk.session.today())) {
        showProblem(m_day->problem().isEmpty() ? tr("Choose a day after today.") : m_day->problem());
        return;
    }
    if (m_reason->text().trimmed().isEmpty()) {
        showProblem(tr("Say why, in a few words."));
        m_reason->setFocus();
        return;
    }
    Q_EMIT given(m_reason->text().trimmed(), m_day ? *m_day->value() : QDate());
    accept();
}

} // namespace ui
