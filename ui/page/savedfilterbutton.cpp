// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/savedfilterbutton.h"

#include "ui/page/filterdialog.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/field.h"
#include "ui/widgets/literal.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;
namespace workspace = core::workspace;

namespace ui {

SavedFilterButton::SavedFilterButton(const Desk& desk, const QString& page, std::function<QString()> present,
                                     QWidget* parent)
    : Button(desk.theme, tr("Saved filters"), Kind::Secondary, parent)
    , m_desk(desk)
    , m_page(page)
    , m_present(std::move(present)) {
    setObjectName(u"savedFilters"_s);
    setIconName(u"star"_s);
    connect(this, &QPushButton::clicked, this, &SavedFilterButton::openMenu);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::SavedFilter)) {
            load();
        }
    });
    connect(&desk.session, &Session::memberChanged, this, &SavedFilterButton::load);
    load();
}

void SavedFilterButton::load() {
    m_desk.store
        .read([page = m_page, member = m_desk.session.member().id](core::Database& db) {
            return workspace::savedFilters(db, page, member);
        })
        .then(this, [this](core::Result<std::vector<workspace::SavedFilter>> filters) {
            if (filters) {
                m_filters = std::move(*filters);
            }
        });
}

void SavedFilterButton::openMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName(u"savedFilters.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& filter : m_filters) {
        menu->addAction(literal(filter.name), this, [this, query = filter.query] { Q_EMIT chosen(query); });
    }
    if (m_filters.empty()) {
        menu->addAction(tr("No saved filters yet"))->setEnabled(false);
    }
    menu->addSeparator();
    menu->addAction(tr("Save this filter..."), this, &SavedFilterButton::askName);
    if (!m_filters.empty()) {
        menu->addAction(tr("Rename, move or remove..."), this,
                        [this] { (new FilterDialog(m_desk, m_filters, window()))->open(); });
    }
    menu->popup(mapToGlobal(QPoint(0, height() + 4)));
}

void SavedFilterButton::askName() {
    auto* dialog = new DialogFrame(m_desk.theme, tr("Save this filter"), DialogFrame::Width::Small, window());
    auto* name = new Field(m_desk.theme, dialog);
    name->setObjectName(u"filterName"_s);
    name->setAccessibleName(tr("Name"));
    name->setPlaceholderText(tr("My clients without contact"));
    dialog->addRow(tr("Name"), name);
    auto* keep = dialog->setPrimary(tr("Save"));
    keep->setUnavailable(tr("Type a name first"));
    connect(name, &QLineEdit::textChanged, keep, [keep](const QString& text) {
        keep->setUnavailable(text.trimmed().isEmpty() ? tr("Type a name first") : QString());
    });
    connect(dialog, &DialogFrame::submitted, this, [this, dialog, name] {
        save(name->text().trimmed());
        dialog->accept();
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    name->setFocus();
}

void SavedFilterButton::save(const QString& name) {
    workspace::SavedFilter filter;
    filter.member = m_desk.session.member().id;
    filter.page = m_page;
    filter.name = name;
    filter.query = m_present();
    m_desk.store.write([filter](core::Transaction& tx) { return workspace::saveFilter(tx, filter); })
        .then(this, [this, name](core::Result<workspace::SavedFilter> saved) {
            if (!saved) {
                m_desk.notices.failed(saved.error(), [this, name] { save(name); });
                return;
            }
            m_desk.undo.push(
                {tr("Filter saved"),
                 [saved = *saved](core::Transaction& tx) { workspace::arrangeFilters(tx, {saved}, {}); },
                 [saved = *saved](core::Transaction& tx) { workspace::arrangeFilters(tx, {}, {saved}); }});
        });
}

} // namespace ui
