// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the style paints: buttons, fields, indicators, menus, heads, tabs, scroll bars.
#include "ui/theme/style.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

void block(QPainter& painter, const QRectF& box, double radius, const QColor& fill, const QColor& edge,
           double width = 1) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    const double half = edge.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter.restore();
}

bool has(const QStyleOption& option, QStyle::StateFlag flag) {
    return (option.state & flag) != 0;
}

bool inItemView(const QWidget* widget) {
    return widget && widget->parentWidget() &&
           qobject_cast<const QAbstractItemView*>(widget->parentWidget()->parentWidget());
}

QString arrowOf(QStyle::PrimitiveElement element) {
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
        return u"chevron-down"_s;
    case QStyle::PE_IndicatorArrowUp:
        return u"chevron-up"_s;
    case QStyle::PE_IndicatorArrowRight:
        return u"chevron-right"_s;
    default:
        return u"chevron-left"_s;
    }
}

} // namespace

void Style::drawButton(const QStyleOption& option, QPainter& painter, bool isDefault) const {
    const bool enabled = has(option, State_Enabled);
    QColor fill = color(isDefault ? Color::Pri : Color::Surface);
    QColor edge = isDefault ? QColor() : color(Color::Ctl);
    if (!enabled) {
        fill = color(Color::Hover);
        edge = color(Color::Line);
    } else if (has(option, State_MouseOver) || has(option, State_Sunken) || has(option, State_On)) {
        fill = isDefault ? color(Color::Ink2) : color(Color::Hover);
    }
    block(painter, option.rect, metric::ControlRadius, fill, edge);
    if (enabled && has(option, State_HasFocus) && has(option, State_KeyboardFocusChange)) {
        block(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), metric::ControlRadius - 2, {},
              color(isDefault ? Color::OnPri : Color::Ink), 2);
    }
}

void Style::drawField(const QStyleOption& option, QPainter& painter, bool focus) const {
    const bool enabled = has(option, State_Enabled);
    const QColor edge = color(focus ? Color::Ink : enabled ? Color::Ctl : Color::Line);
    block(painter, option.rect, metric::ControlRadius, color(enabled ? Color::Surface : Color::Hover), edge,
          focus ? 2 : 1);
}

