// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/composertools.h"

#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QMetaEnum>

using namespace Qt::Literals::StringLiterals;

namespace ui {

ComposerTools::ComposerTools(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(u"composerTools"_s);
    setFixedHeight(34);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 2);
    row->setSpacing(2);
    m_first = add(*row, Tool::Bold, u"bold"_s, tr("Bold (Ctrl+B)"));
    add(*row, Tool::Italic, u"italic"_s, tr("Italic (Ctrl+I)"));
    add(*row, Tool::List, u"list"_s, tr("List (Ctrl+Shift+8)"));
    add(*row, Tool::Link, u"link"_s, tr("Link (Ctrl+Shift+K)"));
    add(*row, Tool::Quote, u"quote"_s, tr("Quote the chosen message (Ctrl+Shift+9)"));
    row->addSpacing(10);
    add(*row, Tool::Template, u"file-text"_s, tr("Insert a template (::)"));
    add(*row, Tool::Article, u"book-open"_s, tr("Insert an article (?\?)"));
    add(*row, Tool::Macro, u"zap"_s, tr("Run a macro (M)"));
    row->addSpacing(10);
    add(*row, Tool::Attach, u"paperclip"_s, tr("Attach files (Ctrl+Shift+A)"));
    m_next = add(*row, Tool::Next, u"calendar-plus"_s, tr("Plan the next touchpoint (Ctrl+Shift+N)"));
    row->addStretch();
    m_preview = add(*row, Tool::Preview, u"eye"_s, tr("Preview (Ctrl+Shift+P)"));
}

IconButton* ComposerTools::add(QHBoxLayout& row, Tool tool, const QString& icon, const QString& name) {
    auto* button = new IconButton(m_theme, icon, name, this, Button::Kind::Ghost, Button::Size::Small);
    button->setObjectName(
        u"tool.%1"_s.arg(QLatin1StringView(QMetaEnum::fromType<Tool>().valueToKey(int(tool)))));
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the text
    connect(button, &QPushButton::clicked, this, [this, tool] { Q_EMIT pressed(tool); });
    row.addWidget(button);
    return button;
}

QWidget* ComposerTools::first() const {
    return m_first;
}

QWidget* ComposerTools::last() const {
    return m_preview;
}

void ComposerTools::setPreviewing(bool on) {
    m_preview->setIconName(on ? u"pencil"_s : u"eye"_s);
    m_preview->setToolTip(on ? tr("Go on writing (Ctrl+Shift+P)") : tr("Preview (Ctrl+Shift+P)"));
    m_preview->setAccessibleName(m_preview->toolTip());
}

void ComposerTools::setPlanning(bool on) {
    m_next->setKind(on ? Button::Kind::Secondary : Button::Kind::Ghost);
}

} // namespace ui
