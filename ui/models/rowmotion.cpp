// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowmotion.h"

#include "ui/theme/motion.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVariantAnimation>
#include <algorithm>
#include <utility>

namespace ui {

/// A row as it is now, where it comes from, and whether it is new.
struct RowStrip {
    QRect box;
    int from = 0;
    bool isNew = false;
};

/// Lies over the view and paints its rows on their way. Nothing under it is painted meanwhile.
class RowCover : public QWidget {
public:
    struct Scene {
        QPixmap before;
        QList<QRect> leaving; ///< in the picture of before
        QList<RowStrip> strips;
    };

    RowCover(QAbstractItemView& view, Scene scene)
        : QWidget(&view)
        , m_view(view)
        , m_scene(std::move(scene))
        , m_fade(Motion::animation(Motion::Row, this))
        , m_slide(Motion::animation(Motion::Row, this)) {
        setObjectName(QStringLiteral("rowCover"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_OpaquePaintEvent);
        setFocusPolicy(Qt::NoFocus);
        setGeometry(view.viewport()->geometry());
        for (QVariantAnimation* way : {m_fade, m_slide}) {
            connect(way, &QVariantAnimation::valueChanged, this, [this] { look(); });
        }
        connect(m_fade, &QVariantAnimation::finished, m_slide, [this] { m_slide->start(); });
        connect(m_slide, &QVariantAnimation::finished, this, [this] { leave(); });
        // What happens to the rows meanwhile is seen with the next frame.
        const auto changed = [this] { m_stale = true; };
        connect(view.model(), &QAbstractItemModel::dataChanged, this, changed);
        connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, changed);
        connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, changed);
        connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { leave(); });
    }

    void start() {
        look();
        show();
        raise();
        (m_scene.leaving.isEmpty() ? m_slide : m_fade)->start();
    }

    void leave() {
        hide();
        deleteLater();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const QWidget& ground = *m_view.viewport();
        QColor base = ground.palette().color(ground.backgroundRole());
        QPainter painter(this);
        painter.fillRect(rect(), base);
        const double slide = m_slide->currentValue().toDouble();
        for (const RowStrip& strip : m_scene.strips) {
            painter.setOpacity(strip.isNew ? slide : 1);
            paintRow(painter, m_now, strip.box, strip.from + (strip.box.top() - strip.from) * slide);
        }
        painter.setOpacity(1);
        if (m_slide->state() == QAbstractAnimation::Stopped) {
            base.setAlphaF(float(m_fade->currentValue().toDouble()));
            for (const QRect& row : m_scene.leaving) {
                paintRow(painter, m_scene.before, row, row.top());
                painter.fillRect(row, base);
            }
        }
    }

private:
    /// At the view as it is now.
    void look() {
        if (std::exchange(m_stale, false)) {
            m_now = m_view.viewport()->grab();
        }
        update();
    }

    static void paintRow(QPainter& painter, const QPixmap& picture, const QRect& row, double top) {
        const double ratio = picture.devicePixelRatio();
        const QRectF part(row.left() * ratio, row.top() * ratio, row.width() * ratio, row.height() * ratio);
        painter.drawPixmap(QRectF(row.left(), top, row.width(), row.height()), picture, part);
    }

    QAbstractItemView& m_view;
    Scene m_scene;
    QPixmap m_now; ///< of the view
    bool m_stale = true;
    QVariantAnimation* m_fade;
    QVariantAnimation* m_slide;
};

