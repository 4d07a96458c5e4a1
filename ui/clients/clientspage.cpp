// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientspage.h"

#include "core/fields/fields.h"
#include "ui/models/placekeeper.h"
#include "ui/models/rowmotion.h"
#include "ui/page/columnbutton.h"
#include "ui/page/savedfilterbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/field.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/format.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

using namespace clientlist;

constexpr int SplitDays = 90;
constexpr int FieldWidth = 120;

QHBoxLayout* addPart(FoldingRow& line, int stretch) {
    auto* holder = new QWidget(&line);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    line.addPart(holder, stretch);
    return row;
}

} // namespace

ClientsPage::ClientsPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Clients, tr("Clients"), parent)
    , m_text(new SearchField(desk.theme, tr("Filter by name"), u"/"_s, this))
    , m_status(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_band(new QComboBox(this))
    , m_silent(new Button(desk.theme, {}, Button::Kind::Secondary, this))
    , m_openTickets(new Button(desk.theme, tr("Open tickets"), Button::Kind::Secondary, this))
    , m_table(new QTableView(this)) {
    m_model = new RowModel<Row>(store(), source(), this);
    body()->addWidget(buildFilters());
    buildTable();
    buildEmpty();
    addKeys();
    connect(m_model, &RowModelBase::settled, this, [this] {
        showCount();
        setSettled(true);
    });
    connect(m_model, &RowModelBase::failed, this,
            [this](const core::Error& error) { couldNotRefresh(error, [this] { m_model->reload(); }); });
    connect(&desk.session, &Session::changed, this, &ClientsPage::fillOwners);
    connect(&store(), &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::CustomField)) {
            readFieldNames();
        }
    });
    readFieldNames();
}

QWidget* ClientsPage::buildFilters() {
    auto* line = new FoldingRow(8, 8, this);
    m_text->setObjectName(u"clientFilter"_s);
    m_text->setAccessibleName(tr("Filter by name"));
    m_text->setMinimumWidth(128);
    m_text->setMaximumWidth(280);
    m_status->setObjectName(u"statusFilter"_s);
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Any status"));
    for (const auto status :
         {core::ClientStatus::Active, core::ClientStatus::Paused, core::ClientStatus::Left}) {
        m_status->addItem(statusWord(status), core::toText(status));
    }
    m_owner->setObjectName(u"ownerFilter"_s);
    m_owner->setAccessibleName(tr("Owner"));
    m_band->setObjectName(u"bandFilter"_s);
    m_band->setAccessibleName(tr("Health"));
    m_band->addItem(tr("Any health"));
    for (const auto band : {core::HealthBand::Good, core::HealthBand::Watch, core::HealthBand::AtRisk,
                            core::HealthBand::Unknown}) {
        m_band->addItem(bandWord(band), core::toText(band));
    }
    m_silent->setObjectName(u"silentFilter"_s);
    m_silent->setCheckable(true);
    m_silent->setText(tr("No contact for %n day(s)", nullptr, desk().session.settings().contactDays));
    m_openTickets->setObjectName(u"openTicketsFilter"_s);
    m_openTickets->setCheckable(true);
    for (QComboBox* choice : {m_status, m_owner, m_band}) {
        choice->setMaximumWidth(116); // what is chosen is short; the search needs the room more
    }
    auto* row = addPart(*line, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_status);
    row->addWidget(m_owner);
    row->addWidget(m_band);
    row = addPart(*line, 1);
    row->addWidget(m_silent);
    row->addWidget(m_openTickets);
    row->addStretch();
    auto* saved = new SavedFilterButton(
        desk(), pages::Clients, [this] { return toText(m_query); }, line);
    connect(saved, &SavedFilterButton::chosen, this,
            [this](const QString& query) { show(clientQueryOf(query)); });
    row->addWidget(saved);
    m_columns = new ColumnButton(desk(), pages::Clients, m_table, {Name}, line);
    row->addWidget(m_columns);
    auto* create = new Button(theme(), tr("New client"), Button::Kind::Primary, line);
    create->setObjectName(u"newClient"_s);
    create->setIconName(u"plus"_s);
    connect(create, &QPushButton::clicked, this, &ClientsPage::createClient);
    bar()->addAction(create);
    fillOwners();
    connect(m_text, &QLineEdit::textChanged, this, &ClientsPage::readFields);
    connect(m_status, &QComboBox::currentIndexChanged, this, &ClientsPage::readFields);
    connect(m_owner, &QComboBox::currentIndexChanged, this, &ClientsPage::readFields);
    connect(m_band, &QComboBox::currentIndexChanged, this, &ClientsPage::readFields);
    connect(m_silent, &QPushButton::toggled, this, &ClientsPage::readFields);
    connect(m_openTickets, &QPushButton::toggled, this, &ClientsPage::readFields);
    return line;
}

