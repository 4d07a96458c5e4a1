// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/sharetable.h"

#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/rowdelegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

enum Column { Week, Share, Of };

constexpr int TableHeight = 432;
constexpr int NumberWidth = 160;

class WeekDelegate : public RowDelegate {
public:
    WeekDelegate(const Theme& theme, QObject* parent)
        : RowDelegate(theme, metric::DenseRow, parent) {
        setRuleFrom(0);
    }

protected:
    void paintRow(QPainter& painter, const Row& row) const override {
        const QRectF box = row.box.adjusted(12, 0, -12, 0);
        const QString text = row.index.data().toString();
        if (row.index.column() == Week) {
            drawText(painter, box, text, Type::BodyItem, Color::Ink);
        } else {
            drawNumber(painter, box, text, Type::Body,
                       row.index.column() == Share ? Color::Ink : Color::Ink2);
        }
    }
};

} // namespace

ShareTable::ShareTable(const Theme& theme, const std::vector<ShareTrend::Point>& points, QWidget* host)
    : DialogFrame(theme, tr("Weekly share"), Width::Small, host)
    , m_model({[](const Row& row) { return row.key; },
               [](const Row& row, int column, int role) -> QVariant {
                   if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
                       return {};
                   }
                   return column == Week ? row.week : column == Share ? row.share : row.of;
               },
               {tr("Week"), tr("Reactive"), tr("Of")},
               {Share, Of}})
    , m_table(new QTableView(this)) {
    setObjectName(u"shareTable"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    buildTable(theme);
    std::vector<Row> rows;
    for (const auto& point : points) {
        const QString week = point.running ? tr("%1, so far").arg(point.label) : point.label;
        rows.push_back({qint64(rows.size()) + 1, week, format::percent(point.share), point.detail});
    }
    m_model.setRows(rows);
    m_table->setCurrentIndex(m_model.index(m_model.rowCount() - 1, Week));
    body()->addWidget(m_table, 1);
    addKeyHint(u"↑ ↓"_s, tr("choose"));
    setPrimary(tr("Open the entries"), QKeySequence(Qt::Key_Return));
    const auto openChosen = [this] {
        const int index = m_table->currentIndex().row();
        accept();
        if (index >= 0) {
            Q_EMIT activated(index);
        }
    };
    connect(this, &DialogFrame::submitted, this, openChosen);
    connect(m_table, &QTableView::doubleClicked, this, openChosen);
}

void ShareTable::buildTable(const Theme& theme) {
    m_table->setObjectName(u"shareWeeks"_s);
    m_table->setAccessibleName(tr("Weekly share"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new WeekDelegate(theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(TableHeight);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metric::DenseRow);
    auto* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(Week, QHeaderView::Stretch);
    for (const int column : {Share, Of}) {
        header->resizeSection(column, NumberWidth);
    }
}

} // namespace ui
