// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newticket.h"

#include "core/clients/list.h"
#include "core/tickets/removal.h"
#include "ui/page/draftkeeper.h"
#include "ui/widgets/format.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

/// Two fields side by side, each taking half.
QWidget* pair(QWidget* first, QWidget* second, QWidget* parent) {
    auto* holder = new QWidget(parent);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::Grid * 2);
    row->addWidget(first, 1);
    row->addWidget(second, 1);
    return holder;
}

template <core::Named E>
QComboBox* comboOf(QString (*word)(E), E chosen, const QString& name, QWidget* parent) {
    auto* combo = new QComboBox(parent);
    combo->setAccessibleName(name);
    for (const auto& [value, stored] : core::EnumNames<E>::names) {
        QString text = word(value);
        text[0] = text[0].toUpper();
        combo->addItem(text, int(value));
    }
    combo->setCurrentIndex(combo->findData(int(chosen)));
    return combo;
}

template <class E>
E chosenOf(const QComboBox* combo) {
    return E(combo->currentData().toInt());
}

} // namespace

NewTicket::NewTicket(const Desk& desk, core::ClientId client, QWidget* host)
    : DialogFrame(desk.theme, tr("New ticket"), Width::Medium, host)
    , m_desk(desk) {
    setObjectName(u"newTicketDialog"_s);
    buildPeople();
    buildMatter();
    setPrimary(tr("Open ticket"));
    addKeyHint(u"Tab"_s, tr("next"));
    connect(this, &DialogFrame::submitted, this, &NewTicket::save);
    const QString key = client ? u"newticket/%1"_s.arg(client.value) : u"newticket"_s;
    m_draft = new DraftKeeper(
        desk, key, [this] { return draftBody(); }, [this](const QString& body) { restoreDraft(body); }, this);
    connect(m_subject, &QLineEdit::textEdited, m_draft, &DraftKeeper::touch);
    connect(m_message, &QPlainTextEdit::textChanged, m_draft, &DraftKeeper::touch);
    if (client) {
        loadClient(client);
        m_subject->setFocus();
    } else {
        m_client->setFocus();
    }
}

void NewTicket::buildPeople() {
    const Theme& theme = m_desk.theme;
    m_client = new Typeahead(
        theme,
        [this](quint64 token, const QString& text) {
            m_desk.store.read([text](core::Database& db) { return core::clients::matchClients(db, text, 8); })
                .then(this, [this, token](core::Result<std::vector<core::clients::ClientName>> names) {
                    std::vector<Typeahead::Choice> choices;
                    for (const auto& name : names.value_or(std::vector<core::clients::ClientName>())) {
                        choices.push_back({name.id.value, name.name, name.city, u"building-2"_s, false});
                    }
                    m_client->answer(token, std::move(choices));
                });
        },
        this);
    m_client->setObjectName(u"ticketClient"_s);
    m_client->setIconName(u"building-2"_s);
    connect(m_client, &Typeahead::chosen, this, [this] { m_contact->setChoice(std::nullopt); });
    connect(m_client, &Typeahead::cleared, this, [this] { m_contact->setChoice(std::nullopt); });
    addRow(tr("Client"), m_client);
    m_contact = new Typeahead(
        theme,
        [this](quint64 token, const QString& text) {
            const core::ClientId client(m_client->choice() ? m_client->choice()->id : 0);
            m_desk.store
                .read([client, text](core::Database& db) {
                    return core::clients::matchContacts(db, client, text, 8);
                })
                .then(this, [this, token](core::Result<std::vector<core::clients::Contact>> contacts) {
                    std::vector<Typeahead::Choice> choices;
                    for (const auto& contact : contacts.value_or(std::vector<core::clients::Contact>())) {
                        choices.push_back({contact.id.value, contact.name, contact.role, {}, true});
                    }
                    m_contact->answer(token, std::move(choices));
                });
        },
        this);
    m_contact->setObjectName(u"ticketContact"_s);
    m_contact->setIconName(u"user"_s);
    m_contact->setAsksWhenEmpty(true);
    addRow(tr("Contact"), m_contact);
    m_openedBy = new Segmented(theme, {tr("The client raised it"), tr("We found it first")}, this);
    m_openedBy->setObjectName(u"ticketOpenedBy"_s);
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_openedBy);
    row->addStretch(1);
    addRow(tr("Who began"), holder);
}

void NewTicket::buildMatter() {
    const Theme& theme = m_desk.theme;
    m_subject = new Field(theme, this);
    m_subject->setObjectName(u"ticketSubject"_s);
    m_subject->setMaxLength(int(core::tickets::MaxSubject));
    addRow(tr("Subject"), m_subject);
    m_kind = comboOf(&kindWord, core::tickets::TicketKind::Question, tr("Kind"), this);
    m_priority = comboOf(&priorityWord, core::tickets::Priority::Normal, tr("Priority"), this);
    m_kind->setObjectName(u"ticketKind"_s);
    m_priority->setObjectName(u"ticketPriority"_s);
    addRow(tr("Kind, priority"), pair(m_kind, m_priority, this));
    m_channel = comboOf(&channelWord, core::Channel::Email, tr("Channel"), this);
    m_assignee = new QComboBox(this);
    m_assignee->setAccessibleName(tr("Assignee"));
    m_assignee->setObjectName(u"ticketAssignee"_s);
    fillAssignees();
    addRow(tr("By, assigned to"), pair(m_channel, m_assignee, this));
    m_message = new QPlainTextEdit(this);
    m_message->setObjectName(u"ticketMessage"_s);
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(110);
    addRow(tr("Message"), m_message);
    m_tags = new Field(theme, this);
    m_tags->setObjectName(u"ticketTags"_s);
    m_tags->setIconName(u"tag"_s);
    m_tags->setPlaceholderText(tr("billing, website"));
    m_tags->setAccessibleName(tr("Tags"));
    m_minutes = new MinutesField(theme, this);
    m_minutes->setAccessibleName(tr("Time spent so far"));
    m_minutes->setIconName(u"timer"_s);
    addRow(tr("Tags, time"), pair(m_tags, m_minutes, this));
}

