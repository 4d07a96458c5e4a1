// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QBoxLayout>

namespace ui {

Banner::Banner(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sentence(new Label(theme, {}, Type::Body, Color::Ink, this))
    , m_more(new Button(theme, {}, Button::Kind::Ghost, this))
    , m_action(new Button(theme, {}, Button::Kind::Secondary, this)) {
    setFixedHeight(40);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(38, 0, 7, 0);
    m_sentence->setElided(true);
    m_action->setSize(Button::Size::Small);
    m_more->setObjectName(QStringLiteral("bannerMore"));
    m_more->setSize(Button::Size::Small);
    m_more->hide();
    m_action->setObjectName(QStringLiteral("bannerAction"));
    row->addWidget(m_sentence, 1);
    row->addWidget(m_more);
    row->addWidget(m_action);
    connect(m_action, &QAbstractButton::clicked, this, &Banner::acted);
    connect(m_more, &QAbstractButton::clicked, this, &Banner::moreAsked);
    hide();
}

void Banner::setMore(int count) {
    m_more->setText(tr("%n more", nullptr, count));
    m_more->setVisible(count > 0);
    m_more->updateGeometry();
}

void Banner::say(const QString& icon, const QString& sentence, const QString& action) {
    m_icon = icon;
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_action->updateGeometry();
    setAccessibleName(sentence);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::dismiss() {
    hide();
}

QString Banner::sentence() const {
    return m_sentence->text();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::block(painter, rect(), metric::RowRadius, m_theme.color(Color::Surface),
                 m_theme.color(Color::Line2));
    painter.fillRect(QRect(0, 6, 3, height() - 12), m_theme.color(Color::Ink));
    m_theme.icons().paint(painter, m_icon, {22, height() / 2.0}, 16, m_theme.color(Color::Ink2));
}

} // namespace ui
