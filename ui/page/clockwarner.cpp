// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/clockwarner.h"

#include "core/calendar/opentime.h"
#include "core/calendar/store.h"
#include "ui/widgets/clockwords.h"
#include "ui/widgets/format.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;
namespace sla = core::sla;

namespace ui {

namespace {

constexpr int MostLines = 4;
constexpr int DaysBefore = 30; ///< of working time before now

std::vector<sla::NearPromise> promisesNow(core::Database& db, core::MemberId member) {
    const auto receiver = core::calendar::defaultOpenTime(db, DaysBefore);
    // Most of the time it is too early or too late for anything else.
    return receiver.isOpen(db.now()) ? sla::promisesToTell(db, member, sla::policyTimes(db), receiver)
                                     : std::vector<sla::NearPromise>();
}

} // namespace

ClockWarner::ClockWarner(const Desk& desk, Notifier& notifier, QObject* parent)
    : ClockWarner(desk, notifier, Options(), parent) {}

ClockWarner::ClockWarner(const Desk& desk, Notifier& notifier, const Options& options, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_notifier(notifier)
    , m_options(options) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ClockWarner::look);
    connect(&m_regular, &QTimer::timeout, this, &ClockWarner::look);
    connect(&notifier, &Notifier::activated, this, &ClockWarner::openRequested);
    connect(&desk.session, &Session::memberChanged, this, [this] {
        if (m_begun) {
            look();
        }
    });
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        if (m_begun && (core::touches(changes, E::Ticket) || core::touches(changes, E::Policy) ||
                        core::touches(changes, E::Calendar))) {
            m_soon.start(m_options.after);
        }
    });
}

void ClockWarner::begin() {
    m_begun = true;
    m_regular.start(m_options.every);
    look();
}

bool ClockWarner::isWanted() const {
    return m_desk.settings.value(QLatin1String(SettingKey), true).toBool() && !m_desk.store.isReadOnly() &&
           m_desk.session.member().id;
}

void ClockWarner::look() {
    if (m_looking || !isWanted()) {
        return;
    }
    m_looking = true;
    m_desk.store
        .read([member = m_desk.session.member().id](core::Database& db) { return promisesNow(db, member); })
        .then(this, [this](core::Result<Promises> near) {
            m_looking = false;
            if (near && !near->empty()) {
                tell(*near);
            } else {
                Q_EMIT looked(); // a failure is told where a person waits for an answer
            }
        });
}

/// First written down, then told: two desks of a member never tell the same.
void ClockWarner::tell(const Promises& near) {
    m_desk.store
        .write([member = m_desk.session.member().id, near](core::Transaction& tx) {
            return sla::markTold(tx, member, near);
        })
        .then(this, [this](core::Result<Promises> told) {
            if (told && !told->empty()) {
                m_notifier.show(noteOf(*told));
            }
            Q_EMIT looked();
        });
}

DesktopNote ClockWarner::noteOf(const Promises& told) const {
    const core::Instant now = m_desk.session.now();
    const auto due = [&](const sla::NearPromise& promise) {
        const QTimeZone& zone = m_desk.session.zone();
        const bool today = core::dayOf(promise.due, zone) == core::dayOf(now, zone);
        const QString at =
            today ? format::time(core::timeOf(promise.due, zone)) : format::when(promise.due, now, zone);
        return promise.due < now ? tr("was due %1").arg(at) : tr("due %1").arg(at);
    };
    const auto line = [&](const sla::NearPromise& promise) {
        return tr("%1 %2: %3")
            .arg(format::ticketNumber(promise.number), metricWord(promise.metric), due(promise));
    };
    if (told.size() == 1) {
        const auto& only = told.front();
        return {line(only), u"%1 · %2"_s.arg(only.subject, only.clientName), placeOf(only.ticket)};
    }
    QStringList numbers;
    for (const auto& promise : told) {
        numbers << QString::number(promise.number);
    }
    numbers.removeDuplicates();
    QStringList lines;
    for (const auto& promise : told) {
        if (int(lines.size()) == MostLines) {
            lines << tr("and %n more", nullptr, int(told.size()) - MostLines);
            break;
        }
        lines << u"%1, %2"_s.arg(line(promise), promise.clientName);
    }
    return {tr("%n promise(s) run out soon", nullptr, int(told.size())), lines.join(u'\n'),
            numbers.size() == 1 ? placeOf(told.front().ticket)
                                : placeOfQueue(u"number:"_s + numbers.join(u','))};
}

} // namespace ui
