// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Shows where rows went when single ones leave, come or move: a row that leaves fades in place, then the
/// list closes.
///
/// Model and view are exact from the first moment on. What moves is a picture that lies over the view for at
/// most 240 ms and goes at the first key, press or turn of the wheel. Lists that change as a whole do not
/// move.
#pragma once

#include "ui/models/keyedmodel.h"

#include <QHash>
#include <QPixmap>
#include <QPointer>
#include <optional>

class QAbstractItemView;

namespace ui {

class Motion;
class RowCover;
struct RowStrip;

/// Belongs to the view, whose model is the KeyedModel itself; made after its PlaceKeeper.
class RowMotion : public QObject {
    Q_OBJECT

public:
    static constexpr int MostRows = 3; ///< more is another list, not something that happened to a row

    RowMotion(QAbstractItemView& view, KeyedModel& model, const Motion& motion);
    ~RowMotion() override;

    bool isRunning() const;
    /// The view as it is, at once.
    void finish();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Place {
        int top = 0;
        int height = 0;
    };

    using Places = QHash<qint64, Place>; ///< of the rows on the screen, by key

    int firstSeen() const;
    Places places() const;
    QList<RowStrip> strips() const;
    bool isSmall(const RowSteps& steps) const;
    void remember(const std::optional<RowSteps>& steps);
    void begin();

    QAbstractItemView& m_view;
    KeyedModel& m_model;
    const Motion& m_motion;
    bool m_due = false; ///< between the two signals
    Places m_before;
    QList<qint64> m_leaving;
    QList<int> m_coming; ///< rows in the new order
    QPixmap m_picture;   ///< of before; empty when no row leaves that was seen
    QPointer<RowCover> m_cover;
};

} // namespace ui
