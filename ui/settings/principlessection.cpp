// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/principlessection.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lessonwords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;
namespace lessons = core::lessons;
using core::PrincipleKind;

namespace ui {

namespace {

constexpr int ListWidth = 320;
constexpr int EditorWidth = 620;
constexpr int PhrasesHeight = 92;
constexpr int TrialHeight = 92;

bool looksForWords(PrincipleKind kind) {
    return kind == PrincipleKind::PhrasePresent || kind == PrincipleKind::PhraseAbsent ||
           kind == PrincipleKind::NextStep;
}

QStringList linesOf(const QPlainTextEdit& edit) {
    QStringList lines;
    for (const QString& line : edit.toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            lines << line.simplified();
        }
    }
    return lines;
}

QSpinBox* spinBox(const QString& id, int from, int to, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setObjectName(id);
    box->setRange(from, to);
    box->setFixedWidth(96);
    return box;
}

QPlainTextEdit* textBox(const QString& id, int height, QWidget* parent) {
    auto* box = new QPlainTextEdit(parent);
    box->setObjectName(id);
    box->setFixedHeight(height);
    box->setTabChangesFocus(true);
    return box;
}

} // namespace

PrinciplesSection::PrinciplesSection(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new QListWidget(this)) {
    setObjectName(u"principlesSection"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::CardGap);
    row->addWidget(buildList());
    row->addWidget(buildEditor(), 1);
    row->addStretch(0);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Lesson)) {
            load();
        }
    });
    load();
}

Card* PrinciplesSection::buildList() {
    auto* card = new Card(m_desk.theme, tr("CX principles"), this);
    card->setFixedWidth(ListWidth);
    auto* add = new Button(m_desk.theme, tr("Add"), Button::Kind::Secondary, card);
    add->setObjectName(u"principleAdd"_s);
    add->setSize(Button::Size::Small);
    add->setIconName(u"plus"_s);
    connect(add, &QPushButton::clicked, this, &PrinciplesSection::addPrinciple);
    card->addAction(add);
    m_list->setObjectName(u"principles"_s);
    m_list->setAccessibleName(tr("CX principles"));
    m_list->setFrameShape(QFrame::NoFrame);
    card->addEdgeToEdge(m_list, 1);
    auto* foot = new QWidget(card);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(16, 8, 16, 12);
    auto* limit = new QHBoxLayout;
    m_limit = spinBox(u"principleLimit"_s, 0, 100, foot);
    m_limit->setSuffix(u"\u2009%"_s);
    m_limit->setAccessibleName(tr("Ask for a reason below"));
    limit->addWidget(new Label(m_desk.theme, tr("Ask for a reason below"), Type::Body, Color::Ink2, foot), 1);
    limit->addWidget(m_limit);
    column->addLayout(limit);
    m_version = new Label(m_desk.theme, {}, Type::Small, Color::Ink3, foot);
    m_version->setObjectName(u"principleVersion"_s);
    m_version->setWordWrap(true);
    column->addWidget(m_version);
    card->addRule();
    card->addEdgeToEdge(foot);
    connect(m_list, &QListWidget::currentRowChanged, this, &PrinciplesSection::showPrinciple);
    connect(m_limit, &QSpinBox::valueChanged, this, &PrinciplesSection::readPrinciple);
    return card;
}

Card* PrinciplesSection::buildEditor() {
    auto* card = new Card(m_desk.theme, tr("What it looks for"), this);
    card->setMaximumWidth(EditorWidth);
    m_remove = new Button(m_desk.theme, tr("Remove"), Button::Kind::Ghost, card);
    m_remove->setObjectName(u"principleRemove"_s);
    m_remove->setSize(Button::Size::Small);
    connect(m_remove, &QPushButton::clicked, this, &PrinciplesSection::removePrinciple);
    card->addAction(m_remove);
    buildFields(*card);
    buildTrial(*card);
    card->body()->addStretch(1);
    m_problem = new FieldProblem(m_desk.theme, card);
    m_problem->setObjectName(u"principleProblem"_s);
    card->body()->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    const auto add = [&](const QString& id, const QString& text, Button::Kind kind, auto act) {
        auto* button = new Button(m_desk.theme, text, kind, card);
        button->setObjectName(id);
        connect(button, &QPushButton::clicked, this, act);
        buttons->addWidget(button);
        return button;
    };
    m_save = add(u"principleSave"_s, tr("Save as a new version"), Button::Kind::Primary, [this] { save(); });
    m_save->setKeyCap(u"Ctrl \u21b5"_s);
    m_discard =
        add(u"principleDiscard"_s, tr("Discard"), Button::Kind::Secondary, [this] { setValue(m_stored); });
    buttons->addStretch(1);
    add(u"principleDefaults"_s, tr("Defaults"), Button::Kind::Ghost, [this] {
        PrincipleSet set = m_stored;
        set.principles = lessons::defaultPrinciples().principles;
        set.limit = lessons::defaultPrinciples().limit;
        setValue(set);
    });
    card->body()->addLayout(buttons);
    return card;
}

