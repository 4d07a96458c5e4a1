// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The application style: Fusion's behaviour with the look's shapes and colours.
#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QProxyStyle>

class QStyleOptionSlider;

namespace ui {

/// Holds its own copies, so that it may outlive the theme that made it.
class Style : public QProxyStyle {
    Q_OBJECT

public:
    Style(Scheme scheme, const Fonts& fonts);

    void setScheme(Scheme scheme) { m_scheme = scheme; }

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                       const QWidget* widget) const override;

private:
    QColor color(Color token) const { return colorOf(m_scheme, token); }

    void drawButton(const QStyleOption& option, QPainter& painter, bool isDefault) const;
    void drawField(const QStyleOption& option, QPainter& painter, bool focus) const;
    void drawIndicator(const QStyleOption& option, QPainter& painter, bool round) const;
    void drawMenuItem(const QStyleOption* option, QPainter& painter) const;
    void drawHeader(const QStyleOption* option, QPainter& painter) const;
    void drawTab(const QStyleOption* option, QPainter& painter) const;
    void drawScrollBar(const QStyleOptionSlider& option, QPainter& painter) const;
    void drawCombo(const QStyleOptionComplex* option, QPainter& painter) const;
    void drawSpin(const QStyleOptionComplex* option, QPainter& painter, const QWidget* widget) const;
    void drawToolButton(const QStyleOptionComplex* option, QPainter& painter, const QWidget* widget) const;

    Scheme m_scheme;
    Fonts m_fonts;
    Icons m_icons;
};

} // namespace ui
