// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/playbookeditor.h"

#include "ui/deviations/steplist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/deviationwords.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QIntValidator>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
namespace deviations = core::deviations;

namespace ui {

namespace {

constexpr int LabelWidth = 88;
constexpr int MostDays = 250;

template <core::Named E>
E chosenOf(const QComboBox* combo, E otherwise) {
    return core::fromText<E>(combo->currentData().toString()).value_or(otherwise);
}

} // namespace

PlaybookEditor::PlaybookEditor(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(new Field(theme, this))
    , m_kind(new QComboBox(this))
    , m_steps(new StepList(theme, this))
    , m_step(new QWidget(this))
    , m_title(new Field(theme, m_step))
    , m_channel(new QComboBox(m_step))
    , m_owner(new QComboBox(m_step))
    , m_due(new Field(theme, m_step))
    , m_estimate(new MinutesField(theme, m_step))
    , m_body(new QPlainTextEdit(m_step))
    , m_problem(new FieldProblem(theme, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    buildHead(*column);
    buildSteps(*column);
    buildStep(*column);
    column->addWidget(m_problem);
}

/// Children lose focus and current row while they go, after the value has gone.
PlaybookEditor::~PlaybookEditor() {
    m_body->removeEventFilter(this);
    for (QObject* child : findChildren<QObject*>()) {
        child->disconnect(this);
    }
}

QWidget* PlaybookEditor::row(const QString& label, QWidget* field, QWidget* second) {
    auto* holder = new QWidget(this);
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(16, 0, 16, 0);
    line->setSpacing(8);
    auto* name = new Label(m_theme, label, Type::SmallLabel, Color::Ink2, holder);
    name->setFixedWidth(LabelWidth);
    name->setWordWrap(true);
    line->addWidget(name);
    line->addWidget(field, 1);
    if (second) {
        line->addWidget(second, 1);
    }
    if (field->accessibleName().isEmpty()) {
        field->setAccessibleName(label);
    }
    return holder;
}

void PlaybookEditor::buildHead(QVBoxLayout& column) {
    m_name->setObjectName(u"playbookTitle"_s);
    m_kind->setObjectName(u"playbookKind"_s);
    m_kind->addItem(tr("Any kind of deviation"), QString());
    for (const auto& [kind, stored] : core::EnumNames<core::DeviationKind>::names) {
        m_kind->addItem(deviationWord(kind), core::toText(kind));
    }
    column.addSpacing(12);
    column.addWidget(row(tr("Name"), m_name));
    column.addWidget(row(tr("Offered for"), m_kind));
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        Playbook after = m_value;
        after.name = m_name->text().trimmed();
        commit(after, tr("Playbook renamed"));
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        Playbook after = m_value;
        after.kind = core::fromText<core::DeviationKind>(m_kind->currentData().toString());
        commit(after, tr("Playbook is for another kind"));
    });
}

void PlaybookEditor::buildSteps(QVBoxLayout& column) {
    auto* head = new SectionHead(m_theme, tr("Steps"), tr("Alt with an arrow moves one"), this);
    const auto add = [&](const QString& name, const QString& icon, const QString& text, auto act) {
        auto* button = new IconButton(m_theme, icon, text, head, Button::Kind::Ghost, Button::Size::Small);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, act);
        head->addAction(button);
    };
    add(u"stepUp"_s, u"arrow-up"_s, tr("Move the step up"), [this] { moveStep(-1); });
    add(u"stepDown"_s, u"arrow-down"_s, tr("Move the step down"), [this] { moveStep(+1); });
    add(u"removeStep"_s, u"trash-2"_s, tr("Remove the step"), [this] { removeStep(); });
    add(u"addStep"_s, u"plus"_s, tr("Add a step"), [this] { addStep(); });
    column.addWidget(head);
    column.addWidget(m_steps, 1);
    connect(m_steps, &QListWidget::currentRowChanged, this, &PlaybookEditor::showStep);
    connect(m_steps, &StepList::moveRequested, this, &PlaybookEditor::moveStep);
    connect(m_steps, &StepList::removeRequested, this, &PlaybookEditor::removeStep);
    // The list has not finished its own drop yet.
    connect(m_steps, &StepList::dropped, this, &PlaybookEditor::takeOrder, Qt::QueuedConnection);
}

void PlaybookEditor::buildStep(QVBoxLayout& column) {
    auto* fields = new QVBoxLayout(m_step);
    fields->setContentsMargins(0, 8, 0, 12);
    fields->setSpacing(8);
    m_title->setObjectName(u"stepTitle"_s);
    m_channel->setObjectName(u"stepChannel"_s);
    m_owner->setObjectName(u"stepOwner"_s);
    m_due->setObjectName(u"stepDue"_s);
    m_due->setValidator(new QIntValidator(0, MostDays, m_due));
    m_estimate->setObjectName(u"stepEstimate"_s);
    m_estimate->setAccessibleName(tr("Takes about"));
    m_body->setObjectName(u"stepBody"_s);
    m_body->setTabChangesFocus(true);
    m_body->setFixedHeight(84);
    for (const auto& [channel, stored] : core::EnumNames<core::Channel>::names) {
        m_channel->addItem(channelWord(channel), core::toText(channel));
    }
    for (const auto& [owner, stored] : core::EnumNames<core::StepOwner>::names) {
        m_owner->addItem(stepOwnerWord(owner), core::toText(owner));
    }
    m_channel->setAccessibleName(tr("Channel"));
    m_owner->setAccessibleName(tr("Who"));
    fields->addWidget(row(tr("What"), m_title));
    fields->addWidget(row(tr("Channel, who"), m_channel, m_owner));
    m_due->setAccessibleName(tr("Due after working days"));
    fields->addWidget(row(tr("Days, takes"), m_due, m_estimate));
    fields->addWidget(row(tr("What to say"), m_body));
    column.addWidget(new Rule(m_theme, this));
    column.addWidget(m_step);
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_title), static_cast<QLineEdit*>(m_due),
                             static_cast<QLineEdit*>(m_estimate)}) {
        connect(field, &QLineEdit::editingFinished, this, &PlaybookEditor::readStep);
    }
    for (QComboBox* combo : {m_channel, m_owner}) {
        connect(combo, &QComboBox::activated, this, &PlaybookEditor::readStep);
    }
    m_body->installEventFilter(this);
}

