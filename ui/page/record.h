// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How editors store a record: busy, conflict, error sentence, undo and redo are the same for all of them.
///
///     storeRecord<Contact>({desk, placeOfEditor(*this), contactKind(),
///                           [this](const Contact& chosen, const Contact& theirs) { …show chosen… },
///                           [this](const Contact&) { accept(); }},
///                          m_base, value());
#pragma once

#include "ui/page/reconcile.h"

#include <QCoreApplication>
#include <memory>

namespace ui {

/// One kind of record. The functions that take a database run in the store's thread and capture values.
template <class T>
struct RecordKind {
    QString added;   ///< "Client %1 added"
    QString changed; ///< "Client %1 changed"
    QString gone;    ///< said when somebody removed it meanwhile
    std::function<QString(const T&)> name;
    std::vector<RecordField<T>> fields; ///< all that an editor can change
    /// What is stored now under the same id.
    std::function<std::optional<T>(core::Database&, const T&)> find;
    /// Inserts at revision zero, else updates. Gives the stored value.
    std::function<T(core::Transaction&, const T&)> save;
    /// Takes an added record back.
    std::function<void(core::Transaction&, const T&)> remove;
    /// Adds it again after that; empty: save() with revision zero.
    std::function<void(core::Transaction&, const T&)> restore = {};
};

/// One editor of one record.
template <class T>
struct RecordEdit {
    Desk desk;
    EditorPlace place;
    RecordKind<T> kind;
    /// Somebody else saved first: what goes on to be saved now, and theirs, which is the base from now on.
    std::function<void(const T& chosen, const T& theirs)> rebased;
    std::function<void(const T& stored)> saved;
};

/// Takes the fields that differ from one version to the other on what is stored now, so that changes of
/// others to other fields stay. Conflict where somebody changed one of these fields since.
template <class T>
void bringRecord(core::Transaction& tx, const RecordKind<T>& kind, const T& from, const T& to) {
    const auto stored = kind.find(tx, from);
    if (!stored) {
        core::fail(core::ErrorKind::NotFound, kind.gone);
    }
    T next = *stored;
    for (const auto& field : kind.fields) {
        if (field.same(from, to)) {
            continue;
        }
        if (!field.same(*stored, from)) {
            core::fail(
                core::ErrorKind::Conflict,
                QCoreApplication::translate("Record", "%1 of \"%2\" was changed since. Change it by hand.")
                    .arg(field.label, kind.name(*stored)));
        }
        field.copy(to, next);
    }
    kind.save(tx, next);
}

/// A name may hold a percent sign, and a text may leave the name out.
inline QString named(QString text, const QString& name) {
    return text.replace(QStringLiteral("%1"), name);
}

template <class T>
UndoStep undoStepOf(const RecordKind<T>& kind, const T& before, const T& after) {
    if (before.revision == 0) {
        return {named(kind.added, kind.name(after)),
                [kind, after](core::Transaction& tx) { kind.remove(tx, after); },
                [kind, after](core::Transaction& tx) {
                    if (kind.restore) {
                        kind.restore(tx, after);
                        return;
                    }
                    T again = after;
                    again.revision = 0;
                    kind.save(tx, again);
                }};
    }
    return {named(kind.changed, kind.name(after)),
            [kind, before, after](core::Transaction& tx) { bringRecord(tx, kind, after, before); },
            [kind, before, after](core::Transaction& tx) { bringRecord(tx, kind, before, after); }};
}

/// Nothing changed: nothing is written.
template <class T>
void storeRecord(const RecordEdit<T>& edit, const T& base, const T& mine) {
    if (mine.revision != 0 && mine == base) {
        edit.saved(base);
        return;
    }
    edit.place.setBusy(true);
    auto job = edit.desk.store.write(
        [save = edit.kind.save, mine](core::Transaction& tx) { return save(tx, mine); });
    job.then(edit.place.owner, [edit, base, mine](core::Result<T> stored) {
        edit.place.setBusy(false);
        if (stored) {
            edit.desk.undo.push(undoStepOf(edit.kind, base, *stored));
            edit.saved(*stored);
        } else if (stored.error().kind == core::ErrorKind::Conflict) {
            reconcile<T>(edit.desk, edit.place,
                         {edit.kind.name(mine), edit.kind.gone, edit.kind.fields, base, mine,
                          [find = edit.kind.find, mine](core::Database& db) { return find(db, mine); },
                          [edit](const T& chosen, const T& theirs) {
                              edit.rebased(chosen, theirs);
                              storeRecord(edit, theirs, chosen);
                          }});
        } else {
            edit.place.showProblem(stored.error().text);
        }
    });
}

/// For a dialog that shows one record and closes once it is stored: base is its own, `show` its setValue.
template <class T, class Dialog>
void storeAndClose(const Desk& desk, Dialog& dialog, const RecordKind<T>& kind, T& base, const T& mine,
                   void (Dialog::*show)(const T&)) {
    storeRecord<T>({desk, placeOfEditor(dialog), kind,
                    [&dialog, &base, show](const T& chosen, const T& theirs) {
                        (dialog.*show)(chosen);
                        base = theirs;
                    },
                    [&dialog](const T&) { dialog.accept(); }},
                   base, mine);
}

/// Removes what a dialog shows and closes it; `remove` gives what `restore` needs.
template <class Removed>
struct RecordRemoval {
    QString text; ///< "Contact %1 removed"
    std::function<Removed(core::Transaction&)> remove;
    std::function<void(core::Transaction&, const Removed&)> restore;
};

template <class Removed>
void removeRecord(const Desk& desk, DialogFrame* dialog, const RecordRemoval<Removed>& removal) {
    dialog->setBusy(true);
    auto job = desk.store.write(removal.remove);
    job.then(dialog, [desk, dialog, removal](core::Result<Removed> removed) {
        dialog->setBusy(false);
        if (!removed) {
            dialog->showProblem(removed.error().text);
            return;
        }
        auto kept = std::make_shared<Removed>(*removed); // the store's thread only, from here on
        desk.undo.push({removal.text, [removal, kept](core::Transaction& tx) { removal.restore(tx, *kept); },
                        [removal, kept](core::Transaction& tx) { *kept = removal.remove(tx); }});
        dialog->accept();
    });
}

} // namespace ui
