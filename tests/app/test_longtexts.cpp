// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Other languages need more room than English: pages are shown with longer texts, and none may be cut.
#include "app/pages.h"
#include "core/demo/generate.h"
#include "tests/ui/async/storefixture.h"
#include "ui/journeys/waychoice.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using test::until;

namespace {

/// Every text of the program about 35 % longer: one word grows, several get company.
class Longer : public QTranslator {
public:
    Longer() { QCoreApplication::installTranslator(this); }

    ~Longer() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }

    QString translate(const char*, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source);
        const auto more = qsizetype(std::ceil(0.35 * double(text.size())));
        if (!text.contains(u' ')) {
            return text + QString(more, u'e');
        }
        QString tail;
        while (tail.size() < more) {
            tail += u" wegen"_s.left(more - tail.size());
        }
        return text + tail;
    }
};

/// Whether anything between the widget and its window cuts it; what scrolls does not.
bool isInside(const QWidget& widget, const QWidget& window) {
    QRect box = widget.rect();
    for (const QWidget* at = &widget; at != &window && at->parentWidget(); at = at->parentWidget()) {
        const QWidget* parent = at->parentWidget();
        if (auto* area = qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
            area && area->viewport() == parent) {
            return true;
        }
        box.translate(at->pos());
        if (!parent->rect().contains(box)) {
            return false;
        }
    }
    return true;
}

bool fits(const QLabel& label) {
    if (label.text().isEmpty() || label.minimumSizeHint().width() == 0) {
        return true; // cut by design, with the whole text as tool tip
    }
    return label.wordWrap() ? label.height() >= label.heightForWidth(label.width())
                            : label.width() >= label.sizeHint().width();
}

bool fits(const QPushButton& button) {
    return button.text().isEmpty() || button.width() >= button.sizeHint().width();
}

/// The whole window over the demo, at the smallest size that is common.
class Shown {
public:
    explicit Shown(QSize size = {1280, 800}) {
        const core::Location location = core::Location::file(m_folder.filePath(u"demo.waymark"_s));
        core::demo::Options options;
        options.today = QDate(2026, 6, 23);
        core::demo::generate(location, options);
        core::DatabaseOptions opened;
        opened.clock = [] { return core::instantOf(QDate(2026, 6, 23), QTime(10, 42), QTimeZone::utc()); };
        ui::Workbench::Setup setup;
        setup.opener = [location, opened] { return core::openWorkspace(location, opened); };
        setup.clock = opened.clock;
        setup.pages = app::pages();
        m_theme.applyTo(*qApp);
        m_bench = std::make_unique<ui::Workbench>(setup, m_theme, m_settings);
        bool ready = false;
        QObject::connect(m_bench.get(), &ui::Workbench::ready, m_bench.get(), [&ready] { ready = true; });
        REQUIRE(until([&ready] { return ready; }));
        window().resize(size);
        window().show();
        window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window()));
        settle();
    }

    ui::MainWindow& window() { return m_bench->window(); }

    void settle() {
        REQUIRE(until([this] {
            return window().currentPage() && window().currentPage()->isSettled() &&
                   m_bench->desk().store.isIdle() && m_bench->desk().reports.isIdle();
        }));
        QApplication::sendPostedEvents(); // layouts that were asked for
        QApplication::sendPostedEvents();
    }

    void go(const ui::Place& place) {
        Q_EMIT window().currentPage()->openRequested(place);
        REQUIRE(until([&] { return window().currentPage()->objectName() == place.page; }));
        settle();
    }

    qint64 id(const char* statement) {
        return test::answerOf(m_bench->desk().store.read(
                                  [statement](core::Database& db) { return db.scalar<qint64>(statement); }))
            .value()
            .value();
    }

    /// What is cut in the window, each with its text.
    QStringList cut() {
        QStringList found;
        const auto check = [&](const auto& widgets) {
            for (const auto* widget : widgets) {
                if (widget->isVisible() && (!fits(*widget) || !isInside(*widget, window()))) {
                    found << u"%1 \"%2\": %3 of %4 wide, %5 of %6 high"_s.arg(
                        widget->objectName(), widget->text(), QString::number(widget->width()),
                        QString::number(widget->sizeHint().width()), QString::number(widget->height()),
                        QString::number(widget->sizeHint().height()));
                }
            }
        };
        check(window().template findChildren<QLabel*>());
        check(window().template findChildren<QPushButton*>());
        for (const auto* chip : window().findChildren<ui::Chip*>()) {
            if (chip->isVisible() && chip->width() < chip->sizeHint().width()) {
                found << u"%1 chip \"%2\""_s.arg(chip->objectName(), chip->text());
            }
        }
        return found;
    }

    QWidget* find(const QString& name) {
        QWidget* found = nullptr;
        for (auto* widget : window().findChildren<QWidget*>(name)) {
            found = widget->isVisible() ? widget : found; // pages that were left stay alive
        }
        REQUIRE(found);
        return found;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window(), key,
                        modifiers);
    }

    ui::DialogFrame* dialog() {
        REQUIRE(until([this] { return ui::DialogFrame::openIn(&window()) != nullptr; }));
        settle();
        return ui::DialogFrame::openIn(&window());
    }

