// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Shows states under the names that the workspace gave them, wherever a state is shown: they are one more
/// translation of the built-in words.
#pragma once

#include "core/tickets/deskrules.h"
#include "ui/page/desk.h"

#include <QTranslator>

namespace ui {

class StateNames : public QTranslator {
    Q_OBJECT

public:
    StateNames(const Desk& desk, QObject* parent);

    bool isEmpty() const override { return m_names.empty(); }

    QString translate(const char* context, const char* sourceText, const char* disambiguation = nullptr,
                      int n = -1) const override;

private:
    void load();

    Store& m_store;
    std::map<core::tickets::TicketState, QString> m_names;
};

} // namespace ui
