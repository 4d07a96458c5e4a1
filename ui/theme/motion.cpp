// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/motion.h"

#include "ui/theme/portal.h"

#include <QEasingCurve>
#include <QGuiApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QVariantAnimation>
#include <algorithm>
#include <cmath>

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The start of the application has other things to do.
constexpr std::chrono::milliseconds AskAfter{1000};

constexpr auto Curve = QEasingCurve::OutCubic;

struct Wish {
    QString group;
    QString key;
};

/// Where desktops keep that a person wants less motion: the common place, GNOME, KDE.
const QList<Wish>& wishes() {
    static const QList<Wish> all{{u"org.freedesktop.appearance"_s, u"reduced-motion"_s},
                                 {u"org.gnome.desktop.interface"_s, u"enable-animations"_s},
                                 {u"org.kde.kdeglobals.KDE"_s, u"AnimationDurationFactor"_s}};
    return all;
}

/// Desktops without a portal: the file that all GTK applications read.
bool isAllowedByFile() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QSettings file(folder + u"/gtk-3.0/settings.ini"_s, QSettings::IniFormat);
    return file.value(u"Settings/gtk-enable-animations"_s, true).toBool();
}

} // namespace

Motion::Motion(QObject* parent)
    : QObject(parent) {}

void Motion::setMode(Mode mode) {
    if (mode == m_mode) {
        return;
    }
    m_mode = mode;
    if (mode == Mode::System && !m_portal) {
        QTimer::singleShot(AskAfter, this, &Motion::ask);
    }
}

void Motion::ask() {
    const QString platform = QGuiApplication::platformName();
    if (m_mode != Mode::System || m_portal || platform == u"offscreen" || platform == u"minimal") {
        return;
    }
    follow(new Portal(QDBusConnection::sessionBus(), this));
}

void Motion::follow(Portal* portal) {
    m_portal = portal;
    connect(m_portal, &Portal::told, this,
            [this](const QString& group, const QString&, const QVariant& value) { take(group, value); });
    if (!m_portal->isThere()) {
        m_allowed = isAllowedByFile();
        return;
    }
    for (const Wish& wish : wishes()) {
        m_silent << wish.group;
    }
    for (const Wish& wish : wishes()) {
        m_portal->ask(wish.group, wish.key);
    }
}

void Motion::take(const QString& group, const QVariant& value) {
    m_silent.removeAll(group);
    m_against.removeAll(group);
    const bool less = group == wishes().at(0).group ? value.toUInt() == 1 : value.toDouble() == 0;
    if (value.isValid() && less) {
        m_against << group;
    }
    m_allowed = m_silent.isEmpty() && m_against.isEmpty() && isAllowedByFile();
}

double Motion::eased(double part) {
    static const QEasingCurve curve(Curve);
    return curve.valueForProgress(std::clamp(part, 0.0, 1.0));
}

QVariantAnimation* Motion::animation(std::chrono::milliseconds length, QObject* parent) {
    auto* made = new QVariantAnimation(parent);
    made->setDuration(int(length.count()));
    made->setStartValue(0.0);
    made->setEndValue(1.0);
    made->setEasingCurve(Curve);
    return made;
}

QColor between(const QColor& from, const QColor& to, double part) {
    const auto mix = [part](int a, int b) { return int(std::lround(a + (b - a) * part)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()),
            mix(from.alpha(), to.alpha())};
}

} // namespace ui
