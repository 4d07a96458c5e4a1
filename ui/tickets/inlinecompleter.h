// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Offers what a sign in a text stands for while one types: "::" a template, "??" an article.
///
///     completer->add(u"::"_s, [=](quint64 token, const QString& typed) { …read…; completer->answer(token,
///     choices); }); connect(completer, &InlineCompleter::taken, this, [=](const QString& sign, const
///     Typeahead::Choice& choice) { … });
/// Up and Down choose, Enter and Tab take, Esc closes. The sign and what was typed after it are gone when
/// taken() comes; the cursor stands where they were.
#pragma once

#include "ui/widgets/typeahead.h"

#include <QObject>

class QPlainTextEdit;

namespace ui {

class InlineCompleter : public QObject {
    Q_OBJECT

public:
    using Ask = std::function<void(quint64 token, const QString& typed)>;

    InlineCompleter(const Theme& theme, QPlainTextEdit* field);
    ~InlineCompleter() override;

    /// The sign counts at the beginning of a line and after a space. `spaced`: what is typed may have spaces.
    void add(const QString& sign, Ask ask, bool spaced = false);
    /// Types the sign where the cursor is, so that the list opens.
    void begin(const QString& sign);
    void answer(quint64 token, std::vector<Typeahead::Choice> choices);

    bool isOpen() const;

Q_SIGNALS:
    void taken(const QString& sign, const ui::Typeahead::Choice& choice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Trigger {
        QString sign;
        Ask ask;
        bool spaced = false;
    };

    struct Typed {
        const Trigger* trigger = nullptr;
        int from = 0; ///< where the sign begins
        QString text;
    };

    Typed typed() const;
    void look();
    void show(std::vector<Typeahead::Choice> choices);
    void take(int row);
    void close();
    bool takeKey(int key);

    const Theme& m_theme;
    QPlainTextEdit* m_field;
    QWidget* m_anchor; ///< stands at the cursor, for the list below it
    std::vector<Trigger> m_triggers;
    QPointer<ChoiceList> m_list; ///< lives in the window, which may delete it first
    quint64 m_token = 0;
    bool m_dismissed = false; ///< Esc: not again until the cursor has left the place
};

} // namespace ui
