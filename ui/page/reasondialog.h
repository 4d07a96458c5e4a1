// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks why, in a few words, and for snoozing until when.
#pragma once

#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

#include <optional>

namespace ui {

class DayField;
class Field;

class ReasonDialog : public DialogFrame {
    Q_OBJECT

public:
    struct Ask {
        QString title;
        QString note;    ///< what follows from it
        QString verb;    ///< on the button
        QStringList few; ///< reasons that are often given; one press fills the field
        bool withDay = false;
    };

    ReasonDialog(const Desk& desk, const Ask& ask, QWidget* host);

Q_SIGNALS:
    /// The reason is not empty. The day is invalid unless it was asked for.
    void given(const QString& reason, QDate day);

private:
    void answer();

    Desk m_desk;
    Field* m_reason;
    DayField* m_day = nullptr;
};

} // namespace ui
