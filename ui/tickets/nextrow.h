// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The next proactive contact, planned with the answer: what for, how, and on which day. Kept with the draft.
#pragma once

#include "core/touchpoints/planned.h"
#include "ui/page/desk.h"

#include <QWidget>

class QComboBox;

namespace ui {

class DayField;
class DraftKeeper;
class Field;

class NextRow : public QWidget {
    Q_OBJECT

public:
    NextRow(const Desk& desk, QWidget* parent);

    /// Another draft: what was planned there comes. Empty: none.
    void setDraft(const QString& key);
    /// Shows it and puts the cursor there; again hides it, and nothing is planned.
    void toggle();

    bool isOn() const { return m_on; }

    /// Empty while the row is closed or not complete; see problem().
    std::optional<core::touchpoints::Planned> value() const;
    /// One sentence, or empty.
    QString problem() const;
    /// It was planned: closes and forgets it.
    void clear();
    /// Reads what is stored for the draft again.
    void restore();
    /// As it is stored, to bring it back with a message that is taken back.
    QString text() const;

Q_SIGNALS:
    void changed();

private:
    void setText(const QString& text);
    void setOn(bool on);
    void edited();

    Desk m_desk;
    QString m_key;
    DraftKeeper* m_keeper = nullptr;
    Field* m_title;
    QComboBox* m_channel;
    DayField* m_day;
    bool m_on = false;
    bool m_filling = false;
};

} // namespace ui