RowMotion::RowMotion(QAbstractItemView& view, KeyedModel& model, const Motion& motion)
    : QObject(&view)
    , m_view(view)
    , m_model(model)
    , m_motion(motion) {
    connect(&model, &KeyedModel::orderAboutToChange, this, &RowMotion::remember);
    connect(&model, &KeyedModel::orderChanged, this, &RowMotion::begin);
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

RowMotion::~RowMotion() = default;

bool RowMotion::isRunning() const {
    return m_cover && !m_cover->isHidden();
}

void RowMotion::finish() {
    if (m_cover) {
        m_cover->leave();
        m_cover = nullptr;
    }
}

int RowMotion::firstSeen() const {
    const QModelIndex index = m_view.indexAt(QPoint(2, 0));
    return index.isValid() ? index.row() : 0;
}

RowMotion::Places RowMotion::places() const {
    Places found;
    for (int row = firstSeen(); row < m_model.rowCount(); ++row) {
        const QRect box = m_view.visualRect(m_model.index(row, 0));
        if (!box.isValid() || box.top() >= m_view.viewport()->height()) {
            break;
        }
        found.insert(m_model.keyAt(row), {box.top(), box.height()});
    }
    return found;
}

/// The rows on the screen. What comes from beyond its edge comes with the row above, the first ones with the
/// row below.
QList<RowStrip> RowMotion::strips() const {
    QList<RowStrip> found;
    std::optional<int> shift;
    const int width = m_view.viewport()->width();
    for (int row = firstSeen(); row < m_model.rowCount(); ++row) {
        const QRect box = m_view.visualRect(m_model.index(row, 0));
        if (!box.isValid() || box.top() >= m_view.viewport()->height()) {
            break;
        }
        const auto old = m_before.constFind(m_model.keyAt(row));
        if (old != m_before.constEnd()) {
            const int now = old->top - box.top();
            for (int i = 0; !shift && i < found.size(); ++i) {
                found[i].from += found[i].isNew ? 0 : now;
            }
            shift = now;
        }
        const bool isNew = m_coming.contains(row);
        found << RowStrip{QRect(0, box.top(), width, box.height()),
                          box.top() + (isNew ? 0 : shift.value_or(0)), isNew};
    }
    return found;
}

bool RowMotion::isSmall(const RowSteps& steps) const {
    int removed = 0;
    int moved = 0;
    int inserted = 0;
    for (const RowStep& step : steps) {
        int& count = step.kind == RowStep::Kind::Remove ? removed
                     : step.kind == RowStep::Kind::Move ? moved
                                                        : inserted;
        count += step.count;
    }
    return std::max({removed, moved, inserted}) <= MostRows && removed < m_model.rowCount();
}

void RowMotion::remember(const std::optional<RowSteps>& steps) {
    finish();
    m_due =
        m_motion.isWanted() && steps && m_view.isVisible() && m_view.model() == &m_model && isSmall(*steps);
    if (!m_due) {
        return;
    }
    m_before = places();
    m_leaving.clear();
    m_coming.clear();
    m_picture = {};
    for (const RowStep& step : *steps) {
        for (int i = 0; i < step.count; ++i) {
            // Removes come first and from the back: their rows are those of before.
            const qint64 key = m_model.keyAt(step.at + i);
            if (step.kind == RowStep::Kind::Remove && m_before.contains(key)) {
                m_leaving << key;
            } else if (step.kind == RowStep::Kind::Insert) {
                m_coming << step.at + i;
            }
        }
    }
    if (!m_leaving.isEmpty()) {
        m_picture = m_view.viewport()->grab();
    }
}

void RowMotion::begin() {
    if (!std::exchange(m_due, false)) {
        return;
    }
    RowCover::Scene scene{std::exchange(m_picture, {}), {}, strips()};
    for (const qint64 key : std::as_const(m_leaving)) {
        scene.leaving << QRect(0, m_before[key].top, m_view.viewport()->width(), m_before[key].height);
    }
    const bool moves = std::any_of(scene.strips.begin(), scene.strips.end(), [](const RowStrip& strip) {
        return strip.isNew || strip.from != strip.box.top();
    });
    if (moves || !scene.leaving.isEmpty()) {
        m_cover = new RowCover(m_view, std::move(scene));
        m_cover->start();
    }
}

bool RowMotion::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::Resize:
    case QEvent::Hide:
        finish();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
