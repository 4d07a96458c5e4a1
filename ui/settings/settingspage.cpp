// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/aboutsection.h"
#include "ui/settings/answerssection.h"
#include "ui/settings/datasection.h"
#include "ui/settings/desksection.h"
#include "ui/settings/healthsection.h"
#include "ui/settings/memberssection.h"
#include "ui/settings/pathsection.h"
#include "ui/settings/workingtimesection.h"
#include "ui/settings/workspacesection.h"
#include "ui/widgets/segmented.h"

#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

const std::array<QLatin1String, 9> Ids{"workspace"_L1, "members"_L1, "time"_L1, "path"_L1, "health"_L1,
                                       "answers"_L1,   "desk"_L1,    "data"_L1, "about"_L1};

} // namespace

SettingsPage::SettingsPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Settings, tr("Settings"), parent)
    , m_sections(new Segmented(desk.theme,
                               {tr("Workspace"), tr("Members"), tr("Working time"), tr("Path"), tr("Health"),
                                tr("Answers"), tr("This desk"), tr("Data"), tr("About")},
                               this))
    , m_stack(new QStackedWidget(this)) {
    m_sections->setObjectName(u"sections"_s);
    m_sections->setAccessibleName(tr("Sections of the settings"));
    const QString icons[] = {u"building-2"_s, u"users"_s,   u"clock"_s,    u"route"_s, u"heart"_s,
                             u"zap"_s,        u"monitor"_s, u"database"_s, u"info"_s};
    for (int i = 0; i < SectionCount; ++i) {
        m_sections->setIconName(i, icons[i]);
    }
    body()->addWidget(m_sections);
    body()->addWidget(m_stack, 1);
    connect(m_sections, &Segmented::currentChanged, this, &SettingsPage::show);
}

void SettingsPage::open(const Place& place) {
    const auto found = std::find(Ids.begin(), Ids.end(), place.query.section(u'/', 0, 0));
    show(found == Ids.end() ? m_shown : int(found - Ids.begin()));
    if (auto* answers = qobject_cast<AnswersSection*>(m_made[std::size_t(m_shown)])) {
        answers->open(place.query.section(u'/', 1, 1), place.id);
    }
}

Place SettingsPage::place() const {
    const QString section = Ids[std::size_t(m_shown)];
    const auto* answers = qobject_cast<const AnswersSection*>(m_made[std::size_t(m_shown)]);
    return {pages::Settings, 0, answers ? section + u'/' + answers->part() : section};
}

QList<QWidget*> SettingsPage::regions() const {
    return {m_sections, m_stack};
}

void SettingsPage::show(int section) {
    m_shown = section;
    m_sections->setCurrent(section);
    m_stack->setCurrentWidget(made(section));
    QWidget* shown = m_made[std::size_t(section)];
    setSettled(!waitFor<MembersSection>(shown) && !waitFor<WorkingTimeSection>(shown) &&
               !waitFor<HealthSection>(shown) && !waitFor<AnswersSection>(shown));
}

template <class Section>
bool SettingsPage::waitFor(QWidget* section) {
    const auto* reading = qobject_cast<Section*>(section);
    if (!reading || reading->isLoaded()) {
        return false;
    }
    connect(
        reading, &Section::loaded, this, [this] { setSettled(true); }, Qt::SingleShotConnection);
    return true;
}

/// Sections are made when they are looked at. Long ones scroll; lists scroll by themselves.
QWidget* SettingsPage::made(int section) {
    QWidget*& content = m_made[std::size_t(section)];
    if (!content) {
        content = make(section);
        if (section == Members || section == WorkingTime || section == Health || section == Answers ||
            section == ThisDesk) {
            m_stack->addWidget(content);
        } else {
            auto* scroll = new QScrollArea(m_stack);
            scroll->setFrameShape(QFrame::NoFrame);
            scroll->setWidgetResizable(true);
            scroll->setFocusPolicy(Qt::NoFocus);
            scroll->viewport()->setAutoFillBackground(false);
            auto* top = new QWidget(scroll);
            auto* column = new QVBoxLayout(top);
            column->setContentsMargins(0, 0, 0, 0);
            column->addWidget(content);
            column->addStretch(1);
            scroll->setWidget(top);
            top->setAutoFillBackground(false);
            m_stack->addWidget(scroll);
        }
    }
    QWidget* page = content;
    while (page->parentWidget() != m_stack) {
        page = page->parentWidget();
    }
    return page;
}

QWidget* SettingsPage::make(int section) {
    switch (section) {
    case Members:
        return new MembersSection(desk(), m_stack);
    case WorkingTime:
        return new WorkingTimeSection(desk(), m_stack);
    case Path:
        return new PathSection(desk(), m_stack);
    case Health: {
        auto* health = new HealthSection(desk(), m_stack);
        connect(health, &HealthSection::clientActivated, this,
                [this](core::ClientId client) { openClient(client); });
        return health;
    }
    case Answers:
        return new AnswersSection(desk(), m_stack);
    case ThisDesk:
        return new DeskSection(desk(), m_stack);
    case Data:
        return new DataSection(desk(), m_stack);
    case About:
        return new AboutSection(theme(), m_stack);
    default:
        return new WorkspaceSection(desk(), m_stack);
    }
}

} // namespace ui
