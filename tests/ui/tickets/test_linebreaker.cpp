// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"
#include "ui/tickets/linebreaker.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Breaker {
    QStringList operator()(const QString& text, double width) const {
        QStringList out;
        for (const auto& line : breaker.lines(text, width)) {
            out << text.mid(line.from, line.length);
        }
        return out;
    }

    ui::Fonts fonts;
    ui::LineBreaker breaker{fonts.metrics(ui::Type::Body)};
};

} // namespace

TEST_CASE("Text breaks at line feeds and keeps empty lines") {
    const Breaker broken;
    CHECK(broken(u"Hello\n\nthere"_s, 400) == QStringList{u"Hello"_s, u""_s, u"there"_s});
    CHECK(broken(u""_s, 400) == QStringList{u""_s});
}

TEST_CASE("Text breaks at the last space that fits") {
    const Breaker broken;
    const double width = broken.fonts.metrics(ui::Type::Body).horizontalAdvance(u"one two "_s);
    CHECK(broken(u"one two three four"_s, width) == QStringList{u"one two"_s, u"three"_s, u"four"_s});
}

TEST_CASE("A word that is wider than the line breaks inside, and no character is lost") {
    const Breaker broken;
    const QString url = u"https://example.org/"_s + QString(200, u'x');
    const QStringList lines = broken(url, 120);
    CHECK(lines.size() > 5);
    CHECK(lines.join(QString()) == url);
}

TEST_CASE("A character outside the first plane stays whole") {
    const Breaker broken;
    for (const QString& line : broken(QString::fromUtf8("😀").repeated(40), 60)) {
        CHECK(line.size() % 2 == 0);
    }
}

TEST_CASE("No line is wider than asked for") {
    const Breaker broken;
    const QString text = u"Our search ads have been off since Monday and nobody told us. "_s.repeated(10);
    for (const QString& line : broken(text, 200)) {
        CHECK(broken.fonts.metrics(ui::Type::Body).horizontalAdvance(line.trimmed()) <= 201);
    }
}
