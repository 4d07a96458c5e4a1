// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/answerssection.h"

#include "core/articles/articles.h"
#include "core/base/fold.h"
#include "core/macros/macros.h"
#include "ui/models/rowmotion.h"
#include "ui/settings/articledialog.h"
#include "ui/settings/macroeditor.h"
#include "ui/settings/macrosteps.h"
#include "ui/settings/templatedialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/headbuttons.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/segmented.h"

#include <QListView>

using namespace Qt::Literals::StringLiterals;
namespace macros = core::macros;
namespace articles = core::articles;

namespace ui {

namespace {

constexpr int WidestCard = 880;
constexpr qsizetype NoteLength = 140;
const std::array<QLatin1String, 3> Ids{"templates"_L1, "macros"_L1, "articles"_L1};

QString noteOf(const QString& text) {
    return text.left(NoteLength).simplified();
}

} // namespace

class AnswersSection::Delegate : public RowDelegate {
public:
    Delegate(const Theme& theme, const ValueListModel<AnswersSection::Row>& model, QObject* parent)
        : RowDelegate(theme, metric::TwoLineRow, parent)
        , m_model(model) {
        setRuleFrom(16);
    }

protected:
    void paintRow(QPainter& painter, const RowDelegate::Row& at) const override {
        const auto* row = m_model.row(at.index);
        if (!row) {
            return;
        }
        const QRectF box = at.box.adjusted(16, 0, -16, 0);
        const double right = box.right() - 190;
        const Color ink = row->active ? Color::Ink : Color::Ink3;
        drawText(painter, {box.left(), box.top() + 9, right - box.left(), 20}, row->name, Type::RowTitle,
                 ink);
        drawText(painter, {box.left(), box.top() + 29, right - box.left(), 20}, row->note, Type::Small,
                 Color::Ink3);
        drawText(painter, {right + 10, box.top(), 90, box.height()}, row->key, Type::Small, Color::Ink2);
        if (!row->active) {
            drawChip(painter, {right + 104, box.center().y()}, AnswersSection::tr("inactive"), Tone::Neutral,
                     u"pause"_s);
        }
    }

private:
    const ValueListModel<AnswersSection::Row>& m_model;
};

AnswersSection::AnswersSection(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new ValueListModel<Row>({.key = [](const Row& row) { return row.id; },
                                       .data = [](const Row& row, int, int role) -> QVariant {
                                           return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                                                      ? QVariant(row.name)
                                                      : QVariant();
                                       }},
                                      this))
    , m_parts(new Segmented(desk.theme, {tr("Templates"), tr("Macros"), tr("Articles")}, this))
    , m_find(new SearchField(desk.theme, tr("Find"), {}, this))
    , m_list(new QListView(this)) {
    setObjectName(u"answersSection"_s);
    build();
    show(m_part);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        if (core::touches(changes, E::Template) || core::touches(changes, E::Macro) ||
            core::touches(changes, E::Article)) {
            load();
        }
    });
}

