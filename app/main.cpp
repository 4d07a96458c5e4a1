// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/screenscommand.h"
#include "app/verbs/verbs.h"
#include "ui/theme/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <cstdio>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace {

int runWindow(QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Client experience and service, side by side."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"WORKSPACE"_s, u"File or postgresql:// address; default: the last one."_s,
                                 u"[WORKSPACE]"_s);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"open"_s) {
        arguments.removeAt(1); // "open WORKSPACE" for those who look for a verb
    }
    parser.process(arguments);
    std::optional<core::Location> asked;
    if (!parser.positionalArguments().isEmpty()) {
        const auto where = core::Location::parse(parser.positionalArguments().constFirst());
        if (!where) {
            std::fputs(qUtf8Printable(where.error().text + u'\n'), stderr);
            return 2;
        }
        asked = *where;
    }
    const auto settings = app::deskSettings();
    app::Composition composition(application, *settings);
    composition.begin(asked);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setApplicationName(u"Waymark"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    if (argc > 1 && app::isVerb(argv[1])) { // no display, no GUI plug-ins
        const QCoreApplication application(argc, argv);
        return app::runVerb(QCoreApplication::arguments()).value_or(2);
    }
    const bool screens = argc > 1 && std::strcmp(argv[1], "screens") == 0;
    if (screens && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"org.waymark.Waymark"_s);
    const ui::Language language(application);
    return screens ? app::runScreens(application) : runWindow(application);
}
