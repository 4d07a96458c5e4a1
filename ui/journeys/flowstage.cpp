// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/flowstage.h"

#include "ui/models/rowmotion.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowdelegate.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>

using namespace Qt::Literals::StringLiterals;
using core::journeys::Ageing;
using core::journeys::FlowCard;

namespace ui {

namespace {

const QString CardMime = QStringLiteral("application/x-waymark-enrolment");
constexpr int CardHeight = 78;

QString ageText(const FlowCard& card) {
    if (card.paused) {
        return FlowStage::tr("paused on day %1").arg(card.days);
    }
    switch (card.ageing) {
    case Ageing::Alarm:
        return FlowStage::tr("day %1, far over").arg(card.days);
    case Ageing::Warn:
        return FlowStage::tr("day %1, long").arg(card.days);
    case Ageing::Fresh:
        return FlowStage::tr("day %1").arg(card.days);
    }
    return {};
}

QString peersText(const FlowCard& card) {
    if (!card.warn) {
        return FlowStage::tr("peers vary");
    }
    return card.fromTemplate ? FlowStage::tr("template %1").arg(*card.warn)
                             : FlowStage::tr("peers %1").arg(*card.warn);
}

QString troubleText(const FlowCard& card) {
    QStringList parts;
    if (card.openDeviations > 0) {
        parts << FlowStage::tr("%n deviation(s)", nullptr, card.openDeviations);
    }
    if (card.lateSteps > 0) {
        parts << FlowStage::tr("%n late step(s)", nullptr, card.lateSteps);
    }
    return parts.join(u", "_s);
}

QString spoken(const FlowCard& card) {
    QStringList parts{card.clientName, ageText(card), peersText(card)};
    if (const QString trouble = troubleText(card); !trouble.isEmpty()) {
        parts << trouble;
    }
    if (!card.ownerName.isEmpty()) {
        parts << card.ownerName;
    }
    return parts.join(u", "_s);
}

class CardDelegate : public RowDelegate {
public:
    CardDelegate(const Theme& theme, const FlowModel& model, QObject* parent)
        : RowDelegate(theme, CardHeight, parent)
        , m_model(model) {
        setRuleFrom(0);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const FlowCard* card = m_model.row(at.index);
        if (!card) {
            return;
        }
        const QRectF box = at.box.adjusted(12, 9, -12, -9);
        const bool owned = bool(card->owner);
        drawText(painter, {box.left(), box.top(), box.width() - (owned ? 32 : 0), 20}, card->clientName,
                 Type::RowTitle, Color::Ink);
        if (owned) {
            drawAvatar(painter, {box.right() - 12, box.top() + 11}, card->ownerName, card->owner.value);
        }
        const bool bad = card->ageing == Ageing::Alarm;
        const bool warn = card->ageing == Ageing::Warn;
        const Color ink = bad ? Color::BadInk : warn ? Color::WarnInk : Color::Ink2;
        const double y = box.top() + 22;
        double left = box.left();
        if (bad || warn || card->paused) {
            drawIcon(painter, {left + 7, y + 10},
                     card->paused ? u"pause"_s
                     : bad        ? u"octagon-alert"_s
                                  : u"triangle-alert"_s,
                     14, ink);
            left += 19;
        }
        left += drawText(painter, {left, y, box.right() - left, 20}, ageText(*card), Type::SmallLabel, ink);
        drawText(painter, {left + 8, y, box.right() - left - 8, 20}, peersText(*card), Type::Small,
                 Color::Ink3);
        if (const QString trouble = troubleText(*card); !trouble.isEmpty()) {
            const Color tone = card->alarmed ? Color::BadInk : Color::Ink2;
            drawIcon(painter, {box.left() + 7, box.top() + 50}, u"flag"_s, 13, tone);
            drawText(painter, {box.left() + 19, box.top() + 41, box.width() - 19, 18}, trouble, Type::Small,
                     tone);
        }
    }

private:
    const FlowModel& m_model;
};

std::optional<core::EnrolmentId> carried(const QMimeData* data) {
    bool ok = false;
    const qint64 id = data->data(CardMime).toLongLong(&ok);
    return ok ? std::optional(core::EnrolmentId(id)) : std::nullopt;
}

} // namespace

FlowModel::FlowModel(QObject* parent)
    : ValueListModel<FlowCard>({.key = [](const FlowCard& card) { return card.enrolment.value; },
                                .data = [](const FlowCard& card, int, int role) -> QVariant {
                                    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                                               ? QVariant(spoken(card))
                                               : QVariant();
                                }},
                               parent) {}

Qt::ItemFlags FlowModel::flags(const QModelIndex& index) const {
    return ValueListModel<FlowCard>::flags(index) | Qt::ItemIsDragEnabled;
}

QStringList FlowModel::mimeTypes() const {
    return {CardMime};
}

QMimeData* FlowModel::mimeData(const QModelIndexList& indexes) const {
    auto* mime = new QMimeData;
    if (!indexes.isEmpty()) {
        mime->setData(CardMime, QByteArray::number(keyAt(indexes.front().row())));
    }
    return mime;
}

FlowList::FlowList(const Theme& theme, FlowModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model) {
    setModel(&model);
    setItemDelegate(new CardDelegate(theme, model, this));
    new RowMotion(*this, model, theme.motion());
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragEnabled(true);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const FlowCard* card = m_model.row(index)) {
            Q_EMIT clientActivated(card->client);
        }
    });
}

