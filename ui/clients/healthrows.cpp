// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/healthrows.h"

#include "ui/clients/healthrowwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowdelegate.h"

#include <QListView>

using namespace Qt::Literals::StringLiterals;
using core::health::Behind;

namespace ui {

namespace {

enum Roles { DaysRole = Qt::UserRole + 40, CountsRole };

class HealthRowDelegate : public RowDelegate {
public:
    HealthRowDelegate(const Theme& theme, QObject* parent)
        : RowDelegate(theme, metric::SheetRow, parent) {
        setRuleFrom(12);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const QRectF box = at.box.adjusted(12, 0, -12, 0);
        const QString counts = at.index.data(CountsRole).toString();
        const QString days = at.index.data(DaysRole).toString();
        const double right = textWidth(counts, Type::RowTitle) + 16;
        const double left = days.isEmpty() ? 0 : std::max(124.0, textWidth(days, Type::Small) + 12);
        drawText(painter, box, days, Type::Small, Color::Ink2);
        drawText(painter, box.adjusted(left, 0, -right, 0), at.index.data().toString(), Type::BodyItem,
                 Color::Ink);
        drawText(painter, box, counts, Type::RowTitle, Color::Ink, Qt::AlignRight);
    }
};

QString rowsSentence(const Behind& behind, const QTimeZone& zone) {
    QStringList said;
    said << u"%1."_s.arg(behind.shown ? readingText(behind.input, *behind.shown) : missingText(behind.input));
    said << HealthRowsDialog::tr("As of %1, when the score was found.")
                .arg(format::fullDay(core::dayOf(behind.asOf, zone)));
    if (behind.counted != behind.shown) {
        said << HealthRowsDialog::tr("Some of these changed since; the next look counts them.");
    }
    if (behind.rows.empty()) {
        said << HealthRowsDialog::tr("There is nothing to list.");
    }
    return said.join(u' ');
}

} // namespace

HealthRowsDialog::HealthRowsDialog(const Desk& desk, core::ClientId client, core::HealthInput input,
                                   QWidget* host)
    : DialogFrame(desk.theme, tr("Behind “%1”").arg(healthInputWord(input)), Width::Large, host)
    , m_desk(desk)
    , m_input(input)
    , m_client(client)
    , m_said(new Label(desk.theme, {}, Type::Body, Color::Ink2, this))
    , m_model(new ValueListModel<Row>(
          {.key = [](const Row& row) { return row.key; },
           .data = [this](const Row& row, int, int role) { return dataOf(row, role); }},
          this))
    , m_list(new QListView(this)) {
    setObjectName(u"healthRows"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_said->setObjectName(u"healthRowsSaid"_s);
    m_said->setWordWrap(true);
    m_list->setObjectName(u"healthRowList"_s);
    m_list->setAccessibleName(tr("Rows that were counted, newest first"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HealthRowDelegate(desk.theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumHeight(320);
    body()->addWidget(m_said);
    body()->addWidget(m_list, 1);
    setPrimary(tr("Back"));
    connect(this, &DialogFrame::submitted, this, &QDialog::accept);
    connect(m_list, &QListView::activated, this, &HealthRowsDialog::openRow);
    load(client);
}

QVariant HealthRowsDialog::dataOf(const Row& row, int role) const {
    const QTimeZone zone = m_desk.session.zone();
    switch (role) {
    case Qt::DisplayRole:
        return healthRowText(row.behind, m_client);
    case DaysRole:
        return healthRowDays(row.behind, zone);
    case CountsRole:
        return healthRowCounts(row.behind, m_input);
    case Qt::ToolTipRole:
        return healthRowText(row.behind, m_client);
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3"_s.arg(healthRowText(row.behind, m_client), healthRowDays(row.behind, zone),
                                   healthRowCounts(row.behind, m_input));
    default:
        return {};
    }
}

void HealthRowsDialog::load(core::ClientId client) {
    m_desk.store
        .read([client, input = m_input](core::Database& db) {
            return db.snapshot(
                [&](core::Database& read) { return core::health::behind(read, client, input); });
        })
        .then(this, [this](const core::Result<std::optional<Behind>>& behind) {
            if (behind) {
                show(*behind);
            } else {
                showProblem(behind.error().text);
            }
        });
}

void HealthRowsDialog::show(const std::optional<Behind>& behind) {
    if (!behind) {
        m_said->setText(tr("Nobody has looked at this client yet. That happens within minutes."));
        return;
    }
    m_said->setText(rowsSentence(*behind, m_desk.session.zone()));
    std::vector<Row> rows;
    for (const auto& row : behind->rows) {
        rows.push_back({qint64(rows.size()) + 1, row});
    }
    m_model->setRows(rows);
    if (!rows.empty()) {
        m_list->setCurrentIndex(m_model->index(0, 0));
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

void HealthRowsDialog::openRow(const QModelIndex& index) {
    const Row* row = m_model->row(index);
    const auto place = row ? healthRowPlace(row->behind, m_client, m_desk.session.zone()) : std::nullopt;
    if (place) {
        Q_EMIT openRequested(*place);
        accept();
    }
}

} // namespace ui
