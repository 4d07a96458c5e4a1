// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Measures what Waymark does against a floor: the same work with nothing in between. Both run in turn, so
/// that a busy machine slows both; what is judged is the median of the ratios of the rounds.
#pragma once

#include <QString>
#include <functional>
#include <vector>

namespace bench {

using Work = std::function<void()>;

struct Options {
    int rounds = 31;
    double sampleMs = 2; ///< each sample repeats its work until it takes this long
    /// Time of this thread on the processor, for work that waits for nothing: other programs do not count in
    /// it. False: time on the wall, for work that waits for a disk or a server.
    bool processorTime = true;
};

class Bench {
public:
    /// filter: part of a name, empty = all. quick: few rounds, to see that everything runs.
    Bench(QString filter, bool quick);

    bool wants(const QString& what) const;

    /// bar: the ratio that ours may reach.
    void compare(const QString& what, const QString& size, double bar, const Work& ours, const Work& floor,
                 Options options = {});
    /// A figure that is a ratio already, each round on its own.
    void addRatios(const QString& what, const QString& size, double bar, std::vector<double> ours,
                   std::vector<double> floor, const char* unit);
    /// A figure with a limit of its own, for example milliseconds.
    void addLimit(const QString& what, const QString& size, double value, double limit, const char* unit);

    /// Prints all rows as a table; gives the number of missed bars.
    int report() const;

private:
    struct Row {
        QString what;
        QString size;
        double ours = 0;
        double floor = 0;
        double ratio = 0;
        double least = 0;
        double most = 0;
        double bar = 0;
        QString unit;
    };

    void add(Row row);

    QString m_filter;
    bool m_quick;
    std::vector<Row> m_rows;
};

double median(std::vector<double> values);
double percentile(std::vector<double> values, double part);
/// Milliseconds that the work takes once.
double timed(const Work& work, bool processorTime = false);

/// Keeps results from being optimised away.
void keep(qint64 value);

} // namespace bench
