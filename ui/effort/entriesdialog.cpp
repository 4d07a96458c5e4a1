// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/entriesdialog.h"

#include "core/clients/client.h"
#include "core/tickets/tickets.h"
#include "ui/effort/triggers.h"
#include "ui/page/clientfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

using core::effort::Entry;

constexpr int ClassRole = Qt::UserRole;
constexpr int OriginRole = Qt::UserRole + 1;

void addTrigger(QComboBox& box, const Trigger& trigger, const QString& text) {
    box.addItem(text);
    box.setItemData(box.count() - 1, int(trigger.workClass), ClassRole);
    box.setItemData(box.count() - 1, int(trigger.origin), OriginRole);
}

/// The entry's own trigger first, where it is none of the usual ones.
void fill(QComboBox& box, const Trigger& own) {
    const auto& usual = triggers();
    const auto found = std::find(usual.begin(), usual.end(), own);
    if (found == usual.end()) {
        addTrigger(box, own, u"%1, %2"_s.arg(classWord(own.workClass), originWord(own.origin)));
    }
    for (const Trigger& trigger : usual) {
        addTrigger(box, trigger, triggerText(trigger));
    }
    box.setCurrentIndex(found == usual.end() ? 0 : int(found - usual.begin()));
}

QString whenOf(const Entry& entry, const QTimeZone& zone) {
    const QString day = format::longDay(entry.day);
    return entry.startedAt
               ? u"%1, %2 \u2013 %3"_s.arg(day, format::time(core::timeOf(*entry.startedAt, zone)),
                                           format::time(core::timeOf(*entry.endedAt, zone)))
               : day;
}

} // namespace

std::vector<NamedEntry> namedEntries(core::Database& db, const std::vector<core::EntryId>& ids) {
    std::vector<NamedEntry> list;
    for (const core::EntryId id : ids) {
        const auto entry = core::effort::find(db, id);
        if (!entry) {
            continue;
        }
        NamedEntry named{*entry, {}, 0};
        if (const auto client = core::clients::find(db, entry->client)) {
            named.clientName = client->name;
        }
        if (const auto ticket = core::tickets::find(db, entry->ticket)) {
            named.ticketNumber = ticket->number;
        }
        list.push_back(named);
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const NamedEntry& a, const NamedEntry& b) { return a.entry.day < b.entry.day; });
    return list;
}

EntriesDialog::EntriesDialog(const Desk& desk, const QString& title, const std::vector<NamedEntry>& entries,
                             QWidget* host)
    : DialogFrame(desk.theme, title, Width::Large, host)
    , m_desk(desk) {
    setObjectName(u"entriesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    for (size_t at = 0; at < entries.size(); ++at) {
        addEntry(entries[at], at);
    }
    addKeyHint(u"Tab"_s, tr("next"));
    setPrimary(tr("Save"));
    connect(this, &DialogFrame::submitted, this, &EntriesDialog::save);
    if (!m_editors.empty()) {
        m_editors.front().minutes->setFocus(Qt::TabFocusReason);
    }
}

