// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpage.h"

#include "ui/board/laneview.h"
#include "ui/board/splitcard.h"
#include "ui/page/deviationquery.h"
#include "ui/page/feedbackdialog.h"
#include "ui/page/guide.h"
#include "ui/page/rowsplace.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/feedbackwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberlink.h"
#include "ui/widgets/segmented.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

BoardPage::BoardPage(const Desk& desk, QWidget* parent, std::shared_ptr<BoardAhead> ahead)
    : Page(desk, pages::Board, tr("Board"), parent)
    , m_whose(new Segmented(desk.theme, {tr("My work"), tr("Team")}, this))
    , m_split(new SplitCard(desk.theme, this))
    , m_proactive(new LaneView(desk.theme, m_proactiveModel, this))
    , m_reactive(new LaneView(desk.theme, m_reactiveModel, this))
    , m_ahead(std::move(ahead)) {
    m_whose->setObjectName(u"whose"_s);
    m_whose->setCurrent(1);
    connect(m_whose, &Segmented::currentChanged, this, &BoardPage::load);
    bar()->addLead(m_whose);
    body()->addWidget(m_split);
    connect(m_split, &SplitCard::rowsRequested, this,
            [this](const core::effort::Behind& which, const QString& title) {
                Q_EMIT openRequested(placeOf(RowsRequest{which, title}));
            });
    connect(m_split, &SplitCard::deviationsRequested, this, [this](const QString& query) {
        Q_EMIT openRequested({pages::Deviations, 0, query});
    });
    buildLanes();
    addKeys();
    m_reload.setSingleShot(true);
    m_reload.setInterval(0);
    connect(&m_reload, &QTimer::timeout, this, &BoardPage::load);
    connect(&store(), &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        for (const E entity : {E::Effort, E::Touchpoint, E::Planned, E::Ticket, E::Message, E::Client,
                               E::Member, E::Setting, E::Deviation, E::Feedback, E::Policy}) {
            if (core::touches(changes, entity)) {
                m_reload.start();
                return;
            }
        }
    });
    connect(&desk.session, &Session::memberChanged, this, [this] {
        if (isMine()) { // the team's board is the same for all
            load();
        }
    });
    load(); // at the start it is read while the rest of the window is made
}

Card* BoardPage::buildLane(LaneView* view, Tone tone, const QString& title, const QString& note,
                           const QString& icon, QWidget* total) {
    auto* card = new Card(theme(), title, this);
    card->setLane(tone, icon);
    card->setNote(note);
    card->addAction(total);
    card->addEdgeToEdge(view, 1);
    view->setAccessibleName(title);
    connect(view, &LaneView::rowAction, this, &BoardPage::act);
    connect(view, &LaneView::rowActivated, this, &BoardPage::openRow);
    connect(view, &LaneView::headActivated, this, &BoardPage::openHead);
    return card;
}

void BoardPage::buildLanes() {
    m_proactive->setObjectName(u"proactiveLane"_s);
    m_reactive->setObjectName(u"reactiveLane"_s);
    m_plannedTotal = new Label(theme(), {}, Type::Small, Color::Ink2, this);
    auto* logged = new QWidget(this);
    auto* loggedRow = new QHBoxLayout(logged);
    loggedRow->setContentsMargins(0, 0, 0, 0);
    loggedRow->setSpacing(metric::Grid);
    m_loggedTotal = new NumberLink(theme(), Type::Small, logged);
    m_loggedTotal->setObjectName(u"reactiveToday"_s);
    m_loggedWord = new Label(theme(), tr("logged today"), Type::Small, Color::Ink2, logged);
    loggedRow->addWidget(m_loggedTotal);
    loggedRow->addWidget(m_loggedWord);
    connect(m_loggedTotal, &NumberLink::clicked, this, [this] {
        const QDate today = desk().session.today();
        core::effort::Behind which;
        which.days = {today, today.addDays(1)};
        which.workClass = core::WorkClass::Reactive;
        Q_EMIT openRequested(placeOf(RowsRequest{which, tr("Reactive work of today")}));
    });
    auto* lanes = new QHBoxLayout;
    lanes->setSpacing(metric::CardGap);
    m_left = buildLane(m_proactive, Tone::Proactive, tr("Proactive"), tr("keep clients on the path"),
                       u"route"_s, m_plannedTotal);
    m_right = buildLane(m_reactive, Tone::Reactive, tr("Reactive"), tr("put right what went wrong"),
                        u"life-buoy"_s, logged);
    m_right->addEdgeToEdge(m_foot = buildQueueFoot());
    lanes->addWidget(m_left, 54);
    lanes->addWidget(m_right, 46);
    body()->addLayout(lanes, 1);
    connect(m_proactive, &LaneView::leaveSideways, this, [this](int direction) {
        if (direction > 0) {
            m_reactive->setFocus(Qt::TabFocusReason);
        }
    });
    connect(m_reactive, &LaneView::leaveSideways, this, [this](int direction) {
        if (direction < 0) {
            m_proactive->setFocus(Qt::TabFocusReason);
        }
    });
}

