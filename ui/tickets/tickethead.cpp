// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/tickethead.h"

#include "core/tickets/rules.h"
#include "ui/tickets/clocklabel.h"
#include "ui/tickets/waitdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/textbutton.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QMenu>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::TicketState;

namespace ui {

namespace {

constexpr int Height = 76;
constexpr int FoldedHeight = 104;

QString capital(QString word) {
    if (!word.isEmpty()) {
        word[0] = word[0].toUpper();
    }
    return word;
}

template <class E, class Chosen>
void addChoices(QMenu& menu, E present, QString (*word)(E), Chosen chosen) {
    for (const auto& [value, stored] : core::EnumNames<E>::names) {
        auto* action = menu.addAction(capital(word(value)), &menu, [chosen, v = value] { chosen(v); });
        action->setCheckable(true);
        action->setChecked(value == present);
    }
}

} // namespace

TicketHead::TicketHead(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_subject(new TextButton(desk.theme, Type::Title, Color::Ink, this))
    , m_subjectField(new Field(desk.theme, this))
    , m_assign(new IconButton(desk.theme, u"user-plus"_s, tr("Assign"), this))
    , m_panel(new IconButton(desk.theme, u"panel-right"_s, tr("Show or hide the side panel"), this))
    , m_number(new Label(desk.theme, {}, Type::SmallHead, Color::Ink, this))
    , m_presence(new Label(desk.theme, {}, Type::SmallLabel, Color::WarnInk, this))
    , m_contact(new TextButton(desk.theme, Type::Small, Color::Ink2, this))
    , m_client(new TextButton(desk.theme, Type::SmallLabel, Color::Ink, this))
    , m_channel(new TextButton(desk.theme, Type::Small, Color::Ink2, this)) {
    setObjectName(u"ticketHead"_s);
    setFixedHeight(Height);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 12, 8);
    column->setSpacing(0);
    column->addWidget(buildTitle());
    column->addWidget(buildFacts());
}

QWidget* TicketHead::buildTitle() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_subject->setObjectName(u"ticketSubject"_s);
    m_subjectField->setObjectName(u"ticketSubjectField"_s);
    m_subjectField->setAccessibleName(tr("Subject"));
    m_subjectField->setMaxLength(int(tickets::MaxSubject));
    m_subjectField->hide();
    m_subjectField->installEventFilter(this);
    m_assign->setObjectName(u"assignButton"_s);
    m_panel->setObjectName(u"panelButton"_s);
    auto* more = new IconButton(m_desk.theme, u"ellipsis"_s, tr("More actions"), line);
    more->setObjectName(u"moreButton"_s);
    row->addWidget(m_subject, 1);
    row->addWidget(m_subjectField, 1);
    row->addStretch();
    row->addWidget(m_assign);
    row->addWidget(m_panel);
    row->addWidget(more);
    connect(m_subject, &QAbstractButton::clicked, this, &TicketHead::editSubject);
    connect(m_subjectField, &QLineEdit::returnPressed, this, [this] {
        endEditing(true);
        Q_EMIT subjectLeft();
    });
    connect(m_assign, &QPushButton::clicked, this, &TicketHead::openAssignMenu);
    connect(m_panel, &QPushButton::clicked, this, &TicketHead::panelToggled);
    connect(more, &QPushButton::clicked, this,
            [this, more] { Q_EMIT moreRequested(more->mapToGlobal(QPoint(0, more->height() + 4))); });
    return line;
}

QWidget* TicketHead::buildFacts() {
    auto* facts = new FoldingRow(10, 0, this);
    facts->addPart(buildChoices());
    facts->addPart(buildPeople(), 1);
    connect(facts, &FoldingRow::folded, this,
            [this](bool on) { setFixedHeight(on ? FoldedHeight : Height); });
    return facts;
}

QWidget* TicketHead::buildChoices() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_number->setObjectName(u"ticketNumber"_s);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_number);
    row->addSpacing(4);
    m_state = addChoice(u"stateButton"_s, tr("State"), &TicketHead::openStateMenu);
    m_kind = addChoice(u"kindButton"_s, tr("Kind"), &TicketHead::openKindMenu);
    m_priority = addChoice(u"priorityButton"_s, tr("Priority"), &TicketHead::openPriorityMenu);
    for (Button* button : {m_state, m_kind, m_priority}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    return line;
}

