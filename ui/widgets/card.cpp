// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/label.h"

#include <QPainterPath>

namespace ui {

namespace {

constexpr int LaneEdge = 4;
/// Rectangular content ends this far from a rounded edge, so that it does not stand out of the corners.
constexpr int CornerRoom = 5;

} // namespace

Rule::Rule(const Theme& theme, QWidget* parent, Color color)
    : QWidget(parent)
    , m_theme(theme)
    , m_color(color) {
    setFixedHeight(1);
}

void Rule::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), m_theme.color(m_color));
}

Card::Card(const Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_outer(new QVBoxLayout(this))
    , m_head(new QWidget(this))
    , m_headRow(new QHBoxLayout(m_head))
    , m_title(new Label(theme, title, Type::CardTitle, Color::Ink, m_head))
    , m_note(new Label(theme, {}, Type::Small, Color::Ink3, m_head))
    , m_body(new QVBoxLayout) {
    m_outer->setContentsMargins(1, 1, 1, 1);
    m_outer->setSpacing(0);
    m_headRow->setContentsMargins(metric::CardPadding - 1, 3, 11, 0);
    m_headRow->setSpacing(8);
    m_head->setFixedHeight(40);
    m_note->setElided(true);
    m_headRow->addWidget(m_title);
    m_headRow->addWidget(m_note, 1);
    m_body->setContentsMargins(metric::CardPadding - 1, 4, metric::CardPadding - 1, metric::CardPadding - 1);
    m_body->setSpacing(8);
    m_outer->addWidget(m_head);
    m_outer->addLayout(m_body);
    setTitle(title);
}

void Card::setTitle(const QString& title) {
    m_title->setText(title);
    m_head->setVisible(!title.isEmpty());
    // A card that holds things edge to edge has none of the body's margins, whatever its title becomes.
    const bool bare = m_body->count() == 0 && m_outer->count() > 2;
    if (!bare) {
        m_body->setContentsMargins(metric::CardPadding - 1, title.isEmpty() ? metric::CardPadding - 1 : 4,
                                   metric::CardPadding - 1, metric::CardPadding - 1);
    }
    setAccessibleName(title);
}

void Card::setNote(const QString& note) {
    m_note->setText(note);
}

void Card::addAction(QWidget* action) {
    m_headRow->addWidget(action);
}

void Card::addEdgeToEdge(QWidget* content, int stretch) {
    const bool bare = m_body->count() == 0;
    if (bare) {
        m_body->setContentsMargins(0, 0, 0, 0);
    }
    const int top = m_lane ? LaneEdge : bare && m_head->isHidden() ? CornerRoom : 1;
    m_outer->setContentsMargins(1, top, 1, CornerRoom);
    m_outer->addWidget(content, stretch);
}

void Card::addRule() {
    addEdgeToEdge(new Rule(m_theme, this));
}

void Card::setLane(Tone tone, const QString& icon) {
    m_lane = tone;
    m_laneIcon = icon;
    m_title->setType(Type::Section);
    m_title->setColor(lookOf(tone).ink);
    m_head->setFixedHeight(48);
    m_outer->setContentsMargins(1, LaneEdge, 1, CornerRoom);
    m_headRow->setContentsMargins(metric::CardPadding + 26, 2, 15, 0);
    m_body->setContentsMargins(0, 0, 0, 0);
    update();
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_lane) {
        paint::block(painter, rect(), metric::CardRadius, m_theme.color(Color::Surface),
                     m_theme.color(Color::Line));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), metric::CardRadius, metric::CardRadius);
    painter.setClipPath(shape);
    painter.fillRect(rect(), m_theme.color(Color::Surface));
    painter.fillRect(QRect(0, 0, width(), LaneEdge), m_theme.color(lookOf(*m_lane).solid));
    painter.setClipping(false);
    painter.save();
    painter.setClipRect(QRect(0, LaneEdge, width(), height()));
    paint::block(painter, rect(), metric::CardRadius, {}, m_theme.color(Color::Line));
    painter.restore();
    m_theme.icons().paint(painter, m_laneIcon, {metric::CardPadding + 9.0, LaneEdge + 25.0}, 18,
                          m_theme.color(lookOf(*m_lane).solid));
}

SectionHead::SectionHead(const Theme& theme, const QString& title, const QString& note, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_note(new Label(theme, note, Type::Small, Color::Ink3, this)) {
    setFixedHeight(metric::SectionHeadHeight);
    setAccessibleName(title);
    m_row->setContentsMargins(metric::CardPadding - 1, 0, metric::CardPadding - 1, 0);
    m_row->setSpacing(8);
    m_note->setElided(true);
    m_row->addWidget(new Label(theme, title, Type::SmallHead, Color::Ink2, this));
    m_row->addWidget(m_note, 1);
}

void SectionHead::setNote(const QString& note) {
    m_note->setText(note);
}

void SectionHead::addAction(QWidget* action) {
    m_row->addWidget(action);
}

void SectionHead::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Color::Sunk));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(Color::Line));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Color::Line));
}

} // namespace ui
