// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Chooses a macro and shows what it would change on the ticket, with its texts filled, before it runs.
#pragma once

#include "core/macros/run.h"
#include "ui/models/valuelistmodel.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QListView;
class QTextBrowser;

namespace ui {

class Field;
class Label;

class MacroDialog : public DialogFrame {
    Q_OBJECT

public:
    MacroDialog(const Desk& desk, core::TicketId ticket, QWidget* host);

    /// It runs on so many tickets; the one that it was made for serves as the example.
    void setMany(int tickets);

    /// Begins with this one instead of the one that was used last.
    void setMacro(core::MacroId id) { m_first = id; }

Q_SIGNALS:
    void chosen(const core::macros::Run& run);
    void chosenForMany(const core::macros::Macro& macro);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Macro = core::macros::Macro;

    void build();
    void load();
    void filter();
    void prepare();
    void show(const core::macros::Run& run);
    QString problemOf(const core::macros::Run& run) const;
    void run();

    Desk m_desk;
    core::TicketId m_ticket;
    core::MacroId m_first;
    std::vector<Macro> m_all;
    ValueListModel<Macro>* m_model;
    Field* m_find;
    QListView* m_list;
    QTextBrowser* m_preview;
    std::optional<core::macros::Run> m_run;
    int m_many = 0; ///< zero: it runs on the one ticket
    int m_token = 0;
};

/// What a run changes, a line each: "State becomes pending until Fri 26 Jun, 09:00".
QStringList changeLines(const core::macros::Run& run, const Session& session);

} // namespace ui
