// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The menus of the queue: they write the query, and choose order and parts.
#include "core/fields/field.h"
#include "core/tickets/unread.h"
#include "ui/page/filterdialog.h"
#include "ui/page/place.h"
#include "ui/tickets/ticketqueue.h"
#include "ui/tickets/tickettable.h"
#include "ui/tickets/viewlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/words.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using By = tickets::TicketSort::By;
using tickets::GroupBy;
using tickets::TermField;

namespace ui {

namespace {

constexpr std::array Orders{By::Due,    By::Waiting, By::Updated, By::Opened,
                            By::Number, By::Subject, By::Client,  By::Priority};

using Choices = std::vector<std::pair<QString, QString>>;

template <class E>
Choices choicesOf(QString (*word)(E)) {
    Choices out;
    for (const auto& [value, stored] : core::EnumNames<E>::names) {
        out.emplace_back(word(value), core::toText(value).replace(u'_', u'-'));
    }
    return out;
}

QString groupByWord(GroupBy by) {
    switch (by) {
    case GroupBy::State:
        return TicketQueue::tr("State");
    case GroupBy::Assignee:
        return TicketQueue::tr("Assignee");
    case GroupBy::Client:
        return TicketQueue::tr("Client");
    case GroupBy::Priority:
        return TicketQueue::tr("Priority");
    case GroupBy::Kind:
        return TicketQueue::tr("Kind");
    case GroupBy::Due:
        return TicketQueue::tr("Due");
    case GroupBy::Nothing:
        break;
    }
    return TicketQueue::tr("No parts");
}

QString dueWord(tickets::DuePart part) {
    switch (part) {
    case tickets::DuePart::Late:
        return TicketQueue::tr("late");
    case tickets::DuePart::Today:
        return TicketQueue::tr("due today");
    case tickets::DuePart::ThisWeek:
        return TicketQueue::tr("due this week");
    case tickets::DuePart::Later:
        return TicketQueue::tr("due later");
    case tickets::DuePart::None:
        break;
    }
    return TicketQueue::tr("nothing due");
}

QString headingOf(const tickets::TicketGroup& group, GroupBy by) {
    switch (by) {
    case GroupBy::State:
        return stateWord(tickets::TicketState(group.key));
    case GroupBy::Priority:
        return priorityWord(tickets::Priority(group.key));
    case GroupBy::Kind:
        return kindWord(tickets::TicketKind(group.key));
    case GroupBy::Due:
        return dueWord(tickets::DuePart(group.key));
    case GroupBy::Assignee:
        return group.key == 0 ? TicketQueue::tr("nobody") : group.name;
    case GroupBy::Client:
    case GroupBy::Nothing:
        break;
    }
    return group.name;
}

/// Headings between the tickets are rows with negative keys: -1 minus the place of the part. Written and read
/// by the list's jobs, which run one after the other.
using Headings = std::vector<std::pair<QString, qint64>>;

/// What the rows do not say by themselves.
std::vector<tickets::TicketRow> completed(core::Database& db, std::vector<tickets::TicketRow> rows,
                                          const std::vector<core::fields::Field>& fields, core::MemberId me) {
    std::vector<qint64> ids;
    for (const auto& row : rows) {
        ids.push_back(row.id.value);
    }
    const auto unread = tickets::unreadOf(db, ids, me);
    for (auto& row : rows) {
        row.unread = unread.count(row.id.value) != 0;
    }
    if (!fields.empty()) {
        tickets::addFields(db, rows, fields);
    }
    return rows;
}

} // namespace

QString sortWord(By by) {
    switch (by) {
    case By::Due:
        return TicketQueue::tr("What is due next");
    case By::Waiting:
        return TicketQueue::tr("Who waits longest");
    case By::Updated:
        return TicketQueue::tr("Last change");
    case By::Opened:
        return TicketQueue::tr("Opened");
    case By::Number:
        return TicketQueue::tr("Number");
    case By::Subject:
        return TicketQueue::tr("Subject");
    case By::Client:
        return TicketQueue::tr("Client");
    case By::Field:
        return TicketQueue::tr("A field");
    case By::Priority:
        break;
    }
    return TicketQueue::tr("Priority");
}

RowSource<tickets::TicketRow> TicketQueue::source() const {
    const auto filter = m_query.filterFor(m_desk.session, m_vocabulary.words);
    const auto sort = m_query.sort;
    const auto fields = m_table ? m_vocabulary.words.fields : std::vector<core::fields::Field>();
    const core::MemberId me = m_desk.session.member().id;
    RowSource<Row> source;
    if (m_query.groupBy != GroupBy::Nothing) {
        source = groupedSource(filter);
    } else {
        source.firstPage = [filter, sort, fields, me](core::Database& db, int limit) {
            return completed(db, tickets::firstRows(db, filter, sort, limit), fields, me);
        };
        source.keys = [filter, sort](core::Database& db) { return tickets::ids(db, filter, sort); };
        source.rows = [fields, me](core::Database& db, const std::vector<qint64>& ids) {
            return completed(db, tickets::rows(db, ids), fields, me);
        };
    }
    source.key = [](const Row& row) { return row.id.value; };
    source.columns = tickettable::titles(m_vocabulary.words.fields);
    source.data = [&session = m_desk.session, times = m_times,
                   fields = m_vocabulary.words.fields](const Row& row, int column, int role) -> QVariant {
        if (column > 0 && row.id.value > 0) {
            const bool said =
                role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
            return said ? QVariant(tickettable::textOf(row, column, fields, session, times->times()))
                        : QVariant();
        }
        if (row.id.value < 0) {
            return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                       ? QVariant(u"%1, %2"_s.arg(row.subject, format::number(row.number)))
                       : QVariant();
        }
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
            const Urgency urgency = urgencyOf(row, session.now(), session.zone());
            return u"%1 %2, %3, %4"_s.arg(format::ticketNumber(row.number), row.subject, row.clientName,
                                          urgency.spoken);
        }
        return role == Qt::ToolTipRole ? QVariant(u"%1\n%2"_s.arg(row.subject, row.clientName)) : QVariant();
    };
    source.concerns = {core::Entity::Ticket, core::Entity::Message, core::Entity::Client,
                       core::Entity::Member};
    return source;
}

