// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/steplist.h"

#include "ui/widgets/deviationwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;
using core::deviations::PlaybookStep;

namespace ui {

namespace {

QString dueText(int days) {
    return days == 0 ? StepList::tr("on the first day")
                     : StepList::tr("after %n working day(s)", nullptr, days);
}

QString secondLine(const PlaybookStep& step) {
    QStringList parts{stepOwnerWord(step.owner), dueText(step.dueDays)};
    if (step.estimate.count() > 0) {
        parts << format::minutes(step.estimate);
    }
    return parts.join(u" \u00b7 "_s);
}

class StepDelegate : public RowDelegate {
public:
    StepDelegate(const Theme& theme, const StepList& list, QObject* parent)
        : RowDelegate(theme, 50, parent)
        , m_list(list) {
        setRuleFrom(44);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const PlaybookStep* step = m_list.step(at.index.row());
        if (!step) {
            return;
        }
        const double y = at.box.center().y();
        drawIcon(painter, {at.box.left() + 14, y}, u"grip-vertical"_s, 14, Color::Ink3);
        drawText(painter, {at.box.left() + 24, y - 10, 18, 20}, QString::number(at.index.row() + 1),
                 Type::SmallLabel, Color::Ink2, Qt::AlignHCenter);
        drawIcon(painter, {at.box.left() + 56, y}, channelIcon(step->channel), 15, Color::ProInk);
        const double left = at.box.left() + 74;
        drawText(painter, {left, y - 20, at.box.right() - left - 12, 20}, step->title, Type::RowTitle,
                 Color::Ink);
        drawText(painter, {left, y, at.box.right() - left - 12, 18}, secondLine(*step), Type::Small,
                 Color::Ink2);
    }

private:
    const StepList& m_list;
};

} // namespace

StepList::StepList(const Theme& theme, QWidget* parent)
    : QListWidget(parent) {
    setObjectName(u"playbookSteps"_s);
    setAccessibleName(tr("Steps of the playbook"));
    setItemDelegate(new StepDelegate(theme, *this, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void StepList::setSteps(const std::vector<PlaybookStep>& steps, int current) {
    const QSignalBlocker quiet(this);
    m_shown = steps;
    clear();
    for (size_t i = 0; i < steps.size(); ++i) {
        auto* item = new QListWidgetItem(this);
        item->setData(Qt::UserRole, int(i));
        const QString text = u"%1, %2"_s.arg(steps[i].title, secondLine(steps[i]));
        item->setData(Qt::AccessibleTextRole, text);
        item->setText(text);
    }
    setCurrentRow(std::clamp(current, steps.empty() ? -1 : 0, int(steps.size()) - 1));
}

std::vector<int> StepList::order() const {
    std::vector<int> places;
    for (int row = 0; row < count(); ++row) {
        places.push_back(item(row)->data(Qt::UserRole).toInt());
    }
    return places;
}

const PlaybookStep* StepList::step(int row) const {
    const int place = row >= 0 && row < count() ? item(row)->data(Qt::UserRole).toInt() : -1;
    return place >= 0 && place < int(m_shown.size()) ? &m_shown[size_t(place)] : nullptr;
}

void StepList::keyPressEvent(QKeyEvent* event) {
    const bool up = event->key() == Qt::Key_Up;
    if ((up || event->key() == Qt::Key_Down) && event->modifiers() == Qt::AltModifier) {
        Q_EMIT moveRequested(up ? -1 : +1);
    } else if (event->key() == Qt::Key_Delete) {
        Q_EMIT removeRequested();
    } else {
        QListWidget::keyPressEvent(event);
    }
}

void StepList::dropEvent(QDropEvent* event) {
    QListWidget::dropEvent(event);
    Q_EMIT dropped();
}

} // namespace ui
