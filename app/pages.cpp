// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include "ui/board/boardpage.h"

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

/// A page of the navigation; id, word and icon are what every page has.
template <class PageType>
ui::PageSpec page(const QString& id, const QString& text, const QString& icon, const QString& key) {
    ui::PageSpec spec;
    spec.id = id;
    spec.text = text;
    spec.icon = icon;
    spec.key = QKeySequence(key, QKeySequence::PortableText);
    spec.make = [](const ui::Desk& desk, QWidget* parent) { return new PageType(desk, parent); };
    return spec;
}

} // namespace

std::vector<ui::PageSpec> pages() {
    std::vector<ui::PageSpec> list;
    list.push_back(
        page<ui::BoardPage>(ui::pages::Board, ui::Page::tr("Board"), u"layout-dashboard"_s, u"Ctrl+1"_s));
    return list;
}

std::unique_ptr<ui::Welcome> welcome(ui::Theme&, QSettings&) {
    return nullptr;
}

} // namespace app
