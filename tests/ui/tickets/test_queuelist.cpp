// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/queuelist.h"

#include "ui/models/keyedmodel.h"

#include <QSignalSpy>
#include <catch2/catch.hpp>

namespace {

/// Rows of nothing but keys.
class Keys : public ui::KeyedModel {
public:
    explicit Keys(const std::vector<qint64>& keys) { set(keys); }

    void set(const std::vector<qint64>& keys) { applyOrder(keys, {}); }

    int columnCount(const QModelIndex&) const override { return 1; }

    QVariant data(const QModelIndex& index, int role) const override {
        return role == KeyRole ? QVariant(keyAt(index.row())) : QVariant();
    }
};

struct Queue {
    explicit Queue(const std::vector<qint64>& keys)
        : model(keys)
        , list(model, nullptr)
        , chosen(&list, &ui::QueueList::chosen) {}

    /// What the step chooses; zero: nothing.
    qint64 step(int by) {
        chosen.clear();
        list.step(by);
        return chosen.isEmpty() ? 0 : chosen.back().front().toLongLong();
    }

    Keys model;
    ui::QueueList list;
    QSignalSpy chosen;
};

} // namespace

TEST_CASE("A step goes to the next ticket and back, and stops at the ends") {
    Queue queue({11, 12, 13});
    queue.list.mark(12);
    CHECK(queue.step(+1) == 13);
    CHECK(queue.step(+1) == 0);
    CHECK(queue.step(-1) == 12);
}

TEST_CASE("A ticket that an act moved away is left for the one that stood behind it") {
    Queue queue({11, 12, 13, 14});
    queue.list.mark(12);
    queue.model.set({11, 13, 14, 12});
    CHECK(queue.list.keyAfter(+1) == 13);
    CHECK(queue.step(+1) == 13);
    CHECK(queue.step(+1) == 14);
}

TEST_CASE("A ticket that was moved to the front still has what stood before it behind a step back") {
    Queue queue({11, 12, 13, 14});
    queue.list.mark(13);
    queue.model.set({13, 11, 12, 14});
    CHECK(queue.step(-1) == 12);
}

TEST_CASE("A ticket that left the list gives its place to the next one") {
    Queue queue({11, 12, 13});
    queue.list.mark(12);
    queue.model.set({11, 13});
    CHECK(queue.step(+1) == 13);
}

TEST_CASE("A ticket beside which others come and go is stepped from where it stands") {
    Queue queue({11, 12, 13});
    queue.list.mark(12);
    queue.model.set({11, 15, 12, 13});
    CHECK(queue.step(-1) == 15);
    queue.list.mark(12);
    queue.model.set({11, 15, 12, 16, 13});
    CHECK(queue.step(+1) == 16);
}

TEST_CASE("After another question a step counts from where the ticket stands now") {
    Queue queue({11, 12, 13});
    queue.list.mark(12);
    queue.list.forgetPlace();
    queue.model.set({12, 20, 11});
    CHECK(queue.step(+1) == 20);
}

TEST_CASE("Selecting to here takes all from the ticket selected last, and no heading") {
    Queue queue({11, -1, 12, 13, 14});
    queue.list.mark(11);
    queue.list.toggleMarked();
    queue.list.mark(13);
    queue.list.selectToMarked();
    CHECK(queue.list.selected() == std::vector<qint64>{11, 12, 13});
}
