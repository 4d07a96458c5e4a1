// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/deviationpanel.h"

#include "ui/deviations/evidencechart.h"
#include "ui/deviations/historywords.h"
#include "ui/deviations/outcometrack.h"
#include "ui/deviations/playbookpath.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/deviationwords.h"
#include "ui/widgets/evidence.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/textbutton.h"

using namespace Qt::Literals::StringLiterals;
using core::DeviationState;

namespace ui {

namespace {

constexpr int Pad = 16;
constexpr size_t ShortHistory = 4;

void clear(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        } else if (item->layout()) {
            clear(*item->layout());
        }
        delete item;
    }
}

} // namespace

DeviationPanel::DeviationPanel(const Desk& desk, QWidget* parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_content(new QWidget(this))
    , m_column(new QVBoxLayout(m_content)) {
    setObjectName(u"deviationPanel"_s);
    setAccessibleName(tr("Selected deviation"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    m_column->setContentsMargins(1, 1, 1, 8);
    m_column->setSpacing(0);
    buildHead();
    buildEvidence();
    buildPlaybook();
    buildOutcome();
    buildActs();
    m_column->addStretch();
    setWidget(m_content);
    m_content->setAutoFillBackground(false); // the area would fill it with the canvas
}

QVBoxLayout* DeviationPanel::addSection() {
    if (m_column->count() > 0) {
        m_column->addWidget(new Rule(m_desk.theme, m_content));
    }
    auto* section = new QVBoxLayout;
    section->setContentsMargins(Pad, 12, Pad, 12);
    section->setSpacing(6);
    m_column->addLayout(section);
    return section;
}

void DeviationPanel::buildHead() {
    auto* section = addSection();
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    m_urgency = new Label(m_desk.theme, {}, Type::Body, Color::Ink, m_content);
    m_kind = new Label(m_desk.theme, {}, Type::Heading, Color::Ink, m_content);
    m_kind->setObjectName(u"detailKind"_s);
    m_state = new Chip(m_desk.theme, {}, Tone::Neutral, m_content);
    first->addWidget(m_urgency);
    first->addWidget(m_kind);
    first->addStretch();
    first->addWidget(m_state);
    section->addLayout(first);
    auto* second = new FoldingRow(10, 2, m_content);
    m_clientLink = new TextButton(m_desk.theme, Type::SmallHead, Color::Ink, second);
    m_clientLink->setObjectName(u"detailClient"_s);
    connect(m_clientLink, &QAbstractButton::clicked, this, [this] { Q_EMIT clientActivated(m_client); });
    m_found = new Label(m_desk.theme, {}, Type::Small, Color::Ink2, second);
    second->addPart(m_clientLink);
    second->addPart(m_found, 1);
    section->addWidget(second);
}

void DeviationPanel::buildEvidence() {
    auto* section = addSection();
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(m_desk.theme, tr("Evidence"), Type::SmallHead, Color::Ink2, m_content));
    head->addStretch();
    m_ruleNote = new Label(m_desk.theme, {}, Type::Small, Color::Ink3, m_content);
    head->addWidget(m_ruleNote);
    section->addLayout(head);
    m_chart = new EvidenceChart(m_desk.theme, m_content);
    section->addWidget(m_chart);
    m_sentence = new Label(m_desk.theme, {}, Type::Body, Color::Ink, m_content);
    m_sentence->setObjectName(u"evidence"_s);
    m_sentence->setWordWrap(true);
    section->addWidget(m_sentence);
    m_rule = new Label(m_desk.theme, {}, Type::Small, Color::Ink3, m_content);
    m_rule->setObjectName(u"rule"_s);
    m_rule->setWordWrap(true);
    section->addWidget(m_rule);
}

void DeviationPanel::buildPlaybook() {
    auto* section = addSection();
    auto* head = new QHBoxLayout;
    m_playbookName = new Label(m_desk.theme, {}, Type::SmallHead, Color::Ink2, m_content);
    m_playbookName->setObjectName(u"playbookName"_s);
    m_progress = new Label(m_desk.theme, {}, Type::Small, Color::Ink2, m_content);
    m_progress->setObjectName(u"playbookProgress"_s);
    m_stop = new Button(m_desk.theme, tr("Stop"), Button::Kind::Ghost, m_content);
    m_stop->setObjectName(u"stopPlaybook"_s);
    m_stop->setSize(Button::Size::Small);
    m_stop->setToolTip(tr("Stop this playbook with a reason"));
    connect(m_stop, &QPushButton::clicked, this, &DeviationPanel::stopRequested);
    head->addWidget(m_playbookName, 1);
    head->addWidget(m_progress);
    head->addWidget(m_stop);
    section->addLayout(head);
    m_path = new PlaybookPath(m_desk.theme, m_desk.session, m_content);
    connect(m_path, &PlaybookPath::logRequested, this, &DeviationPanel::stepLogRequested);
    connect(m_path, &PlaybookPath::skipRequested, this, &DeviationPanel::stepSkipRequested);
    // The path draws its nodes from the panel's own edge on.
    auto* path = new QVBoxLayout;
    path->setContentsMargins(-Pad + 4, 0, -Pad + 4, 0);
    path->addWidget(m_path);
    section->addLayout(path);
    m_ended = new Label(m_desk.theme, {}, Type::Body, Color::Ink, m_content);
    m_ended->setWordWrap(true);
    section->addWidget(m_ended);
    m_begin = new FoldingRow(6, 4, m_content);
    m_guide = addAct(m_begin, u"guideBack"_s, tr("Guide back"), u"route"_s, u"G"_s);
    m_guide->setKind(Button::Kind::Primary);
    m_fixNow = addAct(m_begin, u"fixNow"_s, tr("Mark fixed"), u"check"_s, u"F"_s);
    m_fixNow->setKind(Button::Kind::Primary);
    m_choose = addAct(m_begin, u"choosePlaybook"_s, tr("Choose a playbook"), {}, {});
    section->addWidget(m_begin, 0, Qt::AlignLeft);
    connect(m_guide, &QPushButton::clicked, this, &DeviationPanel::guideRequested);
    connect(m_fixNow, &QPushButton::clicked, this, &DeviationPanel::fixRequested);
    connect(m_choose, &QPushButton::clicked, this, [this] { Q_EMIT playbookMenuRequested(m_choose); });
}

void DeviationPanel::buildOutcome() {
    auto* section = addSection();
    section->addWidget(
        new Label(m_desk.theme, tr("Did the client notice?"), Type::SmallHead, Color::Ink2, m_content));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_outcomeWord = new Label(m_desk.theme, {}, Type::RowTitle, Color::Ink, m_content);
    m_outcomeWord->setObjectName(u"outcome"_s);
    row->addWidget(m_outcomeWord);
    row->addStretch();
    section->addLayout(row);
    m_outcomeText = new Label(m_desk.theme, {}, Type::Small, Color::Ink2, m_content);
    m_outcomeText->setWordWrap(true);
    section->addWidget(m_outcomeText);
    m_track = new OutcomeTrack(m_desk.theme, m_content);
    section->addWidget(m_track);
    m_contacts = new QVBoxLayout;
    m_contacts->setSpacing(2);
    section->addLayout(m_contacts);
    m_history = new QVBoxLayout;
    m_history->setSpacing(2);
    section->addLayout(m_history);
}

Button* DeviationPanel::addAct(QWidget* holder, const QString& name, const QString& text, const QString& icon,
                               const QString& cap) {
    auto* button = new Button(m_desk.theme, text, Button::Kind::Secondary, holder);
    button->setObjectName(name);
    button->setSize(Button::Size::Row);
    button->setIconName(icon);
    button->setKeyCap(cap);
    holder->layout()->addWidget(button);
    return button;
}

void DeviationPanel::buildActs() {
    auto* section = addSection();
    const auto line = [&] {
        auto* holder = new FoldingRow(6, 4, m_content);
        section->addWidget(holder, 0, Qt::AlignLeft);
        return holder;
    };
    QWidget* first = line();
    m_fix = addAct(first, u"markFixed"_s, tr("Mark fixed"), u"check"_s, u"F"_s);
    m_dismiss = addAct(first, u"dismiss"_s, tr("Dismiss with reason"), u"x"_s, {});
    m_reopen = addAct(first, u"reopen"_s, tr("Open again"), u"undo-2"_s, {});
    QWidget* second = line();
    m_assign = addAct(second, u"assign"_s, tr("Assign"), u"user-plus"_s, u"A"_s);
    m_snooze = addAct(second, u"snooze"_s, tr("Snooze"), u"hourglass"_s, u"S"_s);
    m_escalate = addAct(second, u"escalate"_s, tr("Escalate"), u"arrow-up"_s, {});
    connect(m_fix, &QPushButton::clicked, this, &DeviationPanel::fixRequested);
    connect(m_dismiss, &QPushButton::clicked, this, &DeviationPanel::dismissRequested);
    connect(m_reopen, &QPushButton::clicked, this, &DeviationPanel::reopenRequested);
    connect(m_assign, &QPushButton::clicked, this, [this] { Q_EMIT assignRequested(m_assign); });
    connect(m_escalate, &QPushButton::clicked, this, [this] { Q_EMIT escalateRequested(m_escalate); });
}

void DeviationPanel::setDetail(const DeviationDetail& detail) {
    if (m_id != detail.deviation.id) {
        m_id = detail.deviation.id;
        m_wholeHistory = false;
        ensureVisible(0, 0);
    }
    m_client = detail.deviation.client;
    showHead(detail);
    m_chart->setDetail(detail);
    const QDate today = m_desk.session.today();
    m_sentence->setText(evidenceSentence(detail.deviation.kind, detail.deviation.evidence, today));
    m_rule->setText(ruleSentence(detail.deviation.kind, detail.deviation.rule));
    m_ruleNote->setText(tr("seen %1").arg(
        format::when(detail.deviation.seenAt, m_desk.session.now(), m_desk.session.zone())));
    showPlaybook(detail);
    showOutcome(detail);
    showContacts(detail);
    showHistory(detail);
    showActs(detail);
    fit();
}

void DeviationPanel::showHead(const DeviationDetail& detail) {
    const auto& deviation = detail.deviation;
    const ToneLook look = lookOf(urgencyTone(deviation.urgency));
    m_urgency->setPixmap(
        m_desk.theme.icons().pixmap(look.icon, m_desk.theme.color(look.ink), 18, devicePixelRatioF()));
    m_urgency->setAccessibleName(urgencyWord(deviation.urgency, deviation.kind));
    m_urgency->setToolTip(urgencyWord(deviation.urgency, deviation.kind));
    m_kind->setText(deviationWord(deviation.kind));
    const bool guided = deviation.state == DeviationState::Guided;
    m_state->set(deviationStateWord(deviation.state),
                 guided                                     ? Tone::Proactive
                 : deviation.state == DeviationState::Fixed ? Tone::Good
                                                            : Tone::Neutral,
                 guided                                     ? u"list-checks"_s
                 : deviation.state == DeviationState::Fixed ? QString()
                                                            : u"-"_s);
    m_clientLink->set(detail.row.clientName, tr("Open the client"));
    QStringList parts;
    if (!detail.row.stageName.isEmpty()) {
        parts << detail.row.stageName;
    }
    const QDate until =
        deviation.endedAt ? core::dayOf(*deviation.endedAt, m_desk.session.zone()) : m_desk.session.today();
    parts << tr("off path: %1").arg(offPathText(deviation.offSince, until));
    parts << tr("found %1")
                 .arg(format::day(core::dayOf(deviation.detectedAt, m_desk.session.zone()),
                                  m_desk.session.today()));
    if (deviation.escalatedTo) {
        parts << tr("escalated to %1").arg(detail.memberName(deviation.escalatedTo));
    }
    m_found->setText(parts.join(u" \u00b7 "_s));
}

void DeviationPanel::showPlaybook(const DeviationDetail& detail) {
    const bool open = core::deviations::isOpen(detail.deviation.state);
    const bool has = detail.run.has_value();
    const bool running = open && has && !detail.run->endedAt;
    const bool stopped = has && detail.run->stopped != core::RunStop::None;
    const bool done = open && has && detail.run->endedAt && !stopped;
    m_playbookName->setText(has ? tr("Playbook: %1").arg(detail.run->name) : tr("What to do"));
    m_progress->setText(has ? tr("%1 of %2").arg(detail.run->closed()).arg(detail.run->steps.size())
                            : QString());
    m_stop->setVisible(running);
    m_path->setVisible(has);
    m_path->setRun(detail, open);
    m_begin->setVisible(open && !running);
    m_guide->setVisible(!done);
    m_fixNow->setVisible(done);
    m_choose->setText(done || stopped ? tr("Another playbook") : tr("Choose a playbook"));
    m_ended->setVisible(!running);
    if (done) {
        m_ended->setText(tr("All steps are closed. Is the client back on the path?"));
    } else if (stopped) {
        m_ended->setText(detail.run->stopReason.isEmpty() ? tr("It stopped when the deviation ended.")
                                                          : tr("Stopped: %1").arg(detail.run->stopReason));
    } else if (open) {
        m_ended->setText(detail.playbooks.empty()
                             ? tr("Guide back takes it on; the playbooks that come with Waymark are added.")
                             : tr("\u201c%1\u201d fits.").arg(detail.playbooks.front().name));
    } else {
        m_ended->setText(has ? QString() : tr("No playbook was used."));
        m_ended->setVisible(!has);
    }
}

void DeviationPanel::showOutcome(const DeviationDetail& detail) {
    const auto& deviation = detail.deviation;
    QString word;
    QString text;
    if (detail.outcome) {
        word = outcomeWord(*detail.outcome);
        word[0] = word[0].toUpper();
        text = outcomeSentence(*detail.outcome, detail.noticeDays);
    } else if (deviation.state == DeviationState::Dismissed) {
        word = tr("Dismissed");
        text = deviation.dismissReason;
    } else if (deviation.noticedAt) {
        word = tr("Yes");
        text = tr("It will not count as caught first.");
    } else {
        word = tr("Not that we know");
        text = tr("Put right now, and quiet for %1 days after, it counts as caught first.")
                   .arg(detail.noticeDays);
    }
    m_outcomeWord->setText(word);
    m_outcomeText->setText(text);
    m_track->setDeviation(deviation, detail.noticeDays, m_desk.session.now(), m_desk.session.zone());
}

void DeviationPanel::showContacts(const DeviationDetail& detail) {
    clear(*m_contacts);
    for (const auto& contact : detail.contacts) {
        auto* line = new QWidget(m_content);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        const QString name = contactName(contact);
        auto* open = new Button(m_desk.theme, literal(name), Button::Kind::Ghost, line);
        open->setObjectName(u"openContact"_s);
        open->setSize(Button::Size::Small);
        open->setIconName(contact.contact.ticket ? u"life-buoy"_s : u"message-square"_s);
        open->setMaximumWidth(220);
        open->setToolTip(name);
        connect(open, &QPushButton::clicked, this, [this, contact] { Q_EMIT contactActivated(contact); });
        auto* what = new QVBoxLayout; // one over the other: both and the button are wider than the panel
        what->setSpacing(0);
        what->addWidget(open, 0, Qt::AlignLeft);
        what->addWidget(new Label(m_desk.theme,
                                  format::when(contact.at, m_desk.session.now(), m_desk.session.zone()),
                                  Type::Caption, Color::Ink3, line));
        row->addLayout(what, 1);
        auto* link = new Button(m_desk.theme, contact.linked ? tr("Unlink") : tr("Is about this"),
                                Button::Kind::Secondary, line);
        link->setObjectName(contact.linked ? u"unlink"_s : u"link"_s);
        link->setSize(Button::Size::Small);
        link->setIconName(u"link"_s);
        connect(link, &QPushButton::clicked, this, [this, contact] { Q_EMIT linkToggled(contact); });
        row->addWidget(link);
        m_contacts->addWidget(line);
    }
    if (detail.contacts.empty()) {
        m_contacts->addWidget(new Label(m_desk.theme, tr("The client has not been in touch since."),
                                        Type::Small, Color::Ink3, m_content));
    }
}

void DeviationPanel::showHistory(const DeviationDetail& detail) {
    clear(*m_history);
    const auto& events = detail.history;
    const size_t shown = m_wholeHistory ? events.size() : std::min(ShortHistory, events.size());
    for (size_t i = 0; i < shown; ++i) {
        const auto& event = events[events.size() - 1 - i];
        const QString when = format::when(event.at, m_desk.session.now(), m_desk.session.zone());
        const QString who = event.memberName.isEmpty() ? tr("by rule") : event.memberName;
        auto* line =
            new Label(m_desk.theme, u"%1 \u00b7 %2 \u00b7 %3"_s.arg(when, who, historyText(event, detail)),
                      Type::Caption, Color::Ink3, m_content);
        line->setObjectName(u"auditLine"_s);
        line->setWordWrap(true);
        m_history->addWidget(line);
    }
    if (shown < events.size()) {
        auto* all = new Button(m_desk.theme, tr("Show all %n line(s)", nullptr, int(events.size())),
                               Button::Kind::Ghost, m_content);
        all->setSize(Button::Size::Small);
        connect(all, &QPushButton::clicked, this, [this, detail] {
            m_wholeHistory = true;
            showHistory(detail);
            fit();
        });
        m_history->addWidget(all, 0, Qt::AlignLeft);
    }
}

void DeviationPanel::showActs(const DeviationDetail& detail) {
    const auto& deviation = detail.deviation;
    const bool open = core::deviations::isOpen(deviation.state);
    const bool done = open && detail.run && detail.run->endedAt && detail.run->stopped == core::RunStop::None;
    const bool rests = deviation.snoozedUntil.isValid() && deviation.snoozedUntil > m_desk.session.today();
    m_fix->setVisible(open && !done); // one such button is enough
    m_dismiss->setVisible(open);
    m_assign->setVisible(open);
    m_snooze->setVisible(open);
    m_snooze->setText(rests ? tr("Wake") : tr("Snooze"));
    m_snooze->disconnect(this);
    connect(m_snooze, &QPushButton::clicked, this,
            rests ? &DeviationPanel::wakeRequested : &DeviationPanel::snoozeRequested);
    m_escalate->setVisible(open);
    m_reopen->setVisible(!open && deviation.state != DeviationState::Left);
}

/// A scroll area asks for the smallest height of its content and forgets that wrapped lines need more; one
/// line that cannot be wrapped must not push the others out of sight.
void DeviationPanel::fit() {
    m_content->setMaximumWidth(viewport()->width());
    m_content->setMinimumHeight(std::max(m_column->totalHeightForWidth(viewport()->width()), 0));
}

void DeviationPanel::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
}

void DeviationPanel::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    paint::block(painter, viewport()->rect(), metric::CardRadius, m_desk.theme.color(Color::Surface),
                 m_desk.theme.color(Color::Line));
}

} // namespace ui
