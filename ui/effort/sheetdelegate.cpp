// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/sheetdelegate.h"

#include "core/effort/duration.h"
#include "ui/widgets/classsquare.h"
#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr double PillRadius = 6;

Color classInk(core::WorkClass workClass) {
    switch (workClass) {
    case core::WorkClass::Proactive:
        return Color::ProInk;
    case core::WorkClass::Reactive:
        return Color::ReaInk;
    default:
        return Color::Ink2;
    }
}

Color iconInk(core::WorkClass workClass) {
    switch (workClass) {
    case core::WorkClass::Proactive:
        return Color::Pro;
    case core::WorkClass::Reactive:
        return Color::Rea;
    default:
        return Color::Ink2;
    }
}

QString textOf(const QWidget* editor) {
    const auto* field = qobject_cast<const QLineEdit*>(editor);
    return field ? field->text().trimmed() : QString();
}

bool isUnderstood(const QString& text) {
    return text.isEmpty() || core::effort::parseMinutes(text);
}

} // namespace

SheetDelegate::SheetDelegate(const Theme& theme, SheetView& view)
    : QStyledItemDelegate(&view)
    , m_theme(theme)
    , m_view(view) {}

void SheetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const SheetRow* row = m_view.sheet().row(index);
    if (!row) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box(option.rect);
    if (row->isHead) {
        paintHead(*painter, box, *row, index);
    } else if (index.column() == SheetModel::NameColumn) {
        paintName(*painter, box, *row);
    } else if (SheetModel::isDay(index.column())) {
        paintCell(*painter, box, *row, index, option.state.testFlag(QStyle::State_MouseOver));
    } else {
        paint::tabular(*painter, m_theme, box.adjusted(0, 0, -16, 0), index.data().toString(), Type::Body,
                       m_theme.color(row->work.total.count() > 0 ? Color::Ink2 : Color::Ink3));
    }
    if (m_view.currentIndex() == index && m_view.isInUse()) {
        const bool isDay = SheetModel::isDay(index.column());
        paint::ringInside(*painter, isDay ? pillIn(box) : box.adjusted(4, 3, -4, -3), PillRadius,
                          m_theme.color(Color::Ink));
    }
    painter->restore();
}

void SheetDelegate::paintHead(QPainter& painter, const QRectF& box, const SheetRow& row,
                              const QModelIndex& index) const {
    if (index.row() > 0) {
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), m_theme.color(Color::Line));
    }
    const Color ink = classInk(row.work.workClass);
    if (index.column() == SheetModel::NameColumn) {
        paint::classSquare(painter, m_theme, {box.left() + 21, std::round(box.center().y())},
                           row.work.workClass);
        const QString word = classWord(row.work.workClass);
        paint::text(painter, m_theme, box.adjusted(34, 0, -8, 0), word.left(1).toUpper() + word.mid(1),
                    Type::RowTitle, ink);
    } else if (index.column() == SheetModel::TotalColumn) {
        paint::tabular(painter, m_theme, box.adjusted(0, 0, -16, 0), format::sheet(row.work.total),
                       Type::RowTitle, m_theme.color(Color::Ink));
    }
}

void SheetDelegate::paintName(QPainter& painter, const QRectF& box, const SheetRow& row) const {
    m_theme.icons().paint(painter, iconOf(row.work), {box.left() + 24, box.center().y()}, 15,
                          m_theme.color(iconInk(row.work.workClass)));
    const double left = box.left() + 40;
    const double room = box.right() - 8 - left;
    const QString subject = subjectOf(row.work);
    const QString client = clientBeside(row.work);
    // The subject gets its width first; the client takes what is left, but never less than a third.
    const double wanted = paint::textWidth(m_theme, subject, Type::BodyItem) + 2;
    const double clientWidth = client.isEmpty() ? 0 : paint::textWidth(m_theme, client, Type::Small) + 2;
    const double subjectRoom =
        client.isEmpty() ? room : std::max(room - 8 - std::min(clientWidth, room / 3), room / 3);
    const double taken = std::min(wanted, subjectRoom);
    paint::text(painter, m_theme, {left, box.top(), taken, box.height()}, subject, Type::BodyItem,
                Color::Ink);
    if (!client.isEmpty()) {
        paint::text(painter, m_theme, {left + taken + 8, box.top(), room - taken - 8, box.height()}, client,
                    Type::Small, Color::Ink3);
    }
}

