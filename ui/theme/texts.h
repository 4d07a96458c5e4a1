// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lines of text that are shaped once and then measured and painted as often as a layout and its pictures
/// ask.
#pragma once

#include "ui/theme/fonts.h"

#include <QCache>
#include <QStaticText>

namespace ui {

/// One line, ready to be painted.
struct ShapedText {
    QStaticText text;
    double width = 0;  ///< logical pixels
    double height = 0; ///< of the line, taller where a script asks for another font
    double ascent = 0; ///< from the top of the line to its base
};

/// Shaping costs more than anything else in a first picture, and layouts ask for the same width many times.
/// Used by the GUI thread. What is returned is good until the next call.
class Texts {
public:
    explicit Texts(const Fonts& fonts)
        : m_fonts(fonts) {}

    const ShapedText& whole(const QString& text, Type type) const;
    /// Cut on the right, with an ellipsis, where the text is wider than the room.
    const ShapedText& within(const QString& text, Type type, double room) const;

private:
    const ShapedText& shaped(const QString& key, const QString& shown, Type type) const;

    const Fonts& m_fonts;
    mutable QCache<QString, ShapedText> m_known{400'000}; ///< costs are characters
};

} // namespace ui
