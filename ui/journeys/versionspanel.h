// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The versions of a journey: open one, compare with one, and what belongs to the journey itself.
#pragma once

#include "ui/journeys/drafting.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace ui {

class Label;

class VersionsPanel : public QWidget {
    Q_OBJECT

public:
    VersionsPanel(const Desk& desk, QWidget* parent = nullptr);

    void show(const JourneyFacts& facts);
    /// From which version on clients are peers; chosen while the version is a draft.
    void showPeers(const core::journeys::Version& version);

Q_SIGNALS:
    void opened(int number);
    void compareAsked(int number);
    void renameAsked();
    void duplicateAsked();
    void discardAsked();
    void retireAsked();
    void departmentsAsked();
    void peersChosen(int fromVersion);

private:
    void buildPeers();
    void addRow(const JourneyFacts& facts, const core::journeys::VersionRow& row);
    void addAct(const QString& name, const QString& text, void (VersionsPanel::*asked)());

    const Desk m_desk;
    QVBoxLayout* m_column;
    QWidget* m_list = nullptr;
    QComboBox* m_peers = nullptr; ///< stays while the list is built anew, so that it keeps the focus
    Label* m_peersNote = nullptr;
};

} // namespace ui
