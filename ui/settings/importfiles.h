// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The files of an import as rows: name, what they are, what would happen or has happened.
#pragma once

#include "core/exchange/importer.h"
#include "ui/models/valuelistmodel.h"
#include "ui/widgets/rowdelegate.h"

namespace ui {

struct ImportFileRow {
    qint64 key = 0; ///< place in the plan
    QString path;
    QString name;
    QString what;
    QString counts;
    bool isBad = false;    ///< cannot be imported at all
    bool isUnsure = false; ///< a person should say what it is
    bool isSkipped = false;
    qint64 refused = 0;

    bool operator==(const ImportFileRow&) const = default;
};

class ImportFiles : public ValueListModel<ImportFileRow> {
public:
    explicit ImportFiles(QObject* parent);
};

class ImportFileDelegate : public RowDelegate {
    Q_OBJECT

public:
    ImportFileDelegate(const Theme& theme, const ImportFiles& model, QObject* parent);

protected:
    void paintRow(QPainter& painter, const Row& at) const override;
    QString toolTip(const QModelIndex& index) const override;

private:
    const ImportFiles& m_model;
};

} // namespace ui
