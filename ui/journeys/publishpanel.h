// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What publishing the draft would mean, and the button that does it.
#pragma once

#include "core/journeys/moving.h"
#include "ui/journeys/drafting.h"
#include "ui/journeys/mapscene.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class Button;
class Label;
class MoverList;

class PublishPanel : public QWidget {
    Q_OBJECT

public:
    PublishPanel(const Desk& desk, QWidget* parent = nullptr);

    void show(const MapScene& scene, const JourneyFacts& facts);

    /// Who could follow the shown version.
    void setMovers(const std::vector<core::journeys::MoveRow>& rows);
    /// Those whom the person chose to move.
    std::vector<core::EnrolmentId> movers() const;

Q_SIGNALS:
    void publishAsked();
    void moveAsked();
    void draftAsked();
    void problemChosen(const core::journeys::DesignProblem& problem);
    void changeChosen(const core::journeys::DesignChange& change);

private:
    void clear();
    void head(const QString& text);
    void words(const QString& text);
    void showChanges(const MapScene& scene, const JourneyFacts& facts);
    void showProblems(const MapScene& scene);
    void showFrozen(const MapScene& scene, const JourneyFacts& facts);

    const Desk m_desk;
    Label* m_title;
    Label* m_note;
    QWidget* m_content = nullptr;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_column;
    void showButtons();

    MoverList* m_movers;
    Button* m_move;
    Button* m_button;
    Label* m_foot;
    int m_number = 0;
    bool m_draft = true;
};

} // namespace ui
