// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Completes the names of members after "@" in a text.
#pragma once

#include "ui/page/desk.h"

class QCompleter;
class QPlainTextEdit;
class QStringListModel;

namespace ui {

/// Lives as long as the field. Enter or Tab takes the name, Esc closes the list.
class NameCompleter : public QObject {
    Q_OBJECT

public:
    NameCompleter(const Desk& desk, QPlainTextEdit* field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer();
    void take(const QString& name);

    const Session& m_session;
    QPlainTextEdit* m_field;
    QStringListModel* m_names;
    QCompleter* m_completer;
};

} // namespace ui
