// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientpage.h"

#include "ui/clients/activitylist.h"
#include "ui/clients/clientdialog.h"
#include "ui/clients/clientedit.h"
#include "ui/clients/clienthead.h"
#include "ui/clients/clientside.h"
#include "ui/clients/contactdialog.h"
#include "ui/clients/deviationscard.h"
#include "ui/clients/feedbackcard.h"
#include "ui/clients/healthdialog.h"
#include "ui/clients/pathcard.h"
#include "ui/clients/timelineview.h"
#include "ui/clients/touchpointdialog.h"
#include "ui/page/customfields.h"
#include "ui/page/deviationquery.h"
#include "ui/page/feedbackdialog.h"
#include "ui/page/guide.h"
#include "ui/page/plandialog.h"
#include "ui/page/rowsplace.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/deviationwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/textbutton.h"
#include "ui/widgets/words.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr std::array RangeMonths{3, 6, 12, 0};
constexpr std::chrono::milliseconds TypingPause{150};
/// Some rows of it; below that the column scrolls rather than cutting the time axis.
constexpr int ActivityHeight = 168;

QScrollArea* scrolling(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

ClientPage::ClientPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Client, tr("Client"), parent)
    , m_offPath(new Chip(desk.theme, {}, Tone::Neutral, this))
    , m_status(new Chip(desk.theme, {}, Tone::Neutral, this))
    , m_tier(new Chip(desk.theme, {}, Tone::Neutral, this))
    , m_head(new ClientHead(desk.theme, this))
    , m_path(new PathCard(desk, this))
    , m_range(new Segmented(desk.theme, {tr("3 months"), tr("6 months"), tr("1 year"), tr("All")}, this))
    , m_timeline(new TimelineView(desk.theme, this))
    , m_filter(new Segmented(desk.theme, {tr("Everything"), tr("Proactive"), tr("Reactive")}, this))
    , m_find(new SearchField(desk.theme, tr("Find in history"), u"/"_s, this))
    , m_activity(new ActivityList(desk, this))
    , m_side(new ClientSide(desk.theme, this))
    , m_fields(new CustomFields(desk, core::fields::Owner::Client, m_side))
    , m_edit(new ClientEdit(desk, this))
    , m_content(buildContent())
    , m_gone(new EmptyState(desk.theme, u"building-2"_s, tr("This client is not here any more"),
                            tr("It was removed, perhaps by somebody else. The list has the others."), this)) {
    m_side->addToFacts(m_fields);
    buildBar();
    body()->addWidget(m_head);
    body()->addWidget(m_content, 1);
    body()->addWidget(m_gone, 1);
    m_gone->hide();
    addKeys();
    addJourneyKeys();
    connectSide();
    connectPath();
    m_reload.setSingleShot(true);
    connect(&m_reload, &QTimer::timeout, this, &ClientPage::load);
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_activity->setText(m_find->text()); });
    connect(&store(), &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        for (const E entity : {E::Client, E::Contact, E::Touchpoint, E::Planned, E::Ticket, E::Message,
                               E::Effort, E::Member, E::Deviation, E::Feedback, E::Health}) {
            if (m_id && core::touches(changes, entity)) {
                m_reload.start();
                return;
            }
        }
    });
}

void ClientPage::buildBar() {
    m_offPath->setObjectName(u"offPath"_s);
    bar()->addLead(m_offPath);
    TextButton* name = bar()->makeTitleEditable(tr("Edit the name"));
    connect(name, &QAbstractButton::clicked, this, [this, name] { m_edit->edit(ClientPart::Name, name); });
    bar()->addLead(m_status);
    bar()->addLead(m_tier);
    auto* edit = new IconButton(theme(), u"pencil"_s, tr("Edit client"), this);
    edit->setObjectName(u"editClient"_s);
    connect(edit, &QPushButton::clicked, this, &ClientPage::editClient);
    bar()->addLead(edit);
}

QWidget* ClientPage::buildContent() {
    auto* content = new QWidget(this);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::CardGap);
    auto* column = new QWidget(content);
    auto* main = new QVBoxLayout(column);
    main->setContentsMargins(0, 0, 0, 0);
    main->setSpacing(metric::CardGap);
    main->addWidget(m_path);
    main->addWidget(buildTimeline());
    Card* activity = buildActivity();
    activity->setMinimumHeight(ActivityHeight);
    main->addWidget(activity, 1);
    row->addWidget(scrolling(column, content), 1);
    QScrollArea* side = scrolling(m_side, content);
    side->setFixedWidth(metric::RightColumn);
    row->addWidget(side);
    return content;
}

