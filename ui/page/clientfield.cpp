// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/clientfield.h"

#include "core/clients/list.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {
constexpr int MostChoices = 8;
} // namespace

ClientField::ClientField(const Desk& desk, QWidget* parent)
    : Typeahead(
          desk.theme,
          [this, &store = desk.store](quint64 token, const QString& text) {
              using Names = std::vector<core::clients::ClientName>;
              store
                  .read([text](core::Database& db) {
                      return core::clients::matchClients(db, text, MostChoices);
                  })
                  .then(this, [this, token](core::Result<Names> names) {
                      std::vector<Choice> choices;
                      for (const auto& name : names.value_or(Names())) {
                          choices.push_back({name.id.value, name.name, name.city, u"building-2"_s, false});
                      }
                      answer(token, std::move(choices));
                  });
          },
          parent) {
    setIconName(u"building-2"_s);
    setPlaceholderText(tr("Client"));
    setAccessibleName(tr("Client"));
}

void ClientField::setClient(core::ClientId client, const QString& name) {
    setChoice(client ? std::optional(Choice{client.value, name, {}, u"building-2"_s, false}) : std::nullopt);
}

} // namespace ui
