// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The page of settings: a list of sections on the left, the chosen one beside it.
#pragma once

#include "ui/page/page.h"

class QListWidget;
class QStackedWidget;

namespace ui {

class SettingsPage : public Page {
    Q_OBJECT

public:
    SettingsPage(const Desk& desk, QWidget* parent);

    /// The sections, and the parts of those that have some.
    static std::vector<PageSpec::Spot> spots();

    /// The place's query names the section by its id (see sections()), with "/" and a part where it has some.
    void open(const Place& place) override;
    Place place() const override;
    QList<QWidget*> regions() const override;

private:
    struct Section {
        QLatin1String id;
        bool scrolls = true; ///< false: it has lists that scroll by themselves
        std::function<QWidget*()> make;
        /// For one that reads before it shows something: true while it does, with the signal to wait for.
        std::function<bool(QWidget*)> waits = {};
        /// For one with parts: goes to the part and the id of a place, and says which part is shown.
        std::function<void(QWidget*, const QString& part, qint64 id)> open = {};
        std::function<QString(const QWidget*)> part = {};
    };

    std::vector<Section> sections();
    void show(int section);
    /// The page is settled once the section has read what it shows.
    template <class Reading>
    bool waitFor(QWidget* section);
    QWidget* made(int section);

    std::vector<Section> m_sections;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    std::vector<QWidget*> m_pages; ///< null = not looked at yet
    std::vector<QWidget*> m_contents;
    int m_shown = 0;
};

} // namespace ui
