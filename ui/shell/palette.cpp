// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include "ui/theme/motion.h"
#include "ui/theme/paint.h"
#include "ui/widgets/entrance.h"

#include <QAbstractItemDelegate>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int PanelWidth = 680;
constexpr int PanelTop = 104;
constexpr int PanelHeight = 600;
constexpr int FieldHeight = 62;
constexpr int FootHeight = 44;
constexpr int HeadHeight = 34;

} // namespace

/// Heads are small and cannot be chosen; items have icon, title with underlined matches, note, key.
class PaletteDelegate : public QAbstractItemDelegate {
public:
    PaletteDelegate(const Theme& theme, const ValueListModel<Palette::Shown>& model, QObject* parent)
        : QAbstractItemDelegate(parent)
        , m_theme(theme)
        , m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const auto* row = m_model.row(index);
        const bool head = row && row->item.kind == PaletteItem::Kind::Head;
        return {100, head ? HeadHeight : metric::MenuRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto* row = m_model.row(index);
        if (!row) {
            return;
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = option.rect;
        if (row->item.kind == PaletteItem::Kind::Head) {
            paint::text(*painter, m_theme, box.adjusted(20, 8, -20, 0), row->item.title.text, Type::SmallHead,
                        Color::Ink2);
        } else {
            if (option.state & QStyle::State_Selected) {
                paint::block(*painter, box.adjusted(8, 0, -8, 0), metric::RowRadius,
                             m_theme.color(Color::Sel));
            }
            paintItem(*painter, box, row->item, option.state & QStyle::State_Selected);
        }
        painter->restore();
    }

private:
    void paintItem(QPainter& painter, const QRectF& box, const PaletteItem& item, bool selected) const {
        m_theme.icons().paint(painter, item.icon, {box.left() + 30, box.center().y()}, 17,
                              m_theme.color(iconColor(item)));
        double right = box.right() - 22;
        const QString cap = item.cap.isEmpty() && selected ? u"↵"_s : item.cap;
        if (!cap.isEmpty()) {
            right -= paint::keyCapWidth(m_theme, cap);
            paint::keyCap(painter, m_theme, {right, box.center().y()}, cap);
        }
        const double left = box.left() + 50;
        const QRectF titleBox(left, box.top(), std::max(0.0, right - left - 12), box.height());
        const double wide =
            paint::text(painter, m_theme, titleBox, item.title.text, Type::BodyItem, Color::Ink);
        underline(painter, titleBox, item.title);
        const QRectF noteBox = titleBox.adjusted(wide + 10, 0, 0, 0);
        if (noteBox.width() > 30) {
            paint::text(painter, m_theme, noteBox, item.note, Type::Small, Color::Ink2);
        }
    }

    static Color iconColor(const PaletteItem& item) {
        const bool log = item.verb == PaletteItem::Verb::Log;
        const bool ticket =
            item.verb == PaletteItem::Verb::NewTicket || item.kind == PaletteItem::Kind::Ticket;
        return log ? Color::Pro : ticket ? Color::Rea : Color::Ink2;
    }

    /// Hits are underlined, not coloured.
    void underline(QPainter& painter, const QRectF& box, const core::search::Excerpt& title) const {
        const QFontMetricsF& metrics = m_theme.metrics(Type::BodyItem);
        const double y = box.center().y() + 0.364 * 13 + 3;
        for (const auto& match : title.matches) {
            const double from = box.left() + metrics.horizontalAdvance(title.text.left(match.start));
            const double to =
                box.left() + metrics.horizontalAdvance(title.text.left(match.start + match.length));
            if (from < box.right()) {
                painter.fillRect(QRectF(from, y, std::min(to, box.right()) - from, 1.5),
                                 m_theme.color(Color::Ink));
            }
        }
    }

    const Theme& m_theme;
    const ValueListModel<Palette::Shown>& m_model;
};

Palette::Palette(const Desk& desk, QWidget* host)
    : QWidget(host)
    , m_desk(desk)
    , m_host(host)
    , m_panel(new QWidget(this))
    , m_model({[](const Shown& row) { return row.key; },
               [](const Shown& row, int, int role) {
                   return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                              ? QVariant(row.item.title.text)
                              : QVariant();
               }}) {
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Search or run a command"));
    hide();
    build();
    host->installEventFilter(this);
}

void Palette::build() {
    m_panel->installEventFilter(this);
    m_field = new QLineEdit(m_panel);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setFrame(false);
    m_field->setPlaceholderText(tr("Client, ticket, person, command, state:open words"));
    m_field->setAccessibleName(tr("Search or run a command"));
    QFont font = m_desk.theme.font(Type::Body);
    font.setPixelSize(16);
    m_field->setFont(font);
    QPalette colours = m_field->palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    m_field->setPalette(colours);
    m_field->setStyleSheet(u"QLineEdit { border: none; background: transparent; }"_s);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::find);
    m_list = new QListView(m_panel);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_desk.theme, m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list, &QListView::clicked, this, &Palette::choose);
}

