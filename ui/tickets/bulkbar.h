// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Above the queue while tickets are selected: how many, all that match, what to do with them, and how far it
/// is.
#pragma once

#include "ui/page/desk.h"
#include "ui/tickets/bulkrun.h"

#include <QWidget>

class QMenu;

namespace ui {

class Button;
class IconButton;
class Label;

class BulkBar : public QWidget {
    Q_OBJECT

public:
    BulkBar(const Desk& desk, QWidget* parent);

    void setSelection(const std::vector<qint64>& tickets, int matching);
    void setNames(const QStringList& tags, const std::vector<core::fields::Field>& fields);
    /// The menu of changes; for the ticket in view when none is selected.
    void openMenu(qint64 inView);
    /// A macro for the selected tickets; with an id, that one first.
    void chooseMacro(core::MacroId first = {});

    bool hasSelection() const { return !m_selected.empty(); }

    bool isRunning() const { return m_run->isRunning(); }

Q_SIGNALS:
    void allRequested();
    void clearRequested();
    void done();
    /// Tickets were marked as read or unread, which no list is told of.
    void readMarked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showState();
    void fill(QMenu& menu);
    void fillStates(QMenu& menu);
    void fillPeople(QMenu& menu);
    void fillTags(QMenu& menu, bool adding);
    void fillFields(QMenu& menu);
    void askText(const QString& title, const QString& button, bool isLong,
                 std::function<void(const QString&, std::optional<core::Minutes>)> take);
    void askClient();
    void markRead(bool read);
    void macroFor(const std::vector<qint64>& targets, core::MacroId first);
    void run(const core::tickets::BulkAct& act, const QString& text,
             std::optional<core::Minutes> minutes = {});
    void start(const core::lessons::ManyJob& job, const QString& text);

    Desk m_desk;
    BulkRun* m_run;
    Label* m_text;
    Button* m_all;
    Button* m_change;
    IconButton* m_clear;
    std::vector<qint64> m_selected;
    std::vector<qint64> m_targets;
    int m_matching = 0;
    QStringList m_tags;
    std::vector<core::fields::Field> m_fields;
};

} // namespace ui
