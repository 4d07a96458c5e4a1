// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One way to begin: icon, words, a button, what has to be filled in, and what went wrong.
#pragma once

#include "ui/widgets/button.h"

class QProgressBar;
class QVBoxLayout;

namespace ui {

class Label;

/// A sentence of any length with the icon of its status in front. Hidden while it is empty.
class ProblemText : public QWidget {
    Q_OBJECT

public:
    explicit ProblemText(const Theme& theme, QWidget* parent = nullptr);

    enum class Status { Good, Bad, Working };

    void setText(const QString& sentence, Status status = Status::Bad);
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Label* m_words;
    Status m_status = Status::Bad;
};

class WelcomeCard : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString name; ///< objectName; the button is called name + "Button"
        QString icon;
        QString title;
        QString note;
        QString button;
        QString keys;
        bool quiet = false; ///< one line on the canvas, a ghost button
    };

    WelcomeCard(const Theme& theme, const Words& words, QWidget* parent = nullptr);

    /// Shows the details and fills the button; the other cards step back.
    void setActive(bool on);

    bool isActive() const { return m_active; }

    /// What has to be filled in; shown while the card is active.
    QVBoxLayout* details() const { return m_details; }

    /// Shown always, under the words.
    QVBoxLayout* foot() const { return m_foot; }

    Button* button() const { return m_button; }

    void setProblem(const QString& sentence);

    QString problem() const { return m_problem->text(); }

    /// What is being done, with a moving bar; empty ends it.
    void setWorking(const QString& what);

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build(const Words& words);

    const Theme& m_theme;
    bool m_quiet;
    bool m_active = false;
    QString m_icon;
    Label* m_title;
    Label* m_note;
    Button* m_button;
    QWidget* m_detailArea;
    QVBoxLayout* m_details;
    QVBoxLayout* m_foot;
    ProblemText* m_problem;
    QWidget* m_work;
    Label* m_workWords;
};

} // namespace ui
