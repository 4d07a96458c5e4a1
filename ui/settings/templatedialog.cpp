// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/templatedialog.h"

#include "ui/page/record.h"
#include "ui/settings/wordingfield.h"
#include "ui/widgets/field.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
namespace macros = core::macros;
using macros::Template;

namespace ui {

namespace {

RecordKind<Template> templateKind() {
    using D = TemplateDialog;
    return {.added = D::tr("Template %1 added"),
            .changed = D::tr("Template %1 changed"),
            .gone = D::tr("This template is no longer in the workspace."),
            .name = [](const Template& one) { return one.name; },
            .fields = {fieldOf(D::tr("Name"), &Template::name),
                       fieldOf(D::tr("Shortcut"), &Template::shortcut),
                       fieldOf(D::tr("Text"), &Template::body)},
            .find = [](core::Database& db, const Template& one) { return macros::findTemplate(db, one.id); },
            .save = &macros::saveTemplate,
            .remove = [](core::Transaction& tx,
                         const Template& one) { macros::setTemplateActive(tx, one.id, false); },
            .restore = [](core::Transaction& tx,
                          const Template& one) { macros::setTemplateActive(tx, one.id, true); }};
}

} // namespace

QString placeholderWord(const QString& name) {
    static const std::pair<QLatin1String, const char*> words[] = {
        {"contact.first"_L1, QT_TRANSLATE_NOOP("ui::TemplateDialog", "First name of the contact")},
        {"contact"_L1, QT_TRANSLATE_NOOP("ui::TemplateDialog", "Name of the contact")},
        {"client"_L1, QT_TRANSLATE_NOOP("ui::TemplateDialog", "Name of the client")},
        {"ticket.number"_L1, QT_TRANSLATE_NOOP("ui::TemplateDialog", "Number of the ticket")},
        {"ticket.subject"_L1, QT_TRANSLATE_NOOP("ui::TemplateDialog", "Subject of the ticket")},
        {"member.first"_L1, QT_TRANSLATE_NOOP("ui::TemplateDialog", "First name of who answers")},
        {"member"_L1, QT_TRANSLATE_NOOP("ui::TemplateDialog", "Name of who answers")},
        {"agency"_L1, QT_TRANSLATE_NOOP("ui::TemplateDialog", "Name of the agency")},
        {"today"_L1, QT_TRANSLATE_NOOP("ui::TemplateDialog", "Today")},
        {"next.day"_L1, QT_TRANSLATE_NOOP("ui::TemplateDialog", "Day of the next planned touchpoint")},
        {"next.touchpoint"_L1, QT_TRANSLATE_NOOP("ui::TemplateDialog", "What the next touchpoint is for")},
        {"today+3"_L1, QT_TRANSLATE_NOOP("ui::TemplateDialog", "The third working day from today")}};
    for (const auto& [key, word] : words) {
        if (key == name) {
            return TemplateDialog::tr(word);
        }
    }
    return name;
}

TemplateDialog::TemplateDialog(const Desk& desk, const Template& wording, QWidget* host)
    : DialogFrame(desk.theme, wording.revision == 0 ? tr("New template") : tr("Edit the template"),
                  Width::Large, host)
    , m_desk(desk)
    , m_base(wording)
    , m_name(new Field(desk.theme, this))
    , m_shortcut(new Field(desk.theme, this))
    , m_placeholders(new QComboBox(this))
    , m_text(new WordingField(desk.theme, this)) {
    setObjectName(u"templateDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(u"templateName"_s);
    m_shortcut->setObjectName(u"templateShortcut"_s);
    m_shortcut->setPlaceholderText(tr("thanks: typed as ::thanks"));
    m_placeholders->setObjectName(u"templatePlaceholders"_s);
    m_placeholders->addItem(tr("Choose what is filled in"));
    for (const QString& name : macros::placeholderNames() + QStringList{u"today+3"_s}) {
        m_placeholders->addItem(placeholderWord(name), name);
    }
    addRow(tr("Name"), m_name);
    addRow(tr("Shortcut"), m_shortcut);
    addRow(tr("Placeholder"), m_placeholders);
    body()->addWidget(m_text);
    setPrimary(wording.revision == 0 ? tr("Add") : tr("Save"));
    setValue(wording);
    loadExamples();
    connect(m_placeholders, &QComboBox::activated, this, &TemplateDialog::insertPlaceholder);
    connect(this, &DialogFrame::submitted, this, &TemplateDialog::save);
    m_name->setFocus();
}

void TemplateDialog::setValue(const Template& wording) {
    m_name->setText(wording.name);
    m_shortcut->setText(wording.shortcut);
    m_text->setText(wording.body);
}

Template TemplateDialog::value() const {
    Template wording = m_base;
    wording.name = m_name->text().trimmed();
    wording.shortcut = m_shortcut->text().trimmed();
    while (wording.shortcut.startsWith(u':')) {
        wording.shortcut.remove(0, 1); // as it is typed in the composer
    }
    wording.body = m_text->text();
    return wording;
}

void TemplateDialog::loadExamples() {
    m_desk.store.read([](core::Database& db) { return macros::exampleValues(db); })
        .then(this, [this](core::Result<macros::Values> values) {
            if (values) {
                m_text->setShown(
                    [values = *values](const QString& text) { return macros::fill(text, values).text; });
            }
        });
}

void TemplateDialog::insertPlaceholder(int index) {
    if (const QString name = m_placeholders->itemData(index).toString(); !name.isEmpty()) {
        m_text->editor()->insertPlainText(u"{{%1}}"_s.arg(name));
        m_placeholders->setCurrentIndex(0);
        m_text->editor()->setFocus();
    }
}

void TemplateDialog::save() {
    const Template edited = value();
    if (const auto problems = macros::validate(edited); !problems.isEmpty()) {
        showProblem(problems.front().text);
        return;
    }
    storeAndClose(m_desk, *this, templateKind(), m_base, edited, &TemplateDialog::setValue);
}

} // namespace ui
