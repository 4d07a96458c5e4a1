// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/zonebox.h"

#include <QCompleter>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace ui {

QComboBox* zoneBox(const QByteArray& chosen, QWidget* parent) {
    auto* box = new QComboBox(parent);
    QStringList ids{u"UTC"_s};
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
            ids << QString::fromLatin1(id);
        }
    }
    if (const QString id = QString::fromUtf8(chosen); !ids.contains(id)) {
        ids << id;
    }
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(ids);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->setCurrentText(QString::fromUtf8(chosen));
    return box;
}

} // namespace ui
