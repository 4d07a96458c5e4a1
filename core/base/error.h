// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What can go wrong, as a value. Thrown below the seam (as Failure), carried in Result above it.
#pragma once

#include <QString>
#include <exception>
#include <tl/expected.hpp>

namespace core {

enum class ErrorKind {
    Invalid,     ///< the input breaks a rule; the text says which and what to do
    NotFound,    ///< the row is gone
    Conflict,    ///< somebody else changed the row since it was read
    Forbidden,   ///< rights, or a read-only workspace
    Busy,        ///< locked by another program; trying again can help
    Unavailable, ///< server unreachable, file gone, disk full
    Internal     ///< a defect of Waymark or a damaged workspace
};

struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString text;   ///< one clear sentence for a person: what, where, what to do
    QString detail; ///< for the log: native message, code, statement

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

class Failure : public std::exception {
public:
    explicit Failure(Error error);
    Failure(ErrorKind kind, QString text, QString detail = {});

    const Error& error() const noexcept { return m_error; }

    const char* what() const noexcept override { return m_utf8.constData(); }

private:
    Error m_error;
    QByteArray m_utf8;
};

[[noreturn]] inline void fail(ErrorKind kind, QString text, QString detail = {}) {
    throw Failure(kind, std::move(text), std::move(detail));
}

/// One broken rule of a value; field is the name of the struct's member, so that an editor can point at it.
struct Problem {
    QString field;
    QString text;

    bool operator==(const Problem&) const = default;
};

using Problems = QList<Problem>;

/// Throws Invalid with all the sentences when there is at least one problem.
void requireNone(const Problems& problems);

} // namespace core
