// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the designer does to versions and journeys as a whole, and what it opens.
#include "core/workspace/settings.h"
#include "ui/journeys/departmentsdialog.h"
#include "ui/journeys/designpage.h"
#include "ui/journeys/designwords.h"
#include "ui/journeys/journeydialog.h"
#include "ui/journeys/mapexport.h"
#include "ui/journeys/publishpanel.h"
#include "ui/journeys/rowsdialog.h"
#include "ui/widgets/format.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

std::vector<StageRow> clientRows(const std::vector<journeys::ClientInside>& clients, core::Instant now,
                                 const QTimeZone& zone) {
    std::vector<StageRow> rows;
    for (const auto& client : clients) {
        PanelRow::Content content;
        content.icon = u"building-2"_s;
        content.name = client.name;
        content.second = DesignPage::tr("version %1").arg(client.versionNumber);
        content.right = DesignPage::tr("since %1")
                            .arg(format::day(core::dayOf(client.enteredAt, zone), core::dayOf(now, zone)));
        rows.push_back({content, placeOf(client.id)});
    }
    return rows;
}

std::vector<StageRow> ticketRows(const std::vector<journeys::TicketInside>& tickets) {
    std::vector<StageRow> rows;
    for (const auto& ticket : tickets) {
        PanelRow::Content content;
        content.icon = u"life-buoy"_s;
        content.name = ticket.subject;
        content.second = ticket.clientName;
        content.right = format::ticketNumber(ticket.number);
        rows.push_back({content, placeOf(ticket.id)});
    }
    return rows;
}

} // namespace

void DesignPage::run(std::function<void(core::Transaction&)> work, std::function<void()> done) {
    store()
        .write([work](core::Transaction& tx) {
            work(tx);
            return true;
        })
        .then(this, [this, done](core::Result<bool> result) {
            if (result) {
                done();
            } else {
                desk().notices.failed(result.error());
            }
        });
}

void DesignPage::publish() {
    m_drafting->settle();
    m_publishing = !m_drafting->isStored();
    if (!m_publishing) {
        publishNow();
    }
}

void DesignPage::publishNow() {
    const auto id = m_drafting->version().id;
    const int number = m_drafting->version().number;
    const auto movers = m_publishPanel->movers();
    store()
        .write([id, movers, by = desk().session.member().id](core::Transaction& tx) {
            journeys::publish(tx, id, by);
            return journeys::moveEnrolments(tx, id, movers, by);
        })
        .then(this, [this, number](core::Result<std::vector<journeys::Act>> acts) {
            if (!acts) {
                desk().notices.failed(acts.error());
                return;
            }
            offerTakingBack(std::move(*acts), number);
            showVersion(number);
        });
}

void DesignPage::moveClients() {
    const int number = m_drafting->version().number;
    store()
        .write([id = m_drafting->version().id, movers = m_publishPanel->movers(),
                by = desk().session.member().id](core::Transaction& tx) {
            return journeys::moveEnrolments(tx, id, movers, by);
        })
        .then(this, [this, number](core::Result<std::vector<journeys::Act>> acts) {
            if (acts) {
                offerTakingBack(std::move(*acts), number);
            } else {
                desk().notices.failed(acts.error());
            }
        });
}

/// The version stays published; only those who moved go back.
void DesignPage::offerTakingBack(std::vector<journeys::Act> acts, int number) {
    if (acts.empty()) {
        return;
    }
    const QString text = tr("%n client(s) moved to version %1", nullptr, int(acts.size())).arg(number);
    desk().undo.push({text,
                      [acts = std::move(acts), by = desk().session.member().id](core::Transaction& tx) {
                          for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
                              journeys::takeBack(tx, act->undo, by);
                          }
                      },
                      {}});
}

void DesignPage::editAsDraft() {
    const auto& versions = m_drafting->facts().versions;
    const auto draft = std::find_if(versions.begin(), versions.end(),
                                    [](const auto& row) { return row.state == core::VersionState::Draft; });
    if (draft != versions.end()) {
        showVersion(draft->number);
        return;
    }
    store()
        .write(
            [id = m_drafting->version().id](core::Transaction& tx) { return journeys::createDraft(tx, id); })
        .then(this, [this](core::Result<journeys::Version> made) {
            if (!made) {
                desk().notices.failed(made.error());
                return;
            }
            desk().undo.push({tr("Draft of version %1 begun").arg(made->number),
                              [id = made->id](core::Transaction& tx) { journeys::discardDraft(tx, id); },
                              [draft = *made](core::Transaction& tx) { journeys::restoreDraft(tx, draft); }});
            showVersion(made->number);
        });
}

