// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/customfields.h"

#include "core/fields/fields.h"
#include "core/tickets/bulk.h"
#include "ui/widgets/editbox.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/textbutton.h"

#include <QGridLayout>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;
namespace fields = core::fields;

namespace ui {

QString fieldText(const fields::Field& field, const fields::Value& value) {
    if (const auto* day = std::get_if<QDate>(&value)) {
        return QLocale().toString(*day, QLocale::ShortFormat);
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return QLocale().toString(*number, 'g', QLocale::FloatingPointShortest);
    }
    return fields::textOf(field, value);
}

CustomFields::CustomFields(const Desk& desk, fields::Owner owner, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_owner(owner)
    , m_grid(new QGridLayout(this)) {
    setObjectName(u"customFields"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    hide();
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        const auto mine = m_owner == fields::Owner::Ticket ? core::Entity::Ticket : core::Entity::Client;
        if (core::touches(changes, core::Entity::CustomField) || core::touches(changes, mine)) {
            load();
        }
    });
}

void CustomFields::setRecord(qint64 id) {
    if (m_id != id) {
        m_id = id;
        load();
    }
}

void CustomFields::load() {
    using Read = std::pair<std::vector<fields::Field>, fields::Values>;
    const int token = ++m_token;
    if (m_id == 0) {
        show({}, {});
        return;
    }
    m_desk.store
        .read([owner = m_owner, id = m_id](core::Database& db) {
            return Read(fields::list(db, owner), fields::valuesOf(db, owner, id));
        })
        .then(this, [this, token](core::Result<Read> read) {
            if (token == m_token && read) {
                show(read->first, read->second);
            }
        });
}

void CustomFields::show(const std::vector<fields::Field>& all, const fields::Values& values) {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    int row = 0;
    for (const fields::Field& field : all) {
        const auto found = values.find(field.id);
        const fields::Value value = found == values.end() ? fields::Value() : found->second;
        auto* label = new Label(m_desk.theme, field.name, Type::Small, Color::Ink2, this);
        auto* button = new TextButton(m_desk.theme, Type::Body, Color::Ink, this);
        button->setObjectName(u"customField.%1"_s.arg(field.name));
        button->setEditable(tr("Not set"));
        button->set(fieldText(field, value), tr("Change %1").arg(field.name));
        button->setAccessibleName(tr("%1: %2").arg(field.name, fieldText(field, value)));
        connect(button, &QAbstractButton::clicked, this,
                [this, field, value, button] { edit(field, value, button); });
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(button, row, 1);
        ++row;
    }
    setVisible(row > 0);
    Q_EMIT shownChanged(row > 0);
}

void CustomFields::edit(const fields::Field& field, const fields::Value& now, TextButton* button) {
    if (field.type == fields::Type::Choice) {
        choose(field, button);
        return;
    }
    auto* editor = new Field(m_desk.theme, this);
    editor->setObjectName(u"customFieldEditor"_s);
    editor->setAccessibleName(field.name);
    editor->setText(fields::textOf(field, now));
    if (field.type == fields::Type::Date) {
        editor->setPlaceholderText(u"2026-06-23"_s);
    }
    auto* box = new EditBox(m_desk.theme, this, button, editor);
    connect(box, &EditBox::cancelled, box, &EditBox::finish);
    connect(box, &EditBox::submitted, this, [this, box, editor, field, now, id = m_id] {
        try {
            const fields::Value value = fields::valueOf(field, editor->text());
            box->finish();
            if (value != now && id == m_id) {
                save(field, value);
            }
        } catch (const core::Failure& failure) {
            box->showProblem(failure.error().text);
        }
    });
    box->open();
    editor->selectAll();
}

void CustomFields::choose(const fields::Field& field, TextButton* button) {
    auto* menu = new QMenu(this);
    menu->setObjectName(u"customField.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const fields::Choice& choice : field.choices) {
        if (choice.active) {
            menu->addAction(literal(choice.name), this, [this, field, id = choice.id] { save(field, id); })
                ->setObjectName(u"choice.%1"_s.arg(choice.name));
        }
    }
    menu->addSeparator();
    menu->addAction(tr("Not set"), this, [this, field] { save(field, {}); });
    menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2)));
}

void CustomFields::save(const fields::Field& field, const fields::Value& value) {
    if (m_owner == fields::Owner::Ticket) {
        saveOnTicket(field, value);
    } else {
        saveOnClient(field, value);
    }
}

void CustomFields::saveOnTicket(const fields::Field& field, const fields::Value& value) {
    using Done = core::tickets::BulkDone;
    core::tickets::Bulk bulk;
    bulk.acts = {core::tickets::SetField{field, value}};
    bulk.by = m_desk.session.member().id;
    const auto work = [bulk, ids = std::vector<qint64>{m_id}](core::Transaction& tx) {
        return core::tickets::apply(tx, bulk, ids);
    };
    m_desk.store.write(work).then(
        this, [this, work, by = bulk.by, name = field.name](core::Result<Done> done) {
            if (!done) {
                m_desk.notices.failed(done.error());
                return;
            }
            auto last = std::make_shared<Done>(std::move(*done));
            m_desk.undo.push({tr("%1 changed").arg(name),
                              [last, by](core::Transaction& tx) { core::tickets::undo(tx, *last, by); },
                              [last, work](core::Transaction& tx) { *last = work(tx); }});
        });
}

void CustomFields::saveOnClient(const fields::Field& field, const fields::Value& value) {
    const auto put = [id = m_id, field = field.id](const fields::Value& to) {
        return [id, field, to](core::Transaction& tx) {
            fields::write(tx, fields::Owner::Client, id, field, to);
            tx.changed(core::Entity::Client, id);
        };
    };
    m_desk.store
        .write([id = m_id, field = field.id, work = put(value)](core::Transaction& tx) {
            const auto values = fields::valuesOf(tx, fields::Owner::Client, id);
            const auto found = values.find(field);
            work(tx);
            return found == values.end() ? fields::Value() : found->second;
        })
        .then(this, [this, put, value, name = field.name](core::Result<fields::Value> before) {
            if (!before) {
                m_desk.notices.failed(before.error());
                return;
            }
            m_desk.undo.push({tr("%1 changed").arg(name), put(*before), put(value)});
        });
}

} // namespace ui
