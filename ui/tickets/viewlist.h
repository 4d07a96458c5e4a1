// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The views under the queue, built-in and saved, each with its number.
#pragma once

#include "core/tickets/views.h"
#include "core/workspace/savedfilters.h"
#include "ui/page/desk.h"
#include "ui/tickets/ticketquery.h"

#include <QTimer>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace ui {

class ViewList : public QWidget {
    Q_OBJECT

public:
    ViewList(const Desk& desk, QWidget* parent);

    /// The view that is shown, which is marked; words: how the texts are read.
    void setQuery(const TicketQuery& query, const core::tickets::QueryWords& words);
    /// Null until it was counted.
    std::optional<qint64> countOf(core::tickets::View view) const;
    /// The name of the view, also of a saved one, that shows the query; empty when none does.
    QString nameOf(const TicketQuery& query) const;

    const std::vector<core::workspace::SavedFilter>& saved() const { return m_saved; }

    void reload();
    /// Names and query texts, without views of one client.
    std::vector<std::pair<QString, QString>> texts() const;
    /// As high as there is room, instead of a few rows.
    void setTall(bool tall);

Q_SIGNALS:
    void chosen(const ui::TicketQuery& query);
    void counted();

private:
    struct Entry {
        QString id;
        QString name;
        QString icon;
        TicketQuery query;
    };

    std::vector<Entry> entries() const;
    void readSaved();
    void count();
    void show();
    bool isShown(const Entry& entry) const;

    Desk m_desk;
    TicketQuery m_query;
    core::tickets::QueryWords m_words;
    std::vector<core::workspace::SavedFilter> m_saved;
    std::map<QString, qint64> m_counts; ///< by id of the entry
    QVBoxLayout* m_rows;
    QWidget* m_content;
    QScrollArea* m_scroll;
    QTimer m_wait;
    int m_token = 0;
    bool m_tall = false;
};

/// "Needs us", "Mine" …
QString viewWord(core::tickets::View view);

} // namespace ui
