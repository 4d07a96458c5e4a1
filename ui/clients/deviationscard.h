// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A client's open deviations in the right column of its page, and the way back.
#pragma once

#include "core/deviations/list.h"
#include "ui/widgets/card.h"

namespace ui {

class Button;

class DeviationsCard : public Card {
    Q_OBJECT

public:
    DeviationsCard(const Theme& theme, QWidget* parent);

    /// Most urgent first.
    void setRows(const std::vector<core::deviations::DeviationRow>& rows, QDate today);

Q_SIGNALS:
    void activated(core::DeviationId id);
    void allRequested();
    void guideRequested();

private:
    const Theme& m_theme;
    QVBoxLayout* m_rows;
    Button* m_guide;
};

/// "6 d off path": the longest of the open ones that mean "off the path"; invalid when there is none.
QDate offPathSince(const std::vector<core::deviations::DeviationRow>& rows);

} // namespace ui
