// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/macroeditor.h"

#include "ui/page/record.h"
#include "ui/settings/macrosteps.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmented.h"

using namespace Qt::Literals::StringLiterals;
namespace macros = core::macros;
using macros::Macro;

namespace ui {

namespace {

QString afterWord(core::MacroAfter after) {
    return after == core::MacroAfter::Next ? MacroEditor::tr("the next ticket") : MacroEditor::tr("stay");
}

QString stepsWord(const std::vector<macros::Step>& steps) {
    QStringList words;
    for (const auto& step : steps) {
        words << doWord(step.what);
    }
    return words.join(u", "_s);
}

RecordKind<Macro> macroKind() {
    using D = MacroEditor;
    return {
        .added = D::tr("Macro %1 added"),
        .changed = D::tr("Macro %1 changed"),
        .gone = D::tr("This macro is no longer in the workspace."),
        .name = [](const Macro& one) { return one.name; },
        .fields = {fieldOf(D::tr("Name"), &Macro::name), fieldOf(D::tr("Changes"), &Macro::steps, &stepsWord),
                   fieldOf(D::tr("After it"), &Macro::after, &afterWord)},
        .find = [](core::Database& db, const Macro& one) { return macros::findMacro(db, one.id); },
        .save = &macros::saveMacro,
        .remove = [](core::Transaction& tx, const Macro& one) { macros::setMacroActive(tx, one.id, false); },
        .restore = [](core::Transaction& tx, const Macro& one) { macros::setMacroActive(tx, one.id, true); }};
}

} // namespace

MacroEditor::MacroEditor(const Desk& desk, const Macro& macro, QWidget* host)
    : DialogFrame(desk.theme, macro.revision == 0 ? tr("New macro") : tr("Edit the macro"), Width::Large,
                  host)
    , m_desk(desk)
    , m_base(macro)
    , m_name(new Field(desk.theme, this))
    , m_after(new Segmented(desk.theme, {tr("Stay on the ticket"), tr("Go to the next ticket")}, this))
    , m_steps(new MacroSteps(desk, this)) {
    setObjectName(u"macroEditor"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(u"macroName"_s);
    m_after->setObjectName(u"macroAfter"_s);
    addRow(tr("Name"), m_name);
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_after);
    row->addStretch(1);
    addRow(tr("After it"), holder);
    body()->addWidget(m_steps);
    setPrimary(macro.revision == 0 ? tr("Add") : tr("Save"));
    setValue(macro);
    connect(this, &DialogFrame::submitted, this, &MacroEditor::save);
    m_name->setFocus();
}

void MacroEditor::setValue(const Macro& macro) {
    m_name->setText(macro.name);
    m_after->setCurrent(macro.after == core::MacroAfter::Next ? 1 : 0);
    m_steps->setValue(macro.steps);
}

Macro MacroEditor::value() const {
    Macro macro = m_base;
    macro.name = m_name->text().trimmed();
    macro.after = m_after->current() == 1 ? core::MacroAfter::Next : core::MacroAfter::Stay;
    macro.steps = m_steps->value();
    return macro;
}

void MacroEditor::save() {
    const Macro edited = value();
    QString problem = m_steps->problem();
    if (const auto problems = macros::validate(edited); problem.isEmpty() && !problems.isEmpty()) {
        problem = problems.front().text;
    }
    if (!problem.isEmpty()) {
        showProblem(problem);
        return;
    }
    storeAndClose(m_desk, *this, macroKind(), m_base, edited, &MacroEditor::setValue);
}

} // namespace ui
