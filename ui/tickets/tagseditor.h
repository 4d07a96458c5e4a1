// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tags of a ticket: each can be taken off, a field adds one with completion.
#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace ui {

class Typeahead;

class TagsEditor : public QWidget {
    Q_OBJECT

public:
    TagsEditor(const Theme& theme, QWidget* parent);

    /// `known` are offered while one types. Does not emit.
    void setTags(const QStringList& tags, const QStringList& known);

    const QStringList& tags() const { return m_tags; }

    void focusField();

Q_SIGNALS:
    void edited(const QStringList& tags);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void answer(quint64 token, const QString& typed);
    void add(const QString& tag);
    void layOut();

    const Theme& m_theme;
    QStringList m_tags;
    QStringList m_known;
    QVBoxLayout* m_lines;
    Typeahead* m_field;
};

} // namespace ui
