// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Answering on the tickets page: what is sent and taken back, files, quotes, macros, and the printed thread.
#include "core/macros/macros.h"
#include "ui/tickets/composer.h"
#include "ui/tickets/exportdialog.h"
#include "ui/tickets/fileopener.h"
#include "ui/tickets/links.h"
#include "ui/tickets/macrodialog.h"
#include "ui/tickets/principlesstrip.h"
#include "ui/tickets/queuelist.h"
#include "ui/tickets/threadview.h"
#include "ui/tickets/ticketacts.h"
#include "ui/tickets/ticketqueue.h"
#include "ui/tickets/ticketspage.h"
#include "ui/widgets/messagefield.h"

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
namespace macros = core::macros;
using tickets::MessageKind;

namespace ui {

void TicketsPage::connectAnswer() {
    connect(m_composer, &Composer::sendRequested, this, [this](tickets::Answer answer) {
        if (answer.message.kind != MessageKind::Note) {
            answer.message.contact = m_sendingTo;
        }
        m_acts->send(answer);
    });
    connect(m_acts, &TicketActs::sent, this, &TicketsPage::messageSent);
    connect(m_acts, &TicketActs::held, this,
            [this](const tickets::Answer& answer) { messageHeld(answer.message); });
    connect(m_acts, &TicketActs::takenBack, this, [this](const tickets::Answer& answer) {
        if (answer.message.ticket == m_id) {
            m_composer->takenBack(answer);
        } else {
            showTicket(answer.message.ticket); // where its text is again
        }
    });
    connect(m_acts, &TicketActs::ran, this, &TicketsPage::macroRan);
    connect(m_composer, &Composer::undoSendRequested, &desk().undo, &UndoStack::undo);
    connect(m_composer, &Composer::lookRequested, m_thread, &ThreadView::showAfter);
    connect(m_composer, &Composer::macroRequested, this, &TicketsPage::chooseMacro);
    const auto quote = [this] {
        if (const auto* message = m_thread->messageToQuote()) {
            m_composer->write(m_composer->kind());
            m_composer->editor()->quote(message->body);
        }
    };
    connect(m_composer, &Composer::quoteRequested, this, quote);
    connect(m_thread, &ThreadView::quoteRequested, this, quote);
    connect(m_thread, &ThreadView::linkActivated, this, [](const QUrl& link) { openLink(link); });
    connect(m_thread, &ThreadView::fileActivated, m_opener, &FileOpener::open);
    connect(m_thread, &ThreadView::saveFileRequested, m_opener, &FileOpener::saveAs);
    connect(&store(), &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Macro)) {
            loadMacros();
        }
    });
    connect(&desk().session, &Session::memberChanged, this, &TicketsPage::loadMacros);
    loadMacros();
}

void TicketsPage::addAnswerKeys() {
    using Tool = ComposerTools::Tool;
    const auto tool = [this](const char* id, const QString& text, const QKeySequence& key,
                             const QString& icon, Tool what) {
        addKey(id, text, key, icon, [this, what] {
            if (m_data) {
                m_composer->use(what);
            }
        });
    };
    constexpr auto CtrlShift = Qt::CTRL | Qt::SHIFT;
    // Ctrl+B and Ctrl+I belong to the field: the window has other uses for them.
    tool("bold", tr("Bold"), {}, u"bold"_s, Tool::Bold);
    tool("italic", tr("Italic"), {}, u"italic"_s, Tool::Italic);
    tool("list", tr("List"), CtrlShift | Qt::Key_8, u"list"_s, Tool::List);
    tool("link", tr("Insert a link"), CtrlShift | Qt::Key_K, u"link"_s, Tool::Link);
    tool("quote", tr("Quote the chosen message"), CtrlShift | Qt::Key_9, u"quote"_s, Tool::Quote);
    tool("template", tr("Insert a template"), {}, u"file-text"_s, Tool::Template);
    tool("article", tr("Insert an article"), {}, u"book-open"_s, Tool::Article);
    tool("attach", tr("Attach files"), CtrlShift | Qt::Key_A, u"paperclip"_s, Tool::Attach);
    tool("planNext", tr("Plan the next touchpoint with the answer"), CtrlShift | Qt::Key_N,
         u"calendar-plus"_s, Tool::Next);
    tool("preview", tr("Preview the answer"), CtrlShift | Qt::Key_P, u"eye"_s, Tool::Preview);
    tool("macro", tr("Run a macro"), Qt::Key_M, u"zap"_s, Tool::Macro);
    addKey("export", tr("Print or export the thread"), Qt::CTRL | Qt::Key_P, u"file-text"_s,
           [this] { exportThread(); });
}

