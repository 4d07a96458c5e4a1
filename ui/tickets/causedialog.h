// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Why was there this ticket? Ranked candidates from the client's path, another cause, no gap, or unknown.
#pragma once

#include "core/lessons/candidates.h"
#include "core/lessons/causes.h"
#include "core/lessons/many.h"
#include "ui/models/valuelistmodel.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;
class QListView;

namespace ui {

/// A ticket's cause as far as it is known, and what it may have been.
struct CauseData {
    std::optional<core::lessons::Cause> cause;
    std::vector<core::lessons::Candidate> candidates;
    core::lessons::Gap here; ///< journey and stage of the ticket, for a gap that nobody designed
    QStringList topics;      ///< that were named before
    qint64 number = 0;
    qint64 many = 0;         ///< tickets that are asked about at once; zero: the one
    std::vector<int> shared; ///< of many: before how many each candidate was, of those looked at
    int lookedAt = 0;        ///< of many

    bool operator==(const CauseData&) const = default;
};

/// Failure NotFound.
CauseData readCause(core::Database& db, core::TicketId ticket, const QTimeZone& zone);

/// Of many at once; those that are open and have no cause count.
CauseData readCauses(core::Database& db, const std::vector<qint64>& tickets, const QTimeZone& zone);

/// Stores it in one unit of work, with a way back.
void storeCause(const Desk& desk, core::TicketId ticket, qint64 number, core::Verdict verdict,
                const core::lessons::Gap& gap);

class CauseDialog : public DialogFrame {
    Q_OBJECT

public:
    CauseDialog(const Desk& desk, const CauseData& data, QWidget* host);

    /// Reads the ticket and opens the dialog over the host's window; where another dialog is open, nothing.
    /// onlyIfUnasked: not for a ticket that has a cause.
    static void ask(const Desk& desk, core::TicketId ticket, QWidget* host, bool onlyIfUnasked);
    /// Once for many tickets that are about to end: gives the cause, or null to end them without one. Where
    /// none of them is open without a cause, null at once. Esc gives nothing: they stay open.
    static void askForMany(const Desk& desk, const std::vector<qint64>& tickets, QWidget* host,
                           const std::function<void(const std::optional<core::lessons::ManyCause>&)>& go);

Q_SIGNALS:
    void chosen(core::Verdict verdict, const core::lessons::Gap& gap);
    void skipped();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        int number = 0; ///< from 1
        core::lessons::Candidate candidate;
        bool other = false; ///< the last one: something else
        QString about;

        bool operator==(const Row&) const = default;
    };

    class Delegate;

    void buildList(const CauseData& data);
    void buildFields(const CauseData& data);
    void buildButtons();
    void showCurrent();
    void confirm();
    void answer(core::Verdict verdict);
    const Row* current() const;

    const CauseData m_data;
    ValueListModel<Row> m_model;
    QListView* m_list;
    QComboBox* m_kind;
    class Field* m_topic;
};

} // namespace ui
