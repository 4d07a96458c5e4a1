// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/daylist.h"

#include "ui/models/rowmotion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/headbuttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowdelegate.h"

#include <QAction>
#include <QListView>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int DayWidth = 136;
constexpr int MarkWidth = 110;
constexpr int LeastRows = 3;

class DayDelegate : public RowDelegate {
public:
    DayDelegate(const Theme& theme, const ValueListModel<DayList::Row>& model, QObject* parent)
        : RowDelegate(theme, metric::SheetRow, parent)
        , m_model(model) {
        setRuleFrom(16);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const DayList::Row* row = m_model.row(at.index);
        if (!row) {
            return;
        }
        const QRectF box = at.box.adjusted(16, 0, -16, 0);
        drawText(painter, {box.left(), box.top(), DayWidth, box.height()}, row->day, Type::BodyItem,
                 row->faint ? Color::Ink3 : Color::Ink);
        drawText(painter, box.adjusted(DayWidth + 8, 0, row->mark.isEmpty() ? 0 : -MarkWidth, 0), row->what,
                 Type::Small, row->faint ? Color::Ink3 : Color::Ink2);
        if (!row->mark.isEmpty()) {
            const double width = paint::chipWidth(theme(), row->mark, false);
            drawChip(painter, {box.right() - width, box.center().y()}, row->mark, Tone::Neutral);
        }
    }

private:
    const ValueListModel<DayList::Row>& m_model;
};

} // namespace

DayList::DayList(const Theme& theme, const QString& title, const QString& id, const QString& none,
                 QWidget* parent)
    : Card(theme, title, parent)
    , m_theme(theme)
    , m_model(new ValueListModel<Row>({.key = [](const Row& row) { return row.key; },
                                       .data = [](const Row& row, int, int role) -> QVariant {
                                           if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
                                               return {};
                                           }
                                           QStringList parts{row.day, row.what, row.mark};
                                           parts.removeAll(QString());
                                           return parts.join(u", "_s);
                                       }},
                                      this))
    , m_view(new QListView(this))
    , m_none(new QWidget(this)) {
    auto* words = new QVBoxLayout(m_none);
    words->setContentsMargins(16, 12, 16, 16);
    auto* label = new Label(theme, none, Type::Small, Color::Ink3, m_none);
    label->setWordWrap(true);
    words->addWidget(label);
    words->addStretch(1);
    m_view->setAccessibleName(title);
    build(id);
}

void DayList::build(const QString& id) {
    const HeadButtons button(m_theme, this, this);
    constexpr auto kind = Button::Kind::Secondary;
    m_remove = button(id + u"Remove"_s, tr("Remove"), kind, &DayList::remove);
    m_edit = button(id + u"Edit"_s, tr("Edit"), kind, &DayList::edit);
    button(id + u"Add"_s, tr("Add"), kind, &DayList::addRequested)->setIconName(u"plus"_s);
    m_view->setObjectName(id + u"List"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new DayDelegate(m_theme, *m_model, m_view));
    new RowMotion(*m_view, *m_model, m_theme.motion());
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(LeastRows * metric::SheetRow);
    addEdgeToEdge(m_none);
    addEdgeToEdge(m_view, 1);
    auto* key = new QAction(tr("Remove"), m_view);
    key->setShortcut(QKeySequence::Delete);
    key->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(key);
    connect(key, &QAction::triggered, this, &DayList::remove);
    connect(m_view, &QListView::activated, this, &DayList::edit);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DayList::showCurrent);
    setRows({});
}

void DayList::setRows(const std::vector<Row>& rows) {
    const int at = m_view->currentIndex().row();
    m_model->setRows(rows);
    if (!rows.empty() && !m_view->currentIndex().isValid()) {
        m_view->setCurrentIndex(m_model->index(std::clamp(at, 0, int(rows.size()) - 1), 0));
    }
    m_none->setVisible(rows.empty());
    m_view->setVisible(!rows.empty());
    showCurrent();
}

void DayList::showCurrent() {
    const QString why = currentKey() == 0 ? tr("Choose a day first.") : QString();
    m_edit->setUnavailable(why);
    m_remove->setUnavailable(why);
}

qint64 DayList::currentKey() const {
    const Row* row = m_model->row(m_view->currentIndex());
    return row ? row->key : 0;
}

void DayList::edit() {
    if (const qint64 key = currentKey()) {
        Q_EMIT editRequested(key);
    }
}

void DayList::remove() {
    if (const qint64 key = currentKey()) {
        Q_EMIT removeRequested(key);
    }
}

} // namespace ui
