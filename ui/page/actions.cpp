// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/actions.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {
constexpr auto SingleKeys = "desk/singleKeys";
} // namespace

Actions::Actions(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_singleKeys(settings.value(QLatin1String(SingleKeys), true).toBool()) {}

QAction* Actions::add(const ActionSpec& spec, QObject* owner, std::function<void()> run) {
    std::erase_if(m_entries, [&spec](const Entry& entry) {
        if (entry.spec.id == spec.id && entry.action) {
            delete entry.action.data();
            return true;
        }
        return !entry.action;
    });
    auto* action = new QAction(spec.text, owner);
    action->setObjectName(spec.id);
    connect(action, &QAction::triggered, owner, [run = std::move(run)] { run(); });
    if (m_host) {
        m_host->addAction(action);
    }
    m_entries.push_back({spec, action});
    update(m_entries.back());
    return action;
}

const Actions::Entry* Actions::entryOf(const QString& id) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&id](const Entry& entry) {
        return entry.spec.id == id && entry.action;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

QAction* Actions::find(const QString& id) const {
    const Entry* entry = entryOf(id);
    return entry ? entry->action.data() : nullptr;
}

std::vector<Actions::Entry> Actions::usable() const {
    std::vector<Entry> list;
    for (const Entry& entry : m_entries) {
        if (entry.action && entry.action->isEnabled() &&
            (entry.spec.page.isEmpty() || entry.spec.page == m_page)) {
            list.push_back(entry);
        }
    }
    return list;
}

void Actions::setPage(const QString& page) {
    m_page = page;
    for (const Entry& entry : m_entries) {
        update(entry);
    }
    Q_EMIT changed();
}

void Actions::setSingleKeys(bool on) {
    if (m_singleKeys != on) {
        m_singleKeys = on;
        m_settings.setValue(QLatin1String(SingleKeys), on);
        setPage(m_page);
    }
}

/// Two pages may use one key; only the front one has it. The enabled state stays the page's own business.
void Actions::update(const Entry& entry) {
    if (!entry.action) {
        return;
    }
    const QKeySequence key = keyOf(entry.spec.id);
    const bool here = entry.spec.page.isEmpty() || entry.spec.page == m_page;
    const bool works = here && (m_singleKeys || !isSingle(key));
    // No second sequence with Shift for a sign that needs it: the platform tries both itself, and "?" and "/"
    // on one key of the keyboard would meet.
    entry.action->setShortcut(works ? key : QKeySequence());
}

QKeySequence Actions::keyOf(const QString& id) const {
    const Entry* entry = entryOf(id);
    if (!entry) {
        return {};
    }
    const QVariant changed = m_settings.value(u"keys/"_s + id);
    return changed.isValid() ? QKeySequence(changed.toString(), QKeySequence::PortableText) : entry->spec.key;
}

void Actions::setKey(const QString& id, const QKeySequence& key) {
    m_settings.setValue(u"keys/"_s + id, key.toString(QKeySequence::PortableText));
    setPage(m_page);
}

void Actions::resetKey(const QString& id) {
    m_settings.remove(u"keys/"_s + id);
    setPage(m_page);
}

QString Actions::conflictOf(const QString& id, const QKeySequence& key) const {
    const Entry* self = entryOf(id);
    if (!self || key.isEmpty()) {
        return {};
    }
    for (const Entry& other : m_entries) {
        const bool meet =
            other.spec.page.isEmpty() || self->spec.page.isEmpty() || other.spec.page == self->spec.page;
        if (other.action && other.spec.id != id && meet && keyOf(other.spec.id) == key) {
            return other.spec.text;
        }
    }
    return {};
}

QString Actions::capOf(const QKeySequence& key) {
    QString text = key.toString(QKeySequence::PortableText);
    const std::pair<QLatin1String, QString> signs[] = {{"Return"_L1, u"↵"_s},
                                                       {"Left"_L1, u"←"_s},
                                                       {"Right"_L1, u"→"_s},
                                                       {"Up"_L1, u"↑"_s},
                                                       {"Down"_L1, u"↓"_s}};
    for (const auto& [word, sign] : signs) {
        text.replace(word, sign);
    }
    const bool plus = text.endsWith(u"++");
    text.replace(u'+', u' ');
    return plus ? text.chopped(1) + u'+' : text;
}

bool Actions::isSingle(const QKeySequence& key) {
    if (key.count() != 1) {
        return false;
    }
    const QKeyCombination combination = key[0];
    const auto held = combination.keyboardModifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    return held == Qt::NoModifier && int(combination.key()) > 0x20 && int(combination.key()) < 0x01000000;
}

} // namespace ui
