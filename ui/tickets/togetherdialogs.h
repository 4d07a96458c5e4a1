// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The dialogs in which a ticket is merged, split or linked.
#pragma once

#include "ui/page/desk.h"
#include "ui/tickets/ticketdata.h"
#include "ui/widgets/dialogframe.h"

class QCheckBox;
class QComboBox;

namespace ui {

class Button;
class Field;
class Label;
class TicketField;
class TogetherActs;

/// Which ticket takes this one over; says what moves before it happens.
class MergeDialog : public DialogFrame {
    Q_OBJECT

public:
    /// target: chosen beforehand; zero: none.
    MergeDialog(const Desk& desk, TogetherActs& acts, const TicketPageData& page, core::TicketId target,
                QWidget* host);

private:
    void ask(core::TicketId target);
    void show(const core::tickets::MergePlan& plan);
    void merge();

    Desk m_desk;
    TogetherActs& m_acts;
    core::tickets::Ticket m_source;
    TicketField* m_target;
    Label* m_what;
    Label* m_warning;
    std::optional<core::tickets::MergePlan> m_plan;
};

/// A new ticket out of messages.
class SplitDialog : public DialogFrame {
    Q_OBJECT

public:
    SplitDialog(const Desk& desk, TogetherActs& acts, const TicketPageData& page,
                const std::vector<core::MessageId>& messages, QWidget* host);

private:
    void split();

    Desk m_desk;
    TogetherActs& m_acts;
    core::TicketId m_from;
    std::vector<core::MessageId> m_messages;
    Field* m_subject;
    QCheckBox* m_move;
    QCheckBox* m_time;
};

class LinkDialog : public DialogFrame {
    Q_OBJECT

public:
    LinkDialog(const Desk& desk, TogetherActs& acts, const TicketPageData& page, QWidget* host);

Q_SIGNALS:
    /// A duplicate is better merged.
    void mergeRequested(core::TicketId target);

private:
    void link();

    Desk m_desk;
    TogetherActs& m_acts;
    core::TicketId m_from;
    QComboBox* m_kind;
    TicketField* m_other;
    Button* m_merge;
};

} // namespace ui
