// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QSignalSpy>

using namespace ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Row {
    Row() {
        row.addPart(first);
        row.addPart(second);
    }

    void resize(int width) {
        row.resize(width, 60);
        QApplication::sendPostedEvents();
    }

    Theme theme;
    FoldingRow row{10, 2, nullptr};
    Label* first = new Label(theme, u"Who and what it is about"_s, Type::Body, Color::Ink, &row);
    Label* second = new Label(theme, u"and when it is due"_s, Type::Body, Color::Ink, &row);
};

} // namespace

TEST_CASE("Parts stand side by side while there is room, and under one another else") {
    Row it;
    QSignalSpy folded(&it.row, &FoldingRow::folded);
    it.row.show();
    const int both = it.first->sizeHint().width() + 10 + it.second->sizeHint().width();
    it.resize(both);
    CHECK_FALSE(it.row.isFolded());
    it.resize(both - 1);
    CHECK(it.row.isFolded());
    CHECK(folded.size() == 1);
    QApplication::sendPostedEvents();
    CHECK(it.second->y() >= it.first->geometry().bottom());
    CHECK(it.first->width() >= it.first->sizeHint().width());
    it.resize(both);
    CHECK_FALSE(it.row.isFolded());
}

TEST_CASE("A part that grows folds the row, and one that goes unfolds it") {
    Row it;
    it.row.show();
    it.resize(it.first->sizeHint().width() + 10 + it.second->sizeHint().width());
    it.second->setText(it.second->text() + u", as far as anybody knows"_s);
    QApplication::sendPostedEvents();
    CHECK(it.row.isFolded());
    it.second->hide();
    QApplication::sendPostedEvents();
    CHECK_FALSE(it.row.isFolded());
}

TEST_CASE("A folding row needs the width of its widest part only") {
    Row it;
    CHECK(it.row.minimumSizeHint().width() ==
          std::max(it.first->minimumSizeHint().width(), it.second->minimumSizeHint().width()));
}

TEST_CASE("What a card holds edge to edge begins at one height, whatever its title becomes") {
    const Theme theme;
    Card still(theme, u"Gaps"_s);
    Card changed(theme, u"Tickets"_s);
    std::vector<QWidget*> held;
    for (Card* card : {&still, &changed}) {
        held.push_back(new QWidget(card));
        card->addEdgeToEdge(held.back(), 1);
        card->resize(300, 400);
        card->show();
    }
    changed.setTitle(u"40 tickets from a gap"_s);
    QApplication::sendPostedEvents();
    CHECK(held[0]->geometry() == held[1]->geometry());
}
