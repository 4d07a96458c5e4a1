// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A field that finds one thing (client, contact, member) while one types.
///
///     m_client = new Typeahead(theme, [this](quint64 token, const QString& text) {
///         store.read(…).then(this, [=](…) { m_client->answer(token, choices); });
///     }, this);
///     connect(m_client, &Typeahead::chosen, this, …);
/// Up and Down choose, Enter and Tab take, Esc closes the list. Enter before the answer has come takes the
/// first of that answer. An answer with an old token is dropped.
#pragma once

#include "ui/widgets/field.h"

#include <QPointer>
#include <functional>
#include <optional>
#include <vector>

namespace ui {

class ChoiceList;

class Typeahead : public Field {
    Q_OBJECT

public:
    struct Choice {
        qint64 id = 0;
        QString text;
        QString note;        ///< ink3, on the right
        QString icon;        ///< bundled name; empty for none
        bool avatar = false; ///< a person: initials and colour from text and id

        bool operator==(const Choice&) const = default;
    };

    using Ask = std::function<void(quint64 token, const QString& text)>;

    Typeahead(const Theme& theme, Ask ask, QWidget* parent = nullptr);
    ~Typeahead() override;

    /// At most the first 8 are shown. Takes nothing by itself, unless Enter or Tab was already pressed.
    void answer(quint64 token, std::vector<Choice> choices);

    const std::optional<Choice>& choice() const { return m_choice; }

    /// Sets or clears without a signal.
    void setChoice(const std::optional<Choice>& choice);

    /// Also asks with an empty text when the field is entered (for short lists like members). Off at first.
    void setAsksWhenEmpty(bool on) { m_asksWhenEmpty = on; }

    bool isListOpen() const;

    bool holdsKeys() const override { return isListOpen() || (m_waiting && isUnresolved()); }

    /// True when a text stands in the field that was not resolved to a choice.
    bool isUnresolved() const { return !m_choice && !text().trimmed().isEmpty(); }

Q_SIGNALS:
    void chosen(const ui::Typeahead::Choice& choice);
    void cleared();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void edited(const QString& text);
    void ask(const QString& text);
    void take(const Choice& choice);
    bool takeCurrent();
    void closeList();
    void hideList();
    void move(int step);

    Ask m_ask;
    std::optional<Choice> m_choice;
    QPointer<ChoiceList> m_list; ///< lives in the window, which may delete it first
    quint64 m_token = 0;
    bool m_waiting = false;
    bool m_takeOnAnswer = false;
    bool m_asksWhenEmpty = false;
};

} // namespace ui
