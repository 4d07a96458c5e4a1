// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What all pages have in common: bar, body, readiness, and the requests that the shell routes.
///
///     class ClientsPage : public Page {
///         explicit ClientsPage(const Desk& desk, QWidget* parent)
///             : Page(desk, pages::Clients, tr("Clients"), parent) {
///             bar()->addLead(m_filters);            // search, New ticket and Quick log are there already
///             body()->addWidget(m_list, 1);
///             addAction({.id = u"clients.new"_s, .text = tr("New client"), .key = …}, [this] { … });
///         }
///         void open(const Place& place) override { … setSettled(false); m_model->… }
///     };
#pragma once

#include "ui/page/desk.h"
#include "ui/page/pagebar.h"
#include "ui/page/place.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace ui {

/// What a timer is started for; empty: for nothing in particular.
struct TimerRequest {
    core::ClientId client;
    core::TicketId ticket;
    QString note;
};

struct LogRequest {
    core::ClientId client;
    core::PlannedId planned; ///< the planned touchpoint that is being done
    core::ContactId contact;
};

class Page : public QWidget {
    Q_OBJECT

public:
    /// The id is the objectName and the scope of the page's actions.
    Page(const Desk& desk, const QString& id, const QString& title, QWidget* parent = nullptr);

    /// Called each time the page comes to the front, with what it is to show. A page that is shown again
    /// with the same place keeps its selection and scroll position.
    virtual void open(const Place& place) = 0;

    /// Where the page is now; kept in the history.
    virtual Place place() const { return {objectName(), 0, {}}; }

    /// F5. The default shows the place anew.
    virtual void refresh() { open(place()); }

    /// For L, N and T: what is being looked at.
    virtual core::ClientId clientInView() const { return {}; }

    virtual core::TicketId ticketInView() const { return {}; }

    /// What L means where the page has something of its own to log; false: the quick log opens.
    virtual bool logHere() { return false; }

    /// F6 goes round these: list, detail, panel.
    virtual QList<QWidget*> regions() const;

    /// The page shows what it was asked to show; pictures are taken and tests look from then on.
    bool isSettled() const { return m_settled; }

    QString title() const { return m_bar->title(); }

    /// The shell puts its banner here, between bar and body.
    QVBoxLayout* bannerSlot() const { return m_bannerSlot; }

Q_SIGNALS:
    void settled();
    void titleChanged(const QString& title);
    void openRequested(const ui::Place& place);
    void backRequested();
    void logRequested(const ui::LogRequest& request);
    void newTicketRequested(core::ClientId client);
    void timerRequested(const ui::TimerRequest& request);
    void timerStopRequested();
    /// The search field in the bar, or "/" where a page has no search of its own.
    void paletteRequested(const QString& text);

protected:
    const Desk& desk() const { return m_desk; }

    Store& store() const { return m_desk.store; }

    const Theme& theme() const { return m_desk.theme; }

    PageBar* bar() const { return m_bar; }

    /// Content with the page's margins (24 left and right, 16 below).
    QVBoxLayout* body() const { return m_body; }

    void setTitle(const QString& title);
    /// False shows the loading line after 300 ms while the old content stays.
    void setSettled(bool settled);
    /// The page keeps what it shows, says since when that holds, and offers to try again. To be called before
    /// setSettled(true); the next reading that succeeds clears it.
    void couldNotRefresh(const core::Error& error, std::function<void()> retry);
    /// An action that works while this page is in front.
    QAction* addAction(ActionSpec spec, std::function<void()> run);
    using QWidget::addAction;

    void openClient(core::ClientId client) { Q_EMIT openRequested(placeOf(client)); }

    void openTicket(core::TicketId ticket) { Q_EMIT openRequested(placeOf(ticket)); }

private:
    void buildBar();

    Desk m_desk;
    PageBar* m_bar;
    QWidget* m_loading;
    QVBoxLayout* m_bannerSlot;
    QVBoxLayout* m_body;
    QTimer m_slow;
    bool m_settled = false;
    bool m_stale = false;                ///< the last reading failed
    std::optional<core::Instant> m_asOf; ///< the last reading that succeeded
};

/// How the composition tells the shell about a page.
struct PageSpec {
    /// A part of the page that can be gone to by name.
    struct Spot {
        QString query; ///< of its place
        QString text;
        QString icon;
    };

    QString id;
    QString text; ///< in the navigation; empty: not there
    QString icon;
    QKeySequence key;
    QString parent; ///< navigation item that is marked for a page without its own
    bool atFoot = false;
    bool startsGroup = false; ///< a gap above it in the navigation
    bool wide = false;        ///< needs the room: the navigation is a rail while it is in front
    std::function<Page*(const Desk& desk, QWidget* parent)> make;
    /// Optional: the number in the badge; runs in the store's thread.
    std::function<qint64(core::Database&)> count;
    std::vector<core::Entity> countConcerns;
    /// Optional: something to show where the page needs an id (pictures); runs in the store's thread.
    std::function<Place(core::Database&)> example;
    std::vector<Spot> spots = {};
};

} // namespace ui
