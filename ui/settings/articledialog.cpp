// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/articledialog.h"

#include "ui/page/record.h"
#include "ui/settings/wordingfield.h"
#include "ui/widgets/field.h"

using namespace Qt::Literals::StringLiterals;
namespace articles = core::articles;
using articles::Article;

namespace ui {

namespace {

RecordKind<Article> articleKind() {
    using D = ArticleDialog;
    return {
        .added = D::tr("Article %1 added"),
        .changed = D::tr("Article %1 changed"),
        .gone = D::tr("This article is no longer in the workspace."),
        .name = [](const Article& one) { return one.title; },
        .fields = {fieldOf(D::tr("Title"), &Article::title), fieldOf(D::tr("Text"), &Article::body)},
        .find = [](core::Database& db, const Article& one) { return articles::find(db, one.id); },
        .save = &articles::save,
        .remove = [](core::Transaction& tx, const Article& one) { articles::setActive(tx, one.id, false); },
        .restore = [](core::Transaction& tx, const Article& one) { articles::setActive(tx, one.id, true); }};
}

} // namespace

ArticleDialog::ArticleDialog(const Desk& desk, const Article& article, QWidget* host)
    : DialogFrame(desk.theme, article.revision == 0 ? tr("New article") : tr("Edit the article"),
                  Width::Large, host)
    , m_desk(desk)
    , m_base(article)
    , m_title(new Field(desk.theme, this))
    , m_text(new WordingField(desk.theme, this)) {
    setObjectName(u"articleDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setObjectName(u"articleTitle"_s);
    addRow(tr("Title"), m_title);
    body()->addWidget(m_text);
    setPrimary(article.revision == 0 ? tr("Add") : tr("Save"));
    setValue(article);
    connect(this, &DialogFrame::submitted, this, &ArticleDialog::save);
    m_title->setFocus();
}

void ArticleDialog::setValue(const Article& article) {
    m_title->setText(article.title);
    m_text->setText(article.body);
}

Article ArticleDialog::value() const {
    Article article = m_base;
    article.title = m_title->text().trimmed();
    article.body = m_text->text();
    return article;
}

void ArticleDialog::save() {
    Article edited = value();
    if (const auto problems = articles::validate(edited); !problems.isEmpty()) {
        showProblem(problems.front().text);
        return;
    }
    if (edited != m_base) {
        edited.member = m_desk.session.member().id;
    }
    storeAndClose(m_desk, *this, articleKind(), m_base, edited, &ArticleDialog::setValue);
}

} // namespace ui
