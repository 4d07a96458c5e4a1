// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/drafting.h"

#include <set>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

core::VersionId chosen(const std::vector<journeys::VersionRow>& versions, int number) {
    const auto first = [&](auto fits) {
        const auto found = std::find_if(versions.begin(), versions.end(), fits);
        return found == versions.end() ? core::VersionId() : found->id;
    };
    if (number > 0) {
        return first([number](const auto& row) { return row.number == number; });
    }
    for (const auto state :
         {core::VersionState::Draft, core::VersionState::Published, core::VersionState::Retired}) {
        if (const auto id = first([state](const auto& row) { return row.state == state; })) {
            return id;
        }
    }
    return {};
}

JourneyFacts read(core::Database& db, core::JourneyId id, int number, int compare) {
    JourneyFacts facts;
    const auto journey = journeys::findJourney(db, id);
    if (!journey) {
        return facts;
    }
    facts.journey = *journey;
    facts.versions = journeys::versionsOf(db, id);
    facts.departments = core::people::listDepartments(db, core::people::Who::All);
    if (const auto version = chosen(facts.versions, number)) {
        facts.shown = journeys::findVersion(db, version);
    }
    if (!facts.shown || compare < 0) {
        return facts;
    }
    const auto other = compare > 0 ? chosen(facts.versions, compare) : facts.shown->basedOn;
    if (other && other != facts.shown->id) {
        facts.compared = journeys::findVersion(db, other);
    }
    return facts;
}

} // namespace

Drafting::Drafting(const Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk) {
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (m_journey && (core::touches(changes, core::Entity::Journey) ||
                          core::touches(changes, core::Entity::Department) ||
                          core::touches(changes, core::Entity::Enrolment))) {
            reload();
        }
    });
}

void Drafting::show(core::JourneyId journey, int number, int compare) {
    settle();
    m_journey = journey;
    m_number = number;
    m_compare = compare;
    reload();
}

void Drafting::reload() {
    const auto token = ++m_token;
    m_desk.store
        .read([id = m_journey, number = m_number, compare = m_compare](core::Database& db) {
            return read(db, id, number, compare);
        })
        .then(this, [this, token](core::Result<JourneyFacts> facts) {
            if (!facts) {
                m_desk.notices.failed(facts.error(), [this] { reload(); });
            } else if (token == m_token) {
                take(std::move(*facts));
            }
        });
}

void Drafting::take(JourneyFacts facts) {
    if (!facts.shown) {
        m_facts = std::move(facts);
        m_typing.clear();
        Q_EMIT missing();
        return;
    }
    const bool other = !isLoaded() || facts.shown->id != m_version.id;
    const bool fresh = other || facts.shown->state != m_version.state;
    // What is on its way into the workspace goes before what comes from there; a clash is found when saving.
    const bool newer = facts.shown->revision != m_base.revision && isStored() && m_typing.isEmpty();
    m_facts = std::move(facts);
    if (fresh || newer) {
        m_base = *m_facts.shown;
        m_version = *m_facts.shown;
    }
    if (fresh) {
        m_typing.clear();
        m_acts.clear();
        m_written = m_changes;
    }
    Q_EMIT changed();
    Q_EMIT loaded();
}

journeys::NewKey Drafting::newKey() {
    return [this] { return m_ids.next(m_desk.session.now()); };
}

void Drafting::edit(const QString& text, journeys::Version after) {
    settle();
    if (!isEditable() || after == m_version) {
        return;
    }
    m_acts.push_back({text, m_version, after, m_changes + 1});
    apply(std::move(after));
}

void Drafting::hold(const QString& key, const QString& text) {
    if (isEditable() && m_typing != key) {
        settle();
        m_typing = key;
        m_typed = {text, m_version, m_version, m_changes};
    }
}

void Drafting::type(const QString& key, const QString& text, journeys::Version after) {
    if (!isEditable() || after == m_version) {
        return;
    }
    hold(key, text);
    m_typed.after = after;
    m_typed.change = m_changes + 1;
    apply(std::move(after));
}

void Drafting::settle() {
    if (m_typing.isEmpty()) {
        return;
    }
    m_typing.clear();
    Act typed = std::exchange(m_typed, {});
    if (typed.before == typed.after) {
        reload();
        return;
    }
    m_acts.push_back(std::move(typed));
    if (isStored()) {
        pushActs(m_written);
    }
}

void Drafting::giveUp() {
    if (m_typing.isEmpty()) {
        return;
    }
    m_typing.clear();
    Act typed = std::exchange(m_typed, {});
    if (typed.before == typed.after) {
        reload();
    } else {
        apply(std::move(typed.before));
    }
}

void Drafting::apply(journeys::Version after) {
    after.revision = m_version.revision;
    m_version = std::move(after);
    ++m_changes;
    Q_EMIT changed();
    save();
}

void Drafting::save() {
    if (m_saving || m_clashing || m_written == m_changes) {
        return;
    }
    m_saving = true;
    journeys::Version draft = m_version;
    draft.revision = m_base.revision;
    m_desk.store.write([draft](core::Transaction& tx) { return journeys::saveDraft(tx, draft); })
        .then(this, [this, change = m_changes](core::Result<journeys::Version> result) {
            m_saving = false;
            saved(std::move(result), change);
        });
}

void Drafting::saved(core::Result<journeys::Version> result, quint64 change) {
    if (result && result->id == m_version.id) {
        m_base = *result;
        m_version.revision = m_base.revision;
        m_written = change;
        pushActs(change);
        save();
        if (isStored()) {
            Q_EMIT stored();
        }
    } else if (!result && result.error().kind == core::ErrorKind::Conflict) {
        merge();
    } else if (!result) {
        m_desk.notices.failed(result.error(), [this] { save(); });
    }
}

void Drafting::pushActs(quint64 upTo) {
    for (const auto& act : m_acts) {
        if (act.change <= upTo) {
            m_desk.undo.push({act.text,
                              [id = act.after.id, from = act.after, to = act.before](core::Transaction& tx) {
                                  journeys::changeDraft(tx, id, from, to);
                              },
                              [id = act.after.id, from = act.before, to = act.after](core::Transaction& tx) {
                                  journeys::changeDraft(tx, id, from, to);
                              }});
        }
    }
    std::erase_if(m_acts, [upTo](const Act& act) { return act.change <= upTo; });
}

void Drafting::merge() {
    m_desk.store.read([id = m_version.id](core::Database& db) { return journeys::findVersion(db, id); })
        .then(this, [this](core::Result<std::optional<journeys::Version>> theirs) {
            if (!theirs || !*theirs) {
                m_desk.notices.failed(
                    theirs ? core::Error{core::ErrorKind::NotFound, tr("Somebody discarded this draft."), {}}
                           : theirs.error());
                reload();
                return;
            }
            m_theirs = **theirs;
            const auto merged = journeys::mergeDrafts(m_base, m_version, m_theirs);
            if (merged.clashes.empty()) {
                resolve({});
            } else {
                m_clashing = true;
                Q_EMIT clashed(merged.clashes);
            }
        });
}

void Drafting::resolve(const std::vector<bool>& takeMine) {
    m_clashing = false;
    std::set<size_t> theirs;
    for (size_t i = 0; i < takeMine.size(); ++i) {
        if (!takeMine[i]) {
            theirs.insert(i);
        }
    }
    m_version = journeys::mergeDrafts(m_base, m_version, m_theirs, theirs).version;
    m_base = m_theirs;
    ++m_changes;
    Q_EMIT changed();
    save();
}

} // namespace ui
