// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The menu of named filters of a list page: choose one, keep the present one, arrange them.
#pragma once

#include "core/workspace/savedfilters.h"
#include "ui/page/desk.h"
#include "ui/widgets/button.h"

namespace ui {

class SavedFilterButton : public Button {
    Q_OBJECT

public:
    /// "present" gives the page's filter as the text that open() of its place understands.
    SavedFilterButton(const Desk& desk, const QString& page, std::function<QString()> present,
                      QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& query);

private:
    void load();
    void openMenu();
    void askName();
    void save(const QString& name);

    Desk m_desk;
    QString m_page;
    std::function<QString()> m_present;
    std::vector<core::workspace::SavedFilter> m_filters;
};

} // namespace ui
