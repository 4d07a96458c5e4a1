// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/templates.h"
#include "tests/support/print.h"
#include "ui/journeys/mapexport.h"
#include "ui/journeys/mappaint.h"

#include <QFile>
#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace {

/// Takes down what is written, and where.
class Notes : public QPaintEngine {
public:
    Notes()
        : QPaintEngine(QPaintEngine::AllFeatures) {}

    bool begin(QPaintDevice*) override { return true; }

    bool end() override { return true; }

    void updateState(const QPaintEngineState&) override {}

    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}

    void drawPath(const QPainterPath&) override {}

    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}

    Type type() const override { return QPaintEngine::Pdf; }

    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        texts << item.text();
        furthest = std::max(furthest, painter()->transform().map(at).x() + item.width());
    }

    QStringList texts;
    double furthest = 0;
};

class Paper : public QPaintDevice {
public:
    QPaintEngine* paintEngine() const override { return &notes; }

    mutable Notes notes;

protected:
    int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return 5000;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 96;
        }
    }
};

/// All four templates behind each other: far wider than any window.
ui::MapSheet longSheet() {
    std::vector<core::people::Department> departments;
    for (const auto& name : {u"Service"_s, u"Marketing"_s, u"Operations"_s, u"IT"_s}) {
        core::people::Department department;
        department.id = core::DepartmentId(qint64(departments.size()) + 1);
        department.name = name;
        departments.push_back(department);
    }
    ui::MapSheet sheet;
    for (const auto which : journeys::AllTemplates) {
        const auto part = journeys::fromTemplate(which, departments);
        sheet.scene.version.stages.insert(sheet.scene.version.stages.end(), part.stages.begin(),
                                          part.stages.end());
    }
    sheet.scene.departments = departments;
    sheet.scene.editable = true;
    sheet.title = u"Retainer journey"_s;
    sheet.subLine = u"Version 8, draft  ·  23 June 2026"_s;
    return sheet;
}

QString lettersOf(const QString& text) {
    QString letters = text;
    return letters.remove(u' ').remove(u'\n').remove(u'\f');
}

/// Every text that a designer wrote, with title, version, date and legend.
QStringList expectedTexts(const ui::MapSheet& sheet) {
    QStringList texts{sheet.title, sheet.subLine, u"required to leave"_s, u"tickets per 30 client-days"_s};
    for (const auto& stage : sheet.scene.version.stages) {
        texts << stage.name << stage.goal;
        for (const auto& criterion : stage.criteria) {
            texts << criterion.title;
        }
        for (const auto& step : stage.steps) {
            texts << step.title << journeys::offsetText(step.offsetDays);
        }
        for (const auto& experience : stage.experiences) {
            texts << experience.text;
        }
    }
    return texts;
}

} // namespace

TEST_CASE("The sheet of a map holds every text of it, however wide the map is") {
    const ui::Theme theme(ui::Theme::Mode::Light);
    const auto sheet = longSheet();
    Paper paper;
    QPainter painter(&paper);
    ui::paintSheet(painter, theme, sheet);
    painter.end();
    const QString all = lettersOf(paper.notes.texts.join(QString()));
    for (const auto& text : expectedTexts(sheet)) {
        INFO(text.toStdString());
        CHECK(all.contains(lettersOf(text)));
    }
    CHECK_FALSE(all.contains(u'\u2026'));
    CHECK(paper.notes.furthest <= ui::sheetSize(theme, sheet).width());
}

TEST_CASE("A map is exported as a PDF of one page, as lines and letters, not as a picture") {
    const ui::Theme theme(ui::Theme::Mode::Light);
    QTemporaryDir folder;
    const auto sheet = longSheet();
    const auto path = ui::writeMapPdf(theme, sheet, folder.filePath(u"map.pdf"_s));
    REQUIRE(path);
    QFile file(*path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("%PDF"));
    CHECK(bytes.contains("/Font"));
    CHECK(bytes.contains("/ToUnicode"));
    CHECK_FALSE(bytes.contains("/Subtype /Image"));
    CHECK(bytes.contains("/Count 1"));
    const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (reader.isEmpty()) {
        WARN("pdftotext is not here: the words in the PDF were not read back");
        return;
    }
    QProcess process;
    process.start(reader, {u"-layout"_s, *path, u"-"_s});
    REQUIRE(process.waitForFinished());
    const QString all = lettersOf(QString::fromUtf8(process.readAllStandardOutput()));
    for (const auto& stage : sheet.scene.version.stages) {
        CHECK(all.contains(lettersOf(stage.name)));
    }
    CHECK(all.contains(lettersOf(sheet.title)));
}

TEST_CASE("A map is exported as a picture that covers all of it") {
    const ui::Theme theme(ui::Theme::Mode::Light);
    QTemporaryDir folder;
    const auto sheet = longSheet();
    const auto path = ui::writeMapPng(theme, sheet, folder.filePath(u"map.png"_s));
    REQUIRE(path);
    const QImage image(*path);
    const QSize size = ui::sheetSize(theme, sheet).toSize();
    CHECK(image.size() == size * 2);
    CHECK(size.width() > 18 * 180);
    // The first and the last stage are in it: there is more than paper in their columns.
    const QRgb paper = theme.color(ui::Color::Surface).rgb();
    const auto inked = [&](int left, int right) {
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = left; x < right; ++x) {
                if (image.pixel(x, y) != paper) {
                    return true;
                }
            }
        }
        return false;
    };
    CHECK(inked(240, 500));
    CHECK(inked(image.width() - 400, image.width() - 120));
}

TEST_CASE("A map that cannot be written says so") {
    const ui::Theme theme(ui::Theme::Mode::Light);
    const auto pdf = ui::writeMapPdf(theme, longSheet(), u"/nowhere/map.pdf"_s);
    const auto png = ui::writeMapPng(theme, longSheet(), u"/nowhere/map.png"_s);
    REQUIRE_FALSE(pdf);
    REQUIRE_FALSE(png);
    CHECK(pdf.error().kind == core::ErrorKind::Unavailable);
    CHECK(png.error().text.contains(u"map.png"_s));
}
