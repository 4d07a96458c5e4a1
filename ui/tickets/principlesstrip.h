// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Holds what is being written against the CX principles, beside the text: the share, and what does not hold.
#pragma once

#include "core/lessons/principles.h"
#include "ui/page/desk.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;

namespace ui {

class Label;

class PrinciplesStrip : public QWidget {
    Q_OBJECT

public:
    PrinciplesStrip(const Desk& desk, QWidget* parent);

    /// The ticket that is answered: reads what principles ask of it besides the words.
    void setTicket(core::TicketId ticket);
    /// What is written now, and whether the next touchpoint is planned with it; checked a moment later.
    void setAnswer(const QString& text, bool nextPlanned);

    /// A whole check of this text, in the store's thread; answers there and then.
    struct Verdict {
        core::lessons::PrincipleSet set;
        core::lessons::Score score;

        bool asksForReason() const { return core::lessons::asksForReason(set, score); }
    };

    using Then = std::function<void(const Verdict& verdict)>;
    void judge(const QString& text, bool nextPlanned, Then then);

Q_SIGNALS:
    void checked();

private:
    void check();
    void show(const Verdict& verdict);

    Desk m_desk;
    core::TicketId m_ticket;
    QString m_text;
    bool m_nextPlanned = false;
    QHBoxLayout* m_row;
    Label* m_share;
    Label* m_failed;
    QTimer m_wait;
    int m_token = 0;
};

/// The principles in force and the answer as they see it.
PrinciplesStrip::Verdict judgeAnswer(core::Database& db, core::TicketId ticket, const QString& text,
                                     bool nextPlanned);

} // namespace ui
