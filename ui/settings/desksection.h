// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How Waymark looks and listens at this desk.
#pragma once

#include "ui/page/desk.h"

class QCheckBox;

namespace ui {

class Card;
class Segmented;

class DeskSection : public QWidget {
    Q_OBJECT

public:
    DeskSection(const Desk& desk, QWidget* parent);

private:
    Card* buildLook();
    void fill();
    void run(const QString& actionId);
    QCheckBox* addSwitch(Card* card, const QString& text, const QString& name, const char* key);

    Desk m_desk;
    Segmented* m_theme = nullptr;
    Segmented* m_motion = nullptr;
    QCheckBox* m_rail = nullptr;
    QCheckBox* m_singleKeys = nullptr;
    QCheckBox* m_warnings = nullptr;
    QCheckBox* m_mentions = nullptr;
};

} // namespace ui
