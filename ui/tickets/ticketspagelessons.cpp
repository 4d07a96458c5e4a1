// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a ticket teaches, on the tickets page: principles while an answer is written, and the cause at its
/// end.
#include "ui/page/reasondialog.h"
#include "ui/tickets/causedialog.h"
#include "ui/tickets/composer.h"
#include "ui/tickets/principlesstrip.h"
#include "ui/tickets/ticketacts.h"
#include "ui/tickets/ticketspage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagefield.h"

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;

namespace ui {

void TicketsPage::connectLessons() {
    connect(m_composer, &Composer::typed, this, &TicketsPage::showPrinciples);
    m_composer->setBeforeSend(
        [this](const tickets::Answer& answer, const Composer::Go& go) { judgeFirst(answer, go); });
    connect(m_acts, &TicketActs::ended, this,
            [this](core::TicketId ticket) { CauseDialog::ask(desk(), ticket, this, true); });
}

void TicketsPage::showPrinciples() {
    const bool reply = m_composer->kind() == tickets::MessageKind::Reply && m_composer->editor();
    m_principles->setAnswer(reply ? m_composer->editor()->toPlainText() : QString(), m_composer->plansNext());
}

/// Below the limit one reason is asked for; it never blocks: the answer goes out with a reason or without.
void TicketsPage::judgeFirst(const tickets::Answer& answer, const std::function<void()>& go) {
    // Another ticket may be shown by the time it goes.
    m_sending = m_data ? m_data->thread.ticket.number : 0;
    m_sendingTo = m_data ? m_data->thread.ticket.contact : core::ContactId();
    if (answer.message.kind != tickets::MessageKind::Reply) {
        m_acts->setJudgement(std::nullopt);
        go();
        return;
    }
    m_principles->judge(
        answer.message.body, answer.next.has_value(),
        [this, go, ticket = answer.message.ticket](const PrinciplesStrip::Verdict& verdict) {
            const auto send = [this, verdict, go](const QString& reason) {
                m_acts->setJudgement(TicketActs::Judgement{verdict.set, verdict.score, reason});
                go();
            };
            if (!verdict.asksForReason() || ticket != m_id) {
                send({});
                return;
            }
            auto* dialog = new ReasonDialog(
                desk(),
                {tr("The answer holds to %1 of the principles").arg(format::percent(verdict.score.share())),
                 tr("Esc goes back to the text."),
                 tr("Send"),
                 {tr("The client asked for just this"), tr("It was agreed before"), tr("There was no time")}},
                this);
            Button* without = dialog->addSecondary(tr("Send without a reason"));
            without->setObjectName(u"sendWithoutReason"_s);
            connect(without, &QPushButton::clicked, dialog, [dialog, send] {
                dialog->accept();
                send({});
            });
            connect(
                dialog, &QDialog::rejected, this,
                [this] {
                    m_composer->setBusy(false);
                    m_composer->write(m_composer->kind()); // the cursor is back in the text
                },
                Qt::QueuedConnection);
            connect(dialog, &ReasonDialog::given, this, [send](const QString& reason) { send(reason); });
            dialog->open();
        });
}

} // namespace ui
