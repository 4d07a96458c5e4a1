// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markdown.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>

using namespace Qt::Literals::StringLiterals;

namespace ui::markdown {

namespace {

constexpr int LineHeight = 20;
constexpr int ParagraphGap = 8;
constexpr qsizetype LongestTarget = 60;

bool isFence(const QString& line) {
    const QString start = line.trimmed();
    return start.startsWith("```"_L1) || start.startsWith("~~~"_L1);
}

/// A line that begins something by itself: a list item, a heading, a table row, a rule.
bool beginsBlock(const QString& line) {
    static const QRegularExpression start(
        u"^\\s*([-+*]\\s|\\d{1,9}[.)]\\s|#{1,6}\\s|\\||>|```|~~~|([-*_])(\\s*\\2){2,}\\s*$|=+\\s*$)"_s);
    return line.trimmed().isEmpty() || start.match(line).hasMatch();
}

bool isQuote(const QString& line) {
    return line.trimmed().startsWith(u'>');
}

QString withoutQuote(const QString& line) {
    const QString rest = line.trimmed().mid(1);
    return rest.startsWith(u' ') ? rest.mid(1) : rest;
}

QString picturesAsLinks(QString line) {
    static const QRegularExpression picture(u"!(?=\\[[^\\]\\n]*\\])"_s);
    return line.remove(picture);
}

/// "https://x.org/very/…/long": enough to know where it leads.
QString shortTarget(const QString& href) {
    const QString target = href.startsWith("mailto:"_L1) ? href.mid(7) : href;
    return target.size() <= LongestTarget ? target
                                          : target.left(LongestTarget - 20) + u'\u2026' + target.right(19);
}

bool saysTarget(const QString& text, const QString& href) {
    const auto bare = [](QString link) {
        for (const auto& start : {u"mailto:"_s, u"https://"_s, u"http://"_s}) {
            if (link.startsWith(start, Qt::CaseInsensitive)) {
                link.remove(0, start.size());
            }
        }
        return link.endsWith(u'/') ? link.chopped(1) : link;
    };
    return bare(text.trimmed()).compare(bare(href), Qt::CaseInsensitive) == 0;
}

struct Link {
    int from = 0;
    int to = 0;
    QString href;
    QString text;
};

/// Links are one piece each also where part of them is bold.
std::vector<Link> linksOf(const QTextDocument& document) {
    std::vector<Link> links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment part = it.fragment();
            if (!part.charFormat().isAnchor()) {
                continue;
            }
            const QString href = part.charFormat().anchorHref();
            if (!links.empty() && links.back().to == part.position() && links.back().href == href) {
                links.back().to += part.length();
                links.back().text += part.text();
            } else {
                links.push_back({part.position(), part.position() + part.length(), href, part.text()});
            }
        }
    }
    return links;
}

