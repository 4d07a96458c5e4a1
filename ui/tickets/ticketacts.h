// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a person does to a ticket: written through the store, each with its way back.
#pragma once

#include "core/lessons/principles.h"
#include "core/macros/run.h"
#include "ui/page/desk.h"

namespace ui {

/// Failures go to the notices, with a way to try again.
class TicketActs : public QObject {
    Q_OBJECT

public:
    TicketActs(const Desk& desk, QObject* parent);

    /// The ticket that the acts are about, as the person sees it. unfinished: open items and parts, which
    /// resolving or closing asks about first.
    void setTicket(const core::tickets::Ticket& seen, const QStringList& unfinished);

    void setState(core::tickets::TicketState state, std::optional<core::Instant> pendingUntil = {});
    void setKind(core::tickets::TicketKind kind);
    void setPriority(core::tickets::Priority priority);
    void assign(core::MemberId member);
    void setTags(const QStringList& tags);
    void setSubject(const QString& subject);
    void setChannel(core::Channel channel);
    void setContact(core::ContactId contact);
    /// Answers with movedToClient. `from` is the client that the person saw.
    void moveToClient(core::ClientId from, core::ClientId to);
    void logMinutes(core::Minutes minutes);

    /// How the next answer stands against the CX principles; kept with it.
    struct Judgement {
        core::lessons::PrincipleSet set;
        core::lessons::Score score;
        QString reason; ///< why it goes out below the limit
    };

    void setJudgement(const std::optional<Judgement>& judgement) { m_judgement = judgement; }

    /// Answers with sent, held or refused.
    void send(const core::tickets::Answer& answer);
    /// What a macro changes, all or nothing. Answers with ran, or with held when the thread went on.
    void runMacro(const core::macros::Run& run);

Q_SIGNALS:
    /// text: what the undo stack calls it.
    void sent(const core::tickets::Answer& answer, const QString& text);
    /// The thread went on while the message was written.
    void held(const core::tickets::Answer& answer);
    void refused();
    /// A message is a draft again.
    void takenBack(const core::tickets::Answer& answer);
    void ran(const core::macros::Run& run, const QString& text);
    void movedToClient();
    /// It was resolved or closed.
    void ended(core::TicketId ticket);

private:
    using Work = std::function<core::tickets::Act(core::Transaction&)>;

    void run(const QString& text, const Work& work, const std::function<void()>& after = {});
    /// Asks before a ticket is done while something of it is not; `go` runs at once where nothing is.
    void finishOrAsk(core::tickets::TicketState to, const std::function<void()>& go,
                     const std::function<void()>& stay);
    void write(const core::tickets::Answer& answer);
    /// One field that a person saw with a value and gave another: both are shown when somebody else gave it a
    /// third meanwhile.
    template <class V>
    struct FieldEdit;
    template <class V>
    void change(const FieldEdit<V>& edit, const V& base);
    void logOn(core::TicketId ticket, qint64 number, core::Minutes minutes);
    QString pushSent(const core::tickets::Answer& answer, const core::tickets::Answered& done, qint64 number,
                     const std::optional<Judgement>& judged);
    void undone(const QString& text);
    QString numbered(const QString& what) const;

    Desk m_desk;
    core::TicketId m_ticket;
    qint64 m_number = 0;
    core::tickets::Ticket m_seen;
    std::optional<Judgement> m_judgement;
    QStringList m_unfinished;
    QHash<QString, QList<core::tickets::Answer>> m_sent; ///< by what the undo stack calls them, oldest first
};

} // namespace ui
