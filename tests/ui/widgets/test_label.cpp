// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/widgets/label.h"

#include <QImage>

using namespace ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Sentence =
    u"At most six hours of the thirty-eight that are left this month may go into service."_s;

/// What Qt makes of the same text: the label measures and paints less often, not differently.
std::unique_ptr<QLabel> plain(const Label& label) {
    auto made = std::make_unique<QLabel>(label.text());
    made->setTextFormat(Qt::PlainText);
    made->setFont(label.font());
    made->setPalette(label.palette());
    made->setWordWrap(label.wordWrap());
    made->setAlignment(label.alignment());
    made->setContentsMargins(label.contentsMargins());
    return made;
}

QImage picture(QLabel& label, QSize size) {
    label.resize(size);
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    label.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

} // namespace

TEST_CASE("A label asks for the room that Qt would ask for", "[widgets][label]") {
    const Theme theme;
    for (const Type type : {Type::Caption, Type::Body, Type::Heading, Type::NumberL}) {
        Label label(theme, u"Keep clients on the path"_s, type);
        CHECK(label.sizeHint() == plain(label)->sizeHint());
        CHECK(label.minimumSizeHint() == plain(label)->minimumSizeHint());
        label.setContentsMargins(3, 4, 5, 6);
        CHECK(label.sizeHint() == plain(label)->sizeHint());
        label.setText(Sentence);
        label.setWordWrap(true);
        CHECK(label.sizeHint() == plain(label)->sizeHint());
        for (const int width : {90, 200, 90, 2000}) {
            CHECK(label.heightForWidth(width) == plain(label)->heightForWidth(width));
        }
    }
}

TEST_CASE("A label that is given another text or type asks anew", "[widgets][label]") {
    const Theme theme;
    Label label(theme, u"Late"_s, Type::Body);
    const QSize before = label.sizeHint();
    label.setText(u"Late, and noticed by the client"_s);
    CHECK(label.sizeHint().width() > before.width());
    label.setText(u"Late"_s);
    label.setType(Type::NumberL);
    CHECK(label.sizeHint().height() > before.height());
    CHECK(label.sizeHint() == plain(label)->sizeHint());
}

TEST_CASE("A label that shows a picture is as large as the picture", "[widgets][label]") {
    const Theme theme;
    Label label(theme);
    const QSize bare = label.sizeHint();
    label.setPixmap(theme.icons().pixmap(u"flag"_s, theme.color(Color::Ink), 40, 1));
    CHECK(label.sizeHint() == QSize(40, 40));
    CHECK(label.sizeHint() != bare);
    label.setText(u"Late"_s);
    CHECK(label.sizeHint() == plain(label)->sizeHint());
}

TEST_CASE("A line of text stands where Qt would put it", "[widgets][label]") {
    const Theme theme;
    for (const auto alignment : {Qt::AlignLeft | Qt::AlignVCenter, Qt::AlignRight | Qt::AlignVCenter,
                                 Qt::AlignHCenter | Qt::AlignVCenter, Qt::AlignLeft | Qt::AlignTop,
                                 Qt::AlignRight | Qt::AlignBottom}) {
        for (const QSize& size : {QSize(160, 20), QSize(161, 33)}) {
            Label label(theme, u"Typical Tuesday"_s, Type::Body);
            label.setAlignment(alignment);
            const QImage ours = picture(label, size);
            CHECK(ours == picture(*plain(label), size));
            CHECK(ours != picture(*std::make_unique<QLabel>(), size));
        }
    }
}

TEST_CASE("Text that can be marked, and text with marks for a key, is left to Qt", "[widgets][label]") {
    const Theme theme;
    Label label(theme, u"ZX-1042"_s, Type::Body);
    label.setTextInteractionFlags(Qt::TextSelectableByMouse);
    label.resize(120, 20);
    label.setSelection(0, 3);
    CHECK(label.grab().toImage() != Label(theme, u"ZX-1042"_s, Type::Body).grab().toImage());
    CHECK(label.selectedText() == u"ZX-"_s);
}
