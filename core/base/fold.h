// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Text keys that make sorting and finding independent of case and accents, the same on both databases.
#pragma once

#include <QString>

namespace core {

/// Lower case without accents: "Ærø Café" becomes "aero cafe". Used for stored sort and search keys.
QString fold(QStringView text);

/// NFC without NUL and lone surrogates: what both databases store alike. Removed characters become U+FFFD.
QString cleaned(QStringView text);

} // namespace core