QRect Palette::panel() const {
    const int height = std::min(PanelHeight, this->height() - PanelTop - 40);
    return {(width() - PanelWidth) / 2, PanelTop, PanelWidth, height};
}

void Palette::open(const QString& text) {
    m_before = QApplication::focusWidget();
    setGeometry(m_host->rect());
    const QRect box = panel();
    m_panel->setGeometry(box);
    m_field->setGeometry(46, 14, box.width() - 110, FieldHeight - 28);
    m_list->setGeometry(1, FieldHeight + 4, box.width() - 2, box.height() - FieldHeight - FootHeight - 8);
    const QRect room = box.adjusted(0, 0, 0, Motion::Shift);
    QPixmap ground = isHidden() ? Entrance::ground(*m_host, room, m_desk.theme.motion()) : QPixmap();
    if (!ground.isNull()) {
        QPainter(&ground).fillRect(ground.rect(), m_desk.theme.color(Color::Scrim));
    }
    show();
    raise();
    Entrance::play(*m_panel, room, ground);
    m_field->setText(text);
    m_field->setFocus(Qt::ShortcutFocusReason);
    find();
}

void Palette::find() {
    const int token = ++m_token;
    m_settled = false;
    const PaletteQuery query = paletteQuery(m_field->text());
    if (query.text.isEmpty() || query.scope == PaletteQuery::Scope::Commands) {
        showItems({});
        return;
    }
    PaletteDesk desk{m_desk.session.member().id,
                     {m_desk.session.now(), m_desk.session.zone(), m_desk.session.settings().weekStart},
                     {}};
    for (const auto& member : m_desk.session.members()) {
        desk.members << member.name;
    }
    m_desk.store.read([query, desk](core::Database& db) { return findFor(db, query, desk); })
        .then(this, [this, token](core::Result<PaletteFinds> finds) {
            if (token == m_token) {
                showItems(finds.value_or(PaletteFinds()));
            }
        });
}

void Palette::showItems(const PaletteFinds& finds) {
    const PaletteQuery query = paletteQuery(m_field->text());
    const auto commands = commandsFor(m_desk.actions.usable(), m_desk.actions, query.text);
    m_items = paletteItems(query, finds, commands, m_desk.actions);
    m_problem = finds.problem;
    std::vector<Shown> rows;
    for (const PaletteItem& item : m_items) {
        rows.push_back({qint64(rows.size()) + 1, item});
    }
    m_model.setRows(rows);
    m_list->setCurrentIndex({});
    move(1);
    m_settled = true;
    update();
    Q_EMIT settled();
    if (std::exchange(m_chooseWhenSettled, false)) {
        choose(m_list->currentIndex());
    }
}

void Palette::move(int step) {
    int row = m_list->currentIndex().row();
    do {
        row += step;
    } while (row >= 0 && row < int(m_items.size()) &&
             m_items[std::size_t(row)].kind == PaletteItem::Kind::Head);
    if (row >= 0 && row < int(m_items.size())) {
        m_list->setCurrentIndex(m_model.index(row, 0));
        if (row <= 1) {
            m_list->scrollToTop(); // with its head
        }
    }
}

bool Palette::keyPressed(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Tab:
        if (complete()) {
            return true;
        }
        move(1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_settled) {
            choose(m_list->currentIndex());
        } else {
            m_chooseWhenSettled = true; // typed faster than found: the answer decides
        }
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

/// Tab takes the first completion, or the one that the cursor is on.
bool Palette::complete() {
    const Shown* chosen = m_model.row(m_list->currentIndex());
    if (chosen && chosen->item.kind == PaletteItem::Kind::Complete) {
        choose(m_list->currentIndex());
        return true;
    }
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].kind == PaletteItem::Kind::Complete) {
            choose(m_model.index(int(i), 0));
            return true;
        }
    }
    return false;
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_host && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(m_host->rect());
        open(m_field->text());
    } else if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the window's keys rest while the palette is open
        return true;
    } else if (watched == m_field && event->type() == QEvent::KeyPress) {
        return keyPressed(*static_cast<QKeyEvent*>(event));
    } else if (watched == m_panel && event->type() == QEvent::Paint) {
        paintPanel();
        return true;
    } else if (watched == m_field && event->type() == QEvent::FocusOut && isVisible() && isActiveWindow()) {
        leave();
    }
    return QWidget::eventFilter(watched, event);
}