Card* ClientPage::buildTimeline() {
    auto* card = new Card(theme(), tr("Timeline"), this);
    card->addAction(m_range);
    card->body()->addWidget(m_timeline);
    m_range->setCurrent(1);
    m_range->setAccessibleName(tr("Time shown"));
    connect(m_range, &Segmented::currentChanged, this, [this](int index) {
        m_months = RangeMonths[size_t(index)];
        load();
    });
    connect(m_timeline, &TimelineView::touchpointActivated, this,
            [this](core::TouchpointId id) { m_activity->selectTouchpoint(id); });
    connect(m_timeline, &TimelineView::ticketActivated, this, [this](core::TicketId id) { openTicket(id); });
    connect(m_timeline, &TimelineView::plannedActivated, this, &ClientPage::editPlanned);
    return card;
}

Card* ClientPage::buildActivity() {
    auto* card = new Card(theme(), tr("Activity"), this);
    m_filter->setAccessibleName(tr("What to show"));
    m_find->setMaximumWidth(220);
    card->addAction(m_filter);
    card->addAction(m_find);
    card->addRule();
    card->addEdgeToEdge(m_activity, 1);
    connect(m_filter, &Segmented::currentChanged, this,
            [this](int index) { m_activity->setFilter(core::clients::TimelineFilter(index)); });
    connect(m_find, &QLineEdit::textChanged, this, [this] { m_typing.start(TypingPause); });
    connect(m_activity, &ActivityList::settled, this, &ClientPage::checkSettled);
    connect(m_activity, &ActivityList::ticketActivated, this, [this](core::TicketId id) { openTicket(id); });
    connect(m_activity, &ActivityList::touchpointActivated, this, &ClientPage::editTouchpoint);
    return card;
}

void ClientPage::addKeys() {
    addAction({.id = u"client.edit"_s, .text = tr("Edit client"), .key = Qt::Key_F2, .icon = u"pencil"_s},
              [this] { editClient(); });
    addAction({.id = u"client.plan"_s,
               .text = tr("Plan a touchpoint"),
               .key = Qt::Key_P,
               .icon = u"calendar-plus"_s},
              [this] { editPlanned({}); });
    addAction({.id = u"client.health"_s,
               .text = tr("Explain the health score"),
               .key = Qt::Key_H,
               .icon = u"heart"_s},
              [this] { explainHealth(); });
    addAction({.id = u"client.contact"_s, .text = tr("Add a contact"), .icon = u"user-plus"_s},
              [this] { editContact({}); });
    addAction(
        {.id = u"client.find"_s, .text = tr("Find in history"), .key = Qt::Key_Slash, .icon = u"search"_s},
        [this] { findInHistory(); });
}

/// Brings the list into view with the field, since what is found appears below it.
void ClientPage::findInHistory() {
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    for (QWidget* above = m_find->parentWidget(); above; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above)) {
            area->verticalScrollBar()->setValue(m_find->mapTo(area->widget(), QPoint()).y() -
                                                metric::CardGap);
            return;
        }
    }
}

void ClientPage::addJourneyKeys() {
    static_cast<QVBoxLayout*>(m_side->layout())->insertWidget(0, m_path->exitCard());
    connect(m_path, &PathCard::settled, this, &ClientPage::checkSettled);
    addAction({.id = u"client.enrol"_s, .text = tr("Enrol on a journey"), .icon = u"route"_s},
              [this] { m_path->enrol(); });
    addAction({.id = u"client.moveOn"_s,
               .text = tr("Move on to the next stage"),
               .key = Qt::Key_M,
               .icon = u"arrow-right"_s},
              [this] { m_path->moveOn(); });
    addAction({.id = u"client.pauseJourney"_s, .text = tr("Pause or resume the journey"), .icon = u"pause"_s},
              [this] { m_path->pauseOrResume(); });
    addAction({.id = u"client.leaveJourney"_s, .text = tr("Leave the journey"), .icon = u"log-out"_s},
              [this] { m_path->leave(); });
    addAction(
        {.id = u"client.moveStart"_s, .text = tr("Move the start of the journey"), .icon = u"calendar"_s},
        [this] { m_path->moveStart(); });
}

