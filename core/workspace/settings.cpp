// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/settings.h"

#include "core/base/fold.h"
#include "core/workspace/pathranges.h"

#include <map>

namespace core::workspace {

using namespace Qt::Literals::StringLiterals;

namespace {

using Stored = std::map<QString, QString>;

Stored storedValues(Database& db) {
    Stored stored;
    Query rows = db.query("SELECT key, value FROM setting");
    while (rows.next()) {
        stored.emplace(rows.get<QString>(0), rows.get<QString>(1));
    }
    return stored;
}

[[noreturn]] void unreadable(const QString& key, const QString& value) {
    fail(ErrorKind::Internal,
         u"The workspace holds \"%1\" for the setting \"%2\", which cannot be read."_s.arg(value, key));
}

// One list of keys for both ways: visit(key, field) with overloads by the field's type.
template <class S, class Visit>
void eachField(S& settings, Visit visit) {
    visit(u"agency.name"_s, settings.agencyName);
    visit(u"time.zone"_s, settings.zoneId);
    visit(u"time.week_start"_s, settings.weekStart);
    visit(u"split.target"_s, settings.targetShare);
    visit(u"split.amber"_s, settings.amberShare);
    visit(u"split.red"_s, settings.redShare);
    visit(u"split.low"_s, settings.lowShare);
    visit(u"split.denominator"_s, settings.denominator);
    visit(u"board.contact_days"_s, settings.contactDays);
    visit(u"path.start_delay_days"_s, settings.path.startDelayDays);
    visit(u"path.grace_days"_s, settings.path.graceDays);
    visit(u"path.criterion_days"_s, settings.path.criterionDays);
    visit(u"path.cadence_days"_s, settings.path.cadenceDays);
    visit(u"path.template_factor"_s, settings.path.templateFactor);
    visit(u"path.sentiment_limit"_s, settings.path.sentimentLimit);
    visit(u"path.burst_days"_s, settings.path.burstDays);
    visit(u"path.burst_minimum"_s, settings.path.burstMinimum);
    visit(u"path.recent_days"_s, settings.path.recentDays);
    visit(u"path.renewal_days"_s, settings.path.renewalDays);
    visit(u"path.review_days"_s, settings.path.reviewDays);
    visit(u"path.notice_days"_s, settings.path.noticeDays);
    visit(u"path.recovery_days"_s, settings.path.recoveryDays);
}

struct Reader {
    const Stored& stored;

    template <class T>
    void operator()(const QString& key, T& field) const {
        const auto found = stored.find(key);
        if (found == stored.end()) {
            return;
        }
        if (!parse(found->second, field)) {
            unreadable(key, found->second);
        }
    }

    static bool parse(const QString& text, QString& field) {
        field = text;
        return true;
    }

    static bool parse(const QString& text, QByteArray& field) {
        field = text.toUtf8();
        return true;
    }

    static bool parse(const QString& text, int& field) {
        bool ok = false;
        field = text.toInt(&ok);
        return ok;
    }

    static bool parse(const QString& text, double& field) {
        bool ok = false;
        field = text.toDouble(&ok);
        return ok;
    }

    static bool parse(const QString& text, bool& field) {
        field = text == u"true";
        return field || text == u"false";
    }

    static bool parse(const QString& text, Denominator& field) {
        const auto value = fromText<Denominator>(text);
        field = value.value_or(field);
        return value.has_value();
    }
};

struct Writer {
    Transaction& tx;
    const Stored& stored;

    template <class T>
    void operator()(const QString& key, const T& field) const {
        const QString text = print(field);
        const auto found = stored.find(key);
        if (found != stored.end() && found->second == text) {
            return;
        }
        tx.execute(R"sql(INSERT INTO setting(key, value) VALUES (?, ?)
ON CONFLICT (key) DO UPDATE SET value = excluded.value)sql",
                   key, text);
    }

    static QString print(const QString& field) { return cleaned(field); }

    static QString print(const QByteArray& field) { return QString::fromUtf8(field); }

    static QString print(int field) { return QString::number(field); }

    static QString print(double field) { return QString::number(field, 'g', QLocale::FloatingPointShortest); }

    static QString print(bool field) { return field ? u"true"_s : u"false"_s; }

    static QString print(Denominator field) { return toText(field); }
};

} // namespace

QTimeZone Settings::zone() const {
    const QTimeZone zone(zoneId);
    return zone.isValid() ? zone : QTimeZone::utc();
}

Settings loadSettings(Database& db) {
    const Stored stored = storedValues(db);
    Settings settings;
    eachField(settings, Reader{stored});
    return settings;
}

Problems validate(const Settings& settings) {
    Problems problems;
    if (!QTimeZone(settings.zoneId).isValid()) {
        problems << Problem{u"zoneId"_s,
                            u"\"%1\" is not a known time zone."_s.arg(QString::fromUtf8(settings.zoneId))};
    }
    if (settings.weekStart < Qt::Monday || settings.weekStart > Qt::Sunday) {
        problems << Problem{u"weekStart"_s, u"The week begins on one of its seven days."_s};
    }
    const auto& s = settings;
    if (!(0 <= s.lowShare && s.lowShare <= s.targetShare && s.targetShare <= s.amberShare &&
          s.amberShare <= s.redShare && s.redShare <= 1)) {
        problems << Problem{
            u"targetShare"_s,
            u"The shares must rise from low over target and amber to red, between 0 and 100 %."_s};
    }
    if (settings.contactDays < 1) {
        problems << Problem{u"contactDays"_s, u"The days without contact must be at least 1."_s};
    }
    problems << validate(settings.path);
    return problems;
}

void saveSettings(Transaction& tx, const Settings& settings) {
    requireNone(validate(settings));
    const Stored stored = storedValues(tx);
    if (Settings before;
        eachField(before, Reader{stored}), before.path != settings.path || before.zoneId != settings.zoneId) {
        tx.execute(
            "UPDATE client_watch SET check_at = 0 WHERE check_at <> 0"); // other rules find other things
    }
    eachField(settings, Writer{tx, stored});
    tx.changed(Entity::Setting, 0);
}

} // namespace core::workspace
