// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/pages.h"
#include "core/db/migrator.h"
#include "core/people/member.h"
#include "core/workspace/settings.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QFileDialog>
#include <QSettings>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

constexpr auto LastKey = "workspace/last";

/// The text that Location::parse reads again. Passwords stay in the person's own password file.
QString written(const core::Location& where) {
    if (where.engine == core::Engine::Sqlite) {
        return where.path;
    }
    const QChar separator = where.url.contains(u'?') ? u'&' : u'?';
    return where.url + separator + u"schema="_s + where.schema;
}

core::Database createdWorkspace(const core::Location& where, const QString& agency, const QString& name) {
    core::Database db = core::createWorkspace(where);
    db.write([&](core::Transaction& tx) {
        auto settings = core::workspace::loadSettings(tx);
        settings.agencyName = agency;
        settings.zoneId = QTimeZone::systemTimeZoneId();
        core::workspace::saveSettings(tx, settings);
        if (!name.trimmed().isEmpty()) {
            core::people::Member member;
            member.name = name.trimmed();
            member.role = core::Role::Admin;
            core::people::save(tx, member);
        }
    });
    return db;
}

} // namespace

std::unique_ptr<QSettings> deskSettings() {
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"Waymark"_s,
                                       u"waymark"_s);
}

Composition::Composition(QApplication& application, QSettings& settings)
    : m_settings(settings) {
    applyAppearance();
    m_theme.applyTo(application);
}

Composition::~Composition() = default;

void Composition::applyAppearance() {
    const QString mode = m_settings.value(u"appearance/theme"_s, u"system"_s).toString();
    m_theme.setMode(mode == u"light"  ? ui::Theme::Mode::Light
                    : mode == u"dark" ? ui::Theme::Mode::Dark
                                      : ui::Theme::Mode::System);
}

void Composition::begin(const std::optional<core::Location>& asked) {
    if (asked) {
        open(*asked);
        return;
    }
    const auto last = core::Location::parse(m_settings.value(QLatin1String(LastKey)).toString());
    if (last) {
        open(*last);
    } else {
        showWelcome(std::nullopt);
    }
}

void Composition::open(const core::Location& where) {
    openWith(where, [where] { return core::openWorkspace(where); });
}

void Composition::create(const core::Location& where, const QString& agencyName, const QString& memberName) {
    auto made = std::make_shared<bool>(false); // the store's thread only
    openWith(where, [=] {
        if (*made) {
            return core::openWorkspace(where);
        }
        core::Database db = createdWorkspace(where, agencyName, memberName);
        *made = true;
        return db;
    });
}

void Composition::openWith(const core::Location& where, ui::Store::Opener opener) {
    m_where = where;
    ui::Workbench::Setup setup;
    setup.opener = std::move(opener);
    setup.pages = pages();
    m_opening = std::make_unique<ui::Workbench>(setup, m_theme, m_settings);
    connect(m_opening.get(), &ui::Workbench::ready, this, &Composition::showBench);
    connect(m_opening.get(), &ui::Workbench::openFailed, this,
            [this](const core::Error& error) { showWelcome(error); });
}

void Composition::showBench() {
    if (!m_opening) {
        return;
    }
    m_opening->window().show();
    m_bench = std::move(m_opening);
    m_settings.setValue(QLatin1String(LastKey), written(m_where));
    addActions();
    if (m_welcome) {
        m_welcome->close();
        m_welcome.release()->deleteLater(); // it may have asked for this itself
    }
}

void Composition::showWelcome(const std::optional<core::Error>& error) {
    if (m_opening) {
        m_opening.release()->deleteLater();
    }
    if (m_bench && error) {
        m_bench->desk().notices.failed(*error);
        return;
    }
    if (!m_welcome) {
        m_welcome = welcome(m_theme, m_settings);
        if (!m_welcome) {
            std::fputs(error ? qUtf8Printable(error->text + u'\n') : "Name a workspace: waymark FILE\n",
                       stderr);
            QCoreApplication::exit(2);
            return;
        }
        connect(m_welcome.get(), &ui::Welcome::openRequested, this, &Composition::open);
        connect(m_welcome.get(), &ui::Welcome::createRequested, this, &Composition::create);
    }
    m_welcome->setBusy(false);
    m_welcome->show();
    if (error) {
        m_welcome->showError(*error);
    }
}

void Composition::addActions() {
    using Group = ui::ActionSpec::Group;
    m_bench->desk().actions.add({u"workspace.open"_s,
                                 tr("Open a workspace file"),
                                 QKeySequence(u"Ctrl+O"_s),
                                 Group::Workspace,
                                 {},
                                 u"folder-open"_s},
                                m_bench.get(), [this] { chooseFile(); });
}

void Composition::chooseFile() {
    auto* dialog = new QFileDialog(&m_bench->window(), tr("Open a workspace file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Waymark workspaces (*.waymark)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { open(core::Location::file(path)); });
    dialog->open();
}

} // namespace app
