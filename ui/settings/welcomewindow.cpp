// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/welcomewindow.h"

#include "ui/settings/firststory.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QBoxLayout>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStandardPaths>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int WidestCard = 752;

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
    setMinimumSize(960, 620);
    resize(1440, 900);
    setAcceptDrops(true);
    build();
    addKeys();
    activate(Create);
    m_created.agency->setFocus();
}

void WelcomeWindow::build() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new FirstStory(m_theme, this), 39);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"welcomeScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(buildRight());
    m_scroll->widget()->setAutoFillBackground(false);
    row->addWidget(m_scroll, 61);
}

QWidget* WelcomeWindow::buildRight() {
    auto* right = new QWidget;
    auto* sides = new QHBoxLayout(right);
    sides->setContentsMargins(64, 32, 48, 32);
    auto* middle = new QWidget(right);
    middle->setMaximumWidth(WidestCard);
    sides->addWidget(middle, 1);
    sides->addStretch(0);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addStretch(4);
    auto* title = new Label(m_theme, tr("How do you want to begin?"), Type::Title, Color::Ink, middle);
    QFont large = m_theme.font(Type::Title);
    large.setPixelSize(22);
    title->setFont(large);
    auto* note =
        new Label(m_theme, tr("You can change or add any of this later."), Type::Body, Color::Ink2, middle);
    auto* head = new QVBoxLayout;
    head->setSpacing(6);
    head->setContentsMargins(0, 0, 0, 4);
    head->addWidget(title);
    head->addWidget(note);
    column->addLayout(head);
    buildCards(column);
    column->addStretch(3);
    column->addWidget(buildFoot());
    column->addStretch(2);
    return right;
}

void WelcomeWindow::buildCards(QVBoxLayout* column) {
    const WelcomeCard::Words words[PartCount] = {
        {u"create"_s, u"plus"_s, tr("Create a workspace"),
         tr("For your own agency: one file on this computer or a shared drive."), tr("Create"), u"↵"_s},
        {u"demo"_s, u"presentation"_s, tr("Open the demo"),
         tr("A made-up agency: 34 clients, two years of work, nothing of yours."), tr("Open demo"),
         u"Alt D"_s},
        {u"server"_s, u"server"_s, tr("Connect to a team server"),
         tr("Your PostgreSQL server. Everyone sees changes at once."), tr("Connect…"), u"Alt S"_s},
        {u"import"_s, u"download"_s, tr("Import from another tool"),
         tr("CSV files of clients, contacts, tickets or time. You see a preview first."), tr("Choose files…"),
         u"Alt I"_s},
        {u"open"_s, u"folder-open"_s, tr("Open a workspace file"), tr("or drop a .waymark file here"),
         tr("Open…"), u"Ctrl O"_s, true},
    };
    for (int i = 0; i < PartCount; ++i) {
        const auto part = Part(i);
        m_cards[part] = new WelcomeCard(m_theme, words[i], this);
        column->addWidget(m_cards[part]);
        connect(m_cards[part], &WelcomeCard::pressed, this, [this, part] { press(part); });
    }
    m_created = addNames(Create);
    m_createdPlace = addPlace(Create);
    m_chosen = new Label(m_theme, {}, Type::BodyItem, Color::Ink, this);
    m_chosen->setObjectName(u"chosenFiles"_s);
    m_chosen->setWordWrap(true);
    card(Import)->details()->addWidget(m_chosen);
    m_imported = addNames(Import);
    m_importedPlace = addPlace(Import);
    buildServer();
    buildRecent();
}

WelcomeWindow::Names WelcomeWindow::addNames(Part part) {
    Names names;
    auto* area = new QWidget(this);
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const auto add = [&](int column, const QString& label, const QString& name, const QString& example,
                         FieldProblem*& problem) {
        auto* field = new Field(m_theme, area);
        field->setObjectName(card(part)->objectName() + name);
        field->setAccessibleName(label);
        field->setPlaceholderText(example);
        grid->addWidget(new Label(m_theme, label, Type::SmallLabel, Color::Ink2, area), 0, column);
        grid->addWidget(field, 1, column);
        problem = new FieldProblem(m_theme, area);
        grid->addWidget(problem, 2, column);
        connect(field, &QLineEdit::returnPressed, this, [this, part] { press(part); });
        connect(field, &QLineEdit::textEdited, this, [this, problem] {
            problem->setText({});
            showPlaces();
        });
        return field;
    };
    names.agency = add(0, tr("Agency name"), u"Agency"_s, tr("Northlight Studio"), names.agencyProblem);
    names.member = add(1, tr("Your name"), u"Member"_s, tr("First and last name"), names.memberProblem);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    card(part)->details()->addWidget(area);
    if (part == Server) {
        m_serverNames = area;
        area->hide();
    }
    return names;
}

