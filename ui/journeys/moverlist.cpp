// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/moverlist.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

constexpr int FirstNames = 6;
constexpr int MostChanges = 3;

} // namespace

MoverList::MoverList(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_shown(FirstNames) {
    setObjectName(u"moverList"_s);
    setAccessibleName(tr("Who would move"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void MoverList::setRows(const std::vector<journeys::MoveRow>& rows) {
    if (m_rows != rows || !m_list) {
        m_rows = rows;
        rebuild();
        Q_EMIT chosenChanged();
    }
}

std::vector<core::EnrolmentId> MoverList::chosen() const {
    std::vector<core::EnrolmentId> enrolments;
    for (const auto& row : m_rows) {
        if (isChosen(row)) {
            enrolments.push_back(row.enrolment);
        }
    }
    return enrolments;
}

void MoverList::rebuild() {
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget(this);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    layout()->addWidget(m_list);
    m_list->show();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 10, 0, 4);
    head->addWidget(new Label(m_desk.theme, tr("Who would move"), Type::SmallHead, Color::Ink2, m_list));
    head->addStretch(1);
    head->addWidget(new Label(m_desk.theme, tr("%n client(s)", nullptr, int(m_rows.size())), Type::Small,
                              Color::Ink3, m_list));
    column->addLayout(head);
    for (const auto group : {Group::Ahead, Group::Past, Group::Late}) {
        addGroup(column, group);
    }
    addNames(column);
}

void MoverList::addGroup(QVBoxLayout* column, Group group) {
    const auto count =
        std::count_if(m_rows.begin(), m_rows.end(), [group](const auto& row) { return row.group == group; });
    if (count == 0) {
        return;
    }
    const QString texts[] = {tr("%1 before or in what changed").arg(count),
                             tr("%1 past what changed").arg(count),
                             tr("%1 would be late at once").arg(count)};
    const QString notes[] = {tr("move now; days still count from when they entered"),
                             tr("nothing changes; all are on one version"),
                             tr("a new touchpoint would already be overdue")};
    auto* box = new QCheckBox(texts[size_t(group)], m_list);
    box->setObjectName(u"moveGroup%1"_s.arg(int(group)));
    box->setAccessibleDescription(notes[size_t(group)]);
    box->setChecked(m_ticked[size_t(group)]);
    connect(box, &QCheckBox::toggled, this, [this, group](bool on) {
        m_ticked[size_t(group)] = on;
        rebuild();
        Q_EMIT chosenChanged();
    });
    column->addWidget(box);
    auto* note = new Label(m_desk.theme, notes[size_t(group)], Type::Caption, Color::Ink3, m_list);
    note->setContentsMargins(24, 0, 0, 4);
    note->setWordWrap(true);
    column->addWidget(note);
}

/// What a move would do to the client, in one line.
QString MoverList::becomes(const journeys::MoveRow& row) const {
    if (!isChosen(row)) {
        return tr("stays on version %1").arg(row.versionNow);
    }
    const QDate today = m_desk.session.today();
    QStringList parts;
    if (!row.sameStage) {
        parts << tr("lands in %1").arg(row.landingName);
    }
    for (const auto& change : row.changes) {
        if (parts.size() == MostChanges) {
            parts << tr("%1 more").arg(qsizetype(row.changes.size()) - MostChanges);
            break;
        }
        switch (change.kind) {
        case journeys::DueChange::Kind::Moved:
            parts << tr("%1 due %2, was %3")
                         .arg(change.title, format::day(change.dueThen, today),
                              format::day(change.dueNow, today));
            break;
        case journeys::DueChange::Kind::Appears:
            parts << tr("%1 due %2").arg(change.title, format::day(change.dueThen, today));
            break;
        case journeys::DueChange::Kind::Vanishes:
            parts << tr("%1 is cancelled").arg(change.title);
            break;
        case journeys::DueChange::Kind::Kept:
            parts << tr("%1 stays on %2, moved by hand").arg(change.title, format::day(change.dueNow, today));
            break;
        }
    }
    return parts.isEmpty() ? tr("moves, nothing else changes") : tr("moves, %1").arg(parts.join(u"; "_s));
}

void MoverList::addNames(QVBoxLayout* column) {
    int left = m_shown;
    for (const auto& row : m_rows) {
        if (left-- == 0) {
            break;
        }
        column->addWidget(new Rule(m_desk.theme, m_list));
        auto* line = new QHBoxLayout;
        auto* name = new Label(m_desk.theme, row.clientName, Type::SmallLabel, Color::Ink, m_list);
        name->setElided(true);
        line->addWidget(name, 1);
        const QString where =
            row.stageNow.isEmpty() ? tr("not begun") : tr("%1, day %2").arg(row.stageNow).arg(row.dayInStage);
        line->addWidget(new Label(m_desk.theme, where, Type::Caption, Color::Ink3, m_list));
        column->addLayout(line);
        auto* what = new Label(m_desk.theme, becomes(row), Type::Caption, Color::Ink2, m_list);
        what->setObjectName(u"moverChange"_s);
        what->setWordWrap(true);
        column->addWidget(what);
    }
    if (m_rows.size() > size_t(m_shown)) {
        auto* more = new Button(m_desk.theme, tr("%n more client(s)", nullptr, int(m_rows.size()) - m_shown),
                                Button::Kind::Ghost, m_list);
        more->setSize(Button::Size::Small);
        connect(more, &QPushButton::clicked, this, [this] {
            m_shown = int(m_rows.size());
            rebuild();
        });
        column->addWidget(more);
    }
}

} // namespace ui
