// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints every component in both schemes at three device pixel ratios. With WAYMARK_SHOTS=folder the pictures
// are kept.
#include "tests/support/print.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/numberlink.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/sharetrend.h"
#include "ui/widgets/splitbar.h"
#include "ui/widgets/typeahead.h"
#include "ui/widgets/undobar.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableWidget>

using namespace ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

class ClientRows : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintRow(QPainter& p, const Row& row) const override {
        const QRectF box = row.box;
        const bool late = row.index.row() != 0;
        const Color ink = late ? Color::BadInk : Color::WarnInk;
        drawIcon(p, {box.left() + 24, box.top() + 21}, late ? u"octagon-alert"_s : u"triangle-alert"_s, 15,
                 ink);
        drawText(p, {box.left() + 37, box.top() + 10, 40, 22}, late ? u"6 d"_s : u"3 d"_s, Type::RowTitle,
                 ink);
        drawText(p, {box.left() + 16, box.top() + 31, 60, 16}, u"off path"_s, Type::Caption, Color::Ink2);
        const double name = drawText(p, {box.left() + 83, box.top() + 10, 300, 22}, u"Tidewater Hotels"_s,
                                     Type::RowTitle, Color::Ink);
        drawChip(p, {box.left() + 83 + name + 10, box.top() + 21}, u"1 open ticket"_s, Tone::Reactive);
        drawText(p, {box.left() + 83, box.top() + 30, 340, 18},
                 u"Three negative contacts in a row; May report late"_s, Type::Small, Color::Ink2);
        drawAvatar(p, {box.right() - 132, box.center().y()}, u"Mara Lindqvist"_s, 5);
        drawButton(p, {box.right() - 112, box.center().y() - 15, 96, 30}, u"Guide back"_s, row.selected);
    }
};

std::vector<ShareTrend::Point> weeks() {
    std::vector<ShareTrend::Point> points;
    for (int i = 0; i < 12; ++i) {
        ShareTrend::Point point{u"W%1"_s.arg(i + 15), 0.05 + 0.004 * i + (i % 3) * 0.006, i == 11,
                                u"4.2 h of 48 h"_s};
        if (i == 4) {
            point.share.reset();
        }
        points.push_back(point);
    }
    points.back().share = 0.112;
    return points;
}

Card* buttons(const Theme& theme, QWidget* parent) {
    auto* card = new Card(theme, u"Buttons"_s, parent);
    card->setNote(u"rest, disabled, ghost, small"_s);
    auto* rowA = new QHBoxLayout;
    rowA->addWidget(new Button(theme, u"Guide back"_s, Button::Kind::Primary));
    auto* withKey = new Button(theme, u"Log"_s, Button::Kind::Primary);
    withKey->setKeyCap(u"Ctrl ↵"_s);
    rowA->addWidget(withKey);
    auto* off = new Button(theme, u"Guide back"_s, Button::Kind::Primary);
    off->setUnavailable(u"Choose a client first"_s);
    rowA->addWidget(off);
    rowA->addWidget(new IconButton(theme, u"ellipsis"_s, u"More"_s));
    rowA->addWidget(new IconButton(theme, u"chevron-left"_s, u"Back"_s, nullptr, Button::Kind::Secondary,
                                   Button::Size::Page));
    auto* rowB = new QHBoxLayout;
    auto* ticket = new Button(theme, u"New ticket"_s);
    ticket->setIconName(u"life-buoy"_s);
    ticket->setKeyCap(u"N"_s);
    rowB->addWidget(ticket);
    auto* focus = new Button(theme, u"Plan"_s);
    focus->setObjectName(u"focusMe"_s);
    rowB->addWidget(focus);
    auto* ghost = new Button(theme, u"Log"_s, Button::Kind::Ghost);
    ghost->setIconName(u"check"_s);
    rowB->addWidget(ghost);
    auto* small = new Button(theme, u"Retry"_s);
    small->setSize(Button::Size::Small);
    rowB->addWidget(small);
    card->body()->addLayout(rowA);
    card->body()->addLayout(rowB);
    card->body()->addStretch();
    return card;
}

