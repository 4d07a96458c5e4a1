// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/pathcard.h"

#include "core/deviations/store.h"
#include "ui/clients/pathview.h"
#include "ui/page/enroldialog.h"
#include "ui/page/journeyacts.h"
#include "ui/page/stagedialog.h"
#include "ui/page/startdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/literal.h"

#include <QCheckBox>
#include <QMenu>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;
using journeys::Position;

namespace ui {

namespace {

constexpr int RecentDeviations = 50;

QString peersSentence(const Position& position) {
    const auto& limits = position.peers.limits;
    const auto& stage = position.stages[size_t(position.here)];
    const QString days = PathCard::tr("Day %1 in %2.").arg(position.daysHere).arg(stage.name);
    if (limits.fromTemplate) {
        return limits.warn
                   ? PathCard::tr("%1 Too few clients to compare; the template allows %2 working days.")
                         .arg(days)
                         .arg(*limits.warn)
                   : days;
    }
    const QString done = limits.warn
                             ? PathCard::tr("%1 of %2 peers were done by day %3.")
                                   .arg(position.peers.doneBy)
                                   .arg(limits.peers)
                                   .arg(*limits.warn)
                             : PathCard::tr("Most peers took longer than day %1.").arg(limits.longest);
    return position.peers.finishChance ? PathCard::tr("%1 %2 Chance to finish within 7 working days: %3.")
                                             .arg(days, done, format::percent(position.peers.finishChance))
                                       : u"%1 %2"_s.arg(days, done);
}

QString journeyNote(const Position& position) {
    QStringList parts{PathCard::tr("%1, version %2").arg(position.journeyName).arg(position.versionNumber)};
    switch (position.enrolment.state) {
    case core::EnrolmentState::Planned:
        parts << PathCard::tr("begins on %1").arg(format::fullDay(position.enrolment.startDay));
        break;
    case core::EnrolmentState::Paused:
        parts << (position.pauseReason.isEmpty() ? PathCard::tr("paused")
                                                 : PathCard::tr("paused: %1").arg(position.pauseReason));
        break;
    case core::EnrolmentState::Completed:
        parts << PathCard::tr("completed");
        break;
    case core::EnrolmentState::Left:
        parts << (position.enrolment.endReason.isEmpty()
                      ? PathCard::tr("left")
                      : PathCard::tr("left: %1").arg(position.enrolment.endReason));
        break;
    case core::EnrolmentState::Active:
        break;
    }
    return parts.join(u" \u00b7 "_s);
}

QString markNote(const journeys::ExitRow& row) {
    if (row.mark.state == core::CriterionState::Waived) {
        return row.memberName.isEmpty()
                   ? PathCard::tr("waived: %1").arg(row.mark.reason)
                   : PathCard::tr("waived by %1: %2").arg(row.memberName, row.mark.reason);
    }
    if (row.mark.state == core::CriterionState::Met) {
        return row.mark.automatic ? PathCard::tr("met by its rule") : row.memberName;
    }
    return row.criterion.required ? PathCard::tr("required") : PathCard::tr("optional");
}

} // namespace

PathCard::PathCard(const Desk& desk, QWidget* parent)
    : Card(desk.theme, tr("Path"), parent)
    , m_desk(desk)
    , m_path(new PathView(desk.theme, this))
    , m_peers(new Label(desk.theme, {}, Type::Small, Color::Ink2))
    , m_nothing(new Label(desk.theme,
                          tr("Not on a journey yet. Enrol the client, so that its path is "
                             "designed and nothing depends on memory."),
                          Type::Small, Color::Ink2, this))
    , m_exit(new Card(desk.theme, tr("Before moving on"), parent))
    , m_criteria(new QWidget(m_exit))
    , m_next(new Button(desk.theme, {}, Button::Kind::Secondary, this))
    , m_enrol(new Button(desk.theme, tr("Enrol on a journey"), Button::Kind::Secondary, this))
    , m_more(new IconButton(desk.theme, u"ellipsis"_s, tr("More about the journey"), this))
    , m_reload(new QTimer(this)) {
    setObjectName(u"pathCard"_s);
    m_next->setObjectName(u"pathNext"_s);
    m_enrol->setObjectName(u"pathEnrol"_s);
    m_next->setSize(Button::Size::Small);
    m_enrol->setSize(Button::Size::Small);
    m_nothing->setWordWrap(true);
    m_peers->setObjectName(u"pathPeers"_s);
    addAction(m_next);
    addAction(m_enrol);
    addAction(m_more);
    auto* rows = new QVBoxLayout(m_criteria);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->setSpacing(2);
    body()->addWidget(m_nothing);
    body()->addWidget(m_path);
    m_peers->setWordWrap(true);
    m_exit->setObjectName(u"exitCard"_s);
    m_exit->body()->addWidget(m_peers);
    m_exit->body()->addWidget(m_criteria);
    m_reload->setSingleShot(true);
    connect(m_reload, &QTimer::timeout, this, &PathCard::load);
    connect(m_next, &QPushButton::clicked, this, &PathCard::moveOn);
    connect(m_enrol, &QPushButton::clicked, this, &PathCard::enrol);
    connect(m_more, &QPushButton::clicked, this, &PathCard::openMenu);
    connect(m_path, &PathView::stageActivated, this, &PathCard::moveTo);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        for (const E entity : {E::Enrolment, E::Planned, E::Deviation, E::Journey, E::Member}) {
            if (m_client && core::touches(changes, entity)) {
                m_reload->start();
                return;
            }
        }
    });
    show(Data{});
}

