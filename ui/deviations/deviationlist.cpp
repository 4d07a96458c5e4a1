// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/deviationlist.h"

#include "ui/models/placekeeper.h"
#include "ui/models/rowmotion.h"

#include <QKeyEvent>
#include <QMouseEvent>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

/// Names of the columns above the rows.
class ColumnHead : public QWidget {
public:
    ColumnHead(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme) {
        setFixedHeight(34);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const auto columns = DeviationDelegate::columnsIn(width());
        const auto write = [&](double left, double right, const QString& text, Qt::Alignment align) {
            paint::text(painter, m_theme, {left, 0, right - left, double(height())}, text, Type::SmallLabel,
                        Color::Ink3, align);
        };
        write(columns.kind, columns.client, DeviationList::tr("Kind"), Qt::AlignLeft);
        write(columns.client, columns.clientRight, DeviationList::tr("Client and evidence"), Qt::AlignLeft);
        write(columns.offRight - 64, columns.offRight, DeviationList::tr("Off path"), Qt::AlignRight);
        write(columns.act, width() - 8, DeviationList::tr("Playbook"), Qt::AlignLeft);
        painter.fillRect(QRectF(0, height() - 1, width(), 1), m_theme.color(Color::Line));
    }

private:
    const Theme& m_theme;
};

} // namespace

class DeviationView : public QListView {
public:
    explicit DeviationView(QWidget* parent)
        : QListView(parent) {
        setFrameShape(QFrame::NoFrame);
        setMouseTracking(true);
        setSelectionMode(QAbstractItemView::SingleSelection);
        setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }

    std::function<void(const QModelIndex&, QPointF)> onClick;
    std::function<void(const QModelIndex&)> onEnter;
    std::function<void()> onMove;

protected:
    void mousePressEvent(QMouseEvent* event) override {
        const QModelIndex index = indexAt(event->position().toPoint());
        QListView::mousePressEvent(event);
        if (index.isValid() && event->button() == Qt::LeftButton) {
            onMove();
            onClick(index, event->position());
        }
    }

    void mouseDoubleClickEvent(QMouseEvent* event) override {
        const QModelIndex index = indexAt(event->position().toPoint());
        if (index.isValid() && !DeviationDelegate::actBox(visualRect(index)).contains(event->position())) {
            onEnter(index);
        }
    }

    void keyPressEvent(QKeyEvent* event) override {
        const bool enter =
            event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
        if (enter && currentIndex().isValid()) {
            onEnter(currentIndex());
            return;
        }
        QListView::keyPressEvent(event);
        onMove();
    }
};

