// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/servicelevelssection.h"

#include "core/calendar/store.h"
#include "core/sla/clockstore.h"
#include "ui/settings/policydialog.h"
#include "ui/settings/promisetext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/headbuttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QListWidget>

using namespace Qt::Literals::StringLiterals;
namespace sla = core::sla;

namespace ui {

namespace {

constexpr int WidestCard = 880;
constexpr int IdRole = Qt::UserRole;
constexpr int SecondRole = Qt::UserRole + 1;
constexpr int CountRole = Qt::UserRole + 2;
constexpr int ActiveRole = Qt::UserRole + 3;

QString whomOf(const sla::Conditions& asked) {
    QStringList parts;
    const auto join = [&](const auto& values, auto word) {
        QStringList words;
        for (const auto& value : values) {
            words << word(value);
        }
        if (!words.isEmpty()) {
            parts << words.join(u", "_s);
        }
    };
    const auto itself = [](const QString& word) { return word; };
    join(asked.priorities, priorityWord);
    join(asked.kinds, kindWord);
    join(asked.tiers, itself);
    join(asked.tags, [](const QString& tag) { return u"#%1"_s.arg(tag); });
    return parts.isEmpty() ? ServiceLevelsSection::tr("every ticket") : parts.join(u" · "_s);
}

QString sinceOf(const sla::Policy& policy, const Session& session) {
    return policy.since ? ServiceLevelsSection::tr(", since %1")
                              .arg(format::day(core::dayOf(*policy.since, session.zone()), session.today()))
                        : QString();
}

QString promisesOf(const sla::Targets& targets) {
    const auto& normal = targets.cells[size_t(core::tickets::Priority::Normal)];
    QStringList parts;
    const std::array words{ServiceLevelsSection::tr("first reply %1"), ServiceLevelsSection::tr("reply %1"),
                           ServiceLevelsSection::tr("resolution %1")};
    for (size_t i = 0; i < words.size(); ++i) {
        if (normal[i]) {
            parts << words[i].arg(promiseText(normal[i]));
        }
    }
    return parts.isEmpty() ? ServiceLevelsSection::tr("nothing at normal priority") : parts.join(u", "_s);
}

class PolicyDelegate : public RowDelegate {
public:
    PolicyDelegate(const Theme& theme, QObject* parent)
        : RowDelegate(theme, metric::TwoLineRow, parent) {
        setRuleFrom(52);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const QRectF box = at.box.adjusted(16, 0, -16, 0);
        const bool active = at.index.data(ActiveRole).toBool();
        const double middle = box.center().y();
        drawIcon(painter, {box.left() + 8, middle}, u"grip-vertical"_s, 15, Color::Ink3);
        drawText(painter, {box.left() + 24, box.top(), 20, box.height()}, QString::number(at.index.row() + 1),
                 Type::Small, Color::Ink3);
        const double left = box.left() + 44;
        const double right = box.right() - 150;
        drawText(painter, {left, box.top() + 9, right - left, 20}, at.index.data().toString(), Type::RowTitle,
                 active ? Color::Ink : Color::Ink3);
        drawText(painter, {left, box.top() + 29, right - left, 20}, at.index.data(SecondRole).toString(),
                 Type::Small, Color::Ink2);
        const QString count = at.index.data(CountRole).toString();
        if (active) {
            drawText(painter, {right, box.top(), 150, box.height()}, count, Type::Small, Color::Ink2,
                     Qt::AlignRight);
        } else {
            drawChip(painter, {right + 66, middle}, ServiceLevelsSection::tr("not in use"), Tone::Neutral,
                     u"pause"_s);
        }
    }
};

} // namespace

ServiceLevelsSection::ServiceLevelsSection(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new QListWidget(this))
    , m_rest(new Label(desk.theme, {}, Type::Small, Color::Ink2, this)) {
    setObjectName(u"serviceLevelsSection"_s);
    build();
    load();
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        if (core::touches(changes, E::Policy) || core::touches(changes, E::Calendar) ||
            core::touches(changes, E::Ticket)) {
            load();
        }
    });
}

void ServiceLevelsSection::build() {
    auto* card = new Card(m_desk.theme, tr("Service levels"), this);
    card->setMaximumWidth(WidestCard);
    card->setNote(tr("the first that serves a ticket counts"));
    const HeadButtons button(m_desk.theme, card, this);
    m_up = button(u"policyUp"_s, tr("Up"), Button::Kind::Ghost, [this] { move(-1); });
    m_down = button(u"policyDown"_s, tr("Down"), Button::Kind::Ghost, [this] { move(+1); });
    m_up->setToolTip(tr("Alt+Up"));
    m_down->setToolTip(tr("Alt+Down"));
    m_edit = button(u"editPolicy"_s, tr("Edit"), Button::Kind::Secondary, [this] { edit(); });
    button(u"addPolicy"_s, tr("Add policy"), Button::Kind::Primary, [this] {
        add();
    })->setIconName(u"plus"_s);
    m_list->setObjectName(u"policyList"_s);
    m_list->setAccessibleName(tr("Policies"));
    m_list->setItemDelegate(new PolicyDelegate(m_desk.theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->installEventFilter(this);
    card->addEdgeToEdge(m_list, 1);
    card->addRule();
    m_rest->setObjectName(u"policyRest"_s);
    m_rest->setContentsMargins(16, 10, 16, 12);
    m_rest->setWordWrap(true);
    card->addEdgeToEdge(m_rest);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(card, 1);
    row->addStretch(0);
    connect(m_list, &QListWidget::itemActivated, this, [this] { edit(); });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ServiceLevelsSection::takeOrder,
            Qt::QueuedConnection);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int at) {
        const QString none = at < 0 ? tr("Choose a policy first.") : QString();
        m_edit->setUnavailable(none);
        m_up->setUnavailable(at == 0 ? tr("This one is asked first already.") : none);
        m_down->setUnavailable(at == m_list->count() - 1 ? tr("This one is asked last already.") : none);
    });
}