void PathCard::setClient(core::ClientId client) {
    if (client == m_client) {
        return;
    }
    m_client = client;
    m_settled = false;
    load();
}

void PathCard::load() {
    const int token = ++m_token;
    m_desk.store
        .read([client = m_client, now = m_desk.session.now()](core::Database& db) {
            Data read;
            read.positions = journeys::positions(db, client, now);
            for (const auto& deviation : core::deviations::ofClient(db, client, RecentDeviations)) {
                if (!deviation.endedAt && (!read.offSince.isValid() || deviation.offSince < read.offSince)) {
                    read.offSince = deviation.offSince;
                }
            }
            return read;
        })
        .then(this, [this, token](const core::Result<Data>& read) {
            if (token != m_token) {
                return;
            }
            if (read) {
                show(*read);
            } else {
                m_desk.notices.failed(read.error(), [this] { load(); });
            }
            // Rows that came or went change the height of what holds them, once events were dealt with.
            QTimer::singleShot(0, this, [this] {
                m_settled = true;
                Q_EMIT settled();
            });
        });
}

const Position* PathCard::position() const {
    return m_data.positions.empty() ? nullptr : &m_data.positions.front();
}

bool PathCard::isEnrolled() const {
    return position() && !position()->enrolment.endedAt;
}

void PathCard::show(const Data& read) {
    m_data = read;
    const Position* at = position();
    m_nothing->setVisible(!at);
    m_path->setVisible(at);
    m_exit->setVisible(at && at->here >= 0);
    m_enrol->setVisible(!isEnrolled());
    m_more->setVisible(isEnrolled());
    m_next->setVisible(at && at->here >= 0);
    m_criteria->setVisible(at && !at->exit.rows.empty());
    setNote(at ? journeyNote(*at) : QString());
    if (at) {
        showPath(*at);
        showCriteria(*at);
    }
}

void PathCard::showPath(const Position& position) {
    m_path->setPosition(position, m_desk.session.today(), position.here >= 0 ? m_data.offSince : QDate());
    if (position.here < 0) {
        return;
    }
    m_peers->setText(peersSentence(position));
    const auto next = size_t(position.here) + 1;
    m_next->setText(next < position.stages.size()
                        ? tr("Move on to %1").arg(literal(position.stages[next].name))
                        : tr("Complete"));
    const bool paused = position.enrolment.state == core::EnrolmentState::Paused;
    m_next->setUnavailable(paused ? tr("The journey is paused; resume it first") : QString());
}

