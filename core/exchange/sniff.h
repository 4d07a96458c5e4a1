// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds out how a CSV file is written: encoding, separator, quoting, line ends, header. What it found is
/// shown before import.
#pragma once

#include "core/exchange/csvreader.h"

#include <QStringList>

namespace core::exchange {

enum class LineEnds { None, Lf, CrLf, Cr, Mixed };

struct Detected {
    Dialect dialect;
    LineEnds lineEnds = LineEnds::None; ///< of the first part of the file
    bool quoted = false;                ///< there are quotation marks around cells, in that part
    qint64 headerLine = 0;              ///< physical line of the header; 0 = the file has none
    QStringList columns;                ///< names from the header, made unique; "Column 1" … without one
    QStringList repeated;               ///< names that the header has more than once
    QList<QStringList> sample;          ///< the first records behind the header, at most 100
    QList<qint64> sampleLines;          ///< their lines

    bool operator==(const Detected&) const = default;
};

/// Reads the whole file once for the encoding and its beginning for the rest. Throws Unavailable when it
/// cannot be read, Invalid when it is empty or not text (the sentence says so).
Detected detect(const QString& path);
/// The same for bytes in memory.
Detected detect(const QByteArray& bytes);
/// What the file looks like when a person has chosen the dialect.
Detected detectColumns(const QString& path, const Dialect& dialect);

} // namespace core::exchange
