// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/designwords.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("DesignWords", text);
}

} // namespace

QString ruleWord(core::CriterionRule rule) {
    switch (rule) {
    case core::CriterionRule::Hand:
        return tr("by hand");
    case core::CriterionRule::Touchpoint:
        return tr("by a touchpoint of a kind");
    case core::CriterionRule::Step:
        return tr("by a planned touchpoint");
    case core::CriterionRule::NoOpenTicket:
        return tr("while no ticket is open");
    }
    return {};
}

QString stageRoleWord(core::StageRole role) {
    switch (role) {
    case core::StageRole::Accountable:
        return tr("accountable");
    case core::StageRole::Responsible:
        return tr("responsible");
    case core::StageRole::Consulted:
        return tr("consulted");
    case core::StageRole::Informed:
        return tr("informed");
    }
    return {};
}

QString roleLetter(core::StageRole role) {
    switch (role) {
    case core::StageRole::Accountable:
        return tr("A");
    case core::StageRole::Responsible:
        return tr("R");
    case core::StageRole::Consulted:
        return tr("C");
    case core::StageRole::Informed:
        return tr("I");
    }
    return {};
}

QString versionWord(core::VersionState state) {
    switch (state) {
    case core::VersionState::Draft:
        return tr("draft");
    case core::VersionState::Published:
        return tr("live");
    case core::VersionState::Retired:
        return tr("retired");
    }
    return {};
}

} // namespace ui
