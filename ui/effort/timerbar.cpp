// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/timerbar.h"

#include "ui/page/clientfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

/// 00:24:18, with digits that do not move.
class RunningTime : public QWidget {
public:
    RunningTime(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme) {
        setFixedSize(118, 34);
        setObjectName(u"timerTime"_s);
    }

    void set(const QString& text) {
        m_text = text;
        setAccessibleName(text);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paint::tabular(painter, m_theme, QRectF(rect()).adjusted(0, 0, -6, 0), m_text, Type::NumberM,
                       m_theme.color(Color::Ink));
    }

private:
    const Theme& m_theme;
    QString m_text;
};

} // namespace

TimerBar::TimerBar(const Desk& desk, QWidget* parent)
    : Card(desk.theme, {}, parent)
    , m_desk(desk)
    , m_what(new Field(desk.theme, this))
    , m_client(new ClientField(desk, this))
    , m_class(new Chip(desk.theme, {}, Tone::Neutral, this))
    , m_why(new Label(desk.theme, {}, Type::Small, Color::Ink2, this))
    , m_who(new Button(desk.theme, tr("Who started it?"), Button::Kind::Secondary, this))
    , m_change(new IconButton(desk.theme, u"pencil"_s, tr("Change who started it"), this))
    , m_time(new RunningTime(desk.theme, this))
    , m_act(new Button(desk.theme, {}, Button::Kind::Secondary, this)) {
    setObjectName(u"timerBar"_s);
    setAccessibleName(tr("Timer"));
    build();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &TimerBar::tick);
    show(std::nullopt);
}

void TimerBar::build() {
    setFixedHeight(56);
    m_what->setObjectName(u"timerWhat"_s);
    m_what->setIconName(u"timer"_s);
    m_what->setAccessibleName(tr("What the timer is for"));
    m_what->setMinimumWidth(120);
    m_client->setObjectName(u"timerClient"_s);
    m_client->setMinimumWidth(120);
    m_who->setObjectName(u"timerWho"_s);
    m_who->setSize(Button::Size::Small);
    m_change->setObjectName(u"timerChangeWho"_s);
    m_act->setObjectName(u"timerAct"_s);
    m_why->setObjectName(u"timerWhy"_s);
    m_why->setElided(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_what, 4);
    row->addWidget(m_client, 3);
    row->addWidget(m_class);
    row->addWidget(m_who);
    row->addWidget(m_why, 3);
    row->addWidget(m_change);
    row->addWidget(m_time);
    row->addWidget(m_act);
    body()->setContentsMargins(18, 10, 12, 10);
    body()->addLayout(row);
    connect(m_what, &QLineEdit::editingFinished, this, &TimerBar::subjectEdited);
    connect(m_what, &QLineEdit::returnPressed, this, [this] {
        if (!m_running) {
            begin();
        }
    });
    connect(m_client, &Typeahead::chosen, this, &TimerBar::subjectEdited);
    connect(m_client, &Typeahead::cleared, this, &TimerBar::subjectEdited);
    connect(m_who, &QPushButton::clicked, this, &TimerBar::askWho);
    connect(m_change, &QPushButton::clicked, this, &TimerBar::askWho);
    connect(m_act, &QPushButton::clicked, this, [this] {
        if (m_running) {
            Q_EMIT stopRequested();
        } else {
            begin();
        }
    });
}

Trigger TimerBar::trigger() const {
    return m_running ? Trigger{m_running->timer.workClass, m_running->timer.origin} : m_next;
}