QWidget* TicketHead::buildPeople() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_contact->setObjectName(u"ticketContact"_s);
    m_contact->setEditable({});
    m_client->setObjectName(u"ticketClient"_s);
    m_channel->setObjectName(u"ticketChannel"_s);
    m_channel->setEditable({});
    row->addWidget(m_contact);
    row->addWidget(m_client);
    row->addWidget(m_channel);
    row->addStretch(1);
    m_clock = new ClockLabel(m_desk, line);
    row->addWidget(m_clock);
    m_presence->setObjectName(u"ticketPresence"_s);
    row->addWidget(m_presence);
    connect(m_contact, &QAbstractButton::clicked, this, [this] { openContactMenu(); });
    connect(m_channel, &QAbstractButton::clicked, this, &TicketHead::openChannelMenu);
    connect(m_client, &QAbstractButton::clicked, this, &TicketHead::clientActivated);
    return line;
}

Button* TicketHead::addChoice(const QString& name, const QString& what, void (TicketHead::*open)()) {
    auto* button = new Button(m_desk.theme, {}, Button::Kind::Secondary, this);
    button->setObjectName(name);
    button->setSize(Button::Size::Small);
    button->setToolTip(what);
    connect(button, &QPushButton::clicked, this, open);
    return button;
}

void TicketHead::setData(const TicketPageData& page) {
    const auto& thread = page.thread;
    if (m_ticket.id != thread.ticket.id) {
        endEditing(false);
    }
    m_ticket = thread.ticket;
    m_clock->setTicket(m_ticket.id, m_ticket.priority);
    m_subject->set(m_ticket.subject, tr("Edit the subject"));
    m_number->setText(format::ticketNumber(m_ticket.number));
    m_state->setText(literal(capital(stateWord(m_ticket.state))));
    m_state->setIconName(stateIcon(m_ticket.state));
    m_state->setAccessibleName(tr("State: %1").arg(stateWord(m_ticket.state)));
    m_kind->setText(capital(kindWord(m_ticket.kind)));
    m_kind->setAccessibleName(tr("Kind: %1").arg(kindWord(m_ticket.kind)));
    m_priority->setText(capital(priorityWord(m_ticket.priority)));
    m_priority->setIconName(m_ticket.priority >= tickets::Priority::High ? u"flag"_s : QString());
    m_priority->setAccessibleName(tr("Priority: %1").arg(priorityWord(m_ticket.priority)));
    m_people = page.contacts;
    m_contact->set(thread.contactName.isEmpty() ? QString() : tr("%1,").arg(thread.contactName),
                   tr("Change the contact"));
    m_contact->setVisible(!thread.contactName.isEmpty());
    m_client->set(thread.clientName, tr("Open the client"));
    const QString channel = channelWord(m_ticket.channel);
    m_channel->set(u"\u00b7 "_s + (m_ticket.openedBy == tickets::OpenedBy::Us
                                       ? tr("opened by us, %1").arg(channel.toLower())
                                       : tr("by %1").arg(channel.toLower())),
                   tr("Change the channel"));
    m_assign->setIconName(thread.assigneeName.isEmpty() ? u"user-plus"_s : u"user-check"_s);
    m_assign->setToolTip(thread.assigneeName.isEmpty() ? tr("Assign")
                                                       : tr("Assigned to %1").arg(thread.assigneeName));
}

void TicketHead::setPresence(const QString& text) {
    m_presence->setText(text);
    m_presence->setVisible(!text.isEmpty());
}

void TicketHead::editSubject() {
    m_subjectField->setText(m_ticket.subject);
    m_subject->hide();
    m_subjectField->show();
    m_subjectField->setFocus(Qt::OtherFocusReason);
    m_subjectField->selectAll();
}

void TicketHead::endEditing(bool keep) {
    if (m_subjectField->isHidden()) {
        return;
    }
    const QString typed = m_subjectField->text().trimmed();
    m_subjectField->hide();
    m_subject->show();
    if (keep && !typed.isEmpty() && typed != m_ticket.subject) {
        Q_EMIT subjectEdited(typed);
    }
}

