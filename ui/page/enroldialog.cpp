// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/enroldialog.h"

#include "ui/page/journeyacts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QComboBox>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

constexpr qsizetype MostNames = 4;

/// One paragraph for each reason: who, and why.
QString refusalText(const std::vector<journeys::Refusal>& refused) {
    std::vector<std::pair<QString, QStringList>> reasons; // in the order of their first client
    for (const auto& one : refused) {
        auto at = std::find_if(reasons.begin(), reasons.end(),
                               [&one](const auto& known) { return known.first == one.reason; });
        if (at == reasons.end()) {
            at = reasons.insert(at, {one.reason, {}});
        }
        at->second << (one.name.isEmpty() ? format::none() : one.name);
    }
    QStringList lines;
    for (const auto& [reason, names] : reasons) {
        const QString who = names.mid(0, MostNames).join(u", "_s);
        const auto more = int(names.size() - MostNames);
        lines << u"%1: %2"_s.arg(more > 0 ? EnrolDialog::tr("%1 and %n more", nullptr, more).arg(who) : who,
                                 reason);
    }
    return lines.join(u'\n');
}

} // namespace

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
          desk.theme, [&desk] { return desk.session.today(); }, Toward::Future, this))
    , m_refused(new Label(desk.theme, {}, Type::Small, Color::WarnInk, this)) {
    setObjectName(u"enrolDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
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
    auto* note = new Label(
        desk.theme, tr("The first stage plans its touchpoints from the start day on, in working days."),
        Type::Small, Color::Ink2, this);
    note->setWordWrap(true);
    body()->addWidget(note);
    m_refused->setObjectName(u"enrolRefused"_s);
    m_refused->setWordWrap(true);
    m_refused->hide();
    body()->addWidget(m_refused);
    setPrimary(tr("Enrol"));
    connect(this, &DialogFrame::submitted, this, &EnrolDialog::save);
    connect(m_journey, &QComboBox::currentIndexChanged, this, &EnrolDialog::showStages);
    for (QComboBox* choice : {m_journey, m_kind}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &EnrolDialog::findRefusals);
    }
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

/// Before anything is written, because leaving somebody out is a surprise afterwards.
void EnrolDialog::findRefusals() {
    const int token = ++m_refusalToken;
    m_desk.store
        .read([one = request(), each = m_clients](core::Database& db) {
            return journeys::refusals(db, one, each);
        })
        .then(this, [this, token](const core::Result<std::vector<journeys::Refusal>>& refused) {
            if (token != m_refusalToken) {
                return;
            }
            if (refused) {
                showRefusals(*refused);
            } else {
                showProblem(refused.error().text);
            }
        });
}

void EnrolDialog::showRefusals(const std::vector<journeys::Refusal>& refused) {
    m_refusals = refused;
    const auto left = int(m_clients.size() - refused.size());
    m_refused->setText(refused.empty()
                           ? QString()
                           : tr("%n client(s) cannot be enrolled this way:", nullptr, int(refused.size())) +
                                 u'\n' + refusalText(refused));
    m_refused->setVisible(!refused.empty());
    if (m_clients.size() > 1) {
        primary()->setText(left > 0 ? tr("Enrol %n client(s)", nullptr, left) : tr("Enrol"));
    }
    primary()->setUnavailable(left == 0 ? tr("None of them can be enrolled this way") : QString());
}

journeys::EnrolRequest EnrolDialog::request() const {
    journeys::EnrolRequest request;
    request.version = core::VersionId(m_journey->currentData().toLongLong());
    request.primary = m_kind->currentData().toBool();
    request.startDay = m_start->value().value_or(QDate());
    request.stage = core::StageId(m_stage->currentData().toLongLong());
    request.by = m_desk.session.member().id;
    return request;
}

void EnrolDialog::save() {
    if (!m_start->value()) {
        showProblem(m_start->problem().isEmpty() ? tr("Choose the day on which the journey begins.")
                                                 : m_start->problem());
        return;
    }
    const auto left = int(m_clients.size() - m_refusals.size());
    const QString done =
        m_clients.size() == 1 ? tr("%1 enrolled").arg(m_name) : tr("%n client(s) enrolled", nullptr, left);
    auto refused = std::make_shared<std::vector<journeys::Refusal>>(); // written before the answer comes
    setBusy(true);
    actOnJourney(
        m_desk, this, done,
        [one = request(), each = m_clients, refused](core::Transaction& tx) {
            auto enrolled = journeys::enrolEach(tx, one, each);
            *refused = std::move(enrolled.refused);
            if (enrolled.acts.empty() && !refused->empty()) {
                core::fail(core::ErrorKind::Invalid, refused->front().reason);
            }
            return std::move(enrolled.acts);
        },
        [this, refused](const core::Error* error) {
            setBusy(false);
            error ? showProblem(error->text) : saved(*refused);
        });
}

/// Stays open when somebody else was faster, so that it is seen who was left out after all.
void EnrolDialog::saved(const std::vector<journeys::Refusal>& refused) {
    if (refused == m_refusals) {
        accept();
        return;
    }
    showRefusals(refused);
    primary()->setUnavailable(tr("The others are enrolled"));
}

} // namespace ui
