// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Files as chips: how they lie in a width, and how each is painted. For the thread and for the composer.
#pragma once

#include "core/attachments/file.h"
#include "ui/theme/paint.h"

#include <vector>

namespace ui::filechips {

constexpr int Height = 30;
constexpr int Gap = 6;

/// One box each, left to right and top to bottom, within `width`, from (0, 0). `removable` leaves room for a
/// cross.
std::vector<QRectF> boxes(const Theme& theme, const std::vector<core::attachments::File>& files, double width,
                          bool removable = false);
/// Of all boxes; 0 without a file.
double height(const std::vector<QRectF>& boxes);

enum class Look { Plain, Pointed };

void paint(QPainter& painter, const Theme& theme, const QRectF& box, const core::attachments::File& file,
           bool removable = false, Look look = Look::Plain);
/// The cross of a box.
QRectF cross(const QRectF& box);

/// "image", "file-text", …
QString iconOf(const core::attachments::File& file);

} // namespace ui::filechips
