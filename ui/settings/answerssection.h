// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is ready for answers: templates, macros and articles. A list each, with add, edit and deactivate.
#pragma once

#include "core/base/id.h"
#include "ui/models/valuelistmodel.h"
#include "ui/page/desk.h"

class QListView;

namespace ui {

class Button;
class Card;
class SearchField;
class Segmented;

class AnswersSection : public QWidget {
    Q_OBJECT

public:
    enum class Part { Templates, Macros, Articles };

    AnswersSection(const Desk& desk, QWidget* parent);

    /// "templates", "macros" or "articles", and what is chosen there; zero: as it was.
    void open(const QString& part, qint64 id);
    QString part() const;

    /// The first list is there.
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();

private:
    struct Row {
        qint64 id = 0;
        QString name;
        QString note;
        QString key; ///< what is typed for it
        bool active = true;

        bool operator==(const Row&) const = default;
    };

    class Delegate;

    void build();
    void show(Part part);
    void load();
    void filter();
    void showCurrent();
    void add();
    void edit();
    void openEditor(qint64 id);
    void toggleActive();
    const Row* current() const;
    static std::vector<Row> read(core::Database& db, Part part);
    static void setActive(core::Transaction& tx, Part part, qint64 id, bool active);

    Desk m_desk;
    Part m_part = Part::Templates;
    std::vector<Row> m_all;
    ValueListModel<Row>* m_model;
    Segmented* m_parts;
    SearchField* m_find;
    Card* m_card = nullptr;
    QListView* m_list;
    Button* m_edit = nullptr;
    Button* m_active = nullptr;
    Button* m_add = nullptr;
    qint64 m_wanted = 0; ///< chosen as soon as it is in the list
    int m_token = 0;
    bool m_loaded = false;
};

} // namespace ui
