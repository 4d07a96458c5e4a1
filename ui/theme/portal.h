// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The desktop's settings portal, asked without waiting.
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

namespace ui {

class Portal : public QObject {
    Q_OBJECT

public:
    Portal(const QDBusConnection& bus, QObject* parent);

    /// False where no bus runs; nobody answers then.
    bool isThere() const { return m_bus.isConnected(); }

    /// told() follows, also when nobody knows the setting.
    void ask(const QString& group, const QString& key);

Q_SIGNALS:
    /// The answer, and from then on every change of a setting that was asked for. Invalid: not known here.
    void told(const QString& group, const QString& key, const QVariant& value);

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    QDBusConnection m_bus;
    QList<std::pair<QString, QString>> m_asked;
};

} // namespace ui
