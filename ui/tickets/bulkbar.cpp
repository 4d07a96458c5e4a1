// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/bulkbar.h"

#include "core/tickets/unread.h"
#include "ui/page/clientfield.h"
#include "ui/tickets/causedialog.h"
#include "ui/tickets/macrodialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::TicketState;

namespace ui {

namespace {

QString capital(QString text) {
    text[0] = text[0].toUpper();
    return text;
}

} // namespace

BulkBar::BulkBar(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_run(new BulkRun(desk, this))
    , m_text(new Label(desk.theme, {}, Type::BodyItem, Color::Ink, this))
    , m_all(new Button(desk.theme, {}, Button::Kind::Ghost, this))
    , m_change(new Button(desk.theme, tr("Change"), Button::Kind::Secondary, this))
    , m_clear(new IconButton(desk.theme, u"x"_s, tr("Select nothing"), this)) {
    setObjectName(u"bulkBar"_s);
    m_text->setObjectName(u"bulkText"_s);
    m_all->setObjectName(u"bulkAll"_s);
    m_change->setObjectName(u"bulkChange"_s);
    m_clear->setObjectName(u"bulkClear"_s);
    m_all->setSize(Button::Size::Row);
    m_change->setSize(Button::Size::Row);
    m_change->setKeyCap(u"E"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 6, 8, 8);
    column->setSpacing(4);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_text, 1);
    first->addWidget(m_change);
    first->addWidget(m_clear);
    column->addLayout(first);
    column->addWidget(m_all, 0, Qt::AlignLeft);
    connect(m_all, &QPushButton::clicked, this, &BulkBar::allRequested);
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (isRunning()) {
            m_run->cancel();
        } else {
            openMenu(0);
        }
    });
    connect(m_clear, &QPushButton::clicked, this, &BulkBar::clearRequested);
    connect(m_run, &BulkRun::progressed, this, [this](int done, int total) {
        m_text->setText(tr("%1 of %2").arg(format::number(done), format::number(total)));
        m_change->setText(tr("Stop"));
        m_all->hide();
        m_clear->hide();
        show();
    });
    connect(m_run, &BulkRun::finished, this, [this] {
        m_change->setText(tr("Change"));
        m_clear->show();
        Q_EMIT done();
        showState();
    });
    hide();
}

void BulkBar::setSelection(const std::vector<qint64>& selected, int matching) {
    m_selected = selected;
    m_matching = matching;
    if (!isRunning()) {
        showState();
    }
}

void BulkBar::setNames(const QStringList& tags, const std::vector<core::fields::Field>& fields) {
    m_tags = tags;
    m_fields = fields;
}

void BulkBar::showState() {
    setVisible(!m_selected.empty());
    m_text->setText(tr("%1 selected").arg(format::number(qint64(m_selected.size()))));
    m_all->setText(tr("Select all %1").arg(format::number(m_matching)));
    m_all->setVisible(int(m_selected.size()) < m_matching);
}

