// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <array>
#include <cmath>

namespace ui {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

constexpr QRgb opaque(QRgb rgb) {
    return 0xff000000u | rgb;
}

constexpr Pair pair(QRgb light, QRgb dark) {
    return {opaque(light), opaque(dark)};
}

constexpr std::array<Pair, static_cast<std::size_t>(Color::Count)> Colors{{
    pair(0xF4F5F7, 0x0F1216),   // Canvas
    pair(0xFFFFFF, 0x181C22),   // Surface
    pair(0xFFFFFF, 0x1F242C),   // Over
    pair(0xF8F9FB, 0x13171C),   // Sunk
    pair(0xEEF0F4, 0x242A33),   // Hover
    pair(0xE7EAF0, 0x2C333E),   // Sel
    pair(0xE1E4EA, 0x2A313B),   // Line
    pair(0xCDD2DA, 0x3B444F),   // Line2
    pair(0x808A98, 0x727D8C),   // Ctl
    pair(0x161B22, 0xE8ECF1),   // Ink
    pair(0x454E5B, 0xB3BCC8),   // Ink2
    pair(0x5C6674, 0x98A2B1),   // Ink3
    pair(0x1B2230, 0xE8ECF1),   // Pri
    pair(0xFFFFFF, 0x14181E),   // OnPri
    {0x6E101620u, 0x96000000u}, // Scrim: 43 % and 59 %
    pair(0x2B63E0, 0x5B8DF6),   // Pro
    pair(0x1C4DB8, 0x9DBEFF),   // ProInk
    pair(0xE8EFFD, 0x1A2A4A),   // ProTint
    pair(0xD96611, 0xEC8A3C),   // Rea
    pair(0xA14808, 0xF7B67F),   // ReaInk
    pair(0xFDEEDF, 0x3B2613),   // ReaTint
    pair(0x808B9B, 0x6F7A89),   // Deliv
    pair(0xC5CBD4, 0x48515D),   // Intern
    pair(0x17754B, 0x86E3B6),   // GoodInk
    pair(0xE1F3EA, 0x12301F),   // GoodTint
    pair(0x584400, 0xE6CB5C),   // WarnInk
    pair(0xFAF1C6, 0x332B0E),   // WarnTint
    pair(0x8F1136, 0xF47F95),   // BadInk
    pair(0xFBE5EB, 0x431823),   // BadTint
}};

constexpr std::array<QRgb, 6> Avatars{0xff7C5C8Fu, 0xff3E7C74u, 0xff96506Fu,
                                      0xff6B7042u, 0xff566273u, 0xff7A5748u};

constexpr std::array<TypeSpec, static_cast<std::size_t>(Type::Count)> Types{{
    {32, 600, 42}, // Display
    {30, 600, 36}, // NumberL
    {24, 600, 30}, // NumberM
    {20, 600, 26}, // Title
    {16, 600, 22}, // Heading
    {15, 600, 20}, // Section
    {14, 600, 20}, // CardTitle
    {13, 400, 20}, // Body
    {13, 500, 20}, // BodyItem
    {13, 600, 20}, // RowTitle
    {12, 400, 18}, // Small
    {12, 500, 18}, // SmallLabel
    {12, 600, 18}, // SmallHead
    {11, 400, 15}, // Caption
    {11, 500, 15}, // CaptionLabel
    {11, 600, 15}, // CaptionHead
    {10, 400, 13}, // Mark
    {10, 500, 13}, // MarkLabel
}};

/// WCAG 2.2, definition of relative luminance.
double luminance(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor colorOf(Scheme scheme, Color token) {
    const Pair& found = Colors.at(static_cast<std::size_t>(token));
    return QColor::fromRgba(scheme == Scheme::Light ? found.light : found.dark);
}

QColor avatarColor(std::size_t index) {
    return QColor::fromRgb(Avatars.at(index % Avatars.size()));
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

TypeSpec specOf(Type type) {
    return Types.at(static_cast<std::size_t>(type));
}

} // namespace ui
