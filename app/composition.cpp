// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/pages.h"
#include "core/db/migrator.h"
#include "core/demo/generate.h"
#include "core/people/member.h"
#include "core/workspace/settings.h"
#include "ui/settings/importdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/motion.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

constexpr auto LastKey = "workspace/last";
constexpr auto RecentKey = "workspace/recent";
constexpr int RecentKept = 8;

/// The text that Location::parse reads again. Passwords stay in the person's own password file.
QString written(const core::Location& where) {
    if (where.engine == core::Engine::Sqlite) {
        return where.path;
    }
    const QString url = QUrl(where.url).toString(QUrl::RemovePassword | QUrl::FullyEncoded);
    return url + (url.contains(u'?') ? u'&' : u'?') + u"schema="_s + where.schema;
}

void makeFolderOf(const core::Location& where) {
    if (where.engine == core::Engine::Sqlite) {
        QDir().mkpath(QFileInfo(where.path).absolutePath());
    }
}

/// The demo of one day; made once, so that what a person tries out in it is still there.
core::Location demoLocation(QDate today) {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return core::Location::file(folder.filePath(u"Demo %1.waymark"_s.arg(today.toString(Qt::ISODate))));
}

core::Database openedDemo(const core::Location& where, const core::demo::Options& options) {
    if (!QFileInfo::exists(where.path)) {
        makeFolderOf(where);
        core::demo::generate(where, options);
    }
    return core::openWorkspace(where);
}

core::Database createdWorkspace(const core::Location& where, const QString& agency, const QString& name) {
    makeFolderOf(where);
    std::optional<core::Database> db = core::createWorkspace(where);
    const auto fill = [&](core::Transaction& tx) {
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
    };
    try {
        db->write(fill);
        return std::move(*db);
    } catch (...) {
        db.reset();
        core::discardWorkspace(where); // half of one would be in the way of the next attempt
        throw;
    }
}

} // namespace

std::unique_ptr<QSettings> deskSettings() {
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"Waymark"_s,
                                       u"waymark"_s);
}

std::optional<core::Location> lastWorkspace(const QSettings& settings) {
    const auto last = core::Location::parse(settings.value(QLatin1String(LastKey)).toString());
    return last ? std::optional(*last) : std::nullopt;
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
    const bool still = m_settings.value(u"appearance/motion"_s).toString() == u"none";
    m_theme.motion().setMode(still ? ui::Motion::Mode::Off : ui::Motion::Mode::System);
}

void Composition::begin(const std::optional<core::Location>& asked) {
    if (asked) {
        open(*asked);
        return;
    }
    if (const auto last = lastWorkspace(m_settings)) {
        open(*last);
    } else {
        showWelcome(std::nullopt);
    }
}

