// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/togetherpart.h"

#include "ui/tickets/threadrows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deviationwords.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/textbutton.h"
#include "ui/widgets/words.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;

namespace ui {

namespace {

constexpr auto ItemProperty = "item";

void empty(QVBoxLayout& column) {
    while (QLayoutItem* item = column.takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QString nameOf(const tickets::Item& item) {
    const QString about =
        item.linked ? u"%1 %2"_s.arg(format::ticketNumber(item.linkedNumber), item.linkedSubject) : QString();
    return item.body.isEmpty() ? about : about.isEmpty() ? item.body : u"%1 (%2)"_s.arg(item.body, about);
}

} // namespace

TogetherPart::TogetherPart(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_links(new QVBoxLayout)
    , m_items(new QVBoxLayout)
    , m_field(new Field(desk.theme, this)) {
    setObjectName(u"ticketTogether"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(desk.theme, tr("Belongs together"), Type::RowTitle, Color::Ink, this));
    head->addStretch();
    auto* link = new IconButton(desk.theme, u"link"_s, tr("Link with another ticket"), this,
                                Button::Kind::Ghost, Button::Size::Small);
    link->setObjectName(u"linkTickets"_s);
    connect(link, &QPushButton::clicked, this, &TogetherPart::linkRequested);
    head->addWidget(link);
    column->addLayout(head);
    m_links->setSpacing(4);
    column->addLayout(m_links);
    column->addSpacing(4);
    column->addWidget(new Label(desk.theme, tr("Checklist"), Type::RowTitle, Color::Ink, this));
    m_items->setSpacing(4);
    column->addLayout(m_items);
    m_field->setObjectName(u"newItem"_s);
    m_field->setAccessibleName(tr("Add to the checklist"));
    m_field->setPlaceholderText(tr("Add to the checklist"));
    m_field->setMaxLength(int(tickets::MaxItem));
    m_field->setIconName(u"list-checks"_s);
    column->addWidget(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        const QString body = m_field->text().trimmed();
        if (!body.isEmpty()) {
            m_field->clear();
            Q_EMIT itemAdded(body);
        }
    });
}

void TogetherPart::focusItem() const {
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void TogetherPart::setData(const TicketPageData& page) {
    const bool other = !m_filled || m_ticket != page.thread.ticket.id;
    m_ticket = page.thread.ticket.id;
    m_filled = true;
    // Rows that did not change stay, and with them the focus.
    if (other || page.links != m_shownLinks || page.merged != m_shownMerged) {
        m_shownLinks = page.links;
        m_shownMerged = page.merged;
        showLinks(page);
    }
    if (other || page.items != m_shownItems) {
        m_shownItems = page.items;
        showItems(page);
    }
}

QWidget* TogetherPart::addLine(QVBoxLayout& to, const QString& text, const QString& name, const QString& what,
                               const std::function<void()>& open, const QString& takeAway,
                               const std::function<void()>& away) {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto* button = new TextButton(m_desk.theme, Type::Small, Color::Ink, line);
    button->setObjectName(name);
    button->set(text, what);
    button->setWrapping(true);
    connect(button, &QAbstractButton::clicked, this, open);
    row->addWidget(button, 1);
    auto* remove =
        new IconButton(m_desk.theme, u"x"_s, takeAway, line, Button::Kind::Ghost, Button::Size::Small);
    remove->setObjectName(name + u".remove"_s);
    connect(remove, &QPushButton::clicked, this, away);
    row->addWidget(remove, 0, Qt::AlignTop);
    to.addWidget(line);
    return line;
}

void TogetherPart::showLinks(const TicketPageData& page) {
    empty(*m_links);
    for (const auto& other : page.links) {
        addLine(
            *m_links,
            tr("%1 %2 %3, %4")
                .arg(linkWord(other.kind, other.isFrom), format::ticketNumber(other.number), other.subject,
                     stateWord(other.state)),
            u"link.%1"_s.arg(other.number), tr("Open the ticket"),
            [this, id = other.id] { Q_EMIT ticketActivated(id); }, tr("Remove the link"),
            [this, id = other.link] { Q_EMIT unlinkRequested(id); });
    }
    for (const auto& source : page.merged) {
        addLine(
            *m_links, tr("took over %1 %2").arg(format::ticketNumber(source.number), source.subject),
            u"merged.%1"_s.arg(source.number), tr("Open the ticket"),
            [this, id = source.id] { Q_EMIT ticketActivated(id); }, tr("Undo the merge"),
            [this, id = source.id, number = source.number] { Q_EMIT unmergeRequested(id, number); });
    }
    if (page.links.empty() && page.merged.empty()) {
        m_links->addWidget(new Label(m_desk.theme, tr("No other ticket."), Type::Small, Color::Ink3, this));
    }
}

void TogetherPart::showItems(const TicketPageData& page) {
    const QWidget* focus = focusWidget();
    const qint64 held = focus && focus->hasFocus() ? focus->property(ItemProperty).toLongLong() : 0;
    empty(*m_items);
    for (const auto& item : page.items) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        auto* box = new QCheckBox(
            literal(m_desk.theme.metrics(Type::Body).elidedText(nameOf(item), Qt::ElideRight, 240)), line);
        box->setObjectName(u"item.%1"_s.arg(item.position));
        box->setProperty(ItemProperty, item.id.value);
        box->setToolTip(nameOf(item));
        box->setAccessibleName(nameOf(item));
        box->setChecked(item.doneAt.has_value());
        box->installEventFilter(this);
        connect(box, &QCheckBox::clicked, this, [this, id = item.id](bool on) { Q_EMIT itemTicked(id, on); });
        row->addWidget(box, 1);
        auto* remove = new IconButton(m_desk.theme, u"x"_s, tr("Remove the item"), line, Button::Kind::Ghost,
                                      Button::Size::Small);
        remove->setObjectName(u"item.%1.remove"_s.arg(item.position));
        connect(remove, &QPushButton::clicked, this, [this, id = item.id] { Q_EMIT itemRemoved(id); });
        row->addWidget(remove);
        m_items->addWidget(line);
        if (item.id.value == held) {
            box->setFocus(Qt::OtherFocusReason);
        }
    }
}

bool TogetherPart::eventFilter(QObject* watched, QEvent* event) {
    const core::TicketItemId item(watched->property(ItemProperty).toLongLong());
    if (event->type() == QEvent::KeyPress && item) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool alt = key->modifiers() & Qt::AltModifier;
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            Q_EMIT itemMoved(item, key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            Q_EMIT itemRemoved(item);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

PathPart::PathPart(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_lines(new QVBoxLayout(this)) {
    setObjectName(u"ticketPath"_s);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(4);
}

void PathPart::setData(const TicketPageData& page) {
    empty(*m_lines);
    const auto say = [this](const QString& text, Color color) {
        auto* label = new Label(m_desk.theme, text, Type::Small, color, this);
        label->setWordWrap(true);
        m_lines->addWidget(label);
    };
    const auto& path = page.path;
    if (path.stage.isEmpty()) {
        say(tr("The stage at its opening is not recorded."), Color::Ink3);
    } else {
        say(tr("Opened in %1 (%2)").arg(path.stage, path.journey), Color::Ink);
    }
    if (!path.stageNow.isEmpty() && path.stageNow != path.stage) {
        say(tr("Now in %1").arg(path.stageNow), Color::Ink2);
    }
    for (const auto& deviation : page.deviations) {
        auto* button = new TextButton(m_desk.theme, Type::Small, Color::WarnInk, this);
        button->setObjectName(u"pathDeviation"_s);
        button->set(u"%1, %2"_s.arg(deviationWord(deviation.kind),
                                    offPathText(deviation.offSince, m_desk.session.today())),
                    tr("Open the deviation"));
        button->setWrapping(true);
        connect(button, &QAbstractButton::clicked, this,
                [this, id = deviation.id] { Q_EMIT deviationActivated(id); });
        m_lines->addWidget(button);
    }
    for (const auto& missed : path.missed) {
        const QString due = format::day(missed.due, m_desk.session.today());
        say(missed.isLate ? tr("Late before it: %1, due %2").arg(missed.title, due)
                          : tr("Missed before it: %1, due %2").arg(missed.title, due),
            Color::Ink2);
    }
}

} // namespace ui
