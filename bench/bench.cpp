// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <limits>

namespace bench {

namespace {

/// Milliseconds on the wall, or of this thread on the processor.
double now(bool processorTime) {
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec time{};
    clock_gettime(processorTime ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
#else
    Q_UNUSED(processorTime);
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(time).count();
#endif
}

double sample(const Work& work, int repeats, bool processorTime) {
    const double start = now(processorTime);
    for (int i = 0; i < repeats; ++i) {
        work();
    }
    return (now(processorTime) - start) / repeats;
}

int repeatsFor(const Work& work, const Options& options) {
    const double once = std::max(sample(work, 1, options.processorTime), 1e-4);
    return std::clamp(int(options.sampleMs / once), 1, 10'000);
}

QString shown(double value, const QString& unit) {
    if (unit == u"ms" && value < 1) {
        return QStringLiteral("%1 µs").arg(value * 1000, 0, 'f', value < 0.1 ? 1 : 0);
    }
    return QStringLiteral("%1 %2").arg(value, 0, 'f', value < 10 ? 2 : 1).arg(unit);
}

qint64 s_kept = 0;

} // namespace

void keep(qint64 value) {
    s_kept += value;
    if (s_kept == std::numeric_limits<qint64>::min()) {
        std::puts("");
    }
}

double timed(const Work& work, bool processorTime) {
    return sample(work, 1, processorTime);
}

double median(std::vector<double> values) {
    return percentile(std::move(values), 0.5);
}

double percentile(std::vector<double> values, double part) {
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(part * double(values.size())))];
}

Bench::Bench(QString filter, bool quick)
    : m_filter(std::move(filter))
    , m_quick(quick) {}

bool Bench::wants(const QString& what) const {
    return what.contains(m_filter, Qt::CaseInsensitive);
}

void Bench::compare(const QString& what, const QString& size, double bar, const Work& ours, const Work& floor,
                    Options options) {
    if (!wants(what)) {
        return;
    }
    const int rounds = m_quick ? 3 : options.rounds;
    ours(); // warm
    floor();
    const int ourRepeats = repeatsFor(ours, options);
    const int floorRepeats = repeatsFor(floor, options);
    std::vector<double> a;
    std::vector<double> b;
    for (int round = 0; round < rounds; ++round) {
        if (round % 2 == 0) {
            a.push_back(sample(ours, ourRepeats, options.processorTime));
            b.push_back(sample(floor, floorRepeats, options.processorTime));
        } else {
            b.push_back(sample(floor, floorRepeats, options.processorTime));
            a.push_back(sample(ours, ourRepeats, options.processorTime));
        }
    }
    addRatios(what, size, bar, a, b, "ms");
}

void Bench::addRatios(const QString& what, const QString& size, double bar, std::vector<double> ours,
                      std::vector<double> floor, const char* unit) {
    std::vector<double> ratios;
    for (size_t i = 0; i < ours.size(); ++i) {
        ratios.push_back(ours[i] / std::max(floor[i], 1e-9));
    }
    const auto [least, most] = std::minmax_element(ratios.begin(), ratios.end());
    add({what, size, median(ours), median(floor), median(ratios), *least, *most, bar,
         QString::fromUtf8(unit)});
}

void Bench::addLimit(const QString& what, const QString& size, double value, double limit, const char* unit) {
    if (wants(what)) {
        const double part = value / limit;
        add({what, size, value, limit, part, part, part, 1, QString::fromUtf8(unit)});
    }
}

void Bench::add(Row row) {
    const bool over = row.ratio > row.bar;
    std::printf("%-52s %5s  %10s %10s  %6.2f [%.2f..%.2f]  %5.2f  %s\n", qUtf8Printable(row.what),
                qUtf8Printable(row.size), qUtf8Printable(shown(row.ours, row.unit)),
                qUtf8Printable(shown(row.floor, row.unit)), row.ratio, row.least, row.most, row.bar,
                over ? "OVER" : "ok");
    std::fflush(stdout);
    m_rows.push_back(std::move(row));
}

int Bench::report() const {
    const auto over =
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.ratio > row.bar; });
    std::printf("\n%zu figures, %d over their bar.\n", m_rows.size(), int(over));
    for (const Row& row : m_rows) {
        if (row.ratio > row.bar) {
            std::printf("  over: %s, %s: %.2f (bar %.2f)\n", qUtf8Printable(row.what),
                        qUtf8Printable(row.size), row.ratio, row.bar);
        }
    }
    return int(over);
}

} // namespace bench
