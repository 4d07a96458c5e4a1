// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The weights and bands of health, with the clients that would change band while one edits.
#pragma once

#include "core/health/preview.h"
#include "ui/models/valuelistmodel.h"
#include "ui/page/desk.h"

#include <QTimer>
#include <memory>

class QListView;

namespace ui {

class Button;
class Card;
class FieldProblem;
class HealthFields;
class Label;

class HealthSection : public QWidget {
    Q_OBJECT

public:
    HealthSection(const Desk& desk, QWidget* parent);

    /// The rule and the first preview are there.
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();
    void clientActivated(core::ClientId client);

protected:
    /// Ctrl+Enter saves.
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Change = core::health::BandChange;

    QWidget* buildWeights();
    Card* buildPreview();
    void load();
    void edited();
    void requestPreview();
    void showPreview(const core::health::Preview& preview);
    void save();
    bool isEdited() const;
    void showButtons();

    Desk m_desk;
    core::health::Rule m_stored; ///< the rule that holds
    std::shared_ptr<const core::health::Sample> m_sample;
    HealthFields* m_fields = nullptr;
    FieldProblem* m_problem = nullptr;
    Button* m_save = nullptr;
    Button* m_discard = nullptr;
    Button* m_defaults = nullptr;
    Label* m_summary = nullptr;
    Label* m_counts = nullptr;
    ValueListModel<Change>* m_model;
    QListView* m_list = nullptr;
    QTimer m_wait;
    int m_token = 0;
    bool m_loaded = false;
};

} // namespace ui
