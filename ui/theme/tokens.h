// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The measures of the look: colours, type scale, spaces, heights. Everything that is painted takes them from
/// here.
#pragma once

#include <QColor>
#include <QString>
#include <cstdint>

namespace ui {

enum class Scheme : std::uint8_t { Light, Dark };

/// Colour tokens by what they are for, never by hue. Blue (Pro…) and orange (Rea…) mean the class of work and
/// nothing else; Good, Warn, Bad never fill an area and always come with their icon and a word.
enum class Color : std::uint8_t {
    Canvas,  ///< window behind cards
    Surface, ///< cards, navigation, panels, fields
    Over,    ///< dialogs, menus, palette
    Sunk,    ///< section heads in lists, weekends, the future in a chart
    Hover,   ///< hovered row, empty part of a bar, limits band
    Sel,     ///< selected row, current navigation item
    Line,    ///< card edge, row rule
    Line2,   ///< stronger rule, base line of a chart
    Ctl,     ///< edge of fields, buttons, check boxes
    Ink,     ///< titles, values, focus ring, target line
    Ink2,    ///< body beside a title, labels, neutral icons
    Ink3,    ///< captions, units, column heads, placeholder
    Pri,     ///< fill of the one primary button
    OnPri,   ///< text on Pri
    Scrim,   ///< behind a dialog, with alpha
    Pro,     ///< proactive fill
    ProInk,  ///< proactive text
    ProTint, ///< proactive chip
    Rea,     ///< reactive fill
    ReaInk,  ///< reactive text
    ReaTint, ///< reactive chip
    Deliv,   ///< delivery fill
    Intern,  ///< internal fill, always with a label
    GoodInk,
    GoodTint,
    WarnInk,
    WarnTint,
    BadInk,
    BadTint,
    Count
};

QColor colorOf(Scheme scheme, Color token);

/// The six muted avatar colours; the same in both schemes. `index` wraps round.
QColor avatarColor(std::size_t index);

/// WCAG 2 contrast ratio, 1 to 21, of two opaque colours.
double contrast(const QColor& a, const QColor& b);

/// Type scale. The weight is part of the token.
enum class Type : std::uint8_t {
    Display,      ///< 32/600 first run only
    NumberL,      ///< 30/600 the main number of the board
    NumberM,      ///< 24/600 KPI
    Title,        ///< 20/600 page title, client name
    Heading,      ///< 16/600 dialog title, detail title
    Section,      ///< 15/600 lane title
    CardTitle,    ///< 14/600
    Body,         ///< 13/400 everything that is read
    BodyItem,     ///< 13/500 item name, secondary button
    RowTitle,     ///< 13/600 row title, primary button
    Small,        ///< 12/400 second line
    SmallLabel,   ///< 12/500 label, column head
    SmallHead,    ///< 12/600 group head
    Caption,      ///< 11/400 axis, unit
    CaptionLabel, ///< 11/500 chip
    CaptionHead,  ///< 11/600 badge
    Mark,         ///< 10/400 axis tick: nothing that stands only there
    MarkLabel,    ///< 10/500 key cap
    Count
};

struct TypeSpec {
    int px;
    int weight; ///< 400, 500 or 600
    int line;   ///< line height in px
};

TypeSpec specOf(Type type);

/// Logical pixels.
namespace metric {
constexpr int Grid = 4;
constexpr int PageMargin = 24;
constexpr int CardGap = 16;
constexpr int CardPadding = 16;
constexpr int NavWidth = 176;
constexpr int RailWidth = 56;
constexpr int RightColumn = 304;
constexpr int PageBarHeight = 66;

constexpr int ChipRadius = 5;
constexpr int ControlRadius = 7;
constexpr int RowRadius = 8;
constexpr int CardRadius = 10;
constexpr int DialogRadius = 14;

constexpr int ControlHeight = 34;
constexpr int RowControlHeight = 30;
constexpr int SmallControlHeight = 26;
constexpr int MinHit = 28;

constexpr int SectionHeadHeight = 28;
constexpr int DenseRow = 32;
constexpr int SheetRow = 38;
constexpr int MenuRow = 42;
constexpr int TouchpointRow = 44;
constexpr int TwoLineRow = 58;
constexpr int QueueRow = 74;

constexpr int MinWindowWidth = 1120;
constexpr int MinWindowHeight = 680;

constexpr int HoverMs = 120;
constexpr int PanelMs = 180;
} // namespace metric

} // namespace ui
