// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/togetherdialogs.h"

#include "ui/tickets/threadrows.h"
#include "ui/tickets/ticketfield.h"
#include "ui/tickets/togetheracts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::LinkKind;

namespace ui {

MergeDialog::MergeDialog(const Desk& desk, TogetherActs& acts, const TicketPageData& page,
                         core::TicketId target, QWidget* host)
    : DialogFrame(desk.theme,
                  tr("Merge %1 into another ticket").arg(format::ticketNumber(page.thread.ticket.number)),
                  Width::Medium, host)
    , m_desk(desk)
    , m_acts(acts)
    , m_source(page.thread.ticket)
    , m_target(new TicketField(desk, page.thread.ticket.id, this))
    , m_what(new Label(desk.theme, {}, Type::Body, Color::Ink2, this))
    , m_warning(new Label(desk.theme, {}, Type::BodyItem, Color::WarnInk, this)) {
    setObjectName(u"mergeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setNote(tr("The other takes over all of it. Can be undone."));
    m_target->setObjectName(u"mergeTarget"_s);
    addRow(tr("Into"), m_target);
    m_what->setObjectName(u"mergeWhat"_s);
    m_what->setWordWrap(true);
    m_warning->setObjectName(u"mergeWarning"_s);
    m_warning->setWordWrap(true);
    m_warning->hide();
    body()->addWidget(m_what);
    body()->addWidget(m_warning);
    setPrimary(tr("Merge"));
    primary()->setObjectName(u"mergeNow"_s);
    primary()->setUnavailable(tr("Choose the ticket that takes this one over"));
    connect(m_target, &Typeahead::chosen, this, [this] { ask(m_target->ticket()); });
    connect(m_target, &Typeahead::cleared, this, [this] {
        m_plan.reset();
        primary()->setUnavailable(tr("Choose the ticket that takes this one over"));
    });
    connect(this, &DialogFrame::submitted, this, &MergeDialog::merge);
    if (target) {
        ask(target);
    }
}

/// A ticket that was merged itself stands for where it went.
void MergeDialog::ask(core::TicketId target) {
    m_desk.store
        .read([source = m_source.id, target](core::Database& db) {
            return tickets::planMerge(db, source, tickets::landing(db, target));
        })
        .then(this, [this](core::Result<tickets::MergePlan> plan) {
            if (plan) {
                show(*plan);
            } else {
                showProblem(plan.error().text);
            }
        });
}

void MergeDialog::show(const tickets::MergePlan& plan) {
    m_plan = plan;
    showProblem({});
    const QString name = u"%1 %2"_s.arg(format::ticketNumber(plan.target.number), plan.target.subject);
    m_target->setChoice(
        Typeahead::Choice{plan.target.id.value, name, plan.targetClient, u"life-buoy"_s, false});
    QStringList parts{tr("messages: %1").arg(plan.messages)};
    if (plan.minutes.count() > 0) {
        parts << tr("time: %1").arg(format::minutes(plan.minutes));
    }
    if (plan.drafts > 0) {
        parts << tr("unfinished texts: %1").arg(plan.drafts);
    }
    m_what->setText(
        tr("%1 moves to %2. %3 closes and points there; what still comes for it arrives there too.")
            .arg(tr("What is here (%1)").arg(parts.join(u", "_s)), format::ticketNumber(plan.target.number),
                 format::ticketNumber(plan.source.number)));
    m_warning->setVisible(plan.isAcrossClients());
    m_warning->setText(tr("The two are of different clients: %1 and %2. The time then counts for %2.")
                           .arg(plan.sourceClient, plan.targetClient));
    primary()->setText(plan.isAcrossClients() ? tr("Merge across clients") : tr("Merge"));
    primary()->setUnavailable({});
}

void MergeDialog::merge() {
    if (!m_plan) {
        return;
    }
    setBusy(true);
    m_acts.merge(*m_plan, [this](const core::Error& error) {
        setBusy(false);
        showProblem(error.text);
    });
    connect(&m_acts, &TogetherActs::merged, this, &QDialog::accept);
}

SplitDialog::SplitDialog(const Desk& desk, TogetherActs& acts, const TicketPageData& page,
                         const std::vector<core::MessageId>& messages, QWidget* host)
    : DialogFrame(desk.theme, tr("New ticket out of %1").arg(format::ticketNumber(page.thread.ticket.number)),
                  Width::Medium, host)
    , m_desk(desk)
    , m_acts(acts)
    , m_from(page.thread.ticket.id)
    , m_messages(messages)
    , m_subject(new Field(desk.theme, this))
    , m_move(new QCheckBox(tr("Take the message out of this ticket"), this))
    , m_time(new QCheckBox(tr("With the time that was entered with it"), this)) {
    setObjectName(u"splitDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setNote(tr("It has the client, contact, kind and priority of this one, and the two are linked."));
    m_subject->setObjectName(u"splitSubject"_s);
    m_subject->setMaxLength(int(tickets::MaxSubject));
    for (const auto& message : page.thread.messages) {
        if (!messages.empty() && message.id == messages.front()) {
            m_subject->setText(tickets::splitSubject(message.body));
        }
    }
    addRow(tr("Subject"), m_subject);
    m_move->setObjectName(u"splitMove"_s);
    m_time->setObjectName(u"splitTime"_s);
    body()->addWidget(m_move);
    body()->addWidget(m_time);
    setPrimary(tr("Make the ticket"));
    connect(this, &DialogFrame::submitted, this, &SplitDialog::split);
}

void SplitDialog::split() {
    const QString subject = m_subject->text().trimmed();
    if (subject.isEmpty()) {
        showProblem(tr("The new ticket needs a subject."));
        m_subject->setFocus();
        return;
    }
    setBusy(true);
    m_acts.split({m_from, m_messages, subject, m_move->isChecked(), m_time->isChecked(),
                  m_desk.session.member().id, m_desk.session.zone()},
                 [this](const core::Error& error) {
                     setBusy(false);
                     showProblem(error.text);
                 });
    connect(&m_acts, &TogetherActs::opened, this, &QDialog::accept);
}

LinkDialog::LinkDialog(const Desk& desk, TogetherActs& acts, const TicketPageData& page, QWidget* host)
    : DialogFrame(desk.theme,
                  tr("Link %1 with another ticket").arg(format::ticketNumber(page.thread.ticket.number)),
                  Width::Medium, host)
    , m_desk(desk)
    , m_acts(acts)
    , m_from(page.thread.ticket.id)
    , m_kind(new QComboBox(this))
    , m_other(new TicketField(desk, page.thread.ticket.id, this))
    , m_merge(addSecondary(tr("Merge instead"))) {
    setObjectName(u"linkDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_kind->setObjectName(u"linkKind"_s);
    m_other->setObjectName(u"linkTicket"_s);
    m_merge->setObjectName(u"linkMerge"_s);
    const auto add = [this](LinkKind kind, bool otherIsFrom) {
        m_kind->addItem(linkWord(kind, otherIsFrom), QVariantList{int(kind), otherIsFrom});
    };
    add(LinkKind::Related, false);
    add(LinkKind::Parent, false);
    add(LinkKind::Parent, true);
    add(LinkKind::Duplicate, false);
    add(LinkKind::FollowUp, false);
    addRow(tr("This ticket"), m_kind);
    addRow(tr("Ticket"), m_other);
    setPrimary(tr("Link"));
    m_merge->hide();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_merge->setVisible(LinkKind(m_kind->currentData().toList()[0].toInt()) == LinkKind::Duplicate);
    });
    connect(m_merge, &QPushButton::clicked, this, [this] {
        const core::TicketId target = m_other->ticket();
        reject();
        Q_EMIT mergeRequested(target);
    });
    connect(this, &DialogFrame::submitted, this, &LinkDialog::link);
}

void LinkDialog::link() {
    const core::TicketId other = m_other->ticket();
    if (!other) {
        showProblem(tr("Choose a ticket from the list."));
        m_other->setFocus();
        return;
    }
    const QVariantList kind = m_kind->currentData().toList();
    const bool otherIsFrom = kind[1].toBool();
    setBusy(true);
    m_acts.link(
        otherIsFrom ? other : m_from, otherIsFrom ? m_from : other, LinkKind(kind[0].toInt()),
        [this](const core::Error& error) {
            setBusy(false);
            showProblem(error.text);
        },
        [dialog = QPointer(this)] {
            if (dialog) {
                dialog->accept();
            }
        });
}

} // namespace ui
