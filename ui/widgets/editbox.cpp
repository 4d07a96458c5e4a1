// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editbox.h"

#include "ui/theme/paint.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int Pad = 4;
constexpr int TextInset = 11; ///< of a field's text from its edge
constexpr int LeastWidth = 240;

} // namespace

EditBox::EditBox(const Theme& theme, QWidget* page, QWidget* anchor, QWidget* editor)
    : QWidget(page)
    , m_theme(theme)
    , m_anchor(anchor)
    , m_editor(editor)
    , m_problem(new FieldProblem(theme, this))
    , m_lines(qobject_cast<QPlainTextEdit*>(editor) != nullptr) {
    setObjectName(u"editBox"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Pad, Pad, Pad, Pad);
    column->setSpacing(Pad);
    column->addWidget(editor);
    if (m_lines) {
        auto* hint =
            new Label(theme, tr("Ctrl ↵ saves, Esc leaves it as it was"), Type::Caption, Color::Ink3, this);
        hint->setContentsMargins(TextInset - Pad, 0, 0, 2);
        column->addWidget(hint);
    }
    m_problem->setContentsMargins(TextInset - Pad, 0, 0, 0);
    column->addWidget(m_problem);
    hide();
}

void EditBox::open() {
    m_editor->installEventFilter(this);
    qApp->installEventFilter(this);
    comeBack();
}

void EditBox::comeBack() {
    m_open = true;
    show();
    place();
    raise();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void EditBox::stepAside() {
    m_open = false;
    hide();
}

void EditBox::place() {
    const QWidget* page = parentWidget();
    const QPoint at = m_anchor ? m_anchor->mapTo(page, QPoint(0, 0)) : pos();
    const int wide =
        std::min(std::max(LeastWidth, (m_anchor ? m_anchor->width() : 0) + 2 * TextInset + 2 * Pad),
                 page->width() - 2 * Pad);
    resize(wide, sizeHint().height());
    const int half =
        m_anchor ? (m_lines ? Pad + 6 : (m_editor->sizeHint().height() - m_anchor->height()) / 2 + Pad) : 0;
    move(std::clamp(at.x() - TextInset - Pad, Pad, std::max(Pad, page->width() - width() - Pad)),
         std::clamp(at.y() - half, Pad, std::max(Pad, page->height() - height() - Pad)));
}

void EditBox::setBusy(bool on) {
    m_busy = on;
}

void EditBox::showProblem(const QString& sentence) {
    if (!sentence.isEmpty()) {
        m_goOn = 0;
    }
    m_problem->setText(sentence);
    place();
}

void EditBox::submit() {
    if (!m_busy && m_open) {
        Q_EMIT submitted();
    }
}

void EditBox::finish() {
    const bool focused = isAncestorOf(QApplication::focusWidget());
    m_open = false;
    qApp->removeEventFilter(this);
    if (focused && m_anchor) {
        m_anchor->setFocus(Qt::TabFocusReason);
        if (m_goOn != 0) {
            QKeyEvent tab(QEvent::KeyPress, m_goOn,
                          m_goOn == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
            QCoreApplication::sendEvent(m_anchor, &tab);
        }
    }
    hide();
    deleteLater();
}

bool EditBox::takeKey(int key, Qt::KeyboardModifiers modifiers) {
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (m_busy) {
        return true;
    }
    if (key == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return true;
    }
    if (enter && (!m_lines || modifiers.testFlag(Qt::ControlModifier))) {
        submit();
        return true;
    }
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        m_goOn = key;
        submit();
        return true;
    }
    return false;
}

/// The focus or the pointer went to another place of the page. A menu or another window takes nothing away.
bool EditBox::isLeft(const QEvent& event) const {
    const auto reason = static_cast<const QFocusEvent&>(event).reason();
    return reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason &&
           !isAncestorOf(QApplication::focusWidget());
}

bool EditBox::eventFilter(QObject* watched, QEvent* event) {
    if (!m_open) {
        return false;
    }
    const bool moved = event->type() == QEvent::Move || event->type() == QEvent::Resize;
    if (moved && (watched == parentWidget() || watched == m_anchor)) {
        place();
    }
    if (watched != m_editor) {
        const auto* widget =
            event->type() == QEvent::MouseButtonPress ? qobject_cast<QWidget*>(watched) : nullptr;
        if (widget && parentWidget()->isAncestorOf(widget) && widget != this && !isAncestorOf(widget)) {
            submit();
        }
        return false;
    }
    if (event->type() == QEvent::FocusOut && isLeft(*event)) {
        submit();
        return false;
    }
    if (const auto* field = qobject_cast<Field*>(m_editor); field && field->holdsKeys()) {
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        return takeKey(key->key(), key->modifiers());
    }
    return false;
}

void EditBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::block(painter, rect(), metric::RowRadius, m_theme.color(Color::Over), m_theme.color(Color::Ctl));
}

} // namespace ui
