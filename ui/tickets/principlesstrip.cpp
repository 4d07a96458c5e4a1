// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/principlesstrip.h"

#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lessonwords.h"

#include <QBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace lessons = core::lessons;

namespace ui {

namespace {

constexpr std::chrono::milliseconds TypingPause{200};

} // namespace

PrinciplesStrip::Verdict judgeAnswer(core::Database& db, core::TicketId ticket, const QString& text,
                                     bool nextPlanned) {
    PrinciplesStrip::Verdict verdict{lessons::currentPrinciples(db), {}};
    const auto answer = lessons::answerTo(db, ticket, text, nextPlanned);
    verdict.score = lessons::check(verdict.set, answer);
    return verdict;
}

PrinciplesStrip::PrinciplesStrip(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_row(new QHBoxLayout(this))
    , m_share(new Label(desk.theme, {}, Type::SmallLabel, Color::Ink2, this))
    , m_failed(new Label(desk.theme, {}, Type::Small, Color::Ink2, this)) {
    setObjectName(u"principlesStrip"_s);
    m_share->setObjectName(u"principlesShare"_s);
    m_failed->setObjectName(u"principlesFailed"_s);
    m_failed->setElided(true);
    m_row->setContentsMargins(14, 4, 14, 4);
    m_row->setSpacing(10);
    m_row->addWidget(m_share);
    m_row->addWidget(m_failed, 1);
    m_wait.setSingleShot(true);
    m_wait.setInterval(TypingPause);
    connect(&m_wait, &QTimer::timeout, this, &PrinciplesStrip::check);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Lesson) || core::touches(changes, core::Entity::Ticket)) {
            m_wait.start();
        }
    });
    hide();
}

void PrinciplesStrip::setTicket(core::TicketId ticket) {
    if (ticket != std::exchange(m_ticket, ticket)) {
        hide();
    }
    m_wait.start();
}

void PrinciplesStrip::setAnswer(const QString& text, bool nextPlanned) {
    m_text = text;
    m_nextPlanned = nextPlanned;
    if (text.trimmed().isEmpty()) {
        hide();
    }
    m_wait.start();
}

void PrinciplesStrip::check() {
    if (!m_ticket || m_text.trimmed().isEmpty()) {
        return;
    }
    judge(m_text, m_nextPlanned, [this, token = ++m_token](const Verdict& verdict) {
        if (token == m_token) {
            show(verdict);
            Q_EMIT checked();
        }
    });
}

void PrinciplesStrip::judge(const QString& text, bool nextPlanned, Then then) {
    m_desk.store
        .read([ticket = m_ticket, text, nextPlanned](core::Database& db) {
            return judgeAnswer(db, ticket, text, nextPlanned);
        })
        .then(this, [this, then = std::move(then)](core::Result<Verdict> verdict) {
            if (verdict) {
                then(*verdict);
            } else {
                m_desk.notices.failed(verdict.error());
                then({});
            }
        });
}

void PrinciplesStrip::show(const Verdict& verdict) {
    const auto share = verdict.score.share();
    setVisible(share.has_value());
    if (!share) {
        return;
    }
    QStringList names;
    QStringList whys;
    for (const auto& one : verdict.score.principles) {
        if (one.finding == lessons::Finding::Failed) {
            names << one.name;
            whys << u"%1: %2"_s.arg(one.name, principleFailure(one));
        }
    }
    m_share->setText(tr("Principles %1").arg(format::percent(share)));
    m_share->setColor(verdict.asksForReason() ? Color::WarnInk : Color::Ink2);
    m_failed->setText(names.isEmpty() ? tr("all of them hold") : tr("missing: %1").arg(names.join(u", ")));
    m_failed->setToolTip(whys.join(u'\n'));
    setAccessibleName(tr("CX principles"));
    setAccessibleDescription(whys.join(u". "));
}

} // namespace ui
