// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/causedialog.h"

#include "core/tickets/tickets.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/lessonwords.h"
#include "ui/widgets/rowdelegate.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QListView>

using namespace Qt::Literals::StringLiterals;
namespace lessons = core::lessons;
using core::GapKind;
using core::Verdict;

namespace ui {

namespace {

constexpr int MostRowsShown = 5;

QString about(const lessons::Candidate& candidate) {
    QStringList parts{candidate.age == 0
                          ? CauseDialog::tr("%1 on the same day").arg(gapKindWord(candidate.gap.kind))
                          : CauseDialog::tr("%1 %n day(s) before", nullptr, candidate.age)
                                .arg(gapKindWord(candidate.gap.kind))};
    if (!candidate.gap.stageName.isEmpty()) {
        parts << candidate.gap.stageName;
    }
    if (candidate.sameTopic) {
        parts << CauseDialog::tr("same topic");
    }
    if (candidate.sameStage) {
        parts << CauseDialog::tr("same stage");
    }
    return parts.join(u" \u00b7 "_s);
}

/// Of many tickets, how often it was missing counts.
QString aboutMany(const lessons::Candidate& candidate, int before, int lookedAt) {
    QStringList parts{gapKindWord(candidate.gap.kind),
                      CauseDialog::tr("before %1 of %2").arg(before).arg(lookedAt)};
    if (!candidate.gap.stageName.isEmpty()) {
        parts << candidate.gap.stageName;
    }
    return parts.join(u" \u00b7 "_s);
}

QString titleOf(const CauseData& known) {
    return known.many > 0 ? CauseDialog::tr("Why were there these %n ticket(s)?", nullptr, int(known.many))
                          : CauseDialog::tr("Why was there %1?").arg(format::ticketNumber(known.number));
}

QString noteOf(const CauseData& known) {
    if (known.many > 0) {
        return known.candidates.empty()
                   ? CauseDialog::tr("One answer for all. Nothing was missed before them.")
                   : CauseDialog::tr("One answer for all. Missing before most comes first.");
    }
    return known.candidates.empty() ? CauseDialog::tr("Nothing was missed or late before it.")
                                    : CauseDialog::tr("What was missing before it, most likely first.");
}

} // namespace

class CauseDialog::Delegate : public RowDelegate {
public:
    Delegate(const Theme& theme, const ValueListModel<CauseDialog::Row>& model, QObject* parent)
        : RowDelegate(theme, metric::TwoLineRow, parent)
        , m_model(model) {
        setRuleFrom(44);
    }

protected:
    void paintRow(QPainter& painter, const RowDelegate::Row& at) const override {
        const CauseDialog::Row* row = m_model.row(at.index);
        if (!row) {
            return;
        }
        const QRectF box = at.box.adjusted(44, 0, -12, 0);
        const double middle = box.center().y();
        drawIcon(painter, {at.box.left() + 24, middle},
                 row->other ? u"pencil"_s : gapKindIcon(row->candidate.gap.kind), 16, Color::Ink2);
        if (row->other) {
            drawText(painter, box, CauseDialog::tr("Something else"), Type::BodyItem, Color::Ink);
            return;
        }
        drawText(painter, box.adjusted(0, 6, -60, -box.height() / 2 + 2), row->candidate.title,
                 Type::BodyItem, Color::Ink);
        drawText(painter, box.adjusted(0, box.height() / 2 - 2, -60, -6), row->about, Type::Small,
                 Color::Ink2);
        drawNumber(painter, box, format::withMinus(QString::number(row->candidate.score, 'f', 1)), Type::Body,
                   Color::Ink2);
    }

private:
    const ValueListModel<CauseDialog::Row>& m_model;
};

CauseData readCause(core::Database& db, core::TicketId ticket, const QTimeZone& zone) {
    return db.snapshot([&](core::Database& read) {
        CauseData data;
        data.cause = lessons::causeOf(read, ticket);
        data.candidates = lessons::candidates(read, ticket, zone);
        data.here = lessons::placeOf(read, ticket);
        data.topics = lessons::topics(read);
        if (const auto found = core::tickets::find(read, ticket)) {
            data.number = found->number;
        }
        return data;
    });
}

void storeCause(const Desk& desk, core::TicketId ticket, qint64 number, Verdict verdict,
                const lessons::Gap& gap) {
    const core::MemberId by = desk.session.member().id;
    const auto work = [=](core::Transaction& tx) { return lessons::setCause(tx, ticket, verdict, gap, by); };
    desk.store.write(work).then(&desk.notices, [desk, work, by,
                                                number](core::Result<lessons::CauseAct> done) {
        if (!done) {
            desk.notices.failed(done.error());
            return;
        }
        auto act = std::make_shared<lessons::CauseAct>(*done); // the store's thread only, from here on
        desk.undo.push(
            {CauseDialog::tr("Cause of %1: %2").arg(format::ticketNumber(number), causeText(*done->after)),
             [act, by](core::Transaction& tx) { lessons::takeBack(tx, *act, by); },
             [act, work](core::Transaction& tx) { *act = work(tx); }});
    });
}

void CauseDialog::ask(const Desk& desk, core::TicketId ticket, QWidget* host, bool onlyIfUnasked) {
    desk.store
        .read(
            [ticket, zone = desk.session.zone()](core::Database& db) { return readCause(db, ticket, zone); })
        .then(host, [desk, ticket, host, onlyIfUnasked](core::Result<CauseData> data) {
            if (!data) {
                desk.notices.failed(data.error());
                return;
            }
            if ((onlyIfUnasked && data->cause) || DialogFrame::openIn(host->window())) {
                return;
            }
            auto* dialog = new CauseDialog(desk, *data, host);
            connect(dialog, &CauseDialog::chosen, host,
                    [desk, ticket, number = data->number](Verdict verdict, const lessons::Gap& gap) {
                        storeCause(desk, ticket, number, verdict, gap);
                    });
            dialog->open();
        });
}

CauseData readCauses(core::Database& db, const std::vector<qint64>& tickets, const QTimeZone& zone) {
    return db.snapshot([&](core::Database& read) {
        CauseData data;
        const auto unasked = lessons::openWithoutCause(read, tickets);
        data.many = qint64(unasked.size());
        const auto [shared, lookedAt] = lessons::sharedCandidates(read, unasked, zone);
        for (const auto& one : shared) {
            data.candidates.push_back(one.candidate);
            data.shared.push_back(one.tickets);
        }
        data.lookedAt = lookedAt;
        data.topics = lessons::topics(read);
        return data;
    });
}

void CauseDialog::askForMany(const Desk& desk, const std::vector<qint64>& tickets, QWidget* host,
                             const std::function<void(const std::optional<core::lessons::ManyCause>&)>& go) {
    desk.store
        .read([tickets, zone = desk.session.zone()](core::Database& db) {
            return readCauses(db, tickets, zone);
        })
        .then(host, [desk, host, go](core::Result<CauseData> data) {
            if (!data) {
                desk.notices.failed(data.error());
                return;
            }
            if (data->many == 0) {
                go(std::nullopt);
                return;
            }
            auto* dialog = new CauseDialog(desk, *data, host);
            connect(dialog, &CauseDialog::chosen, host, [go](Verdict verdict, const lessons::Gap& gap) {
                go(core::lessons::ManyCause{verdict, gap});
            });
            connect(dialog, &CauseDialog::skipped, host, [go] { go(std::nullopt); });
            dialog->open();
        });
}

CauseDialog::CauseDialog(const Desk& desk, const CauseData& known, QWidget* host)
    : DialogFrame(desk.theme, titleOf(known), known.many > 0 ? Width::Large : Width::Medium, host)
    , m_data(known)
    , m_model({.key = [](const Row& row) { return qint64(row.number); },
               .data = [](const Row& row, int, int role) -> QVariant {
                   const bool said = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
                   if (!said) {
                       return {};
                   }
                   return row.other ? tr("Something else")
                                    : u"%1, %2"_s.arg(row.candidate.title, about(row.candidate));
               }})
    , m_list(new QListView(this))
    , m_kind(new QComboBox(this))
    , m_topic(new Field(desk.theme, this)) {
    setObjectName(u"causeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setNote(noteOf(known));
    m_list->setItemDelegate(new Delegate(desk.theme, m_model, m_list));
    buildList(known);
    buildFields(known);
    buildButtons();
    m_list->setFocus();
}

void CauseDialog::buildButtons() {
    setPrimary(tr("Confirm"));
    const auto add = [this](const QString& id, const QString& text, const QKeySequence& key,
                            const std::function<void()>& act) {
        auto* button = addSecondary(text);
        button->setObjectName(id);
        button->setKeyCap(key.toString(QKeySequence::NativeText));
        connect(button, &QPushButton::clicked, this, act);
        addKey(key, act);
    };
    add(u"causeNoGap"_s, tr("No gap"), QKeySequence(u"Alt+G"_s), [this] { answer(Verdict::NoGap); });
    add(u"causeUnknown"_s, tr("Unknown"), QKeySequence(u"Alt+U"_s), [this] { answer(Verdict::Unknown); });
    if (m_data.many > 0) {
        add(u"causeSkip"_s, tr("Skip"), QKeySequence(u"Alt+S"_s), [this] {
            accept();
            Q_EMIT skipped();
        });
    }
    addKeyHint(u"Esc"_s, m_data.many > 0 ? tr("leave them open") : tr("later"));
    connect(this, &DialogFrame::submitted, this, &CauseDialog::confirm);
}

void CauseDialog::buildList(const CauseData& known) {
    std::vector<Row> rows;
    for (size_t i = 0; i < known.candidates.size(); ++i) {
        const auto& candidate = known.candidates[i];
        rows.push_back(
            {int(i) + 1, candidate, false,
             known.many > 0 ? aboutMany(candidate, known.shared[i], known.lookedAt) : about(candidate)});
    }
    rows.push_back({int(rows.size()) + 1, {}, true, {}});
    m_model.setRows(rows);
    m_list->setObjectName(u"causeCandidates"_s);
    m_list->setAccessibleName(tr("Possible causes"));
    m_list->setModel(&m_model);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedHeight(metric::TwoLineRow * std::min(int(rows.size()), MostRowsShown));
    m_list->installEventFilter(this);
    body()->addWidget(m_list);
    connect(m_list, &QListView::activated, this, &CauseDialog::confirm);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CauseDialog::showCurrent);
}

void CauseDialog::buildFields(const CauseData& known) {
    m_kind->setObjectName(u"causeKind"_s);
    for (const GapKind kind :
         {GapKind::NotDesigned, GapKind::ExecutedBadly, GapKind::Missed, GapKind::Late}) {
        m_kind->addItem(gapKindWord(kind), int(kind));
    }
    m_topic->setObjectName(u"causeTopic"_s);
    m_topic->setMaxLength(int(lessons::MaxTopic));
    m_topic->setPlaceholderText(tr("What it is about, in a few words"));
    auto* completer = new QCompleter(known.topics, m_topic);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_topic->setCompleter(completer);
    addRow(tr("What failed"), m_kind);
    addRow(tr("Topic"), m_topic);
    m_list->setCurrentIndex(m_model.index(0, 0));
    showCurrent();
}

const CauseDialog::Row* CauseDialog::current() const {
    return m_model.row(m_list->currentIndex());
}

void CauseDialog::showCurrent() {
    const Row* row = current();
    const bool other = row && row->other;
    m_kind->setEnabled(other);
    if (row && !other) {
        const int known = m_kind->findData(int(row->candidate.gap.kind));
        m_kind->setCurrentIndex(known);
        m_topic->setText(row->candidate.gap.topic);
    } else if (other) {
        const auto& before = m_data.cause;
        m_kind->setCurrentIndex(before && before->verdict == Verdict::Gap
                                    ? std::max(0, m_kind->findData(int(before->gap.kind)))
                                    : 0);
        m_topic->setText(before ? before->gap.topic : QString());
    }
    showProblem({});
}

void CauseDialog::confirm() {
    const Row* row = current();
    if (!row) {
        return;
    }
    lessons::Gap gap = row->other ? m_data.here : row->candidate.gap;
    if (row->other) {
        gap.kind = GapKind(m_kind->currentData().toInt());
    }
    gap.topic = m_topic->text().trimmed();
    const auto problems = lessons::validate(gap);
    if (!problems.isEmpty()) {
        showProblem(problems.front().text);
        m_topic->setFocus();
        return;
    }
    Q_EMIT chosen(Verdict::Gap, gap);
    accept();
}

void CauseDialog::answer(Verdict verdict) {
    Q_EMIT chosen(verdict, {});
    accept();
}

/// A digit chooses its row; plain letters answer while no text is typed.
bool CauseDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        const int digit = key.key() - Qt::Key_1;
        if (key.modifiers() == Qt::NoModifier && digit >= 0 && digit < m_model.rowCount()) {
            m_list->setCurrentIndex(m_model.index(digit, 0));
            if (current()->other) {
                m_topic->setFocus();
            }
            return true;
        }
        if (key.modifiers() == Qt::NoModifier && (key.key() == Qt::Key_G || key.key() == Qt::Key_U)) {
            answer(key.key() == Qt::Key_G ? Verdict::NoGap : Verdict::Unknown);
            return true;
        }
    }
    return DialogFrame::eventFilter(watched, event);
}

} // namespace ui
