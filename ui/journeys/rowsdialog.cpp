// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/rowsdialog.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

RowsDialog::RowsDialog(const Theme& theme, const QString& title, const std::vector<StageRow>& rows,
                       QWidget* host)
    : DialogFrame(theme, title, Width::Medium, host) {
    setObjectName(u"stageRows"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setNote(tr("%n row(s)", nullptr, int(rows.size())));
    for (const auto& row : rows) {
        auto* button = new PanelRow(theme, row.content, this);
        connect(button, &PanelRow::clicked, this, [this, place = row.place] {
            accept();
            Q_EMIT chosen(place);
        });
        body()->addWidget(button);
    }
    setPrimary(tr("Done"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(this, &DialogFrame::submitted, this, &QDialog::accept);
}

} // namespace ui
