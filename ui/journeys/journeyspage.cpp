// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/journeyspage.h"

#include "ui/journeys/journeydialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/headbuttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowdelegate.h"

#include <QListView>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

constexpr int TemplateWidth = 236;

QString contentsOf(const journeys::JourneyRow& row) {
    return JourneysPage::tr("%n stage(s)", nullptr, row.stages) + u", "_s +
           JourneysPage::tr("%n planned touchpoint(s)", nullptr, row.touchpoints);
}

QString spoken(const journeys::JourneyRow& row) {
    QStringList parts{row.name, contentsOf(row)};
    if (row.live) {
        parts << JourneysPage::tr("version %1 live").arg(row.liveNumber);
    }
    if (row.draft) {
        parts << JourneysPage::tr("version %1 in draft").arg(row.draftNumber);
    }
    parts << JourneysPage::tr("%n client(s)", nullptr, int(row.clients));
    return parts.join(u", "_s);
}

class JourneyDelegate : public RowDelegate {
public:
    JourneyDelegate(const Theme& theme, const ValueListModel<journeys::JourneyRow>& model, QObject* parent)
        : RowDelegate(theme, metric::TwoLineRow, parent)
        , m_model(model) {
        setRuleFrom(52);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const auto* row = m_model.row(at.index);
        if (!row) {
            return;
        }
        const QRectF box = at.box.adjusted(16, 0, -16, 0);
        const double middle = box.center().y();
        drawIcon(painter, {box.left() + 12, middle}, u"route"_s, 20, Color::Ink2);
        const double left = box.left() + 36;
        const double right = box.right() - 360;
        drawText(painter, {left, box.top() + 9, right - left, 20}, row->name, Type::RowTitle, Color::Ink);
        drawText(painter, {left, box.top() + 29, right - left, 20}, contentsOf(*row), Type::Small,
                 Color::Ink2);
        double x = right + 10;
        if (row->live) {
            x += drawChip(painter, {x, middle}, JourneysPage::tr("version %1 live").arg(row->liveNumber),
                          Tone::Neutral, u"lock"_s) +
                 6;
        }
        if (row->draft) {
            drawChip(painter, {x, middle}, JourneysPage::tr("version %1 in draft").arg(row->draftNumber),
                     Tone::Outline, u"pencil"_s);
        }
        drawText(painter, {box.right() - 110, box.top(), 110, box.height()},
                 row->clients > 0 ? JourneysPage::tr("%n client(s)", nullptr, int(row->clients))
                                  : JourneysPage::tr("no clients"),
                 Type::Small, row->clients > 0 ? Color::Ink : Color::Ink3, Qt::AlignRight);
    }

private:
    const ValueListModel<journeys::JourneyRow>& m_model;
};

} // namespace

JourneysPage::JourneysPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Journeys, tr("Journeys"), parent)
    , m_model(new ValueListModel<Row>({.key = [](const Row& row) { return row.id.value; },
                                       .data = [](const Row& row, int, int role) -> QVariant {
                                           return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                                                      ? QVariant(spoken(row))
                                                      : QVariant();
                                       }},
                                      this))
    , m_list(new QListView(this)) {
    buildList();
    buildEmpty();
    addKeys();
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Journey) ||
            core::touches(changes, core::Entity::Enrolment)) {
            load();
        }
    });
}

