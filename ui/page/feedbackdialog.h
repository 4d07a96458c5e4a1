// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Logs an answer to a survey or a public review, corrects or removes it.
#pragma once

#include "core/feedback/feedback.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;
class QPlainTextEdit;

namespace ui {

class ChoiceRow;
class Field;
class Segmented;
class ClientField;
class WhenField;

class FeedbackDialog : public DialogFrame {
    Q_OBJECT

public:
    /// An id of zero logs a new one; a client of zero asks for the client too.
    FeedbackDialog(const Desk& desk, core::FeedbackId id, core::ClientId client, QWidget* host);

private:
    using Feedback = core::feedback::Feedback;

    void build();
    void buildWho();
    void buildAnswer();
    void load(core::FeedbackId id);
    void loadContacts();
    void showKind();
    void setValue(const Feedback& feedback);
    Feedback value() const;
    core::FeedbackKind kind() const;
    QString problem() const;
    void save();
    void store(const Feedback& edited);
    void pushUndo(const Feedback& stored);
    void reconcileWith(const Feedback& mine);
    void remove();

    Desk m_desk;
    Feedback m_base;
    ClientField* m_client; ///< null where the client is known
    Segmented* m_kind;
    QWidget* m_scoreHolder;
    QComboBox* m_contact;
    ChoiceRow* m_score = nullptr;
    WhenField* m_at;
    QPlainTextEdit* m_comment;
    Field* m_site;
    WhenField* m_answered;
    std::vector<QWidget*> m_reviewRows; ///< with their labels; only a review has them
};

} // namespace ui
