// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The CX principles of the workspace: what they look for, what they weigh, and a text to try them on.
#pragma once

#include "core/lessons/principles.h"
#include "ui/page/desk.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;

namespace ui {

class Button;
class Card;
class Field;
class FieldProblem;
class Label;

class PrinciplesSection : public QWidget {
    Q_OBJECT

public:
    PrinciplesSection(const Desk& desk, QWidget* parent);

    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();

protected:
    /// Ctrl+Enter saves.
    void keyPressEvent(QKeyEvent* event) override;

private:
    using PrincipleSet = core::lessons::PrincipleSet;

    Card* buildList();
    Card* buildEditor();
    void buildFields(Card& card);
    void buildTrial(Card& card);
    void load();
    void setValue(const PrincipleSet& set);
    void showList(int current);
    void showPrinciple();
    void readPrinciple();
    void showTrial();
    void showButtons();
    void addPrinciple();
    void removePrinciple();
    void save();

    bool isEdited() const { return !m_value.sameAs(m_stored); }

    Desk m_desk;
    PrincipleSet m_stored;
    PrincipleSet m_value;
    QListWidget* m_list;
    QWidget* m_fields = nullptr;
    Field* m_name = nullptr;
    QComboBox* m_kind = nullptr;
    QSpinBox* m_weight = nullptr;
    QPlainTextEdit* m_phrases = nullptr;
    QSpinBox* m_number = nullptr;
    QComboBox* m_field = nullptr;
    QSpinBox* m_limit = nullptr;
    QPlainTextEdit* m_trial = nullptr;
    Label* m_result = nullptr;
    Label* m_version = nullptr;
    FieldProblem* m_problem = nullptr;
    Button* m_save = nullptr;
    Button* m_discard = nullptr;
    Button* m_remove = nullptr;
    bool m_showing = false;
    bool m_loaded = false;
};

} // namespace ui
