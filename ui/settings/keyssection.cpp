// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keyssection.h"

#include "core/base/fold.h"
#include "ui/settings/keydialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/headbuttons.h"
#include "ui/widgets/rowdelegate.h"

#include <QListView>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

QString wordOf(const ActionSpec& spec) {
    if (!spec.page.isEmpty()) {
        return KeysSection::tr("on the page %1").arg(spec.page);
    }
    switch (spec.group) {
    case ActionSpec::Group::Go:
        return KeysSection::tr("going places");
    case ActionSpec::Group::Do:
        return KeysSection::tr("working");
    case ActionSpec::Group::Edit:
        return KeysSection::tr("editing");
    case ActionSpec::Group::View:
        return KeysSection::tr("looking");
    case ActionSpec::Group::Workspace:
        return KeysSection::tr("workspace");
    case ActionSpec::Group::Page:
        break;
    }
    return KeysSection::tr("page");
}

class KeyDelegate : public RowDelegate {
public:
    KeyDelegate(const Theme& theme, const ValueListModel<KeysSection::Row>& model, QObject* parent)
        : RowDelegate(theme, metric::SheetRow, parent)
        , m_model(model) {
        setRuleFrom(16);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const KeysSection::Row* row = m_model.row(at.index);
        if (!row) {
            return;
        }
        const QRectF box = at.box.adjusted(16, 0, -16, 0);
        const double taken =
            row->changed ? 190 : 110; // by the key, and by the word that says it is one's own
        const double used =
            drawText(painter, box.adjusted(0, 0, -taken, 0), row->text, Type::BodyItem, Color::Ink);
        if (used + 10 + paint::textWidth(theme(), row->where, Type::Small) <= box.width() - taken) {
            drawText(painter, box.adjusted(used + 10, 0, -taken, 0), row->where, Type::Small, Color::Ink3);
        }
        if (row->changed) {
            drawText(painter, {box.right() - 180, box.top(), 70, box.height()}, KeysSection::tr("changed"),
                     Type::Small, Color::Ink2, Qt::AlignRight);
        }
        if (row->cap.isEmpty()) {
            drawText(painter, {box.right() - 100, box.top(), 100, box.height()}, KeysSection::tr("no key"),
                     Type::Small, Color::Ink3, Qt::AlignRight);
            return;
        }
        const double width = paint::keyCapWidth(theme(), row->cap);
        paint::keyCap(painter, theme(), {box.right() - width, box.center().y()}, row->cap);
    }

private:
    const ValueListModel<KeysSection::Row>& m_model;
};

} // namespace

KeysSection::KeysSection(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new ValueListModel<Row>(
          {.key = [this](const Row& row) { return m_keys.value(row.id); },
           .data = [](const Row& row, int, int role) -> QVariant {
               return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                          ? QVariant(u"%1, %2"_s.arg(row.text, row.cap.isEmpty() ? tr("no key") : row.cap))
                          : QVariant();
           }},
          this))
    , m_find(new SearchField(desk.theme, tr("Find an action"), {}, this))
    , m_list(new QListView(this)) {
    setObjectName(u"keysSection"_s);
    build();
    load();
    connect(&desk.actions, &Actions::changed, this, &KeysSection::load);
}

void KeysSection::build() {
    auto* card = new Card(m_desk.theme, tr("Keyboard"), this);
    m_find->setObjectName(u"findAction"_s);
    m_find->setFixedWidth(200);
    card->addAction(m_find);
    const HeadButtons button(m_desk.theme, card, this);
    m_reset = button(u"resetKey"_s, tr("Reset"), Button::Kind::Ghost, &KeysSection::reset);
    m_change = button(u"changeKey"_s, tr("Change key"), Button::Kind::Secondary, &KeysSection::change);
    m_list->setObjectName(u"keyList"_s);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new KeyDelegate(m_desk.theme, *m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumHeight(6 * metric::SheetRow);
    card->addEdgeToEdge(m_list, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(m_find, &QLineEdit::textChanged, this, &KeysSection::load);
    connect(m_list, &QListView::activated, this, &KeysSection::change);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &KeysSection::showCurrent);
}

void KeysSection::load() {
    const QString wanted = core::fold(m_find->text().trimmed());
    std::vector<Row> rows;
    for (const Actions::Entry& entry : m_desk.actions.all()) {
        if (!entry.action || !core::fold(entry.spec.text).contains(wanted)) {
            continue;
        }
        if (!m_keys.contains(entry.spec.id)) {
            m_keys.insert(entry.spec.id, m_keys.size() + 1);
        }
        const QKeySequence key = m_desk.actions.keyOf(entry.spec.id);
        rows.push_back({entry.spec.id, entry.spec.text, wordOf(entry.spec), Actions::capOf(key),
                        m_desk.settings.contains(u"keys/"_s + entry.spec.id)});
    }
    m_model->setRows(rows);
    if (!m_list->currentIndex().isValid() && !rows.empty()) {
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    showCurrent();
}

const KeysSection::Row* KeysSection::current() const {
    return m_model->row(m_list->currentIndex());
}

void KeysSection::showCurrent() {
    const Row* row = current();
    const QString none = row ? QString() : tr("Choose an action first.");
    m_change->setUnavailable(none);
    m_reset->setUnavailable(row && !row->changed ? tr("This action has the key that it came with.") : none);
}

void KeysSection::change() {
    if (const Row* row = current()) {
        (new KeyDialog(m_desk, row->id, window()))->open();
    }
}

void KeysSection::reset() {
    if (const Row* row = current()) {
        m_desk.actions.resetKey(row->id);
    }
}

} // namespace ui
