// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Bundled icons, recoloured and rendered at the device's own pixels.
#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;

namespace ui {

/// Renders each (name, colour, size, ratio) once. Names are those of the files in resources/icons, without
/// ".svg".
class Icons {
public:
    /// A square pixmap of `size` logical pixels. An unknown name gives an empty pixmap and a warning in the
    /// log.
    QPixmap pixmap(const QString& name, const QColor& color, int size, qreal ratio) const;

    /// Paints the icon with its centre at `centre`, sharp at the painter's device pixel ratio; as lines on
    /// paper.
    void paint(QPainter& painter, const QString& name, QPointF centre, int size, const QColor& color) const;

    /// Device pixels per logical pixel of what the painter really paints on, also when a widget is rendered
    /// into a picture of another ratio.
    static qreal ratioOf(const QPainter& painter);
    static bool exists(const QString& name);
    /// The mark of the application: blue over orange.
    static QPixmap logo(int size, qreal ratio);
    /// The same for windows, rendered in the sizes that the desktop asks for.
    static QIcon applicationIcon();

private:
    struct Key {
        QString name;
        QRgb color;
        int size;
        int ratio; ///< in thousandths

        bool operator==(const Key&) const = default;
    };

    friend size_t qHash(const Key& key, size_t seed) {
        return qHashMulti(seed, key.name, key.color, key.size, key.ratio);
    }

    mutable QHash<Key, QPixmap> m_cache;
};

} // namespace ui
