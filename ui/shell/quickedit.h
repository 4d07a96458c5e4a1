// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The one line of the quick log: words that were understood stand on grey blocks.
#pragma once

#include "core/touchpoints/quickline.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>

namespace ui {

class QuickEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit QuickEdit(const Theme& theme, QWidget* parent = nullptr);

    void setParts(const std::vector<core::touchpoints::QuickPart>& parts);

    QString line() const { return toPlainText(); }

Q_SIGNALS:
    /// Enter: the person is done with the line.
    void entered();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::vector<core::touchpoints::QuickPart> m_parts;
};

} // namespace ui
