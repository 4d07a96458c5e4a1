// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a person does with tickets that belong together: written through the store, each with its way back.
#pragma once

#include "core/tickets/checklist.h"
#include "core/tickets/links.h"
#include "core/tickets/merge.h"
#include "core/tickets/split.h"
#include "ui/page/desk.h"

namespace ui {

/// Failures go to the notices, where no dialog is there to say them.
class TogetherActs : public QObject {
    Q_OBJECT

public:
    using Failed = std::function<void(const core::Error&)>;

    TogetherActs(const Desk& desk, QObject* parent);

    void setTicket(core::TicketId ticket, qint64 number);

    /// Answers with opened(target).
    void merge(const core::tickets::MergePlan& plan, const Failed& failed);
    /// Answers with opened(source).
    void unmerge(core::TicketId source, qint64 number);
    /// Answers with opened(the new ticket).
    void split(const core::tickets::SplitRequest& request, const Failed& failed);
    void link(core::TicketId from, core::TicketId to, core::tickets::LinkKind kind, const Failed& failed,
              const std::function<void()>& done);
    void unlink(core::TicketLinkId link);
    void addItem(const QString& body, core::TicketId linked = {});
    void tick(core::TicketItemId item, bool done);
    void moveItem(core::TicketItemId item, int by);
    void removeItem(core::TicketItemId item);
    void watch(bool on);

Q_SIGNALS:
    void opened(core::TicketId ticket);
    void merged();

private:
    template <class T>
    struct Deed;
    template <class T>
    void run(const Deed<T>& deed);

    Desk m_desk;
    core::TicketId m_ticket;
    qint64 m_number = 0;
};

} // namespace ui
