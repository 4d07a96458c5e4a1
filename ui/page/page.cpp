// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/page.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"

#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr std::chrono::milliseconds SlowAfter{300};
constexpr int SearchWidth = 264;

/// The 2 px line that says that something is on its way.
class LoadingLine : public QWidget {
public:
    LoadingLine(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme) {
        setFixedHeight(2);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), m_theme.color(Color::Ink)); }

private:
    const Theme& m_theme;
};

/// Looks like a search field and opens the palette; typing happens there.
class PaletteField : public Field {
public:
    PaletteField(const Theme& theme, std::function<void()> open, QWidget* parent)
        : Field(theme, parent)
        , m_open(std::move(open)) {
        setReadOnly(true);
        setFocusPolicy(Qt::NoFocus);
        setCursor(Qt::PointingHandCursor);
        setIconName(u"search"_s);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setMinimumWidth(metric::ControlHeight);
        setMaximumWidth(SearchWidth);
    }

    QSize sizeHint() const override { return {SearchWidth, Field::sizeHint().height()}; }

protected:
    /// In a narrow bar it keeps its icon; words that are cut would look like an error.
    void resizeEvent(QResizeEvent* event) override {
        Field::resizeEvent(event);
        const bool roomy = width() >= SearchWidth - 8;
        setKeyCap(roomy ? u"Ctrl K"_s : QString());
        setPlaceholderText(width() >= 200 ? accessibleName() : QString());
    }

    void mousePressEvent(QMouseEvent* event) override {
        if (event->button() == Qt::LeftButton) {
            m_open();
        }
    }

private:
    std::function<void()> m_open;
};

} // namespace

Page::Page(const Desk& desk, const QString& id, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_bar(new PageBar(desk.theme, this))
    , m_loading(new LoadingLine(desk.theme, this))
    , m_bannerSlot(new QVBoxLayout)
    , m_body(new QVBoxLayout) {
    setObjectName(id);
    m_bar->setTitle(title);
    m_bar->setSubLine({});
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    m_bannerSlot->setContentsMargins(metric::PageMargin, 0, metric::PageMargin, 0);
    column->addLayout(m_bannerSlot);
    m_body->setContentsMargins(metric::PageMargin, 0, metric::PageMargin, metric::CardGap);
    m_body->setSpacing(metric::CardGap);
    column->addLayout(m_body, 1);
    m_slow.setSingleShot(true);
    m_slow.setInterval(SlowAfter);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_loading->setGeometry(0, metric::PageBarHeight - 2, width(), 2);
        m_loading->raise();
        m_loading->show();
    });
    buildBar();
}

void Page::buildBar() {
    auto* search = new PaletteField(
        m_desk.theme, [this] { Q_EMIT paletteRequested({}); }, this);
    search->setObjectName(u"search"_s);
    search->setAccessibleName(tr("Search or run a command"));
    m_bar->addAction(search);
    auto* ticket = new Button(m_desk.theme, tr("New ticket"), Button::Kind::Secondary, this);
    ticket->setObjectName(u"newTicket"_s);
    ticket->setIconName(u"life-buoy"_s);
    ticket->setKeyCap(u"N"_s);
    connect(ticket, &QPushButton::clicked, this, [this] { Q_EMIT newTicketRequested(clientInView()); });
    m_bar->addAction(ticket);
    auto* log = new Button(m_desk.theme, tr("Quick log"), Button::Kind::Secondary, this);
    log->setObjectName(u"quickLog"_s);
    log->setIconName(u"pencil-line"_s);
    log->setKeyCap(u"L"_s);
    connect(log, &QPushButton::clicked, this, [this] { Q_EMIT logRequested({clientInView(), {}, {}}); });
    m_bar->addAction(log);
}

QList<QWidget*> Page::regions() const {
    return {const_cast<Page*>(this)};
}

void Page::setTitle(const QString& title) {
    m_bar->setTitle(title);
    setAccessibleName(title);
    Q_EMIT titleChanged(title);
}

void Page::couldNotRefresh(const core::Error& error, std::function<void()> retry) {
    m_stale = true;
    Notice notice{Notice::Weight::Failure, u"octagon-alert"_s, error.text, tr("Retry"), std::move(retry)};
    if (m_asOf) {
        const QString since = format::time(core::timeOf(*m_asOf, m_desk.session.zone()));
        m_bar->setSubLine(tr("as of %1, could not refresh").arg(since));
        notice.sentence = tr("%1 What you see is as of %2.").arg(error.text, since);
    }
    m_desk.notices.put(u"refresh/%1"_s.arg(objectName()), std::move(notice));
}

void Page::setSettled(bool settled) {
    if (settled) {
        if (!std::exchange(m_stale, false)) {
            m_asOf = m_desk.session.now();
            m_desk.notices.clear(u"refresh/%1"_s.arg(objectName()));
        }
        m_slow.stop();
        m_loading->hide();
    } else if (!m_slow.isActive() && m_loading->isHidden()) {
        m_slow.start();
    }
    if (m_settled != settled) {
        m_settled = settled;
        if (settled) {
            Q_EMIT this->settled();
        }
    }
}

QAction* Page::addAction(ActionSpec spec, std::function<void()> run) {
    spec.page = objectName();
    return m_desk.actions.add(spec, this, std::move(run));
}

} // namespace ui
