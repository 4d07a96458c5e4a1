// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/quicklog.h"

#include "core/clients/naming.h"
#include "core/touchpoints/plans.h"
#include "core/touchpoints/trigger.h"
#include "ui/page/clientfield.h"
#include "ui/page/draftkeeper.h"
#include "ui/shell/countsblock.h"
#include "ui/shell/quickedit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choicerow.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

using core::touchpoints::Log;
using core::touchpoints::Planned;
using core::touchpoints::QuickLine;
using core::touchpoints::Touchpoint;

constexpr std::array Channels{core::Channel::Call,  core::Channel::Meeting, core::Channel::Video,
                              core::Channel::Email, core::Channel::Chat,    core::Channel::Visit};

std::vector<ChoiceRow::Choice> channelChoices() {
    std::vector<ChoiceRow::Choice> choices;
    for (const core::Channel channel : Channels) {
        choices.push_back({channelWord(channel), channelIcon(channel)});
    }
    return choices;
}

std::vector<ChoiceRow::Choice> moodChoices() {
    std::vector<ChoiceRow::Choice> choices;
    for (int mood = -2; mood <= 2; ++mood) {
        choices.push_back({sentimentText(mood), sentimentIcon(mood)});
    }
    return choices;
}

Typeahead::Choice choiceOf(const core::clients::ClientName& name) {
    return {name.id.value, name.name, name.city, u"building-2"_s, false};
}

} // namespace

QuickLog::QuickLog(const Desk& desk, const LogRequest& request, QWidget* host)
    : DialogFrame(desk.theme, tr("Log a touchpoint"), Width::Medium, host)
    , m_desk(desk)
    , m_request(request) {
    setObjectName(u"quickLog"_s);
    setNote(tr("about 10 seconds"));
    buildLine();
    buildFields();
    setPrimary(tr("Log"));
    connect(addSecondary(tr("Log and plan next")), &QPushButton::clicked, this, [this] { save(true); });
    connect(this, &DialogFrame::submitted, this, [this] { save(false); });
    addKeyHint(u"Tab"_s, tr("next"));
    addKeyHint(u"Alt 1–5"_s, tr("mood"));
    addKeyHint(u"Alt W"_s, tr("who"));
    addKeyHint(u"Alt P"_s, tr("plan"));
    for (int i = 0; i < 5; ++i) {
        addKey(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), [this, i] { setMood(i - 2); });
    }
    addKey(QKeySequence(Qt::ALT | Qt::Key_W), [this] { m_who->click(); });
    addKey(QKeySequence(Qt::ALT | Qt::Key_P), [this] { usePlanOrNot(); });
    addKey(QKeySequence(Qt::ALT | Qt::Key_F), [this] { m_whatFor->setFocus(Qt::ShortcutFocusReason); });
    loadRequest();
    const QString key = request.client ? u"quicklog/%1"_s.arg(request.client.value) : u"quicklog"_s;
    m_draft = new DraftKeeper(
        desk, key, [this] { return draftBody(); }, [this](const QString& body) { restoreDraft(body); }, this);
    connect(m_edit, &QPlainTextEdit::textChanged, m_draft, &DraftKeeper::touch);
    connect(m_note, &QPlainTextEdit::textChanged, m_draft, &DraftKeeper::touch);
    m_edit->setFocus();
}

void QuickLog::buildLine() {
    m_edit = new QuickEdit(m_desk.theme, this);
    m_edit->setObjectName(u"quickLine"_s);
    m_edit->setAccessibleName(tr("Contact in one line"));
    m_edit->setPlaceholderText(tr("call harbour 35m +1 June numbers fine"));
    body()->addWidget(m_edit);
    body()->addWidget(new Label(m_desk.theme, tr("Type it in one line, in any order, or use the fields."),
                                Type::Small, Color::Ink3, this));
    m_lineProblem = new FieldProblem(m_desk.theme, this);
    body()->addWidget(m_lineProblem);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &QuickLog::lineChanged);
    connect(m_edit, &QuickEdit::entered, this, [this] { save(false); });
    connect(&m_desk.store, &Store::stateChanged, this, [this] {
        if (m_desk.store.state() == Store::State::Ready && !m_client->choice()) {
            findClient(m_line.clientPhrases); // could not be looked up while the server was away
        }
    });
}

