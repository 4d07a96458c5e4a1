// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/plandialog.h"

#include "ui/page/record.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/format.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/words.h"

#include <QComboBox>

using namespace Qt::Literals::StringLiterals;
namespace touchpoints = core::touchpoints;

namespace ui {

namespace {

RecordKind<touchpoints::Planned> kindOf(const Session& session) {
    using touchpoints::Planned;
    using D = PlanDialog;
    const auto owner = [members = session.members()](core::MemberId id) {
        const auto at =
            std::find_if(members.begin(), members.end(), [id](const auto& m) { return m.id == id; });
        return at == members.end() ? D::tr("Nobody yet") : at->name;
    };
    const auto estimate = [](core::Minutes value) { return format::minutes(value); };
    return {
        .added = D::tr("%1 planned"),
        .changed = D::tr("%1 changed"),
        .gone = D::tr("This plan is gone; somebody removed it."),
        .name = [](const Planned& planned) { return planned.title; },
        .fields = {fieldOf(D::tr("What"), &Planned::title),
                   fieldOf(D::tr("Channel"), &Planned::channel, &channelWord),
                   fieldOf(D::tr("When"), &Planned::dueDay, &format::fullDay),
                   fieldOf(D::tr("Who"), &Planned::owner, owner),
                   fieldOf(D::tr("Takes about"), &Planned::estimate, estimate)},
        .find = [](core::Database& db, const Planned& one) { return touchpoints::findPlanned(db, one.id); },
        .save = &touchpoints::savePlanned,
        .remove = [](core::Transaction& tx, const Planned& one) { touchpoints::removePlanned(tx, one.id); }};
}

} // namespace

PlanDialog::PlanDialog(const Desk& desk, core::PlannedId id, core::ClientId client, QWidget* host)
    : DialogFrame(desk.theme, id ? tr("Planned touchpoint") : tr("Plan a touchpoint"), Width::Small, host)
    , m_desk(desk)
    , m_title(new Field(desk.theme, this))
    , m_channel(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_day(new DayField(
          desk.theme, [&desk] { return desk.session.today(); }, Toward::Future, this))
    , m_estimate(new MinutesField(desk.theme, this)) {
    setObjectName(u"planDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_base.id = id;
    m_base.client = client;
    m_base.owner = desk.session.member().id;
    m_base.dueDay = desk.session.today().addDays(7);
    m_base.estimate = core::Minutes(30);
    build();
    setValue(m_base);
    connect(this, &DialogFrame::submitted, this, &PlanDialog::save);
    if (id) {
        setBusy(true);
        desk.store.read([id](core::Database& db) { return touchpoints::findPlanned(db, id); })
            .then(this, [this](core::Result<std::optional<touchpoints::Planned>> planned) {
                setBusy(false);
                if (planned && *planned) {
                    setValue(**planned);
                } else {
                    showProblem(planned ? tr("This plan is gone; somebody removed it.")
                                        : planned.error().text);
                }
            });
    }
}

void PlanDialog::build() {
    m_title->setObjectName(u"planTitle"_s);
    m_title->setPlaceholderText(tr("Monthly performance call"));
    for (const auto& [channel, word] : core::EnumNames<core::Channel>::names) {
        m_channel->addItem(channelWord(channel), core::toText(channel));
    }
    m_owner->addItem(tr("Nobody yet"), qint64(0));
    for (const auto& member : m_desk.session.members()) {
        m_owner->addItem(member.name, member.id.value);
    }
    m_day->setObjectName(u"planDay"_s);
    m_day->setWeekStart(m_desk.session.settings().weekStart);
    addRow(tr("What"), m_title);
    addRow(tr("Channel"), m_channel);
    addRow(tr("When"), m_day);
    addRow(tr("Who"), m_owner);
    addRow(tr("Takes about"), m_estimate);
    if (m_base.id) {
        connect(addSecondary(tr("Cancel the plan")), &QPushButton::clicked, this, &PlanDialog::cancelPlan);
        connect(addSecondary(tr("Log it")), &QPushButton::clicked, this, [this] {
            Q_EMIT logRequested(m_base.id);
            reject();
        });
    }
    setPrimary(m_base.id ? tr("Save") : tr("Plan"));
}

void PlanDialog::setValue(const touchpoints::Planned& planned) {
    m_base = planned;
    m_title->setText(planned.title);
    m_channel->setCurrentIndex(m_channel->findData(core::toText(planned.channel)));
    m_owner->setCurrentIndex(std::max(m_owner->findData(planned.owner.value), 0));
    m_day->setValue(planned.dueDay);
    m_estimate->setValue(planned.estimate);
}

touchpoints::Planned PlanDialog::value() const {
    touchpoints::Planned planned = m_base;
    planned.title = m_title->text().trimmed();
    planned.channel =
        core::fromText<core::Channel>(m_channel->currentData().toString()).value_or(planned.channel);
    planned.owner = core::MemberId(m_owner->currentData().toLongLong());
    planned.dueDay = m_day->value().value_or(QDate());
    planned.estimate = m_estimate->value().value_or(core::Minutes(0));
    return planned;
}

void PlanDialog::save() {
    const touchpoints::Planned edited = value();
    const auto problems = touchpoints::validate(edited);
    if (!m_day->problem().isEmpty() || !m_estimate->problem().isEmpty()) {
        showProblem(m_day->problem().isEmpty() ? m_estimate->problem() : m_day->problem());
        return;
    }
    if (!problems.isEmpty()) {
        showProblem(problems.front().text);
        return;
    }
    storeAndClose(m_desk, *this, kindOf(m_desk.session), m_base, edited, &PlanDialog::setValue);
}

void PlanDialog::cancelPlan() {
    const core::PlannedId id = m_base.id;
    removeRecord<touchpoints::Planned>(
        m_desk, this,
        {tr("%1 cancelled").arg(m_base.title),
         [id](core::Transaction& tx) { return touchpoints::cancel(tx, id); },
         [id](core::Transaction& tx, const touchpoints::Planned&) { touchpoints::reopen(tx, id); }});
}

} // namespace ui
