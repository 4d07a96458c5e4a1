// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientedit.h"

#include "core/base/money.h"
#include "ui/page/draftkeeper.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/editbox.h"
#include "ui/widgets/format.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/words.h"

#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
namespace clients = core::clients;
using clients::Client;
using clients::Contact;

namespace ui {

namespace {

EditorPlace placeOfBox(EditBox& box, QWidget* page) {
    return {&box,
            page,
            [&box](bool on) { box.setBusy(on); },
            [&box](const QString& sentence) { box.showProblem(sentence); },
            [&box] { box.stepAside(); },
            [&box] { box.comeBack(); }};
}

/// A menu is gone once something was chosen: what goes wrong is said by a notice.
EditorPlace placeOfPage(const Desk& desk, QWidget* page) {
    return {page,
            page,
            [](bool) {},
            [notices = &desk.notices](const QString& sentence) {
                notices->failed({core::ErrorKind::Invalid, sentence, {}});
            },
            [] {},
            [] {}};
}

QMenu* menuUnder(QWidget* anchor, QWidget* page) {
    auto* menu = new QMenu(page);
    menu->setObjectName(anchor->objectName() + u".menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void popUp(QMenu* menu, const QWidget* anchor) {
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
    for (QAction* action : menu->actions()) {
        if (action->isChecked()) {
            menu->setActiveAction(action);
        }
    }
}

} // namespace

ClientEdit::ClientEdit(const Desk& desk, QWidget* page)
    : QObject(page)
    , m_desk(desk)
    , m_page(page) {}

void ClientEdit::setClient(const Client& client, const std::vector<Contact>& contacts) {
    m_client = client;
    m_contacts = contacts;
}

QString ClientEdit::draftKey(qint64 id, const QString& name) const {
    return u"field/%1/%2"_s.arg(id).arg(name);
}

void ClientEdit::edit(ClientPart part, QWidget* anchor) {
    const auto text = [&](const QString& name, QString Client::*member) {
        editText<Client>(clientKind(m_desk.session), m_client, name, member, anchor);
    };
    switch (part) {
    case ClientPart::Name:
        return text(tr("Name"), &Client::name);
    case ClientPart::Tier:
        return text(tr("Tier"), &Client::tier);
    case ClientPart::Industry:
        return text(tr("Industry"), &Client::industry);
    case ClientPart::City:
        return text(tr("City"), &Client::city);
    case ClientPart::Website:
        return text(tr("Website"), &Client::website);
    case ClientPart::Since:
        return editDay(tr("Client since"), &Client::since, anchor);
    case ClientPart::Renewal:
        return editDay(tr("Renewal"), &Client::renewal, anchor);
    case ClientPart::Fee:
        return editFee(anchor);
    case ClientPart::Note:
        return editNote(anchor);
    case ClientPart::Status:
        return chooseStatus(anchor);
    case ClientPart::Owner:
        return chooseOwner(anchor);
    }
}

void ClientEdit::editContact(core::ContactId id, ContactPart part, QWidget* anchor) {
    const auto at = std::find_if(m_contacts.begin(), m_contacts.end(),
                                 [id](const Contact& contact) { return contact.id == id; });
    if (at == m_contacts.end()) {
        return;
    }
    switch (part) {
    case ContactPart::Role:
        return editText<Contact>(contactKind(), *at, tr("Role"), &Contact::role, anchor);
    case ContactPart::Email:
        return editText<Contact>(contactKind(), *at, tr("E-mail"), &Contact::email, anchor);
    case ContactPart::Phone:
        return editText<Contact>(contactKind(), *at, tr("Phone"), &Contact::phone, anchor);
    }
}

template <class T>
void ClientEdit::openBox(const RecordKind<T>& kind, const T& record, QWidget* anchor, QWidget* editor,
                         DraftKeeper* draft, const Take<T>& take) {
    auto* box = new EditBox(m_desk.theme, m_page, anchor, editor);
    auto base = std::make_shared<T>(record);
    const auto close = [box, draft] {
        if (draft) {
            draft->discard();
        }
        box->finish();
    };
    connect(box, &EditBox::cancelled, box, close);
    connect(box, &EditBox::submitted, box, [=, this] {
        T mine = *base;
        QString problem = take(mine);
        if (const auto problems = clients::validate(mine); problem.isEmpty() && !problems.isEmpty()) {
            problem = problems.front().text;
        }
        box->showProblem(problem);
        if (problem.isEmpty()) {
            storeRecord<T>({m_desk, placeOfBox(*box, m_page), kind,
                            [base](const T&, const T& theirs) { *base = theirs; },
                            [close](const T&) { close(); }},
                           *base, mine);
        }
    });
    box->open();
}

template <class T>
void ClientEdit::editText(const RecordKind<T>& kind, const T& record, const QString& name, QString T::*member,
                          QWidget* anchor) {
    auto* field = new Field(m_desk.theme, m_page);
    field->setAccessibleName(name);
    field->setText(record.*member);
    field->selectAll();
    auto* draft = new DraftKeeper(m_desk, draftKey(record.id.value, anchor->objectName()), field);
    openBox<T>(kind, record, anchor, field, draft, [field, member](T& mine) {
        mine.*member = field->text().trimmed();
        return QString();
    });
}

void ClientEdit::editDay(const QString& name, QDate Client::*member, QWidget* anchor) {
    const Toward toward = member == &Client::since ? Toward::Past : Toward::Future;
    auto* field = new DayField(
        m_desk.theme, [&session = m_desk.session] { return session.today(); }, toward, m_page);
    field->setAccessibleName(name);
    field->setWeekStart(m_desk.session.settings().weekStart);
    const QDate day = m_client.*member;
    field->setValue(day.isValid() ? std::optional(day) : std::nullopt);
    field->selectAll();
    openBox<Client>(clientKind(m_desk.session), m_client, anchor, field, nullptr,
                    [field, member](Client& mine) {
                        mine.*member = field->value().value_or(QDate());
                        return field->problem();
                    });
}

void ClientEdit::editFee(QWidget* anchor) {
    auto* field = new Field(m_desk.theme, m_page);
    field->setAccessibleName(tr("Monthly fee"));
    field->setPlaceholderText(tr("1,200 EUR"));
    field->setText(m_client.monthlyFeeMinor ? format::money(m_client.monthlyFeeMinor, m_client.currency)
                                            : QString());
    field->selectAll();
    openBox<Client>(clientKind(m_desk.session), m_client, anchor, field, nullptr, [field](Client& mine) {
        if (field->text().trimmed().isEmpty()) {
            mine.monthlyFeeMinor.reset();
            mine.currency.clear();
            return QString();
        }
        const auto fee = core::parseMoney(field->text(), mine.currency);
        if (!fee) {
            return tr("Type an amount and its currency, like 1,200 EUR.");
        }
        mine.monthlyFeeMinor = fee->minor;
        mine.currency = fee->currency;
        return QString();
    });
}

void ClientEdit::editNote(QWidget* anchor) {
    auto* field = new QPlainTextEdit(m_client.note, m_page);
    field->setObjectName(u"clientNoteField"_s);
    field->setAccessibleName(tr("Note"));
    field->setFixedHeight(120);
    field->moveCursor(QTextCursor::End);
    auto* draft = new DraftKeeper(m_desk, draftKey(m_client.id.value, anchor->objectName()), field);
    openBox<Client>(clientKind(m_desk.session), m_client, anchor, field, draft, [field](Client& mine) {
        mine.note = field->toPlainText();
        return QString();
    });
}

void ClientEdit::store(const Client& mine) {
    storeRecord<Client>({m_desk, placeOfPage(m_desk, m_page), clientKind(m_desk.session),
                         [](const Client&, const Client&) {}, [](const Client&) {}},
                        m_client, mine);
}

void ClientEdit::chooseStatus(QWidget* anchor) {
    QMenu* menu = menuUnder(anchor, m_page);
    for (const auto& [status, stored] : core::EnumNames<core::ClientStatus>::names) {
        auto* action = menu->addAction(statusWord(status), this, [this, chosen = status] {
            Client mine = m_client;
            mine.status = chosen;
            store(mine);
        });
        action->setCheckable(true);
        action->setChecked(status == m_client.status);
    }
    popUp(menu, anchor);
}

void ClientEdit::chooseOwner(QWidget* anchor) {
    QMenu* menu = menuUnder(anchor, m_page);
    const auto add = [&](const QString& name, core::MemberId member) {
        auto* action = menu->addAction(literal(name), this, [this, member] {
            Client mine = m_client;
            mine.owner = member;
            store(mine);
        });
        action->setCheckable(true);
        action->setChecked(member == m_client.owner);
    };
    for (const auto& member : m_desk.session.members()) {
        add(member.name, member.id);
    }
    menu->addSeparator();
    add(tr("Nobody"), {});
    popUp(menu, anchor);
}

} // namespace ui
