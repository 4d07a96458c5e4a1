// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/togetheracts.h"

#include "core/tickets/watching.h"
#include "ui/widgets/format.h"

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;

namespace ui {

/// Work that gives what taking it back needs; doing it again gives that anew.
template <class T>
struct TogetherActs::Deed {
    QString text;
    std::function<T(core::Transaction&)> work;
    std::function<void(core::Transaction&, const T&)> back;
    std::function<void(const T&)> done = {};
    Failed failed = {};
};

TogetherActs::TogetherActs(const Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk) {}

void TogetherActs::setTicket(core::TicketId ticket, qint64 number) {
    m_ticket = ticket;
    m_number = number;
}

template <class T>
void TogetherActs::run(const Deed<T>& deed) {
    m_desk.store.write(deed.work).then(this, [this, deed](core::Result<T> result) {
        if (!result) {
            deed.failed ? deed.failed(result.error()) : m_desk.notices.failed(result.error());
            return;
        }
        auto kept = std::make_shared<T>(*result); // the store's thread only, from here on
        m_desk.undo.push({deed.text, [kept, back = deed.back](core::Transaction& tx) { back(tx, *kept); },
                          [kept, work = deed.work](core::Transaction& tx) { *kept = work(tx); }});
        if (deed.done) {
            deed.done(*result);
        }
    });
}

void TogetherActs::merge(const tickets::MergePlan& plan, const Failed& failed) {
    const tickets::MergeRequest request{plan.source.id, plan.target.id, m_desk.session.member().id,
                                        plan.isAcrossClients(), m_desk.session.zone()};
    run<bool>({tr("%1 merged into %2")
                   .arg(format::ticketNumber(plan.source.number), format::ticketNumber(plan.target.number)),
               [request](core::Transaction& tx) {
                   tickets::merge(tx, request);
                   return true;
               },
               [request](core::Transaction& tx, bool) {
                   tickets::unmerge(tx, request.source, request.by, request.zone);
               },
               [this, target = request.target](bool) {
                   Q_EMIT merged();
                   Q_EMIT opened(target);
               },
               failed});
}

void TogetherActs::unmerge(core::TicketId source, qint64 number) {
    const core::MemberId by = m_desk.session.member().id;
    const QTimeZone zone = m_desk.session.zone();
    run<core::TicketId>({tr("%1 is a ticket of its own again").arg(format::ticketNumber(number)),
                         [source, by, zone](core::Transaction& tx) {
                             const auto into = tickets::mergedInto(tx, source);
                             tickets::unmerge(tx, source, by, zone);
                             return into ? into->target : core::TicketId();
                         },
                         [source, by, zone](core::Transaction& tx, core::TicketId target) {
                             tickets::merge(tx, {source, target, by, true, zone});
                         },
                         [this, source](core::TicketId) { Q_EMIT opened(source); }});
}

void TogetherActs::split(const tickets::SplitRequest& request, const Failed& failed) {
    run<tickets::SplitAct>({tr("New ticket cut out of %1").arg(format::ticketNumber(m_number)),
                            [request](core::Transaction& tx) { return tickets::split(tx, request); },
                            [by = request.by](core::Transaction& tx, const tickets::SplitAct& act) {
                                tickets::undoSplit(tx, act, by);
                            },
                            [this](const tickets::SplitAct& act) { Q_EMIT opened(act.made.id); }, failed});
}

void TogetherActs::link(core::TicketId from, core::TicketId to, tickets::LinkKind kind, const Failed& failed,
                        const std::function<void()>& done) {
    const core::MemberId by = m_desk.session.member().id;
    run<tickets::Link>(
        {tr("%1 linked").arg(format::ticketNumber(m_number)),
         [=](core::Transaction& tx) { return tickets::addLink(tx, from, to, kind, by); },
         [by](core::Transaction& tx, const tickets::Link& link) { tickets::removeLink(tx, link.id, by); },
         [done](const tickets::Link&) { done(); }, failed});
}

void TogetherActs::unlink(core::TicketLinkId id) {
    const core::MemberId by = m_desk.session.member().id;
    run<tickets::Link>(
        {tr("Link of %1 removed").arg(format::ticketNumber(m_number)),
         [=](core::Transaction& tx) { return tickets::removeLink(tx, id, by); },
         [by](core::Transaction& tx, const tickets::Link& link) { tickets::restoreLink(tx, link, by); }});
}

void TogetherActs::addItem(const QString& body, core::TicketId linked) {
    const core::MemberId by = m_desk.session.member().id;
    run<tickets::Item>(
        {tr("Item added to %1").arg(format::ticketNumber(m_number)),
         [=, id = m_ticket](core::Transaction& tx) { return tickets::addItem(tx, id, body, linked, by); },
         [by](core::Transaction& tx, const tickets::Item& item) { tickets::removeItem(tx, item.id, by); }});
}

void TogetherActs::tick(core::TicketItemId item, bool done) {
    const core::MemberId by = m_desk.session.member().id;
    run<bool>({done ? tr("Item of %1 ticked").arg(format::ticketNumber(m_number))
                    : tr("Item of %1 is open again").arg(format::ticketNumber(m_number)),
               [=](core::Transaction& tx) {
                   tickets::setItemDone(tx, item, done, by);
                   return true;
               },
               [=](core::Transaction& tx, bool) { tickets::setItemDone(tx, item, !done, by); }});
}

void TogetherActs::moveItem(core::TicketItemId item, int by) {
    run<bool>({tr("Item of %1 moved").arg(format::ticketNumber(m_number)),
               [=](core::Transaction& tx) { return tickets::moveItem(tx, item, by); },
               [=](core::Transaction& tx, bool moved) {
                   if (moved) {
                       tickets::moveItem(tx, item, -by);
                   }
               }});
}

void TogetherActs::removeItem(core::TicketItemId item) {
    const core::MemberId by = m_desk.session.member().id;
    run<tickets::Item>(
        {tr("Item of %1 removed").arg(format::ticketNumber(m_number)),
         [=](core::Transaction& tx) { return tickets::removeItem(tx, item, by); },
         [by](core::Transaction& tx, const tickets::Item& gone) { tickets::restoreItem(tx, gone, by); }});
}

void TogetherActs::watch(bool on) {
    const core::MemberId me = m_desk.session.member().id;
    const auto set = [id = m_ticket, me](core::Transaction& tx, bool watching) {
        return watching ? tickets::watch(tx, id, me) : tickets::unwatch(tx, id, me);
    };
    run<bool>({on ? tr("You watch %1").arg(format::ticketNumber(m_number))
                  : tr("You watch %1 no more").arg(format::ticketNumber(m_number)),
               [set, on](core::Transaction& tx) { return set(tx, on); },
               [set, on](core::Transaction& tx, bool) { set(tx, !on); }});
}

} // namespace ui
