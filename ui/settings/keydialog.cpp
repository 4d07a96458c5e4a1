// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keydialog.h"

#include "ui/settings/keycatcher.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

KeyDialog::KeyDialog(const Desk& desk, const QString& actionId, QWidget* host)
    : DialogFrame(desk.theme, tr("Change key"), Width::Small, host)
    , m_desk(desk)
    , m_id(actionId)
    , m_key(desk.actions.keyOf(actionId))
    , m_catcher(new KeyCatcher(desk.theme, this)) {
    setObjectName(u"keyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const QAction* action = desk.actions.find(actionId);
    body()->addWidget(
        new Label(desk.theme, action ? action->text() : QString(), Type::BodyItem, Color::Ink, this));
    m_catcher->setObjectName(u"keyCatcher"_s);
    body()->addWidget(m_catcher);
    auto* none = addSecondary(tr("No key"));
    none->setObjectName(u"noKey"_s);
    connect(none, &QPushButton::clicked, this, [this] {
        m_catcher->setKey({});
        take({});
    });
    setPrimary(tr("Save"));
    primary()->setUnavailable(tr("Press the new keys first."));
    connect(m_catcher, &KeyCatcher::caught, this, &KeyDialog::take);
    connect(this, &DialogFrame::submitted, this, &KeyDialog::save);
}

void KeyDialog::take(const QKeySequence& key) {
    m_key = key;
    const QString other = m_desk.actions.conflictOf(m_id, key);
    const QString problem = other.isEmpty()
                                ? QString()
                                : tr("%1 already serves \"%2\". Choose other keys, or change those first.")
                                      .arg(Actions::capOf(key), other);
    showProblem(problem);
    primary()->setUnavailable(problem);
}

void KeyDialog::save() {
    m_desk.actions.setKey(m_id, m_key);
    accept();
}

} // namespace ui
