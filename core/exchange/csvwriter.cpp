// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"

#include <algorithm>
#include <csv.h>

namespace core::exchange {

namespace {

bool needsQuotes(std::string_view cell, char separator) {
    if (cell.empty()) {
        return false;
    }
    const auto special = [separator](char c) { return c == separator || c == '"' || c == '\n' || c == '\r'; };
    return cell.front() == ' ' || cell.back() == ' ' || std::any_of(cell.begin(), cell.end(), special);
}

} // namespace

void appendRecord(QByteArray& to, const std::vector<std::string_view>& cells, char separator) {
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            to.append(separator);
        }
        if (!needsQuotes(cells[i], separator)) {
            to.append(cells[i].data(), qsizetype(cells[i].size()));
            continue;
        }
        const size_t size = csv_write(nullptr, 0, cells[i].data(), cells[i].size());
        const qsizetype at = to.size();
        to.resize(at + qsizetype(size));
        csv_write(to.data() + at, size, cells[i].data(), cells[i].size());
    }
    if (cells.size() == 1 && cells.front().empty()) {
        to.append("\"\"");
    }
    to.append("\r\n");
}

} // namespace core::exchange
