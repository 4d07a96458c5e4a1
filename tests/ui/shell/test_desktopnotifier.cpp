// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktopnotifier.h"

#include "tests/support/wait.h"

#include <QDBusConnection>
#include <QProcess>
#include <QSignalSpy>
#include <QVariantMap>
#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using test::until;

namespace {

/// A bus of the test's own, as a desktop session has one.
class Bus {
public:
    Bus() {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        REQUIRE(m_daemon.waitForStarted());
        REQUIRE(m_daemon.waitForReadyRead());
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }

    ~Bus() {
        for (const char* name : Names) {
            QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
        }
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    QDBusConnection desktop() { return connection(0); }

    QDBusConnection waymark() { return connection(1); }

private:
    static constexpr std::array Names{"desktop", "waymark"};

    QDBusConnection connection(size_t which) {
        return QDBusConnection::connectToBus(m_address, QString::fromLatin1(Names[which]));
    }

    QProcess m_daemon;
    QString m_address;
};

/// What a desktop has that shows notifications.
class Notifications : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    Notifications(const QDBusConnection& on, const QStringList& capabilities)
        : m_bus(on)
        , m_capabilities(capabilities) {
        REQUIRE(m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        REQUIRE(m_bus.registerService(u"org.freedesktop.Notifications"_s));
    }

    ~Notifications() override { m_bus.unregisterService(u"org.freedesktop.Notifications"_s); }

    struct Shown {
        QString title;
        QString text;
        QStringList actions;
    };

    std::vector<Shown> shown;

public Q_SLOTS:

    QStringList GetCapabilities() { return m_capabilities; }

    uint Notify(const QString&, uint, const QString&, const QString& title, const QString& text,
                const QStringList& actions, const QVariantMap&, int) {
        shown.push_back({title, text, actions});
        return uint(shown.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    QStringList m_capabilities;
};

const ui::DesktopNote Note{u"#1042 Reply: due 14:30"_s, u"A < B & Co"_s, ui::placeOf(core::TicketId(7))};

} // namespace

TEST_CASE("Without a bus a note is passed over, and the next one too") {
    ui::DesktopNotifier notifier([] { return QDBusConnection(u"none"_s); });
    QSignalSpy activated(&notifier, &ui::Notifier::activated);
    notifier.show(Note);
    notifier.show(Note);
    CHECK(activated.count() == 0);
}

TEST_CASE("A desktop that reads markup gets the note's text escaped, another gets it as it is") {
    Bus bus;
    const bool markup = GENERATE(false, true);
    Notifications desktop(bus.desktop(), markup ? QStringList{u"body"_s, u"body-markup"_s} : QStringList{});
    ui::DesktopNotifier notifier([&] { return bus.waymark(); });
    notifier.show(Note);
    REQUIRE(until([&] { return desktop.shown.size() == 1; }));
    CHECK(desktop.shown[0].title == Note.title);
    CHECK(desktop.shown[0].text == (markup ? u"A &lt; B &amp; Co"_s : Note.text));
    CHECK(desktop.shown[0].actions.front() == u"default"_s);
}

TEST_CASE("Notes that come before the desktop has answered are shown once each, in their order") {
    Bus bus;
    Notifications desktop(bus.desktop(), {});
    ui::DesktopNotifier notifier([&] { return bus.waymark(); });
    notifier.show(Note);
    notifier.show({u"Second"_s, u"-"_s, {}});
    REQUIRE(until([&] { return desktop.shown.size() == 2; }));
    CHECK(desktop.shown[0].title == Note.title);
    CHECK(desktop.shown[1].title == u"Second"_s);
}

TEST_CASE("A click on a note gives its place; one that was closed gives none") {
    Bus bus;
    Notifications desktop(bus.desktop(), {});
    ui::DesktopNotifier notifier([&] { return bus.waymark(); });
    QSignalSpy activated(&notifier, &ui::Notifier::activated);
    notifier.show(Note);
    notifier.show({u"Second"_s, u"-"_s, ui::placeOf(core::ClientId(3))});
    REQUIRE(until([&] {
        Q_EMIT desktop.ActionInvoked(1, u"default"_s); // until the answer with the note's number arrived
        return activated.count() > 0;
    }));
    CHECK(activated.front().front().value<ui::Place>() == Note.place);
    Q_EMIT desktop.NotificationClosed(1, 2);
    REQUIRE(until([&] {
        activated.clear();
        Q_EMIT desktop.ActionInvoked(1, u"default"_s);
        Q_EMIT desktop.ActionInvoked(2, u"default"_s);
        return activated.wait() && activated.front().front().value<ui::Place>() != Note.place;
    }));
    CHECK(activated.front().front().value<ui::Place>() == ui::placeOf(core::ClientId(3)));
}

#include "test_desktopnotifier.moc"
