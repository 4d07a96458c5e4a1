// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One stage of the flow: its head and the clients that are in it. Only what is visible is painted.
#pragma once

#include "core/journeys/flow.h"
#include "ui/models/valuelistmodel.h"
#include "ui/theme/theme.h"

#include <QListView>

namespace ui {

class Label;

class FlowModel : public ValueListModel<core::journeys::FlowCard> {
public:
    explicit FlowModel(QObject* parent = nullptr);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
};

/// Takes cards of other columns; Left and Right leave it, with Shift they move the client.
class FlowList : public QListView {
    Q_OBJECT

public:
    FlowList(const Theme& theme, FlowModel& model, QWidget* parent = nullptr);

    const core::journeys::FlowCard* currentCard() const;

Q_SIGNALS:
    void clientActivated(core::ClientId client);
    void leaveSideways(int direction);
    void moveSideways(int direction);
    void dropped(core::EnrolmentId enrolment);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    FlowModel& m_model;
};

class FlowStage : public QWidget {
    Q_OBJECT

public:
    FlowStage(const Theme& theme, QWidget* parent = nullptr);

    void setColumn(const core::journeys::FlowColumn& column);

    core::journeys::Lineage lineage() const { return m_lineage; }

    FlowList* list() const { return m_list; }

    /// Null when the enrolment is not in this stage.
    const core::journeys::FlowCard* card(core::EnrolmentId id) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    core::journeys::Lineage m_lineage = 0;
    FlowModel* m_model;
    FlowList* m_list;
    Label* m_name;
    Label* m_counts;
};

} // namespace ui
