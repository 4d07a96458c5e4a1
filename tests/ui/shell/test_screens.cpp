// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/benchfixture.h"
#include "ui/shell/screens.h"

#include <QImage>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

TEST_CASE("Every page is rendered to a file of its own") {
    test::Bench b;
    ui::Screens screens(*b.bench, QDir(b.folder.filePath(u"shots"_s)), u"-light"_s);
    QSignalSpy finished(&screens, &ui::Screens::finished);
    screens.start();
    REQUIRE(test::until([&] { return !finished.isEmpty(); }));
    const QStringList paths = finished.first().first().toStringList();
    REQUIRE(paths.size() == 3);
    CHECK(paths.first().endsWith(u"board-light.png"_s));
    CHECK(QImage(paths.last()).size() == b.window().size());
}