void ServiceLevelsSection::load() {
    const int token = ++m_token;
    m_desk.store
        .read([](core::Database& db) {
            Answer answer{sla::policies(db), core::calendar::list(db), {}};
            answer.served = sla::servedTickets(db, answer.policies);
            return answer;
        })
        .then(this, [this, token](core::Result<Answer> answer) {
            if (!answer) {
                m_desk.notices.failed(answer.error(), [this] { load(); });
            } else if (token == m_token) {
                m_shown = std::move(*answer);
                fill();
            }
            if (!std::exchange(m_loaded, true)) {
                Q_EMIT loaded();
            }
        });
}

void ServiceLevelsSection::fill() {
    const auto* before = m_list->currentItem();
    const qint64 chosen = before ? before->data(IdRole).toLongLong() : 0;
    m_list->clear();
    for (size_t i = 0; i < m_shown.policies.size(); ++i) {
        const sla::Policy& policy = m_shown.policies[i];
        auto* item = new QListWidgetItem(policy.name, m_list);
        const QString second = u"%1: %2"_s.arg(whomOf(policy.conditions) + sinceOf(policy, m_desk.session),
                                               promisesOf(policy.targets));
        const QString count = tr("%n open ticket(s)", nullptr, int(m_shown.served[i]));
        item->setData(IdRole, policy.id.value);
        item->setData(SecondRole, second);
        item->setData(CountRole, count);
        item->setData(ActiveRole, policy.active);
        item->setData(Qt::AccessibleTextRole, u"%1, %2, %3"_s.arg(policy.name, second, count));
        item->setToolTip(second);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
        if (policy.id.value == chosen || (chosen == 0 && i == 0)) {
            m_list->setCurrentItem(item);
        }
    }
    const int rest = m_shown.served.empty() ? 0 : int(m_shown.served.back());
    m_rest->setText(
        m_shown.policies.empty()
            ? tr("Nothing is promised yet. With a policy, each ticket shows how much time is left.")
            : tr("%n open ticket(s) have no policy.", nullptr, rest));
    Q_EMIT m_list->currentRowChanged(m_list->currentRow());
}

const sla::Policy* ServiceLevelsSection::current() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_shown.policies.size()) ? &m_shown.policies[size_t(row)] : nullptr;
}

void ServiceLevelsSection::add() {
    sla::Policy policy;
    (new PolicyDialog(m_desk, policy, m_shown.policies, m_shown.calendars, window()))->open();
}

void ServiceLevelsSection::edit() {
    if (const sla::Policy* policy = current()) {
        (new PolicyDialog(m_desk, *policy, m_shown.policies, m_shown.calendars, window()))->open();
    }
}

void ServiceLevelsSection::move(int by) {
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count()) {
        return;
    }
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    takeOrder();
}

void ServiceLevelsSection::takeOrder() {
    std::vector<core::PolicyId> order;
    std::vector<core::PolicyId> before;
    for (int row = 0; row < m_list->count(); ++row) {
        order.emplace_back(m_list->item(row)->data(IdRole).toLongLong());
    }
    for (const sla::Policy& policy : m_shown.policies) {
        before.push_back(policy.id);
    }
    if (order != before) {
        saveOrder(order);
    }
}

void ServiceLevelsSection::saveOrder(const std::vector<core::PolicyId>& order) {
    m_desk.store.write([order](core::Transaction& tx) { return sla::orderPolicies(tx, order); })
        .then(this, [this, order](core::Result<std::vector<core::PolicyId>> before) {
            if (!before) {
                m_desk.notices.failed(before.error());
                load();
                return;
            }
            const auto put = [](const std::vector<core::PolicyId>& to) {
                return [to](core::Transaction& tx) { sla::orderPolicies(tx, to); };
            };
            m_desk.undo.push({tr("Order of policies changed"), put(*before), put(order)});
        });
}

bool ServiceLevelsSection::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        const bool up = pressed->key() == Qt::Key_Up;
        if (pressed->modifiers().testFlag(Qt::AltModifier) && (up || pressed->key() == Qt::Key_Down)) {
            move(up ? -1 : +1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
