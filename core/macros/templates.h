// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prepared wordings with placeholders, for answers that are written again and again.
#pragma once

#include "core/base/error.h"
#include "core/db/database.h"

namespace core::macros {

struct Template {
    TemplateId id;
    QString name;
    QString shortcut; ///< what is typed after "::"; letters, digits, "-" and "_"; empty = none
    QString body;     ///< Markdown with placeholders
    bool active = true;
    qint64 revision = 0;

    bool operator==(const Template&) const = default;
};

enum class Which { Active, All };

Problems validate(const Template& wording);
/// By name.
std::vector<Template> templates(Database& db, Which which = Which::Active);
std::optional<Template> findTemplate(Database& db, TemplateId id);
/// Inserts (revision zero) or updates. Gives the stored value. Failure: Invalid (also for a name or a
/// shortcut that another template has), Conflict, NotFound.
Template saveTemplate(Transaction& tx, const Template& wording);
/// Sets whether it is offered. Failure NotFound.
void setTemplateActive(Transaction& tx, TemplateId id, bool active);
/// Active ones for what was typed after "::": the shortcut itself first, then shortcuts and words of the name
/// that begin so, then the rest of the names that hold it.
std::vector<Template> matchTemplates(Database& db, const QString& text, int limit);

} // namespace core::macros
