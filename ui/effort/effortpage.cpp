// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/effortpage.h"

#include "ui/effort/entrylinebar.h"
#include "ui/effort/sheetfoot.h"
#include "ui/effort/sheetview.h"
#include "ui/effort/timerbar.h"
#include "ui/effort/weekside.h"
#include "ui/page/rowsplace.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int RecentWeeks = 4;
constexpr int NarrowPage = 1000; ///< below it the right column gives way to the sheet
constexpr int NarrowSide = 248;

} // namespace

EffortPage::EffortPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Effort, tr("Effort"), parent)
    , m_timer(new TimerBar(desk, this))
    , m_sheet(new SheetView(desk.theme, m_model, this))
    , m_foot(new SheetFoot(desk.theme, *m_sheet, this))
    , m_line(new EntryLineBar(desk, this))
    , m_side(new WeekSide(desk.theme, this))
    , m_empty(new EmptyState(desk.theme, u"timer"_s, tr("Nothing logged in this week"),
                             tr("Type: 45m harbour call"), m_sheet->viewport())) {
    buildBar();
    body()->setSpacing(12);
    body()->addWidget(m_timer);
    auto* card = new Card(theme(), {}, this);
    buildSheet(card);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_side->setAutoFillBackground(false);
    m_sideFrame = scroll;
    auto* columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addWidget(card, 1);
    columns->addWidget(scroll);
    body()->addLayout(columns, 1);
    connectSheet();
    connectTimer();
    addKeys();
    m_reload.setSingleShot(true);
    m_reload.setInterval(0);
    connect(&m_reload, &QTimer::timeout, this, &EffortPage::load);
    connect(&store(), &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        for (const E entity :
             {E::Effort, E::Timer, E::Client, E::Ticket, E::Touchpoint, E::Member, E::Setting}) {
            if (m_from.isValid() && core::touches(changes, entity)) {
                m_reload.start();
                return;
            }
        }
    });
    // Midnight moves the mark of today; a running timer may have been away meanwhile.
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible() && (m_data.timer || this->desk().session.today() != m_sheet->today())) {
            load();
        }
    });
    m_minute.start(std::chrono::minutes(1));
    connect(&desk.session, &Session::memberChanged, this, [this] {
        m_kept.clear();
        load();
    });
}

void EffortPage::buildBar() {
    const auto add = [this](const QString& name, Button* button, int weeks) {
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this,
                [this, weeks] { goTo(weeks == 0 ? desk().session.today() : m_from.addDays(7 * weeks)); });
        bar()->addLead(button);
    };
    using K = Button::Kind;
    add(u"previousWeek"_s,
        new IconButton(theme(), u"chevron-left"_s, tr("Previous week"), this, K::Secondary,
                       Button::Size::Page),
        -1);
    add(u"thisWeek"_s, new Button(theme(), tr("This week"), K::Secondary, this), 0);
    add(u"nextWeek"_s,
        new IconButton(theme(), u"chevron-right"_s, tr("Next week"), this, K::Secondary, Button::Size::Page),
        +1);
}

void EffortPage::buildSheet(QWidget* card) {
    auto* inside = static_cast<Card*>(card);
    inside->setObjectName(u"weekCard"_s);
    inside->addEdgeToEdge(m_sheet, 1);
    inside->addRule();
    inside->addEdgeToEdge(m_line);
    inside->addEdgeToEdge(m_foot);
    auto* column = new QVBoxLayout(m_sheet->viewport());
    column->addWidget(m_empty);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->hide();
    // Afterwards: while a header stretches its first section, the others still stand where they were.
    connect(m_sheet, &SheetView::laidOut, m_foot, &SheetFoot::place, Qt::QueuedConnection);
}

