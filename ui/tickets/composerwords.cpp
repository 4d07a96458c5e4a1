// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the composer puts into the text for a person: marks, templates, articles, files.
#include "core/articles/articles.h"
#include "core/base/fold.h"
#include "core/macros/placeholders.h"
#include "core/macros/templates.h"
#include "ui/page/draftfiles.h"
#include "ui/tickets/composer.h"
#include "ui/tickets/inlinecompleter.h"
#include "ui/tickets/nextrow.h"
#include "ui/widgets/messagefield.h"

using namespace Qt::Literals::StringLiterals;
namespace macros = core::macros;

namespace ui {

namespace {

constexpr int MostOffered = 8;

const QString& templateSign() {
    static const QString sign = u"::"_s;
    return sign;
}

const QString& articleSign() {
    static const QString sign = u"??"_s;
    return sign;
}

const QString& nameSign() {
    static const QString sign = u"@"_s;
    return sign;
}

} // namespace

/// First names and surnames, without regard to case and accents.
void Composer::offerNames(InlineCompleter& completer) {
    InlineCompleter* to = &completer;
    completer.add(
        nameSign(),
        [this, to](quint64 token, const QString& typed) {
            const QString key = core::fold(typed);
            std::vector<Typeahead::Choice> choices;
            for (const auto& member : m_desk.session.members()) {
                const QString name = core::fold(member.name);
                if (name != key && (name.startsWith(key) || name.contains(u' ' + key))) {
                    choices.push_back({member.id.value, member.name, {}, u"at-sign"_s, false});
                }
            }
            to->answer(token, std::move(choices));
        },
        true);
}

void Composer::offerWords(InlineCompleter& completer) {
    InlineCompleter* to = &completer;
    completer.add(templateSign(), [this, to](quint64 token, const QString& typed) {
        m_desk.store
            .read([typed](core::Database& db) { return macros::matchTemplates(db, typed, MostOffered); })
            .then(to, [to, token](core::Result<std::vector<macros::Template>> found) {
                std::vector<Typeahead::Choice> choices;
                for (const auto& one : found.value_or(std::vector<macros::Template>())) {
                    choices.push_back({one.id.value, one.name, one.shortcut, u"file-text"_s, false});
                }
                to->answer(token, std::move(choices));
            });
    });
    completer.add(
        articleSign(),
        [this, to](quint64 token, const QString& typed) {
            m_desk.store
                .read([typed](core::Database& db) { return core::articles::match(db, typed, MostOffered); })
                .then(to, [to, token](core::Result<std::vector<core::articles::Article>> found) {
                    std::vector<Typeahead::Choice> choices;
                    for (const auto& one : found.value_or(std::vector<core::articles::Article>())) {
                        choices.push_back({one.id.value, one.title, {}, u"book-open"_s, false});
                    }
                    to->answer(token, std::move(choices));
                });
        },
        true);
    connect(to, &InlineCompleter::taken, this, &Composer::insertWords);
}

void Composer::insertWords(const QString& sign, const Typeahead::Choice& choice) {
    if (sign == templateSign()) {
        insertTemplate(core::TemplateId(choice.id));
        return;
    }
    if (sign == nameSign()) {
        editor()->textCursor().insertText(nameSign() + choice.text + u' ');
        return;
    }
    if (sign != articleSign()) {
        return; // somebody else's
    }
    m_desk.store
        .read([id = core::ArticleId(choice.id)](core::Database& db) { return core::articles::find(db, id); })
        .then(editor(), [this, field = editor()](core::Result<std::optional<core::articles::Article>> found) {
            if (found && *found) {
                field->insertBlock((*found)->body.trimmed());
            } else if (!found) {
                m_desk.notices.failed(found.error());
            }
        });
}

void Composer::insertTemplate(core::TemplateId id) {
    struct Words {
        QString text;
        bool found = false;
    };

    MessageField* field = editor();
    m_desk.store
        .read([id, ticket = m_ticket, member = m_desk.session.member().id](core::Database& db) {
            const auto wording = macros::findTemplate(db, id);
            return wording
                       ? Words{macros::fill(wording->body, macros::valuesFor(db, ticket, member)).text, true}
                       : Words{};
        })
        .then(field, [this, field](core::Result<Words> words) {
            if (!words) {
                m_desk.notices.failed(words.error());
            } else if (words->found) {
                field->insertBlock(words->text.trimmed());
            }
        });
}

void Composer::attach() {
    if (!editor()) {
        return;
    }
    textOf(m_kind).files->choose(window());
}

void Composer::use(ComposerTools::Tool tool) {
    using Tool = ComposerTools::Tool;
    MessageField* field = editor();
    if (!field) {
        return;
    }
    if (tool != Tool::Preview && m_previewing) {
        setPreviewing(false);
    }
    switch (tool) {
    case Tool::Bold:
        field->toggleBold();
        break;
    case Tool::Italic:
        field->toggleItalic();
        break;
    case Tool::List:
        field->toggleList();
        break;
    case Tool::Link:
        field->insertLink();
        break;
    case Tool::Quote:
        Q_EMIT quoteRequested();
        break;
    case Tool::Template:
        completer()->begin(templateSign());
        break;
    case Tool::Article:
        completer()->begin(articleSign());
        break;
    case Tool::Macro:
        Q_EMIT macroRequested();
        return;
    case Tool::Attach:
        attach();
        return;
    case Tool::Next:
        if (m_kind == core::tickets::MessageKind::Note) {
            write(core::tickets::MessageKind::Reply);
        }
        m_next->toggle();
        return;
    case Tool::Preview:
        setPreviewing(!m_previewing);
        return;
    }
    field->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ui
