// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the client is on its journey, what the stage still asks for, and the ways on.
#pragma once

#include "core/journeys/position.h"
#include "core/journeys/progress.h"
#include "ui/page/desk.h"
#include "ui/widgets/card.h"

namespace ui {

class Button;
class IconButton;
class PathView;

class PathCard : public Card {
    Q_OBJECT

public:
    explicit PathCard(const Desk& desk, QWidget* parent = nullptr);

    /// What the stage still asks for: a card of its own, for whoever lays out the page.
    Card* exitCard() const { return m_exit; }

    void setClient(core::ClientId client);

    void setClientName(const QString& name) { m_name = name; }

    bool isSettled() const { return m_settled; }

    void enrol();
    /// To the next stage, or to the end after the last one.
    void moveOn();
    void pauseOrResume();
    void leave();
    void moveStart();
    /// The client is on a journey that has not ended.
    bool isEnrolled() const;

Q_SIGNALS:
    void settled();

private:
    struct Data {
        std::vector<core::journeys::Position> positions;
        QDate offSince; ///< invalid: on the path
    };

    void load();
    void show(const Data& read);
    void showPath(const core::journeys::Position& position);
    void showCriteria(const core::journeys::Position& position);
    QWidget* noteLine(const core::journeys::ExitRow& row);
    void openMenu();
    void moveTo(int index);
    void act(const QString& text, std::function<core::journeys::Act(core::Transaction&)> work);
    void mark(const core::CriterionId& criterion, bool met);
    void waive(const core::journeys::ExitRow& row);
    const core::journeys::Position* position() const;

    Desk m_desk;
    core::ClientId m_client;
    QString m_name;
    Data m_data;
    PathView* m_path;
    Label* m_peers;
    Label* m_nothing;
    Card* m_exit;
    QWidget* m_criteria;
    Button* m_next;
    Button* m_enrol;
    IconButton* m_more;
    QTimer* m_reload;
    int m_token = 0;
    bool m_settled = false;
};

} // namespace ui
