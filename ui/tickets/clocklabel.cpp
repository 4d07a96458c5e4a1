// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/clocklabel.h"

#include "ui/page/promisetimes.h"
#include "ui/theme/paint.h"
#include "ui/widgets/clockwords.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int BeforeWords = 20; ///< the icon
constexpr int AfterWords = 8;

} // namespace

ClockLabel::ClockLabel(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_times(new PromiseTimes(desk.store, this))
    , m_text(new Label(desk.theme, {}, Type::SmallHead, Color::Ink, this)) {
    setObjectName(u"ticketClock"_s);
    m_text->setObjectName(u"ticketClockText"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(BeforeWords, 0, AfterWords, 0);
    row->addWidget(m_text);
    m_text->setElided(true); // this widget says how much room there has to be
    connect(m_times, &PromiseTimes::changed, this, &ClockLabel::show);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        if (core::touches(changes, E::Ticket) || core::touches(changes, E::Policy) ||
            core::touches(changes, E::Client)) {
            load();
        }
    });
    connect(&m_minute, &QTimer::timeout, this, &ClockLabel::show);
    m_minute.start(std::chrono::seconds(30));
    hide();
}

void ClockLabel::setTicket(core::TicketId ticket, core::tickets::Priority priority) {
    m_priority = priority;
    if (m_ticket != ticket) {
        m_ticket = ticket;
        m_clocks.reset();
        load();
    }
    show();
}

void ClockLabel::load() {
    if (!m_ticket) {
        return;
    }
    const int token = ++m_token;
    m_desk.store.read([id = m_ticket](core::Database& db) { return core::sla::findClocks(db, id); })
        .then(this, [this, token](core::Result<std::optional<core::sla::TicketClocks>> clocks) {
            if (clocks && token == m_token) {
                m_clocks = std::move(*clocks);
                show();
            }
        });
}

void ClockLabel::show() {
    const core::Instant now = m_desk.session.now();
    const QTimeZone& zone = m_desk.session.zone();
    std::optional<ClockText> text;
    if (m_clocks) {
        const auto& clocks = m_clocks->clocks;
        const auto metric = clocks.nextMetric();
        text = clockText({m_clocks->policy, clocks.nextDue(),
                          metric.value_or(core::sla::Metric::FirstResponse), clocks.breachedAt()},
                         m_priority, m_times->times(), now, zone);
        if (!text && clocks.breachedAt()) {
            text =
                ClockText{tr("A promise was missed"), {}, {}, Tone::Bad, u"octagon-alert"_s, Color::BadInk};
        }
    }
    setVisible(text.has_value());
    if (text) {
        m_icon = text->icon;
        m_color = text->color;
        m_text->setColor(text->color);
        m_words = text->text;
        m_fewer = text->brief.isEmpty() ? m_words : u"%1 %2"_s.arg(text->brief, text->note);
        fit();
        updateGeometry();
        setToolTip(clocksText(*m_clocks, now, zone));
        m_text->setAccessibleName(m_words);
        m_text->setAccessibleDescription(toolTip());
    }
    update();
}

int ClockLabel::widthOf(const QString& words) const {
    return BeforeWords + QFontMetrics(m_text->font()).horizontalAdvance(words) + 2 + AfterWords;
}

QSize ClockLabel::sizeHint() const {
    return {widthOf(m_words), m_text->sizeHint().height()};
}

QSize ClockLabel::minimumSizeHint() const {
    return {widthOf(m_fewer), m_text->sizeHint().height()};
}

void ClockLabel::fit() {
    m_text->setText(width() < widthOf(m_words) ? m_fewer : m_words);
}

void ClockLabel::resizeEvent(QResizeEvent*) {
    fit();
}

void ClockLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.drawPixmap(QPointF(0, height() / 2.0 - 7.5),
                       m_desk.theme.icon(m_icon, m_color).pixmap(QSize(15, 15), devicePixelRatioF()));
}

} // namespace ui
