// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The words of the application in the person's language. English is one, because of its plurals.
#pragma once

#include <QTranslator>

class QCoreApplication;

namespace ui {

/// Installed while it lives; make it right after the application object.
class Language {
public:
    explicit Language(QCoreApplication& application);
    ~Language();

    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

private:
    QTranslator m_translator;
};

} // namespace ui
