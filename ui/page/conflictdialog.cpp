// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/conflictdialog.h"

#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

QString shown(const QString& value) {
    return value.isEmpty() ? ConflictDialog::tr("empty") : value;
}

} // namespace

ConflictDialog::ConflictDialog(const Theme& theme, const QString& what, std::vector<ConflictField> fields,
                               QWidget* host)
    : DialogFrame(theme, tr("Somebody else changed it too"), Width::Large, host)
    , m_fields(std::move(fields)) {
    setObjectName(u"conflictDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setNote(what);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metric::CardPadding);
    grid->setVerticalSpacing(metric::Grid * 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(3, 1);
    const QString heads[] = {{}, tr("It was"), tr("Theirs"), tr("Mine")};
    for (int column = 1; column < 4; ++column) {
        grid->addWidget(new Label(theme, heads[column], Type::SmallLabel, Color::Ink3, this), 0, column);
    }
    int row = 1;
    for (const ConflictField& field : m_fields) {
        addField(theme, grid, field, row++);
    }
    body()->addLayout(grid);
    setPrimary(tr("Save these"));
    connect(this, &DialogFrame::submitted, this, [this] {
        const std::vector<bool> chosen = choices();
        accept();
        Q_EMIT resolved(chosen);
    });
}

void ConflictDialog::addField(const Theme& theme, QGridLayout* grid, const ConflictField& field, int row) {
    if (field.mine == field.theirs) {
        m_mine.push_back(nullptr);
        return;
    }
    grid->addWidget(new Label(theme, field.label, Type::SmallLabel, Color::Ink2, this), row, 0);
    auto* base = new Label(theme, shown(field.base), Type::Body, Color::Ink3, this);
    base->setWordWrap(true);
    grid->addWidget(base, row, 1);
    auto* theirs = new QRadioButton(shown(field.theirs), this);
    auto* mine = new QRadioButton(shown(field.mine), this);
    theirs->setAccessibleName(tr("%1, theirs: %2").arg(field.label, shown(field.theirs)));
    mine->setAccessibleName(tr("%1, mine: %2").arg(field.label, shown(field.mine)));
    mine->setObjectName(u"mine.%1"_s.arg(m_mine.size()));
    theirs->setObjectName(u"theirs.%1"_s.arg(m_mine.size()));
    auto* group = new QButtonGroup(this);
    group->addButton(theirs);
    group->addButton(mine);
    (field.mine == field.base ? theirs : mine)->setChecked(true);
    grid->addWidget(theirs, row, 2);
    grid->addWidget(mine, row, 3);
    m_mine.push_back(mine);
}

std::vector<bool> ConflictDialog::choices() const {
    std::vector<bool> list;
    for (const QRadioButton* mine : m_mine) {
        list.push_back(mine && mine->isChecked());
    }
    return list;
}

} // namespace ui
