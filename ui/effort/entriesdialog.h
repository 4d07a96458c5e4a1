// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The entries behind one cell or row of the sheet: minutes, class, client, ticket and note of each.
#pragma once

#include "ui/effort/entrychanges.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;

namespace ui {

class ClientField;
class Field;
class MinutesField;

/// An entry with the names that a person reads.
struct NamedEntry {
    core::effort::Entry entry;
    QString clientName;
    qint64 ticketNumber = 0;
};

/// Those that are still there, by day.
std::vector<NamedEntry> namedEntries(core::Database& db, const std::vector<core::EntryId>& ids);

class EntriesDialog : public DialogFrame {
    Q_OBJECT

public:
    EntriesDialog(const Desk& desk, const QString& title, const std::vector<NamedEntry>& entries,
                  QWidget* host);

private:
    struct Editor {
        core::effort::Entry base;
        qint64 ticketNumber = 0;
        QWidget* part = nullptr;
        MinutesField* minutes = nullptr;
        QComboBox* trigger = nullptr;
        ClientField* client = nullptr;
        Field* ticket = nullptr;
        Field* note = nullptr;
        bool removed = false;
    };

    /// What one editor asks for.
    struct Wish {
        core::effort::Entry entry;
        std::optional<qint64> ticketNumber; ///< where it was changed; zero: none
        bool removed = false;
    };

    void addEntry(const NamedEntry& named, size_t at);
    /// Empty with a problem shown.
    std::optional<Wish> wishOf(const Editor& editor);
    void save();

    Desk m_desk;
    std::vector<Editor> m_editors;
};

} // namespace ui
