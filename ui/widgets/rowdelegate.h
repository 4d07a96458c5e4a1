// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Base of the delegates of all lists: fixed row height, painted states, text that is shaped once.
///
///     class TicketDelegate : public RowDelegate {
///         void paintRow(QPainter& p, const Row& row) const override
///         {
///             drawText(p, row.box.adjusted(16, 8, -120, -30), row.index.data().toString(), Type::RowTitle,
///             Color::Ink); drawChip(p, {row.box.right() - 90, row.box.center().y()}, tr("drifting"),
///             Tone::Proactive);
///         }
///     };
///     view->setItemDelegate(new TicketDelegate(theme, metric::TwoLineRow, this));
///     view->setMouseTracking(true);
/// Lists: setUniformItemSizes(true) (QListView) and selectRows. Tables: one RowDelegate per table; the ink
/// bar is painted in the first column only.
#pragma once

#include "ui/theme/paint.h"

#include <QAbstractItemDelegate>
#include <QCache>

namespace ui {

class RowHover;

class RowDelegate : public QAbstractItemDelegate {
    Q_OBJECT

public:
    RowDelegate(const Theme& theme, int rowHeight, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    int rowHeight() const { return m_rowHeight; }

    /// The rule under each row begins here (the text column); -1 paints none.
    void setRuleFrom(int x) { m_ruleFrom = x; }

protected:
    struct Row {
        const QStyleOptionViewItem& option;
        const QModelIndex& index;
        QRectF box;
        bool hovered;
        bool selected;
        bool focused; ///< by key
    };

    virtual void paintRow(QPainter& painter, const Row& row) const = 0;
    /// What the tool tip says; the full text of whatever may be cut. The default is Qt::ToolTipRole.
    virtual QString toolTip(const QModelIndex& index) const;

    const Theme& theme() const { return m_theme; }

    /// Elided, centred on capitals; returns the width taken.
    double drawText(QPainter& painter, const QRectF& box, const QString& text, Type type, Color color,
                    Qt::Alignment align = Qt::AlignLeft) const;
    /// Digits in equal cells, right-aligned.
    void drawNumber(QPainter& painter, const QRectF& box, const QString& text, Type type, Color color) const;
    void drawIcon(QPainter& painter, QPointF centre, const QString& name, int size, Color color) const;
    /// Returns the width taken.
    double drawChip(QPainter& painter, QPointF leftCentre, const QString& text, Tone tone,
                    const QString& icon = {}) const;
    void drawAvatar(QPainter& painter, QPointF centre, const QString& name, qint64 key,
                    int diameter = 24) const;
    /// A secondary-looking button inside a row (painted only; the view handles the click). Returns its box.
    QRectF drawButton(QPainter& painter, const QRectF& box, const QString& text, bool primary) const;
    double textWidth(const QString& text, Type type) const;

private:
    const Theme& m_theme;
    RowHover* m_hover;
    int m_rowHeight;
    int m_ruleFrom = -1;
    mutable QCache<QString, QPixmap> m_avatars{200};
};

} // namespace ui
