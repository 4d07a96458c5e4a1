// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/publishpanel.h"

#include "ui/journeys/moverlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panelrow.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

/// What the side leaves beside the padding of its card and a scroll bar.
constexpr int ListWidth = metric::RightColumn - 2 * metric::CardPadding - 12;

QString iconOf(journeys::ChangeKind kind) {
    switch (kind) {
    case journeys::ChangeKind::Added:
        return u"plus"_s;
    case journeys::ChangeKind::Removed:
        return u"minus"_s;
    case journeys::ChangeKind::Moved:
        return u"arrow-right"_s;
    case journeys::ChangeKind::Changed:
        break;
    }
    return u"pencil"_s;
}

QString spokenKind(journeys::ChangeKind kind) {
    switch (kind) {
    case journeys::ChangeKind::Added:
        return PublishPanel::tr("Added: %1");
    case journeys::ChangeKind::Removed:
        return PublishPanel::tr("Removed: %1");
    case journeys::ChangeKind::Moved:
        return PublishPanel::tr("Moved: %1");
    case journeys::ChangeKind::Changed:
        break;
    }
    return PublishPanel::tr("Changed: %1");
}

/// An icon and as many lines as the words need; presses like a row of a panel.
class WordRow : public QAbstractButton {
public:
    WordRow(const Theme& theme, const QString& icon, Color ink, const QString& text, QWidget* parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_icon(icon)
        , m_ink(ink) {
        setText(text);
        setAccessibleName(text);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(24, 3, 2, 3);
        auto* label = new Label(theme, text, Type::Small, Color::Ink, this);
        label->setWordWrap(true);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->addWidget(label);
    }

protected:
    QSize sizeHint() const override { return layout()->sizeHint(); }

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override { return layout()->heightForWidth(width); }

    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (underMouse()) {
            paint::block(painter, QRectF(rect()), 5, m_theme.color(Color::Hover));
        }
        m_theme.icons().paint(painter, m_icon, {11, 13}, 14, m_theme.color(m_ink));
        if (hasFocus()) {
            paint::ringInside(painter, QRectF(rect()), 5, m_theme.color(Color::Ink));
        }
    }

    void enterEvent(QEnterEvent*) override { update(); }

    void leaveEvent(QEvent*) override { update(); }

private:
    const Theme& m_theme;
    QString m_icon;
    Color m_ink;
};

} // namespace

PublishPanel::PublishPanel(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new Label(desk.theme, {}, Type::Heading, Color::Ink, this))
    , m_note(new Label(desk.theme, {}, Type::Small, Color::Ink2, this))
    , m_column(new QVBoxLayout)
    , m_movers(new MoverList(desk, this))
    , m_move(new Button(desk.theme, {}, Button::Kind::Secondary, this))
    , m_button(new Button(desk.theme, {}, Button::Kind::Primary, this))
    , m_foot(new Label(desk.theme, {}, Type::Caption, Color::Ink3, this)) {
    setObjectName(u"publishPanel"_s);
    setAccessibleName(tr("Publish"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(8);
    m_note->setWordWrap(true);
    m_foot->setWordWrap(true);
    outer->addWidget(m_title);
    outer->addWidget(m_note);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(scroll);
    m_content = content;
    content->setFixedWidth(ListWidth); // long words wrap instead of widening it
    m_column->setContentsMargins(0, 0, 4, 0);
    m_column->setSpacing(0);
    auto* all = new QVBoxLayout(content);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(m_column);
    all->addWidget(m_movers);
    all->addStretch(1);
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // the card shows through
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll, 1);
    m_button->setObjectName(u"publish"_s);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_draft) {
            Q_EMIT publishAsked();
        } else {
            Q_EMIT draftAsked();
        }
    });
    m_move->setObjectName(u"moveClients"_s);
    connect(m_move, &QPushButton::clicked, this, &PublishPanel::moveAsked);
    connect(m_movers, &MoverList::chosenChanged, this, &PublishPanel::showButtons);
    outer->addWidget(m_move);
    outer->addWidget(m_button);
    outer->addWidget(m_foot);
    setMovers({});
}

void PublishPanel::setMovers(const std::vector<journeys::MoveRow>& rows) {
    m_movers->setVisible(!rows.empty());
    m_movers->setRows(rows);
    showButtons();
}

std::vector<core::EnrolmentId> PublishPanel::movers() const {
    return m_movers->chosen();
}

void PublishPanel::showButtons() {
    const int chosen = int(m_movers->chosen().size());
    const int stay = int(m_movers->count()) - chosen;
    if (m_draft) {
        m_button->setText(chosen > 0 ? tr("Publish, move %n client(s)", nullptr, chosen)
                                     : tr("Publish version %1").arg(m_number));
    }
    m_move->setVisible(!m_draft && m_movers->count() > 0);
    m_move->setText(tr("Move %n client(s) to version %1", nullptr, chosen).arg(m_number));
    m_move->setUnavailable(chosen > 0 ? QString() : tr("Choose who should move."));
    m_foot->setVisible(m_movers->count() > 0);
    m_foot->setText(
        tr("%n client(s) stay. A move can be undone with Ctrl+Z; publishing cannot.", nullptr, stay));
}