/// When they are needed for the first time: most workspaces never show them.
void BoardPage::buildFirstSteps() {
    m_firstSteps = new FirstSteps(theme(), this);
    connect(m_firstSteps, &FirstSteps::stepRequested, this, [this](FirstSteps::Step step) {
        using S = FirstSteps::Step;
        Q_EMIT openRequested(step == S::Clients   ? Place{pages::Clients, 0, u"new"_s}
                             : step == S::Enrol   ? Place{pages::Clients, 0, {}}
                             : step == S::Journey ? Place{pages::Journeys, 0, {}}
                                                  : Place{pages::Settings, 0, u"members"_s});
    });
    const auto import = [this] {
        if (QAction* action = desk().actions.find(u"workspace.import"_s)) {
            action->trigger();
        }
    };
    connect(m_firstSteps, &FirstSteps::importRequested, this, import);
    m_quiet = new EmptyState(theme(), u"life-buoy"_s, tr("No tickets. Quiet is good."),
                             tr("When a client writes or calls about a problem, it stands here, what is due "
                                "next first."),
                             this);
    auto* ticket = new Button(theme(), tr("New ticket"), Button::Kind::Secondary, this);
    ticket->setIconName(u"plus"_s);
    ticket->setKeyCap(u"N"_s);
    connect(ticket, &QPushButton::clicked, this, [this] { Q_EMIT newTicketRequested({}); });
    auto* files = new Button(theme(), tr("Import tickets"), Button::Kind::Secondary, this);
    files->setIconName(u"file-input"_s);
    connect(files, &QPushButton::clicked, this, import);
    m_quiet->addButton(ticket);
    m_quiet->addButton(files);
    m_left->addEdgeToEdge(m_firstSteps, 1);
    m_right->addEdgeToEdge(m_quiet, 1);
}

/// Only a board without any row asks how far the workspace has come: it is new, or all is done.
void BoardPage::readFirstSteps(const BoardData& board) {
    const bool bare = board.drifting.empty() && board.planned.empty() && board.silent.empty() &&
                      board.tickets.empty() && board.feedback.empty();
    if (!bare || isMine()) {
        showFirstSteps(std::nullopt);
        return;
    }
    store()
        .read([](core::Database& db) { return ui::readFirstSteps(db); })
        .then(this, [this, token = m_token](core::Result<FirstStepsData> steps) {
            if (steps && token == m_token) {
                showFirstSteps(steps->isDone() ? std::nullopt : std::optional(*steps));
            }
        });
}

void BoardPage::showFirstSteps(const std::optional<FirstStepsData>& steps) {
    if (!m_firstSteps && !steps) {
        return;
    }
    if (!m_firstSteps) {
        buildFirstSteps();
    }
    if (steps) {
        m_firstSteps->setData(*steps, desk().session.settings().agencyName);
    }
    const bool hadFocus = m_proactive->hasFocus() || m_reactive->hasFocus();
    m_firstSteps->setVisible(steps.has_value());
    m_proactive->setHidden(steps.has_value());
    m_quiet->setVisible(steps.has_value());
    m_reactive->setHidden(steps.has_value());
    m_foot->setHidden(steps.has_value());
    if (steps && hadFocus) {
        m_firstSteps->setFocus(Qt::OtherFocusReason);
    }
}

QWidget* BoardPage::buildQueueFoot() {
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 10, 16, 12);
    row->setSpacing(6);
    const auto add = [&](const QString& word, const QString& query) {
        auto* number = new NumberLink(theme(), Type::RowTitle, foot);
        connect(number, &NumberLink::clicked, this, [this, query] {
            Q_EMIT openRequested({pages::Tickets, 0, query});
        });
        row->addWidget(number);
        row->addWidget(new Label(theme(), word, Type::Small, Color::Ink2, foot));
        row->addSpacing(14);
        return number;
    };
    m_waiting = add(tr("waiting on client"), u"group=waiting_on_client"_s);
    m_onHold = add(tr("on hold"), u"group=on_hold"_s);
    m_resolved = add(tr("resolved today"), u"view=resolved_today"_s);
    m_resolved->setObjectName(u"resolvedToday"_s);
    row->addStretch();
    return foot;
}