void ClientPage::connectSide() {
    connect(m_head, &ClientHead::rowsRequested, this, [this](const core::effort::Behind& which) {
        Q_EMIT openRequested(placeOf(RowsRequest{which, tr("Work for %1").arg(m_data.card.client.name)}));
    });
    connect(m_head, &ClientHead::ticketsRequested, this, [this](bool onlyOpen) {
        const QString ofClient = u"client=%1"_s.arg(m_id.value);
        Q_EMIT openRequested({pages::Tickets, 0, onlyOpen ? ofClient + u"&q=is%3Aopen"_s : ofClient});
    });
    connect(m_head, &ClientHead::healthRequested, this, &ClientPage::explainHealth);
    connect(m_side, &ClientSide::ticketActivated, this, [this](core::TicketId id) { openTicket(id); });
    connect(m_side, &ClientSide::plannedActivated, this, &ClientPage::editPlanned);
    connect(m_side, &ClientSide::planRequested, this, [this] { editPlanned({}); });
    connect(m_side, &ClientSide::contactActivated, this, &ClientPage::editContact);
    connect(m_head, &ClientHead::editRequested, m_edit, &ClientEdit::edit);
    connect(m_side, &ClientSide::editRequested, m_edit, &ClientEdit::edit);
    connect(m_side, &ClientSide::contactEditRequested, m_edit, &ClientEdit::editContact);
    connect(m_side, &ClientSide::newContactRequested, this, [this] { editContact({}); });
}

void ClientPage::open(const Place& place) {
    if (place.id != 0) {
        m_id = core::ClientId(place.id);
    }
    m_loaded = false;
    m_wanted = place.query;
    load();
    m_activity->setFocus(Qt::OtherFocusReason);
}

void ClientPage::openWanted() {
    const QUrlQuery wanted(std::exchange(m_wanted, {}));
    const auto idOf = [&wanted](const QString& key) { return wanted.queryItemValue(key).toLongLong(); };
    if (const qint64 touchpoint = idOf(u"touchpoint"_s)) {
        editTouchpoint(core::TouchpointId(touchpoint));
    } else if (const qint64 planned = idOf(u"planned"_s)) {
        openPlanned(core::PlannedId(planned));
    } else if (const qint64 feedback = idOf(u"feedback"_s)) {
        editFeedback(core::FeedbackId(feedback));
    }
}

Place ClientPage::place() const {
    return placeOf(m_id);
}

void ClientPage::load() {
    if (!m_id) {
        showGone();
        return;
    }
    setSettled(false);
    const int token = ++m_token;
    m_activity->setClient(m_id);
    m_path->setClient(m_id);
    store()
        .read([id = m_id, months = m_months, now = desk().session.now()](core::Database& db) {
            return readClientPage(db, id, months, now);
        })
        .then(this, [this, token](core::Result<std::optional<ClientPageData>> client) {
            if (token != m_token) {
                return;
            }
            if (!client) {
                couldNotRefresh(client.error(), [this] { load(); });
            } else if (*client) {
                show(**client);
                openWanted();
            } else {
                showGone();
            }
            m_loaded = true;
            checkSettled();
        });
}

void ClientPage::checkSettled() {
    if (m_loaded && m_activity->isSettled() && m_path->isSettled()) {
        setSettled(true);
    }
}

void ClientPage::showGone() {
    m_head->hide();
    m_content->hide();
    m_gone->show();
    setTitle(tr("Client"));
    bar()->setSubLine({});
    m_loaded = true;
    setSettled(true);
}

void ClientPage::show(const ClientPageData& client) {
    m_data = client;
    m_head->show();
    m_content->show();
    m_gone->hide();
    const auto& value = client.card.client;
    setTitle(value.name);
    m_path->setClientName(value.name);
    QStringList line;
    for (const QString& part : {value.industry, value.city, value.website}) {
        if (!part.isEmpty()) {
            line << part;
        }
    }
    bar()->setSubLine(line.join(u" \u00b7 "_s));
    m_status->setVisible(value.status != core::ClientStatus::Active);
    m_status->set(statusWord(value.status), Tone::Neutral,
                  value.status == core::ClientStatus::Paused ? u"pause"_s : u"log-out"_s);
    m_tier->setVisible(!value.tier.isEmpty());
    m_tier->set(value.tier, Tone::Neutral, u"-"_s);
    m_head->setData(client);
    m_timeline->setContent({client.lanes, client.card.planned, client.flags, client.stages, client.lanesDays,
                            client.now, client.zone});
    showPath();
    m_side->setData(client);
    m_fields->setRecord(m_id.value);
    m_edit->setClient(value, client.card.contacts);
}

void ClientPage::editClient() {
    auto* dialog = new ClientDialog(desk(), m_data.card.client, window());
    dialog->open();
}

