// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an editor does when somebody else saved the same record first: changes to different fields are merged
/// and saved at once, a field that both changed is left to the person.
///
///     reconcile<Client>(desk, placeOfEditor(*this), {mine.name, tr("It is gone."), fields(), m_base, mine,
///         [id](core::Database& db) { return core::clients::find(db, id); },
///         [this](const Client& chosen, const Client& theirs) { m_base = theirs; …save chosen… }});
#pragma once

#include "ui/page/conflictdialog.h"
#include "ui/page/desk.h"

namespace ui {

/// Where a person edits: a dialog, or a field on a page.
struct EditorPlace {
    QWidget* owner; ///< what is under way ends with it
    QWidget* host;  ///< gives the window that a choice covers
    std::function<void(bool)> setBusy;
    std::function<void(const QString&)> showProblem;
    std::function<void()> stepAside; ///< before a choice covers the window
    std::function<void()> comeBack;
};

inline EditorPlace placeOfEditor(DialogFrame& dialog) {
    return {&dialog,
            dialog.parentWidget(),
            [&dialog](bool on) { dialog.setBusy(on); },
            [&dialog](const QString& sentence) { dialog.showProblem(sentence); },
            [&dialog] { dialog.stepAside(); },
            [&dialog] { dialog.comeBack(); }};
}

/// One field of a record: its name and words for people, and how two versions of the record compare in it.
template <class T>
struct RecordField {
    QString label;
    std::function<QString(const T&)> text; ///< empty: the field is empty
    std::function<bool(const T&, const T&)> same;
    std::function<void(const T& from, T& to)> copy;
};

template <class T, class V, class TextOf>
RecordField<T> fieldOf(const QString& label, V T::*member, TextOf textOf) {
    return {label, [member, textOf](const T& record) -> QString { return textOf(record.*member); },
            [member](const T& a, const T& b) { return a.*member == b.*member; },
            [member](const T& from, T& to) { to.*member = from.*member; }};
}

template <class T>
RecordField<T> fieldOf(const QString& label, QString T::*member) {
    return fieldOf(label, member, [](const QString& text) { return text; });
}

/// Theirs with what only I changed, and the fields that both changed to different values (theirs in merged).
template <class T>
struct Merge {
    T merged;
    std::vector<RecordField<T>> clashes;
};

template <class T>
Merge<T> mergeRecords(const std::vector<RecordField<T>>& fields, const T& base, const T& mine,
                      const T& theirs) {
    Merge<T> merge{theirs, {}};
    for (const auto& field : fields) {
        if (field.same(mine, base) || field.same(mine, theirs)) {
            continue;
        }
        if (field.same(theirs, base)) {
            field.copy(mine, merge.merged);
        } else {
            merge.clashes.push_back(field);
        }
    }
    return merge;
}

template <class T>
struct Reconciliation {
    QString what; ///< name of the record
    QString gone; ///< said when somebody removed it
    std::vector<RecordField<T>> fields;
    T base; ///< what the person began with
    T mine; ///< what the person wanted to save
    std::function<std::optional<T>(core::Database&)> find;
    /// chosen has the revision of theirs, which is the base from now on.
    std::function<void(const T& chosen, const T& theirs)> save;
};

/// Lets the person choose in the place of the editor, which comes back either way.
template <class T>
void letChoose(const Desk& desk, const EditorPlace& editor, const Reconciliation<T>& request, const T& theirs,
               const Merge<T>& merge) {
    std::vector<ConflictField> shown;
    for (const auto& field : merge.clashes) {
        shown.push_back(
            {field.label, field.text(request.base), field.text(request.mine), field.text(theirs)});
    }
    auto* dialog = new ConflictDialog(desk.theme, request.what, std::move(shown), editor.host);
    QObject::connect(dialog, &QDialog::rejected, editor.owner, editor.comeBack);
    QObject::connect(dialog, &ConflictDialog::resolved, editor.owner,
                     [editor, request, theirs, merge](const std::vector<bool>& takeMine) {
                         T chosen = merge.merged;
                         for (std::size_t i = 0; i < takeMine.size(); ++i) {
                             if (takeMine[i]) {
                                 merge.clashes[i].copy(request.mine, chosen);
                             }
                         }
                         editor.comeBack();
                         request.save(chosen, theirs);
                     });
    editor.stepAside();
    dialog->open();
}

/// Reads what is stored now and goes on from there; the editor is busy meanwhile.
template <class T>
void reconcile(const Desk& desk, const EditorPlace& editor, Reconciliation<T> request) {
    editor.setBusy(true);
    auto answer = desk.store.read(request.find);
    answer.then(editor.owner,
                [desk, editor, request = std::move(request)](core::Result<std::optional<T>> found) {
                    editor.setBusy(false);
                    if (!found || !*found) {
                        editor.showProblem(found ? request.gone : found.error().text);
                        return;
                    }
                    const T& theirs = **found;
                    const auto merge = mergeRecords(request.fields, request.base, request.mine, theirs);
                    if (merge.clashes.empty()) {
                        request.save(merge.merged, theirs);
                    } else {
                        letChoose(desk, editor, request, theirs, merge);
                    }
                });
}

} // namespace ui
