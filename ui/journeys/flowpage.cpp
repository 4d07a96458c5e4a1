// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/flowpage.h"

#include "core/journeys/outline.h"
#include "ui/journeys/flowstage.h"
#include "ui/page/stagedialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

constexpr int AdherenceDays = 90;

enum Owner { Everybody, Mine, Nobodys };

std::optional<core::MemberId> ownerOf(int chosen, core::MemberId me) {
    return chosen == Everybody ? std::nullopt : std::optional(chosen == Mine ? me : core::MemberId());
}

} // namespace

FlowPage::FlowPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Flow, tr("Flow"), parent)
    , m_choice(new QComboBox(this))
    , m_owner(new Segmented(desk.theme, {tr("Everybody"), tr("Mine"), tr("Nobody's")}, this))
    , m_summary(new Label(desk.theme, {}, Type::Small, Color::Ink2, this))
    , m_scroll(new QScrollArea(this))
    , m_board(new QWidget(this))
    , m_empty(new EmptyState(desk.theme, u"route"_s, tr("Nobody is on a journey yet"),
                             tr("Publish a journey, then enrol clients from their pages."), this)) {
    buildBar();
    addKeys();
    auto* row = new QHBoxLayout(m_board);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_board);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_board->setAutoFillBackground(false);
    m_summary->setObjectName(u"flowSummary"_s);
    m_summary->setElided(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_summary, 1);
    line->addWidget(m_choice);
    line->addWidget(m_owner);
    body()->addLayout(line);
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_empty, 1);
    m_reload.setSingleShot(true);
    connect(&m_reload, &QTimer::timeout, this, &FlowPage::load);
    connect(&store(), &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        for (const E entity : {E::Enrolment, E::Client, E::Planned, E::Deviation, E::Journey, E::Member}) {
            if (core::touches(changes, entity)) {
                m_reload.start();
                return;
            }
        }
    });
}

