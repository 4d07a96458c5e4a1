// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newticket.h"

#include "core/attachments/files.h"
#include "core/clients/list.h"
#include "core/tickets/removal.h"
#include "ui/page/clientfield.h"
#include "ui/page/draftfiles.h"
#include "ui/page/draftkeeper.h"
#include "ui/shell/unfinishedtickets.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filestrip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagefield.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QHBoxLayout>

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
    , m_desk(desk)
    , m_inView(client) {
    setObjectName(u"newTicketDialog"_s);
    buildUnfinished();
    buildPeople();
    buildMatter();
    setPrimary(tr("Open ticket"));
    addKeyHint(u"Tab"_s, tr("next"));
    addKeyHint(u"Alt N"_s, tr("another"));
    connect(this, &DialogFrame::submitted, this, &NewTicket::save);
    use(newTicketDraftKey(desk.session.now()));
    loadDrafts();
    if (client) {
        loadClient(client);
        m_subject->setFocus();
    } else {
        m_client->setFocus();
    }
}

void NewTicket::buildPeople() {
    const Theme& theme = m_desk.theme;
    m_client = new ClientField(m_desk, this);
    m_client->setObjectName(u"ticketClient"_s);
    m_client->setPlaceholderText({}); // the row says it
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
    m_message = new MessageField(this);
    m_message->setObjectName(u"ticketMessage"_s);
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(110);
    addRow(tr("Message"), m_message);
    addRow({}, buildFiles());
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
    ticket.draft = m_key;
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
    if (ticket.body.isEmpty() && !m_files->files().empty()) {
        return tr("Write a message that the files go with, or take them off.");
    }
    if (m_files->isBusy()) {
        return tr("A file is still being stored. Try again in a moment.");
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
    m_draft->flush(); // what waits must not be stored after the ticket has ended the draft
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
            m_draft->discard(); // it ended with the ticket; what waits to be written must not bring it back
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

void NewTicket::buildUnfinished() {
    m_unfinished = new UnfinishedTickets(m_desk, this);
    body()->addWidget(m_unfinished);
    connect(m_unfinished, &UnfinishedTickets::chosen, this, &NewTicket::use);
    connect(m_unfinished, &UnfinishedTickets::anotherRequested, this, &NewTicket::begin);
    connect(m_unfinished, &UnfinishedTickets::discardRequested, this, &NewTicket::discard);
    addKey(QKeySequence(u"Alt+N"_s), [this] { begin(); });
    addKey(QKeySequence(u"Alt+G"_s), [this] { m_unfinished->showOthers(); });
}

QWidget* NewTicket::buildFiles() {
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::Grid * 2);
    auto* attach = new Button(m_desk.theme, tr("Attach files"), Button::Kind::Ghost, holder);
    attach->setObjectName(u"ticketAttach"_s);
    attach->setIconName(u"paperclip"_s);
    attach->setSize(Button::Size::Small);
    attach->setToolTip(u"Ctrl+Shift+A"_s);
    m_strip = new FileStrip(m_desk.theme, holder);
    row->addWidget(attach, 0, Qt::AlignTop);
    row->addWidget(m_strip, 1);
    row->addStretch(0);
    connect(attach, &QPushButton::clicked, this, [this] { m_files->choose(window()); });
    addKey(QKeySequence(u"Ctrl+Shift+A"_s), [this] { m_files->choose(window()); });
    connect(m_message, &MessageField::filesGiven, this,
            [this](const QStringList& paths) { m_files->add(paths); });
    connect(m_message, &MessageField::pictureGiven, this,
            [this](const QImage& picture) { m_files->add(picture); });
    connect(m_strip, &FileStrip::removeRequested, this,
            [this](const core::attachments::File& file) { m_files->remove(file); });
    return holder;
}

void NewTicket::loadDrafts() {
    const core::MemberId member = m_desk.session.member().id;
    if (!member) {
        return;
    }
    m_desk.store.read([member](core::Database& db) { return core::workspace::drafts(db, member); })
        .then(this, [this](core::Result<std::vector<core::workspace::Draft>> found) {
            std::vector<UnfinishedTickets::Entry> entries;
            for (const auto& one : found.value_or(std::vector<core::workspace::Draft>())) {
                if (one.key.startsWith(ticketDraftPrefix()) && one.key != m_key) {
                    entries.push_back({one.key, one.updatedAt, ticketDraftOf(one.body)});
                }
            }
            const auto fits = std::ranges::find_if(entries, [this](const UnfinishedTickets::Entry& entry) {
                return !m_inView || entry.draft.ticket.client == m_inView;
            });
            const QString newest = fits == entries.end() ? QString() : fits->key;
            m_unfinished->setEntries(std::move(entries));
            if (!newest.isEmpty() && draftBody().isEmpty()) {
                use(newest);
            }
        });
}

void NewTicket::use(const QString& key) {
    if (m_draft) {
        m_draft->flush();
        delete m_draft;
        delete m_files;
    }
    m_key = key;
    const auto& entries = m_unfinished->entries();
    const auto known = std::ranges::find(entries, key, &UnfinishedTickets::Entry::key);
    if (known != entries.end()) {
        show(known->draft); // at once; the keeper brings what was written since, at another desk
    }
    m_files = new DraftFiles(m_desk, key, this);
    m_draft = new DraftKeeper(
        m_desk, key, [this] { return draftBody(); },
        [this](const QString& body) { show(ticketDraftOf(body)); }, this);
    const auto touch = [this] { m_draft->touch(); };
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_subject), static_cast<QLineEdit*>(m_tags),
                             static_cast<QLineEdit*>(m_minutes)}) {
        connect(field, &QLineEdit::textEdited, m_draft, touch);
    }
    for (QComboBox* combo : {m_kind, m_priority, m_channel, m_assignee}) {
        connect(combo, &QComboBox::activated, m_draft, touch);
    }
    connect(m_message, &QPlainTextEdit::textChanged, m_draft, touch);
    connect(m_openedBy, &Segmented::currentChanged, m_draft, touch);
    connect(m_client, &Typeahead::chosen, m_draft, touch);
    connect(m_contact, &Typeahead::chosen, m_draft, touch);
    connect(m_files, &DraftFiles::changed, m_draft, [this, touch] {
        m_strip->setFiles(m_files->files());
        touch();
    });
    connect(m_files, &DraftFiles::refused, this, &NewTicket::showProblem);
    m_strip->setFiles({});
    m_unfinished->setCurrent(key);
}

