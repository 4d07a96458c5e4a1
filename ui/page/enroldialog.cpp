// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/enroldialog.h"

#include "ui/page/journeyacts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dayfield.h"

#include <QComboBox>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

EnrolDialog::EnrolDialog(const Desk& desk, std::vector<core::ClientId> clients, const QString& name,
                         QWidget* host)
    : DialogFrame(desk.theme, tr("Enrol %1").arg(name), Width::Small, host)
    , m_desk(desk)
    , m_clients(std::move(clients))
    , m_name(name)
    , m_journey(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_stage(new QComboBox(this))
    , m_start(new DayField(
          desk.theme, [&desk] { return desk.session.today(); }, Toward::Future, this)) {
    setObjectName(u"enrolDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setNote(tr("The first stage plans its touchpoints from the start day on, in working days."));
    m_journey->setObjectName(u"enrolJourney"_s);
    m_start->setObjectName(u"enrolStart"_s);
    m_stage->setObjectName(u"enrolStage"_s);
    m_kind->addItem(tr("The client's main path"), true);
    m_kind->addItem(tr("Beside the main path"), false);
    m_start->setValue(desk.session.today());
    addRow(tr("Journey"), m_journey);
    addRow(tr("As"), m_kind);
    addRow(tr("Starts"), m_start);
    addRow(tr("In stage"), m_stage);
    setPrimary(tr("Enrol"));
    connect(this, &DialogFrame::submitted, this, &EnrolDialog::save);
    connect(m_journey, &QComboBox::currentIndexChanged, this, &EnrolDialog::showStages);
    desk.store.read([](core::Database& db) { return journeys::publishedVersions(db); })
        .then(this, [this](const core::Result<std::vector<journeys::VersionOutline>>& versions) {
            if (versions) {
                setJourneys(*versions);
            } else {
                showProblem(versions.error().text);
            }
        });
}

void EnrolDialog::setJourneys(const std::vector<journeys::VersionOutline>& versions) {
    for (const auto& version : versions) {
        m_journey->addItem(tr("%1, version %2").arg(version.journeyName).arg(version.number),
                           version.id.value);
    }
    if (versions.empty()) {
        primary()->setUnavailable(tr("Publish a journey first"));
        showProblem(tr("No journey is published yet. Design one and publish it first."));
    }
}

void EnrolDialog::showStages() {
    const int token = ++m_token;
    const core::VersionId version(m_journey->currentData().toLongLong());
    m_desk.store.read([version](core::Database& db) { return journeys::stagesOf(db, version); })
        .then(this, [this, token](const core::Result<std::vector<journeys::StageOutline>>& stages) {
            if (token != m_token || !stages) {
                return;
            }
            m_stage->clear();
            for (const auto& stage : *stages) {
                m_stage->addItem(stage.name, m_stage->count() == 0 ? qint64(0) : stage.id.value);
            }
        });
}

void EnrolDialog::save() {
    const auto day = m_start->value();
    if (!day) {
        showProblem(m_start->problem().isEmpty() ? tr("Choose the day on which the journey begins.")
                                                 : m_start->problem());
        return;
    }
    journeys::EnrolRequest request;
    request.version = core::VersionId(m_journey->currentData().toLongLong());
    request.primary = m_kind->currentData().toBool();
    request.startDay = *day;
    request.stage = core::StageId(m_stage->currentData().toLongLong());
    request.by = m_desk.session.member().id;
    setBusy(true);
    actOnJourney(
        m_desk, this, tr("%1 enrolled").arg(m_name),
        [request, clients = m_clients](core::Transaction& tx) {
            std::vector<journeys::Act> acts;
            for (const core::ClientId client : clients) {
                auto one = request;
                one.client = client;
                acts.push_back(journeys::enrol(tx, one));
            }
            return acts;
        },
        [this](const core::Error* error) {
            setBusy(false);
            error ? showProblem(error->text) : accept();
        });
}

} // namespace ui
