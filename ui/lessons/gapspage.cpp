// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/gapspage.h"

#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lessonwords.h"
#include "ui/widgets/numberlink.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/segmented.h"

#include <QListView>
#include <QScopedValueRollback>

using namespace Qt::Literals::StringLiterals;
namespace lessons = core::lessons;
using core::Verdict;

namespace ui {

namespace {

constexpr double NumberRoom = 132;

/// The gap's words over a bar of its share of all gap minutes, so that the few that cost most stand out.
class GapDelegate : public RowDelegate {
public:
    GapDelegate(const Theme& theme, const ValueListModel<lessons::GapRow>& model, QObject* parent)
        : RowDelegate(theme, metric::TwoLineRow, parent)
        , m_model(model) {
        setRuleFrom(44);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const lessons::GapRow* row = m_model.row(at.index);
        const lessons::GapRow* first = m_model.row(0);
        if (!row || !first) {
            return;
        }
        const QRectF box = at.box.adjusted(44, 0, -16, 0);
        drawIcon(painter, {at.box.left() + 24, box.center().y()}, gapKindIcon(row->gap.kind), 16,
                 Color::Ink2);
        const QRectF upper(box.left(), box.top() + 6, box.width() - NumberRoom, 20);
        drawText(painter, upper, gapText(row->gap), Type::BodyItem, Color::Ink);
        const QRectF numbers(box.right() - NumberRoom, box.top() + 6, NumberRoom, 20);
        drawNumber(painter, numbers, format::minutes(row->minutes), Type::RowTitle, Color::Ink);
        const QRectF track(box.left(), box.bottom() - 16, box.width() - NumberRoom - 12, 6);
        const double most = std::max<double>(1, double(first->minutes.count()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().color(Color::Hover));
        painter.drawRoundedRect(track, 3, 3);
        painter.setBrush(theme().color(Color::Rea));
        const double width = track.width() * double(row->minutes.count()) / most;
        if (width > 0) {
            painter.drawRoundedRect(QRectF(track.left(), track.top(), std::max(4.0, width), track.height()),
                                    3, 3);
        }
        const QString below =
            GapsPage::tr("%n ticket(s), %1", nullptr, int(row->tickets)).arg(format::percent(row->share));
        drawText(painter, {box.right() - NumberRoom, box.bottom() - 24, NumberRoom, 20}, below, Type::Small,
                 Color::Ink2, Qt::AlignRight);
    }

private:
    const ValueListModel<lessons::GapRow>& m_model;
};

class TicketDelegate : public RowDelegate {
public:
    TicketDelegate(const Theme& theme, const ValueListModel<lessons::GapTicket>& model,
                   const Session& session, QObject* parent)
        : RowDelegate(theme, metric::TwoLineRow, parent)
        , m_model(model)
        , m_session(session) {
        setRuleFrom(16);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const lessons::GapTicket* row = m_model.row(at.index);
        if (!row) {
            return;
        }
        const QRectF box = at.box.adjusted(16, 6, -16, -6);
        const double half = box.height() / 2;
        const QString title = u"%1 %2"_s.arg(format::ticketNumber(row->number), row->subject);
        drawText(painter, {box.left(), box.top(), box.width() - 90, half}, title, Type::BodyItem, Color::Ink);
        drawNumber(painter, {box.right() - 90, box.top(), 90, half}, format::minutes(row->minutes),
                   Type::Body, Color::Ink);
        drawText(painter, {box.left(), box.top() + half, box.width() - 120, half}, row->clientName,
                 Type::Small, Color::Ink2);
        drawText(painter, {box.right() - 120, box.top() + half, 120, half},
                 format::day(core::dayOf(row->openedAt, m_session.zone()), m_session.today()), Type::Small,
                 Color::Ink3, Qt::AlignRight);
    }

private:
    const ValueListModel<lessons::GapTicket>& m_model;
    const Session& m_session;
};

QVariant gapData(const lessons::GapRow& row, int, int role) {
    const bool said = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    return said ? QVariant(GapsPage::tr("%1, %n ticket(s), %2", nullptr, int(row.tickets))
                               .arg(gapText(row.gap), format::minutes(row.minutes)))
                : QVariant();
}

QVariant ticketData(const lessons::GapTicket& row, int, int role) {
    const bool said = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    return said ? QVariant(u"%1 %2, %3, %4"_s.arg(format::ticketNumber(row.number), row.subject,
                                                  row.clientName, format::minutes(row.minutes)))
                : QVariant();
}

} // namespace

GapsPage::GapsPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Gaps, tr("Gaps"), parent)
    , m_gaps({[](const GapRow& row) { return row.gap.id.value; }, gapData})
    , m_tickets({[](const GapTicket& row) { return row.ticket.value; }, ticketData})
    , m_span(new Segmented(desk.theme, {tr("30 days"), tr("90 days"), tr("12 months")}, this))
    , m_gapList(new QListView(this))
    , m_ticketList(new QListView(this))
    , m_ticketCard(new Card(desk.theme, tr("Tickets"), this))
    , m_empty(
          new EmptyState(desk.theme, u"git-branch"_s, tr("No gap was confirmed in these days"),
                         tr("When a ticket ends, say what was missing on the client's path. The gaps that "
                            "cost most then stand here."),
                         this))
    , m_noTickets(
          new EmptyState(desk.theme, u"inbox"_s, tr("No tickets"), tr("No ticket is counted here."), this)) {
    m_span->setObjectName(u"gapSpan"_s);
    m_span->setAccessibleName(tr("Days that are counted"));
    bar()->addAction(m_span);
    buildFigures();
    buildLists();
    connect(m_span, &Segmented::currentChanged, this, [this](int index) {
        m_query.span = GapSpan(index);
        load();
    });
    m_reload.setSingleShot(true);
    m_reload.setInterval(200);
    connect(&m_reload, &QTimer::timeout, this, &GapsPage::load);
    connect(&store(), &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        for (const E entity : {E::Lesson, E::Ticket, E::Effort, E::Setting}) {
            if (core::touches(changes, entity)) {
                m_reload.start();
                return;
            }
        }
    });
}