void TicketsPage::messageSent(const tickets::Answer& answer, const QString& text) {
    m_composer->sent(answer);
    m_principles->setAnswer({}, false);
    if (answer.message.kind == MessageKind::Reply) {
        m_composer->offerUndo(text, desk().session.now() + tickets::UndoSend);
    }
    const qint64 next = std::exchange(m_next, 0);
    if (answer.message.ticket != m_id) {
        return;
    }
    m_thread->scrollToEnd();
    if (const QWidget* focus = window()->focusWidget(); focus && m_composer->isAncestorOf(focus)) {
        m_queue->list().setFocus(Qt::TabFocusReason); // so that the next key acts on the ticket
    }
    if (next != 0) {
        showTicket(core::TicketId(next));
    }
}

/// Each macro is a command of its own, so that the palette finds it and it can have a key.
void TicketsPage::loadMacros() {
    store()
        .read([member = desk().session.member().id](core::Database& db) {
            return macros::macros(db, macros::Which::Active, member);
        })
        .then(this, [this](core::Result<std::vector<macros::Macro>> found) {
            if (!found) {
                return; // the dialog says why when it is opened
            }
            delete m_macroKeys;
            m_macroKeys = new QObject(this);
            for (const auto& macro : *found) {
                ActionSpec spec;
                spec.id = u"tickets.macro.%1"_s.arg(macro.id.value);
                spec.text = tr("Macro: %1").arg(macro.name);
                spec.icon = u"zap"_s;
                spec.page = objectName();
                desk().actions.add(spec, m_macroKeys, [this, macro] { prepareMacro(macro); });
            }
        });
}

void TicketsPage::chooseMacro() {
    if (m_queue->runMacroOnSelected() || !m_data) {
        return;
    }
    auto* dialog = new MacroDialog(desk(), m_id, this);
    connect(dialog, &MacroDialog::chosen, m_acts, &TicketActs::runMacro);
    dialog->open();
}

/// A macro from the palette is shown before it runs, too.
void TicketsPage::prepareMacro(const macros::Macro& macro) {
    if (m_queue->runMacroOnSelected(macro.id) || !m_data) {
        return;
    }
    auto* dialog = new MacroDialog(desk(), m_id, this);
    dialog->setMacro(macro.id);
    connect(dialog, &MacroDialog::chosen, m_acts, &TicketActs::runMacro);
    dialog->open();
}

void TicketsPage::macroRan(const macros::Run& run, const QString& text) {
    bool replied = false;
    bool writes = false;
    if (run.ticket == m_id) {
        for (const auto& one : run.texts) {
            replied = replied || (one.send && one.kind == MessageKind::Reply);
            if (!one.send) {
                m_composer->write(one.kind);
                m_composer->editor()->insertBlock(one.filled.text);
                writes = true;
            }
        }
    }
    if (replied) {
        m_composer->offerUndo(text, desk().session.now() + tickets::UndoSend);
    }
    // A text that waits in the editor keeps its ticket in view.
    if (run.after == core::MacroAfter::Next && !writes && run.ticket == m_id) {
        if (const qint64 next = m_queue->list().keyAfter(+1)) {
            showTicket(core::TicketId(next));
        }
    }
}

void TicketsPage::exportThread() {
    if (m_data) {
        (new ExportDialog(desk(), *m_data, this))->open();
    }
}

} // namespace ui
