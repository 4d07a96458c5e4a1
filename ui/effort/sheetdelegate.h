// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Paints the cells of the week's sheet and edits one of them in place.
#pragma once

#include "ui/effort/sheetview.h"
#include "ui/theme/paint.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace ui {

class SheetDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    SheetDelegate(const Theme& theme, SheetView& view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    static QRectF pillIn(const QRectF& cell) { return cell.adjusted(4, 4, -4, -4); }

private:
    void paintName(QPainter& painter, const QRectF& box, const SheetRow& row) const;
    void paintHead(QPainter& painter, const QRectF& box, const SheetRow& row, const QModelIndex& index) const;
    void paintCell(QPainter& painter, const QRectF& box, const SheetRow& row, const QModelIndex& index,
                   bool hovered) const;

    const Theme& m_theme;
    SheetView& m_view;
};

/// Who, the days with today marked, and "Week".
class SheetHeader : public QHeaderView {
    Q_OBJECT

public:
    static constexpr int Height = 50;

    SheetHeader(const Theme& theme, SheetView& view);

    QSize sizeHint() const override { return {0, Height}; }

protected:
    void paintSection(QPainter* painter, const QRect& box, int section) const override;

private:
    const Theme& m_theme;
    SheetView& m_view;
};

} // namespace ui
