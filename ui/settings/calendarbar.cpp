// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/calendarbar.h"

#include "core/base/fold.h"
#include "core/calendar/store.h"
#include "ui/settings/calendardialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace calendar = core::calendar;

namespace ui {

namespace {

constexpr int ChoiceWidth = 230;

} // namespace

CalendarBar::CalendarBar(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_choice(new QComboBox(this))
    , m_use(new Label(desk.theme, {}, Type::Small, Color::Ink3, this)) {
    setObjectName(u"calendarBar"_s);
    build();
}

void CalendarBar::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_use); // beside the buttons a narrow window has no room for it
    m_choice->setObjectName(u"calendarChoice"_s);
    m_choice->setAccessibleName(tr("Calendar"));
    m_choice->setFixedWidth(ChoiceWidth);
    m_use->setObjectName(u"calendarUse"_s);
    row->addWidget(m_choice);
    row->addStretch(1);
    const auto button = [&](const QString& name, const QString& text, auto act) {
        auto* made = new Button(m_desk.theme, text, Button::Kind::Secondary, this);
        made->setObjectName(name);
        connect(made, &QPushButton::clicked, this, act);
        row->addWidget(made);
        return made;
    };
    m_remove = button(u"calendarRemove"_s, tr("Remove"), &CalendarBar::remove);
    button(u"calendarEdit"_s, tr("Name and zone"), &CalendarBar::edit);
    button(u"calendarCopy"_s, tr("Duplicate"), &CalendarBar::copy);
    button(u"calendarAdd"_s, tr("New calendar"), &CalendarBar::add)->setIconName(u"plus"_s);
    connect(m_choice, &QComboBox::activated, this, [this](int at) {
        showUse();
        Q_EMIT chosen(core::CalendarId(m_choice->itemData(at).toLongLong()));
    });
}

void CalendarBar::setRows(std::vector<Row> rows, core::CalendarId shown) {
    m_rows = std::move(rows);
    m_choice->clear();
    for (const Row& row : m_rows) {
        m_choice->addItem(row.calendar.name, row.calendar.id.value);
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(shown.value)));
    showUse();
}

const CalendarBar::Row* CalendarBar::current() const {
    const int at = m_choice->currentIndex();
    return at >= 0 && at < int(m_rows.size()) ? &m_rows[size_t(at)] : nullptr;
}

void CalendarBar::showUse() {
    const Row* row = current();
    if (!row) {
        return;
    }
    const bool isDefault = row->calendar.id == calendar::DefaultId;
    QString use = row->policies.isEmpty()
                      ? QString()
                      : tr("%n policy(ies) count in it", nullptr, int(row->policies.size()));
    if (isDefault) {
        use = use.isEmpty() ? tr("The workspace's working time")
                            : u"%1 · %2"_s.arg(tr("The workspace's working time"), use);
    } else if (use.isEmpty()) {
        use = tr("Nothing counts in it yet");
    }
    m_use->setText(use);
    m_use->setToolTip(row->policies.join(u", "_s));
    m_remove->setUnavailable(isDefault ? tr("The workspace's calendar stays: planned days count in it.")
                             : !row->policies.isEmpty()
                                 ? tr("Policies count in it: %1. Choose another calendar for them first.")
                                       .arg(row->policies.join(u", "_s))
                                 : QString());
}

QString CalendarBar::freeName(const QString& name) const {
    for (int i = 2;; ++i) {
        const QString next = u"%1 %2"_s.arg(name).arg(i);
        const bool taken = std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) {
            return core::fold(row.calendar.name) == core::fold(next);
        });
        if (!taken) {
            return next;
        }
    }
}

void CalendarBar::ask(const calendar::Calendar& edited) {
    auto* dialog = new CalendarDialog(m_desk, edited, window());
    connect(dialog, &CalendarDialog::saved, this, &CalendarBar::chosen);
    dialog->open();
}

void CalendarBar::add() {
    calendar::Calendar fresh = calendar::officeHours(m_desk.session.zone());
    fresh.name.clear();
    ask(fresh);
}

/// Hours, holidays and single days as they are.
void CalendarBar::copy() {
    if (const Row* row = current()) {
        calendar::Calendar twin = row->calendar;
        twin.id = {};
        twin.revision = 0;
        twin.name = freeName(twin.name);
        ask(twin);
    }
}

void CalendarBar::edit() {
    if (const Row* row = current()) {
        ask(row->calendar);
    }
}

void CalendarBar::remove() {
    const Row* row = current();
    if (!row) {
        return;
    }
    const auto gone = row->calendar;
    const auto take = [id = gone.id](core::Transaction& tx) { calendar::remove(tx, id); };
    const auto bring = [gone](core::Transaction& tx) {
        calendar::Calendar again = gone;
        again.revision = 0;
        calendar::save(tx, again);
    };
    m_desk.store
        .write([take](core::Transaction& tx) {
            take(tx);
            return true;
        })
        .then(this, [this, gone, take, bring](core::Result<bool> removed) {
            if (!removed) {
                m_desk.notices.failed(removed.error());
                return;
            }
            m_desk.undo.push({tr("Calendar %1 removed").arg(gone.name), bring, take});
            Q_EMIT chosen(calendar::DefaultId);
        });
}

} // namespace ui
