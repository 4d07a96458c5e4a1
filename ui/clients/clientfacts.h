// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is agreed with a client and known about it, each value edited where it stands.
#pragma once

#include "ui/clients/clientdata.h"
#include "ui/clients/clientedit.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace ui {

class TextButton;

class ClientFacts : public Card {
    Q_OBJECT

public:
    explicit ClientFacts(const Theme& theme, QWidget* parent = nullptr);

    void setData(const ClientPageData& client);

Q_SIGNALS:
    void editRequested(ui::ClientPart part, QWidget* anchor);

private:
    struct Fact {
        TextButton* value;
        QString what;
    };

    Fact addFact(const QString& label, const QString& name, const QString& placeholder, ClientPart part);
    static void show(const Fact& fact, const QString& text);

    const Theme& m_theme;
    QGridLayout* m_grid;
    Fact m_status;
    Fact m_tier;
    Fact m_fee;
    Fact m_since;
    Fact m_industry;
    Fact m_city;
    Fact m_website;
    Fact m_note;
};

} // namespace ui
