// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps what a person sees of a list in place while its rows change: top row, current row and selection, by
/// key.
#pragma once

#include "ui/models/keyedmodel.h"

#include <QAbstractItemView>

namespace ui {

/// Belongs to the view, whose model is the KeyedModel itself.
class PlaceKeeper : public QObject {
    Q_OBJECT

public:
    PlaceKeeper(QAbstractItemView& view, KeyedModel& model);

private:
    void remember();
    void restore();

    QAbstractItemView& m_view;
    KeyedModel& m_model;
    qint64 m_top = 0;
    int m_offset = 0;
    qint64 m_current = 0;
    int m_currentRow = -1;
    int m_currentColumn = 0;
    std::vector<qint64> m_selected;
};

} // namespace ui
