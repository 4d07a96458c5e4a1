// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The two lanes of a client's life: what we did above one time axis, what they asked below it, and over both
/// the stage of the path that the client was in.
#pragma once

#include "core/clients/timeline.h"
#include "core/journeys/stagespans.h"
#include "ui/clients/deviationflags.h"

#include <QWidget>

namespace ui {

/// Draws a range of days. Left and Right (or [ and ]) step through the marks, Enter or a click opens one.
class TimelineView : public QWidget {
    Q_OBJECT

public:
    struct Content {
        core::clients::TimelineLanes lanes;
        std::vector<core::touchpoints::PlannedRow> planned;
        std::vector<DeviationFlag> flags;
        std::vector<core::journeys::StageSpan> stages; ///< oldest first, apart
        core::DayRange days;
        core::Instant now;
        QTimeZone zone = QTimeZone::utc();
    };

    explicit TimelineView(const Theme& theme, QWidget* parent = nullptr);

    void setContent(Content content);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void touchpointActivated(core::TouchpointId id);
    void ticketActivated(core::TicketId id);
    void plannedActivated(core::PlannedId id);
    void deviationActivated(core::DeviationId id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Kind { Touchpoint, Planned, Ticket, Flag };

    /// One thing that can be pointed at; several touchpoints too close to be told apart share a mark.
    struct Mark {
        Kind kind = Kind::Touchpoint;
        QRectF box;
        core::Instant at;
        std::vector<qint64> ids;
        QString tip;
        core::Channel channel = core::Channel::Call;
        bool outbound = true;
    };

    void place();
    void placeTouchpoints();
    void placeSide(core::Direction side, int steps, double first, double stride);
    void placePlanned();
    void placeTickets();
    void placeFlags();
    double xOf(core::Instant at) const;
    double xOf(QDate day) const;
    QRectF plot() const;
    QRectF boxOf(const core::journeys::StageSpan& span) const;
    QString wordsOf(const core::journeys::StageSpan& span) const;
    QString stageTip(QPointF position) const;
    void describe();
    int markAt(QPointF position) const;
    void setCurrent(int mark);
    void activate(int mark);

    void paintWeeks(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintSentiment(QPainter& painter) const;
    void paintStages(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void paintSpans(QPainter& painter) const;
    void paintMark(QPainter& painter, const Mark& mark) const;
    void paintTicket(QPainter& painter, const Mark& mark) const;
    void paintToday(QPainter& painter) const;

    const Theme& m_theme;
    Content m_content;
    std::vector<Mark> m_marks;
    int m_hovered = -1;
    int m_current = -1;
};

} // namespace ui
