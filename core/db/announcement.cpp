// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/announcement.h"

namespace core {

QByteArray announcementOf(const Changes& changes) {
    constexpr qsizetype Limit = 7900; // PostgreSQL takes less than 8000 bytes
    QByteArray text;
    for (const auto& change : changes) {
        text += QByteArray::number(int(change.entity)) + ':' + QByteArray::number(change.id) + ' ';
        if (text.size() > Limit) {
            return QByteArray::number(int(Entity::Everything)) + ":0 ";
        }
    }
    return text;
}

Changes changesOf(const QByteArray& announcement) {
    Changes changes;
    for (const QByteArray& part : announcement.split(' ')) {
        const qsizetype colon = part.indexOf(':');
        if (colon > 0) {
            changes.push_back({Entity(part.left(colon).toInt()), part.mid(colon + 1).toLongLong()});
        }
    }
    return changes;
}

} // namespace core
