// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A field that finds a ticket by its number or words while one types.
#pragma once

#include "ui/page/desk.h"
#include "ui/widgets/typeahead.h"

namespace ui {

class TicketField : public Typeahead {
    Q_OBJECT

public:
    /// `except` is not offered.
    TicketField(const Desk& desk, core::TicketId except, QWidget* parent);

    core::TicketId ticket() const { return core::TicketId(choice() ? choice()->id : 0); }
};

} // namespace ui
