// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Says how a step of a playbook was done: the contact, its mood and its time, in one press where all fits.
#pragma once

#include "core/clients/contact.h"
#include "core/deviations/playbookrun.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;
class QPlainTextEdit;

namespace ui {

class ChoiceRow;
class MinutesField;
class Segmented;
class WhenField;

class StepDialog : public DialogFrame {
    Q_OBJECT

public:
    StepDialog(const Desk& desk, const core::deviations::RunStep& step, core::ClientId client,
               const QString& clientName, QWidget* host);

Q_SIGNALS:
    void logged(const core::deviations::StepLog& done);

private:
    void build(const core::deviations::RunStep& step);
    void loadContacts(core::ClientId client);
    void showContact();
    void submit();

    Desk m_desk;
    QString m_title;
    Segmented* m_contact; ///< whether the client was contacted
    QComboBox* m_channel;
    QComboBox* m_with;
    ChoiceRow* m_mood;
    MinutesField* m_minutes;
    WhenField* m_at;
    QPlainTextEdit* m_note;
    std::vector<QWidget*> m_contactRows; ///< that only a contact has
};

} // namespace ui
