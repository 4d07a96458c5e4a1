// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/threaddelegate.h"

#include "ui/widgets/filechips.h"
#include "ui/widgets/format.h"
#include "ui/widgets/markdown.h"

#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;
using core::tickets::MessageKind;

namespace ui {

namespace {

constexpr int Side = 20; ///< left and right of the cards
constexpr int Gap = 12;  ///< below each card
constexpr int HeadHeight = 40;
constexpr int Foot = 14;
constexpr int LineHeight = 20;
constexpr int Indent = 48;
constexpr int EventHeight = 32;
constexpr int MoreHeight = 26;
constexpr int WidestText = 720; ///< longer lines are hard to read
constexpr int FilesGap = 10;    ///< between the text and the files below it

/// What came from outside, by import too, was not written as Markdown.
bool isOurs(const core::tickets::Message& message) {
    return message.kind != MessageKind::Message && message.source.isEmpty();
}

} // namespace

ThreadDelegate::ThreadDelegate(const Theme& theme, const Session& session, const ThreadModel& model,
                               QObject* parent)
    : QAbstractItemDelegate(parent)
    , m_theme(theme)
    , m_session(session)
    , m_model(model)
    , m_breaker(theme.metrics(Type::Body)) {
    connect(&theme, &Theme::changed, this, [this] { m_documents.clear(); }); // they hold colours
}

int ThreadDelegate::bodyWidth() const {
    return std::clamp(m_width - Side - rightSide() - Indent - 24, 80, WidestText);
}

bool ThreadDelegate::isCut(const ThreadRow& row) const {
    return row.text.size() > CutAfter && !m_expanded.contains(row.key);
}

const ThreadDelegate::Broken& ThreadDelegate::broken(const ThreadRow& row) const {
    Broken& entry = m_broken[row.key];
    const QString shown = isCut(row) ? row.text.left(CutAfter) : row.text;
    if (entry.width != bodyWidth() || entry.text != shown) {
        entry = {shown, bodyWidth(), {}, isOurs(*row.message) && markdown::isMarked(shown), 0};
        if (entry.marked) {
            entry.height = int(std::ceil(documentOf(row, shown)->size().height()));
        } else {
            entry.lines = m_breaker.lines(shown, bodyWidth());
            entry.height = int(entry.lines.size()) * LineHeight;
        }
    }
    return entry;
}

std::shared_ptr<markdown::Document> ThreadDelegate::documentOf(const ThreadRow& row,
                                                               const QString& text) const {
    Drawn* drawn = m_documents.object(row.key);
    if (!drawn || drawn->width != bodyWidth() || drawn->text != text) {
        drawn = new Drawn{text, bodyWidth(), std::make_shared<markdown::Document>()};
        drawn->document->set(text, m_theme);
        drawn->document->setTextWidth(bodyWidth());
        m_documents.insert(row.key, drawn);
    }
    return drawn->document;
}

std::vector<QRectF> ThreadDelegate::fileBoxes(const ThreadRow& row) const {
    return filechips::boxes(m_theme, row.files, bodyWidth());
}

int ThreadDelegate::filesHeight(const ThreadRow& row) const {
    return row.files.empty() ? 0 : FilesGap + int(filechips::height(fileBoxes(row)));
}

QPointF ThreadDelegate::bodyAt(const QRectF& card) const {
    return {card.left() + Indent, card.top() + HeadHeight};
}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const ThreadRow* row = m_model.row(index);
    if (!row || !row->message) {
        return {120, EventHeight + topGap(index)};
    }
    const int body = broken(*row).height + (isCut(*row) ? MoreHeight : 0);
    return {120, topGap(index) + HeadHeight + body + filesHeight(*row) + Foot + Gap};
}

int ThreadDelegate::rightSide() const {
    return std::clamp(Side - m_taken, 4, Side);
}

QRectF ThreadDelegate::cardOf(const QRect& row) const {
    return QRectF(row).adjusted(Side, 0, -rightSide(), -Gap);
}

