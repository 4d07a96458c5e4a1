// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/line.h"
#include "core/db/migrator.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace app {

int runBackup(const QStringList& arguments) {
    VerbLine line(u"backup"_s,
                  u"Copies a workspace file, also while others work in it, and checks the copy."_s);
    line.addOption(u"in"_s, u"The workspace."_s, u"WORKSPACE"_s);
    line.addOption(u"out"_s, u"The copy; must not exist."_s, u"FILE"_s);
    if (!line.parse(arguments)) {
        return 0;
    }
    const core::Location where = line.location(u"in"_s);
    const QString copy = line.required(u"out"_s);
    // Connected only, not migrated: a copy is most wanted before anything else happens to the file.
    core::Database::connect(where).backupTo(copy);
    const qint64 bytes = QFileInfo(copy).size();
    line.answer({{u"file"_s, copy}, {u"bytes"_s, bytes}}, {u"%1, %2 bytes"_s.arg(copy).arg(bytes)});
    return 0;
}

} // namespace app
