// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The right column of the client page: what is planned, what is open, who the people are.
#pragma once

#include "ui/clients/clientdata.h"
#include "ui/clients/clientedit.h"
#include "ui/widgets/card.h"

namespace ui {

class DeviationsCard;
class FeedbackCard;
class ClientFacts;
class ContactRow;

class ClientSide : public QWidget {
    Q_OBJECT

public:
    explicit ClientSide(const Theme& theme, QWidget* parent = nullptr);

    /// Under the built-in facts.
    void addToFacts(QWidget* more);

    void setData(const ClientPageData& client);

    DeviationsCard& deviations() const { return *m_deviations; }

    FeedbackCard& feedback() const { return *m_feedback; }

Q_SIGNALS:
    void plannedActivated(core::PlannedId id);
    void planRequested();
    void ticketActivated(core::TicketId id);
    void contactActivated(core::ContactId id);
    void newContactRequested();
    void editRequested(ui::ClientPart part, QWidget* anchor);
    void contactEditRequested(core::ContactId id, ui::ContactPart part, QWidget* anchor);

private:
    struct Section {
        Card* card;
        QVBoxLayout* rows;
    };

    Section addSection(const QString& title, const QString& addText, void (ClientSide::*add)());
    static void clear(const Section& section);
    void showNothing(const Section& section, const QString& text);
    void showPlanned(const ClientPageData& client);
    void showTickets(const ClientPageData& client);
    void showContacts(const ClientPageData& client);
    void makeContactRows(const ClientPageData& client);

    const Theme& m_theme;
    DeviationsCard* m_deviations;
    FeedbackCard* m_feedback;
    Section m_planned;
    Section m_tickets;
    Section m_contacts;
    ClientFacts* m_facts;
    std::vector<ContactRow*> m_contactRows;
};

} // namespace ui
