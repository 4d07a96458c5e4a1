// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/purposewords.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("PurposeWords", text);
}

} // namespace

QString purposeWord(core::Purpose purpose) {
    switch (purpose) {
    case core::Purpose::None:
        return {};
    case core::Purpose::Kickoff:
        return tr("kick-off");
    case core::Purpose::CheckIn:
        return tr("check-in");
    case core::Purpose::Report:
        return tr("report");
    case core::Purpose::Workshop:
        return tr("workshop");
    case core::Purpose::BusinessReview:
        return tr("business review");
    case core::Purpose::Renewal:
        return tr("renewal");
    case core::Purpose::FollowUp:
        return tr("follow-up");
    }
    return {};
}

} // namespace ui