bool PlaybookEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_body && event->type() == QEvent::FocusOut) {
        readStep();
    }
    return QWidget::eventFilter(watched, event);
}

int PlaybookEditor::current() const {
    return m_steps->currentRow();
}

void PlaybookEditor::setValue(const Playbook& playbook) {
    const bool same = m_value.id == playbook.id;
    const bool unchanged = same && m_value == playbook;
    m_value = playbook;
    if (unchanged) {
        return;
    }
    m_showing = true;
    if (!same || !m_name->hasFocus()) {
        m_name->setText(playbook.name);
    }
    m_kind->setCurrentIndex(
        std::max(m_kind->findData(playbook.kind ? core::toText(*playbook.kind) : QString()), 0));
    m_showing = false;
    m_problem->setText({});
    showSteps(same ? current() : 0);
}

void PlaybookEditor::showSteps(int current) {
    m_steps->setSteps(m_value.steps, current);
    showStep();
}

void PlaybookEditor::showStep() {
    const auto* step = m_steps->step(current());
    m_step->setEnabled(step != nullptr);
    m_showing = true;
    const deviations::PlaybookStep shown = step ? *step : deviations::PlaybookStep();
    m_title->setText(shown.title);
    m_channel->setCurrentIndex(m_channel->findData(core::toText(shown.channel)));
    m_owner->setCurrentIndex(m_owner->findData(core::toText(shown.owner)));
    m_due->setText(QString::number(shown.dueDays));
    m_estimate->setValue(shown.estimate.count() > 0 ? std::optional(shown.estimate) : std::nullopt);
    if (m_body->toPlainText() != shown.body) {
        m_body->setPlainText(shown.body);
    }
    m_showing = false;
}

void PlaybookEditor::readStep() {
    const int at = current();
    if (m_showing || at < 0 || at >= int(m_value.steps.size())) {
        return;
    }
    if (!m_estimate->problem().isEmpty()) {
        m_problem->setText(m_estimate->problem());
        return;
    }
    Playbook after = m_value;
    auto& step = after.steps[size_t(at)];
    step.title = m_title->text().trimmed();
    step.channel = chosenOf(m_channel, step.channel);
    step.owner = chosenOf(m_owner, step.owner);
    step.dueDays = m_due->text().toInt();
    step.estimate = m_estimate->value().value_or(core::Minutes(0));
    step.body = m_body->toPlainText().trimmed();
    commit(after, tr("Step changed"));
}

void PlaybookEditor::commit(Playbook after, const QString& what) {
    if (m_showing || after == m_value) {
        return;
    }
    if (const auto problems = deviations::validate(after); !problems.isEmpty()) {
        m_problem->setText(problems.front().text);
        return;
    }
    m_problem->setText({});
    const Playbook before = std::exchange(m_value, after);
    if (before.steps != after.steps) {
        showSteps(current());
    }
    Q_EMIT edited(before, after, what);
}

void PlaybookEditor::addStep() {
    Playbook after = m_value;
    deviations::PlaybookStep step;
    step.title = tr("New step");
    step.dueDays = after.steps.empty() ? 0 : after.steps.back().dueDays;
    step.estimate = core::Minutes(15);
    after.steps.push_back(step);
    commit(after, tr("Step added"));
    m_steps->setCurrentRow(m_steps->count() - 1);
    m_title->setFocus(Qt::TabFocusReason);
    m_title->selectAll();
}

void PlaybookEditor::removeStep() {
    const int at = current();
    if (at < 0) {
        return;
    }
    Playbook after = m_value;
    after.steps.erase(after.steps.begin() + at);
    commit(after, tr("Step removed"));
}

void PlaybookEditor::moveStep(int by) {
    const int from = current();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= int(m_value.steps.size())) {
        return;
    }
    Playbook after = m_value;
    std::swap(after.steps[size_t(from)], after.steps[size_t(to)]);
    commit(after, tr("Step moved"));
    m_steps->setCurrentRow(to);
}

void PlaybookEditor::takeOrder() {
    Playbook after = m_value;
    after.steps.clear();
    for (const int place : m_steps->order()) {
        if (place >= 0 && place < int(m_value.steps.size())) {
            after.steps.push_back(m_value.steps[size_t(place)]);
        }
    }
    if (after.steps.size() == m_value.steps.size()) {
        commit(after, tr("Step moved"));
    }
    showSteps(current());
}

} // namespace ui
