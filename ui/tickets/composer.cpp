// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/composer.h"

#include "core/tickets/rules.h"
#include "ui/page/draftfiles.h"
#include "ui/page/draftkeeper.h"
#include "ui/theme/paint.h"
#include "ui/tickets/fileopener.h"
#include "ui/tickets/inlinecompleter.h"
#include "ui/tickets/links.h"
#include "ui/tickets/nextrow.h"
#include "ui/tickets/sentbar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filestrip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markdown.h"
#include "ui/widgets/messagefield.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/segmented.h"

#include <QEvent>
#include <QStackedWidget>
#include <QTextBrowser>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using core::tickets::MessageKind;
using core::tickets::TicketState;

namespace ui {

namespace {

constexpr std::array Kinds{MessageKind::Reply, MessageKind::Note, MessageKind::Call};
constexpr int LineHeight = 20;
constexpr int FewestLines = 5;
constexpr int MostLines = 12;

int indexOf(MessageKind kind) {
    return int(std::find(Kinds.begin(), Kinds.end(), kind) - Kinds.begin());
}

QString hintOf(MessageKind kind) {
    switch (kind) {
    case MessageKind::Note:
        return Composer::tr("Only your team sees this note.");
    case MessageKind::Call:
        return Composer::tr("What was said, and what was agreed.");
    default:
        return Composer::tr(
            "What you answer. It is kept in this thread; the mail itself goes out from your mail program.");
    }
}

} // namespace

Composer::Composer(const Desk& desk, FileOpener& opener, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_opener(opener)
    , m_sent(new SentBar(desk, this))
    , m_kinds(new Segmented(desk.theme, {tr("Public reply"), tr("Internal note"), tr("Call")}, this))
    , m_minutes(new MinutesField(desk.theme, this))
    , m_tools(new ComposerTools(desk.theme, this))
    , m_stack(new QStackedWidget(this))
    , m_files(new FileStrip(desk.theme, this))
    , m_next(new NextRow(desk, this)) {
    setObjectName(u"composer"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    build();
    connect(m_kinds, &Segmented::currentChanged, this, [this](int index) { write(Kinds[size_t(index)]); });
    connect(m_tools, &ComposerTools::pressed, this, &Composer::use);
    connect(m_sent, &SentBar::undoRequested, this, &Composer::undoSendRequested);
    connect(m_files, &FileStrip::openRequested, &opener, &FileOpener::open);
    connect(m_files, &FileStrip::removeRequested, this,
            [this](const core::attachments::File& file) { textOf(m_kind).files->remove(file); });
    connect(m_next, &NextRow::changed, this, [this] {
        m_tools->setPlanning(m_next->isOn());
        Q_EMIT typed();
        showButtons();
    });
    connect(&desk.session, &Session::memberChanged, this, [this] {
        drop(); // drafts belong to a member
        m_next->setDraft({});
        choose(m_kind);
    });
    fit();
    showButtons();
}

void Composer::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->setSpacing(0);
    column->addWidget(m_sent);
    column->addWidget(buildHead());
    column->addWidget(new Rule(m_desk.theme, this));
    column->addWidget(m_tools);
    m_middle = new QHBoxLayout;
    m_middle->setSpacing(0);
    m_middle->addWidget(m_stack, 1);
    column->addLayout(m_middle);
    m_stack->addWidget(buildPreview());
    column->addWidget(m_files);
    column->addWidget(m_next);
    column->addWidget(buildHeld());
    column->addWidget(new Rule(m_desk.theme, this));
    column->addWidget(buildFoot());
    setTabOrder(m_kinds, m_minutes);
    setTabOrder(m_minutes, m_tools->first());
}

void Composer::focusMinutes() {
    m_minutes->setFocus(Qt::ShortcutFocusReason);
    m_minutes->selectAll();
}

QWidget* Composer::buildPreview() {
    m_preview = new QTextBrowser(m_stack);
    m_preview->setObjectName(u"messagePreview"_s);
    m_preview->setAccessibleName(tr("Preview of the message"));
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setOpenLinks(false);
    m_document = new markdown::Document(m_preview);
    m_document->setDocumentMargin(12);
    m_preview->setDocument(m_document);
    connect(m_preview, &QTextBrowser::anchorClicked, this, [](const QUrl& link) { openLink(link); });
    return m_preview;
}

QWidget* Composer::buildHead() {
    auto* head = new QWidget(this);
    head->setFixedHeight(48);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(8);
    m_kinds->setObjectName(u"messageKind"_s);
    m_kinds->setAccessibleName(tr("What you write"));
    m_minutes->setObjectName(u"messageMinutes"_s);
    m_minutes->setAccessibleName(tr("Minutes that this took"));
    m_minutes->setToolTip(tr("Minutes that this took"));
    m_minutes->setPlaceholderText(tr("min"));
    m_minutes->setIconName(u"timer"_s);
    m_minutes->setFixedWidth(92);
    row->addWidget(m_kinds);
    row->addStretch();
    row->addWidget(m_minutes);
    connect(m_minutes, &MinutesField::valueChanged, this, &Composer::showButtons);
    return head;
}

QWidget* Composer::buildHeld() {
    m_held = new QWidget(this);
    m_held->setObjectName(u"heldReply"_s);
    auto* row = new QHBoxLayout(m_held);
    row->setContentsMargins(14, 6, 12, 10);
    row->setSpacing(10);
    m_heldText = new Label(m_desk.theme, {}, Type::BodyItem, Color::WarnInk, m_held);
    m_heldText->setObjectName(u"heldText"_s);
    m_heldText->setWordWrap(true);
    auto* icon = new Label(m_desk.theme, {}, Type::Body, Color::WarnInk, m_held);
    const auto paintIcon = [this, icon] {
        icon->setPixmap(m_desk.theme.icons().pixmap(u"triangle-alert"_s, m_desk.theme.color(Color::WarnInk),
                                                    16, devicePixelRatioF()));
    };
    paintIcon();
    connect(&m_desk.theme, &Theme::changed, icon, paintIcon);
    auto* anyway = new Button(m_desk.theme, tr("Send anyway"), Button::Kind::Secondary, m_held);
    anyway->setObjectName(u"sendAnyway"_s);
    anyway->setSize(Button::Size::Row);
    m_look = new Button(m_desk.theme, tr("Look first"), Button::Kind::Secondary, m_held);
    m_look->setObjectName(u"lookFirst"_s);
    m_look->setSize(Button::Size::Row);
    m_look->setToolTip(tr("Shows what arrived meanwhile; what you wrote stays"));
    row->addWidget(icon);
    row->addWidget(m_heldText, 1);
    row->addWidget(m_look);
    row->addWidget(anyway);
    connect(m_look, &QPushButton::clicked, this, [this] { Q_EMIT lookRequested(m_before); });
    connect(anyway, &QPushButton::clicked, this, [this] { send(); });
    m_held->hide();
    return m_held;
}

QWidget* Composer::buildFoot() {
    auto* foot = new QWidget(this);
    foot->setFixedHeight(52);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(14, 0, 10, 0);
    row->setSpacing(8);
    m_draft = new Label(m_desk.theme, {}, Type::Small, Color::Ink2, foot);
    m_draft->setObjectName(u"draftState"_s);
    m_draft->setElided(true);
    m_wait = new Button(m_desk.theme, {}, Button::Kind::Secondary, foot);
    m_wait->setObjectName(u"sendAndWait"_s);
    m_resolve = new Button(m_desk.theme, {}, Button::Kind::Secondary, foot);
    m_resolve->setObjectName(u"sendAndResolve"_s);
    m_send = new Button(m_desk.theme, {}, Button::Kind::Primary, foot);
    m_send->setObjectName(u"sendMessage"_s);
    m_send->setKeyCap(u"Ctrl \u21b5"_s);
    row->addWidget(m_draft, 1);
    row->addWidget(m_wait);
    row->addWidget(m_resolve);
    row->addWidget(m_send);
    connect(m_wait, &QPushButton::clicked, this, [this] { send(TicketState::Pending); });
    connect(m_resolve, &QPushButton::clicked, this, [this] { send(TicketState::Resolved); });
    connect(m_send, &QPushButton::clicked, this, [this] { send(); });
    return foot;
}

void Composer::setTicket(core::TicketId ticket, qint64 number) {
    if (ticket == m_ticket) {
        return;
    }
    drop();
    m_ticket = ticket;
    m_number = number;
    m_minutes->setValue(std::nullopt);
    m_last = {};
    m_threadKnown = false;
    m_previewing = false;
    m_tools->setPreviewing(false);
    choose(MessageKind::Reply);
}

void Composer::setThread(core::MessageId last, TicketState state) {
    const bool first = !std::exchange(m_threadKnown, true);
    m_last = last;
    m_state = state;
    if (m_seen && first) {
        m_seen = last; // a draft was back before the thread
    }
    showButtons();
}

void Composer::drop() {
    for (auto& [kind, text] : m_texts) {
        text.keeper->flush();
        m_stack->removeWidget(text.field);
        text.field->deleteLater();
    }
    m_texts.clear();
    m_files->setFiles({});
    m_accepted.clear();
    m_seen.reset();
    m_held->hide();
    m_draft->setText({});
}

Composer::Text Composer::makeText(MessageKind kind) {
    Text text;
    auto* field = new MessageField(m_stack);
    text.field = field;
    field->setObjectName(u"message.%1"_s.arg(core::toText(kind)));
    field->setAccessibleName(kind == MessageKind::Note   ? tr("Internal note")
                             : kind == MessageKind::Call ? tr("Call")
                                                         : tr("Public reply"));
    field->setPlaceholderText(hintOf(kind));
    field->setFrameShape(QFrame::NoFrame);
    field->setTabChangesFocus(true);
    field->document()->setDocumentMargin(12);
    field->setFont(m_desk.theme.font(Type::Body));
    field->installEventFilter(this);
    m_stack->addWidget(field);
    setTabOrder(m_tools->last(), field); // made last, and yet between the tools and the buttons
    text.keeper = new DraftKeeper(m_desk, keyOf(kind), field);
    text.files = new DraftFiles(m_desk, keyOf(kind), field);
    text.completer = new InlineCompleter(m_desk.theme, field);
    offerWords(*text.completer);
    connect(field, &QPlainTextEdit::textChanged, this, &Composer::edited);
    if (kind == MessageKind::Note) {
        offerNames(*text.completer);
    }
    connect(field, &MessageField::filesGiven, text.files, qOverload<const QStringList&>(&DraftFiles::add));
    connect(field, &MessageField::pictureGiven, text.files, qOverload<const QImage&>(&DraftFiles::add));
    connect(text.files, &DraftFiles::changed, this, &Composer::showFiles);
    connect(text.files, &DraftFiles::refused, this, [this](const QString& sentence) {
        m_desk.notices.failed({core::ErrorKind::Invalid, sentence, {}});
    });
    connect(text.keeper, &DraftKeeper::saved, this, [this, field] {
        const QTime now = core::timeOf(m_desk.session.now(), m_desk.session.zone());
        m_draft->setText(field->toPlainText().isEmpty() ? QString()
                                                        : tr("Draft saved %1").arg(format::time(now)));
    });
    if (m_onField) {
        m_onField(*field, *text.completer);
    }
    return text;
}

Composer::Text& Composer::textOf(MessageKind kind) {
    const auto found = m_texts.find(kind);
    return found != m_texts.end() ? found->second : m_texts.emplace(kind, makeText(kind)).first->second;
}

MessageField* Composer::editor() const {
    const auto found = m_texts.find(m_kind);
    return found == m_texts.end() ? nullptr : found->second.field;
}

InlineCompleter* Composer::completer() const {
    const auto found = m_texts.find(m_kind);
    return found == m_texts.end() ? nullptr : found->second.completer;
}

void Composer::onField(std::function<void(MessageField&, InlineCompleter&)> handler) {
    m_onField = std::move(handler);
    for (auto& [kind, text] : m_texts) {
        m_onField(*text.field, *text.completer);
    }
}

bool Composer::plansNext() const {
    return m_kind != MessageKind::Note && m_next->value().has_value();
}

void Composer::setBeside(QWidget* widget) {
    delete m_beside;
    m_beside = widget;
    if (widget) {
        m_middle->addWidget(widget);
    }
}

void Composer::choose(MessageKind kind) {
    m_kind = kind;
    m_kinds->setCurrent(indexOf(kind));
    if (m_ticket) {
        textOf(kind);
        m_next->setDraft(kind == MessageKind::Note ? QString() : core::tickets::nextKey(keyOf(kind)));
    }
    m_held->hide();
    setPreviewing(m_previewing);
    showFiles();
    showButtons();
    update();
}

void Composer::write(MessageKind kind) {
    m_previewing = false;
    choose(kind);
    if (MessageField* field = editor()) {
        field->setFocus(Qt::ShortcutFocusReason);
        field->moveCursor(QTextCursor::End);
    }
}

void Composer::setPreviewing(bool on) {
    m_previewing = on;
    m_tools->setPreviewing(on);
    MessageField* field = editor();
    if (!field) {
        return;
    }
    if (on) {
        m_document->set(field->toPlainText(), m_desk.theme);
    }
    const bool moves = on ? field->hasFocus() : m_preview->hasFocus();
    m_stack->setCurrentWidget(on ? static_cast<QWidget*>(m_preview) : field);
    if (moves) {
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    }
    fit();
}

void Composer::showFiles() {
    const auto found = m_texts.find(m_kind);
    m_files->setFiles(found == m_texts.end() ? std::vector<core::attachments::File>()
                                             : found->second.files->files());
    showButtons();
}

void Composer::edited() {
    MessageField* field = editor();
    const bool empty = !field || field->toPlainText().trimmed().isEmpty();
    if (empty) {
        m_seen.reset();
        m_held->hide();
    } else if (!m_seen) {
        m_seen = m_last; // what is newer than this the writer has not read
    }
    if (!empty) {
        Q_EMIT typed();
    }
    fit();
    showButtons();
}

void Composer::fit() {
    const MessageField* field = editor();
    const int lines = field ? int(std::ceil(field->document()->size().height())) : FewestLines;
    m_stack->setFixedHeight(std::clamp(lines, FewestLines, MostLines) * LineHeight + 20);
}

void Composer::showButtons() {
    const bool note = m_kind == MessageKind::Note;
    const bool call = m_kind == MessageKind::Call;
    m_send->setText(note ? tr("Add note") : call ? tr("Log call") : tr("Send reply"));
    m_send->setIconName(note ? u"lock"_s : call ? u"phone"_s : u"send"_s);
    m_wait->setText(call ? tr("Log and wait") : tr("Send and wait"));
    m_resolve->setText(call ? tr("Log and resolve") : tr("Send and resolve"));
    m_wait->setVisible(!note && m_state != TicketState::Closed);
    m_resolve->setVisible(!note && core::tickets::isOpen(m_state));
    const QString reason = notReady();
    for (Button* button : {m_wait, m_resolve, m_send}) {
        button->setUnavailable(reason);
    }
}

QString Composer::keyOf(MessageKind kind) const {
    return core::tickets::draftKey(m_number, kind);
}

bool Composer::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    } else if (event->type() == QEvent::Resize && watched == editor()) {
        fit(); // lines break elsewhere in another width
    }
    return QWidget::eventFilter(watched, event);
}

void Composer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const MessageField* field = editor();
    const bool focused = field && field->hasFocus();
    paint::block(painter, rect(), metric::CardRadius,
                 m_desk.theme.color(m_kind == MessageKind::Note ? Color::Hover : Color::Surface),
                 m_desk.theme.color(focused ? Color::Ink : Color::Ctl), focused ? 2 : 1);
}

} // namespace ui
