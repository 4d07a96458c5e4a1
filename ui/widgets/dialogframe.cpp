// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialogframe.h"

#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/entrance.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QShortcut>

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Padding = 24;
constexpr int FooterHeight = 62;
constexpr int LabelColumn = 112;

/// A cap and what it does, in the footer or the head.
class KeyHint : public QWidget {
public:
    KeyHint(const Theme& theme, const QString& cap, const QString& what, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_cap(cap)
        , m_what(what) {
        const double words = what.isEmpty() ? 0 : 6 + paint::textWidth(theme, what, Type::Small) + 1;
        setFixedSize(paint::keyCapWidth(theme, cap) + static_cast<int>(words), 20);
        setAccessibleName(what.isEmpty() ? cap : u"%1: %2"_s.arg(cap, what));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paint::keyCap(painter, m_theme, {0, height() / 2.0}, m_cap);
        const QRectF words = QRectF(rect()).adjusted(paint::keyCapWidth(m_theme, m_cap) + 6, 0, 0, 0);
        paint::text(painter, m_theme, words, m_what, Type::Small, Color::Ink3);
    }

private:
    const Theme& m_theme;
    QString m_cap;
    QString m_what;
};

/// The sheet itself: over, radius 14. The shadow belongs to the frame behind it.
class Sheet : public QWidget {
public:
    Sheet(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paint::block(painter, rect(), metric::DialogRadius, m_theme.color(Color::Over),
                     m_theme.isDark() ? m_theme.color(Color::Line2) : QColor());
    }

private:
    const Theme& m_theme;
};

QKeySequence sequenceOf(const QKeyEvent& event) {
    int key = event.key();
    if (key == Qt::Key_Enter) {
        key = Qt::Key_Return; // the keypad's Enter is the same key to a person
    }
    return QKeySequence(QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, static_cast<Qt::Key>(key)));
}

/// The way the look writes keys: "Ctrl ↵".
QString capOf(const QKeySequence& key) {
    QString text = key.toString(QKeySequence::NativeText);
    text.replace(u"Return"_s, u"↵"_s).replace(u'+', u' ');
    return text;
}

/// The siblings of a dialog are in the order in which they lie on each other; lists of fields lie above it.
bool liesBehind(const QWidget& one, const QWidget& dialog) {
    const QWidget* top = &one;
    while (top && top->parentWidget() != dialog.parentWidget()) {
        top = top->isWindow() ? nullptr : top->parentWidget();
    }
    const QObjectList& order = dialog.parentWidget()->children();
    return top && order.indexOf(top) < order.indexOf(&dialog);
}

/// The scrim and the sheet's shadow.
void paintGround(QPainter& painter, const Theme& theme, const QRect& whole, const QRect& sheet) {
    painter.fillRect(whole, theme.color(Color::Scrim));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // y 8, blur 24, 18 %: stacked outlines are quick and close enough to the blur.
    constexpr int Steps = 12;
    for (int i = Steps; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, 4));
        const double grow = i * 2.0;
        painter.drawRoundedRect(QRectF(sheet).adjusted(-grow, 8 - grow, grow, 8 + grow),
                                metric::DialogRadius + grow, metric::DialogRadius + grow);
    }
}

} // namespace

DialogFrame::DialogFrame(const Theme& theme, const QString& title, Width width, QWidget* host)
    : QDialog(host->window())
    , m_theme(theme)
    , m_width(static_cast<int>(width))
    , m_panel(new Sheet(theme, this)) {
    setObjectName(u"dialogFrame"_s);
    setWindowFlags(Qt::Widget); // the constructor of the base always asks for a window of its own
    setFocusPolicy(Qt::NoFocus);
    hide();
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(title);
    m_scroll = new QScrollArea(m_panel);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget;
    m_body = new QVBoxLayout(m_content);
    m_body->setContentsMargins(Padding, 4, Padding, 20);
    m_body->setSpacing(12);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_content->installEventFilter(this);
    column->addWidget(m_scroll, 1);
    m_problem = new FieldProblem(theme, m_panel);
    m_problem->setContentsMargins(Padding, 0, Padding, 0);
    column->addWidget(m_problem);
    column->addWidget(new Rule(theme, m_panel));
    m_footer = new QWidget(m_panel);
    m_footer->setFixedHeight(FooterHeight);
    auto* row = new QHBoxLayout(m_footer);
    row->setContentsMargins(Padding, 0, Padding, 0);
    row->setSpacing(8);
    m_hints = new QHBoxLayout;
    m_hints->setSpacing(16);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    row->addLayout(m_hints);
    row->addStretch(1);
    row->addLayout(m_buttons);
    column->addWidget(m_footer);
    parentWidget()->installEventFilter(this);
    // A page that has finished loading takes the focus for its list: behind the scrim that would be a trap,
    // since keys would act on what nobody can see. It gets the focus when the dialog closes.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget* now) {
        if (!isVisible() || !now || !liesBehind(*now, *this)) {
            return;
        }
        m_before = now;
        const QList<QWidget*> chain = focusChain();
        QWidget* const back = isAncestorOf(old) ? old : chain.value(0);
        if (back) {
            back->setFocus(Qt::OtherFocusReason);
        }
    });
}

