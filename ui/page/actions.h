// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every action of the window: what menus, the command palette and the list of keys show, with keys that a
/// person can change.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QWidget>
#include <functional>
#include <vector>

class QSettings;

namespace ui {

struct ActionSpec {
    enum class Group { Go, Do, Edit, View, Workspace, Page };

    QString id; ///< "ticket.close"; keeps the changed key
    QString text;
    QKeySequence key = {}; ///< as delivered
    Group group = Group::Page;
    QString page = {}; ///< works only while this page is in front; empty: everywhere
    QString icon = {};
    bool offered = true; ///< shown in menus and in the palette; J and K are not
    bool onlyFound =
        false; ///< one of many alike: the palette gives it to who looks for it, menus leave it out
};

class Actions : public QObject {
    Q_OBJECT

public:
    struct Entry {
        ActionSpec spec;
        QPointer<QAction> action;
    };

    /// Changed keys are kept in the settings under "keys/".
    explicit Actions(QSettings& settings, QObject* parent = nullptr);

    /// The keys work in the host's window. Set it before actions are added.
    void setHost(QWidget* host) { m_host = host; }

    /// The action goes with its owner. A second owner of the same id (the page was made anew) replaces the
    /// first.
    QAction* add(const ActionSpec& spec, QObject* owner, std::function<void()> run);
    /// Null when there is none.
    QAction* find(const QString& id) const;

    /// Those that can be used now, in the order of their adding.
    std::vector<Entry> usable() const;

    const std::vector<Entry>& all() const { return m_entries; }

    void setPage(const QString& page);

    const QString& page() const { return m_page; }

    /// Plain letters act only while this is on; keys with Ctrl or Alt always do. Kept for this desk.
    void setSingleKeys(bool on);

    bool singleKeys() const { return m_singleKeys; }

    QKeySequence keyOf(const QString& id) const;
    /// Empty takes the key away.
    void setKey(const QString& id, const QKeySequence& key);
    void resetKey(const QString& id);
    /// The action that already has the key where this one works; empty when the key is free.
    QString conflictOf(const QString& id, const QKeySequence& key) const;

    /// "Ctrl K", "L", "Alt ←": as key caps show it.
    static QString capOf(const QKeySequence& key);
    static bool isSingle(const QKeySequence& key);

Q_SIGNALS:
    void changed();

private:
    void update(const Entry& entry);
    const Entry* entryOf(const QString& id) const;

    QSettings& m_settings;
    QPointer<QWidget> m_host;
    std::vector<Entry> m_entries;
    QString m_page;
    bool m_singleKeys;
};

} // namespace ui
