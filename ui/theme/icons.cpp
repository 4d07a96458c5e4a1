// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPaintEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <cmath>

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcIcons, "waymark.theme.icons")

constexpr QLatin1String LogoPath(":/waymark/logo/waymark.svg");

QString pathOf(const QString& name) {
    return u":/waymark/icons/%1.svg"_s.arg(name);
}

/// The source draws with the text colour and a stroke of 2; the look asks for 1.75.
QByteArray recoloured(const QString& name, const QColor& color) {
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    return svg;
}

QPixmap rendered(const QByteArray& svg, int size, qreal ratio) {
    const int device = static_cast<int>(std::ceil(size * ratio));
    QPixmap pixmap(device, device);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, device, device));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

/// QIcon could read the file itself, but looks for a plug-in first, at every start.
class LogoEngine : public QIconEngine {
public:
    void paint(QPainter* painter, const QRect& box, QIcon::Mode, QIcon::State) override {
        QSvgRenderer(LogoPath).render(painter, box);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode, QIcon::State) override {
        return Icons::logo(std::min(size.width(), size.height()), 1);
    }

    QIconEngine* clone() const override { return new LogoEngine; }
};

} // namespace

QIcon Icons::applicationIcon() {
    return QIcon(new LogoEngine);
}

QPixmap Icons::pixmap(const QString& name, const QColor& color, int size, qreal ratio) const {
    const Key key{name, color.rgba(), size, static_cast<int>(std::lround(ratio * 1000))};
    const auto found = m_cache.constFind(key);
    if (found != m_cache.cend()) {
        return *found;
    }
    const QByteArray svg = recoloured(name, color);
    if (svg.isEmpty()) {
        qCWarning(lcIcons) << "There is no icon" << name;
    }
    const QPixmap made = svg.isEmpty() ? QPixmap() : rendered(svg, size, ratio);
    m_cache.insert(key, made);
    return made;
}

void Icons::paint(QPainter& painter, const QString& name, QPointF centre, int size,
                  const QColor& color) const {
    if (painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Pdf) {
        QSvgRenderer(recoloured(name, color))
            .render(&painter, QRectF(centre.x() - size / 2.0, centre.y() - size / 2.0, size, size));
        return;
    }
    const qreal ratio = ratioOf(painter);
    const QPixmap image = pixmap(name, color, size, ratio);
    if (image.isNull()) {
        return;
    }
    // Snapped to device pixels: an icon that lies between two of them is blurred.
    const auto snap = [ratio](double v) { return std::round(v * ratio) / ratio; };
    painter.drawPixmap(QPointF(snap(centre.x() - size / 2.0), snap(centre.y() - size / 2.0)), image);
}

qreal Icons::ratioOf(const QPainter& painter) {
    // The device of a redirected painter is still the widget; the transform knows the picture behind it.
    const qreal scale = std::abs(painter.deviceTransform().m11());
    return scale > 0 ? std::min(scale, 4.0) : 1.0;
}

bool Icons::exists(const QString& name) {
    return QFile::exists(pathOf(name));
}

QPixmap Icons::logo(int size, qreal ratio) {
    QFile file(LogoPath);
    return file.open(QIODevice::ReadOnly) ? rendered(file.readAll(), size, ratio) : QPixmap();
}

} // namespace ui
