// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Paints the rows of a thread: cards of messages with their text and files, lines of events between them.
/// What we wrote is Markdown; what came from outside is shown as it was written.
#pragma once

#include "ui/models/valuelistmodel.h"
#include "ui/page/session.h"
#include "ui/theme/paint.h"
#include "ui/tickets/linebreaker.h"
#include "ui/tickets/threadrows.h"

#include <QAbstractItemDelegate>
#include <QCache>
#include <QSet>

namespace ui {

namespace markdown {
class Document;
}

using ThreadModel = ValueListModel<ThreadRow>;

/// The width that rows are broken for is set by the view.
class ThreadDelegate : public QAbstractItemDelegate {
    Q_OBJECT

public:
    /// Longer messages are cut until the person asks for the rest, in UTF-16 units.
    static constexpr qsizetype CutAfter = 6000;

    ThreadDelegate(const Theme& theme, const Session& session, const ThreadModel& model, QObject* parent);

    /// "taken" is what a scroll bar takes on the right, so that cards keep their right edge.
    void setRoom(int width, int taken) {
        m_width = width;
        m_taken = taken;
    }

    /// The first row stands off the head.
    static int topGap(const QModelIndex& index) { return index.row() == 0 ? 16 : 0; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    bool isCut(const ThreadRow& row) const;

    void expand(qint64 key) { m_expanded.insert(key); }

    /// True on the line that shows the rest of a cut message.
    bool hitsMore(const QRect& box, const QModelIndex& index, const QPoint& at) const;
    /// Where the link at the point leads; empty for none. "row" is the rectangle of the view.
    QString linkAt(const QRect& box, const QModelIndex& index, const QPoint& at) const;
    /// The file at the point; null for none.
    const core::attachments::File* fileAt(const QRect& box, const QModelIndex& index, const QPoint& at) const;

private:
    struct Broken {
        QString text;
        int width = 0;
        std::vector<LineBreaker::Line> lines; ///< of plain text
        bool marked = false;                  ///< Markdown: a document draws it
        int height = 0;
    };

    const Broken& broken(const ThreadRow& row) const;
    std::shared_ptr<markdown::Document> documentOf(const ThreadRow& row, const QString& text) const;
    std::vector<QRectF> fileBoxes(const ThreadRow& row) const;
    int filesHeight(const ThreadRow& row) const;
    QPointF bodyAt(const QRectF& card) const;
    int bodyWidth() const;
    int rightSide() const;
    /// The card in a row of the list, without the gaps around it.
    QRectF cardOf(const QRect& row) const;
    void paintMessage(QPainter& painter, const QRectF& card, const ThreadRow& row, bool focused) const;
    void paintFrame(QPainter& painter, const QRectF& card, core::tickets::MessageKind kind) const;
    void paintHead(QPainter& painter, const QRectF& card, const ThreadRow& row) const;
    void paintBody(QPainter& painter, const QRectF& card, const ThreadRow& row) const;
    void paintLines(QPainter& painter, const QRectF& card, const Broken& body) const;
    void paintFiles(QPainter& painter, const QRectF& card, const ThreadRow& row) const;
    void paintEvent(QPainter& painter, const QRect& box, const ThreadRow& row) const;

    const Theme& m_theme;
    const Session& m_session;
    const ThreadModel& m_model;
    LineBreaker m_breaker;
    int m_width = 600;
    int m_taken = 0;
    QSet<qint64> m_expanded;
    mutable QHash<qint64, Broken> m_broken;

    struct Drawn {
        QString text;
        int width = 0;
        std::shared_ptr<markdown::Document> document;
    };

    mutable QCache<qint64, Drawn> m_documents{200}; ///< of the rows that were in sight last
};

} // namespace ui
