// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A card with a list of days (holidays, days with other hours): add, edit, remove.
#pragma once

#include "ui/models/valuelistmodel.h"
#include "ui/page/desk.h"
#include "ui/widgets/card.h"

class QListView;

namespace ui {

class Button;

class DayList : public Card {
    Q_OBJECT

public:
    struct Row {
        qint64 key = 0;
        QString day;  ///< "25 December"
        QString what; ///< name, hours
        QString mark; ///< in a chip; may be empty
        bool faint = false;

        bool operator==(const Row&) const = default;
    };

    /// `id` begins the names of the parts: holidayList, holidayAdd, holidayEdit, holidayRemove.
    DayList(const Theme& theme, const QString& title, const QString& id, const QString& none,
            QWidget* parent);

    void setRows(const std::vector<Row>& rows);

    QListView* view() const { return m_view; }

Q_SIGNALS:
    void addRequested();
    void editRequested(qint64 key);
    void removeRequested(qint64 key);

private:
    void build(const QString& id);
    void showCurrent();
    qint64 currentKey() const;
    void edit();
    void remove();

    const Theme& m_theme;
    ValueListModel<Row>* m_model;
    QListView* m_view;
    QWidget* m_none;
    Button* m_edit = nullptr;
    Button* m_remove = nullptr;
};

} // namespace ui