void SheetDelegate::paintCell(QPainter& painter, const QRectF& box, const SheetRow& row,
                              const QModelIndex& index, bool hovered) const {
    const QRectF pill = pillIn(box);
    const auto* cell = m_view.sheet().cell(index);
    const bool empty = !cell || (cell->minutes.count() == 0 && cell->entries.empty());
    const bool running = row.runningDay == index.column() - SheetModel::FirstDay;
    const ToneLook look = lookOf(classTone(row.work.workClass));
    if (empty && !running) {
        if (hovered) {
            paint::block(painter, pill, PillRadius, m_theme.color(Color::Hover));
        }
        if (hovered || !SheetView::isWeekend(m_view.sheet().dayAt(index.column()))) {
            paint::text(painter, m_theme, pill.adjusted(0, 0, -10, 0), format::none(), Type::Body,
                        m_theme.color(Color::Ctl), Qt::AlignRight);
        }
        return;
    }
    const bool classed = row.work.workClass != core::WorkClass::Unclassified;
    paint::block(painter, pill, PillRadius, m_theme.color(classed ? look.fill : Color::Surface),
                 classed ? QColor() : m_theme.color(Color::Ctl));
    if (classed) {
        paint::block(painter, QRectF(pill.left(), pill.top() + 2, 3, pill.height() - 4), 1.5,
                     m_theme.color(look.solid));
    }
    if (running) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(classed ? look.solid : Color::Ink2));
        painter.drawEllipse(QPointF(pill.left() + 13, pill.center().y()), 3, 3);
    }
    if (!empty) {
        paint::tabular(painter, m_theme, pill.adjusted(0, 0, -10, 0), format::sheet(cell->minutes),
                       Type::BodyItem, m_theme.color(Color::Ink));
    }
}

QWidget* SheetDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                     const QModelIndex& index) const {
    auto* field = new QLineEdit(parent);
    field->setObjectName(u"cellEditor"_s);
    field->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    field->setAlignment(Qt::AlignRight);
    field->setFont(m_theme.font(Type::BodyItem));
    field->setFrame(false);
    field->setAutoFillBackground(true);
    field->setTextMargins(0, 0, 4, 0);
    connect(field, &QLineEdit::textEdited, this, [this] { Q_EMIT m_view.problemFound({}); });
    return field;
}

void SheetDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* field = qobject_cast<QLineEdit*>(editor); field && !field->isModified()) {
        field->setText(index.data().toString());
        field->selectAll();
    }
}

void SheetDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
    const SheetRow* row = m_view.sheet().row(index);
    const QString text = textOf(editor);
    const auto* cell = m_view.sheet().cell(index);
    if (!row || !cell || !isUnderstood(text)) {
        return;
    }
    const int day = index.column() - SheetModel::FirstDay;
    const core::Minutes minutes = core::effort::parseMinutes(text).value_or(core::Minutes{0});
    const SheetRow copy = *row;
    if (minutes.count() == 0 && !cell->entries.empty()) {
        Q_EMIT m_view.clearRequested(copy, day);
    } else if (minutes != cell->minutes) {
        Q_EMIT m_view.minutesTyped(copy, day, minutes);
    }
}

void SheetDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex&) const {
    editor->setGeometry(pillIn(option.rect).adjusted(4, 2, -4, -2).toRect());
}

bool SheetDelegate::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool takes =
            key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (takes && !isUnderstood(textOf(qobject_cast<QWidget*>(watched)))) {
            Q_EMIT m_view.problemFound(tr("Type minutes like 45, or 0:45, .75h or 1h10."));
            return true; // the typed text stays, so that it can be put right
        }
        if (key == Qt::Key_Escape) {
            Q_EMIT m_view.problemFound({});
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

SheetHeader::SheetHeader(const Theme& theme, SheetView& view)
    : QHeaderView(Qt::Horizontal, &view)
    , m_theme(theme)
    , m_view(view) {
    setSectionsClickable(false);
    setHighlightSections(false);
    setFixedHeight(Height);
    setMinimumSectionSize(40);
}

void SheetHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const SheetModel& sheet = m_view.sheet();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect);
    const QDate day = SheetModel::isDay(section) ? sheet.dayAt(section) : QDate();
    const bool shaded = day.isValid() && SheetView::isWeekend(day);
    painter->fillRect(box, m_theme.color(shaded ? Color::Sunk : Color::Surface));
    painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), m_theme.color(Color::Line));
    if (section == SheetModel::NameColumn) {
        paint::text(*painter, m_theme, box.adjusted(16, 0, -8, 0),
                    sheet.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(), Type::CardTitle,
                    Color::Ink);
    } else if (day.isValid()) {
        const bool isToday = day == m_view.today();
        const QRectF words = box.adjusted(0, 8, 0, -8);
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        paint::text(*painter, m_theme, {words.left(), words.top(), words.width(), 18},
                    english.toString(day, u"ddd"_s), isToday ? Type::SmallHead : Type::SmallLabel,
                    isToday ? Color::Ink : Color::Ink2, Qt::AlignHCenter);
        paint::text(*painter, m_theme, {words.left(), words.top() + 17, words.width(), 17},
                    QString::number(day.day()), isToday ? Type::CaptionHead : Type::Caption,
                    isToday ? Color::Ink : Color::Ink2, Qt::AlignHCenter);
        if (isToday) {
            painter->fillRect(QRectF(box.left() + 6, box.bottom() - 2, box.width() - 12, 2),
                              m_theme.color(Color::Ink));
        }
    } else {
        paint::text(*painter, m_theme, box.adjusted(0, 0, -16, 0), tr("Week"), Type::SmallLabel, Color::Ink2,
                    Qt::AlignRight);
    }
    painter->restore();
}

} // namespace ui