void Style::drawIndicator(const QStyleOption& option, QPainter& painter, bool round) const {
    const QRectF box = QRectF(option.rect.center() - QPoint(7, 7), QSizeF(16, 16));
    const bool on = has(option, State_On);
    const bool partly = has(option, State_NoChange);
    const bool enabled = has(option, State_Enabled);
    const double radius = round ? 8 : 4;
    QColor fill = color(on || partly ? Color::Pri : Color::Surface);
    QColor edge = on || partly ? QColor() : color(Color::Ctl);
    if (!enabled) {
        fill = color(Color::Hover);
        edge = color(Color::Line2);
    } else if (!on && has(option, State_MouseOver)) {
        fill = color(Color::Hover);
    }
    block(painter, box, radius, fill, edge, 1.25);
    const QColor mark = color(enabled ? Color::OnPri : Color::Ink3);
    if (round && on) {
        block(painter, box.adjusted(4.5, 4.5, -4.5, -4.5), 3.5, mark, {});
    } else if (on) {
        m_icons.paint(painter, u"check"_s, box.center(), 12, mark);
    } else if (partly) {
        m_icons.paint(painter, u"minus"_s, box.center(), 12, mark);
    }
    if (has(option, State_HasFocus) && has(option, State_KeyboardFocusChange)) {
        block(painter, box.adjusted(-3, -3, 3, 3), radius + 3, {}, color(Color::Ink), 1.5);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    switch (element) {
    case PE_PanelLineEdit: {
        if (inItemView(widget)) {
            painter->fillRect(option->rect, color(Color::Surface));
            block(*painter, option->rect, 3, {}, color(Color::Ink), 2);
            return;
        }
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth > 0) {
            drawField(*option, *painter, has(*option, State_HasFocus));
        }
        return;
    }
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
        return;
    case PE_Frame:
        if (widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"))) {
            drawField(*option, *painter, widget->hasFocus());
            return;
        }
        block(*painter, option->rect, 0, {}, color(Color::Line));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawIndicator(*option, *painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(*option, *painter, true);
        return;
    case PE_PanelTipLabel:
    case PE_FrameMenu:
        painter->fillRect(option->rect, color(Color::Over));
        block(*painter, option->rect, 0, color(Color::Over), color(Color::Line2));
        return;
    case PE_PanelMenu:
        block(*painter, option->rect, metric::RowRadius, color(Color::Over), color(Color::Line2));
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowRight:
    case PE_IndicatorArrowLeft:
        m_icons.paint(*painter, arrowOf(element), QRectF(option->rect).center(), 14, color(Color::Ink2));
        return;
    case PE_PanelButtonCommand: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        drawButton(*option, *painter, button && (button->features & QStyleOptionButton::DefaultButton));
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawMenuItem(const QStyleOption* option, QPainter& painter) const {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item) {
        return;
    }
    const QRect box = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(box.left() + 4, box.center().y(), box.width() - 8, 1), color(Color::Line));
        return;
    }
    const bool enabled = has(*item, State_Enabled);
    if (enabled && has(*item, State_Selected)) {
        block(painter, QRectF(box).adjusted(2, 0, -2, 0), metric::ControlRadius, color(Color::Sel), {});
    }
    int left = box.left() + 12;
    const double middle = box.center().y() + 0.5;
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked) {
            m_icons.paint(painter, u"check"_s, {left + 8.0, middle}, 14, color(Color::Ink));
        }
        left += 24;
    } else if (item->maxIconWidth > 0) {
        if (!item->icon.isNull()) {
            item->icon.paint(&painter, QRect(left, box.center().y() - 7, 16, 16), Qt::AlignCenter,
                             enabled ? QIcon::Normal : QIcon::Disabled);
        }
        left += 24;
    }
    const QStringList parts = item->text.split(u'\t');
    painter.setFont(item->font);
    painter.setPen(color(enabled ? Color::Ink : Color::Ink3));
    const QRect words(left, box.top(), box.right() - 12 - left, box.height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine,
                     parts.first());
    if (parts.size() > 1) {
        painter.setFont(m_fonts.font(Type::Small));
        painter.setPen(color(Color::Ink3));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, parts.at(1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        m_icons.paint(painter, u"chevron-right"_s, {box.right() - 14.0, middle}, 14, color(Color::Ink2));
    }
}

