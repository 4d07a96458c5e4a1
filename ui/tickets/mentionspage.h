// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What waits for the member at this desk: notes that call by name, and watched tickets with news.
#pragma once

#include "core/tickets/watching.h"
#include "ui/page/page.h"

class QScrollArea;
class QVBoxLayout;

namespace ui {

namespace pages {
inline constexpr QLatin1String Mentions("mentions");
} // namespace pages

class Card;
class EmptyState;

class MentionsPage : public Page {
    Q_OBJECT

public:
    explicit MentionsPage(const Desk& desk, QWidget* parent = nullptr);

    void open(const Place& place) override;
    QList<QWidget*> regions() const override;

protected:
    /// Up, Down, Home and End go through the rows; a button would take the arrows for itself.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void load();
    void show(const std::vector<core::tickets::News>& news);
    void clear();
    QWidget* rowOf(const core::tickets::News& news, const QString& who);
    QList<QWidget*> rows() const;
    bool goBy(int key);

    Card* m_card;
    QWidget* m_content;
    QVBoxLayout* m_column;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    std::vector<core::tickets::News> m_news;
    int m_token = 0;
};

/// For the badge: what is new for whoever works at this desk.
qint64 newsAtThisDesk(core::Database& db);

} // namespace ui