RowSource<tickets::TicketRow> TicketQueue::groupedSource(const tickets::TicketFilter& filter) const {
    auto headings = std::make_shared<Headings>();
    RowSource<Row> source;
    source.keys = [filter, sort = m_query.sort, by = m_query.groupBy, headings](core::Database& db) {
        std::vector<qint64> keys;
        headings->clear();
        for (const auto& group : tickets::groups(db, filter, sort, by)) {
            headings->emplace_back(headingOf(group, by), qint64(group.ids.size()));
            keys.push_back(-qint64(headings->size()));
            keys.insert(keys.end(), group.ids.begin(), group.ids.end());
        }
        return keys;
    };
    const auto fields = m_table ? m_vocabulary.words.fields : std::vector<core::fields::Field>();
    source.rows = [headings, fields, me = m_desk.session.member().id](core::Database& db,
                                                                      const std::vector<qint64>& ids) {
        auto rows = completed(db, tickets::rows(db, ids), fields, me);
        for (const qint64 id : ids) {
            if (id < 0 && -id <= qint64(headings->size())) {
                Row row;
                row.id = core::TicketId(id);
                std::tie(row.subject, row.number) = (*headings)[size_t(-id - 1)];
                rows.push_back(std::move(row));
            }
        }
        return rows;
    };
    return source;
}

void TicketQueue::buildSortMenu(QMenu& menu) {
    auto* orders = new QActionGroup(&menu);
    for (const By by : Orders) {
        auto* action = menu.addAction(sortWord(by), this, [this, by] {
            TicketQuery query = m_query;
            query.sort = {by, by == By::Updated || by == By::Opened || by == By::Number};
            setQuery(query);
        });
        action->setCheckable(true);
        action->setChecked(m_query.sort.by == by);
        orders->addAction(action);
    }
    menu.addSeparator();
    auto* reverse = menu.addAction(tr("Reverse the order"), this, [this] {
        TicketQuery query = m_query;
        query.sort.descending = !query.sort.descending;
        setQuery(query);
    });
    reverse->setObjectName(u"reverseOrder"_s);
    menu.addSeparator();
    auto* parts = menu.addMenu(tr("Parts"));
    auto* group = new QActionGroup(&menu);
    for (const auto& [by, stored] : core::EnumNames<GroupBy>::names) {
        auto* action = parts->addAction(groupByWord(by), this, [this, g = by] {
            TicketQuery query = m_query;
            query.groupBy = g;
            setQuery(query);
        });
        action->setObjectName(u"groupBy.%1"_s.arg(core::toText(by)));
        action->setCheckable(true);
        action->setChecked(m_query.groupBy == by);
        group->addAction(action);
    }
}