void Composition::open(const core::Location& where) {
    const auto ahead = std::exchange(m_ahead, std::nullopt);
    if (ahead && ahead->where == where) {
        openWith(where, ahead->opener, ahead->board);
    } else {
        openWith(where, [where] { return core::openWorkspace(where); });
    }
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

void Composition::openDemo() {
    core::demo::Options options;
    options.zone = QTimeZone("Europe/London");
    if (!options.zone.isValid()) {
        options.zone = QTimeZone::utc();
    }
    // The history ends right now, so that its timer runs and nothing lies in the future.
    options.today = core::dayOf(core::systemNow(), options.zone);
    const QTime now = core::timeOf(core::systemNow(), options.zone);
    options.now = QTime(now.hour(), now.minute());
    const core::Location where = demoLocation(options.today);
    openWith(where, [where, options] { return openedDemo(where, options); });
}

void Composition::openWith(const core::Location& where, ui::Store::Opener opener,
                           std::shared_ptr<ui::BoardAhead> board) {
    m_where = where;
    ui::Workbench::Setup setup;
    setup.opener = std::move(opener);
    setup.pages = pages(std::move(board));
    setup.sweeps = true;
    setup.notifier = &m_notifier;
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
    remember(m_where);
    addActions();
    if (!m_filesToImport.isEmpty()) {
        importFiles(std::exchange(m_filesToImport, {}));
    }
    if (m_welcome) {
        m_welcome->close();
        m_welcome.release()->deleteLater(); // it may have asked for this itself
    }
}

void Composition::remember(const core::Location& where) {
    const QString text = written(where);
    const QStringList known = m_settings.value(QLatin1String(RecentKey)).toStringList();
    QStringList recent = known;
    recent.removeAll(text);
    recent.prepend(text);
    if (m_settings.value(QLatin1String(LastKey)) == text && recent == known) {
        return; // the file would be written all the same, in the middle of the start
    }
    m_settings.setValue(QLatin1String(LastKey), text);
    m_settings.setValue(QLatin1String(RecentKey), recent.mid(0, RecentKept));
}

void Composition::showWelcome(const std::optional<core::Error>& error) {
    if (m_opening) {
        m_opening.release()->deleteLater();
    }
    m_filesToImport.clear();
    if (m_bench && error) {
        m_bench->desk().notices.failed(*error);
        return;
    }
    const bool first = !m_welcome;
    if (first) {
        m_welcome = welcome(m_theme, m_settings);
        if (!m_welcome) {
            std::fputs(error ? qUtf8Printable(error->text + u'\n') : "Name a workspace: waymark FILE\n",
                       stderr);
            QCoreApplication::exit(2);
            return;
        }
        connect(m_welcome.get(), &ui::Welcome::openRequested, this, &Composition::open);
        connect(m_welcome.get(), &ui::Welcome::createRequested, this, &Composition::create);
        connect(m_welcome.get(), &ui::Welcome::demoRequested, this, &Composition::openDemo);
        connect(m_welcome.get(), &ui::Welcome::importRequested, this,
                [this](const core::Location& where, const QString& agency, const QString& member,
                       const QStringList& files) {
                    create(where, agency, member);
                    m_filesToImport = files;
                });
    }
    m_welcome->setBusy(false);
    m_welcome->show();
    if (error && first) {
        m_welcome->showFailedStart(m_where, *error);
    } else if (error) {
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
    m_bench->desk().actions.add({u"workspace.import"_s,
                                 tr("Import files"),
                                 QKeySequence(u"Ctrl+Shift+I"_s),
                                 Group::Workspace,
                                 {},
                                 u"file-input"_s},
                                m_bench.get(), [this] { importFiles({}); });
    addAppearance(u"theme"_s, u"light"_s, tr("Light appearance"), u"sun"_s);
    addAppearance(u"theme"_s, u"dark"_s, tr("Dark appearance"), u"moon"_s);
    addAppearance(u"theme"_s, u"system"_s, tr("Appearance of the system"), u"sun-moon"_s);
    addAppearance(u"motion"_s, u"system"_s, tr("Motion as the system says"), u"circle-play"_s);
    addAppearance(u"motion"_s, u"none"_s, tr("No motion"), u"circle-stop"_s);
}

void Composition::addAppearance(const QString& key, const QString& mode, const QString& text,
                                const QString& icon) {
    m_bench->desk().actions.add({key + u'.' + mode, text, {}, ui::ActionSpec::Group::View, {}, icon},
                                m_bench.get(), [this, key, mode] {
                                    m_settings.setValue(u"appearance/"_s + key, mode);
                                    applyAppearance();
                                });
}

void Composition::importFiles(const QStringList& files) {
    auto* dialog = new ui::ImportDialog(m_bench->desk(), &m_bench->window());
    dialog->open();
    dialog->addFiles(files);
}

void Composition::chooseFile() {
    auto* dialog = new QFileDialog(&m_bench->window(), tr("Open a workspace file"));
    dialog->setObjectName(u"chooseOtherWorkspace"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Waymark workspaces (*.waymark)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { open(core::Location::file(path)); });
    dialog->open();
}

} // namespace app
