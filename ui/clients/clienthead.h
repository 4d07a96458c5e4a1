// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The strip of figures under a client's name.
#pragma once

#include "core/effort/splits.h"
#include "ui/clients/clientdata.h"
#include "ui/clients/clientedit.h"
#include "ui/widgets/card.h"

namespace ui {

class HealthFigure;
class Label;
class NumberLink;
class SplitBar;
class TextButton;

class ClientHead : public Card {
    Q_OBJECT

public:
    explicit ClientHead(const Theme& theme, QWidget* parent = nullptr);

    void setData(const ClientPageData& client);

Q_SIGNALS:
    void rowsRequested(const core::effort::Behind& which);
    void ticketsRequested(bool open); ///< the open ones, or all
    void healthRequested();
    void editRequested(ui::ClientPart part, QWidget* anchor);

private:
    struct Part {
        QVBoxLayout* column;
        QHBoxLayout* value;
        Label* note;
    };

    Part addPart(const QString& label, int stretch);
    TextButton* addEditable(const Part& part, const QString& name, const QString& placeholder,
                            ClientPart what);

    const Theme& m_theme;
    QHBoxLayout* m_row;
    core::effort::Behind m_which;
    HealthFigure* m_health;
    Label* m_contact;
    Label* m_contactNote;
    NumberLink* m_share;
    Label* m_shareOf;
    SplitBar* m_bar;
    NumberLink* m_tickets;
    NumberLink* m_everyTicket;
    TextButton* m_renewal;
    Label* m_renewalNote;
    TextButton* m_owner;
    Label* m_since;
};

} // namespace ui
