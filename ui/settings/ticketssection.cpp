// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ticketssection.h"

#include "core/fields/fields.h"
#include "ui/settings/fielddialog.h"
#include "ui/settings/settingrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace fields = core::fields;
namespace tickets = core::tickets;
using tickets::Reopening;
using tickets::TicketState;

namespace ui {

namespace {

constexpr int CardWidth = 560;

QString builtInWord(TicketState state) {
    switch (state) {
    case TicketState::New:
        return TicketsSection::tr("New");
    case TicketState::Open:
        return TicketsSection::tr("Open");
    case TicketState::Pending:
        return TicketsSection::tr("Waiting on client");
    case TicketState::OnHold:
        return TicketsSection::tr("On hold");
    case TicketState::Resolved:
        return TicketsSection::tr("Resolved");
    case TicketState::Closed:
        break;
    }
    return TicketsSection::tr("Closed");
}

void put(Field* field, const QString& text) {
    if (!field->hasFocus() || !field->isModified()) {
        field->setText(text);
    }
}

} // namespace

TicketsSection::TicketsSection(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk) {
    setObjectName(u"ticketsSection"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::CardGap);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (auto* column : {left, right}) {
        column->setSpacing(metric::CardGap);
        row->addLayout(column, 1);
    }
    left->addWidget(buildReopening());
    left->addWidget(buildStates());
    right->addWidget(buildFields(fields::Owner::Ticket, tr("Fields of tickets"), m_ticketFields));
    right->addWidget(buildFields(fields::Owner::Client, tr("Fields of clients"), m_clientFields));
    left->addStretch();
    right->addStretch();
    row->addStretch(0);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Setting) ||
            core::touches(changes, core::Entity::CustomField)) {
            load();
        }
    });
    load();
}

Card* TicketsSection::buildReopening() {
    auto* card = new Card(m_desk.theme, tr("When a client writes on a resolved ticket"), this);
    card->setMaximumWidth(CardWidth);
    m_reopening = new QComboBox(this);
    m_reopening->setObjectName(u"reopening"_s);
    m_reopening->addItem(tr("Reopen it"), core::toText(Reopening::Always));
    m_reopening->addItem(tr("Reopen it for some days"), core::toText(Reopening::Within));
    m_reopening->addItem(tr("Open a follow-up ticket"), core::toText(Reopening::Never));
    card->body()->addWidget(new SettingRow(
        m_desk.theme, tr("What the client wrote"), m_reopening,
        tr("A follow-up takes over client, assignee, priority, tags and fields. People can always reopen."),
        card));
    m_days = new Field(m_desk.theme, this);
    m_days->setObjectName(u"reopenDays"_s);
    m_daysRow = new SettingRow(m_desk.theme, tr("Days after it was resolved"), m_days,
                               tr("Later messages open a follow-up ticket."), card);
    card->body()->addWidget(m_daysRow);
    connect(m_reopening, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling) {
            auto rules = m_rules;
            rules.reopening =
                core::fromText<Reopening>(m_reopening->currentData().toString()).value_or(Reopening::Always);
            saveRules(rules, tr("Reopening changed"), nullptr);
        }
    });
    connect(m_days, &QLineEdit::editingFinished, this, [this] {
        auto rules = m_rules;
        rules.reopenDays = m_days->text().trimmed().toInt();
        saveRules(rules, tr("Reopening changed"), m_daysRow);
    });
    return card;
}

Card* TicketsSection::buildStates() {
    auto* card = new Card(m_desk.theme, tr("What states are called"), this);
    card->setMaximumWidth(CardWidth);
    for (const auto& [state, stored] : core::EnumNames<TicketState>::names) {
        auto* field = new Field(m_desk.theme, this);
        field->setObjectName(u"stateName.%1"_s.arg(core::toText(state)));
        field->setPlaceholderText(builtInWord(state));
        auto* row = new SettingRow(m_desk.theme, builtInWord(state), field, {}, card);
        card->body()->addWidget(row);
        m_states[state] = {field, row};
        connect(field, &QLineEdit::editingFinished, this, [this, s = state, field, row] {
            auto rules = m_rules;
            const QString name = field->text().trimmed();
            if (name.isEmpty()) {
                rules.stateNames.erase(s);
            } else {
                rules.stateNames[s] = name;
            }
            saveRules(rules, tr("Name of a state changed"), row);
        });
    }
    return card;
}

Card* TicketsSection::buildFields(fields::Owner owner, const QString& title, QVBoxLayout*& list) {
    auto* card = new Card(m_desk.theme, title, this);
    card->setMaximumWidth(CardWidth);
    list = new QVBoxLayout;
    list->setSpacing(2);
    card->body()->addLayout(list);
    auto* add = new Button(m_desk.theme, tr("Add a field"), Button::Kind::Secondary, card);
    add->setObjectName(u"addField.%1"_s.arg(core::toText(owner)));
    add->setIconName(u"plus"_s);
    card->body()->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this, owner] {
        fields::Field field;
        field.owner = owner;
        editField(field);
    });
    return card;
}

void TicketsSection::load() {
    using Read = std::pair<tickets::DeskRules, std::vector<fields::Field>>;
    m_desk.store
        .read([](core::Database& db) { return Read(tickets::loadDeskRules(db), fields::listAll(db)); })
        .then(this, [this](core::Result<Read> read) {
            if (!read) {
                m_desk.notices.failed(read.error(), [this] { load(); });
                return;
            }
            m_rules = read->first;
            m_fields = std::move(read->second);
            fill();
        });
}

