// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysdialog.h"

#include "ui/widgets/label.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

/// Keys that move in the list and out of the dialog cannot be given to an action here.
bool isReserved(int key) {
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
        return true;
    default:
        return false;
    }
}

} // namespace

KeysDialog::KeysDialog(const Desk& desk, const QString& pageTitle, QWidget* host)
    : DialogFrame(desk.theme, tr("Keys"), Width::Medium, host)
    , m_desk(desk)
    , m_table(new QTableWidget(this)) {
    setObjectName(u"keysDialog"_s);
    setNote(pageTitle);
    m_table->setObjectName(u"keysTable"_s);
    m_table->setAccessibleName(tr("Keys of this page"));
    m_table->setColumnCount(2);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metric::DenseRow);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setMinimumHeight(380);
    m_table->installEventFilter(this);
    body()->addWidget(new Label(desk.theme,
                                tr("Choose a line and press its new key. Delete gives back the old one."),
                                Type::Small, Color::Ink3, this));
    body()->addWidget(m_table);
    setPrimary(tr("Done"), QKeySequence(Qt::Key_Return));
    connect(this, &DialogFrame::submitted, this, &QDialog::accept);
    fill();
    m_table->setCurrentCell(0, 0);
    m_table->setFocus();
}

void KeysDialog::fill() {
    m_ids.clear();
    auto entries = m_desk.actions.usable();
    std::erase_if(entries, [](const Actions::Entry& entry) { return entry.spec.onlyFound; });
    // What only this page can do comes first: the rest is the same everywhere.
    std::stable_partition(entries.begin(), entries.end(),
                          [](const Actions::Entry& entry) { return !entry.spec.page.isEmpty(); });
    m_table->setRowCount(int(entries.size()));
    int row = 0;
    for (const Actions::Entry& entry : entries) {
        m_ids << entry.spec.id;
        m_table->setItem(row, 0, new QTableWidgetItem(entry.spec.text));
        m_table->setItem(row, 1, new QTableWidgetItem(Actions::capOf(m_desk.actions.keyOf(entry.spec.id))));
        ++row;
    }
}

bool KeysDialog::eventFilter(QObject* watched, QEvent* event) {
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (watched == m_table && (override || event->type() == QEvent::KeyPress)) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (!isReserved(key.key())) {
            event->accept();
            if (!override) {
                const bool back = key.key() == Qt::Key_Delete || key.key() == Qt::Key_Backspace;
                take(back ? QKeySequence() : QKeySequence(key.keyCombination()));
            }
            return true;
        }
    }
    return DialogFrame::eventFilter(watched, event);
}

void KeysDialog::take(const QKeySequence& key) {
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_ids.size()) {
        return;
    }
    const QString id = m_ids[row];
    if (key.isEmpty()) {
        m_desk.actions.resetKey(id);
    } else if (const QString other = m_desk.actions.conflictOf(id, key); !other.isEmpty()) {
        showProblem(tr("%1 already belongs to \"%2\".").arg(Actions::capOf(key), other));
        return;
    } else {
        m_desk.actions.setKey(id, key);
    }
    showProblem({});
    fill();
    m_table->setCurrentCell(row, 0);
}

} // namespace ui