void PrinciplesSection::buildFields(Card& card) {
    m_fields = new QWidget(&card);
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(10);
    m_name = new Field(m_desk.theme, m_fields);
    m_name->setObjectName(u"principleName"_s);
    m_kind = new QComboBox(m_fields);
    m_kind->setObjectName(u"principleKind"_s);
    for (const auto& [kind, word] : core::EnumNames<PrincipleKind>::names) {
        m_kind->addItem(principleKindWord(kind), int(kind));
    }
    m_weight = spinBox(u"principleWeight"_s, 0, lessons::MaxPrincipleWeight, m_fields);
    m_phrases = textBox(u"principlePhrases"_s, PhrasesHeight, m_fields);
    m_phrases->setPlaceholderText(tr("One word or phrase per line"));
    m_number = spinBox(u"principleNumber"_s, 5, 100, m_fields);
    m_field = new QComboBox(m_fields);
    m_field->setObjectName(u"principleField"_s);
    for (const QString& field : lessons::principleFields()) {
        m_field->addItem(principleFieldWord(field), field);
    }
    const auto add = [&](const QString& label, QWidget* field) {
        auto* name = new Label(m_desk.theme, label, Type::SmallLabel, Color::Ink2, m_fields);
        name->setBuddy(field);
        field->setAccessibleName(label);
        form->addRow(name, field);
    };
    add(tr("Name"), m_name);
    add(tr("Holds when an answer"), m_kind);
    add(tr("Weight"), m_weight);
    add(tr("Words"), m_phrases);
    add(tr("Most words"), m_number);
    add(tr("Field"), m_field);
    card.body()->addWidget(m_fields);
    connect(m_name, &QLineEdit::textEdited, this, &PrinciplesSection::readPrinciple);
    connect(m_kind, &QComboBox::activated, this, &PrinciplesSection::readPrinciple);
    connect(m_weight, &QSpinBox::valueChanged, this, &PrinciplesSection::readPrinciple);
    connect(m_phrases, &QPlainTextEdit::textChanged, this, &PrinciplesSection::readPrinciple);
    connect(m_number, &QSpinBox::valueChanged, this, &PrinciplesSection::readPrinciple);
    connect(m_field, &QComboBox::activated, this, &PrinciplesSection::readPrinciple);
}

void PrinciplesSection::buildTrial(Card& card) {
    card.body()->addSpacing(8);
    card.body()->addWidget(new Label(m_desk.theme, tr("Try an answer"), Type::SmallHead, Color::Ink2, &card));
    m_trial = textBox(u"principleTrial"_s, TrialHeight, &card);
    m_trial->setAccessibleName(tr("Try an answer"));
    m_trial->setPlaceholderText(tr("Write or paste an answer to see what holds."));
    m_result = new Label(m_desk.theme, {}, Type::Body, Color::Ink2, &card);
    m_result->setObjectName(u"principleResult"_s);
    m_result->setWordWrap(true);
    card.body()->addWidget(m_trial);
    card.body()->addWidget(m_result);
    connect(m_trial, &QPlainTextEdit::textChanged, this, &PrinciplesSection::showTrial);
}

void PrinciplesSection::load() {
    m_desk.store.read([](core::Database& db) { return lessons::currentPrinciples(db); })
        .then(this, [this](core::Result<PrincipleSet> set) {
            if (!set) {
                m_desk.notices.failed(set.error(), [this] { load(); });
            } else {
                const bool keep = m_loaded && isEdited(); // what is being typed stays
                m_stored = *set;
                if (!keep) {
                    setValue(m_stored);
                }
                showButtons();
            }
            if (!std::exchange(m_loaded, true)) {
                Q_EMIT loaded();
            }
        });
}

void PrinciplesSection::setValue(const PrincipleSet& set) {
    m_value = set;
    showList(0);
    showButtons();
}

void PrinciplesSection::showList(int current) {
    {
        const QScopedValueRollback showing(m_showing, true);
        m_limit->setValue(m_value.limit);
        m_list->clear();
        for (const auto& principle : m_value.principles) {
            m_list->addItem(tr("%1 (%2)").arg(principle.name).arg(principle.weight));
        }
        m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    }
    m_version->setText(
        m_stored.id
            ? tr("Version %1, since %2. Earlier answers keep the version they were held against.")
                  .arg(m_stored.version)
                  .arg(format::day(core::dayOf(m_stored.from, m_desk.session.zone()), m_desk.session.today()))
            : tr("These are the principles that a workspace begins with. Make them your own."));
    showPrinciple();
}

