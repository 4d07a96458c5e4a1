// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The page of settings: workspace, members, working time, path, health, this desk, data, about.
#pragma once

#include "ui/page/page.h"

#include <array>

class QScrollArea;
class QStackedWidget;

namespace ui {

class Segmented;

class SettingsPage : public Page {
    Q_OBJECT

public:
    SettingsPage(const Desk& desk, QWidget* parent);

    /// The place's query names the section: workspace, members, time, path, health, desk, data or about.
    void open(const Place& place) override;
    Place place() const override;
    QList<QWidget*> regions() const override;

private:
    enum Section {
        Workspace,
        Members,
        WorkingTime,
        Path,
        Health,
        Answers,
        ThisDesk,
        Data,
        About,
        SectionCount
    };

    void show(int section);
    /// The page is settled once the section has read what it shows.
    template <class Section>
    bool waitFor(QWidget* section);
    QWidget* made(int section);
    QWidget* make(int section);

    Segmented* m_sections;
    QStackedWidget* m_stack;
    std::array<QWidget*, SectionCount> m_made{};
    int m_shown = Workspace;
};

} // namespace ui
