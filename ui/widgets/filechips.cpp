// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filechips.h"

#include "ui/widgets/format.h"

using namespace Qt::Literals::StringLiterals;
using core::attachments::File;

namespace ui::filechips {

namespace {

constexpr double Widest = 320;
constexpr double Icon = 30;
constexpr double Cross = 24;

double sizeWidth(const Theme& theme, const File& file) {
    return paint::textWidth(theme, format::fileSize(file.size), Type::Caption) + 8;
}

} // namespace

std::vector<QRectF> boxes(const Theme& theme, const std::vector<File>& files, double width, bool removable) {
    std::vector<QRectF> out;
    double x = 0;
    double y = 0;
    for (const File& file : files) {
        const double wanted = Icon + paint::textWidth(theme, file.name, Type::Small) + 2 +
                              sizeWidth(theme, file) + (removable ? Cross : 10);
        const double taken = std::ceil(std::min({wanted, Widest, width}));
        if (x > 0 && x + taken > width) {
            x = 0;
            y += Height + Gap;
        }
        out.emplace_back(x, y, taken, Height);
        x += taken + Gap;
    }
    return out;
}

double height(const std::vector<QRectF>& boxes) {
    return boxes.empty() ? 0 : boxes.back().bottom();
}

QRectF cross(const QRectF& box) {
    return {box.right() - Cross, box.top(), Cross, box.height()};
}

QString iconOf(const File& file) {
    if (core::attachments::isPicture(file)) {
        return u"image"_s;
    }
    if (file.mediaType.contains("spreadsheet"_L1) || file.mediaType == "text/csv"_L1) {
        return u"file-spreadsheet"_s;
    }
    return file.mediaType.startsWith("text/"_L1) || file.mediaType == "application/pdf"_L1 ? u"file-text"_s
                                                                                           : u"file"_s;
}

void paint(QPainter& painter, const Theme& theme, const QRectF& box, const File& file, bool removable,
           Look look) {
    paint::block(painter, box, metric::ControlRadius,
                 theme.color(look == Look::Pointed ? Color::Hover : Color::Surface), theme.color(Color::Ctl));
    const double y = box.center().y();
    theme.icons().paint(painter, iconOf(file), {box.left() + 17, y}, 15, theme.color(Color::Ink2));
    const double size = sizeWidth(theme, file);
    const double right = box.right() - (removable ? Cross : 10);
    const QRectF name(box.left() + Icon, box.top(), std::max(right - size - box.left() - Icon, 0.0),
                      box.height());
    paint::text(painter, theme, name, file.name, Type::Small, Color::Ink);
    paint::text(painter, theme, {right - size, box.top(), size, box.height()}, format::fileSize(file.size),
                Type::Caption, Color::Ink3, Qt::AlignRight);
    if (removable) {
        theme.icons().paint(painter, u"x"_s, cross(box).center(), 13, theme.color(Color::Ink2));
    }
}

} // namespace ui::filechips
