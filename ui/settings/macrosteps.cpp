// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/macrosteps.h"

#include "core/tickets/rules.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
namespace macros = core::macros;
using macros::Do;
using macros::Step;

namespace ui {

namespace {

constexpr int LabelWidth = 150;

template <core::Named E>
QComboBox* choiceOf(QString (*word)(E), E chosen, QWidget* parent) {
    auto* box = new QComboBox(parent);
    for (const auto& [value, stored] : core::EnumNames<E>::names) {
        box->addItem(word(value), core::toText(value));
    }
    box->setCurrentIndex(box->findData(core::toText(chosen)));
    return box;
}

template <core::Named E>
E chosenOf(const QComboBox& box, E otherwise) {
    return core::fromText<E>(box.currentData().toString()).value_or(otherwise);
}

QStringList tagsOf(const QString& text) {
    QStringList tags;
    for (const QString& tag : text.split(u',')) {
        if (!tag.trimmed().isEmpty()) {
            tags << tag.trimmed();
        }
    }
    return tags;
}

} // namespace

QString doWord(Do what) {
    switch (what) {
    case Do::Reply:
        return MacroSteps::tr("Reply");
    case Do::Note:
        return MacroSteps::tr("Internal note");
    case Do::State:
        return MacroSteps::tr("State");
    case Do::Assign:
        return MacroSteps::tr("Assign to");
    case Do::Priority:
        return MacroSteps::tr("Priority");
    case Do::Kind:
        return MacroSteps::tr("Kind");
    case Do::AddTags:
        return MacroSteps::tr("Add tags");
    case Do::RemoveTags:
        return MacroSteps::tr("Take off tags");
    case Do::Minutes:
        return MacroSteps::tr("Log time");
    case Do::Plan:
        return MacroSteps::tr("Plan a touchpoint");
    }
    return {};
}

MacroStepRow::MacroStepRow(const Desk& desk, const Step& step, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_step(step) {
    setObjectName(u"step.%1"_s.arg(core::toText(step.what)));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* label = new Label(desk.theme, doWord(step.what), Type::Body, Color::Ink2, this);
    label->setFixedWidth(LabelWidth);
    row->addWidget(label, 0, Qt::AlignTop);
    m_column = new QVBoxLayout;
    m_column->setSpacing(4);
    row->addLayout(m_column, 1);
    auto* remove = new IconButton(desk.theme, u"x"_s, tr("Leave this change out"), this);
    remove->setObjectName(u"removeStep"_s);
    row->addWidget(remove, 0, Qt::AlignTop);
    connect(remove, &QPushButton::clicked, this, &MacroStepRow::removeRequested);
    build();
}

void MacroStepRow::build() {
    switch (m_step.what) {
    case Do::Reply:
    case Do::Note:
        addText();
        break;
    case Do::State:
        addState();
        break;
    case Do::Assign:
        addMember();
        break;
    case Do::Priority:
        m_choice = choiceOf(&priorityWord, m_step.priority, this);
        break;
    case Do::Kind:
        m_choice = choiceOf(&kindWord, m_step.kind, this);
        break;
    case Do::AddTags:
    case Do::RemoveTags:
        m_line = new Field(m_desk.theme, this);
        m_line->setText(m_step.tags.join(u", "_s));
        m_line->setPlaceholderText(tr("billing, website"));
        m_column->addWidget(m_line);
        break;
    case Do::Minutes:
        m_minutes = new MinutesField(m_desk.theme, this);
        m_minutes->setValue(m_step.minutes > core::Minutes(0) ? std::optional(m_step.minutes) : std::nullopt);
        m_column->addWidget(m_minutes);
        break;
    case Do::Plan:
        m_line = new Field(m_desk.theme, this);
        m_line->setText(m_step.text);
        m_line->setPlaceholderText(tr("Ask whether it works"));
        m_column->addWidget(m_line);
        m_choice = choiceOf(&channelWord, m_step.channel, this);
        m_column->addWidget(m_choice);
        addDays(tr("due after so many working days"));
        break;
    }
    if (m_step.what == Do::Priority || m_step.what == Do::Kind) {
        m_column->addWidget(m_choice);
    }
    for (QWidget* field : std::initializer_list<QWidget*>{m_text, m_choice, m_line, m_minutes}) {
        if (field) {
            field->setObjectName(u"stepValue"_s);
            field->setAccessibleName(doWord(m_step.what));
        }
    }
}

void MacroStepRow::addText() {
    m_text = new QPlainTextEdit(this);
    m_text->setPlainText(m_step.text);
    m_text->setPlaceholderText(tr("Hello {{contact.first}}, …"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(96);
    m_send = new QCheckBox(tr("Send at once; else it is put into the editor"), this);
    m_send->setObjectName(u"stepSend"_s);
    m_send->setChecked(m_step.send);
    m_column->addWidget(m_text);
    m_column->addWidget(m_send);
}

void MacroStepRow::addState() {
    m_choice = new QComboBox(this);
    for (const auto& [state, stored] : core::EnumNames<core::tickets::TicketState>::names) {
        if (state != core::tickets::TicketState::New) { // nothing goes back to new
            m_choice->addItem(stateWord(state), core::toText(state));
        }
    }
    m_choice->setCurrentIndex(std::max(m_choice->findData(core::toText(m_step.state)), 0));
    m_column->addWidget(m_choice);
    addDays(tr("pending for so many working days; empty: until the client answers"));
    const auto showDays = [this] {
        m_days->setVisible(chosenOf(*m_choice, m_step.state) == core::tickets::TicketState::Pending);
    };
    showDays();
    connect(m_choice, &QComboBox::currentIndexChanged, this, showDays);
}

void MacroStepRow::addMember() {
    m_choice = new QComboBox(this);
    m_choice->addItem(tr("whoever runs it"), qint64(0));
    m_choice->addItem(tr("nobody"), qint64(-1));
    for (const auto& member : m_desk.session.members()) {
        m_choice->addItem(member.name, member.id.value);
    }
    m_choice->setCurrentIndex(
        std::max(m_choice->findData(m_step.nobody ? qint64(-1) : m_step.member.value), 0));
    m_column->addWidget(m_choice);
}

void MacroStepRow::addDays(const QString& placeholder) {
    m_days = new Field(m_desk.theme, this);
    m_days->setObjectName(u"stepDays"_s);
    m_days->setPlaceholderText(placeholder);
    m_days->setAccessibleName(placeholder);
    m_days->setText(m_step.days ? QString::number(*m_step.days) : QString());
    m_column->addWidget(m_days);
}

QString MacroStepRow::problem() const {
    bool ok = true;
    if (m_days && !m_days->text().trimmed().isEmpty()) {
        m_days->text().trimmed().toInt(&ok);
    }
    if (!ok) {
        return tr("Type the working days as a number.");
    }
    return m_minutes ? m_minutes->problem() : QString();
}

Step MacroStepRow::value() const {
    Step step = m_step;
    if (m_text) {
        step.text = m_text->toPlainText();
        step.send = m_send->isChecked();
    }
    if (m_days) {
        const QString days = m_days->text().trimmed();
        step.days = days.isEmpty() ? std::nullopt : std::optional(days.toInt());
    }
    switch (step.what) {
    case Do::State:
        step.state = chosenOf(*m_choice, step.state);
        step.days = step.state == core::tickets::TicketState::Pending ? step.days : std::nullopt;
        break;
    case Do::Assign:
        step.nobody = m_choice->currentData().toLongLong() < 0;
        step.member = core::MemberId(step.nobody ? 0 : m_choice->currentData().toLongLong());
        break;
    case Do::Priority:
        step.priority = chosenOf(*m_choice, step.priority);
        break;
    case Do::Kind:
        step.kind = chosenOf(*m_choice, step.kind);
        break;
    case Do::AddTags:
    case Do::RemoveTags:
        step.tags = tagsOf(m_line->text());
        break;
    case Do::Minutes:
        step.minutes = m_minutes->value().value_or(core::Minutes(0));
        break;
    case Do::Plan:
        step.text = m_line->text().trimmed();
        step.channel = chosenOf(*m_choice, step.channel);
        break;
    default:
        break;
    }
    return step;
}

MacroSteps::MacroSteps(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rows(new QVBoxLayout)
    , m_more(new QComboBox(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_rows->setSpacing(10);
    column->addLayout(m_rows);
    m_more->setObjectName(u"addStep"_s);
    m_more->setAccessibleName(tr("Add a change"));
    column->addWidget(m_more);
    connect(m_more, &QComboBox::activated, this, [this](int index) {
        if (const auto what = core::fromText<Do>(m_more->itemData(index).toString())) {
            Step step;
            step.what = *what;
            add(step);
            showFree();
        }
    });
    showFree();
}

void MacroSteps::setValue(const std::vector<Step>& steps) {
    for (auto* row : m_all) {
        row->deleteLater();
        row->hide();
    }
    m_all.clear();
    for (const Step& step : steps) {
        add(step);
    }
    showFree();
}

void MacroSteps::add(const Step& step) {
    auto* row = new MacroStepRow(m_desk, step, this);
    m_rows->addWidget(row);
    m_all.push_back(row);
    connect(row, &MacroStepRow::removeRequested, this, [this, row] {
        std::erase(m_all, row);
        row->hide();
        row->deleteLater();
        showFree();
    });
    row->show();
}

/// A macro does each kind of change once.
void MacroSteps::showFree() {
    m_more->clear();
    m_more->addItem(tr("Add a change"));
    for (const auto& [what, stored] : core::EnumNames<Do>::names) {
        const bool taken = std::any_of(m_all.begin(), m_all.end(),
                                       [what = what](auto* row) { return row->value().what == what; });
        if (!taken) {
            m_more->addItem(doWord(what), core::toText(what));
        }
    }
    m_more->setVisible(m_more->count() > 1);
}

std::vector<Step> MacroSteps::value() const {
    std::vector<Step> steps;
    for (const auto* row : m_all) {
        steps.push_back(row->value());
    }
    return steps;
}

QString MacroSteps::problem() const {
    for (const auto* row : m_all) {
        if (const QString problem = row->problem(); !problem.isEmpty()) {
            return problem;
        }
    }
    return {};
}

} // namespace ui
