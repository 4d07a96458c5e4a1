// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The fields for the weights, scales and bands of a health rule.
#pragma once

#include "core/health/rule.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QGridLayout;

namespace ui {

class Field;
class Label;

class HealthFields : public QWidget {
    Q_OBJECT

public:
    explicit HealthFields(const Theme& theme, QWidget* parent = nullptr);

    void setValue(const core::health::Rule& rule);

    /// What is typed; what cannot be read keeps its former value.
    const core::health::Rule& value() const { return m_rule; }

    /// The first sentence that says what is wrong; empty: nothing.
    QString problem() const;

Q_SIGNALS:
    void edited();

private:
    enum class Unit { Number, Share, Whole };

    /// A field and the number of the rule that it shows.
    struct Entry {
        Field* field = nullptr;
        std::function<double&(core::health::Rule&)> number;
        Unit unit = Unit::Number;
        QString name;
        bool readable = true;
    };

    void build();
    void addHead();
    void addGroup(size_t group);
    void addInput(size_t group, size_t input);
    void addBand(int row, const QString& id, const QString& name, const QString& note,
                 int core::health::Rule::*band);
    Field* addField(const QString& id, const QString& name, Unit unit,
                    std::function<double&(core::health::Rule&)> number);
    Label* addLabel(int row, int column, const QString& text, bool strong);
    void read(Entry& entry);
    void readBand(Field* field, int core::health::Rule::*band);
    void showShares();

    const Theme& m_theme;
    core::health::Rule m_rule;
    QGridLayout* m_grid;
    std::vector<Entry> m_entries;
    std::vector<Label*> m_shares; ///< of each group, then of its inputs
    Field* m_good = nullptr;
    Field* m_watch = nullptr;
    bool m_bandsReadable = true;
    bool m_filling = false;
};

/// "30 %" → 0.3 for a share, "2,5" or "2.5 ×" → 2.5; null for anything else.
std::optional<double> healthNumber(QString text, bool share);

} // namespace ui
