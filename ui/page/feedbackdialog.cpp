// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/feedbackdialog.h"

#include "core/clients/list.h"
#include "ui/page/clientfield.h"
#include "ui/page/reconcile.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicerow.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/feedbackwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/typeahead.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
namespace feedback = core::feedback;
using core::FeedbackKind;

namespace ui {

namespace {

DayTime wallTime(core::Instant at, const QTimeZone& zone) {
    return {core::dayOf(at, zone), core::timeOf(at, zone)};
}

WhenField::Now nowAt(const Desk& desk) {
    return [&session = desk.session] { return wallTime(session.now(), session.zone()); };
}

/// The instant that a field shows; the former one, with its seconds, where nobody touched it.
std::optional<core::Instant> instantIn(const WhenField& field, std::optional<core::Instant> before,
                                       const QTimeZone& zone) {
    const auto at = field.value();
    if (!at) {
        return std::nullopt;
    }
    if (before) {
        const DayTime old = wallTime(*before, zone);
        if (at->day == old.day && at->time.hour() == old.time.hour() &&
            at->time.minute() == old.time.minute()) {
            return before;
        }
    }
    return core::instantOf(at->day, at->time, zone);
}

QStringList kindWords() {
    QStringList words;
    for (const auto& [kind, stored] : core::EnumNames<FeedbackKind>::names) {
        words << feedbackKindWord(kind);
    }
    return words;
}

} // namespace

FeedbackDialog::FeedbackDialog(const Desk& desk, core::FeedbackId id, core::ClientId client, QWidget* host)
    : DialogFrame(desk.theme, id ? tr("Feedback") : tr("Log feedback"), Width::Medium, host)
    , m_desk(desk)
    , m_client(id || client ? nullptr
                            : new ClientField(desk, this)) // before the others: Tab comes to it first
    , m_kind(new Segmented(desk.theme, kindWords(), this))
    , m_scoreHolder(new QWidget(this))
    , m_contact(new QComboBox(this))
    , m_at(new WhenField(desk.theme, nowAt(desk), Toward::Past, this))
    , m_comment(new QPlainTextEdit(this))
    , m_site(new Field(desk.theme, this))
    , m_answered(new WhenField(desk.theme, nowAt(desk), Toward::Past, this)) {
    setObjectName(u"feedbackDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_base.id = id;
    m_base.client = client;
    m_base.at = desk.session.now();
    m_base.score = -1;
    build();
    setValue(m_base);
    connect(this, &DialogFrame::submitted, this, &FeedbackDialog::save);
    if (id) {
        load(id);
    } else if (client) {
        loadContacts();
    }
}

void FeedbackDialog::build() {
    m_kind->setObjectName(u"feedbackKind"_s);
    connect(m_kind, &Segmented::currentChanged, this, &FeedbackDialog::showKind);
    buildWho();
    buildAnswer();
    if (m_base.id) {
        connect(addSecondary(tr("Remove")), &QPushButton::clicked, this, &FeedbackDialog::remove);
    }
    setPrimary(m_base.id ? tr("Save") : tr("Log"));
}

void FeedbackDialog::buildWho() {
    if (m_client) {
        m_client->setObjectName(u"feedbackClient"_s);
        m_client->setPlaceholderText({}); // the row says it
        connect(m_client, &Typeahead::chosen, this, [this](const Typeahead::Choice& choice) {
            m_base.client = core::ClientId(choice.id);
            loadContacts();
        });
        connect(m_client, &Typeahead::cleared, this, [this] { m_base.client = {}; });
        addRow(tr("Client"), m_client);
    }
    m_contact->setObjectName(u"feedbackContact"_s);
    m_contact->addItem(tr("Nobody named"), qint64(0));
}

void FeedbackDialog::buildAnswer() {
    addRow(tr("Kind"), m_kind);
    auto* row = new QVBoxLayout(m_scoreHolder);
    row->setContentsMargins(0, 0, 0, 0);
    addRow(tr("Answer"), m_scoreHolder);
    addRow(tr("From"), m_contact);
    m_at->setObjectName(u"feedbackAt"_s);
    addRow(tr("When"), m_at);
    m_comment->setObjectName(u"feedbackComment"_s);
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(90);
    m_comment->setPlaceholderText(tr("In the client's words"));
    addRow(tr("Comment"), m_comment);
    m_site->setObjectName(u"feedbackSite"_s);
    m_site->setPlaceholderText(tr("Google"));
    m_reviewRows.push_back(addRow(tr("Site"), m_site));
    m_answered->setObjectName(u"feedbackAnswered"_s);
    m_answered->setPlaceholderText(tr("not answered yet"));
    m_reviewRows.push_back(m_site);
    addRow(tr("We answered"), m_answered);
}

FeedbackKind FeedbackDialog::kind() const {
    return core::EnumNames<FeedbackKind>::names[size_t(std::max(m_kind->current(), 0))].first;
}

/// Each kind has a scale of its own; an answer on another scale does not carry over.
void FeedbackDialog::showKind() {
    const auto scale = feedback::scaleOf(kind());
    std::vector<ChoiceRow::Choice> choices;
    for (int score = scale.least; score <= scale.most; ++score) {
        choices.push_back({QString::number(score), kind() == FeedbackKind::Review ? u"star"_s : QString()});
    }
    delete m_score;
    m_score = new ChoiceRow(m_desk.theme, std::move(choices), m_scoreHolder);
    m_score->setObjectName(u"feedbackScore"_s);
    m_score->setAccessibleName(tr("Answer"));
    m_score->setAccessibleDescription(feedbackQuestion(kind()));
    m_scoreHolder->layout()->addWidget(m_score);
    setTabOrder(m_kind->findChildren<QAbstractButton*>().constLast(), m_score);
    setTabOrder(m_score, m_contact);
    setNote(feedbackQuestion(kind()));
    for (QWidget* row : m_reviewRows) {
        row->setVisible(kind() == FeedbackKind::Review);
    }
}

void FeedbackDialog::load(core::FeedbackId id) {
    setBusy(true);
    m_desk.store.read([id](core::Database& db) { return feedback::find(db, id); })
        .then(this, [this](core::Result<std::optional<Feedback>> found) {
            setBusy(false);
            if (found && *found) {
                setValue(**found);
                loadContacts();
            } else {
                showProblem(found ? tr("This feedback is gone; somebody removed it.") : found.error().text);
            }
        });
}

void FeedbackDialog::loadContacts() {
    m_desk.store
        .read([client = m_base.client](core::Database& db) { return core::clients::contactsOf(db, client); })
        .then(this, [this](core::Result<std::vector<core::clients::Contact>> contacts) {
            while (m_contact->count() > 1) {
                m_contact->removeItem(1);
            }
            for (const auto& contact : contacts.value_or(std::vector<core::clients::Contact>())) {
                m_contact->addItem(contact.name, contact.id.value);
            }
            m_contact->setCurrentIndex(std::max(m_contact->findData(m_base.contact.value), 0));
        });
}

void FeedbackDialog::setValue(const Feedback& value) {
    m_base = value;
    for (int i = 0; i < int(core::EnumNames<FeedbackKind>::names.size()); ++i) {
        if (core::EnumNames<FeedbackKind>::names[size_t(i)].first == value.kind) {
            m_kind->setCurrent(i);
        }
    }
    showKind();
    m_score->setCurrent(value.score < 0 ? -1 : value.score - feedback::scaleOf(value.kind).least);
    m_contact->setCurrentIndex(std::max(m_contact->findData(value.contact.value), 0));
    m_at->setValue(wallTime(value.at, m_desk.session.zone()));
    m_comment->setPlainText(value.comment);
    m_site->setText(value.site);
    m_answered->setValue(value.answeredAt ? std::optional(wallTime(*value.answeredAt, m_desk.session.zone()))
                                          : std::nullopt);
}

FeedbackDialog::Feedback FeedbackDialog::value() const {
    const QTimeZone& zone = m_desk.session.zone();
    Feedback value = m_base;
    value.kind = kind();
    value.score = m_score->current() < 0 ? -1 : m_score->current() + feedback::scaleOf(value.kind).least;
    value.contact = core::ContactId(m_contact->currentData().toLongLong());
    value.at = instantIn(*m_at, m_base.at, zone).value_or(m_base.at);
    value.comment = m_comment->toPlainText();
    value.site = m_site->text();
    value.answeredAt = instantIn(*m_answered, m_base.answeredAt, zone);
    return value;
}

QString FeedbackDialog::problem() const {
    for (const QString& words : {m_at->problem(), m_answered->problem()}) {
        if (!words.isEmpty()) {
            return words;
        }
    }
    if (m_base.client && m_score->current() < 0) {
        return tr("Choose the answer.");
    }
    const auto problems = feedback::validate(value());
    return problems.isEmpty() ? QString() : problems.front().text;
}

void FeedbackDialog::save() {
    if (const QString words = problem(); !words.isEmpty()) {
        showProblem(words);
        return;
    }
    store(value());
}

void FeedbackDialog::store(const Feedback& edited) {
    setBusy(true);
    m_desk.store.write([edited](core::Transaction& tx) { return feedback::save(tx, edited); })
        .then(this, [this, edited](core::Result<Feedback> stored) {
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

void FeedbackDialog::pushUndo(const Feedback& stored) {
    if (m_base.revision == 0) {
        m_desk.undo.push({tr("%1 logged").arg(feedbackText(stored)),
                          [id = stored.id](core::Transaction& tx) { feedback::remove(tx, id); },
                          [stored](core::Transaction& tx) { feedback::restore(tx, stored); }});
        return;
    }
    m_desk.undo.push({tr("%1 changed").arg(feedbackText(stored)),
                      [before = m_base, after = stored](core::Transaction& tx) {
                          Feedback back = before;
                          back.revision = after.revision;
                          feedback::save(tx, back);
                      },
                      {}});
}

void FeedbackDialog::reconcileWith(const Feedback& mine) {
    const auto score = [](int value) { return QString::number(value); };
    const auto when = [zone = m_desk.session.zone()](core::Instant at) {
        return u"%1 %2"_s.arg(format::fullDay(core::dayOf(at, zone)), format::time(core::timeOf(at, zone)));
    };
    const auto maybe = [when](std::optional<core::Instant> at) { return at ? when(*at) : format::none(); };
    const auto who = [this](core::ContactId id) {
        return m_contact->itemText(std::max(m_contact->findData(id.value), 0));
    };
    reconcile<Feedback>(
        m_desk, placeOfEditor(*this),
        {feedbackText(mine),
         tr("This feedback is gone; somebody removed it."),
         {fieldOf(tr("Kind"), &Feedback::kind, &feedbackKindWord),
          fieldOf(tr("Answer"), &Feedback::score, score), fieldOf(tr("From"), &Feedback::contact, who),
          fieldOf(tr("When"), &Feedback::at, when), fieldOf(tr("Comment"), &Feedback::comment),
          fieldOf(tr("Site"), &Feedback::site), fieldOf(tr("We answered"), &Feedback::answeredAt, maybe)},
         m_base,
         mine,
         [id = mine.id](core::Database& db) { return feedback::find(db, id); },
         [this](const Feedback& chosen, const Feedback& theirs) {
             setValue(chosen);
             m_base = theirs;
             store(chosen);
         }});
}

void FeedbackDialog::remove() {
    setBusy(true);
    m_desk.store.write([id = m_base.id](core::Transaction& tx) { return feedback::remove(tx, id); })
        .then(this, [this](core::Result<Feedback> removed) {
            setBusy(false);
            if (!removed) {
                showProblem(removed.error().text);
                return;
            }
            m_desk.undo.push({tr("%1 removed").arg(feedbackText(*removed)),
                              [removed = *removed](core::Transaction& tx) { feedback::restore(tx, removed); },
                              [id = m_base.id](core::Transaction& tx) { feedback::remove(tx, id); }});
            accept();
        });
}

} // namespace ui
