// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What stands in the proactive lane of a workspace where nobody is on the path yet: the way to the first
/// enrolled client.
#pragma once

#include "core/db/database.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <array>

namespace ui {

class Button;
class Label;

/// How far a new workspace has come.
struct FirstStepsData {
    qint64 clients = 0;
    qint64 journeys = 0;
    qint64 enrolled = 0;
    qint64 members = 0;

    /// From here on the lane has rows of its own.
    bool isDone() const { return clients > 0 && enrolled > 0; }

    bool operator==(const FirstStepsData&) const = default;
};

FirstStepsData readFirstSteps(core::Database& db);

class FirstSteps : public QWidget {
    Q_OBJECT

public:
    enum Step { Created, Clients, Journey, Enrol, Team };

    FirstSteps(const Theme& theme, QWidget* parent);

    void setData(const FirstStepsData& steps, const QString& agency);

Q_SIGNALS:
    void stepRequested(ui::FirstSteps::Step step);
    void importRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static constexpr int StepCount = 5;

    struct Row {
        QWidget* area = nullptr;
        Label* title = nullptr;
        Label* note = nullptr;
        Button* button = nullptr;
        bool done = false;
    };

    Row makeRow(Step step, const QString& title, const QString& note, const QString& button);
    void addImport();
    int next() const;

    const Theme& m_theme;
    std::array<Row, StepCount> m_rows;
};

} // namespace ui
