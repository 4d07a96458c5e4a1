// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policydialog.h"

#include "core/sla/clockstore.h"
#include "ui/page/record.h"
#include "ui/settings/promisetext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clockwords.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace sla = core::sla;
using core::tickets::Priority;
using core::tickets::TicketKind;

namespace ui {

namespace {

constexpr std::chrono::milliseconds TypingPause{150};
/// Urgent first, as people read them.
constexpr std::array Rows{Priority::Urgent, Priority::High, Priority::Normal, Priority::Low};

QString capital(QString word) {
    if (!word.isEmpty()) {
        word[0] = word[0].toUpper();
    }
    return word;
}

QStringList wordsIn(const Field& field) {
    return field.text().split(u',', Qt::SkipEmptyParts);
}

QString targetsText(const sla::Targets& targets) {
    QStringList rows;
    for (const Priority priority : Rows) {
        QStringList row;
        for (const auto& target : targets.cells[size_t(priority)]) {
            row << (target ? promiseText(target) : format::none());
        }
        rows << u"%1 %2"_s.arg(priorityWord(priority), row.join(u" / "_s));
    }
    return rows.join(u", "_s);
}

QString conditionsText(const sla::Conditions& conditions) {
    QStringList words;
    for (const auto priority : conditions.priorities) {
        words << priorityWord(priority);
    }
    for (const auto kind : conditions.kinds) {
        words << kindWord(kind);
    }
    return (words + conditions.tiers + conditions.tags).join(u", "_s);
}

/// Whom a policy reaches, as the choice in the dialog.
enum Reach { FromNowOn, OpenToo, Everything };

Reach reachOf(const sla::Policy& policy) {
    return !policy.since ? Everything : policy.openToo ? OpenToo : FromNowOn;
}

/// The days in UTC are near enough to tell two versions apart.
RecordField<sla::Policy> reachField() {
    using sla::Policy;
    return {PolicyDialog::tr("Applies to"),
            [](const Policy& policy) {
                if (!policy.since) {
                    return PolicyDialog::tr("all tickets");
                }
                const QString since = format::fullDay(core::dayOf(*policy.since, QTimeZone::utc()));
                return policy.openToo ? PolicyDialog::tr("tickets open on %1, and later ones").arg(since)
                                      : PolicyDialog::tr("tickets since %1").arg(since);
            },
            [](const Policy& a, const Policy& b) { return a.since == b.since && a.openToo == b.openToo; },
            [](const Policy& from, Policy& to) {
                to.since = from.since;
                to.openToo = from.openToo;
            }};
}

RecordKind<sla::Policy> policyKind() {
    using sla::Policy;
    using D = PolicyDialog;
    return {.added = D::tr("Policy %1 added"),
            .changed = D::tr("Policy %1 changed"),
            .gone = D::tr("This policy is no longer in the workspace."),
            .name = [](const Policy& policy) { return policy.name; },
            .fields = {fieldOf(D::tr("Name"), &Policy::name),
                       fieldOf(D::tr("In use"), &Policy::active,
                               [](bool on) { return on ? D::tr("yes") : D::tr("no"); }),
                       fieldOf(D::tr("Calendar"), &Policy::calendar,
                               [](core::CalendarId id) {
                                   return id ? D::tr("another than the workspace's")
                                             : D::tr("the workspace's");
                               }),
                       fieldOf(D::tr("Serves"), &Policy::conditions, conditionsText),
                       fieldOf(D::tr("Promises"), &Policy::targets, targetsText),
                       fieldOf(D::tr("Warns"), &Policy::warning, warningText), reachField()},
            .find = [](core::Database& db, const Policy& one) { return sla::findPolicy(db, one.id); },
            .save = &sla::savePolicy,
            .remove = [](core::Transaction& tx, const Policy& one) { sla::removePolicy(tx, one.id); }};
}

} // namespace

PolicyDialog::PolicyDialog(const Desk& desk, const Policy& policy, std::vector<Policy> all,
                           const std::vector<core::calendar::Calendar>& calendars, QWidget* host)
    : DialogFrame(desk.theme, policy.revision == 0 ? tr("New policy") : tr("Edit policy"), Width::Large, host)
    , m_desk(desk)
    , m_base(policy)
    , m_all(std::move(all))
    , m_name(new Field(desk.theme, this))
    , m_active(new QCheckBox(tr("In use"), this))
    , m_calendar(new QComboBox(this))
    , m_tiers(new Field(desk.theme, this))
    , m_tags(new Field(desk.theme, this))
    , m_warning(new Field(desk.theme, this))
    , m_reach(new QComboBox(this)) {
    setObjectName(u"policyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(u"policyName"_s);
    m_active->setObjectName(u"policyActive"_s);
    m_calendar->setObjectName(u"policyCalendar"_s);
    m_calendar->addItem(tr("The workspace's working time"), qint64(0));
    for (const auto& calendar : calendars) {
        if (calendar.revision > 0 && calendar.id.value > 1) {
            m_calendar->addItem(calendar.name, calendar.id.value);
        }
    }
    m_name->setAccessibleName(tr("Name"));
    addRow(tr("Name"), inOneLine({m_name, m_active}));
    buildConditions();
    buildTargets();
    buildReach();
    setValue(policy);
    addKeyHint(u"Tab"_s, tr("next"));
    setPrimary(policy.revision == 0 ? tr("Add") : tr("Save"));
    if (policy.revision > 0) {
        auto* gone = addSecondary(tr("Remove"));
        gone->setObjectName(u"policyRemove"_s);
        connect(gone, &QPushButton::clicked, this, &PolicyDialog::remove);
    }
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &PolicyDialog::preview);
    connect(this, &DialogFrame::submitted, this, &PolicyDialog::save);
    preview();
}

/// Widgets side by side; those that can grow share the width.
QWidget* PolicyDialog::inOneLine(const QList<QWidget*>& widgets) {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    for (QWidget* widget : widgets) {
        const bool grows = widget->sizePolicy().expandingDirections().testFlag(Qt::Horizontal);
        row->addWidget(widget, grows ? 1 : 0);
    }
    return line;
}

QWidget* PolicyDialog::wordFor(const QString& text) {
    return new Label(m_desk.theme, text, Type::SmallLabel, Color::Ink2, this);
}

void PolicyDialog::buildConditions() {
    const auto boxes = [&](const QString& label, auto& list, auto word, auto enumOf) {
        auto* line = new QWidget(this);
        auto* grid = new QGridLayout(line);
        grid->setContentsMargins(0, 4, 0, 4);
        grid->setHorizontalSpacing(14);
        for (size_t i = 0; i < list.size(); ++i) {
            list[i] = new QCheckBox(capital(word(enumOf(i))), line);
            list[i]->setObjectName(u"policy.%1"_s.arg(core::toText(enumOf(i))));
            grid->addWidget(list[i], int(i) / 4, int(i) % 4);
            connect(list[i], &QCheckBox::toggled, this, &PolicyDialog::edited);
        }
        grid->setColumnStretch(4, 1);
        addRow(label, line);
    };
    boxes(tr("Priorities"), m_priorities, priorityWord, [](size_t i) { return Priority(i); });
    boxes(tr("Kinds"), m_kinds, kindWord, [](size_t i) { return TicketKind(i); });
    m_tiers->setObjectName(u"policyTiers"_s);
    m_tags->setObjectName(u"policyTags"_s);
    m_tiers->setAccessibleName(tr("Client tiers"));
    m_tags->setAccessibleName(tr("Tags"));
    m_tiers->setPlaceholderText(tr("Any; or: Gold, Silver"));
    m_tags->setPlaceholderText(tr("Any; or some, with commas"));
    addRow(tr("Client tiers"), inOneLine({m_tiers, wordFor(tr("Tags")), m_tags}));
    for (Field* field : {m_tiers, m_tags}) {
        connect(field, &QLineEdit::textEdited, this, &PolicyDialog::edited);
    }
}

void PolicyDialog::buildTargets() {
    auto* table = new QWidget(this);
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setHorizontalSpacing(8);
    const std::array heads{tr("First reply within"), tr("Next reply within"), tr("Resolution within")};
    for (size_t metric = 0; metric < heads.size(); ++metric) {
        grid->addWidget(new Label(m_desk.theme, heads[metric], Type::SmallLabel, Color::Ink3, table), 0,
                        int(metric) + 1);
    }
    for (size_t row = 0; row < Rows.size(); ++row) {
        const QString priority = capital(priorityWord(Rows[row]));
        grid->addWidget(new Label(m_desk.theme, priority, Type::BodyItem, Color::Ink, table), int(row) + 1,
                        0);
        for (size_t metric = 0; metric < heads.size(); ++metric) {
            auto* field = new Field(m_desk.theme, table);
            field->setObjectName(
                u"target.%1.%2"_s.arg(core::toText(Rows[row]), core::toText(sla::Metric(metric))));
            field->setAccessibleName(u"%1, %2"_s.arg(priority, heads[metric]));
            field->setPlaceholderText(tr("not promised"));
            grid->addWidget(field, int(row) + 1, int(metric) + 1);
            m_targets[size_t(Rows[row])][metric] = field;
        }
    }
    grid->setColumnMinimumWidth(0, 104);
    body()->addWidget(table);
    auto* note = new Label(m_desk.theme, tr("Open time, such as 30 min, 4 h or 1 h 30."), Type::Small,
                           Color::Ink3, this);
    body()->addWidget(note);
}

void PolicyDialog::buildReach() {
    m_warning->setObjectName(u"policyWarning"_s);
    m_warning->setAccessibleName(tr("Warn before"));
    m_warning->setPlaceholderText(tr("Never; or 25 %, 30 min"));
    m_warning->setToolTip(tr("How early before a promise runs out it is said to be near"));
    m_calendar->setAccessibleName(tr("Counts in"));
    m_calendar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addRow(tr("Counts in"), inOneLine({m_calendar, wordFor(tr("Warn before")), m_warning}));
    m_reach->setObjectName(u"policyReach"_s);
    const auto since = [this] {
        return m_base.since ? format::fullDay(core::dayOf(*m_base.since, m_desk.session.zone())) : QString();
    };
    const Reach reach = reachOf(m_base);
    const bool stored = m_base.revision > 0;
    m_reach->addItem(stored && reach == FromNowOn ? tr("Tickets that came since %1").arg(since())
                                                  : tr("Tickets that come from now on"));
    m_reach->addItem(stored && reach == OpenToo
                         ? tr("Those that were open on %1, and later ones").arg(since())
                         : tr("Those that are open now, counted from now on, and later ones"));
    m_reach->addItem(tr("All tickets, counted from their beginning"));
    addRow(tr("Applies to"), m_reach);
    auto* note = new Label(m_desk.theme,
                           tr("What was over before a policy applied counts neither as met nor as missed."),
                           Type::Small, Color::Ink3, this);
    note->setWordWrap(true);
    body()->addWidget(note);
    connect(m_reach, &QComboBox::activated, this, &PolicyDialog::edited);
}

void PolicyDialog::setValue(const Policy& policy) {
    m_warning->setText(warningText(policy.warning));
    m_reach->setCurrentIndex(policy.revision == 0 ? int(FromNowOn) : int(reachOf(policy)));
    m_name->setText(policy.name);
    m_active->setChecked(policy.active);
    m_calendar->setCurrentIndex(std::max(0, m_calendar->findData(policy.calendar.value)));
    const auto& asked = policy.conditions;
    for (size_t i = 0; i < m_priorities.size(); ++i) {
        m_priorities[i]->setChecked(
            std::count(asked.priorities.begin(), asked.priorities.end(), Priority(i)) > 0);
    }
    for (size_t i = 0; i < m_kinds.size(); ++i) {
        m_kinds[i]->setChecked(std::count(asked.kinds.begin(), asked.kinds.end(), TicketKind(i)) > 0);
    }
    m_tiers->setText(asked.tiers.join(u", "_s));
    m_tags->setText(asked.tags.join(u", "_s));
    for (size_t priority = 0; priority < m_targets.size(); ++priority) {
        for (size_t metric = 0; metric < 3; ++metric) {
            m_targets[priority][metric]->setText(promiseText(policy.targets.cells[priority][metric]));
        }
    }
}

std::optional<sla::Policy> PolicyDialog::value(QString* problem, QWidget** where) {
    Policy policy = m_base;
    policy.name = m_name->text();
    policy.active = m_active->isChecked();
    policy.calendar = core::CalendarId(m_calendar->currentData().toLongLong());
    policy.conditions = {};
    for (size_t i = 0; i < m_priorities.size(); ++i) {
        if (m_priorities[i]->isChecked()) {
            policy.conditions.priorities.push_back(Priority(i));
        }
    }
    for (size_t i = 0; i < m_kinds.size(); ++i) {
        if (m_kinds[i]->isChecked()) {
            policy.conditions.kinds.push_back(TicketKind(i));
        }
    }
    policy.conditions.tiers = wordsIn(*m_tiers);
    policy.conditions.tags = wordsIn(*m_tags);
    for (size_t priority = 0; priority < m_targets.size(); ++priority) {
        for (size_t metric = 0; metric < 3; ++metric) {
            Field* field = m_targets[priority][metric];
            auto& target = policy.targets.cells[priority][metric];
            if (!field->isModified()) {
                continue; // seconds that are not shown stay
            }
            target = parsePromise(field->text());
            if (!target && !field->text().trimmed().isEmpty()) {
                *problem = tr("Type a time such as 30 min, 4 h or 1 h 30, or nothing.");
                *where = field;
                return std::nullopt;
            }
        }
    }
    const auto warning = parseWarning(m_warning->text());
    if (!warning) {
        *problem = tr("Type when to warn: 25 %, 30 min, or nothing.");
        *where = m_warning;
        return std::nullopt;
    }
    policy.warning = m_warning->isModified() ? *warning : m_base.warning;
    const auto reach = Reach(m_reach->currentIndex());
    if (policy.revision == 0 || reach != reachOf(m_base)) {
        policy.since = reach == Everything ? std::nullopt : std::optional(m_desk.session.now());
        policy.openToo = reach == OpenToo;
    }
    policy = sla::tidied(policy);
    if (const auto problems = sla::validate(policy); !problems.isEmpty()) {
        *problem = problems.front().text;
        *where = problems.front().field == u"name" ? static_cast<QWidget*>(m_name)
                                                   : m_targets[size_t(Priority::Normal)][0];
        return std::nullopt;
    }
    return policy;
}

void PolicyDialog::edited() {
    m_wait.start(TypingPause);
}

/// How many tickets it serves, at its place in the list.
void PolicyDialog::preview() {
    Policy policy = m_base;
    QString problem;
    QWidget* where = nullptr;
    if (const auto read = value(&problem, &where)) {
        policy = *read;
    } else {
        policy.conditions = {};
        for (size_t i = 0; i < m_priorities.size(); ++i) {
            if (m_priorities[i]->isChecked()) {
                policy.conditions.priorities.push_back(Priority(i));
            }
        }
        for (size_t i = 0; i < m_kinds.size(); ++i) {
            if (m_kinds[i]->isChecked()) {
                policy.conditions.kinds.push_back(TicketKind(i));
            }
        }
        policy.conditions.tiers = wordsIn(*m_tiers);
        policy.conditions.tags = wordsIn(*m_tags);
    }
    policy.active = true;
    auto list = m_all;
    size_t place = list.size();
    for (size_t i = 0; i < list.size(); ++i) {
        place = policy.id && list[i].id == policy.id ? i : place;
    }
    if (place == list.size()) {
        list.push_back(policy);
    } else {
        list[place] = policy;
    }
    const int token = ++m_token;
    m_desk.reports.read([list](core::Database& db) { return sla::servedTickets(db, list); })
        .then(this, [this, token, place](core::Result<std::vector<qint64>> counts) {
            if (counts && token == m_token) {
                setNote(tr("Serves %n open ticket(s) as it stands.", nullptr, int((*counts)[place])));
            }
        });
}

void PolicyDialog::save() {
    QString problem;
    QWidget* where = nullptr;
    const auto edited = value(&problem, &where);
    if (!edited) {
        showProblem(problem);
        where->setFocus();
        return;
    }
    storeRecord<Policy>({m_desk, placeOfEditor(*this), policyKind(),
                         [this](const Policy& chosen, const Policy& theirs) {
                             m_base = chosen;
                             setValue(chosen);
                             m_base = theirs;
                         },
                         [this](const Policy&) { accept(); }},
                        m_base, *edited);
}

void PolicyDialog::remove() {
    removeRecord<sla::RemovedPolicy>(
        m_desk, this,
        {tr("Policy %1 removed").arg(m_base.name),
         [id = m_base.id](core::Transaction& tx) { return sla::removePolicy(tx, id); },
         [](core::Transaction& tx, const sla::RemovedPolicy& removed) { sla::restorePolicy(tx, removed); }});
}

} // namespace ui
