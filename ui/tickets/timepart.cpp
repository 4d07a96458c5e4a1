// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/timepart.h"

#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/numberlink.h"
#include "ui/widgets/words.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace ui {

/// The timer that runs on this ticket, ticking.
class RunningTimer : public QWidget {
public:
    RunningTimer(const Desk& desk, QWidget* parent)
        : QWidget(parent)
        , m_desk(desk)
        , stop(new Button(desk.theme, TimePart::tr("Stop"), Button::Kind::Secondary, this)) {
        setFixedHeight(46);
        stop->setObjectName(u"stopTimer"_s);
        stop->setSize(Button::Size::Row);
        stop->setIconName(u"square"_s);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(14, 0, 8, 0);
        row->addStretch();
        row->addWidget(stop);
        connect(&m_tick, &QTimer::timeout, this, qOverload<>(&QWidget::update));
        m_tick.setInterval(1000);
    }

    void setTimer(const core::effort::Timer& timer) {
        m_timer = timer;
        m_tick.start();
        update();
    }

    void halt() { m_tick.stop(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& theme = m_desk.theme;
        const ToneLook look = lookOf(classTone(m_timer.workClass));
        paint::block(painter, rect(), metric::ControlRadius, theme.color(look.fill));
        painter.fillRect(QRectF(0, 8, 3, height() - 16), theme.color(look.solid));
        const auto gone =
            std::chrono::duration_cast<std::chrono::seconds>(m_desk.session.now() - m_timer.startedAt);
        const double used =
            paint::tabular(painter, theme, {16, 0, 110, double(height())}, format::timer(gone), Type::Heading,
                           theme.color(Color::Ink), Qt::AlignLeft);
        paint::text(painter, theme, {16 + used + 14, 0, 90, double(height())}, classWord(m_timer.workClass),
                    Type::SmallLabel, look.ink);
    }

private:
    Desk m_desk;
    core::effort::Timer m_timer;
    QTimer m_tick;

public:
    Button* const stop;
};

TimePart::TimePart(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_total(new NumberLink(desk.theme, Type::RowTitle, this))
    , m_running(new RunningTimer(desk, this))
    , m_start(new Button(desk.theme, tr("Start timer"), Button::Kind::Secondary, this))
    , m_members(new Label(desk.theme, {}, Type::Small, Color::Ink2, this)) {
    setObjectName(u"ticketTime"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(desk.theme, tr("Time on this ticket"), Type::RowTitle, Color::Ink, this));
    head->addStretch();
    head->addWidget(m_total);
    column->addLayout(head);
    column->addWidget(m_running);
    column->addWidget(m_start);
    column->addWidget(m_members);
    column->addWidget(buildLog());
    m_total->setObjectName(u"ticketMinutes"_s);
    m_members->setObjectName(u"minutesByMember"_s);
    m_members->setWordWrap(true);
    m_start->setObjectName(u"startTimer"_s);
    m_start->setSize(Button::Size::Row);
    m_start->setIconName(u"play"_s);
    m_start->setKeyCap(u"T"_s);
    connect(m_total, &NumberLink::clicked, this, &TimePart::rowsRequested);
    connect(m_start, &QPushButton::clicked, this, &TimePart::timerRequested);
    connect(m_running->stop, &QPushButton::clicked, this, &TimePart::timerStopRequested);
}

QWidget* TimePart::buildLog() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_minutes = new MinutesField(m_desk.theme, line);
    m_minutes->setObjectName(u"logMinutes"_s);
    m_minutes->setAccessibleName(tr("Minutes to log on this ticket"));
    m_minutes->setPlaceholderText(tr("45, 0:45, .75h"));
    m_minutes->setIconName(u"timer"_s);
    m_log = new Button(m_desk.theme, tr("Log time"), Button::Kind::Secondary, line);
    m_log->setObjectName(u"logTime"_s);
    m_log->setUnavailable(tr("Type the minutes first"));
    row->addWidget(m_minutes, 1);
    row->addWidget(m_log);
    connect(m_minutes, &MinutesField::valueChanged, this, [this](std::optional<core::Minutes> value) {
        const QString problem = m_minutes->problem();
        m_log->setUnavailable(!problem.isEmpty()                   ? problem
                              : value && *value > core::Minutes(0) ? QString()
                                                                   : tr("Type the minutes first"));
    });
    connect(m_minutes, &QLineEdit::returnPressed, this, &TimePart::log);
    connect(m_log, &QPushButton::clicked, this, &TimePart::log);
    return line;
}

void TimePart::log() {
    const auto value = m_minutes->value();
    if (value && *value > core::Minutes(0) && m_log->isEnabled()) {
        m_minutes->setValue(std::nullopt);
        m_log->setUnavailable(tr("Type the minutes first"));
        Q_EMIT minutesLogged(*value);
    }
}

void TimePart::focusMinutes() {
    m_minutes->setFocus(Qt::ShortcutFocusReason);
}

void TimePart::setData(const TicketPageData& page) {
    const bool here = page.timerIsHere();
    m_running->setVisible(here);
    m_start->setVisible(!here);
    m_start->setText(page.timer ? tr("Switch the timer to this ticket") : tr("Start timer"));
    if (here) {
        m_running->setTimer(*page.timer);
    } else {
        m_running->halt();
    }
    const auto& thread = page.thread;
    m_total->set(thread.minutes.count() > 0 ? format::minutes(thread.minutes) : format::none(),
                 tr("Open the entries of this ticket"));
    QStringList parts;
    for (const auto& [member, minutes] : thread.minutesByMember) {
        parts << tr("%1 by %2").arg(format::minutes(minutes), page.memberName(member));
    }
    m_members->setText(parts.isEmpty() ? tr("Nothing logged yet.") : parts.join(u", "_s));
}

} // namespace ui
