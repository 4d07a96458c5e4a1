// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The workspaces that are measured: the large demo and parts of it, kept between runs.
#pragma once

#include <QDate>
#include <QString>
#include <vector>

namespace bench {

struct Sized {
    int percent = 100;
    QString path;

    QString size() const { return QStringLiteral("%1 %").arg(percent); }
};

/// Last day of all of them.
QDate today();

/// Makes what is missing in the folder; the whole large workspace takes some minutes.
std::vector<Sized> workspaces(const QString& folder, const std::vector<int>& percents);

/// A copy that may be changed; its pages are in memory afterwards.
QString copyOf(const Sized& workspace, const QString& folder, const QString& name);

} // namespace bench
