// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/startdialog.h"

#include "ui/page/journeyacts.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

StartDialog::StartDialog(const Desk& desk, const journeys::Enrolment& enrolment, const QString& clientName,
                         QWidget* host)
    : DialogFrame(desk.theme, tr("Move the start of %1").arg(clientName), Width::Small, host)
    , m_desk(desk)
    , m_id(enrolment.id)
    , m_name(clientName)
    , m_day(new DayField(
          desk.theme, [&desk] { return desk.session.today(); }, Toward::Past, this))
    , m_rows(new Label(desk.theme, {}, Type::Small, Color::Ink2, this)) {
    setObjectName(u"startDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_day->setObjectName(u"startDay"_s);
    m_rows->setObjectName(u"startRows"_s);
    m_rows->setWordWrap(true);
    m_day->setValue(enrolment.startDay);
    addRow(tr("Starts"), m_day);
    body()->addWidget(m_rows);
    setPrimary(tr("Move"));
    connect(m_day, &DayField::valueChanged, this, &StartDialog::preview);
    connect(this, &DialogFrame::submitted, this, &StartDialog::save);
    preview();
}

void StartDialog::preview() {
    const auto day = m_day->value();
    const int token = ++m_token;
    if (!day) {
        m_rows->setText({});
        return;
    }
    m_desk.store
        .read([id = m_id, day = *day](core::Database& db) { return journeys::previewStart(db, id, day); })
        .then(this, [this, token](const core::Result<std::vector<journeys::StartRow>>& rows) {
            if (token != m_token) {
                return;
            }
            showProblem(rows ? QString() : rows.error().text);
            showRows(rows ? *rows : std::vector<journeys::StartRow>());
        });
}

void StartDialog::showRows(const std::vector<journeys::StartRow>& rows) {
    const QDate today = m_desk.session.today();
    QStringList lines;
    for (const auto& row : rows) {
        if (row.kept) {
            lines
                << tr("%1 stays on %2: it was moved by hand.").arg(row.title, format::day(row.dueNow, today));
        } else if (row.dueNow != row.dueThen) {
            lines << tr("%1 moves from %2 to %3.")
                         .arg(row.title, format::day(row.dueNow, today), format::day(row.dueThen, today));
        }
    }
    m_rows->setText(lines.isEmpty() ? tr("No due day changes.") : lines.join(u'\n'));
}

void StartDialog::save() {
    const auto day = m_day->value();
    if (!day) {
        showProblem(m_day->problem().isEmpty() ? tr("Choose the day on which the journey begins.")
                                               : m_day->problem());
        return;
    }
    setBusy(true);
    actOnJourney(
        m_desk, this, tr("Start of %1 moved").arg(m_name),
        [id = m_id, day = *day, by = m_desk.session.member().id](core::Transaction& tx) {
            return std::vector<journeys::Act>{journeys::changeStart(tx, id, day, by)};
        },
        [this](const core::Error* error) {
            setBusy(false);
            error ? showProblem(error->text) : accept();
        });
}

} // namespace ui
