// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/theme/tokens.h"

using namespace ui;

struct Against {
    Color front;
    Color ground;
};

static const std::vector<Scheme> Schemes{Scheme::Light, Scheme::Dark};

static std::string nameOf(const Against& pair, Scheme scheme) {
    return std::to_string(static_cast<int>(pair.front)) + " on " +
           std::to_string(static_cast<int>(pair.ground)) + (scheme == Scheme::Light ? " light" : " dark");
}

TEST_CASE("Every text colour has a contrast of at least 4.5 on every ground it is used on",
          "[theme][tokens]") {
    const std::vector<Against> pairs{
        {Color::Ink, Color::Surface},     {Color::Ink, Color::Canvas},
        {Color::Ink, Color::Over},        {Color::Ink, Color::Sunk},
        {Color::Ink, Color::Hover},       {Color::Ink, Color::Sel},
        {Color::Ink2, Color::Surface},    {Color::Ink2, Color::Canvas},
        {Color::Ink2, Color::Over},       {Color::Ink2, Color::Hover},
        {Color::Ink2, Color::Sel},        {Color::Ink3, Color::Surface},
        {Color::Ink3, Color::Canvas},     {Color::Ink3, Color::Over},
        {Color::Ink3, Color::Sunk},       {Color::Ink3, Color::Hover},
        {Color::Ink3, Color::Sel},        {Color::OnPri, Color::Pri},
        {Color::ProInk, Color::Surface},  {Color::ProInk, Color::ProTint},
        {Color::ReaInk, Color::Surface},  {Color::ReaInk, Color::ReaTint},
        {Color::GoodInk, Color::Surface}, {Color::GoodInk, Color::GoodTint},
        {Color::WarnInk, Color::Surface}, {Color::WarnInk, Color::WarnTint},
        {Color::BadInk, Color::Surface},  {Color::BadInk, Color::BadTint},
        {Color::GoodInk, Color::Sel},     {Color::WarnInk, Color::Sel},
        {Color::BadInk, Color::Sel},      {Color::BadInk, Color::Hover},
    };
    for (const Scheme scheme : Schemes) {
        for (const Against& pair : pairs) {
            INFO(nameOf(pair, scheme));
            CHECK(contrast(colorOf(scheme, pair.front), colorOf(scheme, pair.ground)) >= 4.5);
        }
    }
}

TEST_CASE("Every graphic that carries meaning has a contrast of at least 3", "[theme][tokens]") {
    const std::vector<Against> pairs{
        {Color::Pro, Color::Surface}, {Color::Rea, Color::Surface}, {Color::Deliv, Color::Surface},
        {Color::Ctl, Color::Surface}, {Color::Pro, Color::Canvas},  {Color::Rea, Color::Canvas},
        {Color::Ctl, Color::Canvas},  {Color::Ink, Color::Surface}, {Color::Pri, Color::Surface},
        {Color::Pri, Color::Sel},     {Color::Ink, Color::Hover},
    };
    for (const Scheme scheme : Schemes) {
        for (const Against& pair : pairs) {
            INFO(nameOf(pair, scheme));
            CHECK(contrast(colorOf(scheme, pair.front), colorOf(scheme, pair.ground)) >= 3.0);
        }
    }
}

TEST_CASE("White initials can be read on every avatar colour", "[theme][tokens]") {
    for (std::size_t i = 0; i < 6; ++i) {
        INFO(i);
        CHECK(contrast(avatarColor(i), QColor(Qt::white)) >= 4.5);
    }
}

TEST_CASE("Contrast follows the definition of WCAG", "[theme][tokens]") {
    CHECK(contrast(QColor(Qt::white), QColor(Qt::black)) == Approx(21.0));
    CHECK(contrast(QColor(0x76, 0x76, 0x76), QColor(Qt::white)) == Approx(4.54).margin(0.01));
}

TEST_CASE("The scrim lets the page through", "[theme][tokens]") {
    CHECK(colorOf(Scheme::Light, Color::Scrim).alphaF() == Approx(0.43).margin(0.005));
    CHECK(colorOf(Scheme::Dark, Color::Scrim).alphaF() == Approx(0.59).margin(0.005));
}

TEST_CASE("No text is smaller than 11 pixels, except marks", "[theme][tokens]") {
    for (int i = 0; i < static_cast<int>(Type::Count); ++i) {
        const auto type = static_cast<Type>(i);
        if (type != Type::Mark && type != Type::MarkLabel) {
            CHECK(specOf(type).px >= 11);
        }
        CHECK(specOf(type).line > specOf(type).px);
    }
}
