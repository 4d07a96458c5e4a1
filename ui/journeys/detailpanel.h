// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// All fields of the stage, criterion, touchpoint, pain or gain that is chosen on the map.
#pragma once

#include "ui/journeys/drafting.h"
#include "ui/journeys/mapscene.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class DetailPanel : public QWidget {
    Q_OBJECT

public:
    DetailPanel(const Desk& desk, Drafting& drafting, QWidget* parent = nullptr);

    /// Another thing builds other fields; the same one with another content keeps the field that is typed in.
    void show(const MapScene& scene, const MapItem& item);
    /// The first field takes the focus; the roles when they are what was chosen.
    void focusField();

private:
    using Version = core::journeys::Version;
    /// Finds the thing in a version by its lineage; null when it is gone.
    template <class T>
    using Find = std::function<T*(Version&)>;

    bool eventFilter(QObject* watched, QEvent* event) override;
    void rebuild(const MapScene& scene);
    void buildStage(const MapScene& scene);
    void buildCriterion(const MapScene& scene);
    void buildStep(const MapScene& scene);
    void buildExperience();
    void buildRoles(const MapScene& scene);

    void heading(const QString& text);
    void row(const QString& label, QWidget* field, const QString& name);
    /// read: what the field shows; write: puts it into a version.
    void line(const QString& label, const QString& name, std::function<QString(Version&)> read,
              std::function<void(Version&, const QString&)> write);
    void area(const QString& label, const QString& name, int height, std::function<QString(Version&)> read,
              std::function<void(Version&, const QString&)> write);
    /// A number; unset: words for "no own value" (then the lowest value means that).
    void number(const QString& label, const QString& name, int low, int high, const QString& suffix,
                const QString& unset, std::function<std::optional<int>(Version&)> read,
                std::function<void(Version&, std::optional<int>)> write);
    void choice(const QString& label, const QString& name, const QList<QPair<QString, QVariant>>& options,
                std::function<QVariant(Version&)> read, std::function<void(Version&, const QVariant&)> write);
    void tick(const QString& label, const QString& name, std::function<bool(Version&)> read,
              std::function<void(Version&, bool)> write);
    void minutes(const QString& label, const QString& name, std::function<core::Minutes(Version&)> read,
                 std::function<void(Version&, core::Minutes)> write);

    Find<core::journeys::Stage> findStage() const;
    Find<core::journeys::Criterion> findCriterion() const;
    Find<core::journeys::Step> findStep() const;
    void edit(const std::function<void(Version&)>& act);
    QString what() const;

    const Desk m_desk;
    Drafting& m_drafting;
    QVBoxLayout* m_column;
    QWidget* m_form = nullptr;
    MapItem m_item;
    core::journeys::Lineage m_stage = 0;
    core::journeys::Lineage m_lineage = 0;
    QString m_shape; ///< tells when other fields are needed
    QString m_name;
    bool m_editable = false;
    bool m_filling = false;
    std::vector<std::function<void()>> m_refresh;
};

} // namespace ui
