// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One deviation in full, read downwards: why we say so, what to do now, whether the client noticed.
#pragma once

#include "ui/deviations/deviationdata.h"
#include "ui/page/desk.h"

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

class Button;
class Chip;
class EvidenceChart;
class Label;
class OutcomeTrack;
class PlaybookPath;
class TextButton;

class DeviationPanel : public QScrollArea {
    Q_OBJECT

public:
    DeviationPanel(const Desk& desk, QWidget* parent);

    void setDetail(const DeviationDetail& detail);

Q_SIGNALS:
    void clientActivated(core::ClientId client);
    void guideRequested();
    /// Under this button, the list of all playbooks.
    void playbookMenuRequested(QWidget* under);
    void stepLogRequested(const core::deviations::RunStep& step);
    void stepSkipRequested(const core::deviations::RunStep& step);
    void stopRequested();
    void fixRequested();
    void dismissRequested();
    void snoozeRequested();
    void wakeRequested();
    void escalateRequested(QWidget* under);
    void assignRequested(QWidget* under);
    void reopenRequested();
    void linkToggled(const core::deviations::ContactRow& contact);
    void contactActivated(const core::deviations::ContactRow& contact);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* addSection();
    void buildHead();
    void buildEvidence();
    void buildPlaybook();
    void buildOutcome();
    void buildActs();
    Button* addAct(QWidget* holder, const QString& name, const QString& text, const QString& icon,
                   const QString& cap);
    void showHead(const DeviationDetail& detail);
    void showPlaybook(const DeviationDetail& detail);
    void showOutcome(const DeviationDetail& detail);
    void showContacts(const DeviationDetail& detail);
    void showHistory(const DeviationDetail& detail);
    void showActs(const DeviationDetail& detail);
    void fit();

    Desk m_desk;
    core::DeviationId m_id;
    core::ClientId m_client;
    bool m_wholeHistory = false;
    QWidget* m_content;
    QVBoxLayout* m_column;
    Label* m_urgency = nullptr; ///< icon of the urgency
    Label* m_kind = nullptr;
    Chip* m_state = nullptr;
    TextButton* m_clientLink = nullptr;
    Label* m_found = nullptr;
    Label* m_ruleNote = nullptr;
    EvidenceChart* m_chart = nullptr;
    Label* m_sentence = nullptr;
    Label* m_rule = nullptr;
    Label* m_playbookName = nullptr;
    Label* m_progress = nullptr;
    Button* m_stop = nullptr;
    PlaybookPath* m_path = nullptr;
    Label* m_ended = nullptr;
    QWidget* m_begin = nullptr; ///< buttons while no playbook runs
    Button* m_guide = nullptr;
    Button* m_choose = nullptr;
    Button* m_fixNow = nullptr;
    Label* m_outcomeWord = nullptr;
    Label* m_outcomeText = nullptr;
    OutcomeTrack* m_track = nullptr;
    QVBoxLayout* m_contacts = nullptr;
    QVBoxLayout* m_history = nullptr;
    Button* m_fix = nullptr;
    Button* m_dismiss = nullptr;
    Button* m_snooze = nullptr;
    Button* m_escalate = nullptr;
    Button* m_assign = nullptr;
    Button* m_reopen = nullptr;
};

} // namespace ui