void ClientsPage::buildTable() {
    m_table->setObjectName(u"clientList"_s);
    m_table->setAccessibleName(tr("Clients"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(
        new ClientDelegate(theme(), *m_model, desk().session.settings().targetShare, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMouseTracking(true);
    m_table->setWordWrap(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metric::SheetRow);
    auto* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    showColumns();
    connect(header, &QHeaderView::sectionClicked, this, &ClientsPage::sortBy);
    connect(m_table, &QTableView::activated, this, &ClientsPage::openCurrent);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::pressed, this, [this] { // the mouse chooses anew
        m_marks = false;
        showSelection();
    });
    new PlaceKeeper(*m_table, *m_model);
    new RowMotion(*m_table, *m_model, theme().motion());
    auto* card = new Card(theme(), {}, this);
    card->addEdgeToEdge(m_table, 1);
    card->addEdgeToEdge(buildSelection());
    body()->addWidget(card, 1);
    connect(m_model, &KeyedModel::orderChanged, this, &ClientsPage::showSelection);
}

/// Again when fields come or go: a header does not learn of it from the model.
void ClientsPage::layColumns() {
    if (m_table->horizontalHeader()->count() != m_model->columnCount()) {
        m_table->setModel(nullptr);
        m_table->setModel(m_model);
    }
    auto* header = m_table->horizontalHeader();
    header->setSectionResizeMode(Name, QHeaderView::Stretch);
    constexpr std::array Widths{240, 72, 122, 150, 138, 62, 138, 80, 120, 110, 104};
    for (int column = 1; column < header->count(); ++column) {
        header->resizeSection(column, column < FirstField ? Widths[size_t(column)] : FieldWidth);
        const bool rare = column == Tier || column == City || column == Since || column >= FirstField;
        m_table->setColumnHidden(column, rare);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ClientsPage::showSelection, Qt::UniqueConnection);
}

void ClientsPage::showColumns() {
    m_columns->setTable(pages::Clients, ids(m_fields), [this] { layColumns(); });
}

void ClientsPage::readFieldNames() {
    using Fields = std::vector<core::fields::Field>;
    store()
        .read([](core::Database& db) { return core::fields::list(db, core::fields::Owner::Client); })
        .then(this, [this](core::Result<Fields> found) {
            if (found && *found != m_fields) {
                m_fields = std::move(*found);
                m_model->setSource(source());
                showColumns();
            }
        });
}

void ClientsPage::buildEmpty() {
    m_empty = new EmptyState(theme(), u"building-2"_s, {}, {}, this);
    m_clear = new Button(theme(), tr("Clear the filter"), Button::Kind::Secondary, this);
    m_clear->setObjectName(u"clearFilter"_s);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        show({{}, m_query.sort, std::nullopt});
        m_table->setFocus();
    });
    m_empty->addButton(m_clear);
    m_import = new Button(theme(), tr("Import files"), Button::Kind::Secondary, this);
    m_import->setObjectName(u"importClients"_s);
    m_import->setIconName(u"file-input"_s);
    connect(m_import, &QPushButton::clicked, this, [this] {
        if (QAction* action = desk().actions.find(u"workspace.import"_s)) {
            action->trigger();
        }
    });
    m_empty->addButton(m_import);
    body()->addWidget(m_empty, 1);
    m_empty->hide();
}

void ClientsPage::addKeys() {
    addAction({.id = u"clients.new"_s,
               .text = tr("New client"),
               .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
               .icon = u"plus"_s},
              [this] { createClient(); });
    addAction(
        {.id = u"clients.find"_s, .text = tr("Filter the list"), .key = Qt::Key_Slash, .icon = u"search"_s},
        [this] { m_text->setFocus(Qt::ShortcutFocusReason); });
    addAction({.id = u"clients.enrol"_s,
               .text = tr("Enrol the selected clients in a journey"),
               .key = Qt::Key_E,
               .icon = u"route"_s},
              [this] { enrolSelected(); });
    addAction({.id = u"clients.select"_s,
               .text = tr("Select the client, or not"),
               .key = Qt::Key_X,
               .icon = u"circle-check"_s},
              [this] { toggleSelected(); });
    addAction({.id = u"clients.selectTo"_s,
               .text = tr("Select to here"),
               .key = QKeySequence(Qt::SHIFT | Qt::Key_X),
               .icon = u"check-check"_s},
              [this] { selectToHere(); });
    addAction({.id = u"clients.next"_s, .text = tr("Next row"), .key = Qt::Key_J, .offered = false},
              [this] { step(+1); });
    addAction({.id = u"clients.previous"_s, .text = tr("Previous row"), .key = Qt::Key_K, .offered = false},
              [this] { step(-1); });
}

void ClientsPage::step(int by) {
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() + by : 0;
    if (row < 0 || row >= m_model->rowCount()) {
        return;
    }
    const QModelIndex to = m_model->index(row, Name);
    if (m_marks) { // what was chosen by key stays chosen while one goes on
        m_table->selectionModel()->setCurrentIndex(to, QItemSelectionModel::NoUpdate);
    } else {
        m_table->setCurrentIndex(to);
    }
}

void ClientsPage::open(const Place& place) {
    if (place.query == "new"_L1) {
        show(m_query);
        createClient();
        return;
    }
    // The page as it was left, unless the link says otherwise.
    show(place.query.isEmpty() ? m_query : clientQueryOf(place.query));
    m_table->setFocus(Qt::OtherFocusReason);
}

Place ClientsPage::place() const {
    return {pages::Clients, 0, toText(m_query)};
}

void ClientsPage::show(const ClientQuery& query) {
    m_query = query;
    m_filling = true;
    m_text->setText(query.filter.text);
    m_status->setCurrentIndex(query.filter.status ? m_status->findData(core::toText(*query.filter.status))
                                                  : 0);
    m_owner->setCurrentIndex(query.filter.owner ? std::max(m_owner->findData(query.filter.owner->value), 0)
                                                : 0);
    m_band->setCurrentIndex(query.filter.band ? m_band->findData(core::toText(*query.filter.band)) : 0);
    const int days = query.noContactDays.value_or(desk().session.settings().contactDays);
    m_silent->setText(tr("No contact for %n day(s)", nullptr, days));
    m_silent->setChecked(query.noContactDays.has_value());
    m_openTickets->setChecked(query.filter.openTickets);
    m_filling = false;
    m_table->horizontalHeader()->setSortIndicator(
        columnOf(query.sort.by), query.sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    setSettled(false);
    m_model->setSource(source());
}

void ClientsPage::readFields() {
    if (m_filling) {
        return;
    }
    ClientQuery query = m_query;
    query.filter.text = m_text->text();
    query.filter.status = core::fromText<core::ClientStatus>(m_status->currentData().toString());
    query.filter.band = core::fromText<core::HealthBand>(m_band->currentData().toString());
    query.filter.owner = m_owner->currentIndex() > 0
                             ? std::optional(core::MemberId(m_owner->currentData().toLongLong()))
                             : std::nullopt;
    query.noContactDays =
        m_silent->isChecked()
            ? std::optional(query.noContactDays.value_or(desk().session.settings().contactDays))
            : std::nullopt;
    query.filter.openTickets = m_openTickets->isChecked();
    if (query != m_query) {
        show(query);
    }
}

RowSource<ClientLine> ClientsPage::source() const {
    const core::Instant now = desk().session.now();
    const QTimeZone zone = desk().session.zone();
    const QDate today = core::dayOf(now, zone);
    core::clients::ClientFilter filter = m_query.filter;
    if (m_query.noContactDays) {
        filter.noContactSince = core::startOfDay(today.addDays(-*m_query.noContactDays), zone);
    }
    const QDate since = today.addDays(-SplitDays);
    RowSource<ClientLine> source;
    source.firstPage = [filter, sort = m_query.sort, since, fields = m_fields](core::Database& db,
                                                                               int limit) {
        return withFields(db, core::clients::firstClientRows(db, filter, sort, limit, since), fields);
    };
    source.keys = [filter, sort = m_query.sort](core::Database& db) {
        return core::clients::clientIds(db, filter, sort);
    };
    source.rows = [since, fields = m_fields](core::Database& db, const std::vector<qint64>& keys) {
        return withFields(db, core::clients::clientRows(db, keys, since), fields);
    };
    source.key = [](const ClientLine& row) { return row.id.value; };
    source.data = [now, zone, fields = m_fields](const ClientLine& row, int column, int role) -> QVariant {
        const bool spoken =
            role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
        return spoken ? QVariant(textOf(row, column, fields, now, zone)) : QVariant();
    };
    source.columns = titles(m_fields);
    source.numbers = {OpenTickets};
    source.concerns = {core::Entity::Client, core::Entity::Touchpoint, core::Entity::Ticket,
                       core::Entity::Effort, core::Entity::Member,     core::Entity::Health};
    return source;
}

void ClientsPage::sortBy(int column) {
    const auto by = sortOf(column);
    if (!by) {
        // Shares and words have no stored order; the indicator goes back to the order that holds.
        m_table->horizontalHeader()->setSortIndicator(
            columnOf(m_query.sort.by), m_query.sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    ClientQuery query = m_query;
    query.sort.descending = query.sort.by == *by && !query.sort.descending;
    query.sort.by = *by;
    show(query);
}

void ClientsPage::showCount() {
    const bool filtered = m_query.filter != core::clients::ClientFilter() || m_query.noContactDays;
    const int rows = m_model->rowCount();
    bar()->setSubLine(m_model->isComplete() ? tr("%n client(s)", nullptr, rows) : QString());
    m_empty->setVisible(rows == 0 && m_model->isComplete());
    m_table->parentWidget()->setVisible(!m_empty->isVisibleTo(this));
    m_clear->setVisible(filtered);
    m_import->setVisible(!filtered);
    if (filtered) {
        m_empty->setText(tr("No client fits this filter"), tr("Change or clear the filter to see more."));
    } else {
        m_empty->setText(tr("No clients yet"), tr("Add the first one, or import a list from another tool."));
    }
    if (!m_table->currentIndex().isValid() && rows > 0) {
        m_table->setCurrentIndex(m_model->index(0, Name));
    }
}

void ClientsPage::openCurrent() {
    if (const core::ClientId client = clientInView()) {
        openClient(client);
    }
}

core::ClientId ClientsPage::clientInView() const {
    const Row* row = m_table->currentIndex().isValid() ? m_model->row(m_table->currentIndex()) : nullptr;
    return row ? row->id : core::ClientId();
}

QList<QWidget*> ClientsPage::regions() const {
    return {m_text, m_table};
}

} // namespace ui
