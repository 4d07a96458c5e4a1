// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/historydialog.h"

#include "core/base/fold.h"
#include "ui/tickets/threadrows.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {
constexpr size_t MostLines = 500;
} // namespace

HistoryDialog::HistoryDialog(const Desk& desk, const TicketPageData& page, QWidget* host)
    : DialogFrame(desk.theme, tr("History of %1").arg(format::ticketNumber(page.thread.ticket.number)),
                  Width::Large, host)
    , m_field(new Field(desk.theme, this))
    , m_none(new Label(desk.theme, tr("No change has these words."), Type::Body, Color::Ink3, this)) {
    setObjectName(u"historyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setNote(tr("Newest first. Nothing here can be changed."));
    m_field->setObjectName(u"historyFilter"_s);
    m_field->setAccessibleName(tr("Narrow the history"));
    m_field->setPlaceholderText(tr("Name, field or value"));
    m_field->setIconName(u"search"_s);
    body()->addWidget(m_field);
    const auto rows = historyRows(page, desk.session.zone());
    for (size_t i = 0; i < std::min(rows.size(), MostLines); ++i) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 2, 0, 2);
        auto* when = new Label(desk.theme, format::when(rows[i].at, desk.session.now(), desk.session.zone()),
                               Type::Small, Color::Ink3, line);
        when->setFixedWidth(130);
        auto* text = new Label(desk.theme, rows[i].text, Type::Body, Color::Ink, line);
        text->setObjectName(u"historyLine"_s);
        text->setWordWrap(true);
        row->addWidget(when, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        body()->addWidget(line);
        m_lines.push_back({line, core::fold(rows[i].text)});
    }
    m_none->setVisible(rows.empty());
    body()->addWidget(m_none);
    body()->addStretch();
    connect(m_field, &QLineEdit::textChanged, this, &HistoryDialog::narrow);
}

void HistoryDialog::narrow() {
    const QStringList words = core::fold(m_field->text()).split(u' ', Qt::SkipEmptyParts);
    bool any = false;
    for (const Line& line : m_lines) {
        const bool fits = std::all_of(words.begin(), words.end(),
                                      [&](const QString& word) { return line.key.contains(word); });
        line.row->setVisible(fits);
        any = any || fits;
    }
    m_none->setVisible(!any);
}

} // namespace ui
