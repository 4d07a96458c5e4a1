// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/touchpointdialog.h"

#include "ui/page/reconcile.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/format.h"
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

} // namespace

TouchpointDialog::TouchpointDialog(const Desk& desk, core::TouchpointId id, QWidget* host)
    : DialogFrame(desk.theme, tr("Touchpoint"), Width::Medium, host)
    , m_desk(desk)
    , m_title(new Field(desk.theme, this))
    , m_channel(new QComboBox(this))
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
    m_title->setObjectName(u"touchpointTitle"_s);
    m_note->setObjectName(u"touchpointNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(120);
    addRow(tr("Title"), m_title);
    addRow(tr("Channel"), m_channel);
    addRow(tr("Who began"), m_direction);
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
    store(edited);
}

void TouchpointDialog::store(const touchpoints::Touchpoint& edited) {
    setBusy(true);
    m_desk.store
        .write([edited, zone = m_desk.session.zone()](core::Transaction& tx) {
            return touchpoints::save(tx, edited, zone);
        })
        .then(this, [this, edited](core::Result<touchpoints::Touchpoint> stored) {
            setBusy(false);
            if (stored) {
                pushUndo(*stored);
                accept();
            } else if (stored.error().kind == core::ErrorKind::Conflict) {
                reconcileWith(edited);
            } else {
                showProblem(stored.error().text);
            }
        });
}

void TouchpointDialog::pushUndo(const touchpoints::Touchpoint& stored) {
    m_desk.undo.push({tr("Touchpoint changed"),
                      [before = m_base, after = stored, zone = m_desk.session.zone()](core::Transaction& tx) {
                          touchpoints::Touchpoint back = before;
                          back.revision = after.revision;
                          touchpoints::save(tx, back, zone);
                      },
                      {}});
}

void TouchpointDialog::reconcileWith(const touchpoints::Touchpoint& mine) {
    using touchpoints::Touchpoint;
    const auto mood = [](std::optional<int> value) { return value ? sentimentText(*value) : format::none(); };
    const auto when = [zone = m_desk.session.zone()](core::Instant at) {
        return u"%1 %2"_s.arg(format::fullDay(core::dayOf(at, zone)), format::time(core::timeOf(at, zone)));
    };
    reconcile<Touchpoint>(
        m_desk, this,
        {mine.title,
         tr("This touchpoint is gone; somebody removed it."),
         {fieldOf(tr("Title"), &Touchpoint::title),
          fieldOf(tr("Channel"), &Touchpoint::channel, &channelWord),
          fieldOf(tr("Who began"), &Touchpoint::direction, &directionWord),
          fieldOf(tr("How was it"), &Touchpoint::sentiment, mood), fieldOf(tr("When"), &Touchpoint::at, when),
          fieldOf(tr("Note"), &Touchpoint::note)},
         m_base,
         mine,
         [id = mine.id](core::Database& db) { return touchpoints::find(db, id); },
         [this](const Touchpoint& chosen, const Touchpoint& theirs) {
             setValue(chosen);
             m_base = theirs;
             store(chosen);
         }});
}

void TouchpointDialog::remove() {
    setBusy(true);
    m_desk.store.write([id = m_base.id](core::Transaction& tx) { return touchpoints::remove(tx, id); })
        .then(this, [this](core::Result<touchpoints::RemovedTouchpoint> removed) {
            setBusy(false);
            if (!removed) {
                showProblem(removed.error().text);
                return;
            }
            m_desk.undo.push({tr("Touchpoint removed"),
                              [removed = *removed, zone = m_desk.session.zone()](core::Transaction& tx) {
                                  touchpoints::restore(tx, removed, zone);
                              },
                              [id = m_base.id](core::Transaction& tx) { touchpoints::remove(tx, id); }});
            accept();
        });
}

} // namespace ui
