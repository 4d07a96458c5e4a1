// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The line above a new ticket that tells of tickets which were begun and never opened: go on with one of
/// them, begin another one, or throw the shown one away.
#pragma once

#include "ui/page/desk.h"
#include "ui/shell/ticketdraft.h"

#include <QWidget>

namespace ui {

class Button;
class Label;

class UnfinishedTickets : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        QString key;
        core::Instant at{};
        TicketDraft draft;
    };

    UnfinishedTickets(const Desk& desk, QWidget* parent);

    /// Newest first.
    void setEntries(std::vector<Entry> entries);

    const std::vector<Entry>& entries() const { return m_entries; }

    /// The one that the dialog shows; a key that is none of the entries for a fresh one.
    void setCurrent(const QString& key);

    /// Opens the list of the others, where there are any.
    void showOthers();

Q_SIGNALS:
    void chosen(const QString& key);
    void anotherRequested();
    void discardRequested();

private:
    void update();
    std::vector<const Entry*> others() const;

    Desk m_desk;
    std::vector<Entry> m_entries;
    QString m_current;
    Label* m_text = nullptr;
    Button* m_more = nullptr;
    Button* m_another = nullptr;
    Button* m_discard = nullptr;
};

} // namespace ui
