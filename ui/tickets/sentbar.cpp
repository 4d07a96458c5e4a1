// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/sentbar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

SentBar::SentBar(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new Label(desk.theme, {}, Type::BodyItem, Color::Ink, this))
    , m_undo(new Button(desk.theme, {}, Button::Kind::Secondary, this)) {
    setObjectName(u"sentBar"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 10, 6);
    row->setSpacing(10);
    m_text->setElided(true);
    m_undo->setObjectName(u"undoSend"_s);
    m_undo->setSize(Button::Size::Row);
    m_undo->setIconName(u"undo-2"_s);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, &SentBar::tick);
    connect(m_undo, &QPushButton::clicked, this, &SentBar::undoRequested);
    connect(&desk.undo, &UndoStack::changed, this, &SentBar::tick);
    hide();
}

void SentBar::offer(const QString& text, core::Instant until) {
    m_act = text;
    m_until = until;
    m_text->setText(text);
    m_timer.start();
    show();
    tick();
}

/// While another act lies on top, Ctrl+Z would take that one back first: then the bar is gone.
void SentBar::tick() {
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_until - m_desk.session.now()).count();
    if (m_act.isEmpty() || left <= 0 || m_desk.undo.undoText() != m_act) {
        m_timer.stop();
        m_act.clear();
        hide();
        return;
    }
    m_undo->setText(tr("Undo, %1 s").arg(left));
}

} // namespace ui
