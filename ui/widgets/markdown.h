// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Markdown as a document that can be shown: nothing is fetched, raw HTML stays text, links say where they
/// lead.
///
///     markdown::Document document;
///     document.set(body, theme);              // again after Theme::changed
///     document.setTextWidth(600);
///     document.draw(painter, clip, theme.color(Color::Ink));
#pragma once

#include "ui/theme/theme.h"

#include <QTextDocument>
#include <QUrl>

namespace ui::markdown {

/// True when the text has signs that Markdown would draw in another way than as they are written.
bool isMarked(const QString& text);

/// The text with what people mean by it: a line break stays one, a picture is a link to it.
QString prepared(const QString& text);

/// http, https and mailto with an address; nothing else is ever opened.
bool isSafe(const QUrl& link);

class Document : public QTextDocument {
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);

    /// Colours are those of the theme at this moment, except the ink, which draw() takes.
    void set(const QString& text, const Theme& theme);
    void draw(QPainter& painter, const QRectF& clip, const QColor& ink);
    /// Where the link under the point leads, in the document's coordinates; empty for none.
    QString linkAt(const QPointF& at) const;

protected:
    /// Nothing is loaded, from anywhere.
    QVariant loadResource(int type, const QUrl& name) override;
};

} // namespace ui::markdown
