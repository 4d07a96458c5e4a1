// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/adherencedialog.h"

#include "core/clients/list.h"
#include "core/deviations/adherence.h"
#include "ui/page/deviationquery.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowdelegate.h"

#include <QListView>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

using ClientDays = AdherenceDialog::Row;

constexpr size_t MostRows = 500; // sorted by what matters; the sum below counts all of them

struct Answer {
    std::vector<ClientDays> rows;
    core::deviations::Adherence all;
    core::deviations::Recovery recovery;
    int recoveryDays = 0;
};

class AdherenceDelegate : public RowDelegate {
public:
    AdherenceDelegate(const Theme& theme, const ValueListModel<ClientDays>& model, QObject* parent)
        : RowDelegate(theme, metric::SheetRow, parent)
        , m_model(model) {
        setRuleFrom(12);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const ClientDays* row = m_model.row(at.index);
        if (!row) {
            return;
        }
        const QRectF box = at.box.adjusted(12, 0, -12, 0);
        drawText(painter, box.adjusted(0, 0, -220, 0), row->name, Type::BodyItem, Color::Ink);
        drawText(painter, box.adjusted(0, 0, -84, 0),
                 AdherenceDialog::tr("%1 of %2 days off").arg(row->off).arg(row->enrolled), Type::Small,
                 Color::Ink2, Qt::AlignRight);
        const double rate = row->enrolled > 0 ? 1 - double(row->off) / double(row->enrolled) : 1;
        drawNumber(painter, box, format::percent(rate), Type::RowTitle, Color::Ink);
    }

private:
    const ValueListModel<ClientDays>& m_model;
};

/// Empty while no time off the path is decided.
QString recoverySentence(const core::deviations::Recovery& recovery, int days) {
    if (!recovery.rate()) {
        return {};
    }
    return AdherenceDialog::tr(
               "Recovered: %1 of %2 times off the path, back within %n day(s) and still there "
               "as many days later.",
               nullptr, days)
        .arg(format::number(recovery.recovered), format::number(recovery.recovered + recovery.failed));
}

Answer readAdherence(core::Database& db, core::Instant now) {
    const auto settings = core::workspace::loadSettings(db);
    const QTimeZone zone = settings.zone();
    const QDate today = core::dayOf(now, zone);
    const core::DayRange window{today.addDays(1 - DeviationDays), today.addDays(1)};
    auto report = core::deviations::adherence(db, window, today, zone);
    auto& clients = report.clients;
    std::stable_sort(clients.begin(), clients.end(),
                     [](const auto& a, const auto& b) { return a.days.offDays > b.days.offDays; });
    if (clients.size() > MostRows) {
        clients.resize(MostRows);
    }
    std::vector<qint64> ids;
    for (const auto& client : clients) {
        ids.push_back(client.client.value);
    }
    std::map<core::ClientId, QString> names;
    for (const auto& row : core::clients::clientRows(db, ids)) {
        names.emplace(row.id, row.name);
    }
    Answer answer;
    answer.all = report.all;
    answer.recoveryDays = settings.path.recoveryDays;
    answer.recovery = core::deviations::recovery(db, window, today, zone, answer.recoveryDays);
    for (const auto& client : clients) {
        answer.rows.push_back(
            {client.client, names[client.client], client.days.offDays, client.days.enrolledDays});
    }
    return answer;
}

} // namespace

AdherenceDialog::AdherenceDialog(const Desk& desk, QWidget* host)
    : DialogFrame(desk.theme, tr("Path adherence, %n days", nullptr, DeviationDays), Width::Medium, host)
    , m_desk(desk)
    , m_model(new ValueListModel<Row>({.key = [](const Row& row) { return row.client.value; },
                                       .data = [](const Row& row, int, int role) -> QVariant {
                                           return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                                                      ? QVariant(tr("%1, %2 of %3 days off the path")
                                                                     .arg(row.name)
                                                                     .arg(row.off)
                                                                     .arg(row.enrolled))
                                                      : QVariant();
                                       }},
                                      this))
    , m_list(new QListView(this))
    , m_total(new Label(desk.theme, {}, Type::Small, Color::Ink2, this)) {
    setObjectName(u"adherenceDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(u"adherenceList"_s);
    m_list->setAccessibleName(tr("Clients, most days off the path first"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new AdherenceDelegate(desk.theme, *m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumHeight(320);
    m_total->setObjectName(u"adherenceTotal"_s);
    m_total->setWordWrap(true);
    body()->addWidget(m_total);
    body()->addWidget(m_list, 1);
    const auto openRow = [this](const QModelIndex& index) {
        if (const Row* row = m_model->row(index)) {
            Q_EMIT clientActivated(row->client);
            accept();
        }
    };
    connect(m_list, &QListView::doubleClicked, this, openRow);
    setPrimary(tr("Open the client"), QKeySequence(Qt::Key_Return));
    primary()->setUnavailable(tr("There is no client to open"));
    connect(this, &DialogFrame::submitted, this, [this, openRow] { openRow(m_list->currentIndex()); });
    load();
}

void AdherenceDialog::load() {
    m_desk.store.read([now = m_desk.session.now()](core::Database& db) { return readAdherence(db, now); })
        .then(this, [this](core::Result<Answer> answer) {
            if (!answer) {
                showProblem(answer.error().text);
                return;
            }
            m_model->setRows(answer->rows);
            m_total->setText(
                answer->all.rate()
                    ? u"%1 %2"_s
                          .arg(tr("%1 of %2 enrolled days were off the path, pooled over all clients.")
                                   .arg(format::number(answer->all.offDays),
                                        format::number(answer->all.enrolledDays)),
                               recoverySentence(answer->recovery, answer->recoveryDays))
                          .trimmed()
                    : tr("No client is enrolled on a journey yet."));
            if (!answer->rows.empty()) {
                m_list->setCurrentIndex(m_model->index(0, 0));
                primary()->setUnavailable({});
            }
        });
}

} // namespace ui
