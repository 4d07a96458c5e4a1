// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/journeydialog.h"

#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

constexpr int Blank = 99;

} // namespace

void createJourney(const Desk& desk, QObject* owner, const QString& name,
                   std::optional<journeys::Template> from,
                   std::function<void(core::Result<journeys::Version>)> done) {
    desk.store
        .write([name, from](core::Transaction& tx) {
            core::people::addDefaultDepartments(tx);
            const auto content =
                from ? journeys::fromTemplate(*from, core::people::listDepartments(tx)) : journeys::Version();
            return journeys::createJourney(tx, name, content);
        })
        .then(owner, [desk, name, done](core::Result<journeys::Version> made) {
            if (made) {
                desk.undo.push(
                    {JourneyDialog::tr("Journey %1 created").arg(name),
                     [id = made->journey](core::Transaction& tx) { journeys::removeJourney(tx, id); },
                     {}});
            }
            done(std::move(made));
        });
}

JourneyDialog::JourneyDialog(const Desk& desk, std::optional<journeys::Template> begin, QWidget* host)
    : DialogFrame(desk.theme, tr("New journey"), Width::Medium, host)
    , m_desk(desk)
    , m_name(new Field(desk.theme, this))
    , m_templates(new QButtonGroup(this)) {
    build();
    const auto option = [&](int id, const QString& name, const QString& note) {
        auto* button = new QRadioButton(name, this);
        button->setObjectName(u"template%1"_s.arg(id));
        button->setAccessibleDescription(note);
        m_templates->addButton(button, id);
        body()->addWidget(button);
        auto* words = new Label(m_desk.theme, note, Type::Small, Color::Ink3, this);
        words->setContentsMargins(26, 0, 0, 6);
        words->setWordWrap(true);
        body()->addWidget(words);
    };
    for (const auto which : journeys::AllTemplates) {
        option(int(which), journeys::templateName(which), journeys::templateNote(which));
    }
    option(Blank, tr("Blank"), tr("Without stages; draw the path yourself."));
    m_templates->button(begin ? int(*begin) : 0)->setChecked(true);
    m_name->setText(journeys::templateName(begin.value_or(journeys::Template::Onboarding)));
    connect(m_templates, &QButtonGroup::idClicked, this, [this](int id) {
        if (!m_name->isModified()) {
            m_name->setText(id == Blank ? tr("New journey") : journeys::templateName(journeys::Template(id)));
        }
    });
    setPrimary(tr("Create"));
    connect(this, &DialogFrame::submitted, this, &JourneyDialog::create);
}

JourneyDialog::JourneyDialog(const Desk& desk, const journeys::Journey& journey, QWidget* host)
    : DialogFrame(desk.theme, tr("Rename the journey"), Width::Small, host)
    , m_desk(desk)
    , m_journey(journey)
    , m_name(new Field(desk.theme, this)) {
    build();
    m_name->setText(journey.name);
    setPrimary(tr("Save"));
    connect(this, &DialogFrame::submitted, this, &JourneyDialog::rename);
}

void JourneyDialog::build() {
    setObjectName(u"journeyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(u"journeyName"_s);
    addRow(tr("Name"), m_name);
}

void JourneyDialog::create() {
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        showProblem(tr("Give the journey a name."));
        return;
    }
    setBusy(true);
    const int id = m_templates->checkedId();
    createJourney(m_desk, this, name, id == Blank ? std::nullopt : std::optional(journeys::Template(id)),
                  [this](core::Result<journeys::Version> made) {
                      setBusy(false);
                      if (made) {
                          accept();
                          Q_EMIT created(made->journey);
                      } else {
                          showProblem(made.error().text);
                      }
                  });
}

void JourneyDialog::rename() {
    journeys::Journey renamed = m_journey;
    renamed.name = m_name->text().trimmed();
    setBusy(true);
    m_desk.store.write([renamed](core::Transaction& tx) { return journeys::saveJourney(tx, renamed); })
        .then(this, [this](core::Result<journeys::Journey> stored) {
            setBusy(false);
            if (!stored) {
                showProblem(stored.error().text);
                return;
            }
            m_desk.undo.push({tr("Journey renamed to %1").arg(stored->name),
                              [before = m_journey, after = *stored](core::Transaction& tx) {
                                  journeys::Journey back = before;
                                  back.revision = after.revision;
                                  journeys::saveJourney(tx, back);
                              },
                              {}});
            accept();
        });
}

} // namespace ui
