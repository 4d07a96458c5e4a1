// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/importfiles.h"

#include "ui/widgets/format.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

ImportFiles::ImportFiles(QObject* parent)
    : ValueListModel({.key = [](const ImportFileRow& row) { return row.key; },
                      .data = [](const ImportFileRow& row, int, int role) -> QVariant {
                          if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
                              return u"%1, %2, %3"_s.arg(row.name, row.what, row.counts);
                          }
                          return role == Qt::ToolTipRole ? QVariant(row.path) : QVariant();
                      }},
                     parent) {}

ImportFileDelegate::ImportFileDelegate(const Theme& theme, const ImportFiles& model, QObject* parent)
    : RowDelegate(theme, metric::TouchpointRow, parent)
    , m_model(model) {
    setRuleFrom(44);
}

void ImportFileDelegate::paintRow(QPainter& painter, const Row& at) const {
    const ImportFileRow* row = m_model.row(at.index);
    if (!row) {
        return;
    }
    const QRectF box = at.box.adjusted(14, 0, -14, 0);
    const bool quiet = row->isSkipped;
    const QString icon = row->isBad      ? u"octagon-alert"_s
                         : row->isUnsure ? u"circle-help"_s
                                         : u"file-spreadsheet"_s;
    drawIcon(painter, {box.left() + 9, box.center().y()}, icon, 18, row->isBad ? Color::BadInk : Color::Ink2);
    const double half = box.height() / 2;
    const double right = box.right() - 290;
    drawText(painter, {box.left() + 30, box.top() + 3, right - box.left() - 30, half}, row->name,
             Type::BodyItem, quiet ? Color::Ink3 : Color::Ink);
    drawText(
        painter,
        {box.left() + 30, box.top() + half - 2, (row->isBad ? box.right() : right) - box.left() - 30, half},
        row->what, Type::Small, row->isBad ? Color::BadInk : Color::Ink3);
    double textRight = box.right();
    if (row->refused > 0 && !quiet) {
        const QString word = tr("%1 refused").arg(format::number(row->refused));
        const double width = paint::chipWidth(theme(), word, true);
        drawChip(painter, {box.right() - width, box.center().y()}, word, Tone::Warn);
        textRight -= width + 10;
    }
    drawText(painter, {right + 10, box.top(), textRight - right - 10, box.height()},
             quiet ? tr("skipped") : row->counts, Type::Small, quiet ? Color::Ink3 : Color::Ink2,
             Qt::AlignRight);
}

QString ImportFileDelegate::toolTip(const QModelIndex& index) const {
    const ImportFileRow* row = m_model.row(index);
    return row ? (row->isBad ? row->what : row->path) : QString();
}

} // namespace ui
