// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QLoggingCategory>
#include <fontconfig/fontconfig.h>

static void initAssets() {
    // Outside every namespace, as the macro asks; the assets live in a static library.
    Q_INIT_RESOURCE(waymark_assets);
}

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcTheme, "waymark.theme")

QString loadInter() {
    initAssets();
    QString family;
    for (const QString& weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s}) {
        const int id = QFontDatabase::addApplicationFont(u":/waymark/fonts/Inter-%1.otf"_s.arg(weight));
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        if (families.isEmpty()) {
            qCWarning(lcTheme) << "The bundled font could not be loaded:" << weight;
        } else if (family.isEmpty()) {
            family = families.first();
        }
    }
    return family.isEmpty() ? u"sans-serif"_s : family;
}

} // namespace

Fonts::Fonts() {
    // Loading the same resource again only adds a reference, so a second theme (in tests) costs nothing
    // lasting.
    const QString family = loadInter();
    m_entries.reserve(static_cast<std::size_t>(Type::Count));
    for (int i = 0; i < static_cast<int>(Type::Count); ++i) {
        const TypeSpec spec = specOf(static_cast<Type>(i));
        QFont font(family);
        font.setPixelSize(spec.px);
        font.setWeight(static_cast<QFont::Weight>(spec.weight));
        // Unhinted outlines keep the same widths at every device pixel ratio.
        font.setHintingPreference(QFont::PreferNoHinting);
        const QFontMetricsF metrics(font);
        m_entries.push_back({font, metrics});
    }
}

std::shared_future<void> readFontConfiguration() {
    return std::async(std::launch::async, [] { FcInit(); }); // kept by the library; Qt finds it there
}

} // namespace ui