void EffortPage::connectSheet() {
    connect(m_sheet, &SheetView::minutesTyped, this, &EffortPage::setMinutes);
    connect(m_sheet, &SheetView::clearRequested, this, &EffortPage::clear);
    connect(m_sheet, &SheetView::entriesRequested, this, &EffortPage::openEntries);
    connect(m_sheet, &SheetView::menuRequested, this, &EffortPage::rowMenu);
    connect(m_sheet, &SheetView::subjectActivated, this,
            [this](const SheetRow& row) { openSubject(row.work); });
    connect(m_sheet, &SheetView::problemFound, this, [this](const QString& sentence) {
        if (sentence.isEmpty()) {
            desk().notices.clear(u"effort.cell"_s);
        } else {
            desk().notices.put(u"effort.cell"_s,
                               {Notice::Weight::Warning, u"triangle-alert"_s, sentence, {}, {}});
        }
    });
    const auto rows = [this](const core::DayRange& days, std::optional<core::WorkClass> workClass,
                             const QString& title, std::optional<core::Denominator> share = {}) {
        core::effort::Behind which{days, workClass, std::nullopt, desk().session.member().id};
        which.share = share;
        Q_EMIT openRequested(placeOf(RowsRequest{which, title}));
    };
    connect(m_foot, &SheetFoot::rowsRequested, this, [rows](const core::DayRange& days) {
        rows(days, std::nullopt, days.days() == 1 ? format::longDay(days.from) : format::dayRange(days));
    });
    connect(m_side, &WeekSide::rowsRequested, this, [this, rows](std::optional<core::WorkClass> workClass) {
        const QString week = tr("week %1").arg(format::week(m_from.addDays(3)));
        rows(weekAt(m_from), workClass,
             workClass ? tr("My %1 time, %2").arg(classWord(*workClass), week) : tr("My time, %1").arg(week),
             workClass ? std::nullopt : std::optional(desk().session.settings().denominator));
    });
    connect(m_side, &WeekSide::whoRequested, this,
            [this](const core::effort::WeekRow& row, const QPoint& at) { askWho(row, -1, at); });
    connect(m_side, &WeekSide::weekRequested, this, &EffortPage::goTo);
    connect(m_side, &WeekSide::gapSettled, this, &EffortPage::settleGap);
    connect(m_line, &EntryLineBar::entered, this, &EffortPage::addLine);
    connect(m_line, &EntryLineBar::left, this, [this] { m_sheet->setFocus(Qt::TabFocusReason); });
}

void EffortPage::connectTimer() {
    connect(m_timer, &TimerBar::startRequested, this, &EffortPage::startTimer);
    connect(m_timer, &TimerBar::updateRequested, this, &EffortPage::updateTimer);
    connect(m_timer, &TimerBar::stopRequested, this, &Page::timerStopRequested);
}

void EffortPage::addKeys() {
    addAction({.id = u"effort.find"_s, .text = tr("Find"), .key = Qt::Key_Slash, .offered = false},
              [this] { Q_EMIT paletteRequested({}); });
    addAction({.id = u"effort.previous"_s,
               .text = tr("Previous week"),
               .key = Qt::Key_BracketLeft,
               .icon = u"chevron-left"_s},
              [this] { goTo(m_from.addDays(-7)); });
    addAction({.id = u"effort.next"_s,
               .text = tr("Next week"),
               .key = Qt::Key_BracketRight,
               .icon = u"chevron-right"_s},
              [this] { goTo(m_from.addDays(7)); });
    addAction({.id = u"effort.today"_s, .text = tr("This week"), .key = Qt::Key_W, .icon = u"calendar"_s},
              [this] { goTo(desk().session.today()); });
    addAction(
        {.id = u"effort.add"_s, .text = tr("Add time in one line"), .key = Qt::Key_A, .icon = u"plus"_s},
        [this] { m_line->field()->setFocus(Qt::ShortcutFocusReason); });
    addAction({.id = u"effort.who"_s,
               .text = tr("Who started it?"),
               .key = QKeySequence(Qt::ALT | Qt::Key_W),
               .icon = u"circle-help"_s},
              [this] {
                  const SheetRow* row = m_sheet->currentRow();
                  if (row && !row->isHead) {
                      const QModelIndex index = m_sheet->currentIndex();
                      const bool isDay = SheetModel::isDay(index.column());
                      askWho(row->work, isDay ? index.column() - SheetModel::FirstDay : -1,
                             m_sheet->viewport()->mapToGlobal(m_sheet->visualRect(index).bottomLeft()));
                  }
              });
}

core::DayRange EffortPage::weekAt(QDate day) const {
    return core::weekOf(day, desk().session.settings().weekStart);
}

