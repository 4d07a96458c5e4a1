// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Renames, moves and removes the saved filters of a page.
#pragma once

#include "core/workspace/savedfilters.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

namespace ui {

class Field;
class IconButton;

class FilterDialog : public DialogFrame {
    Q_OBJECT

public:
    FilterDialog(const Desk& desk, const std::vector<core::workspace::SavedFilter>& filters, QWidget* host);

private:
    struct Row {
        core::workspace::SavedFilter filter;
        QWidget* line;
        Field* name;
        IconButton* up;
        IconButton* down;
        IconButton* remove;
    };

    void addFilter(const core::workspace::SavedFilter& filter);
    int indexOf(const QWidget* line) const;
    /// One place up or down; the focus goes along.
    void move(int from, int step);
    void remove(int index);
    /// Order on screen, order of the Tab key, and what can move where.
    void arrange();
    void save();

    Desk m_desk;
    std::vector<core::workspace::SavedFilter> m_before;
    std::vector<Row> m_rows;
    QVBoxLayout* m_list;
};

} // namespace ui
