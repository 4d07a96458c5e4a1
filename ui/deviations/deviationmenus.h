// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The menus of the deviations page: each opens at a point and calls back with what was chosen.
#pragma once

#include "core/deviations/playbook.h"
#include "ui/page/deviationquery.h"
#include "ui/page/session.h"

class QWidget;

namespace ui {

/// What narrows the list, for the button that clears it: "Without an owner".
QString narrowingWord(const DeviationQuery& query);

void openKindMenu(QWidget* parent, QPoint at, std::optional<core::DeviationKind> present,
                  std::function<void(std::optional<core::DeviationKind>)> chosen);
void openGroupMenu(QWidget* parent, QPoint at, bool byOwner, std::function<void(bool)> chosen);
/// Who works here first, nobody last; `name` becomes the menu's objectName.
void openMemberMenu(const QString& name, QWidget* parent, const Session& session, QPoint at,
                    core::MemberId present, const std::function<void(core::MemberId)>& chosen);
void openPlaybookMenu(QWidget* parent, QPoint at, const std::vector<core::deviations::Playbook>& playbooks,
                      const std::function<void(core::PlaybookId)>& chosen, const std::function<void()>& edit);

} // namespace ui
