// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/noticelist.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

NoticeList::NoticeList(const Desk& desk, QWidget* host)
    : DialogFrame(desk.theme, tr("What you should know"), Width::Medium, host)
    , m_desk(desk) {
    setObjectName(u"noticeList"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setPrimary(tr("Done"), QKeySequence(Qt::Key_Return));
    connect(this, &DialogFrame::submitted, this, &QDialog::accept);
    // Queued: a row's button is still in its click when the notice that it stands for goes.
    connect(&desk.notices, &Notices::changed, this, &NoticeList::fill, Qt::QueuedConnection);
    fill();
}

void NoticeList::fill() {
    const auto notices = m_desk.notices.all();
    if (notices.empty()) {
        accept();
        return;
    }
    const bool focusWithin = m_rows && m_rows->isAncestorOf(focusWidget());
    delete m_rows;
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::Grid * 2);
    for (const Notice& notice : notices) {
        column->addWidget(rowOf(notice));
    }
    body()->addWidget(m_rows);
    if (focusWithin) {
        primary()->setFocus();
    }
}

QWidget* NoticeList::rowOf(const Notice& notice) {
    const Theme& theme = m_desk.theme;
    auto* holder = new QWidget(m_rows);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::Grid * 2);
    auto* icon = new QLabel(holder);
    icon->setPixmap(theme.icon(notice.icon).pixmap(16, 16));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto* sentence = new Label(theme, notice.sentence, Type::Body, Color::Ink, holder);
    sentence->setWordWrap(true);
    row->addWidget(sentence, 1);
    if (!notice.action.isEmpty()) {
        auto* act = new Button(theme, notice.action, Button::Kind::Secondary, holder);
        act->setObjectName(u"act.%1"_s.arg(notice.key));
        act->setSize(Button::Size::Small);
        act->setAccessibleName(tr("%1: %2").arg(notice.action, notice.sentence));
        connect(act, &QAbstractButton::clicked, &m_desk.notices,
                [&notices = m_desk.notices, key = notice.key] { notices.act(key); });
        row->addWidget(act, 0, Qt::AlignTop);
    }
    return holder;
}

} // namespace ui