void JourneysPage::buildList() {
    m_card = new Card(theme(), tr("Designed paths"), this);
    const HeadButtons button(theme(), m_card, this);
    m_remove =
        button(u"removeJourney"_s, tr("Remove"), Button::Kind::Secondary, &JourneysPage::removeCurrent);
    button(u"copyJourney"_s, tr("Copy"), Button::Kind::Secondary, &JourneysPage::duplicateCurrent);
    button(u"openJourney"_s, tr("Open"), Button::Kind::Secondary, &JourneysPage::openCurrent);
    button(u"newJourney"_s, tr("New journey"), Button::Kind::Primary, &JourneysPage::create)
        ->setIconName(u"plus"_s);
    m_list->setObjectName(u"journeyList"_s);
    m_list->setAccessibleName(tr("Journeys"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new JourneyDelegate(theme(), *m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_card->addEdgeToEdge(m_list, 1);
    body()->addWidget(m_card, 1);
    connect(m_list, &QListView::activated, this, &JourneysPage::openCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &JourneysPage::showCurrent);
}

void JourneysPage::buildEmpty() {
    m_empty = new QWidget(this);
    m_empty->setObjectName(u"noJourneys"_s);
    auto* column = new QVBoxLayout(m_empty);
    column->addStretch(1);
    column->addWidget(new EmptyState(theme(), u"route"_s, tr("No journey yet"),
                                     tr("Start from a path that fits, and make it yours."), m_empty));
    auto* cards = new QHBoxLayout;
    cards->setSpacing(12);
    cards->addStretch(1);
    for (const auto which : journeys::AllTemplates) {
        auto* card = new Card(theme(), journeys::templateName(which), m_empty);
        card->setFixedWidth(TemplateWidth);
        auto* note = new Label(theme(), journeys::templateNote(which), Type::Small, Color::Ink2, card);
        note->setWordWrap(true);
        note->setMinimumHeight(54);
        note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        card->body()->addWidget(note);
        auto* start = new Button(theme(), tr("Start from it"), Button::Kind::Secondary, card);
        start->setObjectName(u"begin%1"_s.arg(int(which)));
        start->setAccessibleName(tr("Start from %1").arg(journeys::templateName(which)));
        start->setSize(Button::Size::Row);
        connect(start, &QPushButton::clicked, this, [this, which] { begin(which); });
        card->body()->addWidget(start);
        cards->addWidget(card);
    }
    cards->addStretch(1);
    column->addLayout(cards);
    auto* blank = new Button(theme(), tr("Start without a template"), Button::Kind::Ghost, m_empty);
    blank->setObjectName(u"blankJourney"_s);
    connect(blank, &QPushButton::clicked, this, &JourneysPage::create);
    column->addWidget(blank, 0, Qt::AlignHCenter);
    column->addStretch(2);
    m_empty->hide();
    body()->addWidget(m_empty, 1);
}

void JourneysPage::addKeys() {
    addAction({.id = u"journeys.new"_s,
               .text = tr("New journey"),
               .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J),
               .icon = u"plus"_s},
              [this] { create(); });
    addAction({.id = u"journeys.copy"_s,
               .text = tr("Copy the journey"),
               .key = QKeySequence(Qt::CTRL | Qt::Key_D),
               .icon = u"copy"_s},
              [this] { duplicateCurrent(); });
    addAction({.id = u"journeys.next"_s, .text = tr("Next row"), .key = Qt::Key_J, .offered = false},
              [this] { step(+1); });
    addAction({.id = u"journeys.previous"_s, .text = tr("Previous row"), .key = Qt::Key_K, .offered = false},
              [this] { step(-1); });
}

void JourneysPage::open(const Place&) {
    setSettled(false);
    load();
    m_list->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> JourneysPage::regions() const {
    return {m_list->isVisible() ? static_cast<QWidget*>(m_list) : m_empty};
}

void JourneysPage::load() {
    store()
        .read([](core::Database& db) { return journeys::list(db); })
        .then(this, [this](core::Result<std::vector<Row>> rows) {
            if (!rows) {
                desk().notices.failed(rows.error(), [this] { load(); });
                setSettled(true);
                return;
            }
            m_model->setRows(*rows);
            m_card->setVisible(!rows->empty());
            m_empty->setVisible(rows->empty());
            bar()->setSubLine(rows->empty() ? QString() : tr("%n journey(s)", nullptr, int(rows->size())));
            if (!m_list->currentIndex().isValid() && !rows->empty()) {
                m_list->setCurrentIndex(m_model->index(0, 0));
            }
            showCurrent();
            setSettled(true);
        });
}

const journeys::JourneyRow* JourneysPage::current() const {
    return m_model->row(m_list->currentIndex());
}

void JourneysPage::showCurrent() {
    const auto* row = current();
    m_remove->setUnavailable(row && row->clients > 0 ? tr("Clients are on this journey.") : QString());
}

void JourneysPage::step(int by) {
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + by : 0;
    if (row >= 0 && row < m_model->rowCount()) {
        m_list->setCurrentIndex(m_model->index(row, 0));
    }
}

void JourneysPage::create() {
    auto* dialog = new JourneyDialog(desk(), std::nullopt, window());
    connect(dialog, &JourneyDialog::created, this, [this](core::JourneyId id) {
        Q_EMIT openRequested({pages::Journey, id.value, {}});
    });
    dialog->open();
}

void JourneysPage::begin(journeys::Template which) {
    createJourney(desk(), this, journeys::templateName(which), which,
                  [this](core::Result<journeys::Version> made) {
                      if (made) {
                          Q_EMIT openRequested({pages::Journey, made->journey.value, {}});
                      } else {
                          desk().notices.failed(made.error());
                      }
                  });
}

void JourneysPage::openCurrent() {
    if (const auto* row = current()) {
        Q_EMIT openRequested({pages::Journey, row->id.value, {}});
    }
}

void JourneysPage::duplicateCurrent() {
    const auto* row = current();
    if (!row) {
        return;
    }
    store()
        .write([id = row->id](core::Transaction& tx) { return journeys::duplicateJourney(tx, id); })
        .then(this, [this, name = row->name](core::Result<journeys::Version> made) {
            if (!made) {
                desk().notices.failed(made.error());
                return;
            }
            desk().undo.push(
                {tr("Journey %1 copied").arg(name),
                 [id = made->journey](core::Transaction& tx) { journeys::removeJourney(tx, id); },
                 {}});
        });
}

void JourneysPage::removeCurrent() {
    const auto* row = current();
    if (!row) {
        return;
    }
    store()
        .write([id = row->id](core::Transaction& tx) { return journeys::removeJourney(tx, id); })
        .then(this, [this](core::Result<journeys::RemovedJourney> removed) {
            if (!removed) {
                desk().notices.failed(removed.error());
                return;
            }
            desk().undo.push(
                {tr("Journey %1 removed").arg(removed->journey.name),
                 [gone = *removed](core::Transaction& tx) { journeys::restoreJourney(tx, gone); },
                 [id = removed->journey.id](core::Transaction& tx) { journeys::removeJourney(tx, id); }});
        });
}

} // namespace ui
