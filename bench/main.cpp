// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/suites.h"
#include "core/base/error.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<int> percentsOf(const QString& text) {
    std::vector<int> percents;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        percents.push_back(part.toInt());
    }
    return percents;
}

int run(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Waymark against the floor of the same work without it."_s);
    parser.addHelpOption();
    parser.addOptions({{u"only"_s, u"Figures whose name holds this text."_s, u"text"_s},
                       {u"size"_s, u"Percents of the large workspace."_s, u"list"_s, u"1,10,100"_s},
                       {u"data"_s, u"Folder that keeps the workspaces between runs."_s, u"folder"_s},
                       {u"quick"_s, u"Few rounds: shows that everything runs."_s}});
    parser.process(arguments);
    const QString folder =
        parser.isSet(u"data"_s)
            ? parser.value(u"data"_s)
            : QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/waymark-bench"_s;
    bench::Bench bench(parser.value(u"only"_s), parser.isSet(u"quick"_s));
    const auto sizes = bench::workspaces(folder, percentsOf(parser.value(u"size"_s)));
    const QTemporaryDir scratch(folder + u"/run-XXXXXX"_s);
    std::printf("%-52s %5s  %10s %10s  %6s %s  %s\n", "what", "size", "ours", "floor", "ratio", "[min..max]",
                "bar");
    for (const auto& workspace : sizes) {
        bench::measureReads(bench, workspace);
        bench::measureFlow(bench, workspace);
        bench::measureQueues(bench, workspace, scratch.path());
        bench::measureClocks(bench, workspace, scratch.path());
        bench::measureSearch(bench, workspace);
        bench::measureWrites(bench, workspace, scratch.path());
        bench::measureSweeps(bench, workspace, scratch.path());
        bench::measureImport(bench, workspace, scratch.path());
        bench::measureServer(bench, workspace.percent);
        bench::measureWindow(bench, workspace);
    }
    bench.report();
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc > 1 && std::strcmp(argv[1], "--child") == 0) {
            return bench::runWindowChild(argc, argv);
        }
        QCoreApplication application(argc, argv);
        return run(QCoreApplication::arguments());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