Card* chips(const Theme& theme, QWidget* parent) {
    auto* card = new Card(theme, u"Chips and badges"_s, parent);
    auto* rowA = new QHBoxLayout;
    rowA->addWidget(new Chip(theme, u"proactive"_s, Tone::Proactive));
    rowA->addWidget(new Chip(theme, u"reactive"_s, Tone::Reactive));
    rowA->addWidget(new Chip(theme, u"on target"_s, Tone::Good));
    rowA->addWidget(new Chip(theme, u"watch"_s, Tone::Warn));
    rowA->addStretch();
    auto* rowB = new QHBoxLayout;
    rowB->addWidget(new Chip(theme, u"6 d off path"_s, Tone::Bad));
    rowB->addWidget(new Chip(theme, u"not proven"_s, Tone::Unknown));
    rowB->addWidget(new Chip(theme, u"Gold"_s, Tone::Neutral));
    rowB->addWidget(new Chip(theme, u"Internal note"_s, Tone::Outline, nullptr, u"lock"_s));
    rowB->addStretch();
    auto* rowC = new QHBoxLayout;
    auto* blue = new Badge(theme, Tone::Proactive);
    auto* orange = new Badge(theme, Tone::Reactive);
    rowC->addWidget(blue);
    rowC->addWidget(orange);
    blue->setCount(11);
    orange->setCount(23);
    auto* number = new NumberLink(theme);
    number->set(format::percent(0.086), u"Open the rows"_s);
    rowC->addWidget(number);
    auto* big = new NumberLink(theme, Type::NumberL);
    big->set(format::percent(0.65), u"Open the rows"_s);
    rowC->addWidget(big);
    auto* nothing = new NumberLink(theme, Type::NumberM);
    nothing->set(format::none(), u"No answers yet"_s);
    rowC->addWidget(nothing);
    for (int i = 0; i < 6; ++i) {
        rowC->addWidget(new Avatar(theme, u"Mara Lindqvist"_s, i * 7919));
    }
    rowC->addStretch();
    card->body()->addLayout(rowA);
    card->body()->addLayout(rowB);
    card->body()->addLayout(rowC);
    card->body()->addStretch();
    return card;
}

Card* bars(const Theme& theme, QWidget* parent) {
    auto* card = new Card(theme, u"Split bar"_s, parent);
    for (const auto& share : {std::optional(0.086), std::optional(0.14), std::optional<double>()}) {
        auto* bar = new SplitBar(theme);
        bar->setShare(share);
        bar->setTarget(0.10);
        card->body()->addWidget(bar);
    }
    auto* board = new SplitBar(theme);
    board->setSplit(11520min, 1080min);
    board->setTarget(0.10);
    board->setThickness(14);
    board->setTickLabel(true);
    card->body()->addWidget(board);
    card->body()->addStretch();
    return card;
}

Card* fields(const Theme& theme, QWidget* parent) {
    auto* card = new Card(theme, u"Fields"_s, parent);
    auto* row = new QHBoxLayout;
    row->addWidget(new SearchField(theme, u"Search"_s, u"/"_s));
    auto* client = new Field(theme);
    client->setIconName(u"building-2"_s);
    client->setText(u"Harbour & Pine"_s);
    client->setChip(u"Growth"_s);
    row->addWidget(client);
    auto* column = new QVBoxLayout;
    auto* day = new DayField(
        theme, [] { return QDate(2026, 6, 23); }, Toward::Past);
    day->setText(u"32 May"_s);
    auto* problem = new FieldProblem(theme);
    problem->setText(day->problem());
    column->addWidget(day);
    column->addWidget(problem);
    row->addLayout(column);
    card->body()->addLayout(row);
    auto* rowB = new QHBoxLayout;
    auto* minutes = new MinutesField(theme);
    minutes->setValue(35min);
    rowB->addWidget(minutes);
    auto* combo = new QComboBox;
    combo->addItems({u"Open"_s, u"Waiting"_s});
    rowB->addWidget(combo);
    rowB->addWidget(new QSpinBox);
    auto* check = new QCheckBox(u"Single letters"_s);
    check->setChecked(true);
    rowB->addWidget(check);
    rowB->addWidget(new QCheckBox(u"Off"_s));
    auto* radio = new QRadioButton(u"Billing check"_s);
    radio->setChecked(true);
    rowB->addWidget(radio);
    rowB->addWidget(new QRadioButton(u"Other"_s));
    rowB->addWidget(new Segmented(theme, {u"Week"_s, u"Day"_s, u"Team"_s}));
    card->body()->addLayout(rowB);
    auto* note = new QPlainTextEdit(u"June numbers fine, wants video in July."_s);
    note->setFixedHeight(60);
    card->body()->addWidget(note);
    return card;
}

