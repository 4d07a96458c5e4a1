// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/playbookspage.h"

#include "ui/deviations/playbookeditor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/deviationwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowdelegate.h"

#include <QListView>

using namespace Qt::Literals::StringLiterals;
namespace deviations = core::deviations;

namespace ui {

namespace {

using Playbook = deviations::Playbook;

QString purposeOf(const Playbook& playbook) {
    const QString kind =
        playbook.kind ? deviationWord(*playbook.kind) : PlaybooksPage::tr("any kind of deviation");
    return u"%1 \u00b7 %2"_s.arg(kind, PlaybooksPage::tr("%n step(s)", nullptr, int(playbook.steps.size())));
}

class PlaybookDelegate : public RowDelegate {
public:
    PlaybookDelegate(const Theme& theme, const ValueListModel<Playbook>& model, QObject* parent)
        : RowDelegate(theme, metric::TwoLineRow, parent)
        , m_model(model) {
        setRuleFrom(16);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const Playbook* playbook = m_model.row(at.index);
        if (!playbook) {
            return;
        }
        const QRectF box = at.box.adjusted(16, 0, -16, 0);
        const double y = box.center().y();
        const double room = box.width() - (playbook->active ? 0 : 78);
        drawText(painter, {box.left(), y - 20, room, 20}, playbook->name, Type::RowTitle,
                 playbook->active ? Color::Ink : Color::Ink3);
        drawText(painter, {box.left(), y, room, 20}, purposeOf(*playbook), Type::Small, Color::Ink2);
        if (!playbook->active) {
            drawChip(painter, {box.right() - 72, y}, PlaybooksPage::tr("inactive"), Tone::Neutral,
                     u"pause"_s);
        }
    }

private:
    const ValueListModel<Playbook>& m_model;
};

} // namespace

PlaybooksPage::PlaybooksPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Playbooks, tr("Playbooks"), parent)
    , m_model(new ValueListModel<Playbook>(
          {.key = [](const Playbook& playbook) { return playbook.id.value; },
           .data = [](const Playbook& playbook, int, int role) -> QVariant {
               return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                          ? QVariant(u"%1, %2"_s.arg(playbook.name, purposeOf(playbook)))
                          : QVariant();
           }},
          this))
    , m_list(new QListView(this))
    , m_cards(new QWidget(this))
    , m_listCard(new Card(desk.theme, tr("Playbooks"), m_cards))
    , m_editorCard(new Card(desk.theme, {}, m_cards))
    , m_editor(new PlaybookEditor(desk.theme, m_editorCard))
    , m_empty(new EmptyState(desk.theme, u"book-open"_s, tr("No playbook yet"),
                             tr("A playbook is a few steps that bring a drifting client back."), this)) {
    bar()->setSubLine(tr("steps that guide a client back"));
    buildList();
    buildEmpty();
    m_editorCard->addEdgeToEdge(m_editor, 1);
    auto* row = new QHBoxLayout(m_cards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_listCard, 2);
    row->addWidget(m_editorCard, 3);
    body()->addWidget(m_cards, 1);
    body()->addWidget(m_empty, 1);
    m_empty->hide();
    connect(m_editor, &PlaybookEditor::edited, this, &PlaybooksPage::store);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Playbook)) {
            load();
        }
    });
    addAction({.id = u"playbooks.new"_s, .text = tr("New playbook"), .icon = u"plus"_s},
              [this] { create(); });
    addAction({.id = u"playbooks.duplicate"_s,
               .text = tr("Duplicate the playbook"),
               .key = QKeySequence(Qt::CTRL | Qt::Key_D),
               .icon = u"copy"_s},
              [this] { duplicate(); });
}

