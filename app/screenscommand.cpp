// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenscommand.h"

#include "app/pages.h"
#include "core/db/migrator.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screens.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTemporaryDir>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

struct Request {
    core::Location where;
    QString folder;
    QString theme;
    QSize size{1440, 900};
};

QSize sizeOf(const QString& text) {
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

core::Result<Request> parsed(QCommandLineParser& parser, const QStringList& arguments) {
    parser.setApplicationDescription(u"Renders every page of a workspace to PNG files."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"screens"_s, u"this command"_s);
    parser.addOption({u"in"_s, u"Workspace: a file or a postgresql:// address."_s, u"WORKSPACE"_s});
    parser.addOption({u"out"_s, u"Folder for the pictures; made when missing."_s, u"DIR"_s});
    parser.addOption({u"theme"_s, u"light or dark."_s, u"THEME"_s, u"light"_s});
    parser.addOption({u"size"_s, u"Width and height in pixels."_s, u"SIZE"_s, u"1440x900"_s});
    parser.process(arguments);
    Request request;
    request.folder = parser.value(u"out"_s);
    request.theme = parser.value(u"theme"_s);
    request.size = sizeOf(parser.value(u"size"_s));
    if (parser.value(u"in"_s).isEmpty() || request.folder.isEmpty()) {
        return tl::make_unexpected(core::Error{
            core::ErrorKind::Invalid, u"Give a workspace with --in and a folder with --out."_s, {}});
    }
    if (request.size.isEmpty() || (request.theme != u"light" && request.theme != u"dark")) {
        return tl::make_unexpected(core::Error{
            core::ErrorKind::Invalid, u"The size is written 1440x900, the theme light or dark."_s, {}});
    }
    const auto where = core::Location::parse(parser.value(u"in"_s));
    if (!where) {
        return tl::make_unexpected(where.error());
    }
    request.where = *where;
    return request;
}

void say(std::FILE* stream, const QString& line) {
    std::fputs(qUtf8Printable(line + u'\n'), stream);
}

} // namespace

int runScreens(QApplication& application) {
    QCommandLineParser parser;
    const auto request = parsed(parser, QCoreApplication::arguments());
    if (!request) {
        say(stderr, request.error().text);
        return 2;
    }
    QTemporaryDir scratch; // pictures do not depend on how this person left the window
    QSettings settings(scratch.filePath(u"desk.ini"_s), QSettings::IniFormat);
    ui::Theme theme(request->theme == u"dark" ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    theme.applyTo(application);
    ui::Workbench::Setup setup;
    setup.opener = [where = request->where] { return core::openWorkspace(where); };
    setup.pages = pages();
    ui::Workbench bench(setup, theme, settings);
    ui::Screens screens(bench, QDir(request->folder), request->theme == u"dark" ? u"-dark"_s : u"-light"_s);
    QObject::connect(&bench, &ui::Workbench::ready, &screens, [&] {
        bench.window().resize(request->size);
        bench.window().show();
        screens.start();
    });
    QObject::connect(&bench, &ui::Workbench::openFailed, &screens, [](const core::Error& error) {
        say(stderr, error.text);
        QCoreApplication::exit(1);
    });
    QObject::connect(&screens, &ui::Screens::finished, &screens, [&bench](const QStringList& paths) {
        for (const QString& path : paths) {
            say(stdout, path);
        }
        QCoreApplication::exit(paths.size() == qsizetype(bench.window().pages().size()) ? 0 : 1);
    });
    return QApplication::exec();
}

} // namespace app
