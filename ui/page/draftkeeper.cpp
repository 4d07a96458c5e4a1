// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/draftkeeper.h"

#include "core/workspace/drafts.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTextEdit>

namespace ui {

namespace {

constexpr std::chrono::milliseconds SaveAfter{400};

} // namespace

DraftKeeper::DraftKeeper(const Desk& desk, const QString& key, Body body, Restore restore, QObject* parent)
    : QObject(parent)
    , m_store(desk.store)
    , m_session(desk.session)
    , m_member(desk.session.member().id)
    , m_key(key)
    , m_body(std::move(body))
    , m_restore(std::move(restore)) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(SaveAfter);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::save);
    load();
}

DraftKeeper::DraftKeeper(const Desk& desk, const QString& key, QTextEdit* field)
    : DraftKeeper(
          desk, key, [field] { return field->toPlainText(); },
          [field](const QString& text) { field->setPlainText(text); }, field) {
    connect(field, &QTextEdit::textChanged, this, &DraftKeeper::touch);
}

DraftKeeper::DraftKeeper(const Desk& desk, const QString& key, QPlainTextEdit* field)
    : DraftKeeper(
          desk, key, [field] { return field->toPlainText(); },
          [field](const QString& text) { field->setPlainText(text); }, field) {
    m_prepend = [field](const QString& text) {
        if (!field->toPlainText().contains(text)) {
            QTextCursor(field->document()).insertText(text + QStringLiteral("\n\n"));
        }
    };
    connect(field, &QPlainTextEdit::textChanged, this, &DraftKeeper::touch);
}

DraftKeeper::DraftKeeper(const Desk& desk, const QString& key, QLineEdit* field)
    : DraftKeeper(
          desk, key, [field] { return field->text(); },
          [field](const QString& text) { field->setText(text); }, field) {
    connect(field, &QLineEdit::textChanged, this, &DraftKeeper::touch);
}

void DraftKeeper::load() {
    if (!m_member) {
        m_ready = true;
        return;
    }
    m_store
        .read([member = m_member, key = m_key](core::Database& db) {
            return core::workspace::draft(db, member, key);
        })
        .then(this, [this](core::Result<std::optional<core::workspace::Draft>> draft) {
            if (draft && *draft && !m_touched) {
                m_saved = (*draft)->body;
                m_restore(m_saved);
                m_timer.stop(); // what was restored is stored
                m_touched = false;
            } else if (draft && *draft && m_prepend) {
                m_prepend((*draft)->body); // neither text may be lost
            }
            m_ready = true;
            Q_EMIT ready();
        });
}

void DraftKeeper::touch() {
    m_touched = true;
    if (m_member && !m_timer.isActive() && !m_store.isReadOnly()) {
        m_timer.start();
    }
}

void DraftKeeper::flush() {
    if (m_timer.isActive()) {
        m_timer.stop();
        save();
    }
}

void DraftKeeper::save() {
    const QString body = m_body();
    if (body == m_saved) {
        return;
    }
    m_store
        .write([member = m_member, key = m_key, body](core::Transaction& tx) {
            core::workspace::saveDraft(tx, member, key, body);
        })
        .then(this, [this, body](core::Result<void> result) {
            if (result) {
                m_saved = body;
                Q_EMIT saved();
            } else {
                touch(); // the text is still in the field; try again
            }
        });
}

void DraftKeeper::discard() {
    m_timer.stop();
    m_saved.clear();
    m_touched = false;
    if (m_member && !m_store.isReadOnly()) {
        m_store.write([member = m_member, key = m_key](core::Transaction& tx) {
            core::workspace::discardDraft(tx, member, key);
        });
    }
}

} // namespace ui
