// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which deviations a place shows, as a value that becomes part of a link.
#pragma once

#include "core/deviations/list.h"

namespace ui {

struct DeviationQuery {
    enum class Tab { Open, Snoozed, Fixed, Dismissed };

    /// The rows behind a figure about outcomes, of the days up to today.
    enum class Behind {
        None,
        Counted, ///< decided and pending ones: what the caught-first rate is made of
        Early,
        NotFirst, ///< decided, and not early
        Pending,
        Lead ///< those that the median lead is made of
    };

    Tab tab = Tab::Open;
    std::optional<core::DeviationKind> kind;
    std::optional<core::MemberId> owner; ///< MemberId() = nobody's
    bool guided = false;                 ///< only those that are being guided
    core::ClientId client;
    Behind behind = Behind::None; ///< with anything else the tab says nothing
    bool byOwner = true;          ///< grouped; open ones only

    bool operator==(const DeviationQuery&) const = default;

    /// More than a tab.
    bool isNarrowed() const { return kind || owner || guided || client || behind != Behind::None; }

    bool isGrouped() const { return byOwner && tab == Tab::Open && behind == Behind::None; }
};

/// Days that the figures about outcomes and adherence look back.
constexpr int DeviationDays = 90;

QString toText(const DeviationQuery& query);
/// Unknown words are passed over.
DeviationQuery deviationQueryOf(const QString& text);

/// What core is asked for. Outcomes have no filter in core; their ids come with `among`.
core::deviations::DeviationFilter filterOf(const DeviationQuery& query);
core::deviations::DeviationSort sortOf(const DeviationQuery& query);

} // namespace ui

namespace core {

template <>
struct EnumNames<ui::DeviationQuery::Tab> {
    using E = ui::DeviationQuery::Tab;
    static constexpr std::array<std::pair<E, std::string_view>, 4> names{
        {{E::Open, "open"}, {E::Snoozed, "snoozed"}, {E::Fixed, "fixed"}, {E::Dismissed, "dismissed"}}};
};

template <>
struct EnumNames<ui::DeviationQuery::Behind> {
    using E = ui::DeviationQuery::Behind;
    static constexpr std::array<std::pair<E, std::string_view>, 6> names{{{E::None, ""},
                                                                          {E::Counted, "counted"},
                                                                          {E::Early, "early"},
                                                                          {E::NotFirst, "not_first"},
                                                                          {E::Pending, "pending"},
                                                                          {E::Lead, "lead"}}};
};

} // namespace core