void DialogFrame::buildHead(const QString& title) {
    auto* head = new QWidget(m_panel);
    head->setFixedHeight(58);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(Padding, 6, Padding, 0);
    row->setSpacing(16);
    m_title = new Label(m_theme, title, Type::Heading, Color::Ink, head);
    m_note = new Label(m_theme, {}, Type::Small, Color::Ink3, head);
    m_note->setElided(true);
    row->addWidget(m_title);
    row->addWidget(m_note, 1);
    row->addWidget(new KeyHint(m_theme, tr("Esc"), {}, head));
    m_panel->layout()->addWidget(head);
    setTitle(title);
}

void DialogFrame::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
    setWindowTitle(title);
}

void DialogFrame::setNote(const QString& note) {
    m_note->setText(note);
}

Label* DialogFrame::addRow(const QString& label, QWidget* field) {
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    auto* words = new Label(m_theme, label, Type::SmallLabel, Color::Ink2, m_content);
    words->setFixedWidth(LabelColumn);
    words->setWordWrap(true);
    words->setMinimumHeight(metric::ControlHeight);
    words->setBuddy(field);
    row->addWidget(words, 0, Qt::AlignTop);
    if (field->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed) {
        row->addWidget(field); // what does not grow begins where the fields do
        row->addStretch(1);
    } else {
        row->addWidget(field, 1);
    }
    m_body->addLayout(row);
    if (field->accessibleName().isEmpty()) {
        field->setAccessibleName(label);
    }
    return words;
}

Button* DialogFrame::setPrimary(const QString& text, const QKeySequence& key) {
    if (!m_primary) {
        m_primary = new Button(m_theme, text, Button::Kind::Primary, m_footer);
        m_primary->setObjectName(u"primary"_s);
        m_buttons->addWidget(m_primary);
        connect(m_primary, &QAbstractButton::clicked, this, &DialogFrame::submit);
        addKey(key, [this] { submit(); });
    }
    m_primary->setText(text);
    m_primary->setKeyCap(capOf(key));
    m_primary->setDefault(true);
    return m_primary;
}

Button* DialogFrame::addSecondary(const QString& text) {
    auto* button = new Button(m_theme, text, Button::Kind::Secondary, m_footer);
    m_buttons->insertWidget(std::max(0, m_buttons->count() - (m_primary ? 1 : 0)), button);
    return button;
}

void DialogFrame::addKeyHint(const QString& cap, const QString& what) {
    m_hints->addWidget(new KeyHint(m_theme, cap, what, m_footer));
}

void DialogFrame::addKey(const QKeySequence& key, std::function<void()> act) {
    m_keys.append({key, std::move(act)});
}

void DialogFrame::showProblem(const QString& sentence) {
    m_problem->setText(sentence);
    place();
}

void DialogFrame::setBusy(bool on) {
    m_busy = on;
    if (m_primary) {
        m_primary->setEnabled(!on);
    }
}

DialogFrame* DialogFrame::openIn(const QWidget* window) {
    for (DialogFrame* frame :
         window->window()->findChildren<DialogFrame*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (frame->isVisible()) {
            return frame;
        }
    }
    return nullptr;
}

void DialogFrame::open() {
    m_before = parentWidget()->focusWidget();
    setResult(0);
    setGeometry(parentWidget()->rect());
    place();
    // As high as the window: what is read for the fields may make the sheet higher meanwhile.
    const QRect room(m_panel->x(), 0, m_panel->width(), height());
    QPixmap ground = Entrance::ground(*parentWidget(), room, m_theme.motion());
    if (!ground.isNull()) {
        QPainter painter(&ground);
        painter.translate(-room.topLeft());
        paintGround(painter, m_theme, rect(), m_panel->geometry());
    }
    show();
    raise();
    const QList<QWidget*> chain = focusChain();
    if (!isAncestorOf(QApplication::focusWidget()) && !chain.isEmpty()) {
        chain.first()->setFocus(Qt::OtherFocusReason);
    }
    Entrance::play(*m_panel, room, ground);
}

void DialogFrame::stepAside() {
    m_aside = focusWidget();
    hide();
}

void DialogFrame::comeBack() {
    setGeometry(parentWidget()->rect());
    place();
    show();
    raise();
    if (m_aside) {
        m_aside->setFocus(Qt::OtherFocusReason);
    }
}

