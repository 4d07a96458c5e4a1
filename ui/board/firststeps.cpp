// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/firststeps.h"

#include "core/clients/list.h"
#include "core/journeys/design.h"
#include "core/people/member.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QPainter>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int RowHeight = 52; ///< at least; the lane shares out what it has
constexpr int NodeSize = 24;
constexpr int NodeMiddle = 36;
constexpr int TextLeft = 64;
constexpr int ButtonWidth = 108;

} // namespace

FirstStepsData readFirstSteps(core::Database& db) {
    FirstStepsData out;
    out.clients = core::clients::countClients(db, {});
    for (const auto& journey : core::journeys::list(db)) {
        ++out.journeys;
        out.enrolled += journey.clients;
    }
    out.members = qint64(core::people::list(db).size());
    return out;
}

FirstSteps::FirstSteps(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(u"firstSteps"_s);
    setAccessibleName(tr("First steps"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(0);
    column->addWidget(
        new Label(theme, tr("Put the first client on the path"), Type::Heading, Color::Ink, this));
    column->addSpacing(4);
    column->addWidget(new Label(theme, tr("Four steps, about five minutes. Skip any of them."), Type::Body,
                                Color::Ink2, this));
    column->addSpacing(8);
    m_rows = {
        makeRow(Created, tr("Workspace created"), {}, {}),
        makeRow(Clients, tr("Add or import clients"), tr("Type one, or choose a file"), tr("Add client")),
        makeRow(Journey, tr("Look at the journey"), tr("Begin with a path that fits, and make it yours"),
                tr("Open")),
        makeRow(Enrol, tr("Enrol the first client"),
                tr("Its touchpoints are planned from the day you choose"), tr("Enrol")),
        makeRow(Team, tr("Name the team"), tr("Who works here, and for how many hours"), tr("Add"))};
    for (const Row& row : m_rows) {
        column->addWidget(row.area, 1);
    }
    column->addStretch(0);
    addImport();
}

/// Beside adding one by hand.
void FirstSteps::addImport() {
    Row& row = m_rows[Clients];
    auto* import = new Button(m_theme, tr("Import"), Button::Kind::Ghost, row.area);
    import->setObjectName(u"firstImport"_s);
    import->setSize(Button::Size::Row);
    import->setAccessibleName(tr("Import clients from files"));
    connect(import, &QPushButton::clicked, this, &FirstSteps::importRequested);
    auto* line = static_cast<QHBoxLayout*>(row.area->layout());
    line->insertWidget(line->count() - 1, import, 0, Qt::AlignVCenter);
    setTabOrder(row.button, import);
}

FirstSteps::Row FirstSteps::makeRow(Step step, const QString& title, const QString& note,
                                    const QString& button) {
    Row row;
    row.area = new QWidget(this);
    row.area->setMinimumHeight(RowHeight);
    row.area->setMaximumHeight(2 * RowHeight);
    auto* line = new QHBoxLayout(row.area);
    line->setContentsMargins(TextLeft - 24, 0, 0, 0);
    line->setSpacing(12);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    row.title = new Label(m_theme, title, Type::RowTitle, Color::Ink, row.area);
    row.note = new Label(m_theme, note, Type::Small, Color::Ink2, row.area);
    row.note->setWordWrap(true);
    texts->addStretch(1);
    texts->addWidget(row.title);
    texts->addWidget(row.note);
    texts->addStretch(1);
    line->addLayout(texts, 1);
    if (!button.isEmpty()) {
        row.button = new Button(m_theme, button, Button::Kind::Secondary, row.area);
        row.button->setObjectName(u"firstStep%1"_s.arg(int(step)));
        row.button->setSize(Button::Size::Row);
        row.button->setMinimumWidth(ButtonWidth);
        row.button->setAccessibleName(u"%1: %2"_s.arg(title, button));
        connect(row.button, &QPushButton::clicked, this, [this, step] { Q_EMIT stepRequested(step); });
        line->addWidget(row.button, 0, Qt::AlignVCenter);
    }
    return row;
}

/// The first step that is not done; the one filled button of the page.
int FirstSteps::next() const {
    const auto open = std::find_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return !row.done; });
    return int(open - m_rows.begin());
}

void FirstSteps::setData(const FirstStepsData& steps, const QString& agency) {
    m_rows[Created].note->setText(agency);
    m_rows[Created].done = true;
    m_rows[Clients].done = steps.clients > 0;
    m_rows[Journey].done = steps.journeys > 0;
    m_rows[Enrol].done = steps.enrolled > 0;
    m_rows[Team].done = steps.members > 1;
    for (int step = 0; step < StepCount; ++step) {
        Row& row = m_rows[std::size_t(step)];
        row.title->setColor(row.done ? Color::Ink2 : Color::Ink);
        if (row.button) {
            row.button->setKind(step == next() ? Button::Kind::Primary : Button::Kind::Secondary);
            if (step == next()) {
                setFocusProxy(row.button);
            }
        }
    }
    m_rows[Enrol].button->setEnabled(steps.clients > 0 && steps.journeys > 0);
    m_rows[Enrol].button->setToolTip(m_rows[Enrol].button->isEnabled() ? QString()
                                                                       : tr("Needs a client and a journey"));
    update();
}

/// The path: done solid blue with a tick, the next one a ring, the rest ahead.
void FirstSteps::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto middle = [this](int step) {
        return QPointF(NodeMiddle, m_rows[std::size_t(step)].area->geometry().center().y());
    };
    for (int step = 0; step + 1 < StepCount; ++step) {
        const bool walked = m_rows[std::size_t(step)].done && step + 1 <= next();
        QPen pen(m_theme.color(walked ? Color::Pro : Color::Ctl), walked ? 3 : 1.5);
        if (!walked) {
            pen.setDashPattern({2, 3});
        }
        painter.setPen(pen);
        painter.drawLine(middle(step) + QPointF(0, NodeSize / 2.0 + 2),
                         middle(step + 1) - QPointF(0, NodeSize / 2.0 + 2));
    }
    for (int step = 0; step < StepCount; ++step) {
        const QPointF centre = middle(step);
        const QRectF disc(centre.x() - NodeSize / 2.0, centre.y() - NodeSize / 2.0, NodeSize, NodeSize);
        if (m_rows[std::size_t(step)].done) {
            paint::block(painter, disc, NodeSize / 2.0, m_theme.color(Color::Pro));
            m_theme.icons().paint(painter, u"check"_s, centre, 14, m_theme.color(Color::Surface));
            continue;
        }
        const bool current = step == next();
        paint::block(painter, disc.adjusted(1, 1, -1, -1), NodeSize / 2.0, m_theme.color(Color::Surface),
                     m_theme.color(current ? Color::Pro : Color::Ctl), current ? 3 : 1);
        paint::text(painter, m_theme, disc, QString::number(step + 1), Type::SmallHead,
                    current ? Color::ProInk : Color::Ink2, Qt::AlignHCenter);
    }
}

} // namespace ui
