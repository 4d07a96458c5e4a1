// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the workspace lives, how much is in it, and copies, checks and imports of it.
#pragma once

#include "core/db/location.h"
#include "core/workspace/counts.h"
#include "ui/page/desk.h"

class QGridLayout;

namespace ui {

class Button;
class Card;
class Label;
class ProblemText;

class DataSection : public QWidget {
    Q_OBJECT

public:
    DataSection(const Desk& desk, QWidget* parent);

    /// Writes a checked copy to a new file, as if it had been chosen.
    void backUpTo(const QString& path);
    void check();

private:
    struct Facts {
        core::Location where;
        core::workspace::Counts counts;
    };

    Card* buildPlace();
    Card* buildRows();
    void load();
    void show(const Facts& facts);
    void chooseBackup();
    void say(bool good, const QString& sentence, const QStringList& details = {});
    void setWorking(const QString& what);

    Desk m_desk;
    core::Location m_where;
    Label* m_place = nullptr;
    Label* m_engine = nullptr;
    Button* m_backup = nullptr;
    Button* m_check = nullptr;
    ProblemText* m_sentence = nullptr;
    Label* m_details = nullptr;
    QGridLayout* m_grid = nullptr;
    bool m_working = false;
};

} // namespace ui
