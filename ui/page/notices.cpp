// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/notices.h"

#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

Q_LOGGING_CATEGORY(logNotices, "waymark.notices")

} // namespace

Notices::Notices(QObject* parent)
    : QObject(parent) {}

void Notices::put(const QString& key, Notice notice) {
    std::erase_if(m_entries, [&key](const Entry& entry) { return entry.key == key; });
    notice.key = key;
    m_entries.push_back({key, std::move(notice)});
    Q_EMIT changed();
}

void Notices::clear(const QString& key) {
    if (std::erase_if(m_entries, [&key](const Entry& entry) { return entry.key == key; }) > 0) {
        Q_EMIT changed();
    }
}

void Notices::failed(const core::Error& error, std::function<void()> retry) {
    qCWarning(logNotices).noquote() << error.text << error.detail;
    Notice notice;
    notice.weight = Notice::Weight::Failure;
    notice.icon = u"octagon-alert"_s;
    notice.sentence = error.text;
    notice.action = retry ? tr("Retry") : tr("Dismiss");
    notice.act = std::move(retry);
    put(u"failure/%1"_s.arg(++m_failures), std::move(notice));
}

std::vector<Notices::Entry> Notices::sorted() const {
    std::vector<Entry> list(m_entries.rbegin(), m_entries.rend());
    std::stable_sort(list.begin(), list.end(),
                     [](const Entry& a, const Entry& b) { return a.notice.weight > b.notice.weight; });
    return list;
}

std::vector<Notice> Notices::all() const {
    std::vector<Notice> list;
    for (Entry& entry : sorted()) {
        list.push_back(std::move(entry.notice));
    }
    return list;
}

void Notices::actOnWorst() {
    if (const auto list = sorted(); !list.empty()) {
        act(list.front().key);
    }
}

void Notices::act(const QString& key) {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&key](const Entry& entry) { return entry.key == key; });
    if (found == m_entries.end()) {
        return;
    }
    const Entry entry = *found;
    if (entry.key.startsWith(u"failure/")) {
        clear(entry.key);
    }
    if (entry.notice.act) {
        entry.notice.act();
    }
}

} // namespace ui
