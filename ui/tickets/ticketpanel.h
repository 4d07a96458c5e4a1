// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The right side of a ticket: clocks, time, client, tags, people, history.
#pragma once

#include "ui/page/desk.h"
#include "ui/tickets/ticketdata.h"

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

class CustomFields;
class Button;
class Label;
class CausePart;
class TagsEditor;
class PathPart;
class TextButton;
class TimePart;
class TogetherPart;

class TicketPanel : public QScrollArea {
    Q_OBJECT

public:
    static constexpr int Width = 331;

    TicketPanel(const Desk& desk, QWidget* parent);

    void setData(const TicketPageData& page);

    TimePart& time() const { return *m_time; }

    TagsEditor& tags() const { return *m_tags; }

    TogetherPart& together() const { return *m_together; }

    /// Where the client and the contact stand.
    TextButton* client() const { return m_client; }

    TextButton* contact() const { return m_contact; }

Q_SIGNALS:
    void clientActivated();
    void clientTicketsActivated();
    void clientEditRequested();
    void contactEditRequested();
    void assignRequested();
    void watchRequested(bool on);
    void historyRequested();
    void deviationActivated(core::DeviationId deviation);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QVBoxLayout* addSection(const QString& title);
    void buildClient(QVBoxLayout& section);
    void showClocks(const TicketPageData& page);
    void showClient(const TicketPageData& page);
    void showPeople(const TicketPageData& page);
    void fit();
    void showHistory(const TicketPageData& page);

    Desk m_desk;
    QWidget* m_content;
    QVBoxLayout* m_column;
    QVBoxLayout* m_clocks;
    TimePart* m_time;
    TextButton* m_client = nullptr;
    TextButton* m_contact = nullptr;
    TextButton* m_openTickets = nullptr;
    Label* m_lastContact = nullptr;
    TagsEditor* m_tags;
    CausePart* m_cause;
    TogetherPart* m_together;
    PathPart* m_path;
    CustomFields* m_fields;
    QVBoxLayout* m_people;
    QVBoxLayout* m_history;
    core::TicketId m_ticket;
};

} // namespace ui
