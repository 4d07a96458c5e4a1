// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenscommand.h"

#include "app/pages.h"
#include "app/verbs/line.h"
#include "app/verbs/verbs.h"
#include "core/db/migrator.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screens.h"

#include <QApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

constexpr int MostPixels = 16'384; ///< of a side; more is no window any more, and much memory

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

Request requestFrom(const VerbLine& line) {
    Request request;
    request.where = line.location(u"in"_s);
    request.folder = line.required(u"out"_s);
    request.theme = line.isSet(u"theme"_s) ? line.value(u"theme"_s) : u"light"_s;
    if (request.theme != u"light" && request.theme != u"dark") {
        throw WrongUse{u"--theme is one of: light, dark."_s};
    }
    if (line.isSet(u"size"_s)) {
        request.size = sizeOf(line.value(u"size"_s));
    }
    if (request.size.isEmpty() || request.size.width() > MostPixels || request.size.height() > MostPixels) {
        throw WrongUse{u"--size is a width and a height in pixels such as 1440x900."_s};
    }
    return request;
}

void requireFolder(const QString& folder) {
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable()) {
        core::fail(core::ErrorKind::Unavailable,
                   u"%1 is no folder that can be written to. Choose another one."_s.arg(folder));
    }
}

int draw(QApplication& application, const Request& request, const VerbLine& line) {
    if (qEnvironmentVariableIsEmpty("QT_LOGGING_RULES")) {
        QLoggingCategory::setFilterRules(u"waymark.*=false"_s); // what goes wrong is said once, in words
    }
    QTemporaryDir scratch; // pictures do not depend on how this person left the window
    QSettings settings(scratch.filePath(u"desk.ini"_s), QSettings::IniFormat);
    ui::Theme theme(request.theme == u"dark" ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    theme.applyTo(application);
    ui::Workbench::Setup setup;
    setup.opener = [where = request.where] { return core::openWorkspace(where); };
    setup.pages = pages();
    ui::Workbench bench(setup, theme, settings);
    ui::Screens screens(bench, QDir(request.folder), request.theme == u"dark" ? u"-dark"_s : u"-light"_s);
    QObject::connect(&bench, &ui::Workbench::ready, &screens, [&] {
        bench.window().setAttribute(Qt::WA_ShowWithoutActivating); // nobody reads what is in it
        bench.window().resize(request.size);
        bench.window().show();
        screens.start();
    });
    std::optional<core::Error> failed;
    QObject::connect(&bench, &ui::Workbench::openFailed, &screens, [&failed](const core::Error& error) {
        failed = error;
        QCoreApplication::exit(1);
    });
    QObject::connect(&screens, &ui::Screens::finished, &screens, [&](const QStringList& paths) {
        line.answer({{u"files"_s, QJsonArray::fromStringList(paths)},
                     {u"theme"_s, request.theme},
                     {u"width"_s, request.size.width()},
                     {u"height"_s, request.size.height()}},
                    paths);
        if (paths.size() != qsizetype(bench.window().pages().size())) {
            failed = core::Error{
                core::ErrorKind::Unavailable,
                u"Not every page could be written to %1. Check its room and rights."_s.arg(request.folder),
                {}};
        }
        QCoreApplication::exit(failed ? 1 : 0);
    });
    const int code = QApplication::exec();
    if (failed) {
        throw core::Failure(*failed);
    }
    return code;
}

} // namespace

int runScreens(QApplication& application) {
    return runGuarded(u"screens"_s, [&application] {
        VerbLine line(u"screens"_s, u"Draws every page of a workspace to PNG files."_s);
        line.addOption(u"in"_s, u"The workspace."_s, u"WORKSPACE"_s);
        line.addOption(u"out"_s, u"Folder for the pictures; made when missing."_s, u"DIR"_s);
        line.addOption(u"theme"_s, u"light or dark; default light."_s, u"THEME"_s);
        line.addOption(u"size"_s, u"Width and height in pixels; default 1440x900."_s, u"SIZE"_s);
        if (!line.parse(QCoreApplication::arguments())) {
            return 0;
        }
        const Request request = requestFrom(line);
        requireFolder(request.folder);
        return draw(application, request, line);
    });
}

} // namespace app