void DesignPage::discardDraft() {
    m_drafting->settle();
    store()
        .write(
            [id = m_drafting->version().id](core::Transaction& tx) { return journeys::discardDraft(tx, id); })
        .then(this, [this](core::Result<journeys::Version> gone) {
            if (!gone) {
                desk().notices.failed(gone.error());
                return;
            }
            desk().undo.push({tr("Draft of version %1 discarded").arg(gone->number),
                              [draft = *gone](core::Transaction& tx) { journeys::restoreDraft(tx, draft); },
                              [id = gone->id](core::Transaction& tx) { journeys::discardDraft(tx, id); }});
            showVersion(0);
        });
}

void DesignPage::retireVersion() {
    const auto& version = m_drafting->version();
    run([id = version.id](core::Transaction& tx) { journeys::retire(tx, id); },
        [this, number = version.number] { showVersion(number); });
}

void DesignPage::duplicateJourney() {
    store()
        .write([id = m_journey](core::Transaction& tx) { return journeys::duplicateJourney(tx, id); })
        .then(this, [this](core::Result<journeys::Version> made) {
            if (!made) {
                desk().notices.failed(made.error());
                return;
            }
            desk().undo.push(
                {tr("Journey copied"),
                 [id = made->journey](core::Transaction& tx) { journeys::removeJourney(tx, id); },
                 {}});
            Q_EMIT openRequested({pages::Journey, made->journey.value, {}});
        });
}

void DesignPage::renameJourney() {
    (new JourneyDialog(desk(), m_drafting->facts().journey, window()))->open();
}

void DesignPage::editDepartments() {
    (new DepartmentsDialog(desk(), window()))->open();
}

void DesignPage::openLink(MapLink::Opens opens, int stage) {
    const auto& version = m_map->scene().version;
    if (stage < 0 || size_t(stage) >= version.stages.size()) {
        return;
    }
    const auto& at = version.stages[size_t(stage)];
    const bool clients = opens == MapLink::Opens::Clients;
    const QString title = clients ? tr("Clients in %1").arg(at.name) : tr("Tickets during %1").arg(at.name);
    const auto now = desk().session.now();
    const auto zone = desk().session.zone();
    store()
        .read([=, journey = m_journey, lineage = at.lineage](core::Database& db) {
            return clients ? clientRows(journeys::clientsInside(db, journey, lineage), now, zone)
                           : ticketRows(journeys::ticketsInside(db, journey, lineage));
        })
        .then(this, [this, title](core::Result<std::vector<StageRow>> rows) {
            if (!rows) {
                desk().notices.failed(rows.error());
                return;
            }
            auto* dialog = new RowsDialog(theme(), title, *rows, window());
            connect(dialog, &RowsDialog::chosen, this, [this](const Place& to) { Q_EMIT openRequested(to); });
            dialog->open();
        });
}

void DesignPage::chooseExport() {
    const auto& facts = m_drafting->facts();
    QString name = u"%1 %2.pdf"_s.arg(facts.journey.name).arg(m_drafting->version().number);
    name.replace(u'/', u'-');
    auto* dialog = new QFileDialog(window(), tr("Export the map"), QDir::home().filePath(name),
                                   tr("PDF, to print and to scale (*.pdf);;Picture (*.png)"));
    dialog->setObjectName(u"exportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(u"png"_s) ? u"png"_s : u"pdf"_s);
    });
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DesignPage::exportTo);
    dialog->open();
}

void DesignPage::exportTo(const QString& path) {
    MapSheet sheet;
    sheet.scene = m_map->scene();
    // Warnings are for the one who draws; on paper only what changed is told.
    sheet.scene.problems.clear();
    sheet.title = sheet.scene.journeyName;
    QStringList parts{
        tr("Version %1, %2").arg(sheet.scene.version.number).arg(versionWord(sheet.scene.version.state)),
        format::fullDay(desk().session.today())};
    if (!desk().session.settings().agencyName.isEmpty()) {
        parts << desk().session.settings().agencyName;
    }
    sheet.subLine = parts.join(u"  ·  "_s);
    const Theme light(Theme::Mode::Light); // paper is white
    const bool picture = path.endsWith(u".png"_s, Qt::CaseInsensitive);
    const auto written = picture ? writeMapPng(light, sheet, path) : writeMapPdf(light, sheet, path);
    if (!written) {
        desk().notices.failed(written.error(), [this, path] { exportTo(path); });
        return;
    }
    desk().notices.put(u"map/export"_s, {Notice::Weight::Info, u"image"_s,
                                         tr("The map was written to %1.").arg(QDir::toNativeSeparators(path)),
                                         tr("Dismiss"), [this] { desk().notices.clear(u"map/export"_s); }});
}

} // namespace ui