void PublishPanel::clear() {
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget(m_content);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    while (auto* item = m_column->takeAt(0)) {
        delete item;
    }
    m_column->addWidget(m_list);
    m_list->show();
}

void PublishPanel::head(const QString& text) {
    auto* label = new Label(m_desk.theme, text, Type::SmallHead, Color::Ink2, m_list);
    label->setContentsMargins(0, 10, 0, 4);
    m_list->layout()->addWidget(label);
}

void PublishPanel::words(const QString& text) {
    auto* label = new Label(m_desk.theme, text, Type::Small, Color::Ink2, m_list);
    label->setWordWrap(true);
    m_list->layout()->addWidget(label);
}

void PublishPanel::show(const MapScene& scene, const JourneyFacts& facts) {
    clear();
    m_draft = scene.version.state == core::VersionState::Draft;
    m_number = scene.version.number;
    if (!m_draft) {
        showFrozen(scene, facts);
        return;
    }
    m_title->setText(tr("Publish version %1").arg(scene.version.number));
    m_note->setText(tr("Publishing moves nobody by itself. Choose who should follow the new path."));
    m_button->setIconName(u"send"_s);
    showProblems(scene);
    showChanges(scene, facts);
    showButtons();
    const bool blocked =
        !scene.problems.empty() && scene.problems.front().severity == journeys::Severity::Blocking;
    m_button->setUnavailable(blocked ? scene.problems.front().text : QString());
}

void PublishPanel::showProblems(const MapScene& scene) {
    head(tr("Before publishing"));
    const int stages = int(scene.version.stages.size());
    if (scene.problems.empty()) {
        words(tr("Nothing is missing."));
    }
    for (const auto& problem : scene.problems) {
        const bool blocking = problem.severity == journeys::Severity::Blocking;
        auto* row = new WordRow(
            m_desk.theme, blocking ? u"octagon-alert"_s : u"triangle-alert"_s,
            blocking ? Color::BadInk : Color::WarnInk,
            blocking ? tr("%1 This must be put right first.").arg(problem.text) : problem.text, m_list);
        row->setObjectName(u"problem"_s);
        connect(row, &QAbstractButton::clicked, this, [this, problem] { Q_EMIT problemChosen(problem); });
        m_list->layout()->addWidget(row);
    }
    if (stages > 0) {
        const int covered = journeys::coveredStages(scene.version);
        words(tr("Departments cover %1 of %2 stages, %3.")
                  .arg(covered)
                  .arg(stages)
                  .arg(format::percent(double(covered) / stages)));
    }
}

void PublishPanel::showChanges(const MapScene& scene, const JourneyFacts& facts) {
    if (!facts.compared) {
        return;
    }
    head(tr("Changes from version %1").arg(facts.compared->number));
    if (scene.changes.empty()) {
        words(tr("None yet."));
    }
    for (const auto& change : scene.changes) {
        auto* row = new WordRow(m_desk.theme, iconOf(change.kind), Color::Ink2, change.text, m_list);
        row->setObjectName(u"change"_s);
        row->setAccessibleName(spokenKind(change.kind).arg(change.text));
        connect(row, &QAbstractButton::clicked, this, [this, change] { Q_EMIT changeChosen(change); });
        m_list->layout()->addWidget(row);
    }
}

void PublishPanel::showFrozen(const MapScene& scene, const JourneyFacts& facts) {
    const auto row = std::find_if(facts.versions.begin(), facts.versions.end(),
                                  [&](const auto& version) { return version.id == scene.version.id; });
    const bool live = scene.version.state == core::VersionState::Published;
    m_title->setText(live ? tr("Version %1 is live").arg(scene.version.number)
                          : tr("Version %1 is retired").arg(scene.version.number));
    m_note->setText(
        live ? tr("It does not change any more, so that clients can rely on it. A new draft can.")
             : tr("Clients who are on it stay; nobody begins on it. It does not change any more."));
    if (row != facts.versions.end() && row->publishedAt) {
        const QString when = format::when(*row->publishedAt, m_desk.session.now(), m_desk.session.zone());
        words(row->publisherName.isEmpty() ? tr("Published %1.").arg(when)
                                           : tr("Published %1 by %2.").arg(when, row->publisherName));
        words(tr("%n client(s) on it.", nullptr, int(row->clients)));
    }
    showChanges(scene, facts);
    const auto draft = std::find_if(facts.versions.begin(), facts.versions.end(), [](const auto& version) {
        return version.state == core::VersionState::Draft;
    });
    showButtons();
    m_button->setUnavailable({});
    m_button->setIconName(u"pencil"_s);
    m_button->setText(draft == facts.versions.end() ? tr("Edit as new draft")
                                                    : tr("Open the draft, version %1").arg(draft->number));
}

} // namespace ui
