// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/mapexport.h"

#include "ui/journeys/designwords.h"
#include "ui/journeys/mappaint.h"
#include "ui/theme/paint.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr double SheetMargin = 24;
constexpr double HeadHeight = 64;
constexpr double LegendHeight = 44;
constexpr double SheetColumn = 200; ///< a column on paper has the room that it needs
constexpr int PixelsPerInch = 96;

QString tr(const char* text) {
    return QCoreApplication::translate("MapSheet", text);
}

MapScene printed(const MapSheet& sheet) {
    MapScene scene = sheet.scene;
    scene.editable = false;
    return scene;
}

MapLayout sheetLayout(const Theme& theme, const MapScene& scene) {
    const double columns = double(std::max<size_t>(scene.version.stages.size(), 3));
    return layOutMap(theme, scene, mapsize::LabelWidth + columns * (SheetColumn + mapsize::ColumnGap));
}

class Legend {
public:
    Legend(QPainter& painter, const Theme& theme, QPointF at)
        : m_painter(painter)
        , m_theme(theme)
        , m_at(at) {}

    void icon(const QString& name, Color ink, const QString& text) {
        m_theme.icons().paint(m_painter, name, {m_at.x() + 7, m_at.y()}, 14, m_theme.color(ink));
        words(20, text);
    }

    void ring(bool dashed, const QString& text) {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(m_theme.color(dashed ? Color::Ctl : Color::Ink), 2);
        if (dashed) {
            pen.setDashPattern({3, 2});
        }
        m_painter.setPen(pen);
        m_painter.drawLine(m_at, m_at + QPointF(22, 0));
        m_painter.setPen(QPen(pen.color(), 2));
        m_painter.setBrush(m_theme.color(dashed ? Color::Surface : Color::Ink));
        m_painter.drawEllipse(m_at + QPointF(11, 0), 3.5, 3.5);
        m_painter.restore();
        words(28, text);
    }

    void bar(Color fill, const QString& text) {
        paint::block(m_painter, QRectF(m_at.x(), m_at.y() - 5, 18, 10), 3, m_theme.color(fill));
        words(24, text);
    }

    void letters(const QString& text) { words(0, text); }

private:
    void words(double after, const QString& text) {
        const double width = paint::textWidth(m_theme, text, Type::Caption) + 2;
        paint::text(m_painter, m_theme, QRectF(m_at.x() + after, m_at.y() - 9, width, 18), text,
                    Type::Caption, m_theme.color(Color::Ink2));
        m_at.rx() += after + width + 18;
    }

    QPainter& m_painter;
    const Theme& m_theme;
    QPointF m_at;
};

void paintLegend(QPainter& painter, const Theme& theme, QPointF at, double width) {
    Legend legend(painter, theme, at + QPointF(0, 10));
    legend.icon(u"circle-check"_s, Color::Ink2, tr("required to leave"));
    legend.icon(u"circle-dashed"_s, Color::Ink2, tr("optional"));
    legend.icon(u"cloud-rain"_s, Color::Ink2, tr("pain"));
    legend.icon(u"sun"_s, Color::Ink2, tr("gain"));
    legend.bar(Color::Pro, tr("touchpoint"));
    legend.bar(Color::Rea, tr("tickets per 30 client-days"));
    Legend second(painter, theme, at + QPointF(0, 32));
    second.ring(true, tr("emotion as designed"));
    second.ring(false, tr("emotion as measured, hollow below 5 answers"));
    QStringList letters;
    for (const auto role : {core::StageRole::Accountable, core::StageRole::Responsible,
                            core::StageRole::Consulted, core::StageRole::Informed}) {
        letters << u"%1 %2"_s.arg(roleLetter(role), stageRoleWord(role));
    }
    second.letters(letters.join(u", "_s));
    painter.fillRect(QRectF(at.x(), at.y() - 6, width, 1), theme.color(Color::Line));
}

core::Error cannotWrite(const QString& path) {
    return {core::ErrorKind::Unavailable,
            tr("%1 could not be written. Choose another place.").arg(QDir::toNativeSeparators(path)),
            {}};
}

} // namespace

QSizeF sheetSize(const Theme& theme, const MapSheet& sheet) {
    const QSizeF map = sheetLayout(theme, printed(sheet)).size;
    return {map.width() + 2 * SheetMargin, map.height() + HeadHeight + LegendHeight + 2 * SheetMargin};
}

void paintSheet(QPainter& painter, const Theme& theme, const MapSheet& sheet) {
    const MapScene scene = printed(sheet);
    const MapLayout layout = sheetLayout(theme, scene);
    const QSizeF size = sheetSize(theme, sheet);
    painter.fillRect(QRectF(QPointF(), size), theme.color(Color::Surface));
    const double width = size.width() - 2 * SheetMargin;
    paint::text(painter, theme, QRectF(SheetMargin, SheetMargin, width, 28), sheet.title, Type::Title,
                theme.color(Color::Ink));
    paint::text(painter, theme, QRectF(SheetMargin, SheetMargin + 28, width, 20), sheet.subLine, Type::Small,
                theme.color(Color::Ink2));
    painter.save();
    painter.translate(SheetMargin, SheetMargin + HeadHeight);
    paint::block(painter, QRectF(QPointF(), layout.size), metric::CardRadius, theme.color(Color::Surface),
                 theme.color(Color::Line2));
    paintMap(painter, theme, scene, layout);
    painter.restore();
    paintLegend(painter, theme, {SheetMargin, SheetMargin + HeadHeight + layout.size.height() + 16}, width);
}

core::Result<QString> writeMapPdf(const Theme& theme, const MapSheet& sheet, const QString& path) {
    QPdfWriter writer(path);
    writer.setResolution(PixelsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A3));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(8, 8, 8, 8), QPageLayout::Millimeter);
    writer.setTitle(u"%1, %2"_s.arg(sheet.title, sheet.subLine));
    writer.setCreator(u"Waymark"_s);
    QPainter painter;
    if (!painter.begin(&writer)) {
        return tl::make_unexpected(cannotWrite(path));
    }
    const QSizeF size = sheetSize(theme, sheet);
    const double scale = std::min(writer.width() / size.width(), writer.height() / size.height());
    painter.scale(scale, scale);
    paintSheet(painter, theme, sheet);
    if (!painter.end()) {
        return tl::make_unexpected(cannotWrite(path));
    }
    return path;
}

core::Result<QString> writeMapPng(const Theme& theme, const MapSheet& sheet, const QString& path) {
    constexpr int Ratio = 2;
    const QSize size = sheetSize(theme, sheet).toSize();
    QImage image(size * Ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(Ratio);
    image.fill(theme.color(Color::Surface));
    QPainter painter(&image);
    paintSheet(painter, theme, sheet);
    painter.end();
    image.setText(u"Title"_s, u"%1, %2"_s.arg(sheet.title, sheet.subLine));
    if (!image.save(path, "PNG")) {
        return tl::make_unexpected(cannotWrite(path));
    }
    return path;
}

} // namespace ui
