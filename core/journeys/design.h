// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Journeys and their versions in the workspace.
///
/// A journey has at most one draft and at most one published version, the live one, on which clients are
/// enrolled from then on. Publishing a draft retires the version that was live. Clients on a retired version
/// stay on it, with all its stages and touchpoints; nothing but a person's choice moves them.
#pragma once

#include "core/db/database.h"
#include "core/journeys/version.h"

namespace core::journeys {

/// A journey as lists show it.
struct JourneyRow {
    JourneyId id;
    QString name;
    QString note;
    VersionId live; ///< zero = nothing is published
    int liveNumber = 0;
    VersionId draft; ///< zero = none
    int draftNumber = 0;
    int stages = 0;      ///< of the live version, else of the draft
    int touchpoints = 0; ///< planned in it
    qint64 clients = 0;  ///< whose way on this journey has not ended, on any version
    qint64 onLive = 0;   ///< of these, on the live version
    qint64 revision = 0;

    bool operator==(const JourneyRow&) const = default;
};

/// A version without its stages.
struct VersionRow {
    VersionId id;
    int number = 0;
    VersionState state = VersionState::Draft;
    QString note;
    std::optional<Instant> publishedAt;
    MemberId publishedBy;
    QString publisherName;
    qint64 clients = 0; ///< whose way on it has not ended

    bool operator==(const VersionRow&) const = default;
};

/// In the order that people gave them, then by name.
std::vector<JourneyRow> list(Database& db);
std::optional<Journey> findJourney(Database& db, JourneyId id);
/// Newest first.
std::vector<VersionRow> versionsOf(Database& db, JourneyId id);
/// The whole value, by six statements whatever its size.
std::optional<Version> findVersion(Database& db, VersionId id);
std::optional<Version> draftOf(Database& db, JourneyId id);
/// The published one.
std::optional<Version> liveOf(Database& db, JourneyId id);

Problems validate(const Journey& journey);
/// What can be stored as a draft, which may be unfinished: see problems() for what stops it from being
/// published.
Problems validate(const Version& version);

/// Name, note and position of a journey that exists. Failure: Invalid, Conflict, NotFound.
Journey saveJourney(Transaction& tx, const Journey& journey);
/// A new journey with a first draft that has the content's stages (see templates.h), all under new keys.
/// Gives the draft. Failure Invalid.
Version createJourney(Transaction& tx, const QString& name, const Version& content = {});
/// A draft with the stages of another version of the journey, rows of its own, lineage kept. Failure: Invalid
/// when the journey has a draft already, NotFound.
Version createDraft(Transaction& tx, VersionId basedOn);
/// Stores the stages, note and comparableFrom of a draft; writes only what differs. A stage, criterion or
/// step with an id of zero gets one, a lineage of zero becomes the id. Gives the stored value. Failure:
/// Invalid (also for a version that is published or retired), Conflict, NotFound.
Version saveDraft(Transaction& tx, const Version& draft);
/// Does to the draft what was done from one value to the other, and keeps what has come in between; what both
/// touched becomes as in "to". This is how a single act is taken back. Failure as saveDraft(), without
/// Conflict.
Version changeDraft(Transaction& tx, VersionId id, const Version& from, const Version& to);
/// Freezes the draft and retires the version that was live. Failure: Invalid while problems() has a blocking
/// one, NotFound.
Version publish(Transaction& tx, VersionId id, MemberId by);
/// Takes the live version out of use for new clients. Failure: Invalid unless it is published, NotFound.
void retire(Transaction& tx, VersionId id);
/// Gives what was discarded, for restoreDraft(). Failure: Invalid unless it is a draft, NotFound.
Version discardDraft(Transaction& tx, VersionId id);
/// Failure Invalid when there is another draft by now.
void restoreDraft(Transaction& tx, const Version& draft);

/// A new journey "Copy of …" whose draft has the stages of the live version, else of the draft, with
/// lineages of its own: it is another path. Failure NotFound.
Version duplicateJourney(Transaction& tx, JourneyId id);

struct RemovedJourney {
    Journey journey;
    std::vector<Version> versions;
};

/// Failure: Invalid when a client is or was on it; NotFound.
RemovedJourney removeJourney(Transaction& tx, JourneyId id);
void restoreJourney(Transaction& tx, const RemovedJourney& removed);

} // namespace core::journeys
