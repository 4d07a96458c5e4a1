// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How clients and contacts are compared, stored and brought back, in dialogs and on the page alike.
#pragma once

#include "core/clients/client.h"
#include "ui/page/record.h"

namespace ui {

RecordKind<core::clients::Client> clientKind(const Session& session);
RecordKind<core::clients::Contact> contactKind();

} // namespace ui
