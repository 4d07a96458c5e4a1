// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screens.h"

#include "ui/shell/mainwindow.h"
#include "ui/widgets/dialogframe.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

/// Cards in cards hand their new sizes up over several turns of the event loop.
constexpr std::chrono::milliseconds SettleTime{100};
/// A page that never looks the same twice is taken as it is.
constexpr int MostTries = 20;

} // namespace

Screens::Screens(Workbench& bench, const QDir& folder, const QString& suffix, QObject* parent)
    : QObject(parent)
    , m_bench(bench)
    , m_folder(folder)
    , m_suffix(suffix)
    , m_left(bench.window().pages()) {
    std::reverse(m_left.begin(), m_left.end());
}

void Screens::start() {
    m_folder.mkpath(u"."_s);
    next();
}

void Screens::next() {
    if (m_left.empty()) {
        Q_EMIT finished(m_paths);
        return;
    }
    const PageSpec spec = m_left.back();
    m_left.pop_back();
    m_page = spec.id;
    if (!spec.example) {
        show({spec.id, 0, {}});
        return;
    }
    m_bench.desk()
        .store.read([example = spec.example](core::Database& db) { return example(db); })
        .then(this, [this, id = spec.id](core::Result<Place> place) {
            show(place ? *place : Place{id, 0, {}});
        });
}

void Screens::show(const Place& place) {
    m_bench.window().go(place);
    Page* page = m_bench.window().currentPage();
    if (page && !page->isSettled()) {
        connect(page, &Page::settled, this, &Screens::look, Qt::SingleShotConnection);
    } else {
        look();
    }
}

/// A first look makes lists ask for the rows that they show; the picture is taken when those are there and
/// had time to be laid out.
void Screens::look() {
    m_bench.window().grab();
    QTimer::singleShot(SettleTime, this, [this] { wait(false); });
}

void Screens::wait(bool wasIdle) {
    const bool idle = m_bench.desk().store.isIdle();
    if (idle && wasIdle) {
        take();
    } else {
        QTimer::singleShot(SettleTime, this, [this, idle] { wait(idle); });
    }
}

void Screens::take() {
    if (auto* question = DialogFrame::openIn(&m_bench.window())) {
        question->reject(); // about a timer, for example: the picture is of the page
    }
    const QImage picture = m_bench.window().grab().toImage();
    if (picture != m_last && ++m_tries < MostTries) { // something still moves, a head that folds for example
        m_last = picture;
        QTimer::singleShot(SettleTime, this, &Screens::take);
        return;
    }
    m_tries = 0;
    m_last = {};
    const QString path = m_folder.filePath(u"%1%2.png"_s.arg(m_page, m_suffix));
    if (picture.save(path)) {
        m_paths << path;
    }
    QTimer::singleShot(0, this, &Screens::next);
}

} // namespace ui
