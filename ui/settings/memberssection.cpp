// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/memberssection.h"

#include "ui/settings/memberdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/headbuttons.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <QListView>

using namespace Qt::Literals::StringLiterals;
namespace people = core::people;

namespace ui {

namespace {

constexpr int WidestCard = 880;

QString hoursOf(const people::Member& member) {
    return MembersSection::tr("%1 h a week").arg(double(member.weeklyMinutes.count()) / 60, 0, 'g', 4);
}

class MemberDelegate : public RowDelegate {
public:
    MemberDelegate(const Theme& theme, const ValueListModel<people::Member>& model, const Session& session,
                   QObject* parent)
        : RowDelegate(theme, metric::TwoLineRow, parent)
        , m_model(model)
        , m_session(session) {
        setRuleFrom(56);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const people::Member* member = m_model.row(at.index);
        if (!member) {
            return;
        }
        const QRectF box = at.box.adjusted(16, 0, -16, 0);
        const double middle = box.center().y();
        drawAvatar(painter, {box.left() + 14, middle}, member->name, member->id.value, 28);
        const double left = box.left() + 42;
        const double right = box.right() - 330;
        const Color ink = member->active ? Color::Ink : Color::Ink3;
        drawText(painter, {left, box.top() + 9, right - left, 20}, member->name, Type::RowTitle, ink);
        drawText(painter, {left, box.top() + 29, right - left, 20},
                 member->email.isEmpty() ? MembersSection::tr("no e-mail") : member->email, Type::Small,
                 Color::Ink3);
        drawText(painter, {right + 10, box.top(), 90, box.height()}, roleWord(member->role), Type::Small,
                 Color::Ink2);
        drawText(painter, {right + 100, box.top(), 100, box.height()}, hoursOf(*member), Type::Small,
                 Color::Ink2);
        if (!member->active) {
            drawChip(painter, {right + 210, middle}, MembersSection::tr("inactive"), Tone::Neutral,
                     u"pause"_s);
        } else if (member->id == m_session.member().id) {
            drawChip(painter, {right + 210, middle}, MembersSection::tr("at this desk"), Tone::Neutral,
                     u"user-check"_s);
        }
    }

private:
    const ValueListModel<people::Member>& m_model;
    const Session& m_session;
};

} // namespace

MembersSection::MembersSection(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new ValueListModel<Member>({.key = [](const Member& member) { return member.id.value; },
                                          .data = [](const Member& member, int, int role) -> QVariant {
                                              return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                                                         ? QVariant(u"%1, %2"_s.arg(member.name,
                                                                                    roleWord(member.role)))
                                                         : QVariant();
                                          }},
                                         this))
    , m_list(new QListView(this)) {
    setObjectName(u"membersSection"_s);
    build();
    load();
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Member)) {
            load();
        }
    });
    connect(&desk.session, &Session::changed, this, [this] {
        m_list->viewport()->update();
        showCurrent();
    });
}

void MembersSection::build() {
    auto* card = new Card(m_desk.theme, tr("Members"), this);
    card->setMaximumWidth(WidestCard);
    const HeadButtons button(m_desk.theme, card, this);
    m_here = button(u"workHere"_s, tr("Work as this member"), Button::Kind::Ghost, &MembersSection::workHere);
    m_active =
        button(u"toggleMember"_s, tr("Deactivate"), Button::Kind::Secondary, &MembersSection::toggleActive);
    m_edit = button(u"editMember"_s, tr("Edit"), Button::Kind::Secondary, &MembersSection::edit);
    button(u"addMember"_s, tr("Add member"), Button::Kind::Primary, &MembersSection::add)
        ->setIconName(u"user-plus"_s);
    m_list->setObjectName(u"memberList"_s);
    m_list->setAccessibleName(tr("Members"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new MemberDelegate(m_desk.theme, *m_model, m_desk.session, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    card->addEdgeToEdge(m_list, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(card, 1);
    row->addStretch(0);
    connect(m_list, &QListView::activated, this, &MembersSection::edit);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MembersSection::showCurrent);
}

void MembersSection::load() {
    m_desk.store.read([](core::Database& db) { return people::list(db, people::Who::All); })
        .then(this, [this](core::Result<std::vector<Member>> members) {
            if (!members) {
                m_desk.notices.failed(members.error(), [this] { load(); });
            } else {
                m_model->setRows(*members);
                if (!m_list->currentIndex().isValid() && !members->empty()) {
                    m_list->setCurrentIndex(m_model->index(0, 0));
                }
            }
            showCurrent();
            m_loaded = true;
            Q_EMIT loaded();
        });
}

const people::Member* MembersSection::current() const {
    return m_model->row(m_list->currentIndex());
}

void MembersSection::showCurrent() {
    const Member* member = current();
    const QString none = member ? QString() : tr("Choose a member first.");
    m_edit->setUnavailable(none);
    m_active->setText(member && !member->active ? tr("Activate") : tr("Deactivate"));
    const bool here = member && member->id == m_desk.session.member().id;
    m_active->setUnavailable(here ? tr("This member works at this desk. Let somebody else work here first.")
                                  : none);
    m_here->setUnavailable(here                        ? tr("This member already works at this desk.")
                           : member && !member->active ? tr("Activate the member first.")
                                                       : none);
}

void MembersSection::add() {
    (new MemberDialog(m_desk, {}, window()))->open();
}

void MembersSection::edit() {
    if (const Member* member = current()) {
        (new MemberDialog(m_desk, *member, window()))->open();
    }
}

void MembersSection::toggleActive() {
    const Member* chosen = current();
    if (!chosen) {
        return;
    }
    const auto set = [id = chosen->id](bool active) {
        return [id, active](core::Transaction& tx) {
            if (auto member = people::find(tx, id)) {
                member->active = active;
                people::save(tx, *member);
            }
        };
    };
    const bool active = !chosen->active;
    const QString done =
        active ? tr("%1 activated").arg(chosen->name) : tr("%1 deactivated").arg(chosen->name);
    m_desk.store
        .write([work = set(active)](core::Transaction& tx) {
            work(tx);
            return true;
        })
        .then(this, [this, set, active, done](core::Result<bool> saved) {
            if (saved) {
                m_desk.undo.push({done, set(!active), set(active)});
            } else {
                m_desk.notices.failed(saved.error());
            }
        });
}

void MembersSection::workHere() {
    if (const Member* member = current()) {
        m_desk.session.setMember(member->id);
    }
}

} // namespace ui
