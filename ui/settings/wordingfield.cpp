// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/wordingfield.h"

#include "ui/widgets/label.h"
#include "ui/widgets/markdown.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QTextBrowser>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int Height = 240;

} // namespace

WordingField::WordingField(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(new QPlainTextEdit(this))
    , m_preview(new QTextBrowser(this))
    , m_document(new markdown::Document(m_preview)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new Label(theme, tr("Text (Markdown)"), Type::SmallLabel, Color::Ink2, this), 0, 0);
    grid->addWidget(new Label(theme, tr("How it looks"), Type::SmallLabel, Color::Ink2, this), 0, 1);
    grid->addWidget(m_editor, 1, 0);
    grid->addWidget(m_preview, 1, 1);
    m_editor->setObjectName(u"wordingText"_s);
    m_editor->setAccessibleName(tr("Text"));
    m_editor->setTabChangesFocus(true);
    m_editor->setFixedHeight(Height);
    m_preview->setObjectName(u"wordingPreview"_s);
    m_preview->setAccessibleName(tr("How it looks"));
    m_preview->setFixedHeight(Height);
    m_preview->setOpenLinks(false);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_document->setDocumentMargin(8);
    m_preview->setDocument(m_document);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &WordingField::preview);
    connect(&theme, &Theme::changed, this, &WordingField::preview);
}

void WordingField::setShown(Shown shown) {
    m_shown = std::move(shown);
    preview();
}

QString WordingField::text() const {
    return m_editor->toPlainText();
}

void WordingField::setText(const QString& text) {
    m_editor->setPlainText(text);
}

void WordingField::preview() {
    m_document->set(m_shown ? m_shown(text()) : text(), m_theme);
}

} // namespace ui
