// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the first window is made of.
#include "ui/settings/firststory.h"
#include "ui/settings/welcomewindow.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/segmented.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QScrollArea>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int WidestCard = 752;

} // namespace

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
         tr("For your own agency: one file, kept on this computer."), tr("Create"), u"↵"_s},
        {u"demo"_s, u"presentation"_s, tr("Open the demo"),
         tr("A made-up agency: 34 clients, two years of work."), tr("Open demo"), u"Alt D"_s},
        {u"server"_s, u"server"_s, tr("Connect to a team server"),
         tr("Your PostgreSQL server. Everyone sees changes at once."), tr("Connect…"), u"Alt S"_s},
        {u"import"_s, u"download"_s, tr("Import from another tool"),
         tr("CSV files of clients, tickets or time, with a preview."), tr("Choose files…"), u"Alt I"_s},
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
    buildAgain();
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

void WelcomeWindow::buildAgain() {
    m_again = new Button(m_theme, tr("Try again"), Button::Kind::Secondary, this);
    m_again->setObjectName(u"tryAgain"_s);
    m_again->setSize(Button::Size::Small);
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, &WelcomeWindow::openAgain);
    card(Open)->foot()->addWidget(m_again, 0, Qt::AlignLeft);
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
        auto* button = new Button(m_theme, literal(fontMetrics().elidedText(name, Qt::ElideRight, 180)),
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

} // namespace ui
