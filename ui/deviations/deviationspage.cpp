// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/deviationspage.h"

#include "ui/deviations/adherencedialog.h"
#include "ui/deviations/deviationacts.h"
#include "ui/deviations/deviationasks.h"
#include "ui/deviations/deviationmenus.h"
#include "ui/deviations/deviationpanel.h"
#include "ui/deviations/figurestrip.h"
#include "ui/deviations/historywords.h"
#include "ui/page/guide.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deviationwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/segmented.h"

using namespace Qt::Literals::StringLiterals;
namespace deviations = core::deviations;

namespace ui {

using Tab = DeviationQuery::Tab;

namespace {

constexpr int PanelWidth = 416;
constexpr int NarrowPanelWidth = 320;
constexpr int NarrowBelow = 1280; ///< of the window

QPoint below(const QWidget& widget) {
    return widget.mapToGlobal(QPoint(0, widget.height() + 4));
}

} // namespace

DeviationsPage::DeviationsPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Deviations, tr("Deviations"), parent)
    , m_figures(new FigureStrip(desk.theme, this))
    , m_tabs(new Segmented(desk.theme, {tr("Open"), tr("Snoozed"), tr("Fixed"), tr("Dismissed")}, this))
    , m_clear(new Button(desk.theme, {}, Button::Kind::Ghost, this))
    , m_kinds(new Button(desk.theme, tr("All kinds"), Button::Kind::Secondary, this))
    , m_groups(new Button(desk.theme, {}, Button::Kind::Secondary, this))
    , m_listCard(new Card(desk.theme, {}, this))
    , m_list(new DeviationList(desk, m_listCard))
    , m_panel(new DeviationPanel(desk, this))
    , m_empty(new EmptyState(desk.theme, u"flag"_s, {}, {}, m_listCard))
    , m_acts(new DeviationActs(desk, this)) {
    buildBar();
    buildBody();
    connectPanel();
    addKeys();
    showQuery();
    m_reload.setSingleShot(true);
    connect(&m_reload, &QTimer::timeout, this, &DeviationsPage::load);
    m_refigure.setSingleShot(true);
    connect(&m_refigure, &QTimer::timeout, this, &DeviationsPage::readFigures);
    connect(&store(), &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        for (const E entity : {E::Deviation, E::Ticket, E::Touchpoint, E::Client, E::Member, E::Playbook,
                               E::Enrolment, E::Setting}) {
            if (core::touches(changes, entity)) {
                m_reload.start();
                m_refigure.start();
                return;
            }
        }
    });
    connect(&desk.session, &Session::memberChanged, this, &DeviationsPage::load);
    connect(&desk.sweeper, &Sweeper::swept, this, &DeviationsPage::showSweep);
    showSweep();
}

void DeviationsPage::buildBar() {
    bar()->setSubLine(tr("off the path, or soon"));
    bar()->clearActions();
    m_tabs->setObjectName(u"deviationTabs"_s);
    m_tabs->setAccessibleName(tr("Which deviations"));
    bar()->addLead(m_tabs);
    m_clear->setObjectName(u"clearFilter"_s);
    m_clear->setSize(Button::Size::Row);
    m_clear->setIconName(u"x"_s);
    bar()->addLead(m_clear);
    m_kinds->setObjectName(u"kindFilter"_s);
    m_kinds->setIconName(u"list-filter"_s);
    m_groups->setObjectName(u"grouping"_s);
    m_groups->setIconName(u"layers"_s);
    auto* playbooks = new IconButton(theme(), u"book-open"_s, tr("Playbooks"), this, Button::Kind::Secondary,
                                     Button::Size::Page);
    playbooks->setObjectName(u"openPlaybooks"_s);
    for (Button* button : {m_kinds, m_groups, static_cast<Button*>(playbooks)}) {
        bar()->addAction(button);
    }
    connect(m_tabs, &Segmented::currentChanged, this, [this](int index) {
        DeviationQuery query;
        query.tab = Tab(index);
        query.kind = m_list->query().kind;
        query.byOwner = m_list->query().byOwner;
        setQuery(query);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        DeviationQuery query;
        query.tab = m_list->query().tab;
        query.byOwner = m_list->query().byOwner;
        setQuery(query);
    });
    connect(m_kinds, &QPushButton::clicked, this, [this] {
        openKindMenu(this, below(*m_kinds), m_list->query().kind,
                     [this](std::optional<core::DeviationKind> kind) {
                         DeviationQuery query = m_list->query();
                         query.kind = kind;
                         setQuery(query);
                     });
    });
    connect(m_groups, &QPushButton::clicked, this, [this] {
        openGroupMenu(this, below(*m_groups), m_list->query().byOwner, [this](bool byOwner) {
            DeviationQuery query = m_list->query();
            query.byOwner = byOwner;
            setQuery(query);
        });
    });
    connect(playbooks, &QPushButton::clicked, this, [this] {
        Q_EMIT openRequested({pages::Playbooks, 0, {}});
    });
}