void PathCard::showCriteria(const Position& position) {
    auto* rows = m_criteria->layout();
    while (QLayoutItem* item = rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const auto& row : position.exit.rows) {
        auto* box = new QCheckBox(literal(row.criterion.title), m_criteria);
        box->setObjectName(u"criterion%1"_s.arg(row.criterion.id.value));
        box->setToolTip(row.criterion.title);
        box->setChecked(row.mark.state != core::CriterionState::Open);
        box->setMinimumWidth(40);
        connect(box, &QCheckBox::clicked, this, [this, id = row.criterion.id](bool met) { mark(id, met); });
        rows->addWidget(box);
        rows->addWidget(noteLine(row));
    }
    // A scroll area asks for the least height, which knows nothing of wrapped lines.
    m_exit->setMinimumHeight(std::max(0, m_exit->layout()->totalHeightForWidth(metric::RightColumn)));
}

/// Under a criterion: who marked it and why, or the way to waive it.
QWidget* PathCard::noteLine(const journeys::ExitRow& row) {
    auto* line = new QWidget(m_criteria);
    auto* cells = new QHBoxLayout(line);
    cells->setContentsMargins(24, 0, 0, 4);
    auto* note = new Label(m_desk.theme, markNote(row), Type::Small, Color::Ink2, line);
    note->setElided(true);
    cells->addWidget(note, 1);
    if (row.mark.state == core::CriterionState::Open) {
        auto* button = new Button(m_desk.theme, tr("Waive"), Button::Kind::Ghost, line);
        button->setObjectName(u"waive%1"_s.arg(row.criterion.id.value));
        button->setSize(Button::Size::Small);
        button->setAccessibleName(tr("Waive %1").arg(row.criterion.title));
        connect(button, &QPushButton::clicked, this, [this, row] { waive(row); });
        cells->addWidget(button);
    }
    return line;
}

void PathCard::mark(const core::CriterionId& criterion, bool met) {
    const Position* at = position();
    if (!at) {
        return;
    }
    const core::VisitId visit = at->exit.visit;
    const core::MemberId by = m_desk.session.member().id;
    const auto work = [visit, criterion, met, by](core::Transaction& tx) {
        return met ? journeys::meet(tx, visit, criterion, by)
                   : journeys::reopenCriterion(tx, visit, criterion, by);
    };
    m_desk.store.write(work).then(
        this, [this, work, by](const core::Result<core::journeys::CriterionMark>& before) {
            if (!before) {
                m_desk.notices.failed(before.error());
                load();
                return;
            }
            m_desk.undo.push(
                {tr("Criterion marked"),
                 [before = *before, by](core::Transaction& tx) { journeys::setMark(tx, before, by); },
                 [work](core::Transaction& tx) { work(tx); }});
        });
}

void PathCard::waive(const journeys::ExitRow& row) {
    const core::VisitId visit = row.mark.visit;
    const core::MemberId by = m_desk.session.member().id;
    askReason(
        m_desk, tr("Waive \"%1\"").arg(row.criterion.title), tr("Waive"),
        tr("The client may leave the stage without it."), true, window(),
        [desk = m_desk, visit, criterion = row.criterion.id, by](const QString& reason, DialogFrame* dialog) {
            dialog->setBusy(true);
            const auto work = [=](core::Transaction& tx) {
                return journeys::waive(tx, visit, criterion, reason, by);
            };
            desk.store.write(work).then(
                dialog, [desk, dialog, work, by](const core::Result<journeys::CriterionMark>& before) {
                    dialog->setBusy(false);
                    if (!before) {
                        dialog->showProblem(before.error().text);
                        return;
                    }
                    desk.undo.push(
                        {tr("Criterion waived"),
                         [before = *before, by](core::Transaction& tx) { journeys::setMark(tx, before, by); },
                         [work](core::Transaction& tx) { work(tx); }});
                    dialog->accept();
                });
        });
}

