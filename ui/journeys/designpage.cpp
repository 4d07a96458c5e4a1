// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/designpage.h"

#include "ui/journeys/designwords.h"
#include "ui/journeys/detailpanel.h"
#include "ui/journeys/publishpanel.h"
#include "ui/journeys/versionspanel.h"
#include "ui/journeys/waychoice.h"
#include "ui/page/conflictdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmented.h"

#include <QApplication>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

constexpr std::chrono::milliseconds MeasureAfter{500};

MapPart partOf(const journeys::DesignProblem& problem) {
    using Kind = journeys::ProblemKind;
    switch (problem.kind) {
    case Kind::NoGoal:
        return MapPart::Goal;
    case Kind::UnnamedCriterion:
    case Kind::OrphanRule:
        return MapPart::Criterion;
    case Kind::UnnamedStep:
    case Kind::LateOffset:
    case Kind::OrphanStep:
        return MapPart::Step;
    case Kind::NoAccountable:
    case Kind::ManyAccountable:
    case Kind::NoResponsible:
        return MapPart::Roles;
    case Kind::GoneDepartment:
        return problem.item != 0 ? MapPart::Step : MapPart::Roles;
    case Kind::NoStages:
    case Kind::UnnamedStage:
        break;
    }
    return MapPart::Stage;
}

MapPart partOf(journeys::DesignPart part) {
    switch (part) {
    case journeys::DesignPart::Goal:
        return MapPart::Goal;
    case journeys::DesignPart::Emotion:
        return MapPart::Emotion;
    case journeys::DesignPart::Criterion:
        return MapPart::Criterion;
    case journeys::DesignPart::Step:
        return MapPart::Step;
    case journeys::DesignPart::Experience:
        return MapPart::Experience;
    case journeys::DesignPart::Role:
        return MapPart::Roles;
    case journeys::DesignPart::Stage:
    case journeys::DesignPart::Days:
    case journeys::DesignPart::Journey:
        break;
    }
    return MapPart::Stage;
}

} // namespace

DesignPage::DesignPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Journey, tr("Journey"), parent)
    , m_drafting(new Drafting(desk, this))
    , m_map(new MapView(desk.theme, *m_drafting, this))
    , m_scroll(new QScrollArea(this)) {
    buildBar();
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    body()->addLayout(row, 1);
    buildMap();
    buildSide();
    connectSide();
    addKeys();
    connect(m_drafting, &Drafting::changed, this, &DesignPage::showAll);
    connect(m_drafting, &Drafting::loaded, this, [this] {
        m_shown = true;
        setSettled(m_measured);
        m_drawn.start();
    });
    connect(m_drafting, &Drafting::missing, this, [this] {
        setSettled(true);
        Q_EMIT openRequested({pages::Journeys, 0, {}});
    });
    connect(m_drafting, &Drafting::clashed, this, &DesignPage::showClash);
    connect(m_drafting, &Drafting::stored, this, [this] {
        if (std::exchange(m_publishing, false)) {
            publishNow();
        }
    });
    m_stale.setSingleShot(true);
    m_stale.setInterval(MeasureAfter);
    connect(&m_stale, &QTimer::timeout, this, &DesignPage::readMeasures);
    m_drawn.setSingleShot(true);
    m_drawn.setInterval(MeasureAfter);
    connect(&m_drawn, &QTimer::timeout, this, &DesignPage::readMovers);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        for (const auto entity : {core::Entity::Enrolment, core::Entity::Touchpoint, core::Entity::Ticket}) {
            if (core::touches(changes, entity) && m_journey && !m_stale.isActive()) {
                m_stale.start();
            }
        }
    });
}

void DesignPage::buildBar() {
    // The map needs the room; the keys and the palette do the same.
    for (const auto& name : {u"search"_s, u"newTicket"_s, u"quickLog"_s}) {
        if (auto* widget = bar()->findChild<QWidget*>(name)) {
            widget->hide();
        }
    }
    auto* way = new WayChoice(
        theme(), Way::Design, [this] { return m_journey; }, this);
    connect(way, &WayChoice::placeRequested, this, &DesignPage::openRequested);
    bar()->addLead(way);
    m_chip = new Chip(theme(), {}, Tone::Neutral, this);
    m_chip->setObjectName(u"versionChip"_s);
    bar()->addLead(m_chip);
    auto* exporter = new Button(theme(), tr("Export map"), Button::Kind::Secondary, this);
    exporter->setObjectName(u"exportMap"_s);
    exporter->setIconName(u"image"_s);
    connect(exporter, &QPushButton::clicked, this, &DesignPage::chooseExport);
    bar()->addAction(exporter);
    m_compareButton = new Button(theme(), tr("Compare"), Button::Kind::Secondary, this);
    m_compareButton->setObjectName(u"compare"_s);
    m_compareButton->setIconName(u"git-branch"_s);
    m_compareButton->setCheckable(true);
    connect(m_compareButton, &QPushButton::clicked, this,
            [this](bool on) { showVersion(m_number, on ? 0 : -1); });
    bar()->addAction(m_compareButton);
}