void AnswersSection::build() {
    m_card = new Card(m_desk.theme, tr("Templates"), this);
    m_card->setMaximumWidth(WidestCard);
    const HeadButtons button(m_desk.theme, m_card, this);
    m_active =
        button(u"toggleWording"_s, tr("Deactivate"), Button::Kind::Secondary, &AnswersSection::toggleActive);
    m_edit = button(u"editWording"_s, tr("Edit"), Button::Kind::Secondary, &AnswersSection::edit);
    m_add = button(u"addWording"_s, tr("Add"), Button::Kind::Primary, &AnswersSection::add);
    m_add->setIconName(u"plus"_s);
    m_parts->setObjectName(u"answerParts"_s);
    m_parts->setAccessibleName(tr("What is ready for answers"));
    m_find->setObjectName(u"findWording"_s);
    m_find->setFixedWidth(240);
    m_list->setObjectName(u"wordingList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Delegate(m_desk.theme, *m_model, m_list));
    new RowMotion(*m_list, *m_model, m_desk.theme.motion());
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_card->addEdgeToEdge(m_list, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->addWidget(m_parts);
    head->addWidget(m_find);
    head->addStretch(1);
    column->addLayout(head);
    auto* row = new QHBoxLayout;
    row->addWidget(m_card, 1);
    row->addStretch(0);
    column->addLayout(row, 1);
    connect(m_parts, &Segmented::currentChanged, this, [this](int index) { show(Part(index)); });
    connect(m_find, &QLineEdit::textChanged, this, &AnswersSection::filter);
    connect(m_list, &QListView::activated, this, &AnswersSection::edit);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AnswersSection::showCurrent);
}

void AnswersSection::open(const QString& part, qint64 id) {
    m_wanted = id;
    const auto found = std::find(Ids.begin(), Ids.end(), part);
    if (found != Ids.end()) {
        show(Part(found - Ids.begin()));
    }
}

QString AnswersSection::part() const {
    return Ids[size_t(m_part)];
}

void AnswersSection::show(Part part) {
    const QString titles[] = {tr("Templates"), tr("Macros"), tr("Articles")};
    const QString notes[] = {tr("typed as :: and the shortcut"), tr("several changes at once, by M"),
                             tr("typed as ?? and words of the title")};
    m_part = part;
    m_parts->setCurrent(int(part));
    m_card->setTitle(titles[int(part)]);
    m_card->setNote(notes[int(part)]);
    m_list->setAccessibleName(titles[int(part)]);
    m_all.clear();
    m_model->setRows({});
    m_find->clear();
    load();
}

std::vector<AnswersSection::Row> AnswersSection::read(core::Database& db, Part part) {
    std::vector<Row> rows;
    if (part == Part::Templates) {
        for (const auto& one : macros::templates(db, macros::Which::All)) {
            const QString key = one.shortcut.isEmpty() ? QString() : u"::"_s + one.shortcut;
            rows.push_back({one.id.value, one.name, noteOf(one.body), key, one.active});
        }
    } else if (part == Part::Macros) {
        for (const auto& one : macros::macros(db, macros::Which::All)) {
            QStringList words;
            for (const auto& step : one.steps) {
                words << doWord(step.what);
            }
            rows.push_back({one.id.value, one.name, words.join(u", "_s), {}, one.active});
        }
    } else {
        for (const auto& one : articles::list(db, articles::Which::All)) {
            rows.push_back({one.id.value, one.title, noteOf(one.body), {}, one.active});
        }
    }
    return rows;
}

void AnswersSection::load() {
    m_desk.store.read([part = m_part](core::Database& db) { return read(db, part); })
        .then(this, [this, token = ++m_token](core::Result<std::vector<Row>> rows) {
            if (token != m_token) {
                return;
            }
            if (!rows) {
                m_desk.notices.failed(rows.error(), [this] { load(); });
            } else {
                m_all = std::move(*rows);
                filter();
            }
            m_loaded = true;
            Q_EMIT loaded();
        });
}

void AnswersSection::filter() {
    const QString text = core::fold(m_find->text().trimmed());
    std::vector<Row> shown;
    for (const Row& row : m_all) {
        if (core::fold(row.name + u' ' + row.note + u' ' + row.key).contains(text)) {
            shown.push_back(row);
        }
    }
    m_model->setRows(shown);
    const int wanted = m_wanted != 0 ? m_model->rowOf(m_wanted) : -1;
    if (wanted >= 0) {
        m_list->setCurrentIndex(m_model->index(wanted, 0));
        m_wanted = 0;
    } else if (!m_list->currentIndex().isValid() && !shown.empty()) {
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    showCurrent();
}

const AnswersSection::Row* AnswersSection::current() const {
    return m_model->row(m_list->currentIndex());
}

void AnswersSection::showCurrent() {
    const Row* row = current();
    const QString readOnly =
        m_desk.store.isReadOnly() ? tr("This workspace is open for reading only") : QString();
    const QString none = !readOnly.isEmpty() ? readOnly : row ? QString() : tr("Choose a row first.");
    m_edit->setUnavailable(none);
    m_active->setUnavailable(none);
    m_add->setUnavailable(readOnly);
    m_active->setText(row && !row->active ? tr("Activate") : tr("Deactivate"));
}

void AnswersSection::add() {
    switch (m_part) {
    case Part::Templates:
        (new TemplateDialog(m_desk, {}, window()))->open();
        break;
    case Part::Macros:
        (new MacroEditor(m_desk, {}, window()))->open();
        break;
    case Part::Articles:
        (new ArticleDialog(m_desk, {}, window()))->open();
        break;
    }
}

void AnswersSection::edit() {
    if (const Row* row = current()) {
        openEditor(row->id);
    }
}

/// What is stored now, not what the list was read from.
void AnswersSection::openEditor(qint64 id) {
    const auto show = [this](auto found, auto open) {
        if (found && *found) {
            open(**found);
        } else if (!found) {
            m_desk.notices.failed(found.error());
        }
    };
    if (m_part == Part::Templates) {
        m_desk.store.read([id](core::Database& db) { return macros::findTemplate(db, core::TemplateId(id)); })
            .then(this, [this, show](core::Result<std::optional<macros::Template>> found) {
                show(std::move(found),
                     [this](const auto& one) { (new TemplateDialog(m_desk, one, window()))->open(); });
            });
    } else if (m_part == Part::Macros) {
        m_desk.store.read([id](core::Database& db) { return macros::findMacro(db, core::MacroId(id)); })
            .then(this, [this, show](core::Result<std::optional<macros::Macro>> found) {
                show(std::move(found),
                     [this](const auto& one) { (new MacroEditor(m_desk, one, window()))->open(); });
            });
    } else {
        m_desk.store.read([id](core::Database& db) { return articles::find(db, core::ArticleId(id)); })
            .then(this, [this, show](core::Result<std::optional<articles::Article>> found) {
                show(std::move(found),
                     [this](const auto& one) { (new ArticleDialog(m_desk, one, window()))->open(); });
            });
    }
}

void AnswersSection::setActive(core::Transaction& tx, Part part, qint64 id, bool active) {
    if (part == Part::Templates) {
        macros::setTemplateActive(tx, core::TemplateId(id), active);
    } else if (part == Part::Macros) {
        macros::setMacroActive(tx, core::MacroId(id), active);
    } else {
        articles::setActive(tx, core::ArticleId(id), active);
    }
}

void AnswersSection::toggleActive() {
    const Row* row = current();
    if (!row) {
        return;
    }
    const bool active = !row->active;
    const auto set = [part = m_part, id = row->id](bool on) {
        return [part, id, on](core::Transaction& tx) { setActive(tx, part, id, on); };
    };
    const QString done = active ? tr("%1 activated").arg(row->name) : tr("%1 deactivated").arg(row->name);
    m_desk.store.write(set(active)).then(this, [this, set, active, done](core::Result<void> stored) {
        if (stored) {
            m_desk.undo.push({done, set(!active), set(active)});
        } else {
            m_desk.notices.failed(stored.error());
        }
    });
}

} // namespace ui