void DeviationsPage::buildBody() {
    body()->addWidget(m_figures);
    connect(m_figures, &FigureStrip::queryRequested, this, &DeviationsPage::setQuery);
    connect(m_figures, &FigureStrip::adherenceRequested, this, &DeviationsPage::openAdherence);
    m_listCard->addEdgeToEdge(m_list, 1);
    m_listCard->addEdgeToEdge(m_empty, 1);
    m_empty->setObjectName(u"deviationsEmpty"_s);
    m_empty->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_listCard, 1);
    m_panel->setFixedWidth(PanelWidth);
    m_panel->hide();
    row->addWidget(m_panel);
    body()->addLayout(row, 1);
    connect(m_list, &DeviationList::settled, this, &DeviationsPage::settleList);
    connect(m_list, &DeviationList::chosenChanged, this, &DeviationsPage::load);
    connect(m_list, &DeviationList::opened, this, [this] { m_panel->setFocus(Qt::TabFocusReason); });
    connect(m_list, &DeviationList::actRequested, this, &DeviationsPage::act);
    connect(m_acts, &DeviationActs::runEnded, this, [this] {
        if (auto* fixNow = m_panel->findChild<Button*>(u"fixNow"_s)) {
            fixNow->setFocus(Qt::TabFocusReason);
        }
    });
}

void DeviationsPage::connectPanel() {
    connect(m_panel, &DeviationPanel::clientActivated, this, [this](core::ClientId id) { openClient(id); });
    connect(m_panel, &DeviationPanel::guideRequested, this, [this] { guide({}); });
    connect(m_panel, &DeviationPanel::playbookMenuRequested, this, &DeviationsPage::openPlaybooks);
    connect(m_panel, &DeviationPanel::stepLogRequested, this,
            [this](const auto& step) { askHowDone(desk(), *m_acts, step, *m_detail, window()); });
    connect(m_panel, &DeviationPanel::stepSkipRequested, this, [this] { skipStep(); });
    connect(m_panel, &DeviationPanel::stopRequested, this, &DeviationsPage::stopPlaybook);
    connect(m_panel, &DeviationPanel::fixRequested, this, &DeviationsPage::fix);
    connect(m_panel, &DeviationPanel::dismissRequested, this, &DeviationsPage::dismiss);
    connect(m_panel, &DeviationPanel::snoozeRequested, this, &DeviationsPage::snooze);
    connect(m_panel, &DeviationPanel::wakeRequested, this,
            [this] { m_acts->wake(m_detail->deviation.id, m_detail->row.clientName); });
    connect(m_panel, &DeviationPanel::escalateRequested, this, &DeviationsPage::escalate);
    connect(m_panel, &DeviationPanel::assignRequested, this, &DeviationsPage::assign);
    connect(m_panel, &DeviationPanel::reopenRequested, this,
            [this] { m_acts->reopen(m_detail->deviation.id, m_detail->row.clientName); });
    connect(m_panel, &DeviationPanel::linkToggled, this, &DeviationsPage::toggleLink);
    connect(m_panel, &DeviationPanel::contactActivated, this, [this](const deviations::ContactRow& contact) {
        if (contact.contact.ticket) {
            openTicket(contact.contact.ticket);
        } else {
            openClient(m_detail->deviation.client);
        }
    });
}

