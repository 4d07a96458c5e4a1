// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketpanel.h"

#include "core/tickets/rules.h"
#include "ui/page/customfields.h"
#include "ui/tickets/causepart.h"
#include "ui/tickets/factrow.h"
#include "ui/tickets/tagseditor.h"
#include "ui/tickets/threadrows.h"
#include "ui/tickets/timepart.h"
#include "ui/tickets/togetherpart.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textbutton.h"

#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;
using core::tickets::Ticket;

namespace ui {

namespace {

constexpr int Pad = 16;
constexpr size_t ShortHistory = 6;

void clear(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (item->widget()) {
            item->widget()->deleteLater();
        } else if (item->layout()) {
            clear(*item->layout());
        }
        delete item;
    }
}

FactRow::Fact firstReply(const Ticket& ticket, const Session& session) {
    FactRow::Fact fact{u"reply"_s, TicketPanel::tr("First reply"), format::none(), {}, Color::Ink};
    if (!ticket.clientAt) {
        fact.note = TicketPanel::tr("the client has not asked");
    } else if (ticket.firstReplyAt) {
        const auto took = core::effort::minutesBetween(*ticket.clientAt, *ticket.firstReplyAt);
        fact.value =
            took < core::Minutes(24 * 60) ? format::minutes(took) : format::days(took.count() / 1440);
        fact.note = format::when(*ticket.firstReplyAt, session.now(), session.zone());
    } else {
        fact.value = TicketPanel::tr("not yet");
        fact.note = format::when(*ticket.clientAt, session.now(), session.zone());
    }
    return fact;
}

FactRow::Fact waiting(const Ticket& ticket, const Session& session) {
    FactRow::Fact fact{u"clock"_s, TicketPanel::tr("Waits on us"), format::none(), {}, Color::Ink};
    if (ticket.waitingSince) {
        const auto waited = session.now() - *ticket.waitingSince;
        fact.value = format::age(*ticket.waitingSince, session.now());
        fact.note = format::when(*ticket.waitingSince, session.now(), session.zone());
        if (waited > std::chrono::hours(24)) {
            fact.icon = u"octagon-alert"_s;
            fact.color = Color::BadInk;
        } else if (waited > std::chrono::hours(4)) {
            fact.icon = u"triangle-alert"_s;
            fact.color = Color::WarnInk;
        }
    } else if (core::tickets::isOpen(ticket.state)) {
        fact.note = TicketPanel::tr("answered");
    }
    return fact;
}

} // namespace

