// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Logs a contact in ten seconds: one line in any order of words, or the fields; what they say stays in step.
#pragma once

#include "core/touchpoints/quickline.h"
#include "core/touchpoints/touchpoint.h"
#include "ui/page/page.h"
#include "ui/shell/whatfor.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/typeahead.h"

class QComboBox;
class QPlainTextEdit;

namespace ui {

class Chip;
class ChoiceRow;
class CountsBlock;
class DraftKeeper;
class FieldProblem;
class MinutesField;
class QuickEdit;
class WhenField;

class QuickLog : public DialogFrame {
    Q_OBJECT

public:
    QuickLog(const Desk& desk, const LogRequest& request, QWidget* host);

    /// What would be logged now; the client's id is zero while none is known.
    core::touchpoints::Log value() const;

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    void logged(const core::touchpoints::Touchpoint& touchpoint);
    /// "Log and plan next".
    void planRequested(core::ClientId client);

private:
    void buildLine();
    void buildFields();
    QWidget* buildCounts();
    QWidget* buildWhen();
    void lineChanged();
    void takeLine(const core::touchpoints::QuickLine& line);
    void findClient(const QStringList& phrases);
    void takeClient(const QString& phrase, const std::optional<Typeahead::Choice>& client);
    void pickClient(const std::optional<Typeahead::Choice>& client);
    void setClient(const std::optional<Typeahead::Choice>& client);
    void loadRequest();
    void findPlanned();
    QWidget* buildWhatFor();
    void usePlanOrNot();
    void showClass();
    void showPlanned(const std::optional<core::touchpoints::Planned>& planned);
    void setDirection(core::Direction direction);
    void setMood(int sentiment);
    void save(bool planNext);
    void saved(const core::touchpoints::Touchpoint& touchpoint, bool planNext);
    QString draftBody() const;
    void restoreDraft(const QString& body);

    Desk m_desk;
    LogRequest m_request;
    core::touchpoints::QuickLine m_line;
    QString m_phrase;                         ///< of the line, known to be the client
    std::optional<Typeahead::Choice> m_given; ///< chosen otherwise than by the line
    bool m_picked = false;                    ///< m_given by the person's own hand, not by the page in view
    int m_clientToken = 0;
    int m_plannedToken = 0;
    core::Direction m_direction = core::Direction::Outbound;
    std::optional<core::touchpoints::Planned> m_planned;
    bool m_plannedRefused = false;

    QuickEdit* m_edit = nullptr;
    FieldProblem* m_lineProblem = nullptr;
    Typeahead* m_client = nullptr;
    CountsBlock* m_counts = nullptr;
    Label* m_countsTitle = nullptr;
    Label* m_countsNote = nullptr;
    Button* m_countsChange = nullptr;
    QComboBox* m_whatFor = nullptr;
    std::vector<WhatFor> m_whatForChoices;
    ChoiceRow* m_channel = nullptr;
    ChoiceRow* m_mood = nullptr;
    WhenField* m_when = nullptr;
    MinutesField* m_minutes = nullptr;
    Button* m_who = nullptr;
    Chip* m_class = nullptr;
    QPlainTextEdit* m_note = nullptr;
    DraftKeeper* m_draft = nullptr;
};

} // namespace ui