void DialogFrame::done(int result) {
    hide();
    setResult(result);
    if (m_before) {
        m_before->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT finished(result);
    if (result == QDialog::Accepted) {
        Q_EMIT accepted();
    } else {
        Q_EMIT rejected();
    }
    if (testAttribute(Qt::WA_DeleteOnClose)) {
        deleteLater();
    }
}

void DialogFrame::submit() {
    if (!m_busy && m_primary && m_primary->isEnabled()) {
        Q_EMIT submitted();
    }
}

/// Hints that have no room beside the buttons are left out, the last ones first; half a word helps nobody.
void DialogFrame::fitHints(int width) {
    int room = width - 2 * Padding - m_buttons->sizeHint().width() - m_hints->spacing();
    for (int i = 0; i < m_hints->count(); ++i) {
        QWidget* hint = m_hints->itemAt(i)->widget();
        hint->setVisible(room >= hint->width());
        room = hint->isHidden() ? 0 : room - hint->width() - m_hints->spacing();
    }
}

void DialogFrame::place() {
    const int width = std::min(m_width, this->width() - 2 * Padding);
    fitHints(width);
    m_content->setFixedWidth(width);
    const int wanted =
        m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(width) : m_body->totalSizeHint().height();
    const int problem = m_problem->text().isEmpty() ? 0 : 20;
    const int height = std::min(58 + wanted + problem + 1 + FooterHeight, this->height() - 2 * Padding);
    m_panel->setGeometry((this->width() - width) / 2, std::max(Padding, (this->height() - height) * 2 / 5),
                         width, height);
}

const DialogFrame::Key* DialogFrame::keyFor(const QKeyEvent& event) const {
    const QKeySequence pressed = sequenceOf(event);
    for (const Key& key : m_keys) {
        if (key.sequence == pressed) {
            return &key;
        }
    }
    return nullptr;
}

bool DialogFrame::ownsShortcut(const QKeyEvent& event) const {
    const QKeySequence pressed = sequenceOf(event);
    for (const QShortcut* shortcut : findChildren<QShortcut*>()) {
        if (shortcut->key() == pressed) {
            return true;
        }
    }
    for (const QAbstractButton* button : findChildren<QAbstractButton*>()) {
        if (button->shortcut() == pressed) {
            return true;
        }
    }
    for (const QAction* action : findChildren<QAction*>()) {
        if (action->shortcuts().contains(pressed)) {
            return true;
        }
    }
    return false;
}

bool DialogFrame::event(QEvent* event) {
    // Comes up from the focused field when that did not want the key. Accepting keeps the window's own
    // shortcuts from acting behind the scrim; the key then arrives as a plain key press.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (keyFor(key)) {
            // The key press goes to the field, which would type the letter of Alt+W: catch it on its way.
            event->accept();
            m_catching = QApplication::focusWidget();
            if (m_catching) {
                m_catching->installEventFilter(this);
            }
        } else if (!ownsShortcut(key)) {
            event->accept();
        }
        return true;
    }
    return QDialog::event(event);
}

bool DialogFrame::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_catching && event->type() == QEvent::KeyPress) {
        m_catching->removeEventFilter(this);
        m_catching = nullptr;
        if (const Key* key = keyFor(*static_cast<QKeyEvent*>(event))) {
            const auto act = key->act;
            act();
            return true;
        }
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        place();
    } else if (watched == m_content && event->type() == QEvent::LayoutRequest && isVisible()) {
        QMetaObject::invokeMethod(
            this, [this] { place(); }, Qt::QueuedConnection);
    }
    return QDialog::eventFilter(watched, event);
}

QList<QWidget*> DialogFrame::focusChain() const {
    QList<QWidget*> chain;
    const QWidget* first = this;
    for (QWidget* step = first->nextInFocusChain(); step != first; step = step->nextInFocusChain()) {
        if (isAncestorOf(step) && step->isVisibleTo(this) && step->isEnabled() &&
            (step->focusPolicy() & Qt::TabFocus) && !step->focusProxy()) {
            chain.append(step);
        }
    }
    return chain;
}

bool DialogFrame::focusNextPrevChild(bool next) {
    const QList<QWidget*> chain = focusChain();
    if (chain.isEmpty()) {
        return true;
    }
    const qsizetype at = chain.indexOf(QApplication::focusWidget());
    const qsizetype count = chain.size();
    const qsizetype to = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
    chain.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    if (m_content->isAncestorOf(chain.at(to))) {
        m_scroll->ensureWidgetVisible(chain.at(to), 0, 12);
    }
    return true;
}

void DialogFrame::keyPressEvent(QKeyEvent* event) {
    if (const Key* key = keyFor(*event)) {
        const auto act = key->act;
        act();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        reject();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier)) {
        submit();
        return;
    }
    event->accept(); // nothing leaks to the page behind
}

void DialogFrame::mousePressEvent(QMouseEvent* event) {
    event->accept(); // a click beside the sheet does not throw away what was typed
}

void DialogFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGround(painter, m_theme, rect(), m_panel->geometry());
}

} // namespace ui
