// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace ui {

Language::Language(QCoreApplication& application) {
    const QString folder = u":/waymark/i18n"_s;
    if (m_translator.load(QLocale(), u"waymark"_s, u"_"_s, folder) ||
        m_translator.load(u"waymark_en"_s, folder)) {
        application.installTranslator(&m_translator);
    }
}

Language::~Language() {
    QCoreApplication::removeTranslator(&m_translator);
}

} // namespace ui
