// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A picture of a message, as large as the window has room.
#pragma once

#include "core/attachments/file.h"
#include "ui/widgets/dialogframe.h"

#include <QImage>

namespace ui {

class PictureDialog : public DialogFrame {
    Q_OBJECT

public:
    PictureDialog(const Theme& theme, const core::attachments::File& file, const QImage& picture,
                  QWidget* host);

Q_SIGNALS:
    void saveRequested();
};

} // namespace ui
