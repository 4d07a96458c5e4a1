// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/weekside.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/classsquare.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberlink.h"
#include "ui/widgets/panelrow.h"
#include "ui/widgets/splitbar.h"
#include "ui/widgets/words.h"

#include <QGridLayout>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr size_t MostLooks = 3;

/// The status icon before a line that asks for attention.
class WarnIcon : public QWidget {
public:
    WarnIcon(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme) {
        setFixedSize(16, 20);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        m_theme.icons().paint(painter, u"triangle-alert"_s, {8, 10}, 15, m_theme.color(Color::WarnInk));
    }

private:
    const Theme& m_theme;
};

QString shortDays(const core::effort::WeekRow& row, const core::DayRange& days) {
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    QStringList names;
    for (size_t day = 0; day < row.cells.size(); ++day) {
        if (row.cells[day].minutes.count() > 0) {
            names << english.toString(days.from.addDays(qint64(day)), u"ddd"_s);
        }
    }
    return names.join(u", "_s);
}

/// A fresh container in place of the old rows; the old ones go when their signals are done.
QWidget* fresh(Card* card, QWidget* before) {
    if (before) {
        before->hide();
        before->deleteLater();
    }
    auto* rows = new QWidget(card);
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    card->addEdgeToEdge(rows);
    return rows;
}

} // namespace

WeekSide::WeekSide(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_share(new NumberLink(theme, Type::NumberM, this))
    , m_of(new Label(theme, {}, Type::Small, Color::Ink2, this))
    , m_bounds(new Label(theme, {}, Type::Small, Color::Ink2, this))
    , m_bar(new SplitBar(theme, this))
    , m_looks(new Card(theme, tr("Look at these"), this))
    , m_weeks(new Card(theme, tr("Weeks"), this)) {
    setObjectName(u"weekSide"_s);
    m_looks->setObjectName(u"looks"_s);
    m_weeks->setObjectName(u"weeks"_s);
    auto* column = new QVBoxLayout(this);
    column->setSizeConstraint(QLayout::SetMinimumSize);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(buildSplit());
    column->addWidget(m_looks);
    column->addWidget(m_weeks);
    column->addStretch(1);
}

Card* WeekSide::buildSplit() {
    auto* card = new Card(m_theme, tr("Your split this week"), this);
    m_share->setObjectName(u"weekShare"_s);
    m_of->setObjectName(u"weekShareOf"_s);
    m_of->setWordWrap(true);
    m_bounds->setWordWrap(true);
    m_bar->setThickness(12);
    connect(m_share, &NumberLink::clicked, this, [this] { Q_EMIT rowsRequested(std::nullopt); });
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_share);
    head->addWidget(m_of, 1);
    card->body()->setSpacing(8);
    card->body()->addLayout(head);
    card->body()->addWidget(m_bar);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 2, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(3, 10);
    grid->setColumnStretch(5, 1);
    for (size_t at = 0; at < core::AllClasses.size(); ++at) {
        const core::WorkClass workClass = core::AllClasses[at];
        const int row = int(at) / 2;
        grid->setRowMinimumHeight(row, 22);
        const int column = int(at) % 2 * 4;
        auto* number = new NumberLink(m_theme, Type::BodyItem, card);
        number->setObjectName(u"weekClass.%1"_s.arg(core::toText(workClass)));
        connect(number, &NumberLink::clicked, this, [this, workClass] { Q_EMIT rowsRequested(workClass); });
        grid->addWidget(new ClassSquare(m_theme, workClass, card), row, column, Qt::AlignVCenter);
        grid->addWidget(new Label(m_theme, classWord(workClass), Type::Small, Color::Ink2, card), row,
                        column + 1);
        grid->addWidget(number, row, column + 2, Qt::AlignRight);
        m_classes[at] = number;
    }
    card->body()->addLayout(grid);
    card->body()->addWidget(m_bounds);
    return card;
}

void WeekSide::setContent(const WeekSideContent& content) {
    showSplit(content);
    showLooks(content);
    showWeeks(content);
}

void WeekSide::showSplit(const WeekSideContent& content) {
    const core::effort::Split& split = content.data.split;
    const auto share = split.share(content.denominator);
    const bool ofClients = content.denominator == core::Denominator::ClientTime;
    m_share->set(format::percent(share), tr("Open the entries of this week"));
    const core::Minutes base = ofClients ? split.clientWork() : split.total() - split.unclassified;
    m_of->setText(!share      ? tr("Log time with a client to see your share.")
                  : ofClients ? tr("reactive, of\n%1 with clients").arg(format::sheet(base))
                              : tr("reactive, of\n%1 with a class").arg(format::sheet(base)));
    m_bar->setShare(share);
    m_bar->setTarget(content.target);
    for (size_t at = 0; at < core::AllClasses.size(); ++at) {
        const core::Minutes minutes = split.of(core::AllClasses[at]);
        m_classes[at]->set(minutes.count() > 0 ? format::sheet(minutes) : format::none(),
                           tr("Open the %1 entries of this week").arg(classWord(core::AllClasses[at])));
    }
    const auto low = split.shareLow(content.denominator);
    const auto high = split.shareHigh(content.denominator);
    const bool open = split.unclassified.count() > 0 && low && high;
    m_bounds->setText(open ? tr("Between %1 and %2 once all time has a class.")
                                 .arg(format::percent(low), format::percent(high))
                           : QString());
    m_bounds->setVisible(open);
}

