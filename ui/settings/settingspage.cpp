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
#include "ui/settings/principlessection.h"
#include "ui/settings/servicelevelssection.h"
#include "ui/settings/ticketssection.h"
#include "ui/settings/workingtimesection.h"
#include "ui/settings/workspacesection.h"
#include "ui/widgets/rowdelegate.h"

#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int ListWidth = 184;
constexpr int IconRole = Qt::UserRole;

class SectionDelegate : public RowDelegate {
public:
    SectionDelegate(const Theme& theme, QObject* parent)
        : RowDelegate(theme, metric::ControlHeight, parent) {}

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const QRectF box = at.box.adjusted(40, 0, -8, 0);
        drawIcon(painter, {at.box.left() + 22, box.center().y()}, at.index.data(IconRole).toString(), 16,
                 at.selected ? Color::Ink : Color::Ink2);
        drawText(painter, box, at.index.data().toString(), at.selected ? Type::RowTitle : Type::Body,
                 Color::Ink);
    }
};

QWidget* inScrollArea(QWidget* content, QWidget* parent) {
    auto* scroll = new QScrollArea(parent);
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
    return scroll;
}

} // namespace

SettingsPage::SettingsPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Settings, tr("Settings"), parent)
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this)) {
    m_sections = sections();
    m_pages.resize(m_sections.size());
    m_contents.resize(m_sections.size());
    m_list->setObjectName(u"sections"_s);
    m_list->setAccessibleName(tr("Sections of the settings"));
    m_list->setItemDelegate(new SectionDelegate(theme(), m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFixedWidth(ListWidth);
    m_list->viewport()->setAutoFillBackground(false);
    const auto names = spots();
    for (const Section& section : m_sections) {
        const auto named = std::find_if(names.begin(), names.end(),
                                        [&](const PageSpec::Spot& spot) { return spot.query == section.id; });
        Q_ASSERT(named != names.end());
        auto* item = new QListWidgetItem(named->text, m_list);
        item->setData(IconRole, named->icon);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::CardGap);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    body()->addLayout(row, 1);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::show);
}

std::vector<PageSpec::Spot> SettingsPage::spots() {
    return {{u"workspace"_s, tr("Workspace"), u"building-2"_s},
            {u"members"_s, tr("Members"), u"users"_s},
            {u"time"_s, tr("Working time"), u"clock"_s},
            {u"tickets"_s, tr("Tickets"), u"life-buoy"_s},
            {u"promises"_s, tr("Service levels"), u"timer"_s},
            {u"path"_s, tr("Path"), u"route"_s},
            {u"health"_s, tr("Health"), u"heart"_s},
            {u"principles"_s, tr("CX principles"), u"handshake"_s},
            {u"answers"_s, tr("Answers"), u"zap"_s},
            {u"desk"_s, tr("This desk"), u"monitor"_s},
            {u"data"_s, tr("Data"), u"database"_s},
            {u"about"_s, tr("About"), u"info"_s},
            {u"answers/templates"_s, tr("Templates"), u"zap"_s},
            {u"answers/macros"_s, tr("Macros"), u"zap"_s},
            {u"answers/articles"_s, tr("Articles"), u"book-open"_s}};
}

/// In the order of the list; spots() has their names.
std::vector<SettingsPage::Section> SettingsPage::sections() {
    const auto make = [this](auto* kind) -> std::function<QWidget*()> {
        using Widget = std::remove_pointer_t<decltype(kind)>;
        return [this] { return new Widget(desk(), m_stack); };
    };
    const auto health = [this]() -> QWidget* {
        auto* section = new HealthSection(desk(), m_stack);
        connect(section, &HealthSection::clientActivated, this,
                [this](core::ClientId client) { openClient(client); });
        return section;
    };
    return {
        {"workspace"_L1, true, make((WorkspaceSection*)nullptr)},
        {"members"_L1, false, make((MembersSection*)nullptr),
         [this](QWidget* it) { return waitFor<MembersSection>(it); }},
        {"time"_L1, false, make((WorkingTimeSection*)nullptr),
         [this](QWidget* it) { return waitFor<WorkingTimeSection>(it); }},
        {"tickets"_L1, true, make((TicketsSection*)nullptr)},
        {"promises"_L1, false, make((ServiceLevelsSection*)nullptr),
         [this](QWidget* it) { return waitFor<ServiceLevelsSection>(it); }},
        {"path"_L1, true, make((PathSection*)nullptr)},
        {"health"_L1, false, health, [this](QWidget* it) { return waitFor<HealthSection>(it); }},
        {"principles"_L1, false, make((PrinciplesSection*)nullptr),
         [this](QWidget* it) { return waitFor<PrinciplesSection>(it); }},
        {"answers"_L1, false, make((AnswersSection*)nullptr),
         [this](QWidget* it) { return waitFor<AnswersSection>(it); },
         [](QWidget* it, const QString& part, qint64 id) {
             static_cast<AnswersSection*>(it)->open(part, id);
         },
         [](const QWidget* it) { return static_cast<const AnswersSection*>(it)->part(); }},
        {"desk"_L1, false, make((DeskSection*)nullptr)},
        {"data"_L1, true, make((DataSection*)nullptr)},
        {"about"_L1, true, [this] { return new AboutSection(theme(), m_stack); }},
    };
}

void SettingsPage::open(const Place& place) {
    const QString id = place.query.section(u'/', 0, 0);
    const auto found = std::find_if(m_sections.begin(), m_sections.end(),
                                    [&](const Section& section) { return section.id == id; });
    show(found == m_sections.end() ? m_shown : int(found - m_sections.begin()));
    if (found != m_sections.end() && found->open) {
        found->open(m_contents[size_t(m_shown)], place.query.section(u'/', 1, 1), place.id);
    }
}

Place SettingsPage::place() const {
    const Section& section = m_sections[size_t(m_shown)];
    QString query = section.id;
    if (section.part && m_contents[size_t(m_shown)]) {
        query += u'/' + section.part(m_contents[size_t(m_shown)]);
    }
    return {pages::Settings, 0, query};
}

QList<QWidget*> SettingsPage::regions() const {
    return {m_list, m_stack};
}

void SettingsPage::show(int section) {
    if (section < 0) {
        return;
    }
    m_shown = section;
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(section);
    m_stack->setCurrentWidget(made(section));
    const auto& waits = m_sections[size_t(section)].waits;
    setSettled(!waits || !waits(m_contents[size_t(section)]));
}

template <class Reading>
bool SettingsPage::waitFor(QWidget* section) {
    const auto* reading = qobject_cast<Reading*>(section);
    if (!reading || reading->isLoaded()) {
        return false;
    }
    connect(
        reading, &Reading::loaded, this, [this] { setSettled(true); }, Qt::SingleShotConnection);
    return true;
}

/// Sections are made when they are looked at.
QWidget* SettingsPage::made(int section) {
    QWidget*& page = m_pages[size_t(section)];
    if (!page) {
        const Section& spec = m_sections[size_t(section)];
        QWidget* content = spec.make();
        m_contents[size_t(section)] = content;
        page = spec.scrolls ? inScrollArea(content, m_stack) : content;
        m_stack->addWidget(page);
    }
    return page;
}

} // namespace ui
