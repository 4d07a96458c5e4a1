// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Corrects or removes a logged touchpoint.
#pragma once

#include "core/touchpoints/touchpoint.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;
class QPlainTextEdit;

namespace ui {

class Field;
class Segmented;
class WhenField;

class TouchpointDialog : public DialogFrame {
    Q_OBJECT

public:
    TouchpointDialog(const Desk& desk, core::TouchpointId id, QWidget* host);

private:
    void setValue(const core::touchpoints::Touchpoint& touchpoint);
    core::touchpoints::Touchpoint value() const;
    void save();
    void remove();

    Desk m_desk;
    core::touchpoints::Touchpoint m_base;
    Field* m_title;
    QComboBox* m_channel;
    QComboBox* m_purpose;
    Segmented* m_direction;
    Segmented* m_sentiment;
    WhenField* m_at;
    QPlainTextEdit* m_note;
};

} // namespace ui
