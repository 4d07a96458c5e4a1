// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navbar.h"

#include "ui/shell/navitem.h"
#include "ui/shell/timercard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/literal.h"

#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int SideMargin = 10;
constexpr int HeadHeight = 52;
constexpr int MemberHeight = 52;
constexpr int GroupGap = 14;

/// Mark and name of the application.
class Head : public QWidget {
public:
    Head(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme) {
        setFixedHeight(HeadHeight);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const bool rail = width() < metric::RailWidth;
        const int size = 22;
        const double left = rail ? (width() - size) / 2.0 : 7;
        painter.drawPixmap(QPointF(left, 17), Icons::logo(size, devicePixelRatioF()));
        if (!rail) {
            paint::text(painter, m_theme, QRectF(34, 16, width() - 34, 24), u"Waymark"_s, Type::Heading,
                        Color::Ink);
        }
    }

private:
    const Theme& m_theme;
};

/// Who works here; a click opens the list of members.
class MemberButton : public QAbstractButton {
public:
    MemberButton(const Desk& desk, QWidget* parent)
        : QAbstractButton(parent)
        , m_desk(desk) {
        setObjectName(u"memberButton"_s);
        setFixedHeight(MemberHeight);
        setFocusPolicy(Qt::TabFocus);
    }

    QSize sizeHint() const override { return {metric::RailWidth - 2 * SideMargin, MemberHeight}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& theme = m_desk.theme;
        const auto& member = m_desk.session.member();
        const QRectF box = QRectF(rect()).adjusted(0, 3, 0, -3);
        if (underMouse()) {
            paint::block(painter, box, metric::RowRadius, theme.color(Color::Hover));
        }
        const bool rail = width() < metric::RailWidth;
        const double centre = rail ? width() / 2.0 : 19;
        if (member.id) {
            paint::avatar(painter, theme, {centre, box.center().y()}, 28, paint::initialsOf(member.name),
                          member.id.value);
        } else {
            theme.icons().paint(painter, u"user"_s, {centre, box.center().y()}, 18, theme.color(Color::Ink2));
        }
        if (!rail) {
            const QString name = member.id ? member.name : QObject::tr("No member yet");
            const double wide = box.width() - 46;
            const bool alone = m_desk.session.settings().agencyName.isEmpty();
            paint::text(painter, theme, QRectF(40, box.top() + (alone ? 14 : 5), wide, 18), name,
                        Type::SmallLabel, Color::Ink);
            paint::text(painter, theme, QRectF(40, box.top() + 22, wide, 16),
                        m_desk.session.settings().agencyName, Type::Caption, Color::Ink3);
        }
        if (hasFocus()) {
            paint::ringInside(painter, box, metric::RowRadius, theme.color(Color::Ink));
        }
    }

private:
    Desk m_desk;
};

} // namespace

NavBar::NavBar(const Desk& desk, const std::vector<PageSpec>& pages, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_timer(new TimerCard(desk, this))
    , m_members(new QMenu(this)) {
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Navigation"));
    setFixedWidth(metric::NavWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(SideMargin, 0, SideMargin + 1, 4);
    column->setSpacing(4);
    buildHead(column);
    for (const PageSpec& spec : pages) {
        if (!spec.atFoot) {
            addPage(spec, column);
        }
    }
    column->addStretch(1);
    column->addWidget(m_timer);
    column->addSpacing(4);
    for (const PageSpec& spec : pages) {
        if (spec.atFoot) {
            addPage(spec, column);
        }
    }
    m_member = new MemberButton(desk, this);
    column->addWidget(m_member);
    connect(static_cast<QAbstractButton*>(m_member), &QAbstractButton::clicked, this, &NavBar::openMembers);
    connect(&desk.session, &Session::changed, this, &NavBar::showMember);
    showMember();
}

void NavBar::buildHead(QVBoxLayout* column) {
    m_head = new Head(m_desk.theme, this);
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 4, 0, 0);
    row->addStretch(1);
    auto* menu = new IconButton(m_desk.theme, u"ellipsis"_s, tr("Menu"), m_head);
    menu->setObjectName(u"menuButton"_s);
    connect(menu, &QPushButton::clicked, this,
            [this, menu] { Q_EMIT menuRequested(menu->mapToGlobal(QPoint(0, menu->height()))); });
    row->addWidget(menu);
    m_menuButton = menu;
    column->addWidget(m_head);
}

void NavBar::addPage(const PageSpec& spec, QVBoxLayout* column) {
    if (!spec.parent.isEmpty()) {
        m_parents.insert(spec.id, spec.parent);
    }
    if (spec.text.isEmpty()) {
        return;
    }
    if (spec.startsGroup) {
        column->addSpacing(GroupGap);
    }
    auto* item = new NavItem(m_desk.theme, spec.text, spec.icon, this);
    item->setObjectName(u"nav."_s + spec.id);
    item->setTone(spec.id == pages::Tickets      ? Tone::Reactive
                  : spec.id == pages::Deviations ? Tone::Proactive
                                                 : Tone::Neutral);
    connect(item, &QAbstractButton::clicked, this, [this, item, id = spec.id] {
        item->setChecked(true); // a click on the current page leaves it marked
        Q_EMIT openRequested({id, 0, {}});
    });
    m_items.insert(spec.id, item);
    column->addWidget(item);
}

void NavBar::setCurrent(const QString& page) {
    const QString marked = m_items.contains(page) ? page : m_parents.value(page);
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        item.value()->setChecked(item.key() == marked);
    }
}

void NavBar::setCount(const QString& page, qint64 count) {
    if (NavItem* item = m_items.value(page)) {
        item->setCount(count);
    }
}

void NavBar::setRail(bool rail) {
    m_rail = rail;
    setFixedWidth(rail ? metric::RailWidth : metric::NavWidth);
    m_menuButton->setVisible(!rail);
    for (NavItem* item : std::as_const(m_items)) {
        item->setRail(rail);
    }
    m_timer->setRail(rail);
    update();
}

void NavBar::showMember() {
    const auto& member = m_desk.session.member();
    m_member->setAccessibleName(member.id ? tr("Working as %1. Switch member").arg(member.name)
                                          : tr("No member yet"));
    m_member->setToolTip(member.id ? tr("Switch member") : QString());
    m_member->update();
}

void NavBar::openMembers() {
    m_members->clear();
    for (const auto& member : m_desk.session.members()) {
        QAction* action = m_members->addAction(literal(member.name));
        action->setCheckable(true);
        action->setChecked(member.id == m_desk.session.member().id);
        connect(action, &QAction::triggered, this, [this, id = member.id] { m_desk.session.setMember(id); });
    }
    const QSize size = m_members->sizeHint();
    m_members->popup(m_member->mapToGlobal(QPoint(0, -size.height())));
}

void NavBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.theme.color(Color::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_desk.theme.color(Color::Line));
    const int y = m_member->y() - 2;
    painter.fillRect(QRect(16, y, width() - 32, 1), m_desk.theme.color(Color::Line));
}

} // namespace ui
