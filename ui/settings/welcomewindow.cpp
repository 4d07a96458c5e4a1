// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/welcomewindow.h"

#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStandardPaths>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

/// What the desktop puts around a window: with it, too, the first size fits on a small screen.
constexpr QSize WindowFrame{8, 40};

bool isWorkspace(const QString& path) {
    return path.endsWith(u".waymark"_s, Qt::CaseInsensitive);
}

QString withoutHome(const QString& path) {
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : QDir::toNativeSeparators(path);
}

/// A file name that every system accepts.
QString fileNameOf(const QString& agency) {
    QString name;
    for (const QChar c : agency.simplified()) {
        name += QStringLiteral("\\/:*?\"<>|").contains(c) || c.category() == QChar::Other_Control ? u'-' : c;
    }
    while (name.startsWith(u'.')) {
        name.remove(0, 1);
    }
    return (name.isEmpty() ? u"Workspace"_s : name.left(100)) + u".waymark"_s;
}

} // namespace

WelcomeWindow::WelcomeWindow(Theme& theme, QSettings& settings, QWidget* parent)
    : Welcome(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)) {
    setObjectName(u"welcome"_s);
    setWindowTitle(tr("Waymark"));
    const QSize room = screen()->availableSize() - WindowFrame;
    setMinimumSize(QSize(960, 620).boundedTo(room));
    resize(QSize(1440, 900).boundedTo(room));
    setAcceptDrops(true);
    build();
    addKeys();
    activate(Create);
    m_created.agency->setFocus();
}

void WelcomeWindow::addKeys() {
    const std::pair<QString, Part> keys[] = {
        {u"Alt+D"_s, Demo}, {u"Alt+S"_s, Server}, {u"Alt+I"_s, Import}, {u"Ctrl+O"_s, Open}};
    for (const auto& [key, part] : keys) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        connect(shortcut, &QShortcut::activated, this, [this, part = part] { press(part); });
    }
}

void WelcomeWindow::activate(Part part) {
    m_active = part;
    for (int i = 0; i < PartCount; ++i) {
        m_cards[std::size_t(i)]->setActive(i == part);
    }
    showPlaces();
}

/// A part with fields opens first; the second press acts.
void WelcomeWindow::press(Part part) {
    if (m_busy) {
        return;
    }
    const bool wasActive = m_active == part;
    switch (part) {
    case Create:
        activate(part);
        wasActive ? create(Create) : m_created.agency->setFocus();
        break;
    case Demo:
        activate(part);
        begin(part, tr("Making two years of an agency's work…"));
        Q_EMIT demoRequested();
        break;
    case Server:
        activate(part);
        wasActive ? connectServer() : m_address->setFocus();
        break;
    case Import:
        wasActive && !m_files.isEmpty() ? create(Import) : chooseFiles();
        break;
    case Open:
        chooseWorkspace();
        break;
    case PartCount:
        break;
    }
}

bool WelcomeWindow::complete(const Names& names) {
    const bool agency = !names.agency->text().trimmed().isEmpty();
    const bool member = !names.member->text().trimmed().isEmpty();
    names.agencyProblem->setText(agency ? QString() : tr("Give the workspace your agency's name."));
    names.memberProblem->setText(member ? QString() : tr("Type your name: your work will carry it."));
    if (!agency || !member) {
        (agency ? names.member : names.agency)->setFocus();
    }
    return agency && member;
}

QString WelcomeWindow::newFile(const Names& names) const {
    return QDir(m_folder).filePath(fileNameOf(names.agency->text()));
}

void WelcomeWindow::create(Part part) {
    const Names& names = part == Import ? m_imported : m_created;
    if (!complete(names)) {
        return;
    }
    const auto where = core::Location::file(newFile(names));
    begin(part, tr("Creating the workspace…"));
    if (part == Import) {
        Q_EMIT importRequested(where, names.agency->text().trimmed(), names.member->text().trimmed(),
                               m_files);
    } else {
        Q_EMIT createRequested(where, names.agency->text().trimmed(), names.member->text().trimmed());
    }
}

void WelcomeWindow::connectServer() {
    QString text = m_address->text().trimmed();
    if (!text.startsWith(u"postgresql://"_s) && !text.startsWith(u"postgres://"_s)) {
        card(Server)->setProblem(tr("An address begins with postgresql://, then the server and the database: "
                                    "postgresql://mara@server.example/waymark."));
        m_address->setFocus();
        return;
    }
    if (const QString schema = m_schema->text().trimmed();
        !schema.isEmpty() && !text.contains(u"schema="_s)) {
        text += (text.contains(u'?') ? u'&' : u'?') + u"schema="_s + schema;
    }
    const auto where = core::Location::parse(text);
    if (!where) {
        card(Server)->setProblem(where.error().text);
        return;
    }
    if (m_serverNames->isHidden()) {
        begin(Server, tr("Connecting…"));
        Q_EMIT openRequested(*where);
    } else if (complete(m_served)) {
        begin(Server, tr("Creating the workspace on the server…"));
        Q_EMIT createRequested(*where, m_served.agency->text().trimmed(), m_served.member->text().trimmed());
    }
}