TicketPanel::TicketPanel(const Desk& desk, QWidget* parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_content(new QWidget(this))
    , m_column(new QVBoxLayout(m_content)) {
    setObjectName(u"ticketPanel"_s);
    setAccessibleName(tr("Side panel"));
    setFixedWidth(Width);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    m_column->setContentsMargins(1, 0, 0, 8);
    m_column->setSpacing(0);
    m_clocks = addSection(tr("Clocks"));
    m_time = new TimePart(desk, m_content);
    addSection({})->addWidget(m_time);
    buildClient(*addSection({}));
    m_tags = new TagsEditor(desk.theme, m_content);
    auto* facts = addSection(tr("Tags"));
    facts->addWidget(m_tags);
    facts->addSpacing(metric::Grid);
    m_fields = new CustomFields(desk, core::fields::Owner::Ticket, m_content);
    facts->addWidget(m_fields);
    m_together = new TogetherPart(desk, m_content);
    addSection({})->addWidget(m_together);
    m_cause = new CausePart(desk, m_content);
    addSection(tr("Cause"))->addWidget(m_cause);
    m_path = new PathPart(desk, m_content);
    addSection(tr("Path of the client"))->addWidget(m_path);
    connect(m_path, &PathPart::deviationActivated, this, &TicketPanel::deviationActivated);
    m_people = new QVBoxLayout;
    addSection(tr("People"))->addLayout(m_people);
    m_history = new QVBoxLayout;
    m_history->setSpacing(8);
    addSection(tr("History"))->addLayout(m_history);
    m_column->addStretch();
    setWidget(m_content);
    m_content->setAutoFillBackground(false); // the area would fill it with the canvas
}

QVBoxLayout* TicketPanel::addSection(const QString& title) {
    if (m_column->count() > 0) {
        m_column->addWidget(new Rule(m_desk.theme, m_content));
    }
    auto* outer = new QVBoxLayout;
    outer->setContentsMargins(Pad, 14, Pad, 14);
    outer->setSpacing(8);
    if (!title.isEmpty()) {
        outer->addWidget(new Label(m_desk.theme, title, Type::RowTitle, Color::Ink, m_content));
    }
    auto* section = new QVBoxLayout;
    section->setSpacing(2);
    outer->addLayout(section);
    m_column->addLayout(outer);
    return section;
}

void TicketPanel::buildClient(QVBoxLayout& section) {
    m_client = new TextButton(m_desk.theme, Type::RowTitle, Color::Ink, m_content);
    m_client->setObjectName(u"panelClient"_s);
    m_openTickets = new TextButton(m_desk.theme, Type::Small, Color::Ink2, m_content);
    m_openTickets->setObjectName(u"panelOpenTickets"_s);
    m_lastContact = new Label(m_desk.theme, {}, Type::Small, Color::Ink2, m_content);
    m_lastContact->setObjectName(u"panelLastContact"_s);
    m_contact = new TextButton(m_desk.theme, Type::Body, Color::Ink, m_content);
    m_contact->setObjectName(u"panelContact"_s);
    m_contact->setEditable(tr("Choose the contact"));
    auto* change = new IconButton(m_desk.theme, u"pencil"_s, tr("Give it to another client"), m_content,
                                  Button::Kind::Ghost, Button::Size::Small);
    change->setObjectName(u"panelChangeClient"_s);
    section.setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(m_client);
    head->addStretch();
    head->addWidget(change);
    section.addLayout(head);
    section.addWidget(m_contact);
    auto* row = new QHBoxLayout;
    row->addWidget(m_openTickets);
    row->addStretch();
    row->addWidget(m_lastContact);
    section.addLayout(row);
    connect(m_client, &QAbstractButton::clicked, this, &TicketPanel::clientActivated);
    connect(m_contact, &QAbstractButton::clicked, this, &TicketPanel::contactEditRequested);
    connect(change, &QPushButton::clicked, this, &TicketPanel::clientEditRequested);
    connect(m_openTickets, &QAbstractButton::clicked, this, &TicketPanel::clientTicketsActivated);
}

void TicketPanel::setData(const TicketPageData& page) {
    if (m_ticket != page.thread.ticket.id) {
        m_ticket = page.thread.ticket.id;
        verticalScrollBar()->setValue(0);
    }
    showClocks(page);
    m_time->setData(page);
    showClient(page);
    m_tags->setTags(page.thread.tags, page.allTags);
    m_together->setData(page);
    m_path->setData(page);
    m_cause->setTicket(page.thread.ticket.id);
    m_fields->setRecord(page.thread.ticket.id.value);
    showPeople(page);
    showHistory(page);
    fit();
}

/// A scroll area asks for the smallest height of its content and forgets that wrapped lines need more.
void TicketPanel::fit() {
    m_content->setMinimumHeight(std::max(m_column->totalHeightForWidth(viewport()->width()), 0));
}

void TicketPanel::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
}

void TicketPanel::showClocks(const TicketPageData& page) {
    clear(*m_clocks);
    const Ticket& ticket = page.thread.ticket;
    const Session& session = m_desk.session;
    const auto when = [&](core::Instant at) { return format::when(at, session.now(), session.zone()); };
    const auto add = [this](const FactRow::Fact& fact) {
        m_clocks->addWidget(new FactRow(m_desk.theme, fact, m_content));
    };
    add(firstReply(ticket, session));
    add(waiting(ticket, session));
    if (ticket.pendingUntil) {
        add({u"hourglass"_s, tr("Rests until"), when(*ticket.pendingUntil), {}, Color::Ink});
    }
    add({u"life-buoy"_s, tr("Opened"), format::age(ticket.openedAt, session.now()), when(ticket.openedAt),
         Color::Ink});
    if (ticket.resolvedAt) {
        add({u"circle-check"_s, tr("Resolved"), format::age(*ticket.resolvedAt, session.now()),
             when(*ticket.resolvedAt), Color::GoodInk});
    }
}

