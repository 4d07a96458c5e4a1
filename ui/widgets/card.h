// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The surfaces of a page: cards, lanes, heads of sections, rules.
///
///     auto* card = new Card(theme, tr("Weekly share"), this);
///     card->setNote(tr("26 weeks"));            // small, after the title
///     card->addAction(button);                  // right side of the head
///     card->body()->addWidget(chart);           // padding 16; rules and lists: card->addEdgeToEdge(list)
///     card->setLane(Tone::Proactive, u"route"_s);   // class-coloured top edge, icon and title in class ink
#pragma once

#include "ui/theme/paint.h"

#include <QBoxLayout>
#include <QWidget>

namespace ui {

class Label;

/// A 1 px line across the width.
class Rule : public QWidget {
    Q_OBJECT

public:
    explicit Rule(const Theme& theme, QWidget* parent = nullptr, Color color = Color::Line);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Color m_color;
};

/// Surface, 1 px line, radius 10. An empty title leaves the head out. Also a group for screen readers, by its
/// title.
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(const Theme& theme, const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note);
    /// Right side of the head, in the order of the calls.
    void addAction(QWidget* action);

    /// Padded content.
    QVBoxLayout* body() const { return m_body; }

    /// Content that touches the card's edges (lists, rules, section heads), below the body.
    void addEdgeToEdge(QWidget* content, int stretch = 0);
    void addRule();
    void setLane(Tone tone, const QString& icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QVBoxLayout* m_outer;
    QWidget* m_head;
    QHBoxLayout* m_headRow;
    Label* m_title;
    Label* m_note;
    QVBoxLayout* m_body;
    std::optional<Tone> m_lane;
    QString m_laneIcon;
};

/// Head of a section inside a card: sunk, 28 high, 600 title and a note; actions right.
class SectionHead : public QWidget {
    Q_OBJECT

public:
    SectionHead(const Theme& theme, const QString& title, const QString& note = {},
                QWidget* parent = nullptr);

    void setNote(const QString& note);
    void addAction(QWidget* action);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QHBoxLayout* m_row;
    Label* m_note;
};

} // namespace ui