void BoardPage::addKeys() {
    addAction({.id = u"board.next"_s, .text = tr("Next row"), .key = Qt::Key_J, .offered = false},
              [this] { currentLane()->step(+1); });
    addAction({.id = u"board.previous"_s, .text = tr("Previous row"), .key = Qt::Key_K, .offered = false},
              [this] { currentLane()->step(-1); });
    addAction({.id = u"board.table"_s,
               .text = tr("Show the weekly share as a table"),
               .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
               .icon = u"table"_s},
              [this] { m_split->showTable(); });
    addAction({.id = u"board.find"_s, .text = tr("Find"), .key = Qt::Key_Slash, .offered = false},
              [this] { Q_EMIT paletteRequested({}); });
    addAction({.id = u"board.guide"_s,
               .text = tr("Guide back the selected client"),
               .key = Qt::Key_G,
               .icon = u"route"_s},
              [this] {
                  const LaneRow* row = m_proactive->currentRow();
                  if (row && std::holds_alternative<core::deviations::DeviationRow>(row->what)) {
                      const LaneRow copy = *row;
                      act(copy);
                  }
              });
    addAction(
        {.id = u"board.done"_s, .text = tr("Log the selected row"), .key = Qt::Key_E, .icon = u"check"_s},
        [this] {
            if (const LaneRow* row = currentLane()->currentRow()) {
                const LaneRow copy = *row;
                act(copy);
            }
        });
}

LaneView* BoardPage::currentLane() const {
    return m_reactive->hasFocus() ? m_reactive : m_proactive;
}

void BoardPage::open(const Place& place) {
    if (place.query == "mine"_L1 || place.query == "team"_L1) {
        m_whose->setCurrent(place.query == "mine"_L1 ? 0 : 1);
    }
    if (!std::exchange(m_isFresh, false)) {
        load();
    }
}

Place BoardPage::place() const {
    return {pages::Board, 0, isMine() ? u"mine"_s : u"team"_s};
}

bool BoardPage::isMine() const {
    return m_whose->current() == 0;
}

void BoardPage::load() {
    BoardQuery query;
    query.now = desk().session.now();
    if (isMine() && desk().session.member().id) {
        query.member = desk().session.member().id;
    }
    setSettled(false);
    const int token = ++m_token;
    store()
        .read([query, ahead = std::exchange(m_ahead, nullptr)](core::Database& db) {
            auto known = ahead ? ahead->take(query) : std::nullopt;
            return known ? *std::move(known) : readBoard(db, query);
        })
        .then(this, [this, token](core::Result<BoardData> board) {
            if (token != m_token) {
                return;
            }
            if (board) {
                show(*board);
            } else {
                couldNotRefresh(board.error(), [this] { load(); });
                m_isFresh = false;
            }
            setSettled(true);
        });
}

void BoardPage::show(const BoardData& board) {
    bar()->setSubLine(
        tr("%1 \u00b7 week %2").arg(format::longDay(board.today()), format::week(board.today())));
    m_split->setData(board);
    m_plannedTotal->setText(board.plannedToday.count() > 0
                                ? tr("%1 planned today").arg(format::minutes(board.plannedToday))
                                : QString());
    m_loggedTotal->setVisible(board.reactiveToday.count() > 0);
    m_loggedWord->setVisible(board.reactiveToday.count() > 0);
    m_loggedTotal->set(format::minutes(board.reactiveToday), tr("Open the reactive entries of today"));
    m_proactiveModel.setRows(proactiveRows(board));
    m_reactiveModel.setRows(reactiveRows(board));
    m_waiting->set(format::number(board.counts.waitingOnClient),
                   tr("Open the tickets that wait on the client"));
    m_onHold->set(format::number(board.counts.onHold), tr("Open the tickets on hold"));
    m_resolved->set(format::number(board.counts.resolvedToday), tr("Open the tickets resolved today"));
    readFirstSteps(board);
    m_proactive->ensureCurrent();
    if (!m_loaded) {
        m_loaded = true;
        m_proactive->setFocus(Qt::OtherFocusReason);
    }
}