void Style::drawHeader(const QStyleOption* option, QPainter& painter) const {
    const auto* head = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (!head) {
        return;
    }
    painter.fillRect(head->rect, color(has(*head, State_MouseOver) ? Color::Hover : Color::Surface));
    painter.fillRect(QRect(head->rect.left(), head->rect.bottom(), head->rect.width(), 1),
                     color(Color::Line));
    const QRect words = head->rect.adjusted(12, 0, -12, 0);
    painter.setFont(m_fonts.font(Type::SmallLabel));
    const bool sorted = head->sortIndicator != QStyleOptionHeader::None;
    painter.setPen(color(sorted ? Color::Ink : Color::Ink3));
    const QString text = painter.fontMetrics().elidedText(head->text, Qt::ElideRight, words.width());
    painter.drawText(
        words, static_cast<int>((head->textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter), text);
    if (sorted) {
        const bool right = head->textAlignment & Qt::AlignRight;
        const int width = painter.fontMetrics().horizontalAdvance(text);
        const double x = right ? words.right() - width - 9.0 : words.left() + width + 10.0;
        // Qt calls the arrow of ascending order "down".
        m_icons.paint(painter,
                      head->sortIndicator == QStyleOptionHeader::SortDown ? u"arrow-up"_s : u"arrow-down"_s,
                      {x, words.center().y() + 0.5}, 12, color(Color::Ink2));
    }
}

void Style::drawTab(const QStyleOption* option, QPainter& painter) const {
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (!tab) {
        return;
    }
    const bool chosen = has(*tab, State_Selected);
    if (chosen) {
        painter.fillRect(QRect(tab->rect.left() + 8, tab->rect.bottom() - 1, tab->rect.width() - 16, 2),
                         color(Color::Ink));
    }
    if (has(*tab, State_HasFocus) && has(*tab, State_KeyboardFocusChange)) {
        block(painter, QRectF(tab->rect).adjusted(1, 1, -1, -4), metric::ControlRadius, {}, color(Color::Ink),
              2);
    }
    painter.setFont(m_fonts.font(chosen ? Type::RowTitle : Type::BodyItem));
    painter.setPen(color(chosen || has(*tab, State_MouseOver) ? Color::Ink : Color::Ink2));
    painter.drawText(tab->rect.adjusted(0, 0, 0, -2), Qt::AlignCenter | Qt::TextHideMnemonic, tab->text);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    switch (element) {
    case CE_MenuItem:
        drawMenuItem(option, *painter);
        return;
    case CE_MenuEmptyArea:
    case CE_MenuTearoff:
        return;
    case CE_Header:
    case CE_HeaderSection:
        drawHeader(option, *painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, color(Color::Surface));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          color(Color::Line));
        return;
    case CE_TabBarTab:
        drawTab(option, *painter);
        return;
    case CE_PushButtonLabel: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (button && (button->features & QStyleOptionButton::DefaultButton) && has(*option, State_Enabled)) {
            QStyleOptionButton copy(*button);
            copy.palette.setColor(QPalette::ButtonText, color(Color::OnPri));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    }
    case CE_ProgressBarGroove:
        block(*painter, option->rect, 3, color(Color::Hover), {});
        return;
    case CE_ProgressBarContents: {
        const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
        if (bar && bar->maximum > bar->minimum) {
            QRectF filled(option->rect);
            filled.setWidth(filled.width() * (bar->progress - bar->minimum) / (bar->maximum - bar->minimum));
            block(*painter, filled, 3, color(Color::Ink2), {});
            return;
        }
        break;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawScrollBar(const QStyleOptionSlider& option, QPainter& painter) const {
    if (option.maximum == option.minimum) {
        return;
    }
    QRectF thumb(subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, nullptr));
    const bool active = has(option, State_MouseOver) || has(option, State_Sunken);
    const double margin = active ? 2 : 3;
    thumb = option.orientation == Qt::Horizontal ? thumb.adjusted(2, margin, -2, -margin)
                                                 : thumb.adjusted(margin, 2, -margin, -2);
    const double radius = std::min(thumb.width(), thumb.height()) / 2;
    block(painter, thumb, radius, color(active ? Color::Ctl : Color::Line2), {});
}

void Style::drawCombo(const QStyleOptionComplex* option, QPainter& painter) const {
    const bool focus = has(*option, State_HasFocus);
    drawField(*option, painter, focus);
    m_icons.paint(painter, u"chevron-down"_s, {option->rect.right() - 15.0, option->rect.center().y() + 0.5},
                  14, color(has(*option, State_Enabled) ? Color::Ink2 : Color::Ink3));
}

void Style::drawSpin(const QStyleOptionComplex* option, QPainter& painter, const QWidget* widget) const {
    drawField(*option, painter, has(*option, State_HasFocus));
    const QRect up = subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget);
    const QRect down = subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget);
    m_icons.paint(painter, u"chevron-up"_s, QRectF(up).center(), 10, color(Color::Ink2));
    m_icons.paint(painter, u"chevron-down"_s, QRectF(down).center(), 10, color(Color::Ink2));
}

void Style::drawToolButton(const QStyleOptionComplex* option, QPainter& painter,
                           const QWidget* widget) const {
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (!button) {
        return;
    }
    if (has(*option, State_Enabled) &&
        (has(*option, State_MouseOver) || has(*option, State_Sunken) || has(*option, State_On))) {
        block(painter, option->rect, metric::ControlRadius,
              color(has(*option, State_On) ? Color::Sel : Color::Hover), {});
    }
    if (has(*option, State_HasFocus) && has(*option, State_KeyboardFocusChange)) {
        block(painter, option->rect, metric::ControlRadius, {}, color(Color::Ink), 2);
    }
    QStyleOptionToolButton label(*button);
    QProxyStyle::drawControl(CE_ToolButtonLabel, &label, &painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (control) {
    case CC_ScrollBar:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawScrollBar(*slider, *painter);
        }
        return;
    case CC_ComboBox:
        drawCombo(option, *painter);
        return;
    case CC_SpinBox:
        drawSpin(option, *painter, widget);
        return;
    case CC_ToolButton:
        drawToolButton(option, *painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace ui
