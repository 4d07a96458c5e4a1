// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The designer of one journey: the map, the details of what is chosen, publishing, versions.
#pragma once

#include "core/journeys/moving.h"
#include "ui/journeys/drafting.h"
#include "ui/journeys/mapview.h"
#include "ui/page/page.h"

class QScrollArea;
class QStackedWidget;

namespace ui {

class Button;
class Chip;
class DetailPanel;
class EmptyState;
class PublishPanel;
class Segmented;
class VersionsPanel;

class DesignPage : public Page {
    Q_OBJECT

public:
    explicit DesignPage(const Desk& desk, QWidget* parent);

    void open(const Place& place) override;
    Place place() const override;
    QList<QWidget*> regions() const override;

    const MapView& map() const { return *m_map; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Side { Details, Publish, Versions };

    void buildBar();
    void buildMap();
    void buildSide();
    void connectSide();
    void addKeys();
    void addKey(const QString& id, const QString& text, const QKeySequence& key, void (MapView::*act)());
    void showVersion(int number, int compare = 0);
    void setSide(Side side);
    void showAll();
    void showHead(const MapScene& scene);
    void readMeasures();
    void readMovers();
    void moveClients();
    void offerTakingBack(std::vector<core::journeys::Act> acts, int number);
    MapScene scene() const;
    void showClash(const std::vector<core::journeys::DesignClash>& clashes);
    void openLink(MapLink::Opens opens, int stage);
    void publish();
    void publishNow();
    void editAsDraft();
    void discardDraft();
    void retireVersion();
    void duplicateJourney();
    void renameJourney();
    void editDepartments();
    void chooseExport();
    void exportTo(const QString& path);
    /// A unit of work whose answer only matters when it failed.
    void run(std::function<void(core::Transaction&)> work, std::function<void()> done);

    core::JourneyId m_journey;
    int m_number = 0;
    int m_compare = 0;
    bool m_publishing = false;
    bool m_shown = false; ///< the version that was asked for
    bool m_measured = false;
    std::vector<core::journeys::StageMeasure> m_measures;
    quint64 m_measuring = 0;
    quint64 m_moving = 0;
    QTimer m_stale; ///< gathers changes that concern the measures
    QTimer m_drawn; ///< gathers changes that concern who would move
    Drafting* m_drafting;
    MapView* m_map;
    QScrollArea* m_scroll;
    EmptyState* m_empty = nullptr;
    Chip* m_chip = nullptr;
    Button* m_compareButton = nullptr;
    Segmented* m_sides = nullptr;
    QStackedWidget* m_stack = nullptr;
    DetailPanel* m_details = nullptr;
    PublishPanel* m_publishPanel = nullptr;
    VersionsPanel* m_versions = nullptr;
};

} // namespace ui
