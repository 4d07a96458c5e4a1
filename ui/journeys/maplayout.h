// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where everything on the map of a journey lies. Pure but for the measures of the fonts.
#pragma once

#include "ui/journeys/mapscene.h"
#include "ui/theme/theme.h"

#include <QRectF>

namespace ui {

enum class MapRow { Stage, Goal, Criteria, Steps, Experiences, Emotion, Service, Roles, Count };

/// A number that opens its rows.
struct MapLink {
    enum class Opens { Clients, Tickets };

    Opens opens = Opens::Clients;
    int stage = -1;
    QRectF box;
};

struct MapBox {
    MapItem item;
    QRectF box;
    QStringList lines; ///< its text, broken to its width; never cut
};

struct MapLayout {
    QSizeF size;
    std::array<QRectF, size_t(MapRow::Count)> rows; ///< the whole width
    std::vector<QRectF> columns;                    ///< one per stage, the whole height
    std::vector<MapBox> boxes;
    std::vector<MapLink> links;

    const MapBox* boxOf(const MapItem& item) const;
    /// What lies under a point; invalid where nothing does.
    MapItem itemAt(QPointF at) const;
    const MapLink* linkAt(QPointF at) const;

    const QRectF& row(MapRow row) const { return rows[size_t(row)]; }
};

namespace mapsize {
constexpr double LabelWidth = 96;
constexpr double ColumnGap = 8;
constexpr double NarrowestColumn = 156;
constexpr double WidestColumn = 320;
constexpr double Margin = 8;
constexpr double AdderWidth = 36;
constexpr double LineHeight = 20;
constexpr double BadgeSize = 18;
constexpr double LinkHeight = 18;
} // namespace mapsize

/// width: what there is; the map is wider when its columns would become too narrow.
MapLayout layOutMap(const Theme& theme, const MapScene& scene, double width);

/// Breaks a text to the width between words, a long word anywhere. One empty line for an empty text.
QStringList wrapped(const Theme& theme, const QString& text, Type type, double width);

/// The parts of departments in a stage, one line per letter that has any: 'A' and "Marketing, IT".
struct RoleLine {
    core::StageRole role = core::StageRole::Accountable;
    QStringList names;
};

std::vector<RoleLine> roleLines(const MapScene& scene, int stage);

/// y of an emotion of −2 … +2 within the row.
double emotionY(const QRectF& row, double emotion);
/// The nearest whole emotion to a y.
int emotionAt(const QRectF& row, double y);

} // namespace ui
