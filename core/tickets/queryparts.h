// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the conditions of a query are made from. Used inside core/tickets only.
#pragma once

#include "core/base/fold.h"
#include "core/tickets/querysql.h"

namespace core::tickets {

/// Conditions of which one must hold, or none when negated; what is unknown does not hold.
class AnyOf {
public:
    AnyOf(ListQuery& query, bool negated)
        : m_query(query)
        , m_negated(negated) {
        m_query.where(negated ? SqlPiece("NOT COALESCE((") : SqlPiece("("));
    }

    ~AnyOf() {
        if (m_first) {
            m_query.add("1 = 0");
        }
        m_query.add(m_negated ? SqlPiece("), FALSE)") : SqlPiece(")"));
    }

    AnyOf(AnyOf&&) = delete;

    template <class... Args>
    void add(SqlPiece condition, const Args&... args) {
        if (!m_first) {
            m_query.add("OR");
        }
        m_first = false;
        m_query.add(condition, args...);
    }

private:
    ListQuery& m_query;
    bool m_negated;
    bool m_first = true;
};

struct Name {
    QString key;
    bool isBeginning = false;
};

inline Name nameOf(const QString& value) {
    const bool star = value.size() > 1 && value.endsWith(u'*');
    return {fold(star ? value.chopped(1) : value), star};
}

/// For "LIKE ? ESCAPE '!'": the key and what may follow.
inline QString beginning(const QString& key) {
    return likeAnywhere(key).mid(1);
}

/// From (null: open) until before (null: open).
struct Bounds {
    std::optional<Instant> from;
    std::optional<Instant> to;
};

/// ahead: spans run into the future.
Bounds boundsOf(const Term& term, const QString& value, const QueryClock& clock, bool ahead);

void addCustom(ListQuery& query, const Term& term, const QueryClock& clock);
/// The words that are wanted must stand together in one subject or message, as in the search.
void addTexts(ListQuery& query, const Terms& terms, Engine engine);

} // namespace core::tickets
