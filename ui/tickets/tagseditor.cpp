// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/tagseditor.h"

#include "core/base/fold.h"
#include "ui/widgets/button.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/typeahead.h"

#include <QResizeEvent>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int MostOffered = 8;

} // namespace

TagsEditor::TagsEditor(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lines(new QVBoxLayout)
    , m_field(new Typeahead(
          theme, [this](quint64 token, const QString& typed) { answer(token, typed); }, this)) {
    setObjectName(u"tagsEditor"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_lines->setSpacing(6);
    column->addLayout(m_lines);
    column->addWidget(m_field);
    m_field->setObjectName(u"tagField"_s);
    m_field->setAccessibleName(tr("Add a tag"));
    m_field->setPlaceholderText(tr("Add a tag"));
    m_field->setIconName(u"tag"_s);
    connect(m_field, &Typeahead::chosen, this, [this](const Typeahead::Choice& choice) { add(choice.text); });
}

/// The typed text itself comes first where it is a new name, so that Enter always adds what stands there.
void TagsEditor::answer(quint64 token, const QString& typed) {
    const QString key = core::fold(typed.trimmed());
    std::vector<Typeahead::Choice> choices;
    bool exact = false;
    for (qsizetype i = 0; i < m_known.size() && int(choices.size()) < MostOffered; ++i) {
        const QString known = core::fold(m_known[i]);
        if (known.startsWith(key) && !m_tags.contains(m_known[i])) {
            Typeahead::Choice choice{i + 1, m_known[i], {}, u"tag"_s, false};
            choices.insert(known == key ? choices.begin() : choices.end(), choice);
            exact = exact || known == key;
        }
    }
    if (!exact && !key.isEmpty()) {
        const Typeahead::Choice fresh{-1, typed.trimmed(), tr("new tag"), u"plus"_s, false};
        choices.push_back(fresh); // after those that begin so: what is there already is meant more often
    }
    m_field->answer(token, std::move(choices));
}

void TagsEditor::add(const QString& tag) {
    m_field->setChoice(std::nullopt);
    m_field->clear();
    if (!tag.isEmpty() && !m_tags.contains(tag)) {
        Q_EMIT edited(m_tags + QStringList{tag});
    }
}

void TagsEditor::setTags(const QStringList& tags, const QStringList& known) {
    m_known = known;
    if (tags != m_tags) {
        m_tags = tags;
        layOut();
    }
}

void TagsEditor::focusField() {
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void TagsEditor::layOut() {
    while (QLayoutItem* line = m_lines->takeAt(0)) {
        while (QLayoutItem* item = line->layout()->takeAt(0)) {
            if (item->widget()) {
                item->widget()->deleteLater();
            }
            delete item;
        }
        delete line;
    }
    QHBoxLayout* line = nullptr;
    int used = 0;
    for (const QString& tag : m_tags) {
        auto* button = new Button(m_theme, {}, Button::Kind::Secondary, this);
        button->setSize(Button::Size::Small);
        button->setText(literal(
            m_theme.metrics(Type::BodyItem).elidedText(tag, Qt::ElideRight, std::max(width() - 60, 80))));
        button->setIconName(u"x"_s);
        button->setObjectName(u"tag.%1"_s.arg(tag));
        button->setAccessibleName(tr("Remove the tag %1").arg(tag));
        button->setToolTip(button->accessibleName());
        connect(button, &QPushButton::clicked, this, [this, tag] {
            QStringList rest = m_tags;
            rest.removeOne(tag);
            Q_EMIT edited(rest);
        });
        const int wide = button->sizeHint().width() + 6;
        if (!line || used + wide > width() + 6) {
            line = new QHBoxLayout;
            line->setSpacing(6);
            line->addStretch();
            m_lines->addLayout(line);
            used = 0;
        }
        line->insertWidget(line->count() - 1, button);
        used += wide;
    }
}

void TagsEditor::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        layOut();
    }
}

} // namespace ui
