// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawsqlite.h"
#include "bench/suites.h"
#include "core/db/migrator.h"
#include "core/touchpoints/touchpoint.h"

#include <QFile>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace bench {

namespace {

const QString Title = QStringLiteral("Quarterly call");
const QString Note =
    QStringLiteral("They want to move the launch to August; Mara sends a new plan by Friday.");

/// The rows of one logged touchpoint, written past everything.
class RawLog {
public:
    RawLog(raw::Db& db, qint64 client, qint64 member)
        : m_db(db)
        , m_client(client)
        , m_member(member)
        , m_touchpoint(
              db, "INSERT INTO touchpoint(id, client_id, contact_id, member_id, at, channel, direction, "
                  "sentiment, title, note, source, external_id, custom, revision) VALUES (?, ?, NULL, ?, ?, "
                  "'call', 'outbound', 1, ?, ?, '', '', '', 1)")
        , m_words(db, "INSERT INTO touchpoint_fts(rowid, title, note) VALUES (?, ?, ?)")
        , m_entry(
              db,
              "INSERT INTO effort_entry(id, member_id, client_id, ticket_id, touchpoint_id, day, minutes, "
              "day_minutes, started_at, ended_at, work_class, origin, note, entered_by, entered_at, source, "
              "external_id, custom, revision) VALUES (?, ?, ?, NULL, ?, ?, 25, 25, NULL, NULL, 'proactive', "
              "'call_back', ?, ?, ?, '', '', '', 1)")
        , m_activity(
              db, "UPDATE client_activity SET last_contact_at = MAX(COALESCE(last_contact_at, 0), ?) WHERE "
                  "client_id = ?") {}

    void log(qint64 at) {
        m_db.exec("BEGIN IMMEDIATE");
        ++m_id;
        m_touchpoint.bind(1, m_id);
        m_touchpoint.bind(2, m_client);
        m_touchpoint.bind(3, m_member);
        m_touchpoint.bind(4, at);
        m_touchpoint.bind(5, m_title);
        m_touchpoint.bind(6, m_note);
        m_touchpoint.run();
        m_words.bind(1, m_id);
        m_words.bind(2, m_title);
        m_words.bind(3, m_note);
        m_words.run();
        m_entry.bind(1, m_id);
        m_entry.bind(2, m_member);
        m_entry.bind(3, m_client);
        m_entry.bind(4, m_id);
        m_entry.bind(5, at / 86'400'000);
        m_entry.bind(6, m_title);
        m_entry.bind(7, m_member);
        m_entry.bind(8, at);
        m_entry.run();
        m_activity.bind(1, at);
        m_activity.bind(2, m_client);
        m_activity.run();
        m_db.exec("COMMIT");
    }

private:
    raw::Db& m_db;
    qint64 m_client;
    qint64 m_member;
    qint64 m_id = 9'000'000'000'000'000'000;
    QByteArray m_title = Title.toUtf8();
    QByteArray m_note = Note.toUtf8();
    raw::Statement m_touchpoint;
    raw::Statement m_words;
    raw::Statement m_entry;
    raw::Statement m_activity;
};

} // namespace

void measureWrites(Bench& bench, const Sized& workspace, const QString& scratch) {
    const QString what = u"log a touchpoint with effort, durable / C API"_s;
    const QString tail = u"log a touchpoint, slowest of a hundred / median"_s;
    if (!bench.wants(what) && !bench.wants(tail)) {
        return;
    }
    const QString ours = copyOf(workspace, scratch, u"ours"_s);
    const QString floor = copyOf(workspace, scratch, u"floor"_s);
    {
        Database db = openWorkspace(Location::file(ours));
        raw::Db raw(floor);
        const auto client = db.scalar<ClientId>("SELECT MIN(id) FROM client").value();
        const auto member = db.scalar<MemberId>("SELECT MIN(id) FROM member").value();
        RawLog rawLog(raw, client.value, member.value);
        touchpoints::Log log;
        log.touchpoint.client = client;
        log.touchpoint.member = member;
        log.touchpoint.sentiment = 1;
        log.touchpoint.title = Title;
        log.touchpoint.note = Note;
        log.minutes = Minutes(25);
        Instant at = startOfDay(today(), QTimeZone::utc());
        std::vector<double> samples;
        const auto one = [&] {
            at += std::chrono::milliseconds(1);
            log.touchpoint.at = at;
            samples.push_back(timed([&] { db.write([&](Transaction& tx) { touchpoints::log(tx, log); }); }));
        };
        bench.compare(what, workspace.size(), 1.5, one, [&] { rawLog.log(toMs(at)); },
                      {.rounds = 41, .sampleMs = 15, .processorTime = false});
        // Upkeep belongs to quiet moments, as in the application.
        samples.clear();
        for (int burst = 0; burst < 20; ++burst) {
            for (int i = 0; i < 50; ++i) {
                one();
            }
            db.idle();
        }
        bench.addRatios(tail, workspace.size(), 3, {percentile(samples, 0.99)}, {median(samples)}, "ms");
    }
    for (const QString& path : {ours, floor}) {
        QFile::remove(path);
    }
}

} // namespace bench
