// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "tests/support/wait.h"
#include "ui/theme/hoverfade.h"
#include "ui/theme/motion.h"
#include "ui/theme/portal.h"
#include "ui/theme/theme.h"

#include <QProcess>

using namespace ui;
using namespace Qt::Literals::StringLiterals;
using test::until;

namespace {

/// A desktop session of the test's own, whose portal knows the settings that it is given.
class Session {
public:
    Session() {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        REQUIRE(m_daemon.waitForStarted());
        REQUIRE(m_daemon.waitForReadyRead());
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }

    ~Session() {
        QDBusConnection::disconnectFromBus(u"portal of the desktop"_s);
        QDBusConnection::disconnectFromBus(u"portal seen by waymark"_s);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    QDBusConnection desktop() { return QDBusConnection::connectToBus(m_address, u"portal of the desktop"_s); }

    QDBusConnection waymark() {
        return QDBusConnection::connectToBus(m_address, u"portal seen by waymark"_s);
    }

private:
    QProcess m_daemon;
    QString m_address;
};

class Settings : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    Settings(QDBusConnection on, QMap<QString, QVariant> values)
        : m_bus(std::move(on))
        , m_values(std::move(values)) {
        REQUIRE(m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        REQUIRE(m_bus.registerService(u"org.freedesktop.portal.Desktop"_s));
    }

    ~Settings() override { m_bus.unregisterService(u"org.freedesktop.portal.Desktop"_s); }

    int asked = 0;

public Q_SLOTS:

    QDBusVariant Read(const QString&, const QString& key) {
        ++asked;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(m_values.value(key, u"nothing"_s))));
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    QDBusConnection m_bus;
    QMap<QString, QVariant> m_values;
};

const QMap<QString, QVariant> Lively{
    {u"reduced-motion"_s, 0U}, {u"enable-animations"_s, true}, {u"AnimationDurationFactor"_s, u"1"_s}};

} // namespace

TEST_CASE("Rows move for 120 ms, panels for 180, and both slow down towards the end", "[theme][motion]") {
    QObject parent;
    CHECK(Motion::animation(Motion::Row, &parent)->duration() == 120);
    CHECK(Motion::animation(Motion::Panel, &parent)->duration() == 180);
    auto* way = Motion::animation(Motion::Row, &parent);
    way->setCurrentTime(60);
    CHECK(way->currentValue().toDouble() > 0.7);
    way->setCurrentTime(120);
    CHECK(way->currentValue().toDouble() == 1);
}

TEST_CASE("Nothing moves until somebody asks for motion", "[theme][motion]") {
    Theme theme;
    CHECK_FALSE(theme.motion().isWanted());
    theme.motion().setMode(Motion::Mode::On);
    CHECK(theme.motion().isWanted());
    theme.motion().setMode(Motion::Mode::Off);
    CHECK_FALSE(theme.motion().isWanted());
}

TEST_CASE("Nothing moves before the desktop has answered", "[theme][motion]") {
    Motion motion;
    motion.setMode(Motion::Mode::System);
    CHECK_FALSE(motion.isWanted());
}

TEST_CASE("Things move on a desktop that wants it, until it asks for less", "[theme][motion]") {
    Session session;
    Settings settings(session.desktop(), Lively);
    Motion motion;
    motion.setMode(Motion::Mode::System);
    motion.follow(new Portal(session.waymark(), &motion));
    CHECK_FALSE(motion.isWanted());
    REQUIRE(until([&] { return motion.isWanted(); }));
    // Told again and again: the bus may not know yet that anybody listens.
    const auto animations = [&settings](bool on) {
        Q_EMIT settings.SettingChanged(u"org.gnome.desktop.interface"_s, u"enable-animations"_s,
                                       QDBusVariant(on));
    };
    REQUIRE(until([&] { return animations(false), !motion.isWanted(); }));
    REQUIRE(until([&] { return animations(true), motion.isWanted(); }));
}

TEST_CASE("Nothing moves when one of the desktop's settings asks for less", "[theme][motion]") {
    const auto [key, value] = GENERATE(table<QString, QVariant>({{u"reduced-motion"_s, 1U},
                                                                 {u"enable-animations"_s, false},
                                                                 {u"AnimationDurationFactor"_s, u"0"_s}}));
    auto values = Lively;
    values[key] = value;
    Session session;
    Settings settings(session.desktop(), values);
    Motion motion;
    motion.setMode(Motion::Mode::System);
    auto* portal = new Portal(session.waymark(), &motion);
    int told = 0;
    motion.follow(portal);
    QObject::connect(portal, &Portal::told, &motion, [&] { ++told; });
    REQUIRE(until([&] { return told == 3; }));
    CHECK_FALSE(motion.isWanted());
}

TEST_CASE("A desktop without a portal leaves motion on", "[theme][motion]") {
    Session session;
    Motion motion;
    motion.setMode(Motion::Mode::System);
    motion.follow(new Portal(session.waymark(), &motion));
    REQUIRE(until([&] { return motion.isWanted(); }));
}

TEST_CASE("Between two colours lies their middle, opacity included", "[theme][motion]") {
    CHECK(between(QColor(0, 0, 0, 0), QColor(200, 100, 50, 200), 0.5) == QColor(100, 50, 25, 100));
    CHECK(between(Qt::black, Qt::white, 1) == QColor(Qt::white));
}

#include "test_motion.moc"
