// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Filter and order of the client list as one text: in links, in the history, in saved filters.
#pragma once

#include "core/clients/list.h"

namespace ui {

/// "noContactDays" is relative, so that a saved filter stays true tomorrow; the list turns it into an
/// instant.
struct ClientQuery {
    core::clients::ClientFilter filter;
    core::clients::ClientSort sort;
    std::optional<int> noContactDays;

    bool operator==(const ClientQuery&) const = default;
};

/// Only what differs from the default is written.
QString toText(const ClientQuery& query);
/// Unknown words are passed over.
ClientQuery clientQueryOf(const QString& text);

} // namespace ui