void DeviationsPage::addKey(const char* id, const QString& text, const QKeySequence& key, const QString& icon,
                            std::function<void()> run, bool offered) {
    ActionSpec spec;
    spec.id = u"deviations.%1"_s.arg(QLatin1String(id));
    spec.text = text;
    spec.key = key;
    spec.icon = icon;
    spec.offered = offered;
    addAction(spec, std::move(run));
}

void DeviationsPage::addKeys() {
    addKey(
        "next", tr("Next deviation"), Qt::Key_J, {}, [this] { m_list->step(+1); }, false);
    addKey(
        "previous", tr("Previous deviation"), Qt::Key_K, {}, [this] { m_list->step(-1); }, false);
    const auto onOpen = [this](auto run) {
        return [this, run] { m_detail&& deviations::isOpen(m_detail->deviation.state) ? run() : void(); };
    };
    addKey("guide", tr("Guide back"), Qt::Key_G, u"route"_s, onOpen([this] {
               const bool running = m_detail->run && !m_detail->run->endedAt;
               running ? logStep() : guide({});
           }));
    addKey("done", tr("Log the current step"), Qt::Key_E, u"check"_s, onOpen([this] { logStep(); }));
    addKey("skip", tr("Skip the current step with a reason"), QKeySequence(Qt::SHIFT | Qt::Key_S), u"minus"_s,
           onOpen([this] { skipStep(); }));
    addKey("stop", tr("Stop the playbook with a reason"), {}, u"x"_s, onOpen([this] { stopPlaybook(); }));
    addKey("assign", tr("Assign"), Qt::Key_A, u"user-plus"_s, onOpen([this] { assign(m_list); }));
    addKey("assignMe", tr("Take this deviation"), QKeySequence(Qt::SHIFT | Qt::Key_A), u"user-check"_s,
           onOpen([this] {
               m_acts->assign(m_detail->deviation.id, m_detail->row.clientName, desk().session.member().id);
           }));
    addKey("snooze", tr("Snooze with a reason"), Qt::Key_S, u"hourglass"_s, onOpen([this] { snooze(); }));
    addKey("fix", tr("Mark fixed"), Qt::Key_F, u"circle-check"_s, onOpen([this] { fix(); }));
    addKey("dismiss", tr("Dismiss with a reason"), Qt::Key_D, u"x"_s, onOpen([this] { dismiss(); }));
    addKey("escalate", tr("Escalate"), {}, u"arrow-up"_s, onOpen([this] { escalate(m_list); }));
    addKey("counted", tr("Show what the caught-first rate counts"), {}, u"flag"_s, [this] {
        DeviationQuery query;
        query.behind = DeviationQuery::Behind::Counted;
        setQuery(query);
        m_list->setFocus(Qt::OtherFocusReason);
    });
    addKey("playbooks", tr("Edit the playbooks"), {}, u"book-open"_s, [this] {
        Q_EMIT openRequested({pages::Playbooks, 0, {}});
    });
}

void DeviationsPage::open(const Place& place) {
    setSettled(false);
    if (!place.query.isEmpty()) {
        const DeviationQuery query = deviationQueryOf(place.query);
        m_pickFirst = place.id == 0 && query != m_list->query();
        m_list->setQuery(query);
        showQuery();
    } else if (place.id != 0 && m_list->query().behind != DeviationQuery::Behind::None) {
        m_list->setQuery({}); // a figure asked for other rows than the one that is opened now
        showQuery();
    }
    if (place.id != 0) {
        m_pickFirst = false;
        m_list->choose(core::DeviationId(place.id));
    }
    readFigures();
    load();
    if (m_list->isSettled()) {
        settleList();
    }
}

Place DeviationsPage::place() const {
    return {pages::Deviations, m_list->chosen().value, toText(m_list->query())};
}