Card* rows(const Theme& theme, QWidget* parent) {
    auto* card = new Card(theme, u"Proactive"_s, parent);
    card->setLane(Tone::Proactive, u"route"_s);
    card->setNote(u"keep clients on the path"_s);
    card->addAction(new Label(theme, u"4 h 20 planned today"_s, Type::Small, Color::Ink2));
    card->addEdgeToEdge(new SectionHead(theme, u"Drifting clients"_s, u"11, most urgent first"_s));
    auto* list = new QListView(card);
    auto* model = new QStandardItemModel(4, 1, list);
    list->setModel(model);
    auto* delegate = new ClientRows(theme, metric::TwoLineRow, list);
    delegate->setRuleFrom(83);
    list->setItemDelegate(delegate);
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setCurrentIndex(model->index(1, 0));
    card->addEdgeToEdge(list, 1);
    return card;
}

Card* chart(const Theme& theme, QWidget* parent, ShareTrend::Form form) {
    auto* card = new Card(theme, u"Weekly share"_s, parent);
    card->setNote(u"12 weeks"_s);
    auto* trend = new ShareTrend(theme);
    trend->setForm(form);
    trend->setPoints(weeks());
    trend->setTarget(0.10);
    card->body()->addWidget(trend, 1);
    return card;
}

Card* table(QWidget* parent, const Theme& theme) {
    auto* card = new Card(theme, {}, parent);
    auto* grid = new QTableWidget(6, 3, card);
    grid->setHorizontalHeaderLabels({u"Client"_s, u"Stage"_s, u"Hours"_s});
    grid->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft);
    grid->setSortingEnabled(true);
    grid->verticalHeader()->hide();
    grid->setShowGrid(false);
    grid->setFrameShape(QFrame::NoFrame);
    for (int i = 0; i < 6; ++i) {
        grid->setItem(i, 0, new QTableWidgetItem(u"Tidewater %1"_s.arg(i)));
    }
    grid->selectRow(1);
    auto* tabs = new QTabBar;
    tabs->addTab(u"General"_s);
    tabs->addTab(u"Members"_s);
    card->addEdgeToEdge(tabs);
    card->addEdgeToEdge(grid, 1);
    return card;
}

std::unique_ptr<QWidget> gallery(const Theme& theme) {
    auto page = std::make_unique<QWidget>();
    page->resize(1440, 900);
    auto* column = new QVBoxLayout(page.get());
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(theme, u"Components and states"_s, Type::Title));
    head->addWidget(
        new Label(theme, u"fill means class; icon and word mean status"_s, Type::Small, Color::Ink2));
    head->addStretch();
    column->addLayout(head);
    auto* one = new QHBoxLayout;
    one->addWidget(buttons(theme, page.get()), 1);
    one->addWidget(chips(theme, page.get()), 1);
    one->addWidget(bars(theme, page.get()), 1);
    auto* two = new QHBoxLayout;
    two->addWidget(rows(theme, page.get()), 3);
    two->addWidget(chart(theme, page.get(), ShareTrend::Form::Bars), 2);
    two->addWidget(chart(theme, page.get(), ShareTrend::Form::Line), 2);
    auto* three = new QHBoxLayout;
    three->addWidget(fields(theme, page.get()), 3);
    three->addWidget(table(page.get(), theme), 2);
    column->addLayout(one);
    column->addLayout(two, 1);
    column->addLayout(three);
    auto* banner = new Banner(theme);
    column->addWidget(banner);
    banner->say(u"cloud-off"_s,
                u"The team server cannot be reached since 10:38. You can read; changes wait."_s, u"Retry"_s);
    return page;
}