void FlowPage::buildBar() {
    m_choice->setObjectName(u"flowJourney"_s);
    m_choice->setAccessibleName(tr("Journey"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_owner->setAccessibleName(tr("Whose clients"));
    m_owner->setObjectName(u"flowOwner"_s);
    auto* way = new WayChoice(
        theme(), Way::Flow, [this] { return core::JourneyId(m_choice->currentData().toLongLong()); }, this);
    connect(way, &WayChoice::placeRequested, this, &FlowPage::openRequested);
    bar()->addLead(way);
    connect(m_choice, &QComboBox::activated, this, [this] {
        m_journey = core::JourneyId(m_choice->currentData().toLongLong());
        load();
    });
    connect(m_owner, &Segmented::currentChanged, this, &FlowPage::load);
}

void FlowPage::addKeys() {
    addAction({.id = u"flow.forward"_s,
               .text = tr("Move the client to the next stage"),
               .key = Qt::Key_M,
               .icon = u"arrow-right"_s},
              [this] { moveSideways(focusedStage(), +1); });
    addAction({.id = u"flow.back"_s,
               .text = tr("Move the client to the stage before"),
               .key = QKeySequence(Qt::SHIFT | Qt::Key_M),
               .icon = u"arrow-left"_s},
              [this] { moveSideways(focusedStage(), -1); });
}

void FlowPage::open(const Place& place) {
    if (place.id != 0) {
        m_journey = core::JourneyId(place.id);
    }
    m_fresh = true;
    load();
}

Place FlowPage::place() const {
    return {pages::Flow, m_journey.value, {}};
}

void FlowPage::load() {
    setSettled(false);
    const int token = ++m_token;
    const auto& session = desk().session;
    store()
        .read([journey = m_journey, owner = ownerOf(m_owner->current(), session.member().id),
               now = session.now(), today = session.today(), zone = session.zone()](core::Database& db) {
            return db.snapshot([&](core::Database& state) {
                Data read;
                for (const auto& version : journeys::publishedVersions(state)) {
                    read.journeys.emplace_back(version.journey, version.journeyName);
                }
                const core::JourneyId shown = journey                 ? journey
                                              : read.journeys.empty() ? core::JourneyId()
                                                                      : read.journeys.front().first;
                if (shown) {
                    read.flow = journeys::flow(state, shown, now, owner);
                    const core::DayRange window{today.addDays(1 - AdherenceDays), today.addDays(1)};
                    read.adherence = core::deviations::adherence(state, window, today, zone).all.rate();
                }
                return read;
            });
        })
        .then(this, [this, token](const core::Result<Data>& read) {
            if (token != m_token) {
                return;
            }
            if (read) {
                show(*read);
            } else {
                desk().notices.failed(read.error(), [this] { load(); });
            }
            setSettled(true);
        });
}

void FlowPage::fillJourneys(const Data& read) {
    m_choice->clear();
    for (const auto& [id, name] : read.journeys) {
        m_choice->addItem(name, id.value);
    }
    m_choice->setCurrentIndex(m_choice->findData(m_journey.value));
    m_choice->setVisible(read.journeys.size() > 1);
}

void FlowPage::show(const Data& read) {
    m_journey = read.flow.journey;
    fillJourneys(read);
    const bool empty = read.flow.columns.empty();
    m_empty->setVisible(empty);
    m_scroll->setVisible(!empty);
    m_summary->setVisible(!empty);
    bar()->setSubLine(read.flow.name);
    while (m_stages.size() < read.flow.columns.size()) {
        addStage();
    }
    for (size_t i = 0; i < m_stages.size(); ++i) {
        m_stages[i]->setVisible(i < read.flow.columns.size());
        if (i < read.flow.columns.size()) {
            m_stages[i]->setColumn(read.flow.columns[i]);
        }
    }
    QStringList parts{tr("%n client(s) on the way", nullptr, read.flow.clients),
                      tr("%1 with an open deviation").arg(read.flow.deviating)};
    if (read.flow.planned > 0) {
        parts << tr("%1 begin later").arg(read.flow.planned);
    }
    if (read.adherence) {
        parts << tr("all clients of the agency: %1 of days on the path in %2 days")
                     .arg(format::percent(read.adherence))
                     .arg(AdherenceDays);
    }
    focusFirst();
    m_summary->setText(parts.join(u" \u00b7 "_s));
}

void FlowPage::focusFirst() {
    for (FlowStage* stage : m_stages) {
        if (m_fresh && !stage->isHidden() && stage->list()->model()->rowCount() > 0) {
            m_fresh = false;
            stage->list()->setFocus(Qt::OtherFocusReason);
        }
    }
}

FlowStage* FlowPage::addStage() {
    auto* stage = new FlowStage(theme(), m_board);
    const int at = int(m_stages.size());
    m_stages.push_back(stage);
    m_board->layout()->addWidget(stage);
    connect(stage->list(), &FlowList::clientActivated, this, [this](core::ClientId id) { openClient(id); });
    connect(stage->list(), &FlowList::leaveSideways, this,
            [this, at](int direction) { goSideways(at, direction); });
    connect(stage->list(), &FlowList::moveSideways, this,
            [this, at](int direction) { moveSideways(at, direction); });
    connect(stage->list(), &FlowList::dropped, this, [this, stage](core::EnrolmentId id) {
        for (const FlowStage* from : m_stages) {
            if (const auto* card = from->isHidden() ? nullptr : from->card(id)) {
                moveTo(*card, *from, *stage);
                return;
            }
        }
    });
    return stage;
}

int FlowPage::focusedStage() const {
    for (size_t i = 0; i < m_stages.size(); ++i) {
        if (m_stages[i]->list()->hasFocus()) {
            return int(i);
        }
    }
    return -1;
}

void FlowPage::goSideways(int from, int direction) {
    const int to = from + direction;
    if (to >= 0 && to < int(m_stages.size()) && !m_stages[size_t(to)]->isHidden()) {
        m_stages[size_t(to)]->list()->setFocus(Qt::OtherFocusReason);
        m_scroll->ensureWidgetVisible(m_stages[size_t(to)]);
    }
}

void FlowPage::moveSideways(int from, int direction) {
    const int to = from + direction;
    if (from < 0 || to < 0 || to >= int(m_stages.size()) || m_stages[size_t(to)]->isHidden()) {
        return;
    }
    if (const auto* card = m_stages[size_t(from)]->list()->currentCard()) {
        moveTo(*card, *m_stages[size_t(from)], *m_stages[size_t(to)]);
    }
}

/// The stage of the client's own version that stands in the column.
void FlowPage::moveTo(const journeys::FlowCard& card, const FlowStage& from, const FlowStage& to) {
    StageMove move;
    move.enrolment = card.enrolment;
    move.clientName = card.clientName;
    store()
        .read([version = card.version](core::Database& db) { return journeys::stagesOf(db, version); })
        .then(this, [this, move, wanted = to.lineage(), left = from.lineage()](
                        const core::Result<std::vector<journeys::StageOutline>>& stages) mutable {
            if (!stages) {
                desk().notices.failed(stages.error());
                return;
            }
            const auto at = [&](journeys::Lineage lineage) {
                return std::find_if(stages->begin(), stages->end(),
                                    [&](const auto& stage) { return stage.lineage == lineage; });
            };
            if (at(wanted) == stages->end()) {
                desk().notices.failed(
                    {core::ErrorKind::Invalid,
                     tr("%1 is on a version of the journey without that stage.").arg(move.clientName),
                     {}});
                return;
            }
            move.stage = at(wanted)->id;
            move.stageName = at(wanted)->name;
            move.forward = at(left) < at(wanted);
            StageDialog::moveOrAsk(desk(), move, window());
        });
}

core::ClientId FlowPage::clientInView() const {
    const int at = focusedStage();
    const auto* card = at >= 0 ? m_stages[size_t(at)]->list()->currentCard() : nullptr;
    return card ? card->client : core::ClientId();
}

QList<QWidget*> FlowPage::regions() const {
    QList<QWidget*> lists;
    for (const FlowStage* stage : m_stages) {
        if (!stage->isHidden()) {
            lists << stage->list();
        }
    }
    return lists;
}

} // namespace ui
