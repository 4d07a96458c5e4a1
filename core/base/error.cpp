// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QStringList>

namespace core {

Failure::Failure(Error error)
    : m_error(std::move(error))
    , m_utf8(QStringLiteral("%1 [%2]").arg(m_error.text, m_error.detail).toUtf8()) {}

Failure::Failure(ErrorKind kind, QString text, QString detail)
    : Failure(Error{kind, std::move(text), std::move(detail)}) {}

void requireNone(const Problems& problems) {
    if (problems.isEmpty()) {
        return;
    }
    QStringList sentences;
    for (const auto& problem : problems) {
        sentences << problem.text;
    }
    fail(ErrorKind::Invalid, sentences.join(u' '));
}

} // namespace core
