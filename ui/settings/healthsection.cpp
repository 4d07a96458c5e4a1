// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/healthsection.h"

#include "core/health/rules.h"
#include "ui/settings/healthfields.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowdelegate.h"

#include <QKeyEvent>
#include <QListView>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;
namespace health = core::health;
using core::HealthBand;

namespace ui {

namespace {

constexpr int WeightsWidth = 620;
constexpr int PreviewWidth = 560;
constexpr std::chrono::milliseconds TypingPause{120};

QString standing(HealthBand band, std::optional<int> score) {
    return score ? u"%1 %2"_s.arg(*score).arg(bandWord(band)) : bandWord(band);
}

class ChangeDelegate : public RowDelegate {
public:
    ChangeDelegate(const Theme& theme, const ValueListModel<health::BandChange>& model, QObject* parent)
        : RowDelegate(theme, metric::TwoLineRow, parent)
        , m_model(model) {
        setRuleFrom(16);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const health::BandChange* row = m_model.row(at.index);
        if (!row) {
            return;
        }
        const QRectF box = at.box.adjusted(16, 0, -12, 0);
        drawText(painter, {box.left(), box.top() + 6, box.width(), 20}, row->name, Type::BodyItem,
                 Color::Ink);
        const double left = box.left();
        const double middle = box.bottom() - 17;
        drawChip(painter, {left, middle}, standing(row->bandBefore, row->before), bandTone(row->bandBefore));
        drawIcon(painter, {left + 124, middle}, u"arrow-right"_s, 14, Color::Ink3);
        drawChip(painter, {left + 142, middle}, standing(row->bandAfter, row->after),
                 bandTone(row->bandAfter));
    }

private:
    const ValueListModel<health::BandChange>& m_model;
};

health::Preview ofSample(core::Database& db, std::shared_ptr<const health::Sample>& sample,
                         const health::Rule& rule) {
    if (!sample) {
        sample = std::make_shared<const health::Sample>(health::readSample(db));
    }
    return health::preview(*sample, rule);
}

} // namespace

HealthSection::HealthSection(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new ValueListModel<Change>(
          {.key = [](const Change& change) { return change.client.value; },
           .data = [](const Change& change, int, int role) -> QVariant {
               const bool said = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
               return said ? QVariant(tr("%1: %2, then %3")
                                          .arg(change.name, standing(change.bandBefore, change.before),
                                               standing(change.bandAfter, change.after)))
                           : QVariant();
           }},
          this)) {
    setObjectName(u"healthSection"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::CardGap);
    row->addWidget(buildWeights(), 1);
    row->addWidget(buildPreview(), 1);
    row->addStretch(0);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &HealthSection::requestPreview);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Health)) {
            m_sample.reset();
            load();
        }
    });
    load();
}

QWidget* HealthSection::buildWeights() {
    auto* card = new Card(m_desk.theme, tr("Weights"), this);
    card->setMaximumWidth(WeightsWidth);
    card->setNote(tr("any numbers; shares are worked out"));
    m_fields = new HealthFields(m_desk.theme, card);
    auto* inside = new QWidget(card);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(16, 8, 16, 16);
    column->addWidget(m_fields);
    column->addStretch(1);
    auto* scroll = new QScrollArea(card);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    // The numbers are what the page is for: the preview gives way first.
    scroll->setMinimumWidth(std::min(inside->minimumSizeHint().width() + 14, WeightsWidth));
    scroll->setCornerWidget(new QWidget(scroll));
    card->addEdgeToEdge(scroll, 1);
    auto* foot = new QWidget(card);
    auto* line = new QVBoxLayout(foot);
    line->setContentsMargins(16, 8, 16, 12);
    m_problem = new FieldProblem(m_desk.theme, foot);
    m_problem->setObjectName(u"healthProblem"_s);
    line->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    const auto add = [&](const QString& id, const QString& text, Button::Kind kind, auto act) {
        auto* button = new Button(m_desk.theme, text, kind, foot);
        button->setObjectName(id);
        connect(button, &QPushButton::clicked, this, act);
        buttons->addWidget(button);
        return button;
    };
    m_save = add(u"healthSave"_s, tr("Save"), Button::Kind::Primary, [this] { save(); });
    m_save->setKeyCap(u"Ctrl \u21b5"_s);
    m_discard = add(u"healthDiscard"_s, tr("Discard"), Button::Kind::Secondary, [this] {
        m_fields->setValue(m_stored);
        edited();
    });
    buttons->addStretch(1);
    m_defaults = add(u"healthDefaults"_s, tr("Defaults"), Button::Kind::Ghost, [this] {
        m_fields->setValue(health::defaultRule());
        edited();
    });
    line->addLayout(buttons);
    card->addRule();
    card->addEdgeToEdge(foot);
    connect(m_fields, &HealthFields::edited, this, &HealthSection::edited);
    return card;
}