void EntriesDialog::addEntry(const NamedEntry& named, size_t at) {
    const Theme& theme = m_desk.theme;
    Editor editor;
    editor.base = named.entry;
    editor.ticketNumber = named.ticketNumber;
    editor.part = new QWidget(this);
    editor.minutes = new MinutesField(theme, editor.part);
    editor.trigger = new QComboBox(editor.part);
    editor.client = new ClientField(m_desk, editor.part);
    editor.ticket = new Field(theme, editor.part);
    editor.note = new Field(theme, editor.part);
    auto* remove = new IconButton(theme, u"trash-2"_s, tr("Remove this entry"), editor.part);
    const auto name = [at](const char* part) { return u"entry.%1.%2"_s.arg(at).arg(QLatin1String(part)); };
    editor.minutes->setObjectName(name("minutes"));
    editor.trigger->setObjectName(name("class"));
    editor.client->setObjectName(name("client"));
    editor.ticket->setObjectName(name("ticket"));
    editor.note->setObjectName(name("note"));
    remove->setObjectName(name("remove"));
    editor.minutes->setValue(named.entry.minutes);
    editor.minutes->setMaximumWidth(120);
    fill(*editor.trigger, {named.entry.workClass, named.entry.origin});
    editor.trigger->setAccessibleName(tr("Who started it?"));
    editor.client->setClient(named.entry.client, named.clientName);
    editor.ticket->setText(named.ticketNumber > 0 ? format::ticketNumber(named.ticketNumber) : QString());
    editor.ticket->setPlaceholderText(tr("Ticket"));
    editor.ticket->setAccessibleName(tr("Ticket number"));
    editor.ticket->setIconName(u"life-buoy"_s);
    editor.ticket->setMaximumWidth(120);
    editor.note->setText(named.entry.note);
    editor.note->setPlaceholderText(tr("Note"));
    editor.note->setAccessibleName(tr("Note"));
    auto* grid = new QGridLayout(editor.part);
    grid->setContentsMargins(0, at == 0 ? 0 : 8, 0, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->addWidget(new Label(theme, whenOf(named.entry, m_desk.session.zone()), Type::SmallHead, Color::Ink,
                              editor.part),
                    0, 0, 1, 3);
    grid->addWidget(remove, 0, 3, Qt::AlignRight);
    grid->addWidget(editor.minutes, 1, 0);
    grid->addWidget(editor.trigger, 1, 1);
    grid->addWidget(editor.client, 1, 2, 1, 2);
    grid->addWidget(editor.ticket, 2, 0);
    grid->addWidget(editor.note, 2, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    if (at > 0) {
        body()->addWidget(new Rule(theme, this));
    }
    body()->addWidget(editor.part);
    connect(remove, &QPushButton::clicked, this, [this, at] {
        m_editors[at].removed = true;
        m_editors[at].part->hide();
        primary()->setFocus(Qt::TabFocusReason);
    });
    m_editors.push_back(editor);
}

std::optional<EntriesDialog::Wish> EntriesDialog::wishOf(const Editor& editor) {
    Wish wish;
    wish.entry = editor.base;
    wish.removed = editor.removed;
    if (wish.removed) {
        return wish;
    }
    const auto minutes = editor.minutes->value();
    if (!minutes) {
        showProblem(tr("Type minutes like 45, or 1:10, or 1.5 h."));
        editor.minutes->setFocus(Qt::TabFocusReason);
        return std::nullopt;
    }
    if (editor.client->isUnresolved()) {
        showProblem(tr("Choose the client from the list, or leave the field empty."));
        editor.client->setFocus(Qt::TabFocusReason);
        return std::nullopt;
    }
    if (*minutes != editor.base.minutes) {
        wish.entry = core::effort::withMinutes(wish.entry, *minutes);
    }
    wish.entry.workClass = core::WorkClass(editor.trigger->currentData(ClassRole).toInt());
    wish.entry.origin = core::Origin(editor.trigger->currentData(OriginRole).toInt());
    wish.entry.client = editor.client->client();
    wish.entry.note = editor.note->text().trimmed();
    const QString typed = editor.ticket->text().trimmed();
    bool isNumber = typed.isEmpty();
    const qint64 number = typed.isEmpty() ? 0 : QString(typed).remove(u'#').toLongLong(&isNumber);
    if (!isNumber) {
        showProblem(tr("A ticket is its number, like #1042."));
        editor.ticket->setFocus(Qt::TabFocusReason);
        return std::nullopt;
    }
    if (number != editor.ticketNumber) {
        wish.ticketNumber = number;
    }
    return wish;
}

void EntriesDialog::save() {
    std::vector<Wish> wishes;
    for (const Editor& editor : m_editors) {
        const auto wish = wishOf(editor);
        if (!wish) {
            return;
        }
        if (wish->removed || wish->ticketNumber || wish->entry != editor.base) {
            wishes.push_back(*wish);
        }
    }
    if (wishes.empty()) {
        accept();
        return;
    }
    setBusy(true);
    m_desk.store
        .write([wishes, zone = m_desk.session.zone()](core::Transaction& tx) {
            EntryChanges changes;
            for (const Wish& wish : wishes) {
                if (wish.removed) {
                    changes.push_back({core::effort::remove(tx, wish.entry.id), std::nullopt});
                    continue;
                }
                Entry entry = wish.entry;
                if (wish.ticketNumber) {
                    const auto ticket = core::tickets::findNumber(tx, *wish.ticketNumber);
                    if (!ticket && *wish.ticketNumber > 0) {
                        core::fail(core::ErrorKind::Invalid,
                                   tr("There is no ticket #%1.").arg(*wish.ticketNumber));
                    }
                    entry.ticket = ticket ? ticket->id : core::TicketId();
                    entry.client = ticket ? ticket->client : entry.client;
                }
                const auto before = core::effort::find(tx, entry.id);
                changes.push_back({before, core::effort::edit(tx, entry, zone)});
            }
            return changes;
        })
        .then(this, [this](core::Result<EntryChanges> changes) {
            setBusy(false);
            if (!changes) {
                showProblem(changes.error().text);
                return;
            }
            const QString text = changes->size() == 1 ? tr("Time entry changed")
                                                      : tr("%1 time entries changed").arg(changes->size());
            m_desk.undo.push(undoStep(text, *changes, m_desk.session.zone()));
            accept();
        });
}

} // namespace ui