DeviationList::DeviationList(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk) {
    setObjectName(u"deviations"_s);
    m_model = new DeviationDelegate::Model(desk.store, source(), this);
    m_view = new DeviationView(this);
    m_view->setObjectName(u"deviationList"_s);
    m_view->setAccessibleName(tr("Deviations"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new DeviationDelegate(desk.theme, desk.session, *m_model, m_view));
    new PlaceKeeper(*m_view, *m_model);
    new RowMotion(*m_view, *m_model, desk.theme.motion());
    m_view->onClick = [this](const QModelIndex& index, QPointF at) { clicked(index, at); };
    m_view->onEnter = [this](const QModelIndex& index) { entered(index); };
    m_view->onMove = [this] { follow(); };
    setFocusProxy(m_view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 8);
    column->setSpacing(0);
    column->addWidget(new ColumnHead(desk.theme, this));
    column->addWidget(m_view, 1);
    connect(m_model, &RowModelBase::settled, this, [this] {
        keep();
        Q_EMIT settled();
    });
    connect(m_model, &KeyedModel::orderChanged, this, &DeviationList::keep);
    connect(m_model, &RowModelBase::failed, this,
            [this](const core::Error& error) { m_desk.notices.failed(error, [this] { reload(); }); });
}

QListView& DeviationList::view() const {
    return *m_view;
}

RowSource<DeviationListRow> DeviationList::source() {
    // Keys and rows are read in the store's thread, one after the other; the groups live there.
    auto groups = std::make_shared<DeviationGroups>();
    const auto clock = m_desk.session.clock();
    RowSource<DeviationListRow> out;
    out.firstPage = [query = m_query, collapsed = m_collapsed, groups, clock](core::Database& db, int limit) {
        auto keys = readKeys(db, query, collapsed, clock(), *groups);
        keys.resize(std::min(keys.size(), size_t(limit)));
        return readRows(db, keys, *groups, clock());
    };
    out.keys = [query = m_query, collapsed = m_collapsed, groups, clock](core::Database& db) {
        return readKeys(db, query, collapsed, clock(), *groups);
    };
    out.rows = [groups, clock](core::Database& db, const std::vector<qint64>& keys) {
        return readRows(db, keys, *groups, clock());
    };
    out.key = [](const DeviationListRow& row) { return keyOf(row); };
    out.data = [this](const DeviationListRow& row, int, int role) -> QVariant {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                   ? QVariant(DeviationDelegate::spoken(row, m_desk.session.today()))
                   : QVariant();
    };
    using E = core::Entity;
    out.concerns = {E::Deviation, E::Client, E::Member, E::Ticket, E::Setting};
    return out;
}

void DeviationList::setQuery(const DeviationQuery& query) {
    if (query == m_query) {
        return;
    }
    m_query = query;
    m_model->setSource(source());
}

void DeviationList::toggle(core::MemberId owner) {
    const auto found = std::find(m_collapsed.begin(), m_collapsed.end(), owner);
    if (found == m_collapsed.end()) {
        m_collapsed.push_back(owner);
    } else {
        m_collapsed.erase(found);
    }
    m_model->setSource(source());
}

void DeviationList::clicked(const QModelIndex& index, QPointF at) {
    const DeviationListRow* row = m_model->row(index);
    if (!row) {
        return;
    }
    if (row->head) {
        toggle(row->owner);
        return;
    }
    const RowAct act = actOf(row->row);
    if (act != RowAct::None && DeviationDelegate::actBox(m_view->visualRect(index)).contains(at)) {
        const auto value = row->row;
        Q_EMIT actRequested(value, act);
    }
}

void DeviationList::entered(const QModelIndex& index) {
    const DeviationListRow* row = m_model->row(index);
    if (row && row->head) {
        toggle(row->owner);
    } else if (row) {
        Q_EMIT opened(row->row.id);
    }
}

void DeviationList::follow() {
    const QModelIndex index = m_view->currentIndex();
    const qint64 key = index.isValid() ? m_model->keyAt(index.row()) : 0;
    if (key > 0 && key != m_chosen.value) {
        m_chosen = core::DeviationId(key);
        m_chosenRow = index.row();
        Q_EMIT chosenChanged(m_chosen);
    }
}

void DeviationList::choose(core::DeviationId id) {
    m_chosen = id;
    keep();
    if (const int row = m_model->rowOf(id.value); row >= 0) {
        m_view->scrollTo(m_model->index(row, 0));
    }
}

/// Rows come and go by themselves; the mark stays on the one that is shown.
void DeviationList::keep() {
    const int row = m_chosen ? m_model->rowOf(m_chosen.value) : -1;
    if (row < 0) {
        m_view->selectionModel()->clear();
        return;
    }
    m_chosenRow = row;
    const QModelIndex index = m_model->index(row, 0);
    if (m_view->currentIndex() != index || !m_view->selectionModel()->isSelected(index)) {
        m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }
}

void DeviationList::step(int by) {
    const int rows = m_model->rowCount();
    int row = m_chosen ? m_model->rowOf(m_chosen.value) : -1;
    if (row < 0) {
        row = by > 0 ? std::min(m_chosenRow, rows) - 1 : std::min(m_chosenRow, rows);
    }
    for (row += by; row >= 0 && row < rows; row += by) {
        if (const qint64 key = m_model->keyAt(row); key > 0) {
            choose(core::DeviationId(key));
            Q_EMIT chosenChanged(m_chosen);
            return;
        }
    }
}

void DeviationList::chooseFirst() {
    m_chosen = {};
    m_chosenRow = 0;
    step(+1);
}

} // namespace ui
