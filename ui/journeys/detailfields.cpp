// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of fields that the details are made of, each bound to its place in the version.
#include "ui/journeys/detailpanel.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/minutesfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

constexpr int LabelWidth = 86;

} // namespace

QString DetailPanel::what() const {
    return tr("%1 changed").arg(m_name.isEmpty() ? tr("Nameless") : m_name);
}

void DetailPanel::edit(const std::function<void(Version&)>& act) {
    if (m_filling || !m_editable) {
        return;
    }
    Version version = m_drafting.version();
    act(version);
    m_drafting.edit(what(), version);
}

void DetailPanel::heading(const QString& text) {
    auto* label = new Label(m_desk.theme, text, Type::CardTitle, Color::Ink, m_form);
    label->setContentsMargins(0, 6, 0, 4);
    m_form->layout()->addWidget(label);
}

void DetailPanel::row(const QString& label, QWidget* field, const QString& name) {
    field->setObjectName(name);
    field->setAccessibleName(label);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* words = new Label(m_desk.theme, label, Type::SmallLabel, Color::Ink2, m_form);
    words->setFixedWidth(LabelWidth);
    words->setWordWrap(true);
    line->addWidget(words);
    line->addWidget(field, 1);
    static_cast<QVBoxLayout*>(m_form->layout())->addLayout(line);
}

void DetailPanel::line(const QString& label, const QString& name, std::function<QString(Version&)> read,
                       std::function<void(Version&, const QString&)> write) {
    auto* field = new Field(m_desk.theme, m_form);
    field->setReadOnly(!m_editable);
    row(label, field, name);
    m_refresh.push_back([this, field, read] {
        Version version = m_drafting.version();
        const QString text = read(version);
        if (!field->hasFocus() && field->text() != text) {
            field->setText(text);
            field->setCursorPosition(0);
        }
    });
    connect(field, &QLineEdit::textEdited, this, [this, name, write](const QString& text) {
        Version version = m_drafting.version();
        write(version, text);
        m_drafting.type(u"%1/%2/%3"_s.arg(name).arg(m_stage).arg(m_lineage), what(), version);
    });
    connect(field, &QLineEdit::editingFinished, this, [this] { m_drafting.settle(); });
}

void DetailPanel::area(const QString& label, const QString& name, int height,
                       std::function<QString(Version&)> read,
                       std::function<void(Version&, const QString&)> write) {
    auto* field = new QPlainTextEdit(m_form);
    field->setReadOnly(!m_editable);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setTabChangesFocus(true);
    field->setFixedHeight(height);
    m_form->layout()->addWidget(new Label(m_desk.theme, label, Type::SmallLabel, Color::Ink2, m_form));
    m_form->layout()->addWidget(field);
    field->installEventFilter(this);
    m_refresh.push_back([this, field, read] {
        Version version = m_drafting.version();
        const QString text = read(version);
        if (!field->hasFocus() && field->toPlainText() != text) {
            field->setPlainText(text);
        }
    });
    connect(field, &QPlainTextEdit::textChanged, this, [this, field, name, write] {
        if (m_filling) {
            return;
        }
        Version version = m_drafting.version();
        write(version, field->toPlainText());
        m_drafting.type(u"%1/%2/%3"_s.arg(name).arg(m_stage).arg(m_lineage), what(), version);
    });
}

bool DetailPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        m_drafting.settle();
    }
    return QWidget::eventFilter(watched, event);
}

void DetailPanel::number(const QString& label, const QString& name, int low, int high, const QString& suffix,
                         const QString& unset, std::function<std::optional<int>(Version&)> read,
                         std::function<void(Version&, std::optional<int>)> write) {
    auto* field = new QSpinBox(m_form);
    field->setRange(low, high);
    field->setSuffix(suffix);
    field->setSpecialValueText(unset);
    field->setReadOnly(!m_editable);
    field->setKeyboardTracking(false);
    row(label, field, name);
    m_refresh.push_back([this, field, read, low] {
        Version version = m_drafting.version();
        field->setValue(read(version).value_or(low));
    });
    connect(field, &QSpinBox::valueChanged, this, [this, write, low, unset](int value) {
        edit([&](Version& version) {
            write(version, !unset.isEmpty() && value == low ? std::nullopt : std::optional(value));
        });
    });
}

void DetailPanel::choice(const QString& label, const QString& name,
                         const QList<QPair<QString, QVariant>>& options,
                         std::function<QVariant(Version&)> read,
                         std::function<void(Version&, const QVariant&)> write) {
    auto* field = new QComboBox(m_form);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(6);
    for (const auto& option : options) {
        field->addItem(option.first, option.second);
    }
    field->setEnabled(m_editable);
    row(label, field, name);
    m_refresh.push_back([this, field, read] {
        Version version = m_drafting.version();
        const QVariant value = read(version);
        int at = 0;
        for (int i = 0; i < field->count(); ++i) {
            if (field->itemData(i) == value) {
                at = i;
            }
        }
        field->setCurrentIndex(at);
    });
    connect(field, &QComboBox::activated, this,
            [this, field, write] { edit([&](Version& version) { write(version, field->currentData()); }); });
}

void DetailPanel::tick(const QString& label, const QString& name, std::function<bool(Version&)> read,
                       std::function<void(Version&, bool)> write) {
    auto* field = new QCheckBox(label, m_form);
    field->setObjectName(name);
    field->setEnabled(m_editable);
    m_form->layout()->addWidget(field);
    m_refresh.push_back([this, field, read] {
        Version version = m_drafting.version();
        field->setChecked(read(version));
    });
    connect(field, &QCheckBox::toggled, this,
            [this, write](bool on) { edit([&](Version& version) { write(version, on); }); });
}

void DetailPanel::minutes(const QString& label, const QString& name,
                          std::function<core::Minutes(Version&)> read,
                          std::function<void(Version&, core::Minutes)> write) {
    auto* field = new MinutesField(m_desk.theme, m_form);
    field->setReadOnly(!m_editable);
    row(label, field, name);
    m_refresh.push_back([this, field, read] {
        Version version = m_drafting.version();
        if (!field->hasFocus()) {
            field->setValue(read(version));
        }
    });
    connect(field, &QLineEdit::editingFinished, this, [this, field, write] {
        if (const auto value = field->value()) {
            edit([&](Version& version) { write(version, *value); });
        }
    });
}

void DetailPanel::focusField() {
    const auto fields = m_form ? m_form->findChildren<QWidget*>() : QList<QWidget*>();
    for (auto* field : fields) {
        const bool wanted = m_item.part != MapPart::Roles || qobject_cast<QCheckBox*>(field);
        if (wanted && field->isEnabled() && (field->focusPolicy() & Qt::TabFocus) != 0) {
            field->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace ui