private:
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"desk.ini"_s), QSettings::IniFormat};
    ui::Theme m_theme{ui::Theme::Mode::Light};
    std::unique_ptr<ui::Workbench> m_bench;
};

constexpr auto SomeJourney = "SELECT MIN(journey_id) FROM journey_version WHERE state = 'published'";
constexpr auto SomeDrifting =
    "SELECT MIN(client_id) FROM deviation WHERE state = 'open' AND enrolment_id > 0";
constexpr auto SomeDeviation = "SELECT MIN(id) FROM deviation WHERE state = 'open' AND enrolment_id > 0";

void checkPages(Shown& shown) {
    const auto check = [&](const QString& what) {
        INFO(what.toStdString());
        const bool whole = until([&] { return shown.cut().isEmpty(); }); // layouts follow what was read
        INFO(shown.cut().join(u'\n').toStdString());
        CHECK(whole);
    };
    check(u"board"_s);
    for (const auto& page : {ui::pages::Clients, ui::pages::Journeys, ui::pages::Playbooks}) {
        shown.go({page, 0, {}});
        check(page);
        if (page == ui::pages::Clients) {
            shown.press(Qt::Key_E);
            shown.dialog();
            check(u"enrol"_s);
            shown.press(Qt::Key_Escape);
        }
    }
    const qint64 journey = shown.id(SomeJourney);
    shown.go({ui::pages::Journey, journey, {}});
    for (const int side : {0, 1, 2}) {
        QTest::mouseClick(shown.find(u"designSides"_s)->findChildren<QAbstractButton*>().at(side),
                          Qt::LeftButton);
        shown.settle();
        check(u"journey, side %1"_s.arg(side));
    }
    shown.go({ui::pages::Flow, journey, {}});
    check(u"flow"_s);
    shown.go({ui::pages::Client, shown.id(SomeDrifting), {}});
    check(u"client"_s);
    QTest::mouseClick(shown.find(u"logFeedback"_s), Qt::LeftButton);
    shown.dialog();
    check(u"feedback"_s);
    shown.press(Qt::Key_Escape);
    shown.go({ui::pages::Deviations, shown.id(SomeDeviation), {}});
    check(u"deviations"_s);
    shown.press(Qt::Key_Question);
    shown.dialog();
    check(u"keys"_s);
    shown.press(Qt::Key_Escape);
    for (const auto& section : {u"path"_s, u"health"_s}) {
        shown.go({ui::pages::Settings, 0, section});
        check(u"settings "_s + section);
    }
}

} // namespace

TEST_CASE("No text is cut on the pages of the path") {
    Shown shown;
    checkPages(shown);
}

TEST_CASE("Texts that are a third longer are not cut on the pages of the path") {
    const Longer longer;
    Shown shown;
    checkPages(shown);
}
