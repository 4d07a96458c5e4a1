// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who works in the workspace, and who works at this desk.
#pragma once

#include "core/people/member.h"
#include "ui/models/valuelistmodel.h"
#include "ui/page/desk.h"

class QListView;

namespace ui {

class Button;

class MembersSection : public QWidget {
    Q_OBJECT

public:
    MembersSection(const Desk& desk, QWidget* parent);

    /// The first list is there.
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();

private:
    using Member = core::people::Member;

    void build();
    void load();
    void showCurrent();
    void add();
    void edit();
    void toggleActive();
    void workHere();
    const Member* current() const;

    Desk m_desk;
    ValueListModel<Member>* m_model;
    QListView* m_list;
    Button* m_edit = nullptr;
    Button* m_active = nullptr;
    Button* m_here = nullptr;
    bool m_loaded = false;
};

} // namespace ui
