// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/answer.h"

#include "core/base/fold.h"
#include "core/tickets/store.h"
#include "core/workspace/drafts.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

QString textOfDraft(Database& db, MemberId member, const QString& key) {
    const auto draft = workspace::draft(db, member, key);
    return draft ? draft->body : QString();
}

/// Two texts become one, and none twice.
QString joined(const QString& first, const QString& second) {
    if (first.isEmpty() || second.contains(first)) {
        return second;
    }
    return second.isEmpty() || first.contains(second) ? first : first + u"\n\n"_s + second;
}

void requireSameText(Database& db, const Answer& answer) {
    const QString draft = textOfDraft(db, answer.message.member, answer.draft);
    if (answer.again && !draft.isEmpty() && draft != cleaned(answer.message.body)) {
        fail(ErrorKind::Conflict,
             u"The text was changed after it was taken back. Send it from the ticket when it is ready."_s);
    }
}

} // namespace

QString draftKey(qint64 number, MessageKind kind) {
    return u"ticket/%1/%2"_s.arg(number).arg(toText(kind));
}

QString nextKey(const QString& draft) {
    return draft + u"/next"_s;
}

Answered answer(Transaction& tx, const Answer& answer) {
    Answered done;
    done.at = tx.now();
    const bool hasDraft = !answer.draft.isEmpty() && answer.message.member;
    if (hasDraft) {
        requireSameText(tx, answer);
    }
    done.act = addMessage(tx, answer.message);
    if (hasDraft) {
        attachments::sendDraft(tx, answer.message.member, answer.draft, done.act.message);
        // Here and not afterwards: a kill in between must not bring a sent text back.
        workspace::discardDraft(tx, answer.message.member, answer.draft);
        workspace::discardDraft(tx, answer.message.member, nextKey(answer.draft));
    }
    if (answer.next) {
        touchpoints::Planned next = *answer.next;
        next.client = done.act.after.client;
        done.next = touchpoints::savePlanned(tx, next).id;
    }
    return done;
}

void requireUndoSend(Database& db, Instant sentAt) {
    if (db.now() - sentAt > UndoSend) {
        fail(ErrorKind::Invalid,
             u"A reply can be taken back for %1 s. This one has gone out; write another to correct it."_s.arg(
                 UndoSend.count()));
    }
}

void takeBack(Transaction& tx, const Answer& answer, const Answered& answered) {
    const MemberId member = answer.message.member;
    if (answer.message.kind == MessageKind::Reply) {
        requireUndoSend(tx, answered.at);
    }
    if (answered.next && touchpoints::findPlanned(tx, answered.next)) {
        touchpoints::removePlanned(tx, answered.next);
    }
    if (member && !answer.draft.isEmpty()) {
        attachments::returnToDraft(tx, member, answer.draft, answered.act.message);
        if (!answer.nextDraft.isEmpty()) {
            workspace::saveDraft(tx, member, nextKey(answer.draft), answer.nextDraft);
        }
        workspace::saveDraft(tx, member, answer.draft,
                             joined(cleaned(answer.message.body), textOfDraft(tx, member, answer.draft)));
    }
    undo(tx, answered.act, member);
}

} // namespace core::tickets
