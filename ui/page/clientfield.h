// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A field that finds a client of the workspace while one types.
#pragma once

#include "ui/page/desk.h"
#include "ui/widgets/typeahead.h"

namespace ui {

class ClientField : public Typeahead {
    Q_OBJECT

public:
    explicit ClientField(const Desk& desk, QWidget* parent = nullptr);

    core::ClientId client() const { return core::ClientId(choice() ? choice()->id : 0); }

    /// Without a signal; an id of zero empties the field.
    void setClient(core::ClientId client, const QString& name);
};

} // namespace ui