bool TicketHead::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
            endEditing(true);
        }
    } else if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        endEditing(false);
        Q_EMIT subjectLeft();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QMenu* TicketHead::menuUnder(QWidget* button) {
    auto* menu = new QMenu(this);
    menu->setObjectName(button->objectName() + u".menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Filled by the caller in this turn, shown in the next.
    QTimer::singleShot(0, menu, [menu, button] {
        menu->popup(button->mapToGlobal(QPoint(0, button->height() + 4)));
        if (!menu->actions().isEmpty()) {
            menu->setActiveAction(menu->actions().constFirst());
        }
    });
    return menu;
}

void TicketHead::openStateMenu() {
    QMenu* menu = menuUnder(m_state);
    for (const TicketState state : tickets::nextStates(m_ticket.state)) {
        auto* action = menu->addAction(m_desk.theme.icon(stateIcon(state)), capital(stateWord(state)), this,
                                       [this, state] { Q_EMIT stateChosen(state, std::nullopt); });
        action->setObjectName(u"state.%1"_s.arg(core::toText(state)));
    }
    if (m_ticket.state == TicketState::Pending || tickets::canMove(m_ticket.state, TicketState::Pending)) {
        addWaitMenu(*menu);
    }
}

void TicketHead::addWaitMenu(QMenu& menu) {
    auto* wait = menu.addMenu(m_desk.theme.icon(u"hourglass"_s), tr("Wait on client until"));
    const QDate today = m_desk.session.today();
    const int toMonday = 8 - today.dayOfWeek();
    for (const auto& [text, days] :
         {std::pair(tr("Tomorrow 09:00"), 1), std::pair(tr("In 3 days"), 3),
          std::pair(tr("Next Monday"), toMonday), std::pair(tr("In 2 weeks"), 14)}) {
        const core::Instant until = core::instantOf(today.addDays(days), QTime(9, 0), m_desk.session.zone());
        wait->addAction(text, this, [this, until] { Q_EMIT stateChosen(TicketState::Pending, until); });
    }
    auto* other = wait->addAction(tr("Another day\u2026"), this, [this] {
        auto* dialog = new WaitDialog(m_desk, this);
        connect(dialog, &WaitDialog::chosen, this, [this](QDate day) {
            Q_EMIT stateChosen(TicketState::Pending,
                               core::instantOf(day, QTime(9, 0), m_desk.session.zone()));
        });
        dialog->open();
    });
    other->setObjectName(u"wait.other"_s);
}

void TicketHead::openKindMenu() {
    addChoices<tickets::TicketKind>(*menuUnder(m_kind), m_ticket.kind, kindWord,
                                    [this](tickets::TicketKind kind) { Q_EMIT kindChosen(kind); });
}

void TicketHead::openPriorityMenu() {
    addChoices<tickets::Priority>(*menuUnder(m_priority), m_ticket.priority, priorityWord,
                                  [this](tickets::Priority priority) { Q_EMIT priorityChosen(priority); });
}

void TicketHead::openChannelMenu() {
    addChoices<core::Channel>(*menuUnder(m_channel), m_ticket.channel, channelWord,
                              [this](core::Channel channel) { Q_EMIT channelChosen(channel); });
}

void TicketHead::openContactMenu(QWidget* under) {
    QMenu* menu = menuUnder(under ? under : m_contact->isVisible() ? m_contact : m_client);
    menu->setObjectName(u"ticketContact.menu"_s);
    const auto add = [&](const QString& text, core::ContactId contact) {
        auto* action =
            menu->addAction(literal(text), this, [this, contact] { Q_EMIT contactChosen(contact); });
        action->setObjectName(u"contact.%1"_s.arg(contact.value));
        action->setCheckable(true);
        action->setChecked(m_ticket.contact == contact);
    };
    std::vector<std::pair<QString, qint64>> people;
    for (auto person = m_people.cbegin(); person != m_people.cend(); ++person) {
        people.emplace_back(person.value(), person.key());
    }
    std::sort(people.begin(), people.end(),
              [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto& [name, id] : people) {
        add(name, core::ContactId(id));
    }
    if (!people.empty()) {
        menu->addSeparator();
    }
    add(tr("Nobody"), {});
}

void TicketHead::openAssignMenu() {
    QMenu* menu = menuUnder(m_assign);
    const auto add = [&](const QString& text, core::MemberId member) {
        auto* action =
            menu->addAction(literal(text), this, [this, member] { Q_EMIT assigneeChosen(member); });
        action->setObjectName(u"assign.%1"_s.arg(member.value));
        action->setCheckable(true);
        action->setChecked(m_ticket.assignee == member);
    };
    const core::MemberId me = m_desk.session.member().id;
    if (me) {
        add(tr("Me, %1").arg(m_desk.session.member().name), me);
    }
    for (const auto& member : m_desk.session.members()) {
        if (member.id != me) {
            add(member.name, member.id);
        }
    }
    menu->addSeparator();
    add(tr("Nobody"), {});
}

void TicketHead::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.theme.color(Color::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_desk.theme.color(Color::Line));
}

} // namespace ui