bool ThreadDelegate::hitsMore(const QRect& box, const QModelIndex& index, const QPoint& at) const {
    const QRectF card = cardOf(box);
    const ThreadRow* row = m_model.row(index);
    const double bottom = card.bottom() - Foot - (row ? filesHeight(*row) : 0);
    return QRectF(card.left() + Indent, bottom - MoreHeight, 260, MoreHeight + 6).contains(at);
}

QString ThreadDelegate::linkAt(const QRect& box, const QModelIndex& index, const QPoint& at) const {
    const ThreadRow* row = m_model.row(index);
    if (!row || !row->message || !broken(*row).marked) {
        return {};
    }
    const QPointF corner = bodyAt(cardOf(box.adjusted(0, topGap(index), 0, 0)));
    return documentOf(*row, broken(*row).text)->linkAt(QPointF(at) - corner);
}

const core::attachments::File* ThreadDelegate::fileAt(const QRect& box, const QModelIndex& index,
                                                      const QPoint& at) const {
    const ThreadRow* row = m_model.row(index);
    if (!row || row->files.empty()) {
        return nullptr;
    }
    const QRectF card = cardOf(box.adjusted(0, topGap(index), 0, 0));
    const QPointF corner(card.left() + Indent, card.bottom() - Foot - filechips::height(fileBoxes(*row)));
    const auto boxes = fileBoxes(*row);
    for (size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].translated(corner).contains(at)) {
            return &row->files[i];
        }
    }
    return nullptr;
}

void ThreadDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const ThreadRow* row = m_model.row(index);
    if (!row) {
        return;
    }
    const QRect box = option.rect.adjusted(0, topGap(index), 0, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!row->message) {
        paintEvent(*painter, box, *row);
    } else {
        const bool focused =
            (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
        paintMessage(*painter, cardOf(box), *row, focused);
    }
    painter->restore();
}

void ThreadDelegate::paintMessage(QPainter& painter, const QRectF& card, const ThreadRow& row,
                                  bool focused) const {
    paintFrame(painter, card, row.message->kind);
    paintHead(painter, card, row);
    paintBody(painter, card, row);
    paintFiles(painter, card, row);
    if (focused) {
        paint::ringInside(painter, card.adjusted(2, 2, -2, -2), metric::CardRadius - 2,
                          m_theme.color(Color::Ink));
    }
}

/// Orange: the client began it. Grey: ours. Dashed and with a lock: nobody outside sees it.
void ThreadDelegate::paintFrame(QPainter& painter, const QRectF& card, MessageKind kind) const {
    const QRectF inner = card.adjusted(0.5, 0.5, -0.5, -0.5);
    if (kind == MessageKind::Note) {
        paint::block(painter, card, metric::CardRadius, m_theme.color(Color::Hover));
        QPen dashed(m_theme.color(Color::Ctl), 1);
        dashed.setDashPattern({4, 3});
        painter.setPen(dashed);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(inner, metric::CardRadius, metric::CardRadius);
    } else {
        paint::block(painter, card, metric::CardRadius, m_theme.color(Color::Surface),
                     m_theme.color(Color::Line));
    }
    painter.fillRect(QRectF(card.left(), card.top() + 12, 3, 20),
                     m_theme.color(kind == MessageKind::Message ? Color::Rea : Color::Deliv));
}

void ThreadDelegate::paintHead(QPainter& painter, const QRectF& card, const ThreadRow& row) const {
    const double y = card.top() + 22;
    paint::avatar(painter, m_theme, {card.left() + 28, y}, 24, paint::initialsOf(row.author), row.authorKey);
    const QString when = format::when(row.at, m_session.now(), m_session.zone());
    const double whenWidth = paint::textWidth(m_theme, when, Type::Small) + 2;
    double right = card.right() - 16;
    paint::text(painter, m_theme, {right - whenWidth, y - 10, whenWidth, 20}, when, Type::Small, Color::Ink2,
                Qt::AlignRight);
    right -= whenWidth + 10;
    double left = card.left() + Indent;
    left += paint::text(painter, m_theme, {left, y - 10, std::max(right - left, 0.0), 20}, row.author,
                        Type::RowTitle, Color::Ink) +
            8;
    const MessageKind kind = row.message->kind;
    if (kind == MessageKind::Note && right - left > 100) {
        paint::chip(painter, m_theme, {left, y}, tr("Internal note"), Tone::Outline, u"lock"_s);
        return;
    }
    if (kind == MessageKind::Call) {
        m_theme.icons().paint(painter, u"phone"_s, {left + 7, y}, 14, m_theme.color(Color::Ink2));
        left += 20;
    }
    if (right - left > 20) {
        paint::text(painter, m_theme, {left, y - 10, right - left, 20}, actWord(kind), Type::Small,
                    Color::Ink2);
    }
}