void QuickLog::buildFields() {
    const Theme& theme = m_desk.theme;
    m_client = new ClientField(m_desk, this);
    m_client->setObjectName(u"quickClient"_s);
    m_client->setPlaceholderText({}); // the row says it
    connect(m_client, &Typeahead::chosen, this,
            [this](const Typeahead::Choice& choice) { pickClient(choice); });
    connect(m_client, &Typeahead::cleared, this, [this] { pickClient(std::nullopt); });
    addRow(tr("Client"), m_client);
    addRow(tr("Counts for"), buildCounts());
    addRow(tr("What for"), buildWhatFor());
    m_channel = new ChoiceRow(theme, channelChoices(), this);
    m_channel->setObjectName(u"quickChannel"_s);
    m_channel->setCurrent(0);
    connect(m_channel, &ChoiceRow::currentChanged, this, &QuickLog::findPlanned);
    addRow(tr("Channel"), m_channel);
    m_mood = new ChoiceRow(theme, moodChoices(), this);
    m_mood->setObjectName(u"quickMood"_s);
    m_mood->setClearable(true);
    m_mood->setChoiceWidth(64);
    addRow(tr("How was it"), m_mood);
    addRow(tr("When, how long"), buildWhen());
    m_note = new QPlainTextEdit(this);
    m_note->setObjectName(u"quickNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(76);
    addRow(tr("Note"), m_note);
    showClass();
}

QWidget* QuickLog::buildWhen() {
    const Theme& theme = m_desk.theme;
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::Grid);
    const auto now = [this] {
        const auto& session = m_desk.session;
        return DayTime{core::dayOf(session.now(), session.zone()),
                       core::timeOf(session.now(), session.zone())};
    };
    m_when = new WhenField(theme, now, Toward::Past, holder);
    m_when->setObjectName(u"quickWhen"_s);
    m_when->setAccessibleName(tr("When"));
    m_when->setIconName(u"clock"_s);
    m_when->setWeekStart(m_desk.session.settings().weekStart);
    m_when->setValue(now());
    m_when->setFixedWidth(146);
    m_minutes = new MinutesField(theme, holder);
    m_minutes->setObjectName(u"quickMinutes"_s);
    m_minutes->setAccessibleName(tr("How long"));
    m_minutes->setIconName(u"timer"_s);
    m_minutes->setPlaceholderText(tr("min"));
    m_minutes->setFixedWidth(92);
    m_who = new Button(theme, {}, Button::Kind::Ghost, holder);
    m_who->setObjectName(u"quickWho"_s);
    m_who->setSize(Button::Size::Small);
    m_class = new Chip(theme, {}, Tone::Proactive, holder);
    row->addWidget(m_when);
    row->addWidget(m_minutes);
    row->addStretch(1);
    row->addWidget(m_who);
    row->addWidget(m_class);
    connect(m_who, &QPushButton::clicked, this, [this] {
        setDirection(m_direction == core::Direction::Outbound ? core::Direction::Inbound
                                                              : core::Direction::Outbound);
    });
    connect(m_when, &WhenField::valueChanged, this, &QuickLog::findPlanned);
    setDirection(core::Direction::Outbound);
    return holder;
}

void QuickLog::setDirection(core::Direction direction) {
    m_direction = direction;
    m_who->setText(direction == core::Direction::Outbound ? tr("we started it") : tr("the client began"));
    showClass();
}

void QuickLog::setMood(int sentiment) {
    m_mood->setCurrent(sentiment + 2);
}

