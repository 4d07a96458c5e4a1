// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One sentence across the page about the state of things (offline, newer database, locked week), with one
/// action. It never stacks: further sentences are counted, and the count opens them.
///
///     banner->say(u"cloud-off"_s, tr("The team server cannot be reached. You can read; changes wait."),
///     tr("Retry")); connect(banner, &Banner::acted, this, …);   banner->dismiss();
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

class Button;
class Label;

/// Hidden until it has something to say. Screen readers are told when the sentence changes.
class Banner : public QWidget {
    Q_OBJECT

public:
    explicit Banner(const Theme& theme, QWidget* parent = nullptr);

    /// An empty action hides the button.
    void say(const QString& icon, const QString& sentence, const QString& action = {});
    /// How many sentences wait behind this one; zero hides the count.
    void setMore(int count);
    void dismiss();
    QString sentence() const;

Q_SIGNALS:
    void acted();
    /// The person wants to see those behind.
    void moreAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
    Label* m_sentence;
    Button* m_more;
    Button* m_action;
};

} // namespace ui
