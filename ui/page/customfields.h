// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The fields that the workspace added, with what stands in them for one ticket or client; edited in place.
///
///     m_fields = new CustomFields(desk, core::fields::Owner::Ticket, this);
///     m_fields->setRecord(ticket.id.value);
#pragma once

#include "core/fields/values.h"
#include "ui/page/desk.h"

#include <QWidget>

class QGridLayout;

namespace ui {

class TextButton;

/// Hidden while there are no fields. Reads and stores by itself; each change can be undone.
class CustomFields : public QWidget {
    Q_OBJECT

public:
    CustomFields(const Desk& desk, core::fields::Owner owner, QWidget* parent);

    /// A ticket's or client's id; zero shows nothing.
    void setRecord(qint64 id);

Q_SIGNALS:
    /// There are fields to show, or none any more.
    void shownChanged(bool any);

private:
    void load();
    void show(const std::vector<core::fields::Field>& fields, const core::fields::Values& values);
    void edit(const core::fields::Field& field, const core::fields::Value& now, TextButton* button);
    void choose(const core::fields::Field& field, TextButton* button);
    void save(const core::fields::Field& field, const core::fields::Value& value);
    void saveOnTicket(const core::fields::Field& field, const core::fields::Value& value);
    void saveOnClient(const core::fields::Field& field, const core::fields::Value& value);

    Desk m_desk;
    core::fields::Owner m_owner;
    qint64 m_id = 0;
    int m_token = 0;
    QGridLayout* m_grid;
};

/// The value as people read it: days and numbers in their format, a dash for none.
QString fieldText(const core::fields::Field& field, const core::fields::Value& value);

} // namespace ui
