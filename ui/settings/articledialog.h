// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// An article: its title and its text.
#pragma once

#include "core/articles/articles.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

namespace ui {

class Field;
class WordingField;

class ArticleDialog : public DialogFrame {
    Q_OBJECT

public:
    ArticleDialog(const Desk& desk, const core::articles::Article& article, QWidget* host);

private:
    void setValue(const core::articles::Article& article);
    core::articles::Article value() const;
    void save();

    Desk m_desk;
    core::articles::Article m_base;
    Field* m_title;
    WordingField* m_text;
};

} // namespace ui
