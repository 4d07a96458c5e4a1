// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/conflictdialog.h"

#include <QRadioButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

TEST_CASE("A conflict begins with the side that changed a field, and the person's choice wins") {
    const ui::Theme theme;
    QWidget window;
    window.resize(1200, 800);
    window.show();
    auto* dialog = new ui::ConflictDialog(theme, u"Harbour & Pine"_s,
                                          {{u"City"_s, u"Kiel"_s, u"Kiel"_s, u"Bremen"_s},
                                           {u"Tier"_s, u"B"_s, u"A"_s, u"C"_s},
                                           {u"Note"_s, u"x"_s, u"y"_s, u"y"_s},
                                           {u"Website"_s, u""_s, u"a.example"_s, u""_s}},
                                          &window);
    dialog->open();
    CHECK(dialog->choices() == std::vector<bool>{false, true, false, true});
    CHECK_FALSE(dialog->findChild<QRadioButton*>(u"mine.2"_s));
    std::vector<bool> resolved;
    QObject::connect(dialog, &ui::ConflictDialog::resolved, &window,
                     [&](const std::vector<bool>& mine) { resolved = mine; });
    auto* theirs = dialog->findChild<QRadioButton*>(u"theirs.1"_s);
    QTest::mouseClick(theirs, Qt::LeftButton, {}, QPoint(8, theirs->height() / 2));
    QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_Return,
                    Qt::ControlModifier);
    CHECK(resolved == std::vector<bool>{false, false, false, true});
}
