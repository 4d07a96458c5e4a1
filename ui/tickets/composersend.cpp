// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How what was written leaves the composer, is held, and comes back.
#include "core/macros/placeholders.h"
#include "ui/page/draftfiles.h"
#include "ui/page/draftkeeper.h"
#include "ui/tickets/composer.h"
#include "ui/tickets/nextrow.h"
#include "ui/tickets/sentbar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagefield.h"
#include "ui/widgets/minutesfield.h"

#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;
using core::tickets::MessageKind;
using core::tickets::TicketState;

namespace ui {

QString Composer::notReady() const {
    const MessageField* field = editor();
    if (m_desk.store.isReadOnly()) {
        return tr("This workspace is open for reading only");
    }
    if (!field || field->toPlainText().trimmed().isEmpty()) {
        return tr("Write something first");
    }
    if (const QString problem = m_minutes->problem(); !problem.isEmpty()) {
        return problem;
    }
    if (m_kind != MessageKind::Note && !m_next->problem().isEmpty()) {
        return m_next->problem();
    }
    if (m_texts.at(m_kind).files->isBusy()) {
        return tr("A file is being read");
    }
    return m_busy ? tr("On its way") : QString();
}

core::tickets::Answer Composer::answer(std::optional<TicketState> after) const {
    core::tickets::Answer out;
    out.message.ticket = m_ticket;
    out.message.kind = m_kind;
    out.message.member = m_desk.session.member().id;
    out.message.body = editor()->toPlainText();
    out.message.minutes = m_minutes->value();
    out.message.stateAfter = after;
    out.message.lastSeen = m_seen.value_or(m_last);
    out.message.zone = m_desk.session.zone();
    out.draft = keyOf(m_kind);
    if (m_kind != MessageKind::Note) {
        out.next = m_next->value();
        out.nextDraft = m_next->text();
    }
    return out;
}

void Composer::send(std::optional<TicketState> after) {
    if (!editor() || !m_send->isEnabled()) {
        return;
    }
    const core::tickets::Answer out = answer(after);
    if (asksAboutOpenPlaces(out)) {
        return;
    }
    const auto go = [this, out] {
        textOf(out.message.kind).keeper->flush(); // or it would be written once more after the sending
        setBusy(true);
        Q_EMIT sendRequested(out);
    };
    if (m_beforeSend) {
        setBusy(true); // the answer may take a moment, and a second press would send twice
        m_beforeSend(out, go);
    } else {
        go();
    }
}

void Composer::sendAnd(TicketState after) {
    Button* button = after == TicketState::Pending ? m_wait : m_resolve;
    if (button->isVisible()) {
        button->click(); // passed over while it is disabled
    }
}

/// A text with a placeholder in it goes out only when the person says so.
bool Composer::asksAboutOpenPlaces(const core::tickets::Answer& out) {
    const QStringList open = out.message.kind == MessageKind::Reply
                                 ? core::macros::openPlaceholders(out.message.body)
                                 : QStringList();
    if (open.isEmpty() || m_accepted == out.message.body) {
        return false;
    }
    m_accepted = out.message.body;
    m_heldText->setText(
        tr("%1 is still in the text. Fill it in, or send it as it is.").arg(open.join(u", "_s)));
    m_look->hide();
    m_held->show();
    return true;
}

void Composer::setBusy(bool busy) {
    m_busy = busy;
    if (MessageField* field = editor()) {
        field->setReadOnly(busy);
    }
    showButtons();
}

void Composer::sent(const core::tickets::Answer& out) {
    setBusy(false);
    if (out.message.ticket != m_ticket) {
        return; // its draft went with the sending
    }
    m_minutes->setValue(std::nullopt);
    Text& text = textOf(out.message.kind);
    text.field->clear();
    text.keeper->discard();
    if (out.message.kind != MessageKind::Note) {
        m_next->clear();
    }
    m_draft->setText({});
    m_held->hide();
    m_seen.reset();
    m_accepted.clear();
    setPreviewing(false);
    showButtons();
}

void Composer::hold(const QString& sentence) {
    setBusy(false);
    m_before = m_seen.value_or(core::MessageId());
    m_seen = m_last;
    m_heldText->setText(sentence);
    m_look->show();
    m_held->show();
    showButtons();
}

void Composer::restoreDrafts() {
    std::vector<MessageKind> empty;
    for (const auto& [kind, text] : m_texts) {
        if (text.field->toPlainText().isEmpty()) {
            empty.push_back(kind);
        }
    }
    for (const MessageKind kind : empty) {
        Text& text = m_texts[kind];
        const bool hadFocus = text.field->hasFocus();
        m_stack->removeWidget(text.field);
        text.field->deleteLater();
        m_texts.erase(kind);
        if (kind == m_kind) {
            choose(kind);
            if (hadFocus) {
                write(kind);
            }
        }
    }
}

void Composer::takenBack(const core::tickets::Answer& out) {
    if (out.message.ticket != m_ticket) {
        return;
    }
    const auto found = m_texts.find(out.message.kind);
    if (found != m_texts.end()) {
        MessageField* field = found->second.field;
        const QString present = field->toPlainText();
        if (!present.isEmpty() && !present.contains(out.message.body)) {
            QTextCursor cursor(field->document());
            cursor.insertText(out.message.body + u"\n\n"_s);
        }
        found->second.files->reload();
    }
    if (!out.nextDraft.isEmpty() && out.message.kind == m_kind) {
        m_next->restore();
    }
}

void Composer::offerUndo(const QString& text, core::Instant until) {
    m_sent->offer(text, until);
}

} // namespace ui