const FlowCard* FlowList::currentCard() const {
    return currentIndex().isValid() ? m_model.row(currentIndex()) : nullptr;
}

void FlowList::keyPressEvent(QKeyEvent* event) {
    const bool left = event->key() == Qt::Key_Left;
    if (left || event->key() == Qt::Key_Right) {
        const int direction = left ? -1 : 1;
        if (event->modifiers() & Qt::ShiftModifier) {
            Q_EMIT moveSideways(direction);
        } else {
            Q_EMIT leaveSideways(direction);
        }
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const FlowCard* card = currentCard()) {
            Q_EMIT clientActivated(card->client);
        }
        return;
    }
    QListView::keyPressEvent(event);
}

void FlowList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0) {
        setCurrentIndex(m_model.index(0, 0));
    }
}

/// Rows that came with a new column are laid out with it, not a moment after it was first seen.
void FlowList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    doItemsLayout();
}

void FlowList::dragEnterEvent(QDragEnterEvent* event) {
    if (carried(event->mimeData()) && event->source() != this) {
        event->acceptProposedAction();
    }
}

void FlowList::dragMoveEvent(QDragMoveEvent* event) {
    if (carried(event->mimeData()) && event->source() != this) {
        event->acceptProposedAction();
    } else {
        event->ignore();
    }
}

/// The store moves the card; here nothing is taken over, so that a refused move leaves it where it was.
void FlowList::dropEvent(QDropEvent* event) {
    const auto id = carried(event->mimeData());
    if (id && event->source() != this) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        Q_EMIT dropped(*id);
    }
}

FlowStage::FlowStage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new FlowModel(this))
    , m_list(new FlowList(theme, *m_model, this))
    , m_name(new Label(theme, {}, Type::CardTitle, Color::Ink, this))
    , m_counts(new Label(theme, {}, Type::Small, Color::Ink2, this)) {
    setMinimumWidth(220);
    m_name->setElided(true);
    m_counts->setElided(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 10, 1, 4);
    column->setSpacing(2);
    for (Label* label : {m_name, m_counts}) {
        label->setContentsMargins(12, 0, 12, 0);
        column->addWidget(label);
    }
    column->addSpacing(6);
    column->addWidget(m_list, 1);
}

void FlowStage::setColumn(const core::journeys::FlowColumn& column) {
    m_lineage = column.lineage;
    m_model->setRows(column.cards);
    m_list->doItemsLayout();
    m_name->setText(column.name);
    QStringList counts{tr("%n client(s)", nullptr, int(column.cards.size()))};
    if (column.alarmed > 0) {
        counts << tr("%1 far over").arg(column.alarmed);
    }
    if (column.warned > 0) {
        counts << tr("%1 long").arg(column.warned);
    }
    if (column.paused > 0) {
        counts << tr("%1 paused").arg(column.paused);
    }
    m_counts->setText(counts.join(u", "_s));
    m_list->setAccessibleName(u"%1, %2"_s.arg(column.name, m_counts->text()));
    m_list->setObjectName(u"flow %1"_s.arg(column.name));
}

const FlowCard* FlowStage::card(core::EnrolmentId id) const {
    const int row = m_model->rowOf(id.value);
    return row >= 0 ? m_model->row(row) : nullptr;
}

void FlowStage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::block(painter, rect(), metric::CardRadius, m_theme.color(Color::Surface),
                 m_theme.color(Color::Line));
}

} // namespace ui
