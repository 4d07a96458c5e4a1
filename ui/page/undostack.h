// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Single acts that can be taken back, on every page and after leaving it.
#pragma once

#include "ui/async/store.h"

#include <deque>

namespace ui {

struct UndoStep {
    using Work = std::function<void(core::Transaction&)>;

    QString text;           ///< what was done: "Ticket #1042 closed"
    Work undo;              ///< runs in the store's thread, captures values
    Work redo;              ///< empty: cannot be done again
    bool isOffered = false; ///< the place of the act has its own button for undo: no bar
};

class UndoStack : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t Depth = 100;

    explicit UndoStack(Store& store, QObject* parent = nullptr);

    /// Call it once the act has been committed.
    void push(UndoStep step);

    bool canUndo() const { return !m_done.empty() && !m_running; }

    bool canRedo() const { return !m_undone.empty() && !m_running; }

    QString undoText() const { return m_done.empty() ? QString() : m_done.back().text; }

    QString redoText() const { return m_undone.empty() ? QString() : m_undone.back().text; }

    void undo();
    void redo();

Q_SIGNALS:
    void changed();
    /// A new act that the undo bar offers.
    void pushed(const QString& text);
    void undone(const QString& text);
    /// The workspace refused. A step that can never succeed any more (the row was changed or is gone) is
    /// dropped, another one stays.
    void failed(const core::Error& error);

private:
    void run(std::deque<UndoStep>& from, std::deque<UndoStep>& to, bool undoing);

    Store& m_store;
    std::deque<UndoStep> m_done;
    std::deque<UndoStep> m_undone;
    bool m_running = false;
};

} // namespace ui
