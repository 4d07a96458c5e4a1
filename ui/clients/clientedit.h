// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Edits one value of a client or contact where it stands on the page.
#pragma once

#include "ui/clients/clientrecords.h"

namespace ui {

class EditBox;
class DraftKeeper;

enum class ClientPart { Name, Status, Tier, Owner, Renewal, Fee, Industry, City, Website, Since, Note };
enum class ContactPart { Role, Email, Phone };

class ClientEdit : public QObject {
    Q_OBJECT

public:
    ClientEdit(const Desk& desk, QWidget* page);

    /// What the page shows; an edit that began earlier keeps its base.
    void setClient(const core::clients::Client& client, const std::vector<core::clients::Contact>& contacts);

    /// Opens over the text that shows the value.
    void edit(ClientPart part, QWidget* anchor);
    void editContact(core::ContactId id, ContactPart part, QWidget* anchor);

private:
    /// Puts what was typed into the record; gives the sentence that says what is wrong, or nothing.
    template <class T>
    using Take = std::function<QString(T& record)>;

    void editDay(const QString& name, QDate core::clients::Client::*member, QWidget* anchor);
    void editFee(QWidget* anchor);
    void editNote(QWidget* anchor);
    void chooseStatus(QWidget* anchor);
    void chooseOwner(QWidget* anchor);
    void store(const core::clients::Client& mine);
    template <class T>
    void editText(const RecordKind<T>& kind, const T& record, const QString& name, QString T::*member,
                  QWidget* anchor);
    /// A null draft: nothing is kept.
    template <class T>
    void openBox(const RecordKind<T>& kind, const T& record, QWidget* anchor, QWidget* editor,
                 DraftKeeper* draft, const Take<T>& take);
    QString draftKey(qint64 id, const QString& name) const;

    Desk m_desk;
    QWidget* m_page;
    core::clients::Client m_client;
    std::vector<core::clients::Contact> m_contacts;
};

} // namespace ui
