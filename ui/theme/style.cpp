// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QStyleFactory>
#include <QStyleOption>
#include <algorithm>

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

bool inItemView(const QWidget* widget) {
    return widget && widget->parentWidget() &&
           qobject_cast<const QAbstractItemView*>(widget->parentWidget()->parentWidget());
}

/// A letter of one of the menu's entries is a key.
bool hasLetterKeys(const QWidget* menu) {
    const auto actions = menu ? menu->actions() : QList<QAction*>();
    return std::any_of(actions.begin(), actions.end(), [](const QAction* action) {
        return QString(action->text()).remove(u"&&"_s).contains(u'&');
    });
}

} // namespace

Style::Style(Scheme scheme, const Fonts& fonts)
    : QProxyStyle(u"Fusion"_s)
    , m_scheme(scheme)
    , m_fonts(fonts) {}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QHeaderView*>(widget)) {
        widget->setFont(m_fonts.font(Type::SmallLabel));
    } else if (widget->inherits("QTipLabel")) {
        widget->setFont(m_fonts.font(Type::Small));
    } else if (qobject_cast<QMenu*>(widget)) {
        // Rounded corners need a window that lets the ground through.
        widget->setAttribute(Qt::WA_TranslucentBackground);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_DefaultFrameWidth:
        // Room for the rounded corners: the text inside is painted on a rectangle.
        return widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit")) ? 4 : 1;
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 5;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_ToolTipLabelFrameWidth:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return 8;
    case PM_TabBarTabHSpace:
        return 26;
    case PM_TabBarTabVSpace:
        return 12;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returned) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_UnderlineShortcut:
    case SH_ItemView_ShowDecorationSelected:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Menu_KeyboardSearch:
        // Typing goes to the entry that begins so, unless letters of its entries are keys themselves.
        return hasLetterKeys(widget) ? 0 : 1;
    case SH_Menu_Scrollable: // not a second column
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Widget_Animation_Duration:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
        // An editor inside a list cell keeps the height of its row.
        if (!inItemView(widget)) {
            made.setHeight(metric::ControlHeight);
        }
        return made;
    case CT_ComboBox:
        return {made.width() + 20, metric::ControlHeight};
    case CT_SpinBox:
        return {made.width() + 8, metric::ControlHeight};
    case CT_PushButton:
        return {std::max(64, size.width() + 26), metric::ControlHeight};
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator) {
            return {made.width(), 11};
        }
        return {made.width() + 24, metric::DenseRow};
    }
    case CT_HeaderSection:
        return {made.width(), metric::DenseRow};
    case CT_TabBarTab:
        return {made.width(), 36};
    default:
        return made;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    switch (element) {
    case SE_LineEditContents:
        return option->rect.adjusted(9, 1, -9, -1);
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        const bool across = slider && slider->orientation == Qt::Horizontal;
        const QRect whole = option->rect;
        switch (part) {
        case SC_ScrollBarAddLine:
        case SC_ScrollBarSubLine:
            return {}; // no arrow buttons
        case SC_ScrollBarGroove:
            return whole;
        case SC_ScrollBarSlider:
        case SC_ScrollBarAddPage:
        case SC_ScrollBarSubPage: {
            if (!slider) {
                return {};
            }
            const int length = across ? whole.width() : whole.height();
            const qint64 range = qint64(slider->maximum) - slider->minimum;
            const qint64 visible = std::max(1, slider->pageStep);
            const int least = std::min(length, pixelMetric(PM_ScrollBarSliderMin, option, widget));
            const int size = range == 0 ? length
                                        : std::clamp(static_cast<int>(visible * length / (range + visible)),
                                                     least, length);
            const int at = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                   length - size, slider->upsideDown);
            const int from = part == SC_ScrollBarSlider ? at : part == SC_ScrollBarSubPage ? 0 : at + size;
            const int to = part == SC_ScrollBarSlider ? at + size : part == SC_ScrollBarSubPage ? at : length;
            return visualRect(option->direction, whole,
                              across ? QRect(whole.x() + from, whole.y(), to - from, whole.height())
                                     : QRect(whole.x(), whole.y() + from, whole.width(), to - from));
        }
        default:
            break;
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        return option->rect.adjusted(box && box->editable ? 1 : 10, 1, -28, -1); // a line edit has its own
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
    const auto own = [this](const QString& name, Color token) {
        QIcon icon;
        for (const qreal ratio : {1.0, 1.5, 2.0}) {
            icon.addPixmap(m_icons.pixmap(name, color(token), 16, ratio));
        }
        return icon;
    };
    switch (which) {
    case SP_LineEditClearButton:
        return own(u"x"_s, Color::Ink3);
    case SP_MessageBoxWarning:
        return own(u"triangle-alert"_s, Color::WarnInk);
    case SP_MessageBoxCritical:
        return own(u"octagon-alert"_s, Color::BadInk);
    case SP_MessageBoxInformation:
        return own(u"info"_s, Color::Ink2);
    case SP_MessageBoxQuestion:
        return own(u"circle-help"_s, Color::Ink2);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace ui
