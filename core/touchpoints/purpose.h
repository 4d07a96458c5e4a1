// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a touchpoint is for, in words that rules can ask about: "was there a business review?".
#pragma once

#include "core/base/enumnames.h"

namespace core {

enum class Purpose { None, Kickoff, CheckIn, Report, Workshop, BusinessReview, Renewal, FollowUp };

template <>
struct EnumNames<Purpose> {
    static constexpr std::array<std::pair<Purpose, std::string_view>, 8> names{
        {{Purpose::None, ""},
         {Purpose::Kickoff, "kickoff"},
         {Purpose::CheckIn, "check_in"},
         {Purpose::Report, "report"},
         {Purpose::Workshop, "workshop"},
         {Purpose::BusinessReview, "business_review"},
         {Purpose::Renewal, "renewal"},
         {Purpose::FollowUp, "follow_up"}}};
};

} // namespace core