void TimerBar::show(const std::optional<NamedTimer>& running) {
    const bool began = running.has_value() != m_running.has_value() ||
                       (running && running->timer.startedAt != m_running->timer.startedAt);
    if (!began && running == m_running && !m_act->text().isEmpty()) {
        return;
    }
    m_running = running;
    const bool typing = !began && m_what->hasFocus() && m_what->isModified();
    if (running && !typing) {
        const bool ofTicket = running->ticketNumber > 0;
        m_what->setText(
            ofTicket ? u"%1 %2"_s.arg(format::ticketNumber(running->ticketNumber), running->ticketSubject)
                     : running->timer.note);
        m_what->setReadOnly(ofTicket);
        m_what->setIconName(ofTicket ? u"life-buoy"_s : u"timer"_s);
        m_what->setCursorPosition(0);
    } else if (!running && began) {
        m_what->clear();
        m_what->setReadOnly(false);
        m_what->setIconName(u"timer"_s);
        m_next = {};
    }
    m_what->setPlaceholderText(running ? tr("Add a note") : tr("What are you working on?"));
    if (running && !m_client->isUnresolved()) {
        m_client->setClient(running->timer.client, running->clientName);
    } else if (!running && began) {
        m_client->setChoice(std::nullopt);
    }
    // The ticket says whose it is.
    m_client->setReadOnly(running && running->ticketNumber > 0);
    m_time->setVisible(running.has_value());
    m_act->setText(running ? tr("Stop") : tr("Start"));
    m_act->setIconName(running ? u"square"_s : u"play"_s);
    m_act->setKeyCap(running ? u"T"_s : QString());
    m_act->setAccessibleName(running ? tr("Stop the timer") : tr("Start the timer"));
    showClass(trigger());
    running ? m_tick.start() : m_tick.stop();
    tick();
    update();
}

void TimerBar::showClass(const Trigger& shown) {
    const bool classed = shown.workClass != core::WorkClass::Unclassified;
    m_class->set(classWord(shown.workClass), classTone(shown.workClass));
    m_class->setVisible(classed);
    m_change->setVisible(classed);
    m_who->setVisible(!classed);
    m_why->setText(classed ? originWord(shown.origin) : QString());
    m_why->setToolTip(m_why->text());
}

void TimerBar::tick() {
    if (m_running) {
        const auto ran = m_desk.session.now() - m_running->timer.startedAt;
        static_cast<RunningTime*>(m_time)->set(
            format::timer(std::chrono::duration_cast<std::chrono::seconds>(ran)));
    }
}

void TimerBar::begin() {
    core::effort::Timer timer;
    timer.note = m_what->text().trimmed();
    timer.client = m_client->client();
    timer.workClass = m_next.workClass;
    timer.origin = m_next.origin;
    Q_EMIT startRequested(timer);
}

void TimerBar::subjectEdited() {
    if (!m_running || m_running->ticketNumber > 0 || m_client->isUnresolved()) {
        return;
    }
    core::effort::Timer timer = m_running->timer;
    timer.note = m_what->text().trimmed();
    timer.client = m_client->client();
    m_what->setModified(false);
    if (timer != m_running->timer) {
        Q_EMIT updateRequested(timer);
    }
}

void TimerBar::askWho() {
    auto* menu = new QMenu(this);
    menu->setObjectName(u"triggerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillTriggers(*menu, [this](const Trigger& trigger) { choose(trigger); });
    const Button* under = m_who->isVisible() ? m_who : m_change;
    menu->popup(under->mapToGlobal(QPoint(0, under->height() + 4)));
}

void TimerBar::choose(const Trigger& trigger) {
    if (!m_running) {
        m_next = trigger;
        showClass(trigger);
        update();
        return;
    }
    core::effort::Timer timer = m_running->timer;
    timer.workClass = trigger.workClass;
    timer.origin = trigger.origin;
    if (timer != m_running->timer) {
        Q_EMIT updateRequested(timer);
    }
}

void TimerBar::paintEvent(QPaintEvent* event) {
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = m_running ? m_desk.theme.color(lookOf(classTone(trigger().workClass)).solid)
                                  : m_desk.theme.color(Color::Line2);
    paint::block(painter, QRectF(1, 10, 3, height() - 20), 1.5, edge);
}

} // namespace ui
