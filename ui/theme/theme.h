// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the tokens meet Qt: the chosen scheme, its colours, fonts and icons, and the application style made
/// from them.
///
/// Made once by the composition and handed by reference to everything that paints:
///
///     ui::Theme theme(ui::Theme::Mode::System);   // after QApplication
///     theme.applyTo(application);                 // style, palette, font, window icon
///     painter.setPen(theme.color(Color::Ink));  theme.font(Type::RowTitle);
///     theme.icons().paint(painter, u"flag"_s, centre, 16, theme.color(Color::Ink2));
///     connect(&theme, &Theme::changed, this, …);  // only where colours were copied; painted ones come by
///     themselves
///
/// All widgets of ui/widgets take `const Theme&` first. ui/theme/paint.h has the text and shape helpers.
#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/texts.h"
#include "ui/theme/tokens.h"

#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPointer>

class QApplication;

namespace ui {

class Motion;
class Style;
class SystemScheme;

/// Must outlive the widgets that were given it.
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Mode : std::uint8_t { Light, Dark, System };
    Q_ENUM(Mode)

    explicit Theme(Mode mode = Mode::Light, QObject* parent = nullptr);
    ~Theme() override;

    Mode mode() const { return m_mode; }

    /// Switches at run time; every widget repaints. With System the desktop's answer may come a moment later.
    void setMode(Mode mode);

    Scheme scheme() const { return m_scheme; }

    bool isDark() const { return m_scheme == Scheme::Dark; }

    QColor color(Color token) const { return colorOf(m_scheme, token); }

    const QFont& font(Type type) const { return m_fonts.font(type); }

    const QFontMetricsF& metrics(Type type) const { return m_fonts.metrics(type); }

    const Fonts& fonts() const { return m_fonts; }

    const Texts& texts() const { return m_texts; }

    const Icons& icons() const { return m_icons; }

    /// Whether and how things move; off until its mode is set.
    const Motion& motion() const { return *m_motion; }

    Motion& motion() { return *m_motion; }

    /// For QAction and friends, in one colour; disabled state in Ink3. Ask again after changed().
    QIcon icon(const QString& name, Color token = Color::Ink2) const;

    QPalette palette() const;

    /// Sets style, palette, font and window icon of the application, now and after every change. The style
    /// belongs to the application and may outlive the theme.
    void applyTo(QApplication& application);

Q_SIGNALS:
    void changed();

private:
    void setScheme(Scheme scheme);

    Fonts m_fonts;
    Texts m_texts{m_fonts};
    Icons m_icons;
    Motion* m_motion;
    Mode m_mode = Mode::Light;
    Scheme m_scheme = Scheme::Light;
    QPointer<QApplication> m_application;
    QPointer<Style> m_style;
    SystemScheme* m_system = nullptr;
};

} // namespace ui
