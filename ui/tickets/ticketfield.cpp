// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketfield.h"

#include "core/search/search.h"
#include "ui/widgets/format.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {
constexpr int MostChoices = 8;
} // namespace

TicketField::TicketField(const Desk& desk, core::TicketId except, QWidget* parent)
    : Typeahead(
          desk.theme,
          [this, &store = desk.store, except](quint64 token, const QString& text) {
              using Hits = std::vector<core::search::Hit>;
              store
                  .read([text](core::Database& db) {
                      return core::search::find(db,
                                                {text,
                                                 {core::search::Kind::Ticket, core::search::Kind::Message},
                                                 {},
                                                 MostChoices + 1});
                  })
                  .then(this, [this, token, except](core::Result<Hits> hits) {
                      std::vector<Choice> choices;
                      for (const auto& hit : hits.value_or(Hits())) {
                          if (hit.ticket != except) {
                              choices.push_back(
                                  {hit.ticket.value,
                                   u"%1 %2"_s.arg(format::ticketNumber(hit.number), hit.title.text),
                                   hit.clientName, u"life-buoy"_s, false});
                          }
                      }
                      answer(token, std::move(choices));
                  });
          },
          parent) {
    setIconName(u"life-buoy"_s);
    setPlaceholderText(tr("Number or words"));
    setAccessibleName(tr("Ticket"));
}

} // namespace ui
