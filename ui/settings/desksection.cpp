// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desksection.h"

#include "ui/page/clockwarner.h"
#include "ui/page/mentionteller.h"
#include "ui/settings/keyssection.h"
#include "ui/settings/settingrow.h"
#include "ui/theme/motion.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int LookWidth = 420;
constexpr int WidestKeys = 760;

} // namespace

DeskSection::DeskSection(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk) {
    setObjectName(u"deskSection"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::CardGap);
    auto* look = buildLook();
    look->setFixedWidth(LookWidth);
    row->addWidget(look, 0, Qt::AlignTop);
    auto* keys = new KeysSection(desk, this);
    keys->setMaximumWidth(WidestKeys);
    row->addWidget(keys, 1);
    row->addStretch(0);
    fill();
    connect(&desk.session, &Session::changed, this, &DeskSection::fill);
    connect(&desk.theme, &Theme::changed, this, &DeskSection::fill);
    connect(&desk.actions, &Actions::changed, this, &DeskSection::fill);
}

Card* DeskSection::buildLook() {
    auto* card = new Card(m_desk.theme, tr("Appearance and keys"), this);
    const auto addLabel = [&](const QString& text) {
        auto* label = new Label(m_desk.theme, text, Type::Small, Color::Ink3, card);
        label->setWordWrap(true);
        card->body()->addWidget(label);
    };
    m_theme = new Segmented(m_desk.theme, {tr("Light"), tr("Dark"), tr("Follow system")}, card);
    m_theme->setObjectName(u"themeMode"_s);
    m_theme->setAccessibleName(tr("Appearance"));
    m_theme->setIconName(0, u"sun"_s);
    m_theme->setIconName(1, u"moon"_s);
    m_theme->setIconName(2, u"sun-moon"_s);
    card->body()->addWidget(m_theme);
    connect(m_theme, &Segmented::currentChanged, this, [this](int index) {
        static const QString ids[] = {u"theme.light"_s, u"theme.dark"_s, u"theme.system"_s};
        run(ids[index]);
    });
    card->body()->addSpacing(8);
    addLabel(tr("Motion: what comes fades in, what leaves fades out"));
    m_motion = new Segmented(m_desk.theme, {tr("As the system says"), tr("None")}, card);
    m_motion->setObjectName(u"motionMode"_s);
    m_motion->setAccessibleName(tr("Motion"));
    card->body()->addWidget(m_motion);
    connect(m_motion, &Segmented::currentChanged, this,
            [this](int index) { run(index == 0 ? u"motion.system"_s : u"motion.none"_s); });
    m_rail = new QCheckBox(tr("Only icons in the navigation"), card);
    m_rail->setObjectName(u"railOnly"_s);
    card->body()->addSpacing(8);
    card->body()->addWidget(m_rail);
    connect(m_rail, &QCheckBox::clicked, this, [this] { run(u"view.rail"_s); });
    m_singleKeys = new QCheckBox(tr("Single letters act"), card);
    m_singleKeys->setObjectName(u"singleKeys"_s);
    card->body()->addSpacing(8);
    card->body()->addWidget(m_singleKeys);
    addLabel(
        tr("L logs, N makes a ticket, T starts the timer, wherever no text is being typed. Keys with Ctrl "
           "or Alt always act."));
    connect(m_singleKeys, &QCheckBox::clicked, &m_desk.actions, &Actions::setSingleKeys);
    m_warnings = addSwitch(card, tr("Tell me when a promise runs out soon"), u"notifyPromises"_s,
                           ClockWarner::SettingKey);
    m_mentions = addSwitch(card, tr("Tell me when a colleague mentions me"), u"notifyMentions"_s,
                           MentionTeller::SettingKey);
    addLabel(tr("By a notification of the desktop, in working time: once for each clock of a ticket that is "
                "yours or nobody's, several as one."));
    return card;
}

QCheckBox* DeskSection::addSwitch(Card* card, const QString& text, const QString& name, const char* key) {
    auto* box = new QCheckBox(text, card);
    box->setObjectName(name);
    card->body()->addSpacing(8);
    card->body()->addWidget(box);
    connect(box, &QCheckBox::clicked, this,
            [this, key](bool on) { m_desk.settings.setValue(QLatin1String(key), on); });
    return box;
}

void DeskSection::run(const QString& actionId) {
    if (QAction* action = m_desk.actions.find(actionId)) {
        action->trigger();
    }
    fill();
}

void DeskSection::fill() {
    m_theme->setCurrent(int(m_desk.theme.mode()));
    m_theme->setEnabled(m_desk.actions.find(u"theme.light"_s) != nullptr);
    m_motion->setCurrent(m_desk.theme.motion().mode() == Motion::Mode::Off ? 1 : 0);
    m_motion->setEnabled(m_desk.actions.find(u"motion.none"_s) != nullptr);
    m_rail->setChecked(m_desk.settings.value(u"window/rail"_s, false).toBool());
    m_singleKeys->setChecked(m_desk.actions.singleKeys());
    m_warnings->setChecked(m_desk.settings.value(QLatin1String(ClockWarner::SettingKey), true).toBool());
    m_mentions->setChecked(m_desk.settings.value(QLatin1String(MentionTeller::SettingKey), true).toBool());
}

} // namespace ui