void Palette::choose(const QModelIndex& index) {
    const Shown* row = index.isValid() ? m_model.row(index) : nullptr;
    if (!row || row->item.kind == PaletteItem::Kind::Head) {
        return;
    }
    const PaletteItem item = row->item;
    if (item.kind == PaletteItem::Kind::Complete) {
        const bool tickets = m_field->text().trimmed().startsWith(u'#');
        m_field->setText(tickets ? u'#' + item.command : item.command);
        return;
    }
    leave();
    switch (item.kind) {
    case PaletteItem::Kind::Queue:
        Q_EMIT openRequested(placeOfQueue(item.command));
        break;
    case PaletteItem::Kind::Command:
        if (QAction* action = m_desk.actions.find(item.command)) {
            action->trigger();
        }
        break;
    case PaletteItem::Kind::Verb:
        if (item.verb == PaletteItem::Verb::Log) {
            Q_EMIT logRequested({item.client, {}, {}});
        } else if (item.verb == PaletteItem::Verb::NewTicket) {
            Q_EMIT newTicketRequested(item.client);
        } else {
            Q_EMIT timerRequested({item.client, {}, {}});
        }
        break;
    default:
        Q_EMIT openRequested(item.article  ? Place{pages::Settings, item.article.value, u"answers/articles"_s}
                             : item.ticket ? placeOf(item.ticket)
                             : item.touchpoint ? placeOf(item.client, item.touchpoint)
                                               : placeOf(item.client));
    }
}

void Palette::leave() {
    if (!isVisible()) {
        return;
    }
    // What was chosen may have given the focus to the page that it opened.
    const bool ours = !window()->focusWidget() || isAncestorOf(window()->focusWidget());
    hide();
    if (ours && m_before) {
        m_before->setFocus();
    }
    deleteLater();
}

void Palette::mousePressEvent(QMouseEvent* event) {
    if (!panel().contains(event->position().toPoint())) {
        leave();
    }
}

void Palette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.theme.color(Color::Scrim));
}

void Palette::paintPanel() {
    const Theme& theme = m_desk.theme;
    QPainter painter(m_panel);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = m_panel->rect();
    paint::block(painter, box, metric::DialogRadius, theme.color(Color::Over), theme.color(Color::Line));
    theme.icons().paint(painter, u"search"_s, {box.left() + 29, box.top() + FieldHeight / 2.0}, 18,
                        theme.color(Color::Ink2));
    const double esc = paint::keyCapWidth(theme, u"Esc"_s);
    paint::keyCap(painter, theme, {box.right() - 20 - esc, box.top() + FieldHeight / 2.0}, u"Esc"_s);
    painter.fillRect(QRectF(box.left(), box.top() + FieldHeight, box.width(), 1), theme.color(Color::Line));
    const double foot = box.bottom() - FootHeight;
    painter.fillRect(QRectF(box.left(), foot, box.width(), 1), theme.color(Color::Line));
    const std::pair<QString, QString> hints[] = {{u"↑ ↓"_s, tr("move")},
                                                 {u"↵"_s, tr("open")},
                                                 {u">"_s, tr("commands")},
                                                 {u"#"_s, tr("tickets")},
                                                 {u"@"_s, tr("people")}};
    double x = box.left() + 20;
    const double y = foot + FootHeight / 2.0;
    for (const auto& [cap, what] : hints) {
        paint::keyCap(painter, theme, {x, y}, cap);
        x += paint::keyCapWidth(theme, cap) + 6;
        x += paint::text(painter, theme, QRectF(x, y - 10, 100, 20), what, Type::Small, Color::Ink2) + 16;
    }
    const auto count = std::count_if(m_items.begin(), m_items.end(), [](const PaletteItem& item) {
        return item.kind != PaletteItem::Kind::Head;
    });
    paint::text(painter, theme, QRectF(box.right() - 140, y - 10, 120, 20),
                count == 1 ? tr("1 result") : tr("%1 results").arg(count), Type::Small, Color::Ink3,
                Qt::AlignRight);
    if (m_settled && m_items.empty()) {
        paint::text(painter, theme,
                    QRectF(box.left() + 20, box.top() + FieldHeight + 16, box.width() - 40, 20),
                    m_problem.isEmpty() ? tr("Nothing found. Fewer letters find more.") : m_problem,
                    Type::Body, Color::Ink3);
    }
}

} // namespace ui
