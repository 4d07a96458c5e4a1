// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Buttons of the look. One Primary per screen: the next best thing to do.
///
///     auto* log = new Button(theme, tr("Log"), Button::Kind::Primary, this);
///     log->setIconName(u"check"_s);
///     log->setKeyCap(u"Ctrl ↵"_s);          // shows the key; whoever owns the key connects it
///     log->setUnavailable(tr("Choose a client first"));   // disabled, with the reason as tool tip; {}
///     enables auto* more = new IconButton(theme, u"ellipsis"_s, tr("More actions"), this);
#pragma once

#include "ui/theme/hoverfade.h"
#include "ui/theme/theme.h"

#include <QPushButton>

namespace ui {

class Button : public QPushButton {
    Q_OBJECT

public:
    /// Destructive looks like Secondary: the verb says what happens and the dialog asks.
    enum class Kind : std::uint8_t { Primary, Secondary, Ghost, Destructive };
    enum class Size : std::uint8_t { Page, Row, Small }; ///< 34, 30, 26 high

    Button(const Theme& theme, const QString& text, Kind kind = Kind::Secondary, QWidget* parent = nullptr);

    Kind kind() const { return m_kind; }

    void setKind(Kind kind);
    void setSize(Size size);
    /// A bundled icon before the text; empty removes it.
    void setIconName(const QString& name);
    void setKeyCap(const QString& keys);
    /// Disables with a reason, which a person sees as tool tip; an empty reason enables again.
    void setUnavailable(const QString& reason);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

    const Theme& theme() const { return m_theme; }

private:
    QColor fill() const;
    QColor edge() const;
    QColor ink() const;
    Type type() const;

    const Theme& m_theme;
    Kind m_kind;
    Size m_size = Size::Page;
    QString m_icon;
    QString m_keys;
    QString m_tip;
    HoverFade m_hover;
};

/// A square button that shows only an icon; its name is the tool tip and what a screen reader says.
class IconButton : public Button {
    Q_OBJECT

public:
    IconButton(const Theme& theme, const QString& icon, const QString& name, QWidget* parent = nullptr,
               Kind kind = Kind::Ghost, Size size = Size::Row);

    QSize sizeHint() const override;
};

} // namespace ui
