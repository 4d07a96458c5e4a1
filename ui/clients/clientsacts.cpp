// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientdialog.h"
#include "ui/clients/clientspage.h"
#include "ui/page/enroldialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace ui {

void ClientsPage::fillOwners() {
    const bool was = std::exchange(m_filling, true);
    const QVariant chosen = m_owner->currentData();
    m_owner->clear();
    m_owner->addItem(tr("Any owner"));
    m_owner->addItem(tr("Nobody"), qint64(0));
    for (const auto& member : desk().session.members()) {
        m_owner->addItem(member.name, member.id.value);
    }
    m_owner->setCurrentIndex(std::max(m_owner->findData(chosen), 0));
    m_filling = was;
}

QWidget* ClientsPage::buildSelection() {
    m_selection = new QWidget(this);
    m_selection->setObjectName(u"clientSelection"_s);
    auto* row = new QHBoxLayout(m_selection);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(8);
    m_selected = new Label(theme(), {}, Type::SmallLabel, Color::Ink2, m_selection);
    m_selected->setObjectName(u"selectedCount"_s);
    auto* enrol = new Button(theme(), tr("Enrol in a journey\u2026"), Button::Kind::Secondary, m_selection);
    enrol->setObjectName(u"enrolSelected"_s);
    enrol->setIconName(u"route"_s);
    auto* clear = new Button(theme(), tr("Select one only"), Button::Kind::Ghost, m_selection);
    clear->setObjectName(u"clearSelection"_s);
    row->addWidget(m_selected);
    row->addStretch(1);
    row->addWidget(clear);
    row->addWidget(enrol);
    connect(enrol, &QPushButton::clicked, this, &ClientsPage::enrolSelected);
    connect(clear, &QPushButton::clicked, this, &ClientsPage::selectOne);
    m_selection->hide();
    return m_selection;
}

std::vector<core::ClientId> ClientsPage::selectedClients() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end()); // a row lies in several ranges when columns differ
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<core::ClientId> clients;
    for (const int row : rows) {
        clients.emplace_back(m_model->keyAt(row));
    }
    return clients;
}

/// The first press keeps the row that is current anyway; from then on moving chooses nothing by itself.
void ClientsPage::toggleSelected() {
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid()) {
        return;
    }
    const auto how = m_marks ? QItemSelectionModel::Toggle : QItemSelectionModel::Select;
    m_marks = true;
    m_from = m_model->keyAt(index.row());
    m_table->selectionModel()->select(index, how | QItemSelectionModel::Rows);
    showSelection();
}

void ClientsPage::selectToHere() {
    const QModelIndex index = m_table->currentIndex();
    const int from = m_marks ? m_model->rowOf(m_from) : -1;
    if (!index.isValid() || from < 0) {
        toggleSelected();
        return;
    }
    const QModelIndex top = m_model->index(std::min(from, index.row()), 0);
    const QModelIndex bottom = m_model->index(std::max(from, index.row()), m_model->columnCount() - 1);
    m_table->selectionModel()->select(QItemSelection(top, bottom), QItemSelectionModel::Select);
    m_from = m_model->keyAt(index.row());
}

void ClientsPage::selectOne() {
    m_marks = false;
    m_table->selectRow(std::max(m_table->currentIndex().row(), 0));
    m_table->setFocus();
}

/// Esc first lets go of what is selected; only then it goes back. The arrows move as J and K do.
bool ClientsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && m_marks && event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        const int by = key.key() == Qt::Key_Down ? 1 : key.key() == Qt::Key_Up ? -1 : 0;
        if (by != 0 && !(key.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))) {
            step(by);
            return true;
        }
    }
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (watched == m_table && (override || event->type() == QEvent::KeyPress) && !m_selection->isHidden()) {
        auto& key = static_cast<QKeyEvent&>(*event);
        if (key.key() == Qt::Key_Escape && key.modifiers() == Qt::NoModifier) {
            if (override) {
                key.accept();
            } else {
                selectOne();
            }
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void ClientsPage::showSelection() {
    const auto count = int(selectedClients().size());
    m_selection->setVisible(count > 1 || (m_marks && count > 0));
    if (count == 0) {
        m_marks = false;
    }
    m_selected->setText(tr("%n client(s) selected", nullptr, count));
}

void ClientsPage::enrolSelected() {
    const auto clients = selectedClients();
    if (clients.empty()) {
        return;
    }
    const Row* only = clients.size() == 1 ? m_model->row(m_model->rowOf(clients.front().value)) : nullptr;
    const QString name = only ? only->name : tr("%n client(s)", nullptr, int(clients.size()));
    (new EnrolDialog(desk(), clients, name, window()))->open();
}

void ClientsPage::createClient() {
    auto* dialog = new ClientDialog(desk(), core::clients::Client(), window());
    connect(dialog, &ClientDialog::saved, this, [this](core::ClientId id) { openClient(id); });
    dialog->open();
}

} // namespace ui
