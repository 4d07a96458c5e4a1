// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/versionspanel.h"

#include "ui/journeys/designwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panelrow.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

VersionsPanel::VersionsPanel(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(u"versionsPanel"_s);
    setAccessibleName(tr("Versions"));
    m_column->setContentsMargins(0, 0, 0, 0);
    buildPeers();
}

void VersionsPanel::buildPeers() {
    m_column->addSpacing(12);
    m_column->addWidget(new Label(m_desk.theme, tr("Peers"), Type::CardTitle, Color::Ink, this));
    m_peers = new QComboBox(this);
    m_peers->setObjectName(u"comparableFrom"_s);
    m_peers->setAccessibleName(tr("Peers come from"));
    m_peersNote = new Label(m_desk.theme, {}, Type::Small, Color::Ink2, this);
    m_peersNote->setWordWrap(true);
    m_column->addWidget(m_peers);
    m_column->addWidget(m_peersNote);
    connect(m_peers, &QComboBox::activated, this,
            [this] { Q_EMIT peersChosen(m_peers->currentData().toInt()); });
}

void VersionsPanel::showPeers(const core::journeys::Version& version) {
    if (m_peers->count() != version.number) {
        m_peers->clear();
        for (int from = 1; from <= version.number; ++from) {
            m_peers->addItem(from == version.number ? tr("this version only")
                                                    : tr("version %1 and later").arg(from),
                             from);
        }
    }
    m_peers->setCurrentIndex(m_peers->findData(version.comparableFrom));
    m_peers->setEnabled(version.state == core::VersionState::Draft);
    m_peersNote->setText(
        tr("Days in a stage are held against clients who went through it in these versions. Choose a later "
           "one when a stage asks for something else than before."));
}

void VersionsPanel::show(const JourneyFacts& facts) {
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget(this);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_column->insertWidget(0, m_list, 1);
    m_list->show();
    column->addWidget(new Label(m_desk.theme, tr("Versions"), Type::CardTitle, Color::Ink, m_list));
    for (const auto& row : facts.versions) {
        addRow(facts, row);
    }
    column->addSpacing(12);
    column->addWidget(new Label(m_desk.theme, tr("Journey"), Type::CardTitle, Color::Ink, m_list));
    addAct(u"renameJourney"_s, tr("Rename"), &VersionsPanel::renameAsked);
    addAct(u"duplicateJourney"_s, tr("Copy as another journey"), &VersionsPanel::duplicateAsked);
    addAct(u"editDepartments"_s, tr("Departments"), &VersionsPanel::departmentsAsked);
    if (facts.shown && facts.shown->state == core::VersionState::Draft && facts.versions.size() > 1) {
        addAct(u"discardDraft"_s, tr("Discard this draft"), &VersionsPanel::discardAsked);
    } else if (facts.shown && facts.shown->state == core::VersionState::Published) {
        addAct(u"retireVersion"_s, tr("Take out of use for new clients"), &VersionsPanel::retireAsked);
    }
    column->addStretch(1);
}

void VersionsPanel::addRow(const JourneyFacts& facts, const core::journeys::VersionRow& row) {
    const bool shown = facts.shown && facts.shown->id == row.id;
    QString second = versionWord(row.state);
    if (row.publishedAt) {
        second += u", "_s + format::when(*row.publishedAt, m_desk.session.now(), m_desk.session.zone());
    }
    PanelRow::Content content;
    content.icon = shown ? u"circle-dot"_s : u"circle"_s;
    content.name = tr("Version %1").arg(row.number);
    content.second = second;
    content.right =
        row.state == core::VersionState::Draft ? QString() : tr("%n client(s)", nullptr, int(row.clients));
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    auto* button = new PanelRow(m_desk.theme, content, m_list);
    button->setObjectName(u"openVersion%1"_s.arg(row.number));
    connect(button, &PanelRow::clicked, this, [this, number = row.number] { Q_EMIT opened(number); });
    line->addWidget(button, 1);
    if (!shown) {
        auto* compare = new IconButton(m_desk.theme, u"git-branch"_s,
                                       tr("Compare with version %1").arg(row.number), m_list);
        compare->setObjectName(u"compareVersion%1"_s.arg(row.number));
        connect(compare, &QPushButton::clicked, this,
                [this, number = row.number] { Q_EMIT compareAsked(number); });
        line->addWidget(compare);
    }
    static_cast<QVBoxLayout*>(m_list->layout())->addLayout(line);
}

void VersionsPanel::addAct(const QString& name, const QString& text, void (VersionsPanel::*asked)()) {
    auto* button = new Button(m_desk.theme, text, Button::Kind::Secondary, m_list);
    button->setObjectName(name);
    button->setSize(Button::Size::Row);
    connect(button, &QPushButton::clicked, this, asked);
    m_list->layout()->addWidget(button);
}

} // namespace ui
