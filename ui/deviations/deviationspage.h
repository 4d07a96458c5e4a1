// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Deviations: the list to work until everybody is on the path, and the selected one in full.
#pragma once

#include "ui/deviations/deviationlist.h"
#include "ui/page/page.h"

namespace ui {

class Button;
class Card;
class DeviationActs;
class DeviationPanel;
class EmptyState;
class FigureStrip;
class Segmented;

class DeviationsPage : public Page {
    Q_OBJECT

public:
    explicit DeviationsPage(const Desk& desk, QWidget* parent = nullptr);

    /// A deviation, a query (see DeviationQuery), both, or what was left.
    void open(const Place& place) override;
    Place place() const override;
    void refresh() override;
    core::ClientId clientInView() const override;
    bool logHere() override;
    QList<QWidget*> regions() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using Row = core::deviations::DeviationRow;

    void buildBar();
    void buildBody();
    void connectPanel();
    void addKeys();
    void addKey(const char* id, const QString& text, const QKeySequence& key, const QString& icon,
                std::function<void()> run, bool offered = true);
    void setQuery(const DeviationQuery& query);
    void showQuery();
    void openMembers(const QString& name, QWidget* under, core::MemberId present,
                     const std::function<void(core::MemberId)>& chosen);
    void openPlaybooks(QWidget* under);
    void openAdherence();
    void editPlaybooks();
    void load();
    void readFigures();
    void show(const DeviationDetail& detail);
    void showNothing();
    QString lastSweep() const;
    void showSweep();
    void settleList();
    void settle();
    void act(const Row& row, RowAct what);
    void assign(QWidget* under);
    void guide(core::PlaybookId playbook);
    void logStep();
    void skipStep();
    void stopPlaybook();
    void fix();
    void dismiss();
    void snooze();
    void escalate(QWidget* under);
    void toggleLink(const core::deviations::ContactRow& contact);

    FigureStrip* m_figures;
    Segmented* m_tabs;
    Button* m_clear;
    Button* m_kinds;
    Button* m_groups;
    Card* m_listCard;
    DeviationList* m_list;
    DeviationPanel* m_panel;
    EmptyState* m_empty;
    DeviationActs* m_acts;
    std::optional<DeviationDetail> m_detail;
    QTimer m_reload;
    QTimer m_refigure;
    int m_token = 0;
    bool m_loading = false;
    bool m_pickFirst = true;
};

} // namespace ui