void PrinciplesSection::showPrinciple() {
    if (m_showing) {
        return;
    }
    const int at = m_list->currentRow();
    const bool any = at >= 0 && at < int(m_value.principles.size());
    m_fields->setEnabled(any);
    m_remove->setEnabled(any);
    if (!any) {
        return;
    }
    const QScopedValueRollback showing(m_showing, true);
    const auto& principle = m_value.principles[size_t(at)];
    m_name->setText(principle.name);
    m_kind->setCurrentIndex(m_kind->findData(int(principle.kind)));
    m_weight->setValue(principle.weight);
    m_phrases->setPlainText(principle.phrases.join(u'\n'));
    m_number->setValue(principle.number);
    m_field->setCurrentIndex(std::max(0, m_field->findData(principle.field)));
    m_phrases->setEnabled(looksForWords(principle.kind));
    m_number->setEnabled(principle.kind == PrincipleKind::SentenceLength);
    m_field->setEnabled(principle.kind == PrincipleKind::FieldSet);
}

void PrinciplesSection::readPrinciple() {
    if (m_showing) {
        return;
    }
    m_value.limit = m_limit->value();
    const int at = m_list->currentRow();
    if (at >= 0 && at < int(m_value.principles.size())) {
        auto& principle = m_value.principles[size_t(at)];
        principle.name = m_name->text();
        principle.kind = PrincipleKind(m_kind->currentData().toInt());
        principle.weight = m_weight->value();
        principle.phrases = looksForWords(principle.kind) ? linesOf(*m_phrases) : QStringList();
        principle.number = m_number->value();
        principle.field =
            principle.kind == PrincipleKind::FieldSet ? m_field->currentData().toString() : QString();
        m_list->item(at)->setText(tr("%1 (%2)").arg(principle.name).arg(principle.weight));
        m_phrases->setEnabled(looksForWords(principle.kind));
        m_number->setEnabled(principle.kind == PrincipleKind::SentenceLength);
        m_field->setEnabled(principle.kind == PrincipleKind::FieldSet);
    }
    showButtons();
}

void PrinciplesSection::showTrial() {
    lessons::Answer answer;
    answer.text = m_trial->toPlainText();
    const auto score = lessons::check(m_value, answer);
    QStringList failed;
    for (const auto& one : score.principles) {
        if (one.finding == lessons::Finding::Failed) {
            failed << u"%1: %2"_s.arg(one.name, principleFailure(one));
        }
    }
    if (!score.share()) {
        m_result->setText({});
    } else if (failed.isEmpty()) {
        m_result->setText(tr("%1: all of them hold.").arg(format::percent(score.share())));
    } else {
        m_result->setText(tr("%1. Missing: %2").arg(format::percent(score.share()), failed.join(u"; ")));
    }
}

void PrinciplesSection::showButtons() {
    const auto problems = lessons::validate(m_value);
    const QString problem = problems.isEmpty() ? QString() : problems.front().text;
    const QString same = isEdited() ? QString() : tr("Nothing has been changed.");
    m_problem->setText(problem);
    m_save->setUnavailable(problem.isEmpty() ? same : problem);
    m_discard->setUnavailable(same);
    showTrial();
}

void PrinciplesSection::addPrinciple() {
    lessons::Principle principle;
    principle.name = tr("New principle");
    m_value.principles.push_back(principle);
    showList(int(m_value.principles.size()) - 1);
    showButtons();
    m_name->setFocus();
    m_name->selectAll();
}

void PrinciplesSection::removePrinciple() {
    const int at = m_list->currentRow();
    if (at >= 0) {
        m_value.principles.erase(m_value.principles.begin() + at);
        showList(at);
        showButtons();
    }
}

void PrinciplesSection::save() {
    if (!isEdited() || !lessons::validate(m_value).isEmpty()) {
        return;
    }
    const core::MemberId by = m_desk.session.member().id;
    m_desk.store
        .write([set = m_value, by](core::Transaction& tx) { return lessons::savePrinciples(tx, set, by); })
        .then(this, [this, before = m_stored, by](core::Result<PrincipleSet> saved) {
            if (!saved) {
                m_desk.notices.failed(saved.error(), [this] { save(); });
                return;
            }
            m_stored = *saved;
            setValue(m_stored);
            // Scores may rest on a version, so going back is a further version.
            const auto put = [by](const PrincipleSet& set) {
                return [set, by](core::Transaction& tx) { lessons::savePrinciples(tx, set, by); };
            };
            m_desk.undo.push({tr("CX principles changed"), put(before), put(*saved)});
        });
}

void PrinciplesSection::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return && event->modifiers() == Qt::ControlModifier) {
        save();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ui