/// From the end, so that positions stay.
void showTargets(QTextDocument& document, const Theme& theme) {
    auto links = linksOf(document);
    for (auto link = links.rbegin(); link != links.rend(); ++link) {
        QTextCursor cursor(&document);
        cursor.setPosition(link->from);
        cursor.setPosition(link->to, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        const bool safe = isSafe(QUrl(link->href));
        format.setAnchor(safe);
        format.setAnchorHref(safe ? link->href : QString());
        format.setFontUnderline(safe);
        format.setToolTip(safe ? link->href : QString());
        cursor.mergeCharFormat(format);
        cursor.setPosition(link->to);
        if (!saysTarget(link->text, link->href)) {
            QTextCharFormat plain;
            plain.setFont(theme.font(Type::Small));
            plain.setForeground(theme.color(Color::Ink2));
            cursor.insertText(u" (%1)"_s.arg(shortTarget(link->href)), plain);
        }
    }
}

void dressFragment(QTextDocument& document, const QTextFragment& part, int heading, const Theme& theme) {
    QTextCursor cursor(&document);
    cursor.setPosition(part.position());
    cursor.setPosition(part.position() + part.length(), QTextCursor::KeepAnchor);
    QTextCharFormat format = part.charFormat();
    if (format.isImageFormat()) {
        cursor.removeSelectedText(); // none is ever shown
        return;
    }
    format.clearForeground(); // links are underlined ink: blue means the class of work
    if (format.fontFixedPitch()) {
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        format.setBackground(theme.color(Color::Hover));
    }
    if (heading > 0) {
        format.clearProperty(QTextFormat::FontSizeAdjustment);
        format.setProperty(QTextFormat::FontPixelSize,
                           specOf(heading == 1 ? Type::Section : Type::CardTitle).px);
        format.setFontWeight(QFont::DemiBold);
    }
    cursor.setCharFormat(format);
}

void dressBlock(QTextDocument& document, const QTextBlock& block, const Theme& theme) {
    QTextBlockFormat format = block.blockFormat();
    const bool listed = block.textList() != nullptr;
    const bool code = format.hasProperty(QTextFormat::BlockCodeFence) ||
                      format.hasProperty(QTextFormat::BlockCodeLanguage) || format.nonBreakableLines();
    const int quoted = format.intProperty(QTextFormat::BlockQuoteLevel);
    const bool goesOn = code || (listed && block.previous().textList());
    format.setTopMargin(block.blockNumber() == 0 || goesOn ? 0 : listed ? ParagraphGap / 2 : ParagraphGap);
    format.setBottomMargin(0);
    format.setLineHeight(LineHeight, QTextBlockFormat::FixedHeight);
    if (quoted > 0) {
        format.setLeftMargin(14 * quoted);
        format.setRightMargin(0);
    }
    QTextCursor cursor(block);
    cursor.setBlockFormat(format);
    std::vector<QTextFragment> parts;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        parts.push_back(it.fragment());
    }
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        dressFragment(document, *part, format.headingLevel(), theme);
    }
    if (quoted > 0) {
        QTextCharFormat grey;
        grey.setForeground(theme.color(Color::Ink2));
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(grey);
    }
}

} // namespace

bool isMarked(const QString& text) {
    static const QRegularExpression signs(
        u"(\\*\\S|(?<![\\w])_\\S|`|~~|\\]\\(|https?://|\\bwww\\.|\\w@\\w|&\\w+;|\\\\[^\\w\\s]|"
        u"^\\s*([-+*]\\s|\\d{1,9}[.)]\\s|#{1,6}\\s|>|\\|))"_s,
        QRegularExpression::MultilineOption);
    return signs.match(text).hasMatch();
}

QString prepared(const QString& text) {
    QString out;
    bool fenced = false;
    QString last; // the line before, when another one could go on in it
    for (QString line : text.split(u'\n')) {
        if (isFence(line)) {
            fenced = !fenced;
        } else if (!fenced) {
            line = picturesAsLinks(line);
        }
        const bool both = !last.isEmpty() && isQuote(last) && isQuote(line) &&
                          !beginsBlock(withoutQuote(line)) && !withoutQuote(last).trimmed().isEmpty();
        const bool goesOn = !fenced && !last.isEmpty() && (both || (!beginsBlock(line) && !isFence(line)));
        if (goesOn) {
            out += QChar(QChar::LineSeparator) + (both ? withoutQuote(line) : line.trimmed());
        } else {
            out += (out.isEmpty() ? QString() : u"\n"_s) + line;
        }
        last = fenced || isFence(line) || line.trimmed().isEmpty() || line.trimmed().startsWith(u'|')
                   ? QString()
                   : line;
    }
    return out;
}

bool isSafe(const QUrl& link) {
    const QString scheme = link.scheme().toLower();
    if (scheme == "mailto"_L1) {
        return !link.path().isEmpty();
    }
    return (scheme == "http"_L1 || scheme == "https"_L1) && !link.host().isEmpty();
}

Document::Document(QObject* parent)
    : QTextDocument(parent) {
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
    setIndentWidth(22);
}

void Document::set(const QString& text, const Theme& theme) {
    setDefaultFont(theme.font(Type::Body));
    setMarkdown(prepared(text), MarkdownFeatures(MarkdownDialectGitHub) | MarkdownNoHTML);
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        dressBlock(*this, block, theme);
    }
    showTargets(*this, theme);
}

void Document::draw(QPainter& painter, const QRectF& clip, const QColor& ink) {
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = clip;
    context.palette.setColor(QPalette::Text, ink);
    context.palette.setColor(QPalette::Link, ink);
    documentLayout()->draw(&painter, context);
}

QString Document::linkAt(const QPointF& at) const {
    return documentLayout()->anchorAt(at);
}

QVariant Document::loadResource(int, const QUrl&) {
    return {};
}

} // namespace ui::markdown