Card* HealthSection::buildPreview() {
    auto* card = new Card(m_desk.theme, tr("Who changes band"), this);
    card->setMaximumWidth(PreviewWidth);
    m_summary = new Label(m_desk.theme, {}, Type::BodyItem, Color::Ink, card);
    m_summary->setObjectName(u"healthSummary"_s);
    m_summary->setWordWrap(true);
    m_counts = new Label(m_desk.theme, {}, Type::Small, Color::Ink2, card);
    m_counts->setObjectName(u"healthCounts"_s);
    m_counts->setWordWrap(true);
    card->body()->addWidget(m_summary);
    card->body()->addWidget(m_counts);
    m_list = new QListView(card);
    m_list->setObjectName(u"healthChanges"_s);
    m_list->setAccessibleName(tr("Clients that change band"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChangeDelegate(m_desk.theme, *m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    card->addRule();
    card->addEdgeToEdge(m_list, 1);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const Change* change = m_model->row(index)) {
            Q_EMIT clientActivated(change->client);
        }
    });
    return card;
}

void HealthSection::load() {
    m_desk.store.read([](core::Database& db) { return health::currentRule(db); })
        .then(this, [this](core::Result<health::Rule> rule) {
            if (!rule) {
                m_desk.notices.failed(rule.error(), [this] { load(); });
                m_loaded = true;
                Q_EMIT loaded();
                return;
            }
            // What is being typed stays; what others saved shows in the preview.
            const bool keep = m_loaded && isEdited() && !m_fields->value().sameAs(*rule);
            m_stored = *rule;
            if (!keep) {
                m_fields->setValue(m_stored);
            }
            showButtons();
            requestPreview();
        });
}

bool HealthSection::isEdited() const {
    return !m_fields->value().sameAs(m_stored) || !m_fields->problem().isEmpty();
}

void HealthSection::edited() {
    showButtons();
    m_wait.start(TypingPause);
}

void HealthSection::showButtons() {
    const QString problem = m_fields->problem();
    m_problem->setText(problem);
    const QString same = isEdited() ? QString() : tr("Nothing has been changed.");
    m_save->setUnavailable(problem.isEmpty() ? same : problem);
    m_discard->setUnavailable(same);
    m_defaults->setUnavailable(
        m_fields->value().sameAs(health::defaultRule()) ? tr("These are the defaults already.") : QString());
}

void HealthSection::requestPreview() {
    if (!m_fields->problem().isEmpty()) {
        return;
    }

    struct Answer {
        std::shared_ptr<const health::Sample> sample;
        health::Preview preview;
    };

    const int token = ++m_token;
    m_desk.reports
        .read([sample = m_sample, rule = m_fields->value()](core::Database& db) {
            Answer answer{sample, {}};
            answer.preview = ofSample(db, answer.sample, rule);
            return answer;
        })
        .then(this, [this, token](core::Result<Answer> answer) {
            if (!answer) {
                m_desk.notices.failed(answer.error(), [this] { requestPreview(); });
            } else if (token == m_token) {
                m_sample = answer->sample;
                showPreview(answer->preview);
            }
            if (!std::exchange(m_loaded, true)) {
                Q_EMIT loaded();
            }
        });
}

void HealthSection::showPreview(const health::Preview& preview) {
    m_model->setRows(preview.changes);
    if (preview.clients == 0) {
        m_summary->setText(tr("No client has been looked at yet."));
    } else if (preview.changes.empty()) {
        m_summary->setText(isEdited() ? tr("Nobody of %n client(s) changes band.", nullptr, preview.clients)
                                      : tr("Change a weight to see who changes band."));
    } else {
        m_summary->setText(tr("%1 of %n client(s) would change band.", nullptr, preview.clients)
                               .arg(format::number(qint64(preview.changes.size()))));
    }
    QStringList counts;
    for (const auto band : {HealthBand::Good, HealthBand::Watch, HealthBand::AtRisk, HealthBand::Unknown}) {
        const int before = preview.before[size_t(band)];
        const int after = preview.after[size_t(band)];
        counts << (before == after ? u"%1 %2"_s.arg(bandWord(band), format::number(before))
                                   : u"%1 %2 \u2192 %3"_s.arg(bandWord(band), format::number(before),
                                                              format::number(after)));
    }
    m_counts->setText(counts.join(u" \u00b7 "_s));
}

void HealthSection::save() {
    if (!m_save->isEnabled()) {
        return;
    }
    const auto put = [by = m_desk.session.member().id](const health::Rule& rule) {
        return [by, rule](core::Transaction& tx) { health::saveRule(tx, rule, by); };
    };
    const health::Rule before = m_stored;
    const health::Rule after = m_fields->value();
    m_desk.store
        .write([work = put(after)](core::Transaction& tx) {
            work(tx);
            return true;
        })
        .then(&m_desk.undo, [desk = m_desk, before, after, put](core::Result<bool> saved) {
            if (saved) {
                desk.undo.push({tr("Health weights changed"), put(before), put(after)});
            } else {
                desk.notices.failed(saved.error());
            }
        });
}

void HealthSection::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        save();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ui