void ThreadDelegate::paintBody(QPainter& painter, const QRectF& card, const ThreadRow& row) const {
    const Broken& body = broken(row);
    if (body.marked) {
        const QPointF corner = bodyAt(card);
        const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF(painter.viewport());
        painter.save();
        painter.translate(corner);
        documentOf(row, body.text)
            ->draw(painter,
                   clip.translated(-corner).intersected({0, 0, double(bodyWidth()), double(body.height)}),
                   m_theme.color(Color::Ink));
        painter.restore();
    } else {
        paintLines(painter, card, body);
    }
    if (isCut(row)) {
        const QString more = tr("Show all %1 characters").arg(format::number(row.text.size()));
        const double bottom = card.bottom() - Foot - filesHeight(row);
        const QRectF box(bodyAt(card).x(), bottom - MoreHeight + 6, card.right() - bodyAt(card).x() - 16,
                         LineHeight);
        const double used = paint::text(painter, m_theme, box, more, Type::SmallLabel, Color::Ink2);
        paint::dots(painter, box.left(), box.left() + used, box.bottom() - 2, m_theme.color(Color::Ink2));
    }
}

void ThreadDelegate::paintLines(QPainter& painter, const QRectF& card, const Broken& body) const {
    painter.setFont(m_theme.font(Type::Body));
    painter.setPen(m_theme.color(Color::Ink));
    const double left = card.left() + Indent;
    const double top = card.top() + HeadHeight;
    const double shift = m_theme.fonts().baselineShift(Type::Body);
    // Of a long message only the lines in sight are shaped.
    const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF(painter.viewport());
    const int last = int(body.lines.size()) - 1;
    const int from = std::clamp(int((clip.top() - top) / LineHeight) - 1, 0, last);
    const int to = std::clamp(int((clip.bottom() - top) / LineHeight) + 1, 0, last);
    for (int i = from; i <= to; ++i) {
        const auto& line = body.lines[size_t(i)];
        if (line.length > 0) {
            painter.drawText(QPointF(left, std::round(top + (i + 0.5) * LineHeight + shift)),
                             body.text.mid(line.from, line.length));
        }
    }
}

void ThreadDelegate::paintFiles(QPainter& painter, const QRectF& card, const ThreadRow& row) const {
    const auto boxes = fileBoxes(row);
    const QPointF corner(card.left() + Indent, card.bottom() - Foot - filechips::height(boxes));
    for (size_t i = 0; i < boxes.size(); ++i) {
        filechips::paint(painter, m_theme, boxes[i].translated(corner), row.files[i]);
    }
}

void ThreadDelegate::paintEvent(QPainter& painter, const QRect& box, const ThreadRow& row) const {
    const double y = box.top() + (EventHeight - Gap) / 2.0;
    const double left = box.left() + Side + 28;
    m_theme.icons().paint(painter, row.icon, {left, y}, 14, m_theme.color(Color::Ink3));
    const QString when = format::when(row.at, m_session.now(), m_session.zone());
    const double whenWidth = paint::textWidth(m_theme, when, Type::Small) + 2;
    const double right = box.right() - rightSide() - 16;
    paint::text(painter, m_theme, {right - whenWidth, y - 10, whenWidth, 20}, when, Type::Small, Color::Ink3,
                Qt::AlignRight);
    const double text = box.left() + Side + Indent;
    paint::text(painter, m_theme, {text, y - 10, std::max(right - whenWidth - 12 - text, 0.0), 20}, row.text,
                Type::Small, Color::Ink2);
}

} // namespace ui