Label* WelcomeWindow::addPlace(Part part) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* place = new Label(m_theme, {}, Type::Small, Color::Ink3, this);
    place->setElided(true);
    place->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    place->setObjectName(card(part)->objectName() + u"Place"_s);
    auto* change = new Button(m_theme, tr("Change folder…"), Button::Kind::Ghost, this);
    change->setObjectName(card(part)->objectName() + u"Folder"_s);
    change->setSize(Button::Size::Small);
    connect(change, &QPushButton::clicked, this, &WelcomeWindow::chooseFolder);
    row->addWidget(place, 1);
    row->addWidget(change);
    card(part)->details()->addLayout(row);
    return place;
}

void WelcomeWindow::buildServer() {
    auto* area = new QWidget(this);
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const auto add = [&](int column, const QString& label, const QString& name, const QString& text) {
        auto* field = new Field(m_theme, area);
        field->setObjectName(name);
        field->setAccessibleName(label);
        field->setText(text);
        grid->addWidget(new Label(m_theme, label, Type::SmallLabel, Color::Ink2, area), 0, column);
        grid->addWidget(field, 1, column);
        connect(field, &QLineEdit::returnPressed, this, [this] { press(Server); });
        return field;
    };
    m_address = add(0, tr("Server address"), u"serverAddress"_s, {});
    m_address->setPlaceholderText(u"postgresql://mara@server.example/waymark"_s);
    m_schema = add(1, tr("Schema"), u"serverSchema"_s, u"waymark"_s);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);
    card(Server)->details()->addWidget(area);
    m_served = addNames(Server);
    auto* note =
        new Label(m_theme, tr("Passwords are read from your own password file (.pgpass), never stored here."),
                  Type::Small, Color::Ink3, this);
    note->setWordWrap(true);
    card(Server)->details()->addWidget(note);
}

void WelcomeWindow::buildRecent() {
    constexpr int Shown = 3;
    const QStringList recent = m_settings.value(u"workspace/recent"_s).toStringList().mid(0, Shown);
    if (recent.isEmpty()) {
        return;
    }
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(4);
    row->addWidget(new Label(m_theme, tr("Recent"), Type::SmallLabel, Color::Ink3, this));
    for (const QString& text : recent) {
        const auto where = core::Location::parse(text);
        if (!where) {
            continue;
        }
        const QString name =
            where->engine == core::Engine::Sqlite ? QFileInfo(where->path).completeBaseName() : where->schema;
        auto* button = new Button(m_theme, fontMetrics().elidedText(name, Qt::ElideRight, 180),
                                  Button::Kind::Ghost, this);
        button->setObjectName(u"recent"_s);
        button->setSize(Button::Size::Small);
        button->setToolTip(where->display());
        button->setAccessibleName(tr("Open %1").arg(where->display()));
        connect(button, &QPushButton::clicked, this, [this, text] { openText(text); });
        row->addWidget(button);
    }
    row->addStretch(1);
    card(Open)->foot()->addLayout(row);
}

QWidget* WelcomeWindow::buildFoot() {
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(new Label(m_theme, tr("Appearance"), Type::Small, Color::Ink2, foot));
    auto* mode = new Segmented(m_theme, {tr("Light"), tr("Dark"), tr("Follow system")}, foot);
    mode->setObjectName(u"appearance"_s);
    mode->setAccessibleName(tr("Appearance"));
    mode->setIconName(0, u"sun"_s);
    mode->setIconName(1, u"moon"_s);
    mode->setIconName(2, u"sun-moon"_s);
    mode->setCurrent(int(m_theme.mode()));
    connect(mode, &Segmented::currentChanged, this, [this](int index) {
        static const QString words[] = {u"light"_s, u"dark"_s, u"system"_s};
        m_settings.setValue(u"appearance/theme"_s, words[index]);
        m_theme.setMode(Theme::Mode(index));
    });
    connect(&m_theme, &Theme::changed, mode, [this, mode] { mode->setCurrent(int(m_theme.mode())); });
    row->addWidget(mode);
    row->addStretch(1);
    return foot;
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
    for (WelcomeCard* each : m_cards) {
        each->button()->setEnabled(!busy);
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