void keep(QWidget& widget, qreal ratio, const QString& name) {
    QImage image(widget.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    widget.render(&image);
    CHECK(image.pixelColor(image.width() - 3, image.height() - 3).alpha() == 255);
    const QString folder = qEnvironmentVariable("WAYMARK_SHOTS");
    if (!folder.isEmpty() && QDir().mkpath(folder)) {
        CHECK(image.save(u"%1/%2.png"_s.arg(folder, name)));
    }
}

void fill(DialogFrame& dialog, const Theme& theme) {
    dialog.setNote(u"about 10 seconds"_s);
    auto* client = new Typeahead(theme, [](quint64, const QString&) {});
    client->setObjectName(u"client"_s);
    client->setIconName(u"building-2"_s);
    client->setChoice(Typeahead::Choice{1, u"Harbour & Pine"_s, {}, {}, false});
    client->setChip(u"Growth"_s);
    dialog.addRow(u"Client"_s, client);
    dialog.addRow(u"When"_s, new WhenField(
                                 theme,
                                 [] {
                                     return DayTime{QDate(2026, 6, 23), QTime(10, 5)};
                                 },
                                 Toward::Past));
    auto* note = new QPlainTextEdit;
    note->setFixedHeight(78);
    dialog.addRow(u"Note"_s, note);
    dialog.setPrimary(u"Log"_s);
    dialog.addSecondary(u"Log and plan next"_s);
    dialog.addKeyHint(u"Tab"_s, u"next"_s);
    dialog.addKeyHint(u"Alt 1–5"_s, u"mood"_s);
}

} // namespace

TEST_CASE("All components paint in both schemes at every ratio", "[gallery]") {
    Theme theme;
    theme.applyTo(*qApp);
    auto page = gallery(theme);
    page->show();
    auto* focus = page->findChild<QWidget*>(u"focusMe"_s);
    page->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(page.get()));
    focus->setFocus(Qt::TabFocusReason);
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        QApplication::sendPostedEvents(); // the new palette travels by posted events
        const QString scheme = theme.isDark() ? u"dark"_s : u"light"_s;
        for (const qreal ratio : {1.0, 1.5, 2.0}) {
            keep(*page, ratio, u"components-%1-%2"_s.arg(scheme).arg(qRound(ratio * 100)));
        }
        DialogFrame dialog(theme, u"Log a touchpoint"_s, DialogFrame::Width::Medium, page.get());
        fill(dialog, theme);
        dialog.open();
        QApplication::sendPostedEvents();
        keep(*page, 1, u"dialog-%1"_s.arg(scheme));
        auto* client = dialog.findChild<Typeahead*>(u"client"_s);
        client->setChip({});
        client->setChoice({});
        QTest::keyClicks(client, u"h"_s);
        client->answer(1, {{1, u"Harbour & Pine"_s, u"Growth"_s, u"building-2"_s, false},
                           {2, u"Hannah Cole"_s, u"Tidewater Hotels"_s, {}, true}});
        CHECK(client->isListOpen());
        keep(*page, 1, u"typeahead-%1"_s.arg(scheme));
        dialog.reject();
        UndoBar bar(theme, page.get());
        bar.offer(u"Ticket #1042 closed"_s, [] {});
        EmptyState empty(theme, u"inbox"_s, u"No tickets need us"_s,
                         u"New ones appear here as soon as a client writes."_s, page.get());
        empty.addButton(new Button(theme, u"New ticket"_s, Button::Kind::Primary));
        empty.setAutoFillBackground(true);
        empty.setGeometry(400, 250, 640, 300);
        empty.show();
        QMenu menu(page.get());
        menu.addAction(theme.icon(u"pencil"_s), u"Edit\tE"_s);
        menu.addAction(u"Assign\tA"_s)->setCheckable(true);
        menu.addSeparator();
        menu.addAction(u"Close"_s)->setEnabled(false);
        menu.resize(menu.sizeHint());
        QTest::keyClick(page->findChildren<ShareTrend*>().last(), Qt::Key_Left);
        keep(*page, 1, u"overlays-%1"_s.arg(scheme));
        QPixmap shot = menu.grab();
        CHECK_FALSE(shot.isNull());
        if (const QString folder = qEnvironmentVariable("WAYMARK_SHOTS"); !folder.isEmpty()) {
            shot.save(u"%1/menu-%2.png"_s.arg(folder, scheme));
        }
    }
}