void PlaybooksPage::buildList() {
    const auto button = [&](const QString& name, const QString& text, const QString& icon, auto act) {
        auto* made =
            new IconButton(theme(), icon, text, m_listCard, Button::Kind::Ghost, Button::Size::Small);
        made->setObjectName(name);
        connect(made, &QPushButton::clicked, this, act);
        m_listCard->addAction(made);
        return made;
    };
    m_active = button(u"togglePlaybook"_s, tr("Deactivate"), u"pause"_s, &PlaybooksPage::toggleActive);
    m_duplicate = button(u"duplicatePlaybook"_s, tr("Duplicate"), u"copy"_s, &PlaybooksPage::duplicate);
    m_remove = button(u"removePlaybook"_s, tr("Remove"), u"trash-2"_s, &PlaybooksPage::remove);
    auto* add = new Button(theme(), tr("New playbook"), Button::Kind::Primary, this);
    add->setObjectName(u"newPlaybook"_s);
    add->setIconName(u"plus"_s);
    connect(add, &QPushButton::clicked, this, &PlaybooksPage::create);
    bar()->addAction(add);
    m_list->setObjectName(u"playbookList"_s);
    m_list->setAccessibleName(tr("Playbooks"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PlaybookDelegate(theme(), *m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_listCard->addRule();
    m_listCard->addEdgeToEdge(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PlaybooksPage::showCurrent);
}

void PlaybooksPage::buildEmpty() {
    auto* add =
        new Button(theme(), tr("Add the ones that come with Waymark"), Button::Kind::Secondary, m_empty);
    add->setObjectName(u"addDelivered"_s);
    connect(add, &QPushButton::clicked, this, &PlaybooksPage::addDelivered);
    m_empty->addButton(add);
}

void PlaybooksPage::open(const Place& place) {
    if (place.id != 0) {
        m_wanted = core::PlaybookId(place.id);
    }
    setSettled(false);
    load();
}

Place PlaybooksPage::place() const {
    const Playbook* playbook = current();
    return {pages::Playbooks, playbook ? playbook->id.value : 0, {}};
}

QList<QWidget*> PlaybooksPage::regions() const {
    return {m_list, m_editor};
}

const deviations::Playbook* PlaybooksPage::current() const {
    return m_list->currentIndex().isValid() ? m_model->row(m_list->currentIndex()) : nullptr;
}

void PlaybooksPage::load() {
    const int token = ++m_token;
    desk()
        .store
        .read([](core::Database& db) { return deviations::listPlaybooks(db, deviations::Playbooks::All); })
        .then(this, [this, token](core::Result<std::vector<Playbook>> playbooks) {
            if (token != m_token) {
                return;
            }
            if (playbooks) {
                show(*playbooks);
            } else {
                desk().notices.failed(playbooks.error(), [this] { load(); });
            }
            setSettled(true);
        });
}

void PlaybooksPage::show(const std::vector<Playbook>& playbooks) {
    m_model->setRows(playbooks);
    m_empty->setVisible(playbooks.empty());
    m_cards->setVisible(!playbooks.empty());
    const int wanted = m_wanted ? m_model->rowOf(m_wanted.value) : -1;
    if (wanted >= 0) {
        m_wanted = {};
        m_list->setCurrentIndex(m_model->index(wanted, 0));
    } else if (!m_list->currentIndex().isValid() && !playbooks.empty()) {
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    showCurrent();
}

void PlaybooksPage::showCurrent() {
    const Playbook* playbook = current();
    const QString none = playbook ? QString() : tr("Choose a playbook first.");
    for (Button* button : {m_active, m_duplicate, m_remove}) {
        button->setUnavailable(none);
    }
    if (!playbook) {
        return;
    }
    m_active->setIconName(playbook->active ? u"pause"_s : u"play"_s);
    m_active->setAccessibleName(playbook->active ? tr("Deactivate") : tr("Activate"));
    m_active->setToolTip(playbook->active ? tr("Deactivate: no longer offered") : tr("Activate"));
    m_editor->setValue(*playbook);
}

void PlaybooksPage::store(const Playbook& before, const Playbook& after, const QString& what) {
    const auto put = [](const Playbook& from, const Playbook& to) {
        return [from, to](core::Transaction& tx) { deviations::replacePlaybook(tx, from, to); };
    };
    desk()
        .store
        .write(
            [before, after](core::Transaction& tx) { return deviations::replacePlaybook(tx, before, after); })
        .then(this, [this, before, after, what, put](core::Result<Playbook> stored) {
            if (stored) {
                desk().undo.push({what, put(after, before), put(before, after)});
            } else {
                desk().notices.failed(stored.error());
                load();
            }
        });
}

void PlaybooksPage::create() {
    Playbook playbook;
    playbook.name = tr("New playbook");
    deviations::PlaybookStep step;
    step.title = tr("Call the client");
    step.estimate = core::Minutes(20);
    playbook.steps.push_back(step);
    desk()
        .store.write([playbook](core::Transaction& tx) { return deviations::savePlaybook(tx, playbook); })
        .then(this, [this](core::Result<Playbook> stored) {
            if (!stored) {
                desk().notices.failed(stored.error());
                return;
            }
            m_wanted = stored->id;
            desk().undo.push(
                {tr("Playbook added"),
                 [id = stored->id](core::Transaction& tx) { deviations::removePlaybook(tx, id); },
                 [stored = *stored](core::Transaction& tx) { deviations::restorePlaybook(tx, stored); }});
            load();
        });
}

void PlaybooksPage::duplicate() {
    const Playbook* playbook = current();
    if (!playbook) {
        return;
    }
    desk()
        .store
        .write([id = playbook->id](core::Transaction& tx) { return deviations::duplicatePlaybook(tx, id); })
        .then(this, [this](core::Result<Playbook> copy) {
            if (!copy) {
                desk().notices.failed(copy.error());
                return;
            }
            m_wanted = copy->id;
            desk().undo.push(
                {tr("%1 added").arg(copy->name),
                 [id = copy->id](core::Transaction& tx) { deviations::removePlaybook(tx, id); },
                 [copy = *copy](core::Transaction& tx) { deviations::restorePlaybook(tx, copy); }});
            load();
        });
}

void PlaybooksPage::remove() {
    const Playbook* playbook = current();
    if (!playbook) {
        return;
    }
    desk()
        .store
        .write([id = playbook->id](core::Transaction& tx) { return deviations::removePlaybook(tx, id); })
        .then(this, [this](core::Result<Playbook> removed) {
            if (!removed) {
                desk().notices.failed(removed.error());
                return;
            }
            desk().undo.push(
                {tr("%1 removed").arg(removed->name),
                 [removed = *removed](core::Transaction& tx) { deviations::restorePlaybook(tx, removed); },
                 [id = removed->id](core::Transaction& tx) { deviations::removePlaybook(tx, id); }});
        });
}

void PlaybooksPage::toggleActive() {
    if (const Playbook* playbook = current()) {
        Playbook after = *playbook;
        after.active = !after.active;
        store(*playbook, after,
              after.active ? tr("%1 activated").arg(after.name) : tr("%1 deactivated").arg(after.name));
    }
}

void PlaybooksPage::addDelivered() {
    desk()
        .store.write([](core::Transaction& tx) { return deviations::addDelivered(tx); })
        .then(this, [this](core::Result<bool> added) {
            if (!added) {
                desk().notices.failed(added.error());
            }
        });
}

} // namespace ui
