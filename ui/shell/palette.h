// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The command palette (Ctrl+K): everything that can be done or opened, by typing.
#pragma once

#include "ui/models/valuelistmodel.h"
#include "ui/page/page.h"
#include "ui/shell/paletteitems.h"

class QLineEdit;
class QListView;

namespace ui {

/// Lies over the window it is made for and goes when something was chosen, on Esc, or on a click beside it.
class Palette : public QWidget {
    Q_OBJECT

public:
    Palette(const Desk& desk, QWidget* host);

    /// Shows it with a text to begin with.
    void open(const QString& text);

    const std::vector<PaletteItem>& items() const { return m_items; }

    /// The list belongs to the text that stands in the field.
    bool isSettled() const { return m_settled; }

Q_SIGNALS:
    void openRequested(const ui::Place& place);
    void logRequested(const ui::LogRequest& request);
    void newTicketRequested(core::ClientId client);
    void timerRequested(const ui::TimerRequest& request);
    void settled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Shown {
        qint64 key = 0;
        PaletteItem item;

        bool operator==(const Shown&) const = default;
    };

    friend class PaletteDelegate;

    QRect panel() const;
    void build();
    void paintPanel();
    void find();
    void showItems(const PaletteFinds& finds);
    bool keyPressed(const QKeyEvent& event);
    void move(int step);
    void choose(const QModelIndex& index);
    void leave();
    bool complete();

    Desk m_desk;
    QWidget* m_host;
    QWidget* m_panel;
    QLineEdit* m_field = nullptr;
    QListView* m_list = nullptr;
    ValueListModel<Shown> m_model;
    std::vector<PaletteItem> m_items;
    QString m_problem;
    QPointer<QWidget> m_before;
    int m_token = 0;
    bool m_settled = false;
    bool m_chooseWhenSettled = false;
};

} // namespace ui
