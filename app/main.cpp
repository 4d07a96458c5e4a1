// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/screenscommand.h"
#include "app/verbs/verbs.h"
#include "core/db/migrator.h"
#include "ui/theme/fonts.h"
#include "ui/theme/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <cstdio>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The workspace will be open by the time that there is a window to show it in. Looks at the arguments as far
/// as that needs; what is wrong with them is said later, by those who read them all.
std::optional<app::Composition::Ahead> openAhead(int argc, char** argv, const QSettings& settings,
                                                 const std::shared_future<void>& fonts) {
    const bool verb = argc > 1 && std::strcmp(argv[1], "open") == 0;
    const int at = verb ? 2 : 1;
    std::optional<core::Location> where;
    if (argc == at) {
        where = app::lastWorkspace(settings);
    } else if (argc == at + 1 && argv[at][0] != '-') {
        if (const auto named = core::Location::parse(QString::fromLocal8Bit(argv[at]))) {
            where = *named;
        }
    }
    if (!where) {
        return std::nullopt;
    }
    auto board = std::make_shared<ui::BoardAhead>();
    auto opener = ui::Store::openedAhead(
        [where = *where, fonts] {
            fonts.wait(); // the window needs them first; on two cores the one would slow the other down
            return core::openWorkspace(where);
        },
        [board](core::Database& db) { board->read(db, core::systemNow()); });
    return app::Composition::Ahead{*where, std::move(opener), std::move(board)};
}

int runWindow(QApplication& application, QSettings& settings, std::optional<app::Composition::Ahead> ahead) {
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
    if (!parser.parse(arguments)) {
        std::fputs(qUtf8Printable(parser.errorText() + u'\n'), stderr);
        return 2;
    }
    parser.process(arguments); // help and version
    std::optional<core::Location> asked;
    if (!parser.positionalArguments().isEmpty()) {
        const auto where = core::Location::parse(parser.positionalArguments().constFirst());
        if (!where) {
            std::fputs(qUtf8Printable(where.error().text + u'\n'), stderr);
            return 2;
        }
        asked = *where;
    }
    app::Composition composition(application, settings);
    if (ahead) {
        composition.setAhead(std::move(*ahead));
    }
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
    const auto fonts = ui::readFontConfiguration();
    const auto settings = app::deskSettings();
    std::optional<app::Composition::Ahead> ahead;
    if (!screens) {
        ahead = openAhead(argc, argv, *settings, fonts);
    }
    QApplication application(argc, argv);
    fonts.wait();
    QGuiApplication::setDesktopFileName(u"org.waymark.Waymark"_s);
    const ui::Language language(application);
    return screens ? app::runScreens(application) : runWindow(application, *settings, std::move(ahead));
}