void DeviationsPage::refresh() {
    setSettled(false);
    m_list->reload();
    readFigures();
    load();
}

core::ClientId DeviationsPage::clientInView() const {
    return m_detail ? m_detail->deviation.client : core::ClientId();
}

bool DeviationsPage::logHere() {
    const bool mine = m_detail && core::deviations::isOpen(m_detail->deviation.state) && m_detail->run &&
                      !m_detail->run->endedAt && m_detail->run->current();
    if (mine) {
        logStep();
    }
    return mine;
}

QList<QWidget*> DeviationsPage::regions() const {
    QList<QWidget*> all{&m_list->view()};
    if (m_panel->isVisible()) {
        all << m_panel;
    }
    return all;
}

void DeviationsPage::setQuery(const DeviationQuery& query) {
    m_pickFirst = true;
    setSettled(false);
    m_list->setQuery(query);
    showQuery();
    if (m_list->isSettled()) {
        settleList();
    }
}

void DeviationsPage::showQuery() {
    const DeviationQuery& query = m_list->query();
    m_tabs->setCurrent(int(query.tab));
    m_kinds->setText(query.kind ? deviationWord(*query.kind) : tr("All kinds"));
    m_groups->setText(query.byOwner ? tr("Group: owner") : tr("Group: none"));
    m_clear->setVisible(query.isNarrowed());
    m_clear->setText(literal(narrowingWord(query)));
    m_clear->setToolTip(tr("Clear the filter"));
}

void DeviationsPage::openMembers(const QString& name, QWidget* under, core::MemberId present,
                                 const std::function<void(core::MemberId)>& chosen) {
    const QModelIndex row = m_list->view().currentIndex();
    QPoint at = under->mapToGlobal(QPoint(0, under->height() + 4));
    if (under == m_list && row.isValid()) {
        const QRect box = m_list->view().visualRect(row);
        at = m_list->view().viewport()->mapToGlobal(QPoint(box.right() - 200, box.bottom()));
    }
    openMemberMenu(name, this, desk().session, at, present, chosen);
}

void DeviationsPage::openPlaybooks(QWidget* under) {
    if (m_detail) {
        openPlaybookMenu(
            this, below(*under), m_detail->playbooks, [this](core::PlaybookId id) { guide(id); },
            [this] {
                Q_EMIT openRequested({pages::Playbooks, 0, {}});
            });
    }
}

void DeviationsPage::openAdherence() {
    auto* dialog = new AdherenceDialog(desk(), window());
    connect(dialog, &AdherenceDialog::clientActivated, this, [this](core::ClientId id) { openClient(id); });
    dialog->open();
}

void DeviationsPage::load() {
    const int token = ++m_token;
    const core::DeviationId id = m_list->chosen();
    if (!id) {
        m_loading = false;
        showNothing();
        return;
    }
    m_loading = true;
    store()
        .read([id, now = desk().session.now()](core::Database& db) { return readDeviation(db, id, now); })
        .then(this, [this, token](core::Result<std::optional<DeviationDetail>> detail) {
            if (token != m_token) {
                return;
            }
            m_loading = false;
            if (!detail) {
                desk().notices.failed(detail.error(), [this] { load(); });
            } else if (*detail) {
                show(**detail);
            } else {
                showNothing();
            }
            settle();
        });
}

void DeviationsPage::readFigures() {
    store()
        .read([now = desk().session.now()](core::Database& db) { return ui::readFigures(db, now); })
        .then(this, [this](core::Result<DeviationFigures> figures) {
            if (figures) {
                m_figures->setFigures(*figures);
                m_tabs->setText(0, tr("Open %1").arg(format::number(figures->counts.open)));
                m_tabs->setText(1, figures->counts.snoozed > 0
                                       ? tr("Snoozed %1").arg(format::number(figures->counts.snoozed))
                                       : tr("Snoozed"));
            } else {
                desk().notices.failed(figures.error(), [this] { readFigures(); });
            }
        });
}

