// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markdown.h"

#include "tests/support/print.h"

#include <QTextBlock>
#include <QTextList>
#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
namespace markdown = ui::markdown;

namespace {

/// Lines as they stand in the document.
QString shown(const QString& text) {
    ui::Theme theme;
    markdown::Document document;
    document.set(text, theme);
    return document.toPlainText();
}

QStringList linksIn(const QString& text) {
    ui::Theme theme;
    markdown::Document document;
    document.set(text, theme);
    QStringList links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isAnchor()) {
                links << it.fragment().charFormat().anchorHref();
            }
        }
    }
    return links;
}

} // namespace

TEST_CASE("Plain sentences have no marks") {
    CHECK_FALSE(markdown::isMarked(
        u"Hello Ines,\n\nthe invoice is on its way. 50% of it - mostly - is new (see #12)."_s));
    for (const QString& text : {u"**bold**"_s, u"- item"_s, u"a\n1. one"_s, u"see https://x.org"_s,
                                u"> said"_s, u"`code`"_s, u"[a](b)"_s, u"# Head"_s, u"mara@x.org"_s}) {
        CAPTURE(text);
        CHECK(markdown::isMarked(text));
    }
}

TEST_CASE("A line break stays one, and an empty line begins a paragraph") {
    CHECK(shown(u"Hello **Ines**,\nhow are you\n\nBye\nMara"_s) == u"Hello Ines,\nhow are you\nBye\nMara"_s);
}

TEST_CASE("Lists, quotes and code are what they were meant to be") {
    ui::Theme theme;
    markdown::Document document;
    document.set(u"Two things:\n- one\n- two\n\n> first\n> second\n\n```\na = b\n  c\n```"_s, theme);
    int items = 0;
    int quoted = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        items += block.textList() ? 1 : 0;
        quoted += block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel);
    }
    CHECK(items == 2);
    CHECK(quoted == 1);
    CHECK(document.toPlainText() == u"Two things:\none\ntwo\nfirst\nsecond\na = b\n  c"_s);
}

TEST_CASE("Raw HTML stays text") {
    CHECK(shown(u"**a** <script>alert(1)</script> <img src=x>"_s) ==
          u"a <script>alert(1)</script> <img src=x>"_s);
}

TEST_CASE("A picture is a link, and nothing is loaded") {
    const QString text = u"**See** ![chart](http://tracker.example/1.png)"_s;
    CHECK(shown(text) == u"See chart (http://tracker.example/1.png)"_s);
    CHECK(linksIn(text) == QStringList{u"http://tracker.example/1.png"_s});
    ui::Theme theme;
    markdown::Document document;
    document.set(u"![a][r]\n\n[r]: file:///etc/passwd"_s, theme);
    CHECK(document.resource(QTextDocument::ImageResource, QUrl(u"file:///etc/passwd"_s)).isNull());
}

TEST_CASE("A link says where it leads unless its text does") {
    CHECK(shown(u"[your bank](https://evil.example/login)"_s) == u"your bank (https://evil.example/login)"_s);
    CHECK(shown(u"https://x.org/a and mara@x.org"_s) == u"https://x.org/a and mara@x.org"_s);
}

TEST_CASE("Only addresses of the web and of mailboxes are links") {
    CHECK(
        linksIn(
            u"[a](javascript:alert(1)) [b](file:///etc/passwd) [c](data:text/html,x) [d](https://x.org)"_s) ==
        QStringList{u"https://x.org"_s});
    CHECK(markdown::isSafe(QUrl(u"https://x.org"_s)));
    CHECK(markdown::isSafe(QUrl(u"mailto:mara@x.org"_s)));
    CHECK_FALSE(markdown::isSafe(QUrl(u"https:"_s)));
    CHECK_FALSE(markdown::isSafe(QUrl(u"smb://host/share"_s)));
    CHECK_FALSE(markdown::isSafe(QUrl(u"relative"_s)));
}