/// A request names the client, and often the plan that is being done.
void QuickLog::loadRequest() {
    if (!m_request.client && !m_request.planned) {
        return;
    }

    struct Answer {
        std::optional<core::clients::Client> client;
        std::optional<Planned> planned;
    };

    m_desk.store
        .read([request = m_request](core::Database& db) {
            Answer answer;
            if (request.planned) {
                answer.planned = core::touchpoints::findPlanned(db, request.planned);
            }
            const auto client = answer.planned ? answer.planned->client : request.client;
            answer.client = core::clients::find(db, client);
            return answer;
        })
        .then(this, [this](core::Result<Answer> answer) {
            if (!answer || !answer->client) {
                return;
            }
            if (answer->planned) {
                const auto at = std::find(Channels.begin(), Channels.end(), answer->planned->channel);
                m_channel->setCurrent(at == Channels.end() ? -1 : int(at - Channels.begin()));
                if (answer->planned->estimate.count() > 0 && !m_minutes->value()) {
                    m_minutes->setValue(answer->planned->estimate);
                }
            }
            const auto& client = *answer->client;
            m_given = Typeahead::Choice{client.id.value, client.name, client.city, u"building-2"_s, false};
            setClient(m_given);
            if (!m_line.clientPhrases.isEmpty()) {
                findClient(m_line.clientPhrases); // typed while this was read
            }
            if (answer->planned) {
                ++m_plannedToken; // what was asked for beats what would fit
                showPlanned(answer->planned);
            }
        });
}

void QuickLog::lineChanged() {
    const QuickLine line = core::touchpoints::readQuickLine(m_edit->line(), m_phrase);
    if (line.clientPhrases != m_line.clientPhrases) {
        findClient(line.clientPhrases);
    }
    takeLine(line);
}

/// Only what changed in the line goes into the fields: a field that was set by hand keeps its value.
void QuickLog::takeLine(const QuickLine& line) {
    if (line.channel && line.channel != m_line.channel) {
        const auto at = std::find(Channels.begin(), Channels.end(), *line.channel);
        m_channel->setCurrent(int(at - Channels.begin()));
        findPlanned();
    }
    if (line.direction && line.direction != m_line.direction) {
        setDirection(*line.direction);
    }
    if (line.minutes && line.minutes != m_line.minutes) {
        m_minutes->setValue(line.minutes);
    }
    if (line.sentiment && line.sentiment != m_line.sentiment) {
        setMood(*line.sentiment);
    }
    if (line.daysAgo && line.daysAgo != m_line.daysAgo) {
        auto when = m_when->value().value_or(DayTime{{}, QTime(9, 0)});
        when.day = m_desk.session.today().addDays(-*line.daysAgo);
        m_when->setValue(when);
    }
    if (line.note != m_line.note) {
        m_note->setPlainText(line.note);
    }
    m_edit->setParts(line.parts);
    m_line = line;
}

/// The words may name a client, or be the note's first ones. What the person picked in the field stays unless
/// "@" says otherwise; what the page in view gave gives way to another name.
void QuickLog::findClient(const QStringList& phrases) {
    const int token = ++m_clientToken;
    m_lineProblem->setText({});
    if (phrases.isEmpty()) {
        takeClient({}, std::nullopt);
        return;
    }
    const bool marked = m_edit->line().contains(u'@' + phrases.front());
    const core::ClientId known(m_given && !marked ? m_given->id : 0);
    using Found = std::optional<core::clients::NamedClient>;
    m_desk.store
        .read([phrases, known](core::Database& db) {
            return known ? core::clients::clientNamed(db, phrases, known)
                         : core::clients::clientNamed(db, phrases);
        })
        .then(this, [this, token, phrases, known](core::Result<Found> answer) {
            if (!answer || token != m_clientToken) {
                return;
            }
            Found found = *answer;
            if (found && known && m_picked && found->client.id != known) {
                found.reset();
            }
            takeClient(found ? found->phrase : QString(),
                       found ? std::optional(choiceOf(found->client)) : std::nullopt);
            if (!found && !known && phrases.last().size() > 2) {
                m_lineProblem->setText(tr("No client begins with \"%1\".").arg(phrases.last()));
            }
            takeLine(core::touchpoints::readQuickLine(m_edit->line(), m_phrase));
        });
}

/// The client that the line names by the phrase; without one, the client that was there before the line.
void QuickLog::takeClient(const QString& phrase, const std::optional<Typeahead::Choice>& client) {
    m_phrase = phrase;
    const auto& wanted = client ? client : m_given;
    const auto& shown = m_client->choice();
    if (wanted.has_value() != shown.has_value() || (wanted && wanted->id != shown->id)) {
        setClient(wanted);
    }
}

