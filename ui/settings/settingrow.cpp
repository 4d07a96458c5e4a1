// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingrow.h"

#include "ui/settings/welcomecard.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace ui {

namespace {

constexpr int NameWidth = 168;

} // namespace

SettingRow::SettingRow(const Theme& theme, const QString& name, QWidget* control, const QString& note,
                       QWidget* parent)
    : QWidget(parent)
    , m_problem(new ProblemText(theme, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(0);
    auto* label = new Label(theme, name, Type::SmallLabel, Color::Ink2, this);
    label->setFixedWidth(NameWidth);
    label->setWordWrap(true);
    label->setMinimumHeight(metric::ControlHeight);
    label->setBuddy(control);
    row->addWidget(label, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    control->setParent(this);
    control->setMinimumHeight(metric::RowControlHeight);
    column->addWidget(control);
    if (!note.isEmpty()) {
        auto* words = new Label(theme, note, Type::Small, Color::Ink3, this);
        words->setWordWrap(true);
        column->addWidget(words);
    }
    column->addWidget(m_problem);
    row->addLayout(column, 1);
    if (control->accessibleName().isEmpty()) {
        control->setAccessibleName(name);
    }
}

void SettingRow::setProblem(const QString& sentence) {
    m_problem->setText(sentence);
}

QString SettingRow::problem() const {
    return m_problem->text();
}

} // namespace ui
