// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The versions of a journey: open one, compare with one, and what belongs to the journey itself.
#pragma once

#include "ui/journeys/drafting.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class VersionsPanel : public QWidget {
    Q_OBJECT

public:
    VersionsPanel(const Desk& desk, QWidget* parent = nullptr);

    void show(const JourneyFacts& facts);

Q_SIGNALS:
    void opened(int number);
    void compareAsked(int number);
    void renameAsked();
    void duplicateAsked();
    void discardAsked();
    void retireAsked();
    void departmentsAsked();

private:
    void addRow(const JourneyFacts& facts, const core::journeys::VersionRow& row);
    void addAct(const QString& name, const QString& text, void (VersionsPanel::*asked)());

    const Desk m_desk;
    QVBoxLayout* m_column;
    QWidget* m_list = nullptr;
};

} // namespace ui