void TicketQueue::openSortMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName(u"queueSort.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    buildSortMenu(*menu);
    menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height() + 4)));
}

void TicketQueue::addToggles(QMenu& menu, const QString& title, TermField field, const Choices& values) {
    auto* part = menu.addMenu(title);
    for (const auto& [word, value] : values) {
        auto* action = part->addAction(literal(word), this, [this, field, v = value] {
            setQuery(withText(m_query, withToggled(m_query.text, field, v, m_vocabulary.words)));
        });
        action->setCheckable(true);
        action->setChecked(hasValue(m_query.text, field, value, m_vocabulary.words));
        action->setObjectName(u"filter.%1.%2"_s.arg(int(field)).arg(value));
    }
    part->setEnabled(!values.empty());
}

void TicketQueue::fillFilterMenu(QMenu& menu) {
    const auto named = [](const QStringList& names) {
        Choices out;
        for (const QString& name : names) {
            out.emplace_back(name, name);
        }
        return out;
    };
    Choices people{{tr("Me"), u"me"_s}, {tr("Nobody"), u"none"_s}};
    for (const auto& choice : named(m_vocabulary.members)) {
        people.push_back(choice);
    }
    addToggles(menu, tr("State"), TermField::State, choicesOf<tickets::TicketState>(stateWord));
    addToggles(menu, tr("Assignee"), TermField::Assignee, people);
    addToggles(menu, tr("Priority"), TermField::Priority, choicesOf<tickets::Priority>(priorityWord));
    addToggles(menu, tr("Kind"), TermField::Kind, choicesOf<tickets::TicketKind>(kindWord));
    addToggles(menu, tr("Tag"), TermField::Tag, named(m_vocabulary.tags));
    addToggles(menu, tr("Channel"), TermField::Channel, choicesOf<core::Channel>(channelWord));
    addToggles(menu, tr("Service level"), TermField::Sla,
               {{tr("Breached"), u"breached"_s}, {tr("Running"), u"running"_s}, {tr("None"), u"none"_s}});
    menu.addSeparator();
    menu.addAction(tr("Save as a view..."), this, &TicketQueue::saveView)->setObjectName(u"saveView"_s);
    if (!m_views->saved().empty()) {
        menu.addAction(tr("Arrange the saved views..."), this,
                       [this] { (new FilterDialog(m_desk, m_views->saved(), window()))->open(); });
    }
    menu.addAction(tr("Clear"), this, [this] { setQuery(withText(m_query, {})); })
        ->setObjectName(u"clearFilter"_s);
}

void TicketQueue::openFilterMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName(u"queueFilter.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillFilterMenu(*menu);
    menu->popup(m_filterButton->mapToGlobal(QPoint(0, m_filterButton->height() + 4)));
}

void TicketQueue::saveView() {
    auto* dialog = new DialogFrame(m_desk.theme, tr("Save as a view"), DialogFrame::Width::Small, window());
    auto* name = new Field(m_desk.theme, dialog);
    name->setObjectName(u"viewName"_s);
    name->setPlaceholderText(tr("Late invoices of Harbour"));
    dialog->addRow(tr("Name"), name);
    dialog->setPrimary(tr("Save"));
    connect(dialog, &DialogFrame::submitted, this, [this, dialog, name] {
        if (name->text().trimmed().isEmpty()) {
            dialog->showProblem(tr("Type a name first."));
            return;
        }
        const core::workspace::SavedFilter view{
            {}, m_desk.session.member().id, pages::Tickets, name->text().trimmed(), toText(m_query)};
        m_desk.store.write([view](core::Transaction& tx) { return core::workspace::saveFilter(tx, view); })
            .then(this, [this](core::Result<core::workspace::SavedFilter> saved) {
                if (!saved) {
                    m_desk.notices.failed(saved.error());
                }
            });
        dialog->accept();
    });
    dialog->open();
}

} // namespace ui
