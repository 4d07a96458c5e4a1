// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/theme/paint.h"

#include <QHelpEvent>
#include <QStyle>
#include <QToolTip>
#include <cmath>

namespace ui {

Label::Label(const Theme& theme, const QString& text, Type type, Color color, QWidget* parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_type(type)
    , m_color(color) {
    setTextFormat(Qt::PlainText);
    setFont(theme.font(type));
    restyle();
    connect(&theme, &Theme::changed, this, &Label::restyle);
}

void Label::setColor(Color color) {
    if (color != m_color) {
        m_color = color;
        restyle();
    }
}

void Label::setType(Type type) {
    m_type = type;
    setFont(m_theme.font(type));
}

void Label::setElided(bool on) {
    m_elided = on;
    setWordWrap(false);
    updateGeometry();
    update();
}

/// Text in one line that nobody marks or clicks: no need for the general way.
bool Label::isPlainLine() const {
    return !wordWrap() && textInteractionFlags() == Qt::LinksAccessibleByMouse && !buddy() &&
           textFormat() == Qt::PlainText && !text().isEmpty() && !text().contains(u'\n') && margin() == 0 &&
           indent() <= 0 && frameShape() == QFrame::NoFrame && font() == m_theme.font(m_type);
}

const Label::Measured& Label::measured() const {
    const Asked asked{text(), font(), contentsMargins(), wordWrap()};
    if (!m_measured || m_measured->of != asked) {
        m_measured = Measured{asked, {}, {}, {}};
        if (isPlainLine()) {
            const ShapedText& line = m_theme.texts().whole(text(), m_type);
            m_measured->hint = m_measured->least =
                QSize(int(std::ceil(line.width)), int(std::ceil(line.height))).grownBy(contentsMargins());
        } else {
            m_measured->hint = QLabel::sizeHint();
            m_measured->least = QLabel::minimumSizeHint();
        }
    }
    return *m_measured;
}

QSize Label::sizeHint() const {
    return text().isEmpty() ? QLabel::sizeHint() : measured().hint; // it may show a picture
}

QSize Label::minimumSizeHint() const {
    const QSize least = text().isEmpty() ? QLabel::minimumSizeHint() : measured().least;
    return m_elided ? QSize(0, least.height()) : least;
}

int Label::heightForWidth(int width) const {
    measured();
    auto& heights = m_measured->heights;
    const auto known = heights.constFind(width);
    return known != heights.cend() ? *known : *heights.insert(width, QLabel::heightForWidth(width));
}

void Label::paintEvent(QPaintEvent* event) {
    if (m_elided) {
        QPainter painter(this);
        paint::text(painter, m_theme, contentsRect(), text(), m_type, m_color,
                    alignment() & Qt::AlignHorizontal_Mask);
        return;
    }
    if (!isPlainLine()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const ShapedText& line = m_theme.texts().whole(text(), m_type);
    painter.setFont(m_theme.font(m_type));
    painter.setPen(palette().color(foregroundRole()));
    const QSizeF size(line.width, std::ceil(line.height));
    const QRectF box = contentsRect();
    const Qt::Alignment where = QStyle::visualAlignment(layoutDirection(), alignment());
    const double x = where & Qt::AlignRight     ? box.right() - size.width()
                     : where & Qt::AlignHCenter ? box.center().x() - size.width() / 2
                                                : box.left();
    const double y = where & Qt::AlignTop      ? box.top()
                     : where & Qt::AlignBottom ? box.bottom() - size.height()
                                               : box.center().y() - size.height() / 2;
    painter.drawStaticText(QPointF(x, y), line.text);
}

bool Label::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty()) {
        if (isCut()) {
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QLabel::event(event);
}

void Label::restyle() {
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_color));
    colors.setColor(QPalette::Text, m_theme.color(m_color));
    setPalette(colors);
    update();
}

bool Label::isCut() const {
    return paint::textWidth(m_theme, text(), m_type) > contentsRect().width() + 0.5;
}

} // namespace ui
