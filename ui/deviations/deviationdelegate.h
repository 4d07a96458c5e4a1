// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Paints the list of deviations: urgency and kind, client and evidence, days off the path, owner, what to
/// do.
#pragma once

#include "ui/deviations/deviationdata.h"
#include "ui/models/rowmodel.h"
#include "ui/page/session.h"
#include "ui/widgets/rowdelegate.h"

namespace ui {

/// The one thing that a click on a row's right side does.
enum class RowAct { None, Assign, Guide, Continue, Fix };

RowAct actOf(const core::deviations::DeviationRow& row);

class DeviationDelegate : public RowDelegate {
    Q_OBJECT

public:
    using Model = RowModel<DeviationListRow>;

    DeviationDelegate(const Theme& theme, const Session& session, const Model& model,
                      QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The columns as the head of the list writes them.
    struct Columns {
        double kind, client, clientRight, offRight, owner, act;
    };

    static Columns columnsIn(double width);
    static QRectF actBox(const QRectF& row);
    /// For screen readers.
    static QString spoken(const DeviationListRow& row, QDate today);

protected:
    void paintRow(QPainter& painter, const Row& row) const override;
    QString toolTip(const QModelIndex& index) const override;

private:
    void paintHead(QPainter& painter, const QRectF& box, const DeviationListRow& head) const;
    void paintKind(QPainter& painter, const QRectF& box, const core::deviations::DeviationRow& row) const;
    void paintOff(QPainter& painter, const QRectF& box, const core::deviations::DeviationRow& row) const;
    void paintEnd(QPainter& painter, const Row& at, const DeviationListRow& row) const;
    void paintProgress(QPainter& painter, const QRectF& box, int done, int steps) const;

    const Session& m_session;
    const Model& m_model;
};

} // namespace ui
