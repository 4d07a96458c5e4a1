// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The line under the sheet that takes "45m harbour call", with what it understood beside it.
#pragma once

#include "ui/effort/entryline.h"
#include "ui/page/desk.h"

#include <QWidget>

namespace ui {

class ChoiceList;
class DraftKeeper;
class Field;
class Label;

class EntryLineBar : public QWidget {
    Q_OBJECT

public:
    EntryLineBar(const Desk& desk, QWidget* parent = nullptr);

    Field* field() const { return m_field; }

    /// The day that an entry gets when none is typed.
    void setDay(QDate day);
    /// The line has arrived; its draft goes.
    void done();

Q_SIGNALS:
    /// client: chosen in the list; zero: the first that fits.
    void entered(const QString& text, core::ClientId client);
    /// Up, with no list open: back to the sheet.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask();
    void show(const EntryIdea& idea);
    using QWidget::show;
    void enter(int choice);
    bool keyPressed(int key);

    Desk m_desk;
    Field* m_field;
    Label* m_understood;
    ChoiceList* m_choices;
    DraftKeeper* m_draft;
    QDate m_day;
    int m_token = 0;
};

} // namespace ui