void NewTicket::begin() {
    if (draftBody().isEmpty()) {
        return;
    }
    m_draft->flush();
    auto entries = m_unfinished->entries();
    std::erase_if(entries, [this](const UnfinishedTickets::Entry& entry) { return entry.key == m_key; });
    entries.insert(entries.begin(), {m_key, m_desk.session.now(), draft()});
    m_unfinished->setEntries(std::move(entries));
    showProblem({});
    use(newTicketDraftKey(m_desk.session.now()));
    show({});
    if (m_inView) {
        loadClient(m_inView);
        m_subject->setFocus();
    } else {
        m_client->setFocus();
    }
}

void NewTicket::discard() {
    const core::MemberId member = m_desk.session.member().id;
    const auto remove = [member, key = m_key, files = m_files->files()](core::Transaction& tx) {
        for (const auto& file : files) {
            core::attachments::removeFromDraft(tx, member, key, file.hash);
        }
        core::workspace::discardDraft(tx, member, key);
    };
    const auto restore = [member, key = m_key, files = m_files->files(),
                          body = draftBody()](core::Transaction& tx) {
        core::workspace::saveDraft(tx, member, key, body);
        for (const auto& file : files) {
            core::attachments::restoreToDraft(tx, member, key, file);
        }
    };
    m_draft->discard();
    m_desk.store.write(remove).then(&m_desk.undo, [desk = m_desk, remove, restore](core::Result<void> done) {
        if (done) {
            desk.undo.push({tr("Unfinished ticket discarded"), restore, remove});
        } else {
            desk.notices.failed(done.error());
        }
    });
    auto entries = m_unfinished->entries();
    std::erase_if(entries, [this](const UnfinishedTickets::Entry& entry) { return entry.key == m_key; });
    m_unfinished->setEntries(std::move(entries));
    use(newTicketDraftKey(m_desk.session.now()));
    show({});
    if (m_inView) {
        loadClient(m_inView);
    }
}

void NewTicket::done(int result) {
    if (result == QDialog::Rejected) {
        m_draft->flush();
    }
    DialogFrame::done(result);
}

TicketDraft NewTicket::draft() const {
    TicketDraft now;
    now.ticket = value();
    now.ticket.subject = m_subject->text();
    now.ticket.body = m_message->toPlainText();
    now.clientName = m_client->choice() ? m_client->choice()->text : QString();
    now.contactName = m_contact->choice() ? m_contact->choice()->text : QString();
    return now;
}

QString NewTicket::draftBody() const {
    const TicketDraft now = draft();
    return now.isEmpty() && m_files->files().empty() ? QString() : textOf(now);
}

void NewTicket::show(const TicketDraft& draft) {
    const auto& ticket = draft.ticket;
    const auto choose = [](Typeahead* field, qint64 id, const QString& name, const QString& icon,
                           bool avatar) {
        field->setChoice(id == 0 ? std::nullopt
                                 : std::optional(Typeahead::Choice{id, name, {}, icon, avatar}));
    };
    choose(m_client, ticket.client.value, draft.clientName, u"building-2"_s, false);
    choose(m_contact, ticket.contact.value, draft.contactName, {}, true);
    m_openedBy->setCurrent(ticket.openedBy == core::tickets::OpenedBy::Us ? 1 : 0);
    m_subject->setText(ticket.subject);
    m_kind->setCurrentIndex(m_kind->findData(int(ticket.kind)));
    m_priority->setCurrentIndex(m_priority->findData(int(ticket.priority)));
    m_channel->setCurrentIndex(m_channel->findData(int(ticket.channel)));
    m_assignee->setCurrentIndex(std::max(0, m_assignee->findData(ticket.assignee.value)));
    m_message->setPlainText(ticket.body);
    m_tags->setText(ticket.tags.join(u", "_s));
    m_minutes->setValue(ticket.minutes);
}

} // namespace ui