void DesignPage::buildMap() {
    m_scroll->setObjectName(u"mapScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_map);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    // Always there, so that columns do not jump when the map becomes higher.
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setCornerWidget(new QWidget(m_scroll)); // the style would draw a box there
    m_scroll->viewport()->installEventFilter(this);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* card = new Card(theme(), {}, this);
    card->setAccessibleName(tr("Map of the journey"));
    card->addEdgeToEdge(m_scroll, 1);
    m_empty = new EmptyState(theme(), u"route"_s, tr("No stage yet"),
                             tr("A stage is a part of the way with a goal of its own."), this);
    auto* add = new Button(theme(), tr("Add the first stage"), Button::Kind::Primary, this);
    add->setObjectName(u"firstStage"_s);
    connect(add, &QPushButton::clicked, this, [this] {
        m_map->setCurrent({MapPart::Stage, 0, 0});
        m_map->addAfterCurrent();
    });
    m_empty->addButton(add);
    m_empty->hide();
    card->addEdgeToEdge(m_empty, 1);
    static_cast<QHBoxLayout*>(body()->itemAt(0)->layout())->addWidget(card, 1);
    connect(m_map, &MapView::currentChanged, this, [this](const MapItem& item) {
        if (const MapBox* box = m_map->mapLayout().boxOf(item)) {
            const QRect place = box->box.toRect();
            m_scroll->ensureVisible(place.center().x(), place.center().y(), place.width() / 2 + 12,
                                    place.height() / 2 + 12);
        }
        m_details->show(m_map->scene(), item);
    });
    connect(m_map, &MapView::detailsRequested, this, [this] {
        setSide(Side::Details);
        m_details->focusField();
    });
    connect(m_map, &MapView::linkOpened, this, &DesignPage::openLink);
    connect(m_map, &MapView::frozenTouched, this, [this] { setSide(Side::Publish); });
}

void DesignPage::buildSide() {
    auto* card = new Card(theme(), {}, this);
    card->setFixedWidth(metric::RightColumn);
    card->setAccessibleName(tr("About the journey"));
    m_sides = new Segmented(theme(), {tr("Details"), tr("Publish"), tr("Versions")}, this);
    m_sides->setObjectName(u"designSides"_s);
    m_stack = new QStackedWidget(this);
    m_details = new DetailPanel(desk(), *m_drafting, this);
    m_publishPanel = new PublishPanel(desk(), this);
    m_versions = new VersionsPanel(desk(), this);
    const auto scrolled = [this](QWidget* content) {
        auto* scroll = new QScrollArea(this);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        auto* holder = new QWidget(scroll);
        auto* column = new QVBoxLayout(holder);
        column->setContentsMargins(0, 0, 6, 0);
        column->addWidget(content);
        column->addStretch(1);
        scroll->setWidget(holder);
        holder->setAutoFillBackground(false); // the card shows through
        scroll->viewport()->setAutoFillBackground(false);
        return scroll;
    };
    m_stack->addWidget(scrolled(m_details));
    m_stack->addWidget(m_publishPanel);
    m_stack->addWidget(scrolled(m_versions));
    card->body()->addWidget(m_sides);
    card->body()->addSpacing(4);
    card->body()->addWidget(m_stack, 1);
    static_cast<QHBoxLayout*>(body()->itemAt(0)->layout())->addWidget(card);
    setSide(Side::Publish);
}

void DesignPage::connectSide() {
    connect(m_sides, &Segmented::currentChanged, this,
            [this](int index) { m_stack->setCurrentIndex(index); });
    connect(m_publishPanel, &PublishPanel::publishAsked, this, &DesignPage::publish);
    connect(m_publishPanel, &PublishPanel::moveAsked, this, &DesignPage::moveClients);
    connect(m_publishPanel, &PublishPanel::draftAsked, this, &DesignPage::editAsDraft);
    connect(m_publishPanel, &PublishPanel::problemChosen, this,
            [this](const journeys::DesignProblem& problem) {
                m_map->setCurrent(problem.stage, problem.item, partOf(problem));
                m_map->setFocus();
            });
    connect(m_publishPanel, &PublishPanel::changeChosen, this, [this](const journeys::DesignChange& change) {
        m_map->setCurrent(change.stage, change.item, partOf(change.part));
        m_map->setFocus();
    });
    connect(m_versions, &VersionsPanel::opened, this, [this](int number) { showVersion(number); });
    connect(m_versions, &VersionsPanel::compareAsked, this,
            [this](int number) { showVersion(m_number, number); });
    connect(m_versions, &VersionsPanel::peersChosen, this, [this](int from) {
        auto after = m_drafting->version();
        after.comparableFrom = from;
        m_drafting->edit(tr("Peers from version %1 on").arg(from), std::move(after));
    });
    connect(m_versions, &VersionsPanel::discardAsked, this, &DesignPage::discardDraft);
    connect(m_versions, &VersionsPanel::retireAsked, this, &DesignPage::retireVersion);
    connect(m_versions, &VersionsPanel::duplicateAsked, this, &DesignPage::duplicateJourney);
    connect(m_versions, &VersionsPanel::renameAsked, this, &DesignPage::renameJourney);
    connect(m_versions, &VersionsPanel::departmentsAsked, this, &DesignPage::editDepartments);
}

void DesignPage::addKey(const QString& id, const QString& text, const QKeySequence& key,
                        void (MapView::*act)()) {
    addAction({.id = id, .text = text, .key = key}, [this, act] {
        if (!m_map->isEditing() && !m_stack->isAncestorOf(QApplication::focusWidget())) {
            (m_map->*act)();
        }
    });
}

void DesignPage::addKeys() {
    addKey(u"design.edit"_s, tr("Edit in place"), Qt::Key_F2, &MapView::editCurrent);
    addKey(u"design.number"_s, tr("Edit the days in place"), QKeySequence(Qt::SHIFT | Qt::Key_F2),
           &MapView::editNumber);
    addKey(u"design.add"_s, tr("Add one after it"), Qt::Key_Insert, &MapView::addAfterCurrent);
    addKey(u"design.remove"_s, tr("Remove from the journey"), Qt::Key_Delete, &MapView::removeCurrent);
    addKey(u"design.duplicate"_s, tr("Copy it"), QKeySequence(Qt::CTRL | Qt::Key_D),
           &MapView::duplicateCurrent);
    const auto move = [this](const QString& id, const QString& text, const QKeySequence& key, int sideways,
                             int along) {
        addAction({.id = id, .text = text, .key = key},
                  [this, sideways, along] { m_map->moveCurrent(sideways, along); });
    };
    move(u"design.left"_s, tr("Move to the left"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Left), -1, 0);
    move(u"design.right"_s, tr("Move to the right"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Right), 1, 0);
    move(u"design.up"_s, tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), 0, -1);
    move(u"design.down"_s, tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), 0, 1);
    addAction({.id = u"design.details"_s,
               .text = tr("Details of what is chosen"),
               .key = QKeySequence(Qt::ALT | Qt::Key_Return)},
              [this] {
                  setSide(Side::Details);
                  m_details->focusField();
              });
    addAction({.id = u"design.publish"_s,
               .text = tr("What publishing means"),
               .key = QKeySequence(Qt::CTRL | Qt::Key_Return),
               .icon = u"send"_s},
              [this] {
                  setSide(Side::Publish);
                  m_publishPanel->findChild<Button*>(u"publish"_s)->setFocus(Qt::ShortcutFocusReason);
              });
    addAction({.id = u"design.versions"_s, .text = tr("Versions of the journey"), .icon = u"history"_s},
              [this] { setSide(Side::Versions); });
    addAction({.id = u"design.export"_s,
               .text = tr("Export the map"),
               .key = QKeySequence(Qt::CTRL | Qt::Key_E),
               .icon = u"image"_s},
              [this] { chooseExport(); });
    addAction({.id = u"design.clients"_s, .text = tr("Clients in this stage"), .icon = u"building-2"_s},
              [this] { openLink(MapLink::Opens::Clients, m_map->current().stage); });
    addAction({.id = u"design.tickets"_s, .text = tr("Tickets of this stage"), .icon = u"life-buoy"_s},
              [this] { openLink(MapLink::Opens::Tickets, m_map->current().stage); });
}

