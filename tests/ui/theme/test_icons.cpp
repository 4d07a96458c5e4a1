// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/theme/paint.h"

#include <QDir>
#include <QImage>

using namespace ui;
using namespace Qt::Literals::StringLiterals;

static int paintedPixels(const QPixmap& pixmap, const QColor& color) {
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            found += pixel.alpha() > 200 && pixel.rgb() == color.rgb() ? 1 : 0;
        }
    }
    return found;
}

TEST_CASE("Every bundled icon renders in the asked colour", "[theme][icons]") {
    const Theme theme;
    const QStringList names = QDir(u":/waymark/icons"_s).entryList();
    REQUIRE(names.size() > 80);
    for (QString name : names) {
        name.chop(4);
        INFO(name.toStdString());
        CHECK(paintedPixels(theme.icons().pixmap(name, QColor(0x8F, 0x11, 0x36), 24, 2),
                            QColor(0x8F, 0x11, 0x36)) > 10);
    }
}

TEST_CASE("An icon has as many pixels as the screen shows", "[theme][icons]") {
    const Theme theme;
    for (const qreal ratio : {1.0, 1.5, 2.0}) {
        const QPixmap pixmap = theme.icons().pixmap(u"flag"_s, Qt::black, 16, ratio);
        CHECK(pixmap.width() == static_cast<int>(16 * ratio));
        CHECK(pixmap.devicePixelRatio() == ratio);
    }
}

TEST_CASE("An icon is sharp when a widget is rendered into a picture of twice the pixels", "[theme][icons]") {
    struct Shown : QWidget {
        const Theme& theme;

        explicit Shown(const Theme& t)
            : theme(t) {}

        void paintEvent(QPaintEvent*) override {
            QPainter painter(this);
            ratio = Icons::ratioOf(painter);
        }

        qreal ratio = 0;
    };

    const Theme theme;
    Shown shown(theme);
    shown.resize(20, 20);
    QImage image(40, 40, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    shown.render(&image);
    CHECK(shown.ratio == 2.0);
}

TEST_CASE("An unknown icon is an empty pixmap", "[theme][icons]") {
    const Theme theme;
    CHECK(theme.icons().pixmap(u"no-such-icon"_s, Qt::black, 16, 1).isNull());
    CHECK_FALSE(Icons::exists(u"no-such-icon"_s));
}

TEST_CASE("The icon of every tone is bundled", "[theme][icons]") {
    const Theme theme;
    for (int i = 0; i <= static_cast<int>(Tone::Outline); ++i) {
        const QString name = lookOf(static_cast<Tone>(i)).icon;
        INFO(name.toStdString());
        CHECK((name.isEmpty() || Icons::exists(name)));
    }
}

TEST_CASE("The logo is blue above orange", "[theme][icons]") {
    const Theme theme; // brings the assets in
    const QImage logo = Icons::logo(64, 1).toImage();
    CHECK(logo.pixelColor(32, 20) == QColor(0x2B, 0x63, 0xE0));
    CHECK(logo.pixelColor(32, 54) == QColor(0xD9, 0x66, 0x11));
}