void WelcomeWindow::chooseFiles() {
    auto* dialog = new QFileDialog(this, tr("Choose files to import"), m_folder,
                                   tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setObjectName(u"chooseFiles"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &WelcomeWindow::takeFiles);
    dialog->open();
}

void WelcomeWindow::takeFiles(const QStringList& files) {
    if (files.isEmpty() || m_busy) {
        return;
    }
    m_files = files;
    QStringList names;
    for (const QString& path : files) {
        names << QFileInfo(path).fileName();
    }
    const auto more = int(names.size()) - 4;
    m_chosen->setText(names.mid(0, 4).join(u", "_s) +
                      (more > 0 ? tr(" and %n more", nullptr, more) : QString()));
    card(Import)->button()->setText(tr("Preview"));
    card(Import)->button()->setKeyCap(u"↵"_s);
    activate(Import);
    m_imported.agency->setFocus();
}

void WelcomeWindow::setFolder(const QString& folder) {
    m_folder = folder;
    showPlaces();
}

void WelcomeWindow::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Folder for the workspace"), m_folder);
    dialog->setObjectName(u"chooseFolder"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &WelcomeWindow::setFolder);
    dialog->open();
}

void WelcomeWindow::chooseWorkspace() {
    auto* dialog = new QFileDialog(this, tr("Open a workspace file"), m_folder,
                                   tr("Waymark workspaces (*.waymark);;All files (*)"));
    dialog->setObjectName(u"chooseWorkspace"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WelcomeWindow::openText);
    dialog->open();
}

void WelcomeWindow::openText(const QString& location) {
    const auto where = core::Location::parse(location);
    begin(Open, tr("Opening…"));
    if (!where) {
        showError(where.error());
        return;
    }
    Q_EMIT openRequested(*where);
}

void WelcomeWindow::showPlaces() {
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    const auto say = [&](Label* label, const Names& names) {
        label->setText(names.agency->text().trimmed().isEmpty()
                           ? tr("Target 10 % reactive, weeks from Monday, times of %1: all editable.")
                                 .arg(QString::fromUtf8(zone))
                           : tr("Kept in %1").arg(withoutHome(newFile(names))));
    };
    say(m_createdPlace, m_created);
    say(m_importedPlace, m_imported);
}

void WelcomeWindow::begin(Part part, const QString& what) {
    m_pressed = part;
    for (WelcomeCard* each : m_cards) {
        each->setProblem({});
        each->setWorking({});
    }
    card(part)->setWorking(what);
    setBusy(true);
}

void WelcomeWindow::setBusy(bool busy) {
    m_busy = busy;
    for (Button* each : findChildren<Button*>()) {
        each->setEnabled(!busy);
    }
    for (WelcomeCard* each : m_cards) {
        if (!busy) {
            each->setWorking({});
        }
    }
}

void WelcomeWindow::showError(const core::Error& error) {
    setBusy(false);
    card(m_pressed)->setProblem(error.text);
    if (m_pressed == Server && error.kind == core::ErrorKind::NotFound && m_serverNames->isHidden()) {
        m_serverNames->show();
        card(Server)->button()->setText(tr("Create there"));
        m_served.agency->setFocus();
    } else {
        card(m_pressed)->button()->setFocus();
    }
    m_scroll->ensureWidgetVisible(card(m_pressed));
}

void WelcomeWindow::showFailedStart(const core::Location& where, const core::Error& error) {
    using core::ErrorKind;
    m_failed = where;
    if (where.engine == core::Engine::Postgres) {
        m_pressed = Server;
        m_address->setText(QUrl(where.url).toString(QUrl::RemovePassword | QUrl::FullyEncoded));
        m_schema->setText(where.schema);
        activate(Server);
        showError(error);
        return;
    }
    m_pressed = Open;
    showError(error);
    // Another program may let go of the file, a drive may come back; a file of another kind stays one.
    m_again->setVisible(error.kind != ErrorKind::Invalid && error.kind != ErrorKind::Internal);
    if (!m_again->isHidden()) {
        m_again->setFocus();
    }
}

void WelcomeWindow::openAgain() {
    begin(Open, tr("Opening…"));
    Q_EMIT openRequested(m_failed);
}

void WelcomeWindow::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), m_theme.color(Color::Canvas));
}

void WelcomeWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        press(m_active);
        return;
    }
    Welcome::keyPressEvent(event);
}

void WelcomeWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!m_busy && event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void WelcomeWindow::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        files << url.toLocalFile();
    }
    event->acceptProposedAction();
    if (files.size() == 1 && isWorkspace(files.constFirst())) {
        openText(files.constFirst());
    } else {
        takeFiles(files);
    }
}

} // namespace ui