void DesignPage::open(const Place& place) {
    const QUrlQuery query(place.query);
    const core::JourneyId journey(place.id);
    const int number = query.queryItemValue(u"version"_s).toInt();
    const int compare = query.queryItemValue(u"compare"_s).toInt();
    if (!journey) {
        setSettled(true);
        Q_EMIT openRequested({pages::Journeys, 0, {}});
        return;
    }
    if (journey != m_journey) {
        m_measures.clear();
    }
    m_journey = journey;
    m_shown = false;
    m_measured = false;
    setSettled(false);
    showVersion(number, compare);
    readMeasures();
    m_map->setFocus(Qt::OtherFocusReason);
}

void DesignPage::showVersion(int number, int compare) {
    m_number = number;
    m_compare = compare;
    m_drafting->show(m_journey, number, compare);
}

Place DesignPage::place() const {
    QUrlQuery query;
    if (m_number != 0) {
        query.addQueryItem(u"version"_s, QString::number(m_number));
    }
    if (m_compare != 0) {
        query.addQueryItem(u"compare"_s, QString::number(m_compare));
    }
    return {pages::Journey, m_journey.value, query.toString()};
}

QList<QWidget*> DesignPage::regions() const {
    return {m_map, m_stack->currentWidget()};
}

bool DesignPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == m_scroll->viewport()) {
        m_map->setRoom(m_scroll->viewport()->width());
    }
    return Page::eventFilter(watched, event);
}

