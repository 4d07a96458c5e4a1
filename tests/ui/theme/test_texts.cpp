// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/theme/theme.h"

using namespace ui;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A text is shaped once for all places that show it whole", "[theme][texts]") {
    const Theme theme;
    const ShapedText* first = &theme.texts().whole(u"Quarterly review"_s, Type::Body);
    CHECK(&theme.texts().within(u"Quarterly review"_s, Type::Body, 400) == first);
    CHECK(&theme.texts().whole(u"Quarterly review"_s, Type::Body) == first);
    CHECK(&theme.texts().whole(u"Quarterly review"_s, Type::Heading) != first);
}

TEST_CASE("A shaped text is as wide as its font says", "[theme][texts]") {
    const Theme theme;
    for (const auto& text :
         {u"Quarterly review"_s, u"AVATAR Tokyo 11:11"_s, u"Überprüfung \u00b7 \u4f60\u597d"_s}) {
        for (const Type type : {Type::Caption, Type::Body, Type::RowTitle, Type::NumberL}) {
            const ShapedText& shaped = theme.texts().whole(text, type);
            CHECK(shaped.width == Approx(theme.metrics(type).horizontalAdvance(text)).margin(0.01));
            CHECK(shaped.height >= theme.metrics(type).height());
        }
    }
}

TEST_CASE("A text without room ends in an ellipsis inside it", "[theme][texts]") {
    const Theme theme;
    const double whole = theme.texts().whole(u"A touchpoint on the path"_s, Type::Body).width;
    for (double room = whole - 1; room > 12; room -= 7.3) {
        const ShapedText& cut = theme.texts().within(u"A touchpoint on the path"_s, Type::Body, room);
        CHECK(cut.width <= room + 0.5);
        CHECK(cut.text.text().endsWith(QChar(0x2026)));
    }
}

TEST_CASE("A line stays one line, and a very long one is not refused", "[theme][texts]") {
    const Theme theme;
    const double line = theme.texts().whole(u"one"_s, Type::Body).height;
    CHECK(theme.texts().whole(u"one\ntwo"_s, Type::Body).height == line);
    const QString tome = u"word "_s.repeated(20'000);
    CHECK(theme.texts().whole(tome, Type::Body).width > 100'000);
    CHECK(theme.texts().within(tome, Type::Body, 200).width <= 200.5);
}
