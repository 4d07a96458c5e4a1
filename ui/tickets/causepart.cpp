// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/causepart.h"

#include "ui/tickets/causedialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lessonwords.h"

#include <QBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace lessons = core::lessons;

namespace ui {

CausePart::CausePart(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_cause(new Label(desk.theme, {}, Type::Body, Color::Ink, this))
    , m_choose(new Button(desk.theme, tr("Choose the cause"), Button::Kind::Secondary, this))
    , m_scores(new QWidget(this))
    , m_scoreColumn(new QVBoxLayout(m_scores)) {
    setObjectName(u"causePart"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_cause->setObjectName(u"ticketCause"_s);
    m_cause->setWordWrap(true);
    m_choose->setObjectName(u"chooseCause"_s);
    m_choose->setSize(Button::Size::Row);
    m_choose->setIconName(u"git-branch"_s);
    m_scoreColumn->setContentsMargins(0, 4, 0, 0);
    m_scoreColumn->setSpacing(2);
    column->addWidget(m_cause);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(m_scores);
    connect(m_choose, &QPushButton::clicked, this,
            [this] { CauseDialog::ask(m_desk, m_ticket, this, false); });
    m_reload.setSingleShot(true);
    m_reload.setInterval(0);
    connect(&m_reload, &QTimer::timeout, this, &CausePart::load);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (m_ticket &&
            (core::touches(changes, core::Entity::Lesson) || core::touches(changes, core::Entity::Message))) {
            m_reload.start();
        }
    });
}

void CausePart::setTicket(core::TicketId ticket) {
    if (ticket != std::exchange(m_ticket, ticket)) {
        show({});
    }
    load();
}

void CausePart::load() {
    if (!m_ticket) {
        return;
    }
    const int token = ++m_token;
    m_desk.store
        .read([id = m_ticket](core::Database& db) {
            return Data{lessons::causeOf(db, id), lessons::scoresOf(db, id)};
        })
        .then(this, [this, token](core::Result<Data> found) {
            if (found && token == m_token) {
                show(*found);
            } else if (!found) {
                m_desk.notices.failed(found.error(), [this] { load(); });
            }
        });
}

void CausePart::show(const Data& found) {
    m_cause->setText(found.cause ? causeText(*found.cause) : tr("Not asked yet."));
    m_cause->setColor(found.cause ? Color::Ink : Color::Ink3);
    m_choose->setText(found.cause ? tr("Choose another") : tr("Choose the cause"));
    showScores(found.scores);
}

void CausePart::showScores(const std::vector<lessons::ReplyScore>& scores) {
    while (QLayoutItem* item = m_scoreColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto& score : scores) {
        QString text = tr("Answer: %1 by principles v%2")
                           .arg(format::percent(double(score.passed) / score.applicable))
                           .arg(score.version);
        if (!score.reason.isEmpty()) {
            text = tr("%1, because: %2").arg(text, score.reason);
        }
        auto* label = new Label(m_desk.theme, text, Type::Small, score.isLow() ? Color::WarnInk : Color::Ink2,
                                m_scores);
        label->setWordWrap(true);
        label->setToolTip(score.failed.join(u'\n'));
        m_scoreColumn->addWidget(label);
    }
    m_scores->setVisible(!scores.empty());
}

} // namespace ui
