// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/nextrow.h"

#include "ui/page/draftkeeper.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using core::touchpoints::Planned;

namespace ui {

namespace {

constexpr int UsualDays = 7;

} // namespace

NextRow::NextRow(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new Field(desk.theme, this))
    , m_channel(new QComboBox(this))
    , m_day(new DayField(
          desk.theme, [&session = desk.session] { return session.today(); }, Toward::Future, this)) {
    setObjectName(u"nextTouchpoint"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 10, 8);
    row->setSpacing(8);
    m_title->setObjectName(u"nextTitle"_s);
    m_title->setIconName(u"calendar-plus"_s);
    m_title->setAccessibleName(tr("Next touchpoint"));
    m_title->setPlaceholderText(tr("Next touchpoint: ask whether it works"));
    m_channel->setObjectName(u"nextChannel"_s);
    m_channel->setAccessibleName(tr("By"));
    for (const auto& [channel, stored] : core::EnumNames<core::Channel>::names) {
        m_channel->addItem(channelWord(channel), core::toText(channel));
    }
    m_day->setObjectName(u"nextDay"_s);
    m_day->setAccessibleName(tr("On which day"));
    m_day->setFixedWidth(132);
    auto* close = new IconButton(desk.theme, u"x"_s, tr("Plan nothing"), this);
    close->setObjectName(u"nextClose"_s);
    row->addWidget(m_title, 1);
    row->addWidget(m_channel);
    row->addWidget(m_day);
    row->addWidget(close);
    connect(m_title, &QLineEdit::textChanged, this, &NextRow::edited);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &NextRow::edited);
    connect(m_day, &DayField::valueChanged, this, &NextRow::edited);
    connect(close, &QPushButton::clicked, this, &NextRow::toggle);
    hide();
}

void NextRow::setDraft(const QString& key) {
    if (key == m_key) {
        return;
    }
    m_key = key;
    restore();
}

void NextRow::restore() {
    if (m_keeper) {
        m_keeper->flush();
        m_keeper->deleteLater();
        m_keeper = nullptr;
    }
    m_filling = true;
    setText({});
    m_filling = false;
    if (!m_key.isEmpty()) {
        m_keeper = new DraftKeeper(
            m_desk, m_key, [this] { return text(); },
            [this](const QString& stored) {
                m_filling = true;
                setText(stored);
                m_filling = false;
                Q_EMIT changed();
            },
            this);
    }
    Q_EMIT changed();
}

QString NextRow::text() const {
    if (!m_on) {
        return {};
    }
    const QJsonObject out{{u"title"_s, m_title->text()},
                          {u"channel"_s, m_channel->currentData().toString()},
                          {u"day"_s, m_day->value().value_or(QDate()).toString(Qt::ISODate)}};
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

void NextRow::setText(const QString& stored) {
    const QJsonObject from = QJsonDocument::fromJson(stored.toUtf8()).object();
    m_title->setText(from[u"title"_s].toString());
    const QString channel = from[u"channel"_s].toString(core::toText(core::Channel::Call));
    m_channel->setCurrentIndex(std::max(m_channel->findData(channel), 0));
    const QDate day = QDate::fromString(from[u"day"_s].toString(), Qt::ISODate);
    m_day->setValue(day.isValid() ? day : m_desk.session.today().addDays(UsualDays));
    setOn(!from.isEmpty());
}

void NextRow::setOn(bool on) {
    m_on = on;
    setVisible(on);
}

void NextRow::toggle() {
    setOn(!m_on);
    if (m_on) {
        m_title->setFocus(Qt::ShortcutFocusReason);
    }
    edited();
}

void NextRow::edited() {
    if (m_filling) {
        return;
    }
    if (m_keeper) {
        m_keeper->touch();
    }
    Q_EMIT changed();
}

QString NextRow::problem() const {
    if (!m_on) {
        return {};
    }
    if (m_title->text().trimmed().isEmpty()) {
        return tr("Say what the next touchpoint is for, or close its row");
    }
    return m_day->value() ? m_day->problem() : tr("Choose the day of the next touchpoint");
}

std::optional<Planned> NextRow::value() const {
    if (!m_on || !problem().isEmpty()) {
        return std::nullopt;
    }
    Planned planned;
    planned.owner = m_desk.session.member().id;
    planned.title = m_title->text().trimmed();
    planned.channel =
        core::fromText<core::Channel>(m_channel->currentData().toString()).value_or(planned.channel);
    planned.dueDay = *m_day->value();
    planned.estimate = core::Minutes(30);
    return planned;
}

void NextRow::clear() {
    m_filling = true;
    setText({});
    m_filling = false;
    if (m_keeper) {
        m_keeper->discard();
    }
    Q_EMIT changed();
}

} // namespace ui
