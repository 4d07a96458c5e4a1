// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/stepdialog.h"

#include "ui/widgets/choicerow.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
namespace deviations = core::deviations;

namespace ui {

namespace {

std::vector<ChoiceRow::Choice> moods() {
    std::vector<ChoiceRow::Choice> choices;
    for (int mood = -2; mood <= 2; ++mood) {
        choices.push_back({sentimentText(mood), sentimentIcon(mood)});
    }
    return choices;
}

} // namespace

StepDialog::StepDialog(const Desk& desk, const deviations::RunStep& step, core::ClientId client,
                       const QString& clientName, QWidget* host)
    : DialogFrame(desk.theme, step.title, Width::Medium, host)
    , m_desk(desk)
    , m_title(step.title)
    , m_contact(
          new Segmented(desk.theme, {tr("Contact with the client"), tr("Work without a contact")}, this))
    , m_channel(new QComboBox(this))
    , m_with(new QComboBox(this))
    , m_mood(new ChoiceRow(desk.theme, moods(), this))
    , m_minutes(new MinutesField(desk.theme, this))
    , m_at(new WhenField(
          desk.theme,
          [&session = desk.session] {
              return DayTime{session.today(), core::timeOf(session.now(), session.zone())};
          },
          Toward::Past, this))
    , m_note(new QPlainTextEdit(this)) {
    setObjectName(u"stepDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setNote(clientName);
    build(step);
    loadContacts(client);
    showContact();
    connect(m_contact, &Segmented::currentChanged, this, &StepDialog::showContact);
    connect(this, &DialogFrame::submitted, this, &StepDialog::submit);
}

void StepDialog::build(const deviations::RunStep& step) {
    if (!step.body.isEmpty()) {
        auto* text = new Label(m_desk.theme, step.body, Type::Body, Color::Ink2, this);
        text->setObjectName(u"stepText"_s);
        text->setWordWrap(true);
        body()->addWidget(text);
    }
    m_contact->setObjectName(u"stepContact"_s);
    m_contact->setCurrent(step.channel == core::Channel::Other ? 1 : 0);
    addRow(tr("What it was"), m_contact);
    for (const auto& [channel, stored] : core::EnumNames<core::Channel>::names) {
        m_channel->addItem(channelWord(channel), core::toText(channel));
    }
    m_channel->setCurrentIndex(m_channel->findData(core::toText(step.channel)));
    m_with->addItem(tr("Nobody named"), qint64(0));
    m_mood->setObjectName(u"stepMood"_s);
    m_mood->setClearable(true);
    m_minutes->setObjectName(u"stepMinutes"_s);
    m_minutes->setValue(step.estimate.count() > 0 ? std::optional(step.estimate) : std::nullopt);
    m_at->setValue(
        DayTime{m_desk.session.today(), core::timeOf(m_desk.session.now(), m_desk.session.zone())});
    m_note->setObjectName(u"stepNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(80);
    m_contactRows.insert(m_contactRows.end(), {addRow(tr("Channel"), m_channel), addRow(tr("With"), m_with),
                                               addRow(tr("How was it"), m_mood), m_channel, m_with, m_mood});
    addRow(tr("Took"), m_minutes);
    addRow(tr("When"), m_at);
    addRow(tr("Note"), m_note);
    setPrimary(tr("Log and close the step"));
}

void StepDialog::loadContacts(core::ClientId client) {
    m_desk.store.read([client](core::Database& db) { return core::clients::contactsOf(db, client); })
        .then(this, [this](core::Result<std::vector<core::clients::Contact>> contacts) {
            for (const auto& contact : contacts.value_or(std::vector<core::clients::Contact>())) {
                m_with->addItem(contact.name, contact.id.value);
            }
        });
}

void StepDialog::showContact() {
    for (QWidget* row : m_contactRows) {
        row->setVisible(m_contact->current() == 0);
    }
    m_note->setEnabled(m_contact->current() == 0);
    m_note->setPlaceholderText(m_contact->current() == 0 ? QString() : tr("A note belongs to a contact."));
}

void StepDialog::submit() {
    for (const QString& problem : {m_minutes->problem(), m_at->problem()}) {
        if (!problem.isEmpty()) {
            showProblem(problem);
            return;
        }
    }
    deviations::StepLog done;
    done.contact = m_contact->current() == 0;
    auto& touchpoint = done.log.touchpoint;
    touchpoint.title = m_title;
    touchpoint.member = m_desk.session.member().id;
    touchpoint.at = m_desk.session.now();
    done.log.zone = m_desk.session.zone();
    if (const auto at = m_at->value()) {
        touchpoint.at = std::min(core::instantOf(at->day, at->time, done.log.zone), touchpoint.at);
    }
    if (done.contact) {
        touchpoint.channel =
            core::fromText<core::Channel>(m_channel->currentData().toString()).value_or(core::Channel::Call);
        touchpoint.contact = core::ContactId(m_with->currentData().toLongLong());
        touchpoint.note = m_note->toPlainText();
        if (m_mood->current() >= 0) {
            touchpoint.sentiment = m_mood->current() - 2;
        }
    }
    done.log.minutes = m_minutes->value();
    if (done.log.minutes && done.log.minutes->count() > 0 && !touchpoint.member) {
        showProblem(tr("Say in the settings who works at this desk, so that the time is somebody's."));
        return;
    }
    Q_EMIT logged(done);
    accept();
}

} // namespace ui
