// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// All that the banner has to say, worst first, each with its action.
#pragma once

#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

namespace ui {

/// Follows the notices while it is open, and goes when none is left.
class NoticeList : public DialogFrame {
    Q_OBJECT

public:
    NoticeList(const Desk& desk, QWidget* host);

private:
    void fill();
    QWidget* rowOf(const Notice& notice);

    Desk m_desk;
    QWidget* m_rows = nullptr;
};

} // namespace ui