QWidget* WeekSide::look(const QString& name, const QString& sentence, const QString& second,
                        const QList<QWidget*>& acts) {
    auto* part = new QWidget(m_lookRows);
    part->setObjectName(name);
    part->setAccessibleName(u"%1, %2"_s.arg(sentence, second));
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(16, 10, 16, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->addWidget(new WarnIcon(m_theme, part), 0, 0, Qt::AlignTop);
    auto* head = new Label(m_theme, sentence, Type::BodyItem, Color::Ink, part);
    head->setElided(true);
    grid->addWidget(head, 0, 1);
    auto* what = new Label(m_theme, second, Type::Small, Color::Ink2, part);
    what->setElided(true);
    grid->addWidget(what, 1, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(6);
    for (QWidget* act : acts) {
        act->setParent(part);
        row->addWidget(act);
    }
    row->addStretch(1);
    grid->addLayout(row, 2, 1);
    grid->setColumnStretch(1, 1);
    return part;
}

void WeekSide::showGap(const WeekSideContent& content, QBoxLayout& column) {
    QList<QWidget*> acts;
    const auto add = [&](const QString& name, const QString& text, core::effort::GapChoice choice) {
        auto* button = new Button(m_theme, text, Button::Kind::Secondary);
        button->setObjectName(name);
        button->setSize(Button::Size::Small);
        connect(button, &QPushButton::clicked, this, [this, choice] { Q_EMIT gapSettled(choice); });
        acts << button;
    };
    add(u"gapKeep"_s, tr("Keep"), core::effort::GapChoice::Keep);
    add(u"gapCut"_s, tr("Cut"), core::effort::GapChoice::Cut);
    add(u"gapDrop"_s, tr("Drop"), core::effort::GapChoice::Drop);
    acts[0]->setToolTip(tr("It was work: the timer runs on."));
    acts[1]->setToolTip(tr("The work ended then: save up to there and stop."));
    acts[2]->setToolTip(tr("It was a break: save up to there and go on from now."));
    const bool overnight =
        core::dayOf(content.gap->from, content.zone) != core::dayOf(content.gap->to, content.zone);
    column.addWidget(new Rule(m_theme, m_lookRows));
    column.addWidget(look(u"look.gap"_s,
                          overnight ? tr("Timer ran overnight") : tr("Timer ran while you were away"),
                          tr("%1 to %2")
                              .arg(format::when(content.gap->from, content.now, content.zone),
                                   format::time(core::timeOf(content.gap->to, content.zone))),
                          acts));
}

void WeekSide::showOpen(const WeekSideContent& content, const core::effort::WeekRow& row, size_t at,
                        QBoxLayout& column) {
    auto* button = new Button(m_theme, tr("Who started it?"), Button::Kind::Secondary);
    button->setObjectName(u"who.%1"_s.arg(at));
    button->setSize(Button::Size::Small);
    connect(button, &QPushButton::clicked, this, [this, row, button] {
        Q_EMIT whoRequested(row, button->mapToGlobal(QPoint(0, button->height() + 4)));
    });
    QStringList what{shortDays(row, content.data.week.days), subjectOf(row), clientBeside(row)};
    what.removeAll(QString());
    column.addWidget(new Rule(m_theme, m_lookRows));
    column.addWidget(look(u"look.%1"_s.arg(at), tr("%1 without a class").arg(format::sheet(row.total)),
                          what.join(u", "_s), {button}));
}

void WeekSide::showLooks(const WeekSideContent& content) {
    m_lookRows = fresh(m_looks, m_lookRows);
    auto* column = static_cast<QVBoxLayout*>(m_lookRows->layout());
    if (content.gap) {
        showGap(content, *column);
    }
    std::vector<core::effort::WeekRow> open;
    for (const auto& row : content.data.week.rows) {
        if (row.workClass == core::WorkClass::Unclassified && row.total.count() > 0) {
            open.push_back(row);
        }
    }
    for (size_t at = 0; at < std::min(open.size(), MostLooks); ++at) {
        showOpen(content, open[at], at, *column);
    }
    const auto more = int(open.size()) - int(MostLooks);
    if (more > 0 || (open.empty() && !content.gap)) {
        auto* line =
            new Label(m_theme,
                      more > 0                              ? tr("%1 more in the sheet.").arg(more)
                      : content.data.week.total.count() > 0 ? tr("Nothing. Every minute has its class.")
                                                            : tr("Nothing yet."),
                      Type::Small, Color::Ink3, m_lookRows);
        line->setObjectName(u"looksLine"_s);
        line->setContentsMargins(16, more > 0 ? 8 : 0, 16, 14);
        if (more > 0) {
            column->addWidget(new Rule(m_theme, m_lookRows));
        }
        column->addWidget(line);
    }
}

void WeekSide::showWeeks(const WeekSideContent& content) {
    if (m_weekRows && content.data.recent == m_recent) {
        return; // the focus may be in one of them
    }
    m_recent = content.data.recent;
    m_weekRows = fresh(m_weeks, m_weekRows);
    auto* column = static_cast<QVBoxLayout*>(m_weekRows->layout());
    for (const WeekTotal& week : content.data.recent) {
        PanelRow::Content text;
        text.name = tr("Week %1").arg(format::week(week.days.from.addDays(3)));
        text.right = week.total.count() > 0 ? format::sheet(week.total) : format::none();
        text.rightColor = week.total.count() > 0 ? Color::Ink : Color::Ink3;
        auto* row = new PanelRow(m_theme, text, m_weekRows);
        row->setObjectName(u"week.%1"_s.arg(week.days.from.toString(Qt::ISODate)));
        row->setToolTip(format::dayRange(week.days));
        connect(row, &PanelRow::clicked, this, [this, from = week.days.from] { Q_EMIT weekRequested(from); });
        column->addWidget(new Rule(m_theme, m_weekRows));
        column->addWidget(row);
    }
}

} // namespace ui