void NewTicket::fillAssignees() {
    m_assignee->addItem(tr("Nobody yet"), qint64(0));
    for (const auto& member : m_desk.session.members()) {
        m_assignee->addItem(member.name, member.id.value);
    }
}

void NewTicket::loadClient(core::ClientId client) {
    m_desk.store.read([client](core::Database& db) { return core::clients::find(db, client); })
        .then(this, [this](core::Result<std::optional<core::clients::Client>> found) {
            if (found && *found && !m_client->choice()) {
                const auto& value = **found;
                m_client->setChoice(
                    Typeahead::Choice{value.id.value, value.name, value.city, u"building-2"_s, false});
            }
        });
}

core::tickets::NewTicket NewTicket::value() const {
    core::tickets::NewTicket ticket;
    ticket.client = core::ClientId(m_client->choice() ? m_client->choice()->id : 0);
    ticket.contact = core::ContactId(m_contact->choice() ? m_contact->choice()->id : 0);
    ticket.subject = m_subject->text().trimmed();
    ticket.kind = chosenOf<core::tickets::TicketKind>(m_kind);
    ticket.priority = chosenOf<core::tickets::Priority>(m_priority);
    ticket.channel = chosenOf<core::Channel>(m_channel);
    ticket.openedBy =
        m_openedBy->current() == 1 ? core::tickets::OpenedBy::Us : core::tickets::OpenedBy::Client;
    ticket.assignee = core::MemberId(m_assignee->currentData().toLongLong());
    ticket.author = m_desk.session.member().id;
    ticket.body = m_message->toPlainText().trimmed();
    for (const QString& tag : m_tags->text().split(u',', Qt::SkipEmptyParts)) {
        ticket.tags << tag.trimmed();
    }
    ticket.minutes = m_minutes->value();
    ticket.zone = m_desk.session.zone();
    return ticket;
}

QString NewTicket::problem() const {
    const core::tickets::NewTicket ticket = value();
    if (!ticket.client) {
        return tr("Say which client it is about.");
    }
    if (ticket.subject.isEmpty()) {
        return tr("Give the ticket a subject.");
    }
    if (ticket.body.isEmpty() && ticket.openedBy == core::tickets::OpenedBy::Client) {
        return tr("Write down what the client said.");
    }
    return m_minutes->problem();
}

void NewTicket::save() {
    if (const QString sentence = problem(); !sentence.isEmpty()) {
        showProblem(sentence);
        return;
    }
    showProblem({});
    setBusy(true);
    m_desk.store
        .write([ticket = value()](core::Transaction& tx) {
            return core::tickets::find(tx, core::tickets::open(tx, ticket)).value();
        })
        .then(this, [this](core::Result<core::tickets::Ticket> ticket) {
            setBusy(false);
            if (!ticket) {
                showProblem(ticket.error().text); // the fields keep what was typed
                return;
            }
            m_draft->discard();
            pushUndo(*ticket);
            accept();
            Q_EMIT opened(ticket->id);
        });
}

void NewTicket::pushUndo(const core::tickets::Ticket& ticket) {
    auto removed = std::make_shared<core::tickets::RemovedTicket>(); // the store's thread only
    m_desk.undo.push(
        {tr("Ticket %1 opened").arg(format::ticketNumber(ticket.number)),
         [removed, id = ticket.id](core::Transaction& tx) { *removed = core::tickets::remove(tx, id); },
         [removed, zone = m_desk.session.zone()](core::Transaction& tx) {
             core::tickets::restore(tx, *removed, zone);
         }});
}

void NewTicket::done(int result) {
    if (result == QDialog::Rejected) {
        m_draft->flush();
    }
    DialogFrame::done(result);
}

QString NewTicket::draftBody() const {
    if (m_subject->text().isEmpty() && m_message->toPlainText().isEmpty()) {
        return {};
    }
    QJsonObject body{{u"subject"_s, m_subject->text()}, {u"message"_s, m_message->toPlainText()}};
    if (const auto& client = m_client->choice()) {
        body.insert(u"client"_s, QString::number(client->id));
        body.insert(u"clientName"_s, client->text);
    }
    return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

void NewTicket::restoreDraft(const QString& body) {
    const QJsonObject kept = QJsonDocument::fromJson(body.toUtf8()).object();
    m_subject->setText(kept.value(u"subject"_s).toString());
    m_message->setPlainText(kept.value(u"message"_s).toString());
    if (!m_client->choice() && kept.contains(u"client"_s)) {
        m_client->setChoice(Typeahead::Choice{kept.value(u"client"_s).toString().toLongLong(),
                                              kept.value(u"clientName"_s).toString(),
                                              {},
                                              u"building-2"_s,
                                              false});
    }
}

} // namespace ui
