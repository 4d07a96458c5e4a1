// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicelist.h"

#include "ui/theme/paint.h"

#include <QMouseEvent>

namespace ui {

namespace {

constexpr int RowHeight = 34;
constexpr int Inset = 4;
constexpr std::size_t MostShown = 8;

} // namespace

ChoiceList::ChoiceList(const Theme& theme, QWidget* field)
    : QWidget(field)
    , m_theme(theme)
    , m_field(field) {
    setObjectName(QStringLiteral("choiceList"));
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    hide();
}

void ChoiceList::open(std::vector<Typeahead::Choice> choices, const QString& nothing) {
    if (choices.size() > MostShown) {
        choices.resize(MostShown);
    }
    m_choices = std::move(choices);
    m_nothing = nothing;
    m_current = m_choices.empty() ? -1 : 0;
    // In the window and not a window of its own: the focus stays in the field, and dialogs keep it above
    // their scrim.
    QWidget* window = m_field->window();
    if (parentWidget() != window) {
        setParent(window);
    }
    const int rows = std::max<int>(1, static_cast<int>(m_choices.size()));
    const int wanted = rows * RowHeight + 2 * Inset;
    const QPoint below = m_field->mapTo(window, QPoint(0, m_field->height() + 4));
    const bool fits = below.y() + wanted <= window->height() - 4;
    const int top = fits ? below.y() : std::max(4, below.y() - m_field->height() - 8 - wanted);
    setGeometry(below.x(), top, std::max(240, m_field->width()), wanted);
    show();
    raise();
    update();
}

void ChoiceList::setCurrent(int row) {
    if (row >= 0 && row < static_cast<int>(m_choices.size()) && row != m_current) {
        m_current = row;
        update();
    }
}

int ChoiceList::rowAt(int y) const {
    const int row = (y - Inset) / RowHeight;
    return y >= Inset && row < static_cast<int>(m_choices.size()) ? row : -1;
}

void ChoiceList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::block(painter, rect(), metric::RowRadius, m_theme.color(Color::Over), m_theme.color(Color::Ctl));
    if (m_choices.empty()) {
        paint::text(painter, m_theme, QRectF(rect()).adjusted(14, 0, -14, 0), m_nothing, Type::Body,
                    Color::Ink3);
        return;
    }
    for (int i = 0; i < static_cast<int>(m_choices.size()); ++i) {
        const Typeahead::Choice& choice = m_choices[static_cast<std::size_t>(i)];
        const QRectF row(Inset, Inset + i * RowHeight, width() - 2 * Inset, RowHeight);
        if (i == m_current) {
            paint::block(painter, row, metric::ControlRadius, m_theme.color(Color::Sel));
        }
        double x = row.left() + 10;
        if (choice.avatar) {
            paint::avatar(painter, m_theme, {x + 10, row.center().y()}, 20, paint::initialsOf(choice.text),
                          choice.id);
            x += 28;
        } else if (!choice.icon.isEmpty()) {
            m_theme.icons().paint(painter, choice.icon, {x + 8, row.center().y()}, 16,
                                  m_theme.color(Color::Ink2));
            x += 24;
        }
        // The name gets the free width first; the note takes what is left.
        const double room = row.right() - 10 - x;
        const double name = std::min(room, paint::textWidth(m_theme, choice.text, Type::BodyItem));
        paint::text(painter, m_theme, QRectF(x, row.top(), name + 1, RowHeight), choice.text, Type::BodyItem,
                    Color::Ink);
        const double rest = room - name - 12;
        if (rest > 24 && !choice.note.isEmpty()) {
            paint::text(painter, m_theme, QRectF(row.right() - 10 - rest, row.top(), rest, RowHeight),
                        choice.note, Type::Small, Color::Ink3, Qt::AlignRight);
        }
    }
}

void ChoiceList::mouseMoveEvent(QMouseEvent* event) {
    setCurrent(rowAt(static_cast<int>(event->position().y())));
}

void ChoiceList::mousePressEvent(QMouseEvent* event) {
    const int row = rowAt(static_cast<int>(event->position().y()));
    if (row >= 0) {
        Q_EMIT picked(row);
    }
}

} // namespace ui