void TicketPanel::showClient(const TicketPageData& page) {
    m_client->set(page.thread.clientName, tr("Open the client"));
    m_contact->set(page.thread.contactName, tr("Change the contact"));
    m_openTickets->set(tr("%n open ticket(s)", nullptr, int(page.openTickets)),
                       tr("Show the tickets of this client"));
    m_lastContact->setText(page.lastContact ? tr("last contact %1")
                                                  .arg(format::when(*page.lastContact, m_desk.session.now(),
                                                                    m_desk.session.zone()))
                                            : tr("no contact yet"));
}

void TicketPanel::showPeople(const TicketPageData& page) {
    clear(*m_people);
    const auto add = [&](core::MemberId member, const QString& role) {
        auto* line = new QWidget(m_content);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 3, 0, 3);
        row->setSpacing(8);
        const QString name = page.memberName(member);
        row->addWidget(new Avatar(m_desk.theme, name, member.value, 24, line));
        auto* text = new Label(m_desk.theme, tr("%1, %2").arg(name, role), Type::Body, Color::Ink, line);
        text->setElided(true);
        row->addWidget(text, 1);
        m_people->addWidget(line);
    };
    const core::MemberId assignee = page.thread.ticket.assignee;
    if (assignee) {
        add(assignee, tr("assigned"));
    } else {
        auto* assign = new Button(m_desk.theme, tr("Assign"), Button::Kind::Secondary, m_content);
        assign->setObjectName(u"panelAssign"_s);
        assign->setSize(Button::Size::Row);
        assign->setIconName(u"user-plus"_s);
        assign->setKeyCap(u"A"_s);
        connect(assign, &QPushButton::clicked, this, &TicketPanel::assignRequested);
        m_people->addWidget(assign);
    }
    if (page.clientOwner) {
        add(page.clientOwner, tr("owns the client"));
    }
    for (const core::MemberId watcher : page.watchers) {
        add(watcher, tr("watches"));
    }
    const core::MemberId me = m_desk.session.member().id;
    if (me) {
        const bool on = page.isWatchedBy(me);
        auto* watch =
            new Button(m_desk.theme, on ? tr("Watch no more") : tr("Watch"), Button::Kind::Ghost, m_content);
        watch->setObjectName(u"watchTicket"_s);
        watch->setSize(Button::Size::Small);
        watch->setIconName(on ? u"eye-off"_s : u"eye"_s);
        watch->setKeyCap(u"W"_s);
        connect(watch, &QPushButton::clicked, this, [this, on] { Q_EMIT watchRequested(!on); });
        m_people->addWidget(watch, 0, Qt::AlignLeft);
    }
}

void TicketPanel::showHistory(const TicketPageData& page) {
    clear(*m_history);
    const auto rows = historyRows(page, m_desk.session.zone());
    if (rows.empty()) {
        m_history->addWidget(
            new Label(m_desk.theme, tr("Nothing changed yet."), Type::Small, Color::Ink3, m_content));
    }
    for (size_t i = 0; i < std::min(rows.size(), ShortHistory); ++i) {
        auto* entry = new QVBoxLayout;
        entry->setSpacing(0);
        auto* text = new Label(m_desk.theme, rows[i].text, Type::Small, Color::Ink, m_content);
        text->setWordWrap(true);
        entry->addWidget(text);
        entry->addWidget(new Label(m_desk.theme,
                                   format::when(rows[i].at, m_desk.session.now(), m_desk.session.zone()),
                                   Type::Caption, Color::Ink3, m_content));
        m_history->addLayout(entry);
    }
    if (rows.size() > ShortHistory) {
        auto* all = new Button(m_desk.theme, tr("Show all %n change(s)", nullptr, int(rows.size())),
                               Button::Kind::Ghost, m_content);
        all->setObjectName(u"wholeHistory"_s);
        all->setSize(Button::Size::Small);
        connect(all, &QPushButton::clicked, this, &TicketPanel::historyRequested);
        m_history->addWidget(all, 0, Qt::AlignLeft);
    }
}

void TicketPanel::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_desk.theme.color(Color::Surface));
    painter.fillRect(QRect(0, 0, 1, viewport()->height()), m_desk.theme.color(Color::Line));
}

} // namespace ui
