// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/timercard.h"

#include "core/clients/client.h"
#include "core/tickets/tickets.h"
#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int CardHeight = 58;
constexpr int StopSize = 28;
constexpr std::chrono::minutes BeatEvery{1};

struct Running {
    std::optional<core::effort::Timer> timer;
    QString subject;
};

Running readTimer(core::Database& db, core::MemberId member) {
    Running answer;
    answer.timer = core::effort::running(db, member);
    if (!answer.timer) {
        return answer;
    }
    const auto client = core::clients::find(db, answer.timer->client);
    const QString name = client ? client->name : QString();
    if (const auto ticket = core::tickets::find(db, answer.timer->ticket)) {
        answer.subject = u"#%1 %2"_s.arg(ticket->number).arg(name);
    } else {
        answer.subject = name.isEmpty() ? answer.timer->note : name;
    }
    return answer;
}

} // namespace

TimerCard::TimerCard(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk) {
    setObjectName(u"timerCard"_s);
    setFixedHeight(CardHeight);
    setMouseTracking(true);
    hide();
    m_tick.setInterval(1000);
    m_tick.setTimerType(Qt::CoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, &TimerCard::tick);
    connect(&desk.session, &Session::memberChanged, this, &TimerCard::load);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Timer)) {
            load();
        }
    });
    load();
}

void TimerCard::load() {
    const core::MemberId member = m_desk.session.member().id;
    const int token = ++m_token;
    m_desk.store.read([member](core::Database& db) { return member ? readTimer(db, member) : Running{}; })
        .then(this, [this, token](core::Result<Running> answer) {
            if (!answer || token != m_token) {
                return;
            }
            const bool isNew = answer->timer && (!m_timer || m_timer->startedAt != answer->timer->startedAt);
            m_timer = answer->timer;
            m_subject = answer->subject.isEmpty() ? tr("Timer") : answer->subject;
            setVisible(m_timer.has_value());
            m_timer ? m_tick.start() : m_tick.stop();
            setAccessibleName(m_timer ? tr("Timer: %1").arg(m_subject) : QString());
            update();
            Q_EMIT timerChanged();
            const core::Instant now = m_desk.session.now();
            const auto gap = m_timer ? core::effort::gap(*m_timer, now) : std::nullopt;
            if (isNew || (m_unsettled && !gap)) {
                m_lastBeat = now;
            }
            m_unsettled = gap.has_value();
            if (isNew && gap) {
                Q_EMIT gapFound(*gap);
            }
        });
}

void TimerCard::tick() {
    update();
    const core::Instant now = m_desk.session.now();
    const core::Instant before = m_lastBeat;
    // A question that was put aside stays open: a sign of life would answer it with "it was work".
    if (m_unsettled || now - before < BeatEvery || m_desk.store.isReadOnly()) {
        return;
    }
    m_lastBeat = now;
    if (now - before > core::effort::GapLimit) { // the machine slept: ask before the sign of life hides it
        m_unsettled = true;
        Q_EMIT gapFound({before, now});
        return;
    }
    m_desk.store.write(
        [member = m_timer->member](core::Transaction& tx) { core::effort::heartbeat(tx, member); });
}

std::chrono::seconds TimerCard::elapsed() const {
    return std::chrono::duration_cast<std::chrono::seconds>(m_desk.session.now() - m_timer->startedAt);
}

void TimerCard::setRail(bool rail) {
    m_rail = rail;
    updateGeometry();
    update();
}

QSize TimerCard::sizeHint() const {
    return {m_rail ? metric::RailWidth - 8 : metric::NavWidth - 20, CardHeight};
}

QRectF TimerCard::stopBox() const {
    if (m_rail) {
        return QRectF((width() - StopSize) / 2.0, height() - StopSize - 4, StopSize, StopSize);
    }
    return QRectF(width() - StopSize - 8, (height() - StopSize) / 2.0 + 8, StopSize, StopSize);
}

void TimerCard::paintEvent(QPaintEvent*) {
    if (!m_timer) {
        return;
    }
    const Theme& theme = m_desk.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = rect();
    paint::block(painter, box, metric::RowRadius, theme.color(Color::Sunk), theme.color(Color::Line));
    const ToneLook look = lookOf(classTone(m_timer->workClass));
    paint::block(painter, QRectF(0, 8, 3, box.height() - 16), 1.5, theme.color(look.solid));
    const QString time = format::timer(elapsed());
    if (m_rail) { // hours and minutes, as in the sheet: more has no room beside the edge
        const auto minutes = std::chrono::floor<std::chrono::minutes>(elapsed());
        paint::tabular(painter, theme, QRectF(3, 6, box.width() - 3, 16), format::sheet(minutes),
                       Type::CaptionHead, theme.color(Color::Ink), Qt::AlignHCenter);
    } else {
        paint::text(painter, theme, QRectF(12, 8, box.width() - 20, 16), m_subject, Type::SmallLabel,
                    Color::Ink2);
        paint::tabular(painter, theme, QRectF(12, 28, box.width() - 60, 22), time, Type::Section,
                       theme.color(Color::Ink), Qt::AlignLeft);
    }
    const QRectF stop = stopBox();
    paint::block(painter, stop, metric::ControlRadius, theme.color(Color::Surface), theme.color(Color::Ctl));
    paint::block(painter, QRectF(stop.center() - QPointF(5, 5), QSizeF(10, 10)), 2, theme.color(Color::Ink));
}

void TimerCard::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (stopBox().contains(event->position())) {
        Q_EMIT stopRequested();
    } else {
        Q_EMIT clicked();
    }
}

} // namespace ui
