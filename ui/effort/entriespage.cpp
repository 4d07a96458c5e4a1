// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/entriespage.h"

#include "ui/effort/entrychanges.h"
#include "ui/effort/triggers.h"
#include "ui/models/rowmotion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

enum Column { Day, Class, Client, What, Member, MinutesColumn, ColumnCount };

constexpr int PageRows = 200;

QString whatOf(const core::effort::EntryRow& row) {
    if (row.ticket) {
        const QString number = format::ticketNumber(row.ticketNumber);
        return row.note.isEmpty() ? number : u"%1 %2"_s.arg(number, row.note);
    }
    return row.note;
}

QVariant dataOf(const BehindRow& row, int column, int role) {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (column) {
    case Day:
        return format::fullDay(row.entry.day);
    case Class:
        return classWord(row.entry.workClass);
    case Client:
        return row.entry.clientName;
    case What:
        return whatOf(row.entry);
    case Member:
        return row.entry.memberName;
    default:
        return format::minutes(row.entry.minutes);
    }
}

class EntryDelegate : public RowDelegate {
public:
    EntryDelegate(const Theme& theme, QObject* parent)
        : RowDelegate(theme, metric::SheetRow, parent) {
        setRuleFrom(0);
    }

protected:
    void paintRow(QPainter& painter, const Row& row) const override {
        const auto& model = static_cast<const ValueListModel<BehindRow>&>(*row.index.model());
        const BehindRow* found = model.row(row.index);
        if (!found) {
            return;
        }
        const QRectF box = row.box.adjusted(12, 0, -12, 0);
        const QString text = row.index.data().toString();
        switch (row.index.column()) {
        case Class:
            drawChip(painter, {box.left(), box.center().y()}, text, classTone(found->entry.workClass));
            break;
        case Client:
            drawText(painter, box, text, Type::BodyItem, Color::Ink);
            break;
        case MinutesColumn:
            drawNumber(painter, box, text, Type::BodyItem, Color::Ink);
            break;
        default:
            drawText(painter, box, text, Type::Body, Color::Ink2);
        }
    }
};

} // namespace

EntriesPage::EntriesPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Entries, tr("Entries"), parent)
    , m_model({[](const BehindRow& row) { return row.key; },
               dataOf,
               {tr("Day"), tr("Class"), tr("Client"), tr("What"), tr("Who"), tr("Time")},
               {MinutesColumn}})
    , m_table(new QTableView(this))
    , m_total(new Label(desk.theme, {}, Type::NumberM, Color::Ink, this))
    , m_parts(new Label(desk.theme, {}, Type::Small, Color::Ink2, this))
    , m_who(new Button(desk.theme, tr("Who started it?"), Button::Kind::Secondary, this))
    , m_empty(new EmptyState(desk.theme, u"timer"_s, tr("No entries"), tr("No time was logged here yet."),
                             this)) {
    auto* head = new Card(desk.theme, {}, this);
    auto* line = new QHBoxLayout;
    line->setSpacing(16);
    line->addWidget(m_total);
    line->addWidget(m_parts, 1);
    line->addWidget(m_who);
    m_who->setObjectName(u"whoStarted"_s);
    m_who->setIconName(u"circle-help"_s);
    m_who->setKeyCap(u"Alt W"_s);
    m_who->setToolTip(tr("Says who began the selected work, and so its class"));
    connect(m_who, &QPushButton::clicked, this, &EntriesPage::askWho);
    head->body()->addLayout(line);
    m_total->setObjectName(u"entriesTotal"_s);
    m_parts->setObjectName(u"entriesParts"_s);
    body()->addWidget(head);
    auto* card = new Card(desk.theme, {}, this);
    card->addEdgeToEdge(m_table, 1);
    card->addEdgeToEdge(m_empty, 1);
    body()->addWidget(card, 1);
    buildTable();
    addKeys();
    connect(&store(), &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Effort)) {
            load();
        }
    });
}

void EntriesPage::buildTable() {
    m_table->setObjectName(u"entries"_s);
    m_table->setAccessibleName(tr("Entries"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new EntryDelegate(theme(), m_table));
    new RowMotion(*m_table, m_model, theme().motion());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMouseTracking(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metric::SheetRow);
    auto* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(What, QHeaderView::Stretch);
    for (const auto& [column, width] :
         {std::pair{Day, 150}, {Class, 120}, {Client, 200}, {Member, 160}, {MinutesColumn, 100}}) {
        header->resizeSection(column, width);
    }
    connect(m_table, &QTableView::activated, this, &EntriesPage::openRow);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > m_table->verticalScrollBar()->maximum() - 20) {
            loadMore();
        }
    });
}

void EntriesPage::addKeys() {
    addAction({.id = u"entries.who"_s,
               .text = tr("Who started it?"),
               .key = QKeySequence(Qt::ALT | Qt::Key_W),
               .icon = u"circle-help"_s},
              [this] { askWho(); });
    addAction({.id = u"entries.next"_s, .text = tr("Next row"), .key = Qt::Key_J, .offered = false},
              [this] { step(+1); });
    addAction({.id = u"entries.previous"_s, .text = tr("Previous row"), .key = Qt::Key_K, .offered = false},
              [this] { step(-1); });
}

void EntriesPage::step(int by) {
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() + by : 0;
    if (row >= 0 && row < m_model.rowCount()) {
        m_table->setCurrentIndex(m_model.index(row, Day));
    }
}