void BulkBar::openMenu(qint64 inView) {
    m_targets = m_selected;
    if (m_targets.empty() && inView != 0) {
        m_targets = {inView};
    }
    if (m_targets.empty() || isRunning()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(u"bulkMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu);
    QWidget* under = isVisible() ? static_cast<QWidget*>(m_change) : parentWidget();
    menu->popup(under->mapToGlobal(QPoint(isVisible() ? 0 : 16, isVisible() ? under->height() + 4 : 64)));
    // As a person goes to the first entry: setActiveAction() would open its menu and the arrows would go on
    // there.
    QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
    QCoreApplication::sendEvent(menu, &down);
}

void BulkBar::fill(QMenu& menu) {
    fillStates(*menu.addMenu(m_desk.theme.icon(u"circle-dot"_s), tr("&State")));
    fillPeople(*menu.addMenu(m_desk.theme.icon(u"user"_s), tr("&Assign to")));
    auto* priorities = menu.addMenu(m_desk.theme.icon(u"flag"_s), tr("&Priority"));
    for (const auto& [priority, stored] : core::EnumNames<tickets::Priority>::names) {
        priorities->addAction(capital(priorityWord(priority)), this, [this, p = priority] {
            run(tickets::SetPriority{p}, tr("Priority of %1 changed"));
        });
    }
    auto* kinds = menu.addMenu(m_desk.theme.icon(u"layers"_s), tr("&Kind"));
    for (const auto& [kind, stored] : core::EnumNames<tickets::TicketKind>::names) {
        kinds->addAction(capital(kindWord(kind)), this,
                         [this, k = kind] { run(tickets::SetKind{k}, tr("Kind of %1 changed")); });
    }
    fillTags(*menu.addMenu(m_desk.theme.icon(u"tag"_s), tr("Add &tag")), true);
    fillTags(*menu.addMenu(m_desk.theme.icon(u"minus"_s), tr("&Remove tag")), false);
    fillFields(menu);
    menu.addAction(m_desk.theme.icon(u"building-2"_s), tr("&Client..."), this, &BulkBar::askClient)
        ->setObjectName(u"bulk.client"_s);
    menu.addSeparator();
    menu.addAction(m_desk.theme.icon(u"zap"_s), tr("Run a &macro..."), this,
                   [this] { macroFor(m_targets, {}); })
        ->setObjectName(u"bulk.macro"_s);
    const auto write = [this](tickets::MessageKind kind, const QString& title, const QString& button,
                              const QString& text) {
        askText(title, button, true,
                [this, kind, text](const QString& body, std::optional<core::Minutes> minutes) {
                    run(tickets::WriteMessage{kind, body}, text, minutes);
                });
    };
    menu.addAction(m_desk.theme.icon(u"reply"_s), tr("Re&ply..."), this,
                   [write] {
                       write(tickets::MessageKind::Reply, tr("Reply to all of them"), tr("Send"),
                             tr("Replied to %1"));
                   })
        ->setObjectName(u"bulk.reply"_s);
    menu.addAction(m_desk.theme.icon(u"lock"_s), tr("&Note..."), this,
                   [write] {
                       write(tickets::MessageKind::Note, tr("Note on all of them"), tr("Add"),
                             tr("Note added to %1"));
                   })
        ->setObjectName(u"bulk.note"_s);
    menu.addSeparator();
    const core::MemberId me = m_desk.session.member().id;
    menu.addAction(m_desk.theme.icon(u"eye"_s), tr("&Watch"), this, [this, me] {
        run(tickets::SetWatching{me, true}, tr("Watching %1"));
    });
    menu.addAction(m_desk.theme.icon(u"eye-off"_s), tr("Stop watching"), this, [this, me] {
        run(tickets::SetWatching{me, false}, tr("%1 no longer watched"));
    });
    menu.addAction(m_desk.theme.icon(u"check"_s), tr("Mark as read"), this, [this] { markRead(true); })
        ->setObjectName(u"bulk.read"_s);
    menu.addAction(m_desk.theme.icon(u"mail"_s), tr("Mark as unread"), this, [this] { markRead(false); })
        ->setObjectName(u"bulk.unread"_s);
}

/// The member's own marks: nothing to undo, as the contrary is as near.
void BulkBar::markRead(bool read) {
    const core::MemberId me = m_desk.session.member().id;
    m_desk.store
        .write([ids = m_targets, me, read](core::Transaction& tx) {
            read ? tickets::setRead(tx, ids, me) : tickets::setUnread(tx, ids, me);
        })
        .then(this, [this](const core::Result<void>& marked) {
            marked ? Q_EMIT readMarked() : m_desk.notices.failed(marked.error());
        });
}

void BulkBar::fillStates(QMenu& menu) {
    const auto add = [&](const QString& text, TicketState state, std::optional<core::Instant> until) {
        auto* action = menu.addAction(m_desk.theme.icon(stateIcon(state)), text, this, [this, state, until] {
            run(tickets::SetState{state, until}, tr("%1: %2").arg(u"%1"_s, stateWord(state)));
        });
        action->setObjectName(u"bulk.state.%1"_s.arg(core::toText(state)));
    };
    for (const TicketState state : {TicketState::Open, TicketState::Pending, TicketState::OnHold,
                                    TicketState::Resolved, TicketState::Closed}) {
        add(capital(stateWord(state)), state, {});
    }
    menu.addSeparator();
    const QDate today = m_desk.session.today();
    const core::Instant monday =
        core::instantOf(today.addDays(8 - today.dayOfWeek()), QTime(9, 0), m_desk.session.zone());
    add(tr("%1 until next Monday").arg(capital(stateWord(TicketState::Pending))), TicketState::Pending,
        monday);
}

void BulkBar::fillPeople(QMenu& menu) {
    const auto add = [&](const QString& text, core::MemberId member, const QString& name) {
        const QString done =
            member ? tr("%1 assigned to %2").arg(u"%1"_s, name) : tr("Assignee of %1 removed");
        menu.addAction(literal(text), this, [this, member, done] { run(tickets::SetAssignee{member}, done); })
            ->setObjectName(u"bulk.assign.%1"_s.arg(member.value));
    };
    const auto& me = m_desk.session.member();
    if (me.id) {
        add(tr("Me, %1").arg(me.name), me.id, me.name);
    }
    for (const auto& member : m_desk.session.members()) {
        if (member.id != me.id) {
            add(member.name, member.id, member.name);
        }
    }
    menu.addSeparator();
    add(tr("Nobody"), {}, {});
}

void BulkBar::fillTags(QMenu& menu, bool adding) {
    const auto change = [this, adding](const QString& name) {
        if (adding) {
            run(tickets::AddTags{{name}}, tr("Tag \"%1\" added to %2").arg(name, u"%1"_s));
        } else {
            run(tickets::RemoveTags{{name}}, tr("Tag \"%1\" removed from %2").arg(name, u"%1"_s));
        }
    };
    if (adding) {
        menu.addAction(tr("New tag..."), this, [this, change] {
            askText(tr("Add a tag"), tr("Add"), false,
                    [change](const QString& text, std::optional<core::Minutes>) { change(text); });
        });
        menu.addSeparator();
    }
    for (const QString& tag : m_tags) {
        menu.addAction(literal(tag), this, [change, tag] { change(tag); });
    }
    menu.setEnabled(adding || !m_tags.isEmpty());
}

void BulkBar::fillFields(QMenu& menu) {
    for (const core::fields::Field& field : m_fields) {
        if (!field.active || field.owner != core::fields::Owner::Ticket) {
            continue;
        }
        auto* values = menu.addMenu(m_desk.theme.icon(u"pencil"_s), literal(field.name));
        const QString text = tr("\"%1\" of %2 changed").arg(field.name, u"%1"_s);
        for (const core::fields::Choice& choice : field.choices) {
            if (choice.active) {
                values->addAction(literal(choice.name), this, [this, field, text, id = choice.id] {
                    run(tickets::SetField{field, id}, text);
                });
            }
        }
        if (field.type != core::fields::Type::Choice) {
            values->addAction(tr("Set..."), this, [this, field, text] {
                askText(field.name, tr("Set"), false,
                        [this, field, text](const QString& typed, std::optional<core::Minutes>) {
                            try {
                                run(tickets::SetField{field, core::fields::valueOf(field, typed)}, text);
                            } catch (const core::Failure& failure) {
                                m_desk.notices.failed(failure.error());
                            }
                        });
            });
        }
        values->addAction(tr("Clear"), this, [this, field, text] {
            run(tickets::SetField{field, {}}, text);
        });
    }
}

void BulkBar::askText(const QString& title, const QString& button, bool isLong,
                      std::function<void(const QString&, std::optional<core::Minutes>)> take) {
    auto* dialog = new DialogFrame(m_desk.theme, title, DialogFrame::Width::Small, window());
    dialog->setObjectName(u"bulkText.dialog"_s);
    dialog->setNote(tr("%1 selected").arg(format::number(qint64(m_targets.size()))));
    dialog->setPrimary(button);
    std::function<QString()> text;
    std::function<std::optional<core::Minutes>()> minutes = [] { return std::nullopt; };
    if (isLong) {
        auto* edit = new QPlainTextEdit(dialog);
        edit->setObjectName(u"bulkBody"_s);
        edit->setMinimumHeight(140);
        dialog->addRow(tr("Text"), edit);
        auto* time = new MinutesField(m_desk.theme, dialog);
        time->setObjectName(u"bulkMinutes"_s);
        dialog->addRow(tr("Minutes on each, optional"), time);
        text = [edit] { return edit->toPlainText(); };
        minutes = [time] { return time->value(); };
    } else {
        auto* field = new Field(m_desk.theme, dialog);
        field->setObjectName(u"bulkValue"_s);
        dialog->addRow(title, field);
        text = [field] { return field->text().trimmed(); };
    }
    connect(dialog, &DialogFrame::submitted, this, [dialog, text, minutes, take] {
        if (text().trimmed().isEmpty()) {
            dialog->showProblem(tr("Type something first."));
            return;
        }
        dialog->accept();
        take(text(), minutes());
    });
    dialog->open();
}

void BulkBar::askClient() {
    auto* dialog =
        new DialogFrame(m_desk.theme, tr("Give them to another client"), DialogFrame::Width::Small, window());
    dialog->setObjectName(u"bulkClient.dialog"_s);
    dialog->setNote(tr("%1 selected. Their time goes with them; they have no contact then.")
                        .arg(format::number(qint64(m_targets.size()))));
    auto* field = new ClientField(m_desk, dialog);
    field->setObjectName(u"bulkClient"_s);
    dialog->addRow(tr("Client"), field);
    dialog->setPrimary(tr("Give"));
    connect(dialog, &DialogFrame::submitted, this, [this, dialog, field] {
        const core::ClientId client = field->client();
        if (!client) {
            dialog->showProblem(tr("Choose a client from the list."));
            return;
        }
        const QString name = field->text();
        dialog->accept();
        run(tickets::SetClient{client}, tr("%1 given to %2").arg(u"%1"_s, name));
    });
    dialog->open();
}

void BulkBar::chooseMacro(core::MacroId first) {
    if (!isRunning() && hasSelection()) {
        macroFor(m_selected, first);
    }
}

void BulkBar::macroFor(const std::vector<qint64>& targets, core::MacroId first) {
    m_targets = targets;
    auto* dialog = new MacroDialog(m_desk, core::TicketId(targets.front()), window());
    dialog->setMany(int(targets.size()));
    dialog->setMacro(first);
    connect(dialog, &MacroDialog::chosenForMany, this, [this](const core::macros::Macro& macro) {
        core::lessons::ManyJob job;
        job.macro = macro;
        start(job, tr("%1 on %2").arg(macro.name, u"%1"_s));
    });
    dialog->open();
}

void BulkBar::run(const tickets::BulkAct& act, const QString& text, std::optional<core::Minutes> minutes) {
    core::lessons::ManyJob job;
    job.bulk.acts = {act};
    job.bulk.minutes = minutes;
    start(job, text);
}

/// What ends tickets asks for their cause first, so that all of it is one step.
void BulkBar::start(const core::lessons::ManyJob& wanted, const QString& text) {
    core::lessons::ManyJob job = wanted;
    job.bulk.by = m_desk.session.member().id;
    job.bulk.zone = m_desk.session.zone();
    if (!core::lessons::ends(job)) {
        m_run->start(job, m_targets, text);
        return;
    }
    CauseDialog::askForMany(
        m_desk, m_targets, window(),
        [this, job, text, targets = m_targets](const std::optional<core::lessons::ManyCause>& cause) mutable {
            job.cause = cause;
            m_run->start(job, targets, text);
        });
}

void BulkBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.theme.color(Color::Sel));
}

} // namespace ui
