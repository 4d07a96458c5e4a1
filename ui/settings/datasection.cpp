// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/datasection.h"

#include "core/effort/splits.h"
#include "ui/settings/importdialog.h"
#include "ui/settings/welcomecard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int CardWidth = 620;
constexpr int MostProblems = 8;

QString wordOf(const QString& kind) {
    static const std::pair<QLatin1String, const char*> words[] = {
        {"members"_L1, QT_TRANSLATE_NOOP("ui::DataSection", "Members")},
        {"clients"_L1, QT_TRANSLATE_NOOP("ui::DataSection", "Clients")},
        {"contacts"_L1, QT_TRANSLATE_NOOP("ui::DataSection", "Contacts")},
        {"touchpoints"_L1, QT_TRANSLATE_NOOP("ui::DataSection", "Touchpoints")},
        {"planned"_L1, QT_TRANSLATE_NOOP("ui::DataSection", "Planned touchpoints")},
        {"tickets"_L1, QT_TRANSLATE_NOOP("ui::DataSection", "Tickets")},
        {"messages"_L1, QT_TRANSLATE_NOOP("ui::DataSection", "Messages")},
        {"effort_entries"_L1, QT_TRANSLATE_NOOP("ui::DataSection", "Effort entries")}};
    for (const auto& [name, word] : words) {
        if (kind == name) {
            return DataSection::tr(word);
        }
    }
    return kind;
}

QStringList problemsOf(core::Database& db) {
    QStringList problems = db.check();
    for (const auto& difference : core::effort::checkRollup(db)) {
        problems << DataSection::tr("%1, %2: the stored sum is %3 minutes, the entries are %4 minutes")
                        .arg(difference.day.toString(Qt::ISODate), difference.workClass)
                        .arg(difference.stored.count())
                        .arg(difference.counted.count());
    }
    return problems;
}

} // namespace

DataSection::DataSection(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk) {
    setObjectName(u"dataSection"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::CardGap);
    for (Card* card : {buildPlace(), buildRows()}) {
        card->setMaximumWidth(CardWidth);
        row->addWidget(card, 1, Qt::AlignTop);
    }
    row->addStretch(0);
    load();
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Everything)) {
            load();
        }
    });
}

Card* DataSection::buildPlace() {
    auto* card = new Card(m_desk.theme, tr("This workspace"), this);
    m_place = new Label(m_desk.theme, {}, Type::BodyItem, Color::Ink, card);
    m_place->setObjectName(u"workspacePlace"_s);
    m_place->setWordWrap(true);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_engine = new Label(m_desk.theme, {}, Type::Small, Color::Ink3, card);
    card->body()->addWidget(m_place);
    card->body()->addWidget(m_engine);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto button = [&](const QString& name, const QString& text, const QString& icon, auto act) {
        auto* made = new Button(m_desk.theme, text, Button::Kind::Secondary, card);
        made->setObjectName(name);
        made->setIconName(icon);
        connect(made, &QPushButton::clicked, this, act);
        buttons->addWidget(made);
        return made;
    };
    m_backup = button(u"backUp"_s, tr("Back up now…"), u"save"_s, &DataSection::chooseBackup);
    m_check = button(u"checkNow"_s, tr("Check now"), u"list-checks"_s, &DataSection::check);
    button(u"importFiles"_s, tr("Import…"), u"file-input"_s,
           [this] { (new ImportDialog(m_desk, window()))->open(); });
    buttons->addStretch(1);
    card->body()->addSpacing(8);
    card->body()->addLayout(buttons);
    m_sentence = new ProblemText(m_desk.theme, card);
    m_sentence->setObjectName(u"dataAnswer"_s);
    m_details = new Label(m_desk.theme, {}, Type::Small, Color::Ink2, card);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->hide();
    card->body()->addWidget(m_sentence);
    card->body()->addWidget(m_details);
    return card;
}

Card* DataSection::buildRows() {
    auto* card = new Card(m_desk.theme, tr("What is in it"), this);
    m_grid = new QGridLayout;
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    card->body()->addLayout(m_grid);
    return card;
}