void EntriesPage::askWho() {
    const QModelIndex index = m_table->currentIndex();
    const BehindRow* row = index.isValid() ? m_model.row(index) : nullptr;
    if (!row) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(u"triggerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillTriggers(*menu, [this, id = row->entry.entry](const Trigger& trigger) { setTrigger(id, trigger); });
    menu->popup(m_table->viewport()->mapToGlobal(
        m_table->visualRect(index.siblingAtColumn(Class)).bottomLeft() + QPoint(metric::Grid, 0)));
}

void EntriesPage::setTrigger(core::EntryId id, const Trigger& trigger) {
    const QTimeZone zone = desk().session.zone();
    store()
        .write([id, trigger, zone](core::Transaction& tx) {
            const auto before = core::effort::find(tx, id);
            if (!before) {
                core::fail(core::ErrorKind::NotFound,
                           tr("This time entry is no longer there. Somebody else removed it."));
            }
            if (before->workClass == trigger.workClass) {
                return EntryChanges{}; // it is said already
            }
            core::effort::Entry entry = *before;
            entry.workClass = trigger.workClass;
            entry.origin = trigger.origin;
            return EntryChanges{{*before, core::effort::edit(tx, entry, zone)}};
        })
        .then(this, [this, trigger, zone](const core::Result<EntryChanges>& changes) {
            if (changes && !changes->empty()) {
                desk().undo.push(
                    undoStep(tr("Class changed to %1").arg(classWord(trigger.workClass)), *changes, zone));
            } else if (!changes) {
                desk().notices.failed(changes.error());
            }
        });
}

void EntriesPage::open(const Place& place) {
    const auto request = rowsOf(place);
    if (request) {
        m_request = *request;
        setTitle(m_request.title.isEmpty() ? tr("Entries") : m_request.title);
        bar()->setSubLine(m_request.which.ticket ? QString() : format::dayRange(m_request.which.days));
    }
    load();
    m_table->setFocus(Qt::OtherFocusReason);
}

Place EntriesPage::place() const {
    return placeOf(m_request);
}

void EntriesPage::load() {
    m_rows.clear();
    m_complete = false;
    m_reading = false;
    ++m_token;
    setSettled(false);
    const core::effort::Behind which = m_request.which;
    const int token = m_token;
    desk()
        .reports
        .read([which](core::Database& db) {
            // Counted apart from the rows, so that the two can be held against each other; where nothing but
            // days and a class narrow, without the rows at all.
            return which.client || which.member || which.ticket ? core::effort::sumBehind(db, which)
                                                                : core::effort::split(db, which.days);
        })
        .then(this, [this, token](core::Result<core::effort::Split> split) {
            if (token == m_token && split) {
                showTotals(*split);
            }
        });
    loadMore();
}

void EntriesPage::showTotals(const core::effort::Split& split) {
    QStringList parts;
    core::Minutes total{0};
    for (const core::WorkClass workClass : core::AllClasses) {
        const core::Minutes minutes = split.of(workClass);
        if (core::effort::counts(m_request.which, workClass) && minutes.count() > 0) {
            total += minutes;
            parts << u"%1 %2"_s.arg(format::minutes(minutes), classWord(workClass));
        }
    }
    if (m_request.which.share && total.count() > 0) {
        parts << tr("%1 reactive", "share").arg(format::percent(split.share(*m_request.which.share)));
    }
    m_total->setText(format::minutes(total));
    m_parts->setText(parts.join(u" \u00b7 "_s));
}

void EntriesPage::loadMore() {
    if (m_complete || m_reading) {
        return;
    }
    m_reading = true;
    const int token = m_token;
    const std::optional<core::effort::EntryRow> after =
        m_rows.empty() ? std::nullopt : std::optional(m_rows.back().entry);
    store()
        .read([which = m_request.which, after](core::Database& db) {
            return core::effort::entriesBehind(db, which, PageRows, after);
        })
        .then(this, [this, token](core::Result<std::vector<core::effort::EntryRow>> page) {
            if (token != m_token) {
                return;
            }
            m_reading = false;
            if (!page) {
                desk().notices.failed(page.error(), [this] { load(); });
                setSettled(true);
                return;
            }
            m_complete = int(page->size()) < PageRows;
            for (auto& entry : *page) {
                m_rows.push_back({qint64(m_rows.size()) + 1, std::move(entry)});
            }
            m_model.setRows(m_rows);
            m_table->setVisible(!m_rows.empty());
            m_empty->setVisible(m_rows.empty());
            m_who->setEnabled(!m_rows.empty());
            if (!m_table->currentIndex().isValid()) {
                step(+1);
            }
            setSettled(true);
        });
}

void EntriesPage::openRow(const QModelIndex& index) {
    const BehindRow* row = m_model.row(index);
    if (row && row->entry.ticket) {
        openTicket(row->entry.ticket);
    } else if (row && row->entry.client) {
        openClient(row->entry.client);
    }
}

core::ClientId EntriesPage::clientInView() const {
    const BehindRow* row = m_table->currentIndex().isValid() ? m_model.row(m_table->currentIndex()) : nullptr;
    return row ? row->entry.client : core::ClientId();
}

QList<QWidget*> EntriesPage::regions() const {
    return {m_table};
}

} // namespace ui
