// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The answer that a Store will give: take it with then(owner, function).
///
/// QFuture::then(context, …) of Qt 6.4 touches its context in the foreign thread and asserts when it died
/// meanwhile; owners here die all the time (a page is left, a dialog is closed), so the seam has its own,
/// smaller answer.
#pragma once

#include "core/base/error.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// Lives in the GUI thread. One continuation; it runs in a later turn of the event loop, never inside then(),
/// and not at all when its owner died first.
template <class T>
class Pending {
public:
    using Answer = core::Result<T>;

    void then(QObject* owner, std::function<void(Answer)> continuation) const {
        Q_ASSERT(owner && !m_state->continuation);
        m_state->owner = owner;
        m_state->continuation = std::move(continuation);
        if (m_state->answer) {
            QMetaObject::invokeMethod(
                owner, [state = m_state] { state->deliver(); }, Qt::QueuedConnection);
        }
    }

    /// True from the turn in which the answer arrived, until a continuation took it.
    bool isAnswered() const { return m_state->answer.has_value(); }

    /// For the Store. False when nobody takes the answer.
    bool answer(Answer answer) const {
        m_state->answer = std::move(answer);
        return m_state->deliver();
    }

private:
    struct State {
        std::optional<Answer> answer;
        QPointer<QObject> owner;
        std::function<void(Answer)> continuation;

        bool deliver() {
            const auto taken = std::exchange(continuation, nullptr);
            if (!taken || !owner || !answer) {
                return false;
            }
            Answer value = std::move(*answer);
            answer.reset();
            taken(std::move(value));
            return true;
        }
    };

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace ui
