// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Text and shapes as the look asks for them, for widgets and delegates that paint themselves.
///
/// Text is centred on its capitals, elided on the right unless told otherwise, in one of the type tokens.
/// Positions are logical pixels; edges are drawn inside the given rectangle and land on device pixels.
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {

/// What a chip, badge or bar segment says. Class and status each bring their colours and icon.
enum class Tone : std::uint8_t {
    Proactive,
    Reactive,
    Delivery,
    Internal,
    Unclassified,
    Good,
    Warn,
    Bad,
    Unknown,
    Neutral,
    Outline
};

struct ToneLook {
    Color fill;   ///< behind text
    Color ink;    ///< text and icon
    Color solid;  ///< area in bars and dots; for Good, Warn, Bad the ink, which never fills an area
    QString icon; ///< may be empty
};

ToneLook lookOf(Tone tone);

namespace paint {

/// Paints one line of text; returns the width that it took.
double text(QPainter& painter, const Theme& theme, const QRectF& box, const QString& text, Type type,
            const QColor& color, Qt::Alignment align = Qt::AlignLeft);
double text(QPainter& painter, const Theme& theme, const QRectF& box, const QString& text, Type type,
            Color color, Qt::Alignment align = Qt::AlignLeft);
/// The same with digits in cells as wide as "0": for columns and timers. Never elided.
double tabular(QPainter& painter, const Theme& theme, const QRectF& box, const QString& text, Type type,
               const QColor& color, Qt::Alignment align = Qt::AlignRight);
double textWidth(const Theme& theme, const QString& text, Type type);
/// Width of a text whose digits all take the place of "0".
double tabularWidth(const Theme& theme, const QString& text, Type type);

/// A rounded block. Without `edge` no line is drawn.
void block(QPainter& painter, const QRectF& box, double radius, const QColor& fill, const QColor& edge = {},
           double edgeWidth = 1);
/// 2 px ink, 2 px of ground between ring and shape; `box` is the shape, the ring stands 4 px outside.
void ringOutside(QPainter& painter, const QRectF& box, double radius, const QColor& ink);
/// 2 px ink inside the box, for rows, cells and fields.
void ringInside(QPainter& painter, const QRectF& box, double radius, const QColor& ink);
/// 45° lines every 4 px inside an edge: unclassified time, unknown cause, pending outcomes.
void hatch(QPainter& painter, const QRectF& box, double radius, const QColor& ink, const QColor& ground);
/// The line under a number that opens its rows.
void dots(QPainter& painter, double left, double right, double y, const QColor& ink);

int keyCapWidth(const Theme& theme, const QString& keys);
/// A key cap, 18 high, its left edge at `leftCentre`. On a filled button give the button's text colour as
/// `onFill`.
void keyCap(QPainter& painter, const Theme& theme, QPointF leftCentre, const QString& keys,
            const QColor& onFill = {});

int chipWidth(const Theme& theme, const QString& text, bool withIcon);
/// A chip 20 high (18, 22 on request), left edge at `leftCentre`. `icon` replaces the tone's own; "-" means
/// none.
void chip(QPainter& painter, const Theme& theme, QPointF leftCentre, const QString& text, Tone tone,
          const QString& icon = {}, int height = 20);

/// Initials on one of six muted colours; `key` is the person's id, so that a person keeps the colour
/// everywhere.
void avatar(QPainter& painter, const Theme& theme, QPointF centre, int diameter, const QString& initials,
            qint64 key);
/// "Mara Lindqvist" → "ML", "Cher" → "C".
QString initialsOf(const QString& name);

/// Remaining part of a clock as a ring, 0 to 1.
void clock(QPainter& painter, const Theme& theme, QPointF centre, double remaining);

} // namespace paint
} // namespace ui