void GapsPage::buildFigures() {
    auto* card = new Card(theme(), {}, this);
    card->body()->setContentsMargins(16, 8, 16, 8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_gap = addFigure(*row, u"figureGap"_s, {{}, Verdict::Gap});
    m_noGap = addFigure(*row, u"figureNoGap"_s, {{}, Verdict::NoGap});
    m_unknown = addFigure(*row, u"figureUnknown"_s, {{}, Verdict::Unknown});
    m_unasked = addFigure(*row, u"figureUnasked"_s, {});
    row->addStretch(1);
    card->body()->addLayout(row);
    body()->addWidget(card);
}

GapsPage::Figure GapsPage::addFigure(QHBoxLayout& row, const QString& id, const lessons::GapFigure& behind) {
    Figure figure{new NumberLink(theme(), Type::Heading, this),
                  new Label(theme(), {}, Type::Small, Color::Ink2, this)};
    figure.number->setObjectName(id);
    row.addWidget(figure.number);
    row.addWidget(figure.words);
    row.addSpacing(16);
    connect(figure.number, &NumberLink::clicked, this, [this, behind] { choose(behind); });
    return figure;
}

void GapsPage::buildLists() {
    auto* card = new Card(theme(), tr("Gaps by what they cost"), this);
    card->setNote(tr("reactive time of their tickets"));
    const auto dress = [](QListView* list, const QString& id, const QString& name) {
        list->setObjectName(id);
        list->setAccessibleName(name);
        list->setUniformItemSizes(true);
        list->setMouseTracking(true);
        list->setFrameShape(QFrame::NoFrame);
    };
    dress(m_gapList, u"gapList"_s, tr("Gaps"));
    m_gapList->setModel(&m_gaps);
    m_gapList->setItemDelegate(new GapDelegate(theme(), m_gaps, m_gapList));
    card->addEdgeToEdge(m_gapList, 1);
    card->addEdgeToEdge(m_empty, 1);
    dress(m_ticketList, u"gapTickets"_s, tr("Tickets"));
    m_ticketList->setModel(&m_tickets);
    m_ticketList->setItemDelegate(new TicketDelegate(theme(), m_tickets, desk().session, m_ticketList));
    m_ticketCard->addEdgeToEdge(m_ticketList, 1);
    m_ticketCard->addEdgeToEdge(m_noTickets, 1);
    auto* lists = new QHBoxLayout;
    lists->setSpacing(metric::CardGap);
    lists->addWidget(card, 3);
    lists->addWidget(m_ticketCard, 2);
    body()->addLayout(lists, 1);
    connect(m_gapList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                const GapRow* row = m_gaps.row(index);
                if (row && !m_showing) {
                    choose({row->gap.id, {}});
                }
            });
    connect(m_gapList, &QListView::activated, this, [this] { m_ticketList->setFocus(Qt::TabFocusReason); });
    connect(m_ticketList, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const GapTicket* row = m_tickets.row(index)) {
            openTicket(row->ticket);
        }
    });
}

