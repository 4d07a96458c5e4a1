// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/undostack.h"

namespace ui {

UndoStack::UndoStack(Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store) {}

void UndoStack::push(UndoStep step) {
    const QString text = step.text;
    const bool isOffered = step.isOffered;
    m_done.push_back(std::move(step));
    if (m_done.size() > Depth) {
        m_done.pop_front();
    }
    m_undone.clear();
    Q_EMIT changed();
    if (!isOffered) {
        Q_EMIT pushed(text);
    }
}

void UndoStack::undo() {
    run(m_done, m_undone, true);
}

void UndoStack::redo() {
    run(m_undone, m_done, false);
}

void UndoStack::run(std::deque<UndoStep>& from, std::deque<UndoStep>& to, bool undoing) {
    if (from.empty() || m_running) {
        return;
    }
    m_running = true;
    const UndoStep step = from.back();
    from.pop_back();
    Q_EMIT changed();
    m_store.write([work = undoing ? step.undo : step.redo](core::Transaction& tx) { work(tx); })
        .then(this, [this, step, undoing, &from, &to](core::Result<void> result) {
            m_running = false;
            if (result) {
                if (step.redo) {
                    to.push_back(step);
                }
                if (undoing) {
                    Q_EMIT undone(step.text);
                }
            } else {
                const auto kind = result.error().kind;
                if (kind == core::ErrorKind::Busy || kind == core::ErrorKind::Unavailable) {
                    from.push_back(step);
                }
                Q_EMIT failed(result.error());
            }
            Q_EMIT changed();
        });
}

} // namespace ui
