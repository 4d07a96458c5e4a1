// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/welcomecard.h"

#include "ui/theme/paint.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QProgressBar>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int Padding = 20;
constexpr int TextLeft = 58;
constexpr int ButtonWidth = 156;

} // namespace

ProblemText::ProblemText(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(new Label(theme, {}, Type::Small, Color::BadInk, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(22, 10, 0, 0);
    m_words->setWordWrap(true);
    row->addWidget(m_words);
    hide();
}

void ProblemText::setText(const QString& sentence, Status status) {
    m_status = status;
    m_words->setColor(status == Status::Bad    ? Color::BadInk
                      : status == Status::Good ? Color::GoodInk
                                               : Color::Ink2);
    m_words->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    update();
}

QString ProblemText::text() const {
    return m_words->text();
}

void ProblemText::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto [icon, color] = m_status == Status::Bad    ? std::pair(u"octagon-alert"_s, Color::BadInk)
                               : m_status == Status::Good ? std::pair(u"circle-check"_s, Color::GoodInk)
                                                          : std::pair(u"hourglass"_s, Color::Ink2);
    m_theme.icons().paint(painter, icon, {8, 19}, 15, m_theme.color(color));
}

WelcomeCard::WelcomeCard(const Theme& theme, const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_quiet(words.quiet)
    , m_icon(words.icon)
    , m_title(new Label(theme, words.title, words.quiet ? Type::RowTitle : Type::Section, Color::Ink, this))
    , m_note(new Label(theme, words.note, words.quiet ? Type::Small : Type::Body, Color::Ink2, this))
    , m_button(
          new Button(theme, words.button, words.quiet ? Button::Kind::Ghost : Button::Kind::Secondary, this))
    , m_detailArea(new QWidget(this))
    , m_details(new QVBoxLayout(m_detailArea))
    , m_foot(new QVBoxLayout)
    , m_problem(new ProblemText(theme, this))
    , m_work(new QWidget(this))
    , m_workWords(new Label(theme, {}, Type::Small, Color::Ink2, m_work)) {
    setObjectName(words.name);
    setAccessibleName(words.title);
    setAccessibleDescription(words.note);
    build(words);
}

void WelcomeCard::build(const Words& words) {
    m_button->setObjectName(words.name + u"Button"_s);
    m_button->setKeyCap(words.keys);
    m_button->setMinimumWidth(ButtonWidth);
    m_button->setAccessibleName(u"%1: %2"_s.arg(words.title, words.button));
    connect(m_button, &QPushButton::clicked, this, &WelcomeCard::pressed);
    auto* text = new QBoxLayout(m_quiet ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    text->setSpacing(m_quiet ? 10 : 4);
    if (!m_quiet) {
        text->addStretch(1); // the two lines stay together, whatever height the card has
    }
    text->addWidget(m_title);
    text->addWidget(m_note, m_quiet ? 1 : 0);
    if (!m_quiet) {
        text->addStretch(1);
    }
    m_note->setWordWrap(!m_quiet);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(TextLeft, 0, 0, 0);
    head->setSpacing(16);
    head->addLayout(text, 1);
    head->addWidget(m_button, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // what room is left lies around the cards
    m_details->setContentsMargins(TextLeft, 16, 0, 0);
    m_details->setSpacing(12);
    m_detailArea->hide();
    m_foot->setContentsMargins(TextLeft, 0, 0, 0);
    m_foot->setSpacing(0);
    auto* problem = new QHBoxLayout;
    problem->setContentsMargins(TextLeft, 0, 0, 0);
    problem->addWidget(m_problem);
    auto* work = new QVBoxLayout(m_work);
    work->setContentsMargins(TextLeft, 10, 0, 0);
    auto* bar = new QProgressBar(m_work);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedHeight(4);
    work->addWidget(m_workWords);
    work->addWidget(bar);
    m_work->hide();
    auto* column = new QVBoxLayout(this);
    const int vertical = m_quiet ? 12 : Padding;
    column->setContentsMargins(Padding, vertical, Padding, vertical);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_detailArea);
    column->addLayout(m_foot);
    column->addWidget(m_work);
    column->addLayout(problem);
}

void WelcomeCard::setActive(bool on) {
    m_active = on;
    m_detailArea->setVisible(on && m_details->count() > 0);
    if (!m_quiet) {
        m_button->setKind(on ? Button::Kind::Primary : Button::Kind::Secondary);
    }
    update();
}

void WelcomeCard::setProblem(const QString& sentence) {
    m_problem->setText(sentence);
}

void WelcomeCard::setWorking(const QString& what) {
    m_workWords->setText(what);
    m_work->setVisible(!what.isEmpty());
}

void WelcomeCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::block(painter, rect(), metric::CardRadius, m_theme.color(m_quiet ? Color::Canvas : Color::Surface),
                 m_theme.color(m_active && !m_quiet ? Color::Ink : (m_quiet ? Color::Line2 : Color::Line)),
                 m_active && !m_quiet ? 2 : 1);
    const double middle = m_button->geometry().center().y() + 1.0;
    const QPointF centre(Padding + 20, middle);
    if (!m_quiet) {
        paint::block(painter, {centre.x() - 20, centre.y() - 20, 40, 40}, metric::RowRadius,
                     m_theme.color(Color::Hover));
    }
    m_theme.icons().paint(painter, m_icon, centre, 18, m_theme.color(Color::Ink));
}

} // namespace ui
