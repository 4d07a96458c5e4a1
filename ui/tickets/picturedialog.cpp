// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/picturedialog.h"

#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

PictureDialog::PictureDialog(const Theme& theme, const core::attachments::File& file, const QImage& picture,
                             QWidget* host)
    : DialogFrame(theme, file.name, DialogFrame::Width::Large, host) {
    setObjectName(u"pictureDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    if (picture.isNull()) {
        auto* sentence =
            new Label(theme,
                      tr("This picture is damaged or too large to be shown. Save it and look at it with "
                         "another program."),
                      Type::Body, Color::Ink2, this);
        sentence->setWordWrap(true);
        body()->addWidget(sentence);
    } else {
        setNote(
            tr("%1 × %2, %3").arg(picture.width()).arg(picture.height()).arg(format::fileSize(file.size)));
        auto* label = new Label(theme, {}, Type::Body, Color::Ink, this);
        label->setObjectName(u"picture"_s);
        label->setAccessibleName(file.name);
        label->setAlignment(Qt::AlignCenter);
        const double scale = devicePixelRatioF();
        const QSize room =
            QSize(int(DialogFrame::Width::Large) - 60, std::max(host->window()->height() - 260, 200)) * scale;
        const bool larger = picture.width() > room.width() || picture.height() > room.height();
        QPixmap shown = QPixmap::fromImage(
            larger ? picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation) : picture);
        shown.setDevicePixelRatio(larger ? scale : 1);
        label->setPixmap(shown);
        body()->addWidget(label);
    }
    setPrimary(tr("Save it…"), Qt::CTRL | Qt::Key_S);
    connect(this, &DialogFrame::submitted, this, [this] {
        accept();
        Q_EMIT saveRequested();
    });
}

} // namespace ui