void DesignPage::setSide(Side side) {
    m_sides->setCurrent(int(side));
    m_stack->setCurrentIndex(int(side));
}

MapScene DesignPage::scene() const {
    const auto& facts = m_drafting->facts();
    MapScene scene;
    scene.journeyName = facts.journey.name;
    scene.version = m_drafting->version();
    scene.departments = facts.departments;
    scene.measures = m_measures;
    scene.editable = m_drafting->isEditable();
    if (facts.compared) {
        scene.changes = journeys::difference(*facts.compared, scene.version);
    }
    if (scene.editable) {
        scene.problems = journeys::problems(scene.version, facts.departments);
    }
    return scene;
}

void DesignPage::showAll() {
    if (!m_drafting->isLoaded()) {
        return;
    }
    const MapScene shown = scene();
    const bool blank = shown.version.stages.empty();
    m_scroll->setVisible(!blank);
    m_empty->setVisible(blank);
    m_map->setScene(shown);
    showHead(shown);
    m_details->show(shown, m_map->current());
    m_publishPanel->show(shown, m_drafting->facts());
    m_versions->show(m_drafting->facts());
    m_versions->showPeers(m_drafting->version());
}

void DesignPage::showHead(const MapScene& scene) {
    const auto& facts = m_drafting->facts();
    setTitle(facts.journey.name);
    const auto& version = scene.version;
    m_chip->set(tr("Version %1, %2").arg(version.number).arg(versionWord(version.state)), Tone::Neutral,
                version.state == core::VersionState::Draft ? u"pencil"_s : u"lock"_s);
    int steps = 0;
    for (const auto& stage : version.stages) {
        steps += int(stage.steps.size());
    }
    QStringList parts{tr("%n stage(s)", nullptr, int(version.stages.size())),
                      tr("%n planned touchpoint(s)", nullptr, steps)};
    for (const auto& row : facts.versions) {
        if (row.state == core::VersionState::Published && row.id != version.id) {
            parts << tr("version %1 is live with %n client(s)", nullptr, int(row.clients)).arg(row.number);
        }
    }
    bar()->setSubLine(parts.join(u"  ·  "_s));
    m_compareButton->setChecked(facts.compared.has_value());
    const bool possible = facts.versions.size() > 1;
    m_compareButton->setUnavailable(possible ? QString() : tr("There is no other version to compare with."));
    m_compareButton->setText(facts.compared ? tr("Compared with %1").arg(facts.compared->number)
                                            : tr("Compare"));
}

void DesignPage::readMeasures() {
    const auto token = ++m_measuring;
    desk()
        .reports.read([id = m_journey](core::Database& db) { return journeys::measures(db, id); })
        .then(this, [this, token](core::Result<std::vector<journeys::StageMeasure>> measures) {
            if (token != m_measuring) {
                return;
            }
            m_measured = true;
            if (measures) {
                m_measures = std::move(*measures);
                showAll();
            } else {
                desk().notices.failed(measures.error(), [this] { readMeasures(); });
            }
            setSettled(m_shown);
        });
}

void DesignPage::readMovers() {
    const auto token = ++m_moving;
    const auto& version = m_drafting->version();
    if (version.state == core::VersionState::Retired) {
        m_publishPanel->setMovers({});
        return;
    }
    desk()
        .reports.read([id = version.id](core::Database& db) { return journeys::previewMove(db, id); })
        .then(this, [this, token](core::Result<std::vector<journeys::MoveRow>> rows) {
            if (token != m_moving) {
                return;
            }
            // The version may be gone or published by now; then it is asked for again.
            m_publishPanel->setMovers(rows ? *rows : std::vector<journeys::MoveRow>());
        });
}

void DesignPage::showClash(const std::vector<journeys::DesignClash>& clashes) {
    std::vector<ConflictField> fields;
    for (const auto& clash : clashes) {
        fields.push_back({clash.label, clash.base, clash.mine, clash.theirs});
    }
    const std::vector<bool> mine(clashes.size(), true);
    auto* dialog = new ConflictDialog(theme(), m_drafting->facts().journey.name, std::move(fields), window());
    connect(dialog, &ConflictDialog::resolved, m_drafting, &Drafting::resolve);
    // Left without a choice, nothing that was typed here is lost.
    connect(dialog, &QDialog::rejected, m_drafting, [this, mine] { m_drafting->resolve(mine); });
    dialog->open();
}

} // namespace ui
