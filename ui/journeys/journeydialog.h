// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The name of a journey, and what a new one begins with.
#pragma once

#include "core/journeys/design.h"
#include "core/journeys/templates.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QButtonGroup;

namespace ui {

class Field;

class JourneyDialog : public DialogFrame {
    Q_OBJECT

public:
    /// A new journey; the template is chosen already where one was pressed.
    JourneyDialog(const Desk& desk, std::optional<core::journeys::Template> begin, QWidget* host);
    /// Another name.
    JourneyDialog(const Desk& desk, const core::journeys::Journey& journey, QWidget* host);

Q_SIGNALS:
    void created(core::JourneyId journey);

private:
    void build();
    void create();
    void rename();

    const Desk m_desk;
    core::journeys::Journey m_journey;
    Field* m_name;
    QButtonGroup* m_templates = nullptr;
};

/// Creates a journey from a template (none: with no stage) and lets the window take it back.
void createJourney(const Desk& desk, QObject* owner, const QString& name,
                   std::optional<core::journeys::Template> from,
                   std::function<void(core::Result<core::journeys::Version>)> done);

} // namespace ui
