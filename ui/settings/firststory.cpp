// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/firststory.h"

#include "ui/theme/paint.h"

#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int Margin = 64;
constexpr int WidestText = 432;
constexpr double NodeRadius = 12;

QPen dashed(const QColor& color, double width) {
    QPen pen(color, width);
    pen.setDashPattern({2, 2});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

} // namespace

FirstStory::FirstStory(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setAccessibleName(tr("Most of the work belongs before the problem. 90 % keep clients on the path, 10 % "
                         "put right."));
}

void FirstStory::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.color(Color::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.color(Color::Line));
    const double left = std::min(Margin, width() / 9);
    const QRectF box(left, 0, std::min<double>(WidestText, width() - 2 * left), height());
    painter.drawPixmap(QPointF(box.left() - 7, 62), Icons::logo(32, Icons::ratioOf(painter)));
    paint::text(painter, m_theme, {box.left() + 33, 62, 200, 32}, tr("Waymark"), Type::Title, Color::Ink);
    paintWords(painter, box);
    paintBar(painter, box);
    paintPath(painter, box);
    paint::text(painter, m_theme, {box.left(), height() - 76.0, box.width(), 24},
                tr("Your data stays in one file that you own, or on your own server."), Type::Small,
                Color::Ink2);
}

void FirstStory::paintWords(QPainter& painter, const QRectF& box) const {
    const double top = std::min(0.175 * height(), 157.0);
    painter.setPen(m_theme.color(Color::Ink));
    painter.setFont(m_theme.font(Type::Display));
    const QStringList lines{tr("Most of the work belongs"), tr("before the problem.")};
    for (int i = 0; i < lines.size(); ++i) {
        paint::text(painter, m_theme, {box.left(), top + 42 * i, box.width() + 40, 42}, lines[i],
                    Type::Display, Color::Ink);
    }
    QFont font = m_theme.font(Type::Body);
    font.setPixelSize(15);
    painter.setFont(font);
    painter.setPen(m_theme.color(Color::Ink2));
    painter.drawText(QRectF(box.left(), top + 96, box.width(), 60), Qt::TextWordWrap,
                     tr("Design the path that leads clients to success, see who drifts, guide them back, and "
                        "keep cleaning up small."));
}

void FirstStory::paintBar(QPainter& painter, const QRectF& box) const {
    const double y = 0.407 * height();
    const double reactive = std::round(box.width() * 0.10);
    const QRectF whole(box.left(), y, box.width(), 22);
    QPainterPath shape;
    shape.addRoundedRect(whole, 5, 5);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(whole.adjusted(0, 0, -reactive - 2, 0), m_theme.color(Color::Pro));
    painter.fillRect(QRectF(whole.right() - reactive, y, reactive, 22), m_theme.color(Color::Rea));
    painter.restore();
    const QRectF words(box.left(), y + 30, box.width(), 24);
    paint::text(painter, m_theme, words, tr("90 % keep clients on the path"), Type::RowTitle, Color::ProInk);
    paint::text(painter, m_theme, words, tr("10 % put right"), Type::RowTitle, Color::ReaInk, Qt::AlignRight);
}

void FirstStory::paintPath(QPainter& painter, const QRectF& box) const {
    const double y = 0.622 * height();
    const double scale = box.width() / WidestText;
    QList<QPointF> nodes;
    for (const double x : {32, 136, 240, 344, 418}) {
        nodes << QPointF(box.left() + x * scale, y);
    }
    const double gap = NodeRadius + 3;
    painter.setPen(QPen(m_theme.color(Color::Pro), 4, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(nodes[0] + QPointF(gap, 0), nodes[1] - QPointF(gap, 0));
    painter.drawLine(nodes[1] + QPointF(gap, 0), nodes[2] - QPointF(gap, 0));
    painter.drawLine(nodes[2] + QPointF(gap, 0), nodes[2] + QPointF(gap + 7, 0));
    painter.setPen(dashed(m_theme.color(Color::Ctl), 2));
    painter.drawLine(nodes[2] + QPointF(gap + 12, 0), nodes[3] - QPointF(gap, 0));
    painter.drawLine(nodes[3] + QPointF(gap, 0), nodes[4] - QPointF(gap, 0));
    paintDip(painter, nodes[2] + QPointF(gap + 7, 0), nodes[3]);
    paintNodes(painter, nodes);
    const QStringList names{tr("Onboarding"), tr("Strategy"), tr("Launch"), {}, tr("Renewal")};
    for (int i = 0; i < nodes.size(); ++i) {
        paint::text(painter, m_theme, {nodes[i].x() - 50, y + 22, 100, 20}, names[i], Type::Small,
                    Color::Ink2, Qt::AlignHCenter);
    }
}

/// Off the path, and the way back to the next waymark.
void FirstStory::paintDip(QPainter& painter, QPointF from, QPointF to) const {
    const QPointF low((from.x() + to.x()) / 2 - 1, from.y() + 46);
    QPainterPath down(from);
    down.cubicTo(from + QPointF(16, 0), low - QPointF(22, 36), low - QPointF(10, 2));
    QPen fall = dashed(m_theme.color(Color::BadInk), 3);
    painter.setPen(fall);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(down);
    QPainterPath back(low + QPointF(12, -1));
    back.cubicTo(low + QPointF(26, -4), to + QPointF(-26, 12), to + QPointF(-NodeRadius, 8));
    painter.setPen(QPen(m_theme.color(Color::Pro), 2));
    painter.drawPath(back);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Color::BadInk));
    painter.drawEllipse(low, 10, 10);
    m_theme.icons().paint(painter, u"flag"_s, low, 11, m_theme.color(Color::Surface));
    paint::text(painter, m_theme, {low.x() - 80, low.y() + 16, 160, 20}, tr("drifting: guide back"),
                Type::SmallLabel, Color::BadInk, Qt::AlignHCenter);
}

void FirstStory::paintNodes(QPainter& painter, const QList<QPointF>& nodes) const {
    for (int i = 0; i < 3; ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Color::Pro));
        painter.drawEllipse(nodes[i], NodeRadius, NodeRadius);
        m_theme.icons().paint(painter, u"check"_s, nodes[i], 14, m_theme.color(Color::Surface));
    }
    painter.setBrush(m_theme.color(Color::Surface));
    painter.setPen(QPen(m_theme.color(Color::Pro), 3));
    painter.drawEllipse(nodes[3], NodeRadius - 1.5, NodeRadius - 1.5);
    painter.setPen(dashed(m_theme.color(Color::Ctl), 2));
    painter.drawEllipse(nodes[4], NodeRadius - 1, NodeRadius - 1);
}

} // namespace ui
