// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutsection.h"

#include "ui/settings/texttable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int CardWidth = 620;
constexpr int LicencesHeight = 364;

/// As docs/licences.md and the packages of Debian name them.
QList<QStringList> licences() {
    return {{u"Waymark"_s, u"GPL-3.0-or-later"_s, u"The Waymark authors"_s},
            {u"Qt %1"_s.arg(QString::fromLatin1(qVersion())), u"LGPL-3.0 or GPL-2.0"_s,
             u"The Qt Company and contributors"_s},
            {u"SQLite"_s, u"public domain"_s, u"D. Richard Hipp and contributors"_s},
            {u"PostgreSQL client library"_s, u"PostgreSQL"_s, u"PostgreSQL Global Development Group"_s},
            {u"ICU"_s, u"MIT"_s, u"Unicode, Inc. and others"_s},
            {u"libcsv"_s, u"LGPL-2.1-or-later"_s, u"Robert Gamble"_s},
            {u"tl::expected"_s, u"CC0-1.0"_s, u"Sy Brand"_s},
            {u"Inter"_s, u"OFL-1.1"_s, u"The Inter Project Authors"_s},
            {u"Lucide icons"_s, u"ISC"_s, u"Lucide contributors"_s},
            {u"Feather icons"_s, u"MIT"_s, u"Cole Bemis"_s}};
}

} // namespace

AboutSection::AboutSection(const Theme& theme, QWidget* parent)
    : QWidget(parent) {
    setObjectName(u"aboutSection"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::CardGap);
    auto* about = new Card(theme, tr("Waymark"), this);
    about->setNote(tr("version %1").arg(QCoreApplication::applicationVersion()));
    const auto add = [&](const QString& text, Color color) {
        auto* label = new Label(theme, text, Type::Body, color, about);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        about->body()->addWidget(label);
    };
    add(tr("Client experience and service, side by side. Most of the work belongs before the problem."),
        Color::Ink);
    add(tr("Waymark is free software: you may use, study, share and change it under the GNU General Public "
           "License, version 3 or any later one. It comes without any warranty."),
        Color::Ink2);
    add(tr("The source code belongs to every copy: whoever gave you this program owes it to you on request."),
        Color::Ink2);
    auto* list = new Card(theme, tr("Licences"), this);
    list->setNote(tr("of what this program is made of"));
    auto* table = new TextTable(theme, list);
    table->setObjectName(u"licences"_s);
    table->setAccessibleName(tr("Licences"));
    table->set({tr("Part"), tr("Licence"), tr("By")}, licences(), {180, 150, 220});
    table->setFixedHeight(LicencesHeight);
    list->addEdgeToEdge(table);
    for (Card* card : {about, list}) {
        card->setMaximumWidth(CardWidth);
        column->addWidget(card);
    }
    column->addStretch(1);
}

} // namespace ui
