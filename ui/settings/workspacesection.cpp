// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/workspacesection.h"

#include "ui/settings/settingrow.h"
#include "ui/settings/settingswriter.h"
#include "ui/settings/zonebox.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"

#include <QComboBox>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using core::workspace::Settings;

namespace ui {

namespace {

constexpr int CardWidth = 560;

/// "10", "10 %", "12,5%": a part of 1; null for anything else.
std::optional<double> shareOf(QString text) {
    text.remove(u'%').replace(u',', u'.');
    text.remove(QChar(0x2009));
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok ? std::optional(value / 100) : std::nullopt;
}

QString textOf(double share) {
    return QString::number(share * 100, 'g', 6) + QChar(0x2009) + u'%';
}

void put(Field* field, const QString& text) {
    if (!field->hasFocus() || !field->isModified()) {
        field->setText(text);
    }
}

} // namespace

WorkspaceSection::WorkspaceSection(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk) {
    setObjectName(u"workspaceSection"_s);
    auto* column = new QVBoxLayout;
    column->setSpacing(metric::CardGap);
    for (Card* card : {buildAgency(), buildSplit()}) {
        card->setMaximumWidth(CardWidth);
        column->addWidget(card);
    }
    column->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(column, 1);
    row->addStretch(0);
    fill();
    connect(&desk.session, &Session::changed, this, &WorkspaceSection::fill);
}

Field* WorkspaceSection::addField(Card* card, const QString& id, const QString& name, const QString& note,
                                  SettingRow*& row) {
    auto* field = new Field(m_desk.theme, this);
    field->setObjectName(id);
    row = new SettingRow(m_desk.theme, name, field, note, card);
    card->body()->addWidget(row);
    return field;
}

Card* WorkspaceSection::buildAgency() {
    auto* card = new Card(m_desk.theme, tr("Agency"), this);
    m_name = addField(card, u"agencyName"_s, tr("Agency name"), {}, m_nameRow);
    connect(m_name, &QLineEdit::editingFinished, this, &WorkspaceSection::saveName);
    addZone(card);
    addWeek(card);
    m_days = addField(card, u"contactDays"_s, tr("Days without contact"),
                      tr("The board shows a client that nobody has talked to for this long."), m_daysRow);
    connect(m_days, &QLineEdit::editingFinished, this, &WorkspaceSection::saveDays);
    return card;
}

void WorkspaceSection::addZone(Card* card) {
    m_zone = zoneBox(m_desk.session.settings().zoneId, this);
    m_zone->setObjectName(u"zone"_s);
    m_zoneRow = new SettingRow(m_desk.theme, tr("Time zone"), m_zone,
                               tr("Days, weeks and months begin at midnight there."), card);
    card->body()->addWidget(m_zoneRow);
    const auto save = [this] {
        if (!m_filling) {
            m_zoneRow->setProblem(saveSetting(m_desk, &Settings::zoneId,
                                              m_zone->currentText().trimmed().toUtf8(),
                                              tr("Time zone changed")));
        }
    };
    connect(m_zone, &QComboBox::currentIndexChanged, this, save);
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, save);
}

void WorkspaceSection::addWeek(Card* card) {
    m_week = new QComboBox(this);
    m_week->setObjectName(u"weekStart"_s);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        m_week->addItem(QLocale::c().dayName(day), day);
    }
    card->body()->addWidget(new SettingRow(m_desk.theme, tr("The week begins on"), m_week, {}, card));
    connect(m_week, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling) {
            saveSetting(m_desk, &Settings::weekStart, m_week->currentData().toInt(),
                        tr("Beginning of the week changed"));
        }
    });
}

Card* WorkspaceSection::buildSplit() {
    auto* card = new Card(m_desk.theme, tr("Effort split"), this);
    addShare(card, u"targetShare"_s, tr("Target"), tr("Reactive work should stay at or under this share."),
             &Settings::targetShare);
    addShare(card, u"amberShare"_s, tr("Close to the limit above"), {}, &Settings::amberShare);
    addShare(card, u"redShare"_s, tr("Too much above"), {}, &Settings::redShare);
    addShare(card, u"lowShare"_s, tr("Doubtful below"),
             tr("So little reactive work may mean that service is not being logged."), &Settings::lowShare);
    addDenominator(card);
    return card;
}

void WorkspaceSection::addDenominator(Card* card) {
    m_denominator = new QComboBox(this);
    m_denominator->setObjectName(u"denominator"_s);
    m_denominator->addItem(tr("Proactive and reactive time"), int(core::Denominator::ClientTime));
    m_denominator->addItem(tr("All logged time"), int(core::Denominator::AllLogged));
    card->body()->addWidget(new SettingRow(m_desk.theme, tr("Share of"), m_denominator, {}, card));
    connect(m_denominator, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling) {
            saveSetting(m_desk, &Settings::denominator,
                        core::Denominator(m_denominator->currentData().toInt()), tr("Denominator changed"));
        }
    });
}

void WorkspaceSection::addShare(Card* card, const QString& id, const QString& name, const QString& note,
                                double Settings::*field) {
    Share share{field, nullptr, nullptr, tr("%1 changed").arg(name)};
    share.edit = addField(card, id, name, note, share.row);
    m_shares.push_back(share);
    connect(share.edit, &QLineEdit::editingFinished, this, [this, share] { saveShare(share); });
}

void WorkspaceSection::fill() {
    const Settings& settings = m_desk.session.settings();
    m_filling = true;
    put(m_name, settings.agencyName);
    const QString zone = QString::fromUtf8(settings.zoneId);
    if (m_zone->findText(zone) < 0) {
        m_zone->addItem(zone);
    }
    m_zone->setCurrentIndex(m_zone->findText(zone));
    m_week->setCurrentIndex(m_week->findData(settings.weekStart));
    put(m_days, QString::number(settings.contactDays));
    m_denominator->setCurrentIndex(m_denominator->findData(int(settings.denominator)));
    for (const Share& share : m_shares) {
        put(share.edit, textOf(settings.*share.field));
    }
    m_filling = false;
}

void WorkspaceSection::saveName() {
    const QString name = m_name->text().trimmed();
    m_name->setModified(false);
    m_nameRow->setProblem(name.isEmpty()
                              ? tr("Give the workspace your agency's name.")
                              : saveSetting(m_desk, &Settings::agencyName, name, tr("Agency name changed")));
}

void WorkspaceSection::saveDays() {
    bool ok = false;
    const int days = m_days->text().trimmed().toInt(&ok);
    m_days->setModified(!ok);
    m_daysRow->setProblem(
        ok ? saveSetting(m_desk, &Settings::contactDays, days, tr("Days without contact changed"))
           : tr("Type a number of days, such as 30."));
}

void WorkspaceSection::saveShare(const Share& share) {
    const auto value = shareOf(share.edit->text());
    if (!value) {
        share.row->setProblem(tr("Type a percentage, such as 10 %."));
        return;
    }
    share.edit->setModified(false);
    share.row->setProblem(saveSetting(m_desk, share.field, *value, share.done));
    if (share.row->problem().isEmpty()) {
        share.edit->setText(textOf(*value));
    }
}

} // namespace ui
