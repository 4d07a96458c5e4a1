// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include "ui/theme/paint.h"
#include "ui/widgets/focusring.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <cmath>

namespace ui {

namespace {

/// One segment; checkable buttons of an exclusive group bring arrow keys and the screen reader's words with
/// them.
class Segment : public QAbstractButton {
public:
    Segment(const Theme& theme, const QString& text, QWidget* parent)
        : QAbstractButton(parent)
        , m_theme(theme) {
        setText(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        new FocusRing(theme, this, 5);
    }

    void setIconName(const QString& name) {
        m_icon = name;
        updateGeometry();
        update();
    }

    QSize sizeHint() const override {
        // As wide as the heavier weight, so that choosing does not move the neighbours.
        const double words = paint::textWidth(m_theme, text(), Type::SmallHead);
        return {static_cast<int>(std::ceil(words)) + 22 + (m_icon.isEmpty() ? 0 : 20), 24};
    }

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (isChecked()) {
            paint::block(painter, rect(), 5, m_theme.color(Color::Surface), m_theme.color(Color::Line2));
        }
        const Color ink = !isEnabled() ? Color::Ink3 : isChecked() || underMouse() ? Color::Ink : Color::Ink2;
        const Type type = isChecked() ? Type::SmallHead : Type::SmallLabel;
        double x = (width() - paint::textWidth(m_theme, text(), type) - (m_icon.isEmpty() ? 0 : 20)) / 2;
        if (!m_icon.isEmpty()) {
            m_theme.icons().paint(painter, m_icon, {x + 7, height() / 2.0}, 14, m_theme.color(ink));
            x += 20;
        }
        paint::text(painter, m_theme, QRectF(x, 0, width() - x, height()), text(), type, ink);
    }

private:
    const Theme& m_theme;
    QString m_icon;
};

} // namespace

Segmented::Segmented(const Theme& theme, const QStringList& texts, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    for (int i = 0; i < texts.size(); ++i) {
        auto* segment = new Segment(theme, texts.at(i), this);
        m_group->addButton(segment, i);
        row->addWidget(segment);
    }
    setCurrent(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) {
            Q_EMIT currentChanged(id);
        }
    });
}

int Segmented::current() const {
    return m_group->checkedId();
}

void Segmented::setCurrent(int index) {
    if (QAbstractButton* segment = m_group->button(index)) {
        const QSignalBlocker quiet(m_group);
        segment->setChecked(true);
    }
}

void Segmented::setText(int index, const QString& text) {
    if (QAbstractButton* segment = m_group->button(index)) {
        segment->setText(text);
        segment->updateGeometry();
    }
}

void Segmented::setIconName(int index, const QString& name) {
    if (auto* segment = dynamic_cast<Segment*>(m_group->button(index))) {
        segment->setIconName(name);
    }
}

void Segmented::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::block(painter, rect(), metric::ControlRadius, m_theme.color(Color::Hover));
}

} // namespace ui
