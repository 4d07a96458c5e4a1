// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/paint.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace ui {

namespace {

class Disc : public QWidget {
public:
    Disc(const Theme& theme, const QString& icon, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_icon(icon) {
        setFixedSize(76, 76);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paint::block(painter, rect(), 38, m_theme.color(Color::Hover));
        m_theme.icons().paint(painter, m_icon, QRectF(rect()).center(), 32, m_theme.color(Color::Ink2));
    }

private:
    const Theme& m_theme;
    QString m_icon;
};

} // namespace

EmptyState::EmptyState(const Theme& theme, const QString& icon, const QString& sentence, const QString& why,
                       QWidget* parent)
    : QWidget(parent)
    , m_sentence(new Label(theme, sentence, Type::Heading, Color::Ink, this))
    , m_why(new Label(theme, why, Type::Body, Color::Ink2, this))
    , m_buttons(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(new Disc(theme, icon, this), 0, Qt::AlignHCenter);
    column->addSpacing(16);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_why->setFixedWidth(420);
    column->addWidget(m_why, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    m_buttons->setSpacing(8);
    m_buttons->setAlignment(Qt::AlignHCenter);
    column->addLayout(m_buttons);
    column->addStretch(1);
    setAccessibleName(sentence);
}

void EmptyState::setText(const QString& sentence, const QString& why) {
    m_sentence->setText(sentence);
    m_why->setText(why);
    setAccessibleName(sentence);
}

void EmptyState::addButton(QWidget* button) {
    m_buttons->addWidget(button);
}

} // namespace ui