void DataSection::load() {
    m_desk.reports.read([](core::Database& db) {
                      return Facts{db.location(), core::workspace::counts(db)};
                  })
        .then(this, [this](core::Result<Facts> facts) {
            if (facts) {
                show(*facts);
            } else {
                say(false, facts.error().text);
            }
        });
}

void DataSection::show(const Facts& facts) {
    m_where = facts.where;
    const bool file = facts.where.engine == core::Engine::Sqlite;
    m_place->setText(file ? QDir::toNativeSeparators(facts.where.path) : facts.where.display());
    m_engine->setText(file ? tr("One SQLite file that you own") : tr("A schema of your PostgreSQL server"));
    m_backup->setUnavailable(file ? QString()
                                  : tr("Back up the server with its own tools, such as pg_dump."));
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int line = 0;
    const auto add = [&](const QString& name, qint64 count, bool below) {
        auto* words = new Label(m_desk.theme, name, below ? Type::Small : Type::Body,
                                below ? Color::Ink3 : Color::Ink2, this);
        words->setContentsMargins(below ? 16 : 0, 0, 0, 0);
        auto* number = new Label(m_desk.theme, format::number(count), below ? Type::Small : Type::BodyItem,
                                 below ? Color::Ink3 : Color::Ink, this);
        m_grid->addWidget(words, line, 0);
        m_grid->addWidget(number, line++, 1, Qt::AlignRight);
    };
    for (const auto& [kind, count] : facts.counts.rows) {
        add(wordOf(kind), count, false);
        if (kind == u"tickets"_s) {
            for (const auto& [state, tickets] : facts.counts.ticketsByState) {
                add(stateWord(state), tickets, true);
            }
        }
    }
}

void DataSection::chooseBackup() {
    const QFileInfo own(m_where.path);
    const QString name =
        u"%1 %2.waymark"_s.arg(own.completeBaseName(), m_desk.session.today().toString(Qt::ISODate));
    auto* dialog = new QFileDialog(window(), tr("Back up to a new file"), own.dir().filePath(name),
                                   tr("Waymark workspaces (*.waymark)"));
    dialog->setObjectName(u"chooseBackup"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"waymark"_s);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // a backup never replaces a file
    connect(dialog, &QFileDialog::fileSelected, this, &DataSection::backUpTo);
    dialog->open();
}

void DataSection::backUpTo(const QString& path) {
    if (m_working) {
        return;
    }
    setWorking(tr("Copying and checking the copy…"));
    m_desk.reports
        .batch([path](core::Database& db) {
            db.backupTo(path);
            return QFileInfo(path).size();
        })
        .then(this, [this, path](core::Result<qint64> bytes) {
            setWorking({});
            if (bytes) {
                say(true, tr("Backed up to %1, %2. The copy was checked and is sound.")
                              .arg(QDir::toNativeSeparators(path), format::fileSize(*bytes)));
            } else {
                say(false, bytes.error().text);
            }
        });
}

void DataSection::check() {
    if (m_working) {
        return;
    }
    setWorking(tr("Checking every page and every sum…"));
    m_desk.reports.read(problemsOf).then(this, [this](core::Result<QStringList> problems) {
        setWorking({});
        if (!problems) {
            say(false, problems.error().text);
        } else if (problems->isEmpty()) {
            say(true, tr("No problems found."));
        } else {
            say(false, tr("%n problem(s) found.", nullptr, int(problems->size())), *problems);
        }
    });
}

void DataSection::setWorking(const QString& what) {
    m_working = !what.isEmpty();
    m_check->setEnabled(!m_working);
    m_backup->setEnabled(!m_working && m_where.engine == core::Engine::Sqlite);
    m_sentence->setText(what, ProblemText::Status::Working);
    m_details->hide();
}

void DataSection::say(bool good, const QString& sentence, const QStringList& details) {
    m_sentence->setText(sentence, good ? ProblemText::Status::Good : ProblemText::Status::Bad);
    m_details->setText(details.mid(0, MostProblems).join(u'\n'));
    m_details->setVisible(!details.isEmpty());
}

} // namespace ui
