// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps unfinished text in the workspace while it is typed, and brings it back after a kill of the process.
///
///     m_draft = new DraftKeeper(desk, u"ticket/%1/reply"_s.arg(number), editor);   // QTextEdit & co.
///     …sent: m_draft->discard();
#pragma once

#include "ui/page/desk.h"

#include <QTimer>

class QLineEdit;
class QPlainTextEdit;
class QTextEdit;

namespace ui {

/// At most half a second passes between a key and the write; a running typing does not put it off.
class DraftKeeper : public QObject {
    Q_OBJECT

public:
    using Body = std::function<QString()>;
    using Restore = std::function<void(const QString&)>;

    /// For anything that can be written as a text; call touch() after each edit. The stored body is given to
    /// restore once, unless touch() came first. In a field of several lines it then stands above what was
    /// begun.
    DraftKeeper(const Desk& desk, const QString& key, Body body, Restore restore, QObject* parent);
    DraftKeeper(const Desk& desk, const QString& key, QTextEdit* field);
    DraftKeeper(const Desk& desk, const QString& key, QPlainTextEdit* field);
    DraftKeeper(const Desk& desk, const QString& key, QLineEdit* field);

    void touch();
    /// Writes at once what is not written yet; before the fields go away.
    void flush();
    /// The text has arrived where it belongs: forgets the draft. The field is left to its owner.
    void discard();

    /// The stored draft has been asked for and answered.
    bool isReady() const { return m_ready; }

Q_SIGNALS:
    void ready();
    void saved();

private:
    void load();
    void save();

    Store& m_store;
    Session& m_session;
    const core::MemberId m_member;
    const QString m_key;
    const Body m_body;
    const Restore m_restore;
    Restore m_prepend; ///< for a text that was begun before its draft came back
    QTimer m_timer;
    QString m_saved;
    bool m_ready = false;
    bool m_touched = false;
};

} // namespace ui