/// The person used the client field.
void QuickLog::pickClient(const std::optional<Typeahead::Choice>& client) {
    ++m_clientToken; // a search under way is too late
    m_given = client;
    m_picked = client.has_value();
    m_lineProblem->setText({});
    setClient(client);
}

void QuickLog::setClient(const std::optional<Typeahead::Choice>& client) {
    m_client->setChoice(client);
    m_client->setChip(client ? client->note : QString());
    showProblem({});
    findPlanned();
}

Log QuickLog::value() const {
    Log log;
    log.zone = m_desk.session.zone();
    log.touchpoint.client = core::ClientId(m_client->choice() ? m_client->choice()->id : 0);
    log.touchpoint.contact = m_request.contact;
    log.touchpoint.member = m_desk.session.member().id;
    const auto when = m_when->value();
    log.touchpoint.at = when ? core::instantOf(when->day, when->time, log.zone) : m_desk.session.now();
    log.touchpoint.channel =
        m_channel->current() < 0 ? core::Channel::Other : Channels[std::size_t(m_channel->current())];
    log.touchpoint.direction = m_direction;
    if (m_mood->current() >= 0) {
        log.touchpoint.sentiment = m_mood->current() - 2;
    }
    log.touchpoint.note = m_note->toPlainText().trimmed();
    log.minutes = m_minutes->value();
    const WhatFor& whatFor = m_whatForChoices[std::size_t(m_whatFor->currentIndex())];
    log.origin = whatFor.origin;
    log.touchpoint.purpose = whatFor.purpose;
    if (m_planned && !m_plannedRefused) {
        log.fulfils = m_planned->id;
        log.touchpoint.title = m_planned->title;
    }
    return log;
}

void QuickLog::save(bool planNext) {
    const Log log = value();
    const QString problem = !log.touchpoint.client         ? tr("Say which client it was.")
                            : !m_when->problem().isEmpty() ? m_when->problem()
                                                           : m_minutes->problem();
    if (!log.touchpoint.client && m_desk.store.state() == Store::State::Unavailable) {
        showProblem(m_desk.store.error().text); // it may be in the line, and nobody can be looked up now
        return;
    }
    if (!problem.isEmpty()) {
        showProblem(problem);
        (log.touchpoint.client ? static_cast<QWidget*>(m_when) : m_client)->setFocus();
        return;
    }
    setBusy(true);
    m_desk.store.write([log](core::Transaction& tx) { return core::touchpoints::log(tx, log); })
        .then(this, [this, planNext](core::Result<Touchpoint> stored) {
            setBusy(false);
            if (stored) {
                saved(*stored, planNext);
            } else {
                showProblem(stored.error().text); // the fields keep what was typed
            }
        });
}

void QuickLog::saved(const Touchpoint& touchpoint, bool planNext) {
    m_draft->discard();
    const QString name = m_client->choice()->text;
    auto removed = std::make_shared<core::touchpoints::RemovedTouchpoint>(); // the store's thread only
    m_desk.undo.push({tr("%1 with %2 logged").arg(channelWord(touchpoint.channel), name),
                      [removed, id = touchpoint.id](core::Transaction& tx) {
                          *removed = core::touchpoints::remove(tx, id);
                      },
                      [removed, zone = m_desk.session.zone()](core::Transaction& tx) {
                          core::touchpoints::restore(tx, *removed, zone);
                      }});
    const core::ClientId client = touchpoint.client;
    accept();
    Q_EMIT logged(touchpoint);
    if (planNext) {
        Q_EMIT planRequested(client);
    }
}

void QuickLog::done(int result) {
    if (result == QDialog::Rejected) {
        m_draft->flush();
    }
    DialogFrame::done(result);
}

QString QuickLog::draftBody() const {
    if (m_edit->line().isEmpty() && m_note->toPlainText().isEmpty()) {
        return {};
    }
    const QJsonObject body{{u"line"_s, m_edit->line()}, {u"note"_s, m_note->toPlainText()}};
    return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

void QuickLog::restoreDraft(const QString& body) {
    const QJsonObject kept = QJsonDocument::fromJson(body.toUtf8()).object();
    m_edit->setPlainText(kept.value(u"line"_s).toString());
    m_note->setPlainText(kept.value(u"note"_s).toString());
    m_edit->moveCursor(QTextCursor::End);
}

} // namespace ui
