// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fielddialog.h"

#include "core/base/fold.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
namespace fields = core::fields;

namespace ui {

FieldDialog::FieldDialog(const Theme& theme, const fields::Field& field, QWidget* host)
    : DialogFrame(theme, field.revision == 0 ? tr("Add a field") : tr("Change the field"), Width::Small, host)
    , m_field(field)
    , m_name(new Field(theme, this))
    , m_type(new QComboBox(this))
    , m_choices(new QPlainTextEdit(this)) {
    m_name->setObjectName(u"fieldName"_s);
    m_name->setMaxLength(int(fields::MaxName));
    m_name->setText(field.name);
    m_type->setObjectName(u"fieldType"_s);
    for (const auto& [type, stored] : core::EnumNames<fields::Type>::names) {
        m_type->addItem(typeWord(type), core::toText(type));
    }
    m_type->setCurrentIndex(m_type->findData(core::toText(field.type)));
    m_type->setEnabled(field.revision == 0);
    m_choices->setObjectName(u"fieldChoices"_s);
    m_choices->setFixedHeight(120);
    m_choices->setTabChangesFocus(true);
    QStringList names;
    for (const fields::Choice& choice : field.choices) {
        if (choice.active) {
            names << choice.name;
        }
    }
    m_choices->setPlainText(names.join(u'\n'));
    addRow(tr("Name"), m_name);
    addRow(tr("Type"), m_type);
    auto* label = addRow(tr("Choices, one in each line"), m_choices);
    const auto showChoices = [this, label] {
        const bool choice = m_type->currentData().toString() == core::toText(fields::Type::Choice);
        label->setVisible(choice);
        m_choices->setVisible(choice);
    };
    connect(m_type, &QComboBox::currentIndexChanged, this, showChoices);
    showChoices();
    setPrimary(field.revision == 0 ? tr("Add") : tr("Save"));
}

fields::Field FieldDialog::value() const {
    fields::Field field = m_field;
    field.name = m_name->text().trimmed();
    field.type = core::fromText<fields::Type>(m_type->currentData().toString()).value_or(fields::Type::Text);
    field.choices.clear();
    if (field.type != fields::Type::Choice) {
        return field;
    }
    for (const QString& line : m_choices->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        fields::Choice choice;
        choice.name = line.trimmed();
        for (const fields::Choice& old : m_field.choices) {
            if (core::fold(old.name) == core::fold(choice.name)) {
                choice.id = old.id;
            }
        }
        if (!choice.name.isEmpty()) {
            field.choices.push_back(choice);
        }
    }
    return field;
}

QString FieldDialog::typeWord(fields::Type type) {
    switch (type) {
    case fields::Type::Text:
        return tr("Text");
    case fields::Type::Number:
        return tr("Number");
    case fields::Type::Date:
        return tr("Date");
    case fields::Type::Choice:
        break;
    }
    return tr("Choice");
}

} // namespace ui
