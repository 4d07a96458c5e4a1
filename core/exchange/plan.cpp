// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan.h"

#include "core/base/error.h"

#include <QDirIterator>
#include <QFileInfo>

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The guesses for each column and for all numeric dates of the file together: a program writes one order.
struct Guesses {
    std::vector<DateGuess> columns;
    DateGuess whole;

    bool undecided() const { return whole.ambiguous(); }
};

void addRecord(Guesses& guesses, const std::vector<Field>& fields, const Record& record) {
    for (size_t i = 0; i < std::min(fields.size(), record.fields.size()); ++i) {
        if (isDate(fields[i])) {
            guesses.columns[i].add(record.fields[i]);
            guesses.whole.add(record.fields[i]);
        }
    }
}

/// Reads as far as the order of day and month needs; mostly the first rows are enough.
Guesses guessDates(const FilePlan& file) {
    constexpr int AtLeast = 200;
    Guesses guesses;
    guesses.columns.resize(file.recognised.columns.size());
    CsvReader reader(file.path, file.detected.dialect);
    reader.expectColumns(file.detected.columns.size());
    bool header = file.detected.dialect.header;
    int rows = 0;
    while (const Record* record = reader.next()) {
        if (std::exchange(header, false) || record->trouble != Trouble::None) {
            continue;
        }
        addRecord(guesses, file.recognised.columns, *record);
        if (++rows >= AtLeast && !guesses.undecided()) {
            break;
        }
    }
    return guesses;
}

FilePlan planFile(const QString& path, const PlanOptions& options) {
    FilePlan file;
    file.path = path;
    file.name = QFileInfo(path).fileName();
    try {
        file.detected = detect(path);
        file.recognised = recognise(file.detected, file.name);
        decideDates(file, options);
    } catch (const Failure& failure) {
        file.problem = failure.error().text;
    }
    return file;
}

QStringList filesIn(const QString& path) {
    if (!QFileInfo(path).isDir()) {
        return {path};
    }
    QStringList files;
    const QStringList patterns{u"*.csv"_s, u"*.tsv"_s, u"*.txt"_s};
    QDirIterator entries(path, patterns, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        files.append(entries.next());
    }
    files.sort();
    return files;
}

} // namespace

bool isDate(Field field) {
    switch (field) {
    case Field::CreatedAt:
    case Field::UpdatedAt:
    case Field::ResolvedAt:
    case Field::ClosedAt:
    case Field::FirstResponseAt:
    case Field::DueAt:
    case Field::Day:
    case Field::StartDay:
    case Field::StartAt:
    case Field::EndDay:
    case Field::EndAt:
        return true;
    default:
        return false;
    }
}

void decideDates(FilePlan& file, const PlanOptions& options) {
    const auto& fields = file.recognised.columns;
    file.orders.assign(fields.size(), options.whenAmbiguous);
    if (std::none_of(fields.begin(), fields.end(), isDate)) {
        return;
    }
    const Guesses guesses = guessDates(file);
    const auto numeric = guesses.whole.order(options.whenAmbiguous);
    const bool monthFirst = numeric == DateOrder::MonthFirst;
    for (size_t i = 0; i < fields.size(); ++i) {
        const auto own = guesses.columns[i].order(options.whenAmbiguous);
        const bool epoch = own == DateOrder::EpochSeconds || own == DateOrder::EpochMillis;
        file.orders[i] = epoch ? *own : (monthFirst ? DateOrder::MonthFirst : DateOrder::DayFirst);
    }
    file.ambiguousDates = guesses.whole.ambiguous();
    file.contradictoryDates = guesses.whole.contradictory();
}

Plan plan(const QStringList& paths, const PlanOptions& options) {
    Plan plan;
    for (const auto& path : paths) {
        for (const auto& file : filesIn(path)) {
            plan.files.push_back(planFile(file, options));
        }
    }
    std::stable_sort(plan.files.begin(), plan.files.end(), [](const FilePlan& a, const FilePlan& b) {
        return a.recognised.kind < b.recognised.kind;
    });
    return plan;
}

} // namespace core::exchange