void TicketsSection::fill() {
    m_filling = true;
    m_reopening->setCurrentIndex(m_reopening->findData(core::toText(m_rules.reopening)));
    m_daysRow->setVisible(m_rules.reopening == Reopening::Within);
    put(m_days, QString::number(m_rules.reopenDays));
    for (const auto& [state, edit] : m_states) {
        const auto named = m_rules.stateNames.find(state);
        put(edit.first, named == m_rules.stateNames.end() ? QString() : named->second);
    }
    fillFields(fields::Owner::Ticket, *m_ticketFields);
    fillFields(fields::Owner::Client, *m_clientFields);
    m_filling = false;
}

void TicketsSection::fillFields(fields::Owner owner, QVBoxLayout& list) {
    while (QLayoutItem* item = list.takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    int place = 0;
    for (const fields::Field& field : m_fields) {
        if (field.owner != owner) {
            continue;
        }
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        row->addWidget(
            new Label(m_desk.theme, field.name, Type::Body, field.active ? Color::Ink : Color::Ink3, line));
        const QString type = FieldDialog::typeWord(field.type);
        row->addWidget(new Label(m_desk.theme, field.active ? type : tr("%1, hidden").arg(type), Type::Small,
                                 Color::Ink3, line),
                       1);
        auto* up = new IconButton(m_desk.theme, u"arrow-up"_s, tr("Move %1 up").arg(field.name), line);
        up->setEnabled(place > 0);
        auto* edit = new IconButton(m_desk.theme, u"pencil"_s, tr("Change %1").arg(field.name), line);
        edit->setObjectName(u"editField.%1"_s.arg(field.name));
        auto* hide = new IconButton(
            m_desk.theme, field.active ? u"eye-off"_s : u"eye"_s,
            field.active ? tr("Hide %1").arg(field.name) : tr("Show %1").arg(field.name), line);
        hide->setObjectName(u"hideField.%1"_s.arg(field.name));
        for (auto* button : {up, edit, hide}) {
            row->addWidget(button);
        }
        connect(up, &QPushButton::clicked, this,
                [this, owner, place] { moveField(owner, place, place - 1); });
        connect(edit, &QPushButton::clicked, this, [this, field] { editField(field); });
        connect(hide, &QPushButton::clicked, this, [this, field] {
            fields::Field changed = field;
            changed.active = !field.active;
            saveField(field, changed);
        });
        list.addWidget(line);
        ++place;
    }
}

void TicketsSection::saveRules(const tickets::DeskRules& rules, const QString& done, SettingRow* row) {
    if (rules == m_rules) {
        return;
    }
    if (const auto problems = tickets::validate(rules); !problems.isEmpty()) {
        if (row) {
            row->setProblem(problems.front().text);
        }
        return;
    }
    if (row) {
        row->setProblem({});
    }
    const auto put = [](const tickets::DeskRules& to) {
        return [to](core::Transaction& tx) { tickets::saveDeskRules(tx, to); };
    };
    m_desk.store
        .write([work = put(rules)](core::Transaction& tx) {
            work(tx);
            return true;
        })
        .then(this, [this, put, rules, before = m_rules, done](core::Result<bool> saved) {
            if (saved) {
                m_desk.undo.push({done, put(before), put(rules)});
            } else {
                m_desk.notices.failed(saved.error());
            }
        });
}

void TicketsSection::saveField(const fields::Field& before, const fields::Field& field) {
    m_desk.store.write([field](core::Transaction& tx) { return fields::save(tx, field); })
        .then(this, [this, before](core::Result<fields::Field> saved) {
            if (!saved) {
                m_desk.notices.failed(saved.error());
                return;
            }
            if (before.revision == 0) {
                m_desk.undo.push({tr("Field %1 added").arg(saved->name),
                                  [id = saved->id](core::Transaction& tx) { fields::remove(tx, id); },
                                  {}});
                return;
            }
            const auto put = [](fields::Field to) {
                return [to](core::Transaction& tx) {
                    fields::Field next = to;
                    const auto stored = fields::find(tx, to.id);
                    next.revision = stored ? stored->revision : to.revision;
                    fields::save(tx, next);
                };
            };
            m_desk.undo.push({tr("Field %1 changed").arg(saved->name), put(before), put(*saved)});
        });
}

void TicketsSection::moveField(fields::Owner owner, int from, int to) {
    std::vector<core::FieldId> before;
    for (const fields::Field& field : m_fields) {
        if (field.owner == owner) {
            before.push_back(field.id);
        }
    }
    auto after = before;
    std::swap(after[std::size_t(from)], after[std::size_t(to)]);
    const auto put = [](const std::vector<core::FieldId>& order) {
        return [order](core::Transaction& tx) { fields::reorder(tx, order); };
    };
    m_desk.store
        .write([work = put(after)](core::Transaction& tx) {
            work(tx);
            return true;
        })
        .then(this, [this, put, before, after](core::Result<bool> saved) {
            if (saved) {
                m_desk.undo.push({tr("Fields arranged"), put(before), put(after)});
            } else {
                m_desk.notices.failed(saved.error());
            }
        });
}

void TicketsSection::editField(const fields::Field& field) {
    auto* dialog = new FieldDialog(m_desk.theme, field, window());
    connect(dialog, &DialogFrame::submitted, this, [this, dialog, field] {
        const fields::Field wanted = dialog->value();
        if (const auto problems = fields::validate(wanted); !problems.isEmpty()) {
            dialog->showProblem(problems.front().text);
            return;
        }
        saveField(field, wanted);
        dialog->accept();
    });
    dialog->open();
}

} // namespace ui
