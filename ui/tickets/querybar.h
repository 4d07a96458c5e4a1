// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The line above the queue in which tickets are asked for, with completion by keyboard and a sentence where
/// something cannot be read.
#pragma once

#include "ui/page/desk.h"
#include "ui/page/querycompletion.h"
#include "ui/widgets/typeahead.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace ui {

class ChoiceList;
class Label;

/// Tab takes the first completion, Down goes through them, Esc closes the list and then leaves.
class QueryField : public Field {
    Q_OBJECT

public:
    explicit QueryField(const Desk& desk, QWidget* parent);

    void setVocabulary(const QueryVocabulary& vocabulary) { m_vocabulary = vocabulary; }

    const QueryVocabulary& vocabulary() const { return m_vocabulary; }

    bool isListOpen() const;

    bool holdsKeys() const override { return isListOpen(); }

Q_SIGNALS:
    void completedByKey();
    void left();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void offer();
    void askNames(const CompletionPlace& place);
    void openList(std::vector<Completion> found);
    void take(int row);
    void move(int step);

    Desk m_desk;
    QueryVocabulary m_vocabulary;
    QPointer<ChoiceList> m_list;
    CompletionPlace m_place;
    std::vector<Completion> m_offered;
    int m_token = 0;
};

class QueryBar : public QWidget {
    Q_OBJECT

public:
    QueryBar(const Desk& desk, QWidget* parent);

    /// Shows it; does not emit.
    void setText(const QString& text);
    QString text() const;
    void setVocabulary(const QueryVocabulary& vocabulary);
    /// Puts the cursor behind the text, ready for another word.
    void focusText();

Q_SIGNALS:
    /// The text can be read and is another one.
    void changed(const QString& text);
    /// Esc, or Enter in a finished text: back to the list.
    void left();

private:
    void read();
    void showProblem(bool whileTyping);

    QueryField* m_field;
    Label* m_problem;
    QString m_told;
    QTimer m_wait;
};

} // namespace ui