void GapsPage::open(const Place& place) {
    if (!place.query.isEmpty()) {
        m_query = gapQueryOf(place.query);
        m_span->setCurrent(int(m_query.span));
    }
    setSettled(false);
    load();
    m_gapList->setFocus(Qt::OtherFocusReason);
}

Place GapsPage::place() const {
    return {pages::Gaps, 0, toText(m_query)};
}

core::ClientId GapsPage::clientInView() const {
    const GapTicket* row = m_tickets.row(m_ticketList->currentIndex());
    return row ? row->client : core::ClientId();
}

core::TicketId GapsPage::ticketInView() const {
    const GapTicket* row = m_tickets.row(m_ticketList->currentIndex());
    return row ? row->ticket : core::TicketId();
}

QList<QWidget*> GapsPage::regions() const {
    return {m_gapList, m_ticketList};
}

void GapsPage::choose(const lessons::GapFigure& figure) {
    m_query.figure = figure;
    load();
}

void GapsPage::load() {
    m_span->setCurrent(int(m_query.span));
    const QDate today = desk().session.today();
    const int token = ++m_token;
    desk()
        .reports
        .read([query = m_query, days = daysOf(m_query.span, today),
               zone = desk().session.zone()](core::Database& db) { return readGaps(db, query, days, zone); })
        .then(this, [this, token](core::Result<GapsData> found) {
            if (token != m_token) {
                return;
            }
            if (found) {
                show(*found);
            } else {
                desk().notices.failed(found.error(), [this] { load(); });
            }
            setSettled(true);
        });
}

void GapsPage::show(const GapsData& found) {
    const QScopedValueRollback showing(m_showing, true);
    m_gaps.setRows(found.report.gaps);
    m_tickets.setRows(found.tickets);
    m_gapList->setVisible(!found.report.gaps.empty());
    m_empty->setVisible(found.report.gaps.empty());
    m_ticketList->setVisible(!found.tickets.empty());
    m_noTickets->setVisible(found.tickets.empty());
    if (m_query.figure.gap) {
        m_gapList->setCurrentIndex(m_gaps.indexOf(m_query.figure.gap.value));
    } else {
        m_gapList->selectionModel()->clear();
    }
    m_ticketCard->setTitle(ticketsTitle(found));
    showFigures(found.report);
}

QString GapsPage::ticketsTitle(const GapsData& found) const {
    if (m_query.figure.gap) {
        const GapRow* row = m_gaps.row(m_gaps.rowOf(m_query.figure.gap.value));
        return row ? gapText(row->gap) : tr("Tickets");
    }
    const int count = int(found.tickets.size());
    if (!m_query.figure.verdict) {
        return tr("%n ticket(s) without a cause", nullptr, count);
    }
    switch (*m_query.figure.verdict) {
    case Verdict::Gap:
        return tr("%n ticket(s) from a gap", nullptr, count);
    case Verdict::NoGap:
        return tr("%n ticket(s) without a gap", nullptr, count);
    case Verdict::Unknown:
        break;
    }
    return tr("%n ticket(s) with an unknown cause", nullptr, count);
}

void GapsPage::showFigures(const lessons::GapReport& report) {
    const auto show = [](const Figure& figure, core::Minutes minutes, const QString& words,
                         const QString& what) {
        figure.number->set(format::minutes(minutes), what);
        figure.words->setText(words);
    };
    const QString open = tr("Show the tickets");
    show(m_gap, report.gapMinutes, tr("from gaps, %n ticket(s)", nullptr, int(report.gapTickets)), open);
    show(m_noGap, report.noGapMinutes, tr("no gap, %n ticket(s)", nullptr, int(report.noGapTickets)), open);
    show(m_unknown, report.unknownMinutes, tr("unknown, %n ticket(s)", nullptr, int(report.unknownTickets)),
         open);
    show(m_unasked, report.unaskedMinutes, tr("not asked, %n ticket(s)", nullptr, int(report.unaskedTickets)),
         open);
}

} // namespace ui