void ClientPage::explainHealth() {
    auto* dialog = new HealthDialog(desk(), m_id, m_data.card.client.name, window());
    connect(dialog, &HealthDialog::settingsRequested, this, [this] {
        Q_EMIT openRequested({pages::Settings, 0, u"health"_s});
    });
    connect(dialog, &HealthDialog::openRequested, this, &Page::openRequested);
    dialog->open();
}

void ClientPage::editContact(core::ContactId id) {
    core::clients::Contact contact;
    contact.client = m_id;
    for (const auto& known : m_data.card.contacts) {
        if (id && known.id == id) {
            contact = known;
        }
    }
    auto* dialog = new ContactDialog(desk(), contact, window());
    dialog->open();
}

void ClientPage::editPlanned(core::PlannedId id) {
    auto* dialog = new PlanDialog(desk(), id, m_id, window());
    connect(dialog, &PlanDialog::logRequested, this, [this](core::PlannedId planned) {
        Q_EMIT logRequested({m_id, planned, {}});
    });
    dialog->open();
}

/// One that was done is the contact that fulfilled it: there is nothing left to plan.
void ClientPage::openPlanned(core::PlannedId id) {
    store()
        .read([id](core::Database& db) { return core::touchpoints::findPlanned(db, id); })
        .then(this, [this, id](core::Result<std::optional<core::touchpoints::Planned>> planned) {
            if (planned && *planned && (*planned)->touchpoint) {
                editTouchpoint((*planned)->touchpoint);
            } else {
                editPlanned(id); // which also says when it is gone
            }
        });
}

void ClientPage::editTouchpoint(core::TouchpointId id) {
    auto* dialog = new TouchpointDialog(desk(), id, window());
    dialog->open();
}

void ClientPage::connectPath() {
    const auto open = [this](core::DeviationId id) { Q_EMIT openRequested(placeOf(id)); };
    connect(m_timeline, &TimelineView::deviationActivated, this, open);
    connect(&m_side->deviations(), &DeviationsCard::activated, this, open);
    connect(&m_side->deviations(), &DeviationsCard::guideRequested, this, &ClientPage::guide);
    connect(&m_side->deviations(), &DeviationsCard::allRequested, this, [this] {
        DeviationQuery query;
        query.client = m_id;
        query.byOwner = false;
        Q_EMIT openRequested({pages::Deviations, 0, toText(query)});
    });
    connect(&m_side->feedback(), &FeedbackCard::activated, this, &ClientPage::editFeedback);
    connect(&m_side->feedback(), &FeedbackCard::newRequested, this, [this] { editFeedback({}); });
    addAction({.id = u"client.guide"_s, .text = tr("Guide back"), .key = Qt::Key_G, .icon = u"route"_s},
              [this] { guide(); });
}

void ClientPage::showPath() {
    const QDate since = offPathSince(m_data.deviations);
    m_offPath->setVisible(!m_data.deviations.empty());
    if (m_data.deviations.empty()) {
        return;
    }
    const auto& worst = m_data.deviations.front();
    const qint64 days = since.isValid() ? since.daysTo(core::dayOf(m_data.now, m_data.zone)) : 0;
    m_offPath->set(!since.isValid() ? deviationWord(worst.kind)
                   : days > 0       ? tr("%1 off path").arg(format::days(days))
                                    : tr("off path since today"),
                   urgencyTone(worst.urgency));
}

/// The most urgent one; what is already being guided goes on at its own page.
void ClientPage::guide() {
    if (m_data.deviations.empty()) {
        return;
    }
    const auto worst = m_data.deviations.front();
    const auto open = [this, id = worst.id] { Q_EMIT openRequested(placeOf(id)); };
    if (worst.state == core::DeviationState::Open) {
        guideBack(desk(), this, worst.id, worst.clientName, {}, open);
    } else {
        open();
    }
}

void ClientPage::editFeedback(core::FeedbackId id) {
    (new FeedbackDialog(desk(), id, m_id, window()))->open();
}

void ClientPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    // Below 1280 the right column goes under the timeline.
    auto* row = static_cast<QBoxLayout*>(m_content->layout());
    const bool narrow = window()->width() < 1280;
    row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget* side = m_side->parentWidget()->parentWidget();
    side->setMinimumWidth(narrow ? 0 : metric::RightColumn);
    side->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : metric::RightColumn);
    side->setMaximumHeight(narrow ? 180 : QWIDGETSIZE_MAX);
}

QList<QWidget*> ClientPage::regions() const {
    return {m_path, m_timeline, m_activity, m_side};
}

} // namespace ui