void BoardPage::act(const LaneRow& row) {
    if (const auto* planned = std::get_if<core::touchpoints::PlannedRow>(&row.what)) {
        Q_EMIT logRequested({planned->client, planned->id, {}});
    } else if (const auto* silent = std::get_if<core::touchpoints::SilentClient>(&row.what)) {
        Q_EMIT logRequested({silent->id, {}, {}});
    } else if (const auto* deviation = std::get_if<core::deviations::DeviationRow>(&row.what);
               deviation && deviation->state == core::DeviationState::Open) {
        guideBack(desk(), this, deviation->id, deviation->clientName, {},
                  [this, id = deviation->id] { Q_EMIT openRequested(placeOf(id)); });
    } else if (const auto* feedback = std::get_if<core::feedback::WaitingFeedback>(&row.what)) {
        answered(*feedback);
    } else {
        openRow(row);
    }
}

/// The person answered, where the review stands or by other means; here it is noted, and can be taken back.
void BoardPage::answered(const core::feedback::WaitingFeedback& feedback) {
    const auto mark = [id = feedback.id](std::optional<core::Instant> at) {
        return [id, at](core::Transaction& tx) { core::feedback::markAnswered(tx, id, at); };
    };
    const core::Instant now = desk().session.now();
    const QString what =
        tr("%1 of %2").arg(feedbackText(feedback.kind, feedback.score, feedback.site), feedback.clientName);
    store()
        .write([work = mark(now)](core::Transaction& tx) {
            work(tx);
            return true;
        })
        .then(this, [this, mark, now, what](const core::Result<bool>& stored) {
            if (stored) {
                desk().undo.push({tr("%1 answered").arg(what), mark(std::nullopt), mark(now)});
            } else {
                desk().notices.failed(stored.error());
            }
        });
}

void BoardPage::openRow(const LaneRow& row) {
    if (const auto* feedback = std::get_if<core::feedback::WaitingFeedback>(&row.what)) {
        (new FeedbackDialog(desk(), feedback->id, feedback->client, window()))->open();
        return;
    }
    if (const auto* ticket = std::get_if<core::tickets::TicketRow>(&row.what)) {
        openTicket(ticket->id);
    } else if (const auto* planned = std::get_if<core::touchpoints::PlannedRow>(&row.what)) {
        openClient(planned->client);
    } else if (const auto* silent = std::get_if<core::touchpoints::SilentClient>(&row.what)) {
        openClient(silent->id);
    } else if (const auto* deviation = std::get_if<core::deviations::DeviationRow>(&row.what)) {
        Q_EMIT openRequested(placeOf(deviation->id));
    }
}

void BoardPage::openHead(LaneHead::Target target) {
    switch (target) {
    case LaneHead::Target::Queue:
        Q_EMIT openRequested({pages::Tickets, 0, u"group=needs_us"_s});
        break;
    case LaneHead::Target::Silent:
        Q_EMIT openRequested({pages::Clients, 0, u"sort=last_contact"_s});
        break;
    case LaneHead::Target::Deviations:
        Q_EMIT openRequested({pages::Deviations, 0, toText(DeviationQuery{})});
        break;
    case LaneHead::Target::Planned:
    case LaneHead::Target::None:
        break;
    }
}

core::ClientId BoardPage::clientInView() const {
    const LaneRow* row = currentLane()->currentRow();
    if (!row) {
        return {};
    }
    if (const auto* planned = std::get_if<core::touchpoints::PlannedRow>(&row->what)) {
        return planned->client;
    }
    if (const auto* silent = std::get_if<core::touchpoints::SilentClient>(&row->what)) {
        return silent->id;
    }
    if (const auto* deviation = std::get_if<core::deviations::DeviationRow>(&row->what)) {
        return deviation->client;
    }
    if (const auto* feedback = std::get_if<core::feedback::WaitingFeedback>(&row->what)) {
        return feedback->client;
    }
    const auto* ticket = std::get_if<core::tickets::TicketRow>(&row->what);
    return ticket ? ticket->client : core::ClientId();
}

core::TicketId BoardPage::ticketInView() const {
    const LaneRow* row = m_reactive->hasFocus() ? m_reactive->currentRow() : nullptr;
    const auto* ticket = row ? std::get_if<core::tickets::TicketRow>(&row->what) : nullptr;
    return ticket ? ticket->id : core::TicketId();
}

QList<QWidget*> BoardPage::regions() const {
    return !m_firstSteps || m_firstSteps->isHidden() ? QList<QWidget*>{m_proactive, m_reactive}
                                                     : QList<QWidget*>{m_firstSteps, m_quiet};
}

} // namespace ui