void EffortPage::open(const Place& place) {
    const QDate asked = QDate::fromString(place.query, Qt::ISODate);
    if (asked.isValid()) {
        m_from = weekAt(asked).from;
    } else if (!m_from.isValid()) {
        m_from = weekAt(desk().session.today()).from;
    }
    load();
}

Place EffortPage::place() const {
    return {pages::Effort, 0, m_from.toString(Qt::ISODate)};
}

void EffortPage::goTo(QDate day) {
    const QDate from = weekAt(day).from;
    if (from != m_from) {
        Q_EMIT openRequested({pages::Effort, 0, from.toString(Qt::ISODate)});
    }
}

void EffortPage::load() {
    m_from = weekAt(m_from).from; // the first day of the week may have been changed
    const QDate now = weekAt(desk().session.today()).from;
    const WeekQuery query{
        desk().session.member().id, weekAt(m_from), {now.addDays(-7 * (RecentWeeks - 1)), now.addDays(7)}};
    setSettled(false);
    const int token = ++m_token;
    store()
        .read([query](core::Database& db) { return readWeek(db, query); })
        .then(this, [this, token](core::Result<WeekData> answer) {
            if (token != m_token) {
                return;
            }
            if (answer) {
                m_data = std::move(*answer);
                showWeek();
            } else {
                couldNotRefresh(answer.error(), [this] { load(); });
            }
            setSettled(true);
        });
}

void EffortPage::showWeek() {
    const core::people::Member& member = desk().session.member();
    const QDate today = desk().session.today();
    const core::DayRange days = m_data.week.days;
    bar()->setSubLine(tr("Week %1, %2").arg(format::week(days.from.addDays(3)), format::dayRange(days)));
    std::vector<core::effort::WeekRow> kept;
    for (const auto& [from, row] : m_kept) {
        if (from == days.from) {
            kept.push_back(row);
        }
    }
    std::optional<core::effort::WeekRow> running;
    if (m_data.timer && days.contains(today)) {
        const core::effort::Timer& timer = m_data.timer->timer;
        running.emplace();
        running->workClass = timer.workClass;
        running->client = timer.client;
        running->ticket = timer.ticket;
        running->note = timer.ticket ? QString() : timer.note;
    }
    m_model.setMember(member.name);
    m_model.show(m_data.week, kept, running, today);
    m_sheet->setToday(today);
    m_sheet->layOut();
    m_sheet->ensureCurrent();
    m_empty->setVisible(m_model.rowCount() == 0);
    if (!member.id) {
        m_empty->setText(tr("Nobody works at this desk yet"),
                         tr("Add a member in the settings: time belongs to a person."));
    } else {
        m_empty->setText(tr("Nothing logged in this week"), tr("Type: 45m harbour call"));
    }
    m_line->setEnabled(bool(member.id));
    m_timer->setEnabled(bool(member.id));
    const QDate chosen = m_sheet->currentDay().value_or(days.from);
    m_line->setDay(days.contains(today) ? today : chosen);
    m_foot->setData(m_data, member.weeklyMinutes, desk().session.settings().denominator);
    m_timer->show(m_data.timer);
    showSide();
    if (!m_shown) {
        m_shown = true;
        m_sheet->setFocus(Qt::OtherFocusReason);
    }
}

void EffortPage::showSide() {
    const core::workspace::Settings& settings = desk().session.settings();
    WeekSideContent content;
    content.data = m_data;
    content.denominator = settings.denominator;
    content.target = settings.targetShare;
    content.now = desk().session.now();
    content.zone = desk().session.zone();
    if (m_data.timer) {
        content.gap = core::effort::gap(m_data.timer->timer, content.now);
    }
    m_side->setContent(content);
}

core::ClientId EffortPage::clientInView() const {
    const SheetRow* row = m_sheet->currentRow();
    return row ? row->work.client : core::ClientId();
}

core::TicketId EffortPage::ticketInView() const {
    const SheetRow* row = m_sheet->currentRow();
    return row ? row->work.ticket : core::TicketId();
}

QList<QWidget*> EffortPage::regions() const {
    return {m_timer, m_sheet, m_line->field(), m_side};
}

void EffortPage::resizeEvent(QResizeEvent* event) {
    m_sideFrame->setFixedWidth(width() < NarrowPage ? NarrowSide : metric::RightColumn);
    Page::resizeEvent(event);
}

} // namespace ui