void PathCard::openMenu() {
    const Position* at = position();
    if (!at) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (at->enrolment.state != core::EnrolmentState::Planned) {
        menu->addAction(at->pausedSince ? tr("Resume") : tr("Pause..."), this, &PathCard::pauseOrResume);
    }
    menu->addAction(tr("Move the start..."), this, &PathCard::moveStart);
    menu->addAction(tr("Enrol beside it..."), this, &PathCard::enrol);
    menu->addSeparator();
    menu->addAction(tr("Leave the journey..."), this, &PathCard::leave);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

void PathCard::enrol() {
    if (m_client) {
        (new EnrolDialog(m_desk, {m_client}, m_name, window()))->open();
    }
}

void PathCard::moveOn() {
    if (const Position* at = position(); at && at->here >= 0) {
        moveTo(at->here + 1);
    }
}

void PathCard::moveTo(int index) {
    const Position* at = position();
    if (!at || at->here < 0 || index == at->here || at->pausedSince) {
        return;
    }
    StageMove move;
    move.enrolment = at->enrolment.id;
    move.clientName = m_name;
    move.forward = index > at->here;
    if (index < int(at->stages.size())) {
        move.stage = at->stages[size_t(index)].id;
        move.stageName = at->stages[size_t(index)].name;
    }
    StageDialog::moveOrAsk(m_desk, move, window());
}

void PathCard::act(const QString& text, std::function<journeys::Act(core::Transaction&)> work) {
    actOnJourney(
        m_desk, this, text,
        [work = std::move(work)](core::Transaction& tx) { return std::vector<journeys::Act>{work(tx)}; },
        [this](const core::Error* error) {
            if (error) {
                m_desk.notices.failed(*error);
            }
        });
}

void PathCard::pauseOrResume() {
    const Position* at = position();
    if (!at || at->here < 0) {
        return;
    }
    const core::EnrolmentId id = at->enrolment.id;
    const core::MemberId by = m_desk.session.member().id;
    if (at->pausedSince) {
        act(tr("Journey of %1 resumed").arg(m_name),
            [id, by](core::Transaction& tx) { return journeys::resume(tx, id, by); });
        return;
    }
    askReason(m_desk, tr("Pause the journey of %1").arg(m_name), tr("Pause"),
              tr("Nothing falls due while it is paused. Due days move by the working days of the pause."),
              false, window(), [this, id, by](const QString& reason, DialogFrame* dialog) {
                  act(tr("Journey of %1 paused").arg(m_name), [id, by, reason](core::Transaction& tx) {
                      return journeys::pause(tx, id, reason, by);
                  });
                  dialog->accept();
              });
}

void PathCard::leave() {
    const Position* at = position();
    if (!isEnrolled()) {
        return;
    }
    const core::EnrolmentId id = at->enrolment.id;
    const core::MemberId by = m_desk.session.member().id;
    askReason(m_desk, tr("%1 leaves the journey").arg(m_name), tr("Leave"),
              tr("What is still planned for it is cancelled. The stages stay in the history."), true,
              window(), [this, id, by](const QString& reason, DialogFrame* dialog) {
                  act(tr("%1 left the journey").arg(m_name), [id, by, reason](core::Transaction& tx) {
                      return journeys::leave(tx, id, core::EnrolmentEnd::Other, reason, by);
                  });
                  dialog->accept();
              });
}

void PathCard::moveStart() {
    if (isEnrolled()) {
        (new StartDialog(m_desk, position()->enrolment, m_name, window()))->open();
    }
}

} // namespace ui
