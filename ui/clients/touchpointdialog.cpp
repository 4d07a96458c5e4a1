// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/touchpointdialog.h"

#include "ui/page/record.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/format.h"
#include "ui/widgets/purposewords.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
namespace touchpoints = core::touchpoints;

namespace ui {

namespace {

/// First segment: nobody judged it; then -2 … +2.
int segmentOf(std::optional<int> sentiment) {
    return sentiment ? *sentiment + 3 : 0;
}

RecordKind<touchpoints::Touchpoint> kindOf(const QTimeZone& zone) {
    using touchpoints::Touchpoint;
    using D = TouchpointDialog;
    const auto mood = [](std::optional<int> value) { return value ? sentimentText(*value) : format::none(); };
    const auto when = [zone](core::Instant at) {
        return u"%1 %2"_s.arg(format::fullDay(core::dayOf(at, zone)), format::time(core::timeOf(at, zone)));
    };
    return {.added = {},
            .changed = D::tr("Touchpoint changed"),
            .gone = D::tr("This touchpoint is gone; somebody removed it."),
            .name = [](const Touchpoint& touchpoint) { return touchpoint.title; },
            .fields = {fieldOf(D::tr("Title"), &Touchpoint::title),
                       fieldOf(D::tr("Channel"), &Touchpoint::channel, &channelWord),
                       fieldOf(D::tr("Who began"), &Touchpoint::direction, &directionWord),
                       fieldOf(D::tr("What for"), &Touchpoint::purpose, &purposeWord),
                       fieldOf(D::tr("How was it"), &Touchpoint::sentiment, mood),
                       fieldOf(D::tr("When"), &Touchpoint::at, when),
                       fieldOf(D::tr("Note"), &Touchpoint::note)},
            .find = [](core::Database& db, const Touchpoint& one) { return touchpoints::find(db, one.id); },
            .save = [zone](core::Transaction& tx,
                           const Touchpoint& one) { return touchpoints::save(tx, one, zone); },
            .remove = {}};
}

} // namespace

TouchpointDialog::TouchpointDialog(const Desk& desk, core::TouchpointId id, QWidget* host)
    : DialogFrame(desk.theme, tr("Touchpoint"), Width::Medium, host)
    , m_desk(desk)
    , m_title(new Field(desk.theme, this))
    , m_channel(new QComboBox(this))
    , m_purpose(new QComboBox(this))
    , m_direction(new Segmented(
          desk.theme, {directionWord(core::Direction::Outbound), directionWord(core::Direction::Inbound)},
          this))
    , m_sentiment(new Segmented(desk.theme,
                                {format::none(), sentimentText(-2), sentimentText(-1), sentimentText(0),
                                 sentimentText(1), sentimentText(2)},
                                this))
    , m_at(new WhenField(
          desk.theme,
          [&desk] {
              return DayTime{desk.session.today(), core::timeOf(desk.session.now(), desk.session.zone())};
          },
          Toward::Past, this))
    , m_note(new QPlainTextEdit(this)) {
    setObjectName(u"touchpointDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& [channel, word] : core::EnumNames<core::Channel>::names) {
        m_channel->addItem(channelWord(channel), core::toText(channel));
    }
    for (const auto& [purpose, word] : core::EnumNames<core::Purpose>::names) {
        m_purpose->addItem(purpose == core::Purpose::None ? tr("nothing said") : purposeWord(purpose),
                           core::toText(purpose));
    }
    m_purpose->setObjectName(u"touchpointPurpose"_s);
    m_title->setObjectName(u"touchpointTitle"_s);
    m_note->setObjectName(u"touchpointNote"_s);
    m_at->setWeekStart(desk.session.settings().weekStart);
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(120);
    addRow(tr("Title"), m_title);
    addRow(tr("Channel"), m_channel);
    addRow(tr("Who began"), m_direction);
    addRow(tr("What for"), m_purpose);
    addRow(tr("How was it"), m_sentiment);
    addRow(tr("When"), m_at);
    addRow(tr("Note"), m_note);
    connect(addSecondary(tr("Remove")), &QPushButton::clicked, this, &TouchpointDialog::remove);
    setPrimary(tr("Save"));
    connect(this, &DialogFrame::submitted, this, &TouchpointDialog::save);
    setBusy(true);
    desk.store.read([id](core::Database& db) { return touchpoints::find(db, id); })
        .then(this, [this](core::Result<std::optional<touchpoints::Touchpoint>> touchpoint) {
            setBusy(false);
            if (touchpoint && *touchpoint) {
                setValue(**touchpoint);
            } else {
                showProblem(touchpoint ? tr("This touchpoint is gone; somebody removed it.")
                                       : touchpoint.error().text);
            }
        });
}

void TouchpointDialog::setValue(const touchpoints::Touchpoint& touchpoint) {
    m_base = touchpoint;
    const QTimeZone& zone = m_desk.session.zone();
    m_title->setText(touchpoint.title);
    m_channel->setCurrentIndex(m_channel->findData(core::toText(touchpoint.channel)));
    m_purpose->setCurrentIndex(m_purpose->findData(core::toText(touchpoint.purpose)));
    m_direction->setCurrent(touchpoint.direction == core::Direction::Outbound ? 0 : 1);
    m_sentiment->setCurrent(segmentOf(touchpoint.sentiment));
    m_at->setValue(DayTime{core::dayOf(touchpoint.at, zone), core::timeOf(touchpoint.at, zone)});
    m_note->setPlainText(touchpoint.note);
}

touchpoints::Touchpoint TouchpointDialog::value() const {
    touchpoints::Touchpoint touchpoint = m_base;
    touchpoint.title = m_title->text().trimmed();
    touchpoint.channel =
        core::fromText<core::Channel>(m_channel->currentData().toString()).value_or(m_base.channel);
    touchpoint.purpose =
        core::fromText<core::Purpose>(m_purpose->currentData().toString()).value_or(m_base.purpose);
    touchpoint.direction = m_direction->current() == 0 ? core::Direction::Outbound : core::Direction::Inbound;
    touchpoint.sentiment =
        m_sentiment->current() > 0 ? std::optional(m_sentiment->current() - 3) : std::nullopt;
    const QTimeZone& zone = m_desk.session.zone();
    const DayTime before{core::dayOf(m_base.at, zone), core::timeOf(m_base.at, zone)};
    // The field shows minutes; an instant that was not touched keeps its seconds.
    if (const auto at = m_at->value();
        at && (at->day != before.day || at->time.hour() != before.time.hour() ||
               at->time.minute() != before.time.minute())) {
        touchpoint.at = core::instantOf(at->day, at->time, zone);
    }
    touchpoint.note = m_note->toPlainText();
    return touchpoint;
}

void TouchpointDialog::save() {
    if (const QString problem = m_at->problem(); !problem.isEmpty()) {
        showProblem(problem);
        return;
    }
    const touchpoints::Touchpoint edited = value();
    if (const auto problems = touchpoints::validate(edited); !problems.isEmpty()) {
        showProblem(problems.front().text);
        return;
    }
    storeAndClose(m_desk, *this, kindOf(m_desk.session.zone()), m_base, edited, &TouchpointDialog::setValue);
}

void TouchpointDialog::remove() {
    removeRecord<touchpoints::RemovedTouchpoint>(
        m_desk, this,
        {tr("Touchpoint removed"),
         [id = m_base.id](core::Transaction& tx) { return touchpoints::remove(tx, id); },
         [zone = m_desk.session.zone()](core::Transaction& tx,
                                        const touchpoints::RemovedTouchpoint& removed) {
             touchpoints::restore(tx, removed, zone);
         }});
}

} // namespace ui
