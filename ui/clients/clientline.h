// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A line of the list of clients: what it holds, what its cells say, and how they are painted.
#pragma once

#include "core/clients/list.h"
#include "core/fields/field.h"
#include "ui/models/rowmodel.h"
#include "ui/widgets/rowdelegate.h"

namespace ui {

/// With what stands in the fields that the workspace added.
struct ClientLine : core::clients::ClientRow {
    std::map<core::FieldId, QString> fields;

    bool operator==(const ClientLine&) const = default;
};

namespace clientlist {

/// Behind them stand the added fields.
enum Column {
    Name,
    Status,
    Health,
    Owner,
    LastContact,
    OpenTickets,
    Split,
    Tier,
    City,
    Since,
    Renewal,
    FirstField
};

/// Names that stay when columns come and go.
QStringList ids(const std::vector<core::fields::Field>& fields);
QStringList titles(const std::vector<core::fields::Field>& fields);
/// What a cell says; "now" and the zone are those of the reload.
QString textOf(const ClientLine& row, int column, const std::vector<core::fields::Field>& fields,
               core::Instant now, const QTimeZone& zone);
/// The order that a click on the column's head asks for; null where none is stored.
std::optional<core::clients::ClientSort::By> sortOf(int column);
int columnOf(core::clients::ClientSort::By by);
/// The rows with their added fields; one statement more.
std::vector<ClientLine> withFields(core::Database& db, std::vector<core::clients::ClientRow> rows,
                                   const std::vector<core::fields::Field>& fields);

} // namespace clientlist

class ClientDelegate : public RowDelegate {
    Q_OBJECT

public:
    ClientDelegate(const Theme& theme, const RowModel<ClientLine>& model, double target, QObject* parent);

protected:
    void paintRow(QPainter& painter, const Row& at) const override;

private:
    void paintHealth(QPainter& painter, const QRectF& box, const ClientLine& row) const;
    void paintOwner(QPainter& painter, const QRectF& box, const ClientLine& row, const QString& text) const;
    void paintSplit(QPainter& painter, const QRectF& box, const ClientLine& row, const QString& text) const;

    const RowModel<ClientLine>& m_model;
    double m_target;
};

} // namespace ui
