// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Invented people, firms and places.
#pragma once

#include "core/demo/random.h"

#include <QString>

namespace core::demo {

struct FirmName {
    QString name;
    QString industry;
};

/// The n-th firm; different for each n below 13,000.
FirmName firmName(int n);
QString firstName(Random& random);
QString lastName(Random& random);
QString cityName(Random& random);
QString roleName(Random& random);
/// "Tidewater Hotels" becomes "tidewaterhotels.example".
QString domainOf(const QString& firm);

} // namespace core::demo
