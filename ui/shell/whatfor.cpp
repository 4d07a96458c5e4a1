// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/whatfor.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("WhatFor", text);
}

} // namespace

std::vector<WhatFor> whatForChoices() {
    using core::Origin;
    using core::Purpose;
    return {{tr("As planned, else by who began it"), {}, Purpose::None},
            {tr("A call-back that we started"), Origin::CallBack, Purpose::None},
            {tr("A deviation that we found"), Origin::Deviation, Purpose::None},
            {tr("A problem that the client has not raised"), Origin::OwnProblem, Purpose::None},
            {tr("A survey that we sent"), Origin::Survey, Purpose::None},
            {tr("An improvement for all clients"), Origin::Improvement, Purpose::None},
            {tr("Business review"), Origin::Improvement, Purpose::BusinessReview},
            {tr("Renewal"), Origin::Improvement, Purpose::Renewal},
            {tr("Part of what the client bought"), Origin::Production, Purpose::None},
            {tr("The client's own matter"), Origin::ClientContact, Purpose::None},
            {tr("Kick-off"), {}, Purpose::Kickoff},
            {tr("Check-in"), {}, Purpose::CheckIn},
            {tr("Report"), {}, Purpose::Report},
            {tr("Workshop"), {}, Purpose::Workshop},
            {tr("Follow-up"), {}, Purpose::FollowUp}};
}

} // namespace ui
