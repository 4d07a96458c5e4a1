// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/filterdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace workspace = core::workspace;

namespace ui {

FilterDialog::FilterDialog(const Desk& desk, const std::vector<workspace::SavedFilter>& filters,
                           QWidget* host)
    : DialogFrame(desk.theme, tr("Arrange filters"), Width::Small, host)
    , m_desk(desk)
    , m_before(filters)
    , m_list(new QVBoxLayout) {
    setObjectName(u"filterDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setSpacing(metric::Grid * 2);
    body()->addLayout(m_list);
    for (const auto& filter : filters) {
        addFilter(filter);
    }
    const auto moveFocused = [this](int step) {
        for (int i = 0; i < int(m_rows.size()); ++i) {
            if (m_rows[size_t(i)].line->isAncestorOf(focusWidget())) {
                move(i, step);
                return;
            }
        }
    };
    addKey(QKeySequence(Qt::ALT | Qt::Key_Up), [moveFocused] { moveFocused(-1); });
    addKey(QKeySequence(Qt::ALT | Qt::Key_Down), [moveFocused] { moveFocused(1); });
    addKeyHint(u"Alt \u2191 \u2193"_s, tr("move"));
    setPrimary(tr("Save"));
    arrange();
    connect(this, &DialogFrame::submitted, this, &FilterDialog::save);
}

void FilterDialog::addFilter(const workspace::SavedFilter& filter) {
    Row row{filter, new QWidget(this), nullptr, nullptr, nullptr, nullptr};
    row.name = new Field(m_desk.theme, row.line);
    row.name->setAccessibleName(tr("Name"));
    row.name->setText(filter.name);
    row.up = new IconButton(m_desk.theme, u"arrow-up"_s, tr("Move up"), row.line);
    row.down = new IconButton(m_desk.theme, u"arrow-down"_s, tr("Move down"), row.line);
    row.remove = new IconButton(m_desk.theme, u"trash-2"_s, tr("Remove this filter"), row.line);
    auto* layout = new QHBoxLayout(row.line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(row.name, 1);
    layout->addSpacing(6);
    for (IconButton* button : {row.up, row.down, row.remove}) {
        layout->addWidget(button);
    }
    connect(row.up, &QPushButton::clicked, this, [this, line = row.line] { move(indexOf(line), -1); });
    connect(row.down, &QPushButton::clicked, this, [this, line = row.line] { move(indexOf(line), 1); });
    connect(row.remove, &QPushButton::clicked, this, [this, line = row.line] { remove(indexOf(line)); });
    m_rows.push_back(row);
}

int FilterDialog::indexOf(const QWidget* line) const {
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [line](const Row& row) { return row.line == line; });
    return int(at - m_rows.begin());
}

void FilterDialog::move(int from, int step) {
    const int to = from + step;
    if (to < 0 || to >= int(m_rows.size())) {
        return;
    }
    std::swap(m_rows[size_t(from)], m_rows[size_t(to)]);
    arrange();
    const Row& moved = m_rows[size_t(to)];
    if (!focusWidget() || !focusWidget()->isEnabled()) { // the button that moved it to an end
        moved.name->setFocus(Qt::TabFocusReason);
    }
}

void FilterDialog::remove(int index) {
    m_rows[size_t(index)].line->hide();
    m_rows[size_t(index)].line->deleteLater();
    m_rows.erase(m_rows.begin() + index);
    arrange();
    if (m_rows.empty()) {
        primary()->setFocus(Qt::TabFocusReason);
    } else {
        m_rows[size_t(std::min(index, int(m_rows.size()) - 1))].name->setFocus(Qt::TabFocusReason);
    }
}

void FilterDialog::arrange() {
    QWidget* last = nullptr;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        m_list->removeWidget(row.line);
        m_list->addWidget(row.line);
        row.line->setObjectName(u"filter.%1"_s.arg(i));
        row.name->setObjectName(u"filter.%1.name"_s.arg(i));
        row.up->setObjectName(u"filter.%1.up"_s.arg(i));
        row.down->setObjectName(u"filter.%1.down"_s.arg(i));
        row.remove->setObjectName(u"filter.%1.remove"_s.arg(i));
        row.up->setEnabled(i > 0);
        row.down->setEnabled(i + 1 < m_rows.size());
        for (QWidget* part : std::initializer_list<QWidget*>{row.name, row.up, row.down, row.remove}) {
            if (last) {
                setTabOrder(last, part);
            }
            last = part;
        }
    }
    if (last && primary()) {
        setTabOrder(last, primary());
    }
}

void FilterDialog::save() {
    std::vector<workspace::SavedFilter> after;
    for (const Row& row : m_rows) {
        after.push_back(row.filter);
        after.back().name = row.name->text().trimmed();
    }
    if (after == m_before) {
        accept();
        return;
    }
    setBusy(true);
    m_desk.store
        .write([before = m_before, after](core::Transaction& tx) {
            workspace::arrangeFilters(tx, before, after);
        })
        .then(this, [this, after](core::Result<void> done) {
            setBusy(false);
            if (!done) {
                showProblem(done.error().text);
                return;
            }
            m_desk.undo.push({tr("Filters arranged"),
                              [before = m_before, after](core::Transaction& tx) {
                                  workspace::arrangeFilters(tx, after, before);
                              },
                              [before = m_before, after](core::Transaction& tx) {
                                  workspace::arrangeFilters(tx, before, after);
                              }});
            accept();
        });
}

} // namespace ui
