// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The whole map on a sheet: with title, version, date and legend, as vectors in a PDF or as a picture.
#pragma once

#include "core/base/error.h"
#include "ui/journeys/mapscene.h"
#include "ui/theme/theme.h"

#include <QSizeF>

class QPainter;

namespace ui {

struct MapSheet {
    MapScene scene;
    QString title;
    QString subLine; ///< "Version 8, draft · 23 June 2026 · Harbour Agency"
};

/// Logical pixels that the sheet needs; nothing of the map is left out, however wide.
QSizeF sheetSize(const Theme& theme, const MapSheet& sheet);
void paintSheet(QPainter& painter, const Theme& theme, const MapSheet& sheet);

/// A3 landscape, one page, scaled so that all fits. Failure Unavailable when the file cannot be written.
core::Result<QString> writeMapPdf(const Theme& theme, const MapSheet& sheet, const QString& path);
/// Two device pixels for each logical one.
core::Result<QString> writeMapPng(const Theme& theme, const MapSheet& sheet, const QString& path);

} // namespace ui
