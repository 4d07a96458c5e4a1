// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pagebar.h"

#include "ui/widgets/label.h"
#include "ui/widgets/textbutton.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

PageBar::PageBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new Label(theme, {}, Type::Title, Color::Ink, this))
    , m_subLine(new Label(theme, {}, Type::Small, Color::Ink2, this))
    , m_texts(new QVBoxLayout)
    , m_leads(new QHBoxLayout)
    , m_actions(new QHBoxLayout) {
    setFixedHeight(metric::PageBarHeight);
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setElided(true);
    m_subLine->setObjectName(u"pageSubLine"_s);
    m_subLine->setElided(true);
    m_texts->setContentsMargins(0, 11, 0, 9);
    m_texts->setSpacing(0);
    m_texts->addWidget(m_title);
    m_texts->addWidget(m_subLine);
    m_texts->addStretch(1);
    m_leads->setSpacing(metric::Grid * 2);
    m_leads->setContentsMargins(metric::Grid * 2, 0, 0, 2);
    m_actions->setSpacing(metric::Grid * 2);
    m_actions->setContentsMargins(0, 0, 0, 2);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metric::PageMargin, 0, metric::PageMargin, 0);
    row->setSpacing(metric::Grid);
    // No stretch: with one, the texts would get their least width only, and be cut beside an empty bar.
    row->addLayout(m_texts);
    row->addLayout(m_leads);
    row->addStretch(1);
    row->addLayout(m_actions);
}

void PageBar::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setMinimumWidth(std::min(m_title->sizeHint().width(), 360));
    if (m_titleButton) {
        m_titleButton->set(title, m_titleWhat);
        m_titleButton->setMinimumWidth(std::min(m_titleButton->sizeHint().width(), 360));
    }
}

TextButton* PageBar::makeTitleEditable(const QString& what) {
    m_titleWhat = what;
    m_titleButton = new TextButton(m_theme, Type::Title, Color::Ink, this);
    m_titleButton->setObjectName(u"pageTitleButton"_s);
    m_titleButton->setEditable({});
    m_texts->insertWidget(0, m_titleButton);
    m_title->hide();
    setTitle(title());
    return m_titleButton;
}

QString PageBar::title() const {
    return m_title->text();
}

void PageBar::setSubLine(const QString& text) {
    m_subLine->setText(text);
    m_subLine->setVisible(!text.isEmpty());
    m_subLine->setMinimumWidth(std::min(m_subLine->sizeHint().width(), 360));
}

void PageBar::addLead(QWidget* widget) {
    m_leads->addWidget(widget, 0, Qt::AlignVCenter);
}

void PageBar::addAction(QWidget* widget) {
    m_actions->addWidget(widget, 0, Qt::AlignVCenter);
}

void PageBar::clearActions() {
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
        }
        delete item;
    }
}

} // namespace ui
