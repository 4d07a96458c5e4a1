// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/mergedbar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

MergedBar::MergedBar(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new Label(desk.theme, {}, Type::BodyItem, Color::Ink, this))
    , m_open(new Button(desk.theme, tr("Open it"), Button::Kind::Secondary, this)) {
    setObjectName(u"mergedBar"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 10, 20, 10);
    row->setSpacing(8);
    m_text->setObjectName(u"mergedText"_s);
    m_text->setWordWrap(true);
    m_open->setObjectName(u"openTarget"_s);
    m_open->setSize(Button::Size::Row);
    auto* undo = new Button(desk.theme, tr("Undo the merge"), Button::Kind::Secondary, this);
    undo->setObjectName(u"undoMerge"_s);
    undo->setSize(Button::Size::Row);
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    row->addWidget(undo);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_target); });
    connect(undo, &QPushButton::clicked, this, [this] { Q_EMIT unmergeRequested(m_source, m_number); });
    hide();
}

void MergedBar::setData(const TicketPageData& page) {
    setVisible(page.mergedInto.has_value());
    if (!page.mergedInto) {
        return;
    }
    m_source = page.thread.ticket.id;
    m_number = page.thread.ticket.number;
    m_target = page.mergedInto->target;
    m_text->setText(tr("Merged into %1 %2, %3. What comes for it arrives there.")
                        .arg(format::ticketNumber(page.mergedInto->number), page.mergedInto->subject,
                             format::when(page.mergedInto->at, m_desk.session.now(), m_desk.session.zone())));
}

} // namespace ui
