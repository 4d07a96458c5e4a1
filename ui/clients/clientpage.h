// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One client's truth on one page.
#pragma once

#include "ui/clients/clientdata.h"
#include "ui/page/page.h"

class QScrollArea;

namespace ui {

class ActivityList;
class Avatar;
class Card;
class Chip;
class ClientEdit;
class ClientHead;
class ClientSide;
class CustomFields;
class EmptyState;
class PathCard;
class SearchField;
class Segmented;
class TimelineView;

class ClientPage : public Page {
    Q_OBJECT

public:
    explicit ClientPage(const Desk& desk, QWidget* parent = nullptr);

    void open(const Place& place) override;
    Place place() const override;

    core::ClientId clientInView() const override { return m_id; }

    QList<QWidget*> regions() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildBar();
    QWidget* buildContent();
    Card* buildTimeline();
    Card* buildActivity();
    void addKeys();
    void addJourneyKeys();
    void findInHistory();
    void connectSide();
    void load();
    void show(const ClientPageData& client);
    void showGone();
    void checkSettled();
    void editClient();
    void explainHealth();
    void editContact(core::ContactId id);
    void editPlanned(core::PlannedId id);
    void editTouchpoint(core::TouchpointId id);
    void connectPath();
    void showPath();
    void guide();
    void openWanted();
    void openPlanned(core::PlannedId id);
    void editFeedback(core::FeedbackId id);

    core::ClientId m_id;
    int m_months = 6;
    ClientPageData m_data;
    Chip* m_offPath;
    Chip* m_status;
    Chip* m_tier;
    ClientHead* m_head;
    PathCard* m_path;
    Segmented* m_range;
    TimelineView* m_timeline;
    Segmented* m_filter;
    SearchField* m_find;
    ActivityList* m_activity;
    ClientSide* m_side;
    CustomFields* m_fields;
    ClientEdit* m_edit;
    QWidget* m_content;
    EmptyState* m_gone;
    QTimer m_reload;
    QTimer m_typing;
    int m_token = 0;
    bool m_loaded = false;
    QString m_wanted; ///< the record to open once the client is shown
};

} // namespace ui
