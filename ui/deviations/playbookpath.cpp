// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/playbookpath.h"

#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

using namespace Qt::Literals::StringLiterals;
using core::RunStepState;
using core::deviations::RunStep;

namespace ui {

namespace {

constexpr int NodeX = 22; ///< centre of the nodes

/// The node left of a step, and the line on to the next one.
class StepFrame : public QWidget {
public:
    struct Look {
        RunStepState state;
        int number;
        bool current;
        bool last;
    };

    StepFrame(const Theme& theme, Look look, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_look(look) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF centre(NodeX, m_look.current ? 26 : 20);
        const bool done = m_look.state == RunStepState::Done;
        if (!m_look.last) {
            painter.setPen(QPen(m_theme.color(done ? Color::Pro : Color::Line2), done ? 2 : 1));
            painter.drawLine(centre + QPointF(0, 13), QPointF(NodeX, height()));
        }
        if (m_look.current) {
            paint::block(painter, QRectF(rect()).adjusted(6, 2, -6, -2), metric::RowRadius, {},
                         m_theme.color(Color::Ink), 1.5);
        }
        const QRectF disc(centre.x() - 10, centre.y() - 10, 20, 20);
        if (done) {
            paint::block(painter, disc, 10, m_theme.color(Color::Pro));
            m_theme.icons().paint(painter, u"check"_s, centre, 12, m_theme.color(Color::Canvas));
            return;
        }
        const Color edge = m_look.current ? Color::Pro : Color::Ctl;
        paint::block(painter, disc, 10, m_theme.color(Color::Surface), m_theme.color(edge),
                     m_look.current ? 2.5 : 1);
        if (m_look.state == RunStepState::Skipped) {
            m_theme.icons().paint(painter, u"minus"_s, centre, 11, m_theme.color(Color::Ink3));
        } else {
            paint::text(painter, m_theme, disc, QString::number(m_look.number), Type::CaptionLabel,
                        m_look.current ? Color::ProInk : Color::Ink2, Qt::AlignHCenter);
        }
    }

private:
    const Theme& m_theme;
    Look m_look;
};

QString secondLine(const RunStep& step, const DeviationDetail& detail, QDate today, const QTimeZone& zone) {
    const QString who = detail.memberName(step.owner);
    QString when = format::day(step.dueDay, today);
    if (step.at) {
        when = format::day(core::dayOf(*step.at, zone), today);
    }
    if (step.state == RunStepState::Skipped) {
        return PlaybookPath::tr("skipped %1: %2").arg(when, step.reason);
    }
    if (step.state == RunStepState::Open && step.dueDay < today) {
        when = PlaybookPath::tr("%1, late").arg(when);
    }
    return who.isEmpty() ? when : PlaybookPath::tr("%1, %2").arg(who, when);
}

QString logText(core::Channel channel) {
    switch (channel) {
    case core::Channel::Call:
        return PlaybookPath::tr("Log the call");
    case core::Channel::Email:
        return PlaybookPath::tr("Log the e-mail");
    case core::Channel::Meeting:
    case core::Channel::Video:
        return PlaybookPath::tr("Log the meeting");
    case core::Channel::Visit:
        return PlaybookPath::tr("Log the visit");
    case core::Channel::Chat:
    case core::Channel::Other:
        break;
    }
    return PlaybookPath::tr("Log it as done");
}

} // namespace

PlaybookPath::PlaybookPath(const Theme& theme, const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_session(session)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(u"playbookPath"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void PlaybookPath::setRun(const DeviationDetail& detail, bool open) {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!detail.run) {
        return;
    }
    const auto& steps = detail.run->steps;
    const RunStep* current = open && !detail.run->endedAt ? detail.run->current() : nullptr;
    for (const RunStep& step : steps) {
        m_column->addWidget(stepRow(step, detail, &step == current, &step == &steps.back()));
    }
}

QWidget* PlaybookPath::stepRow(const RunStep& step, const DeviationDetail& detail, bool current, bool last) {
    auto* frame = new StepFrame(m_theme, {step.state, step.position + 1, current, last}, this);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(NodeX + 20, current ? 14 : 9, 16, current ? 12 : 7);
    column->setSpacing(2);
    auto* first = new QHBoxLayout;
    auto* title = new Label(m_theme, step.title, current ? Type::RowTitle : Type::BodyItem,
                            step.state == RunStepState::Open ? Color::Ink : Color::Ink2, frame);
    title->setElided(true);
    first->addWidget(title, 1);
    if (step.estimate.count() > 0) {
        first->addWidget(new Label(m_theme, format::minutes(step.estimate), Type::Small, Color::Ink2, frame));
    }
    column->addLayout(first);
    const bool late = step.state == RunStepState::Open && step.dueDay < m_session.today();
    auto* second = new Label(m_theme, secondLine(step, detail, m_session.today(), m_session.zone()),
                             Type::Small, late ? Color::WarnInk : Color::Ink2, frame);
    second->setElided(true);
    column->addWidget(second);
    if (!current) {
        frame->setAccessibleName(u"%1, %2"_s.arg(step.title, core::toText(step.state)));
        return frame;
    }
    frame->setAccessibleName(tr("Current step: %1").arg(step.title));
    if (!step.body.isEmpty()) {
        auto* text = new Label(m_theme, step.body, Type::Small, Color::Ink2, frame);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    auto* buttons = new FoldingRow(6, 4, frame);
    column->addSpacing(4);
    auto* log = new Button(m_theme, logText(step.channel), Button::Kind::Primary, frame);
    log->setObjectName(u"logStep"_s);
    log->setIconName(channelIcon(step.channel));
    log->setKeyCap(u"L"_s);
    auto* skip = new Button(m_theme, tr("Skip with reason"), Button::Kind::Ghost, frame);
    skip->setObjectName(u"skipStep"_s);
    connect(log, &QPushButton::clicked, this, [this, step] { Q_EMIT logRequested(step); });
    connect(skip, &QPushButton::clicked, this, [this, step] { Q_EMIT skipRequested(step); });
    buttons->addPart(log);
    buttons->addPart(skip);
    column->addWidget(buttons, 0, Qt::AlignLeft);
    return frame;
}

} // namespace ui