void DeviationsPage::show(const DeviationDetail& detail) {
    m_detail = detail;
    m_panel->setDetail(detail);
    m_panel->show();
}

void DeviationsPage::showNothing() {
    m_detail.reset();
    m_panel->hide();
}

void DeviationsPage::settleList() {
    const bool empty = m_list->isEmpty();
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    if (empty) {
        const DeviationQuery& query = m_list->query();
        if (query.isNarrowed()) {
            m_empty->setText(tr("Nothing fits this filter"), tr("Clear the filter to see the others."));
        } else if (query.tab == Tab::Open) {
            m_empty->setText(tr("All clients are on their path"),
                             lastSweep().isEmpty() ? tr("F5 looks for deviations now.")
                                                   : tr("Last sweep %1.").arg(lastSweep()));
        } else {
            m_empty->setText(tr("Nothing here"),
                             tr("What is snoozed, fixed or dismissed stays on record here."));
        }
    }
    if (m_pickFirst || (!m_list->chosen() && !empty)) {
        m_pickFirst = false;
        m_list->chooseFirst();
        if (!m_list->chosen()) {
            load();
        }
    }
    settle();
}

void DeviationsPage::settle() {
    if (m_list->isSettled() && !m_loading) {
        setSettled(true);
    }
}

void DeviationsPage::act(const Row& row, RowAct what) {
    switch (what) {
    case RowAct::Assign:
        openMembers(u"assignMenu"_s, m_list, row.owner,
                    [this, row](core::MemberId member) { m_acts->assign(row.id, row.clientName, member); });
        break;
    case RowAct::Guide:
        guideBack(desk(), this, row.id, row.clientName, {}, {});
        break;
    case RowAct::Fix:
        m_acts->markFixed(row.id, row.clientName);
        break;
    default:
        break; // chosen by the click
    }
}

void DeviationsPage::assign(QWidget* under) {
    openMembers(u"assignMenu"_s, under, m_detail->deviation.owner,
                [this, id = m_detail->deviation.id, client = m_detail->row.clientName](
                    core::MemberId member) { m_acts->assign(id, client, member); });
}

void DeviationsPage::escalate(QWidget* under) {
    openMembers(u"escalateMenu"_s, under, m_detail->deviation.escalatedTo,
                [this, id = m_detail->deviation.id, client = m_detail->row.clientName](
                    core::MemberId member) { m_acts->escalate(id, client, member); });
}

void DeviationsPage::guide(core::PlaybookId playbook) {
    guideBack(desk(), this, m_detail->deviation.id, m_detail->row.clientName, playbook, {});
}

void DeviationsPage::logStep() {
    if (m_detail && m_detail->run && !m_detail->run->endedAt && m_detail->run->current()) {
        askHowDone(desk(), *m_acts, *m_detail->run->current(), *m_detail, window());
    }
}

void DeviationsPage::skipStep() {
    if (m_detail && m_detail->run && !m_detail->run->endedAt && m_detail->run->current()) {
        askWhySkipped(desk(), *m_acts, *m_detail->run->current(), window());
    }
}

void DeviationsPage::stopPlaybook() {
    askWhyStopped(desk(), *m_acts, *m_detail, window());
}

void DeviationsPage::fix() {
    m_acts->markFixed(m_detail->deviation.id, m_detail->row.clientName);
}

void DeviationsPage::dismiss() {
    askWhyDismissed(desk(), *m_acts, *m_detail, window());
}

void DeviationsPage::snooze() {
    askUntilWhen(desk(), *m_acts, *m_detail, window());
}

void DeviationsPage::toggleLink(const deviations::ContactRow& contact) {
    const core::DeviationId id = m_detail->deviation.id;
    if (contact.linked) {
        m_acts->unlink(id, contact.contact, contactName(contact));
    } else {
        m_acts->link(id, contact.contact, contactName(contact));
    }
}

void DeviationsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_panel->setFixedWidth(window()->width() < NarrowBelow ? NarrowPanelWidth : PanelWidth);
}

} // namespace ui
