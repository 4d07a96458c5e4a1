// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/macrodialog.h"

#include "core/base/fold.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markdown.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QListView>
#include <QTextBrowser>

using namespace Qt::Literals::StringLiterals;
namespace macros = core::macros;
using core::tickets::MessageKind;

namespace ui {

namespace {

constexpr int ListWidth = 250;
constexpr int Height = 330;

class MacroDelegate : public RowDelegate {
public:
    MacroDelegate(const Theme& theme, const ValueListModel<macros::Macro>& model, QObject* parent)
        : RowDelegate(theme, metric::DenseRow + 4, parent)
        , m_model(model) {}

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const auto* macro = m_model.row(at.index);
        if (!macro) {
            return;
        }
        drawIcon(painter, {at.box.left() + 18, at.box.center().y()}, u"zap"_s, 15, Color::Ink2);
        drawText(painter, at.box.adjusted(34, 0, -8, 0), macro->name, Type::BodyItem, Color::Ink);
    }

private:
    const ValueListModel<macros::Macro>& m_model;
};

QString nameOf(core::MemberId id, const Session& session) {
    for (const auto& member : session.members()) {
        if (member.id == id) {
            return member.name;
        }
    }
    return MacroDialog::tr("somebody");
}

QString textHead(const macros::RunText& text) {
    if (text.kind == MessageKind::Note) {
        return text.send ? MacroDialog::tr("Adds the note") : MacroDialog::tr("Puts into the note");
    }
    return text.send ? MacroDialog::tr("Sends the reply") : MacroDialog::tr("Puts into the reply");
}

/// Names come from people: they must not become marks.
QString plain(QString text) {
    static const QString marks = u"\\`*_{}[]()#+-!|<>&~"_s;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        if (marks.contains(text[i])) {
            text.insert(i, u'\\');
        }
    }
    return text;
}

QString quoted(const QString& text) {
    QStringList lines;
    for (const QString& line : text.trimmed().split(u'\n')) {
        lines << u"> "_s + line;
    }
    return lines.join(u'\n');
}

} // namespace

QStringList changeLines(const macros::Run& run, const Session& session) {
    using D = MacroDialog;
    QStringList lines;
    const auto until = [&](core::Instant at) { return format::when(at, session.now(), session.zone()); };
    if (run.state) {
        lines
            << (run.pendingUntil
                    ? D::tr("State becomes %1 until %2").arg(stateWord(*run.state), until(*run.pendingUntil))
                    : D::tr("State becomes %1").arg(stateWord(*run.state)));
    }
    if (run.assignee) {
        lines << (*run.assignee ? D::tr("Assigned to %1").arg(nameOf(*run.assignee, session))
                                : D::tr("Assigned to nobody"));
    }
    if (run.priority) {
        lines << D::tr("Priority becomes %1").arg(priorityWord(*run.priority));
    }
    if (run.kind) {
        lines << D::tr("Kind becomes %1").arg(kindWord(*run.kind));
    }
    if (!run.tagsAdded.isEmpty()) {
        lines << D::tr("Adds the tags %1").arg(run.tagsAdded.join(u", "_s));
    }
    if (!run.tagsRemoved.isEmpty()) {
        lines << D::tr("Takes off the tags %1").arg(run.tagsRemoved.join(u", "_s));
    }
    if (run.minutes) {
        lines << D::tr("Logs %1").arg(format::minutes(*run.minutes));
    }
    if (run.next) {
        lines << D::tr("Plans \"%1\" by %2, %3")
                     .arg(run.next->title, channelWord(run.next->channel),
                          format::day(run.next->dueDay, session.today()));
    }
    return lines;
}

MacroDialog::MacroDialog(const Desk& desk, core::TicketId ticket, QWidget* host)
    : DialogFrame(desk.theme, tr("Run a macro"), DialogFrame::Width::Large, host)
    , m_desk(desk)
    , m_ticket(ticket)
    , m_model(new ValueListModel<Macro>({.key = [](const Macro& macro) { return macro.id.value; },
                                         .data = [](const Macro& macro, int, int role) -> QVariant {
                                             return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                                                        ? QVariant(macro.name)
                                                        : QVariant();
                                         }},
                                        this))
    , m_find(new Field(desk.theme, this))
    , m_list(new QListView(this))
    , m_preview(new QTextBrowser(this)) {
    setObjectName(u"macroDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    load();
}

void MacroDialog::setMany(int tickets) {
    m_many = tickets;
    setNote(tr("On %n ticket(s), each with its own texts.", nullptr, tickets));
}

void MacroDialog::build() {
    m_find->setObjectName(u"macroFind"_s);
    m_find->setIconName(u"search"_s);
    m_find->setAccessibleName(tr("Find a macro"));
    m_find->setPlaceholderText(tr("Find a macro"));
    m_find->installEventFilter(this);
    m_list->setObjectName(u"macroList"_s);
    m_list->setAccessibleName(tr("Macros"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new MacroDelegate(m_desk.theme, *m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedSize(ListWidth, Height);
    m_preview->setObjectName(u"macroPreview"_s);
    m_preview->setAccessibleName(tr("What would change"));
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setOpenLinks(false);
    m_preview->setFixedHeight(Height);
    body()->addWidget(m_find);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_list);
    row->addWidget(m_preview, 1);
    body()->addLayout(row);
    addKeyHint(u"\u2191 \u2193"_s, tr("choose"));
    setPrimary(tr("Run it"), Qt::Key_Return);
    setBusy(true);
    connect(m_find, &QLineEdit::textChanged, this, &MacroDialog::filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MacroDialog::prepare);
    connect(this, &DialogFrame::submitted, this, &MacroDialog::run);
    m_find->setFocus();
}

void MacroDialog::load() {
    m_desk.store
        .read([member = m_desk.session.member().id](core::Database& db) {
            return macros::macros(db, macros::Which::Active, member);
        })
        .then(this, [this](core::Result<std::vector<Macro>> found) {
            if (!found) {
                showProblem(found.error().text);
                return;
            }
            m_all = std::move(*found);
            if (m_all.empty()) {
                showProblem(
                    tr("There is no macro yet. The settings have a place to make them, under Answers."));
            }
            filter();
        });
}

void MacroDialog::filter() {
    const QString text = core::fold(m_find->text().trimmed());
    std::vector<Macro> shown;
    for (const Macro& macro : m_all) {
        if (core::fold(macro.name).contains(text)) {
            shown.push_back(macro);
        }
    }
    m_model->setRows(shown);
    int at = 0;
    for (size_t i = 0; i < shown.size(); ++i) {
        at = shown[i].id == m_first ? int(i) : at;
    }
    m_list->setCurrentIndex(m_model->index(at, 0));
    prepare();
}

void MacroDialog::prepare() {
    const Macro* macro = m_model->row(m_list->currentIndex());
    m_run.reset();
    setBusy(true);
    if (!macro) {
        m_preview->clear();
        return;
    }
    m_desk.store
        .read([macro = *macro, ticket = m_ticket, member = m_desk.session.member().id](core::Database& db) {
            return macros::prepare(db, macro, ticket, member);
        })
        .then(this, [this, token = ++m_token](core::Result<macros::Run> run) {
            if (token != m_token) {
                return;
            }
            if (run) {
                show(*run);
            } else {
                showProblem(run.error().text);
            }
        });
}

void MacroDialog::show(const macros::Run& run) {
    QStringList parts;
    if (m_many > 0) {
        parts << u"*%1*"_s.arg(tr("On %1, for example:").arg(plain(format::ticketNumber(run.number))));
    }
    for (const auto& text : run.texts) {
        if (m_many > 0 && !text.send) {
            continue;
        }
        parts << u"**%1**"_s.arg(textHead(text)) << quoted(text.filled.text);
    }
    QStringList lines;
    for (const QString& line : changeLines(run, m_desk.session)) {
        lines << u"- "_s + plain(line);
    }
    parts << (lines.isEmpty() && run.texts.empty() ? tr("Nothing changes: the ticket is like that already.")
                                                   : lines.join(u'\n'));
    parts << (m_many == 0 && run.after == core::MacroAfter::Next ? tr("Then the next ticket comes.")
                                                                 : QString());
    auto* document = new markdown::Document(m_preview);
    document->set(parts.join(u"\n\n"_s), m_desk.theme);
    m_preview->setDocument(document);
    showProblem(problemOf(run));
    m_run = run;
    setBusy(m_many == 0 && (!run.problems.isEmpty() || !run.openPlaceholders().isEmpty()));
}

QString MacroDialog::problemOf(const macros::Run& run) const {
    QStringList open;
    bool waits = false;
    for (const auto& text : run.texts) {
        open << macros::openPlaceholders(text.filled.text);
        waits = waits || !text.send;
    }
    const QStringList stops = run.openPlaceholders();
    if (m_many > 0) {
        QStringList says;
        if (!run.problems.isEmpty() || !stops.isEmpty()) {
            says << tr(
                "This one would stay as it is: the state cannot follow, or a placeholder has no value.");
        }
        if (waits) {
            says << tr("The text for the editor is left out, as nobody would read it before it is sent.");
        }
        return says.join(u' ');
    }
    if (!stops.isEmpty()) {
        return tr("%1 has no value here, so this macro cannot send its text.").arg(stops.join(u", "_s));
    }
    if (run.problems.isEmpty() && !open.isEmpty()) {
        return tr("%1 has no value here and stays in the text for you to fill in.").arg(open.join(u", "_s));
    }
    return run.problems.join(u' ');
}

void MacroDialog::run() {
    if (m_run) {
        const macros::Run run = *m_run;
        const Macro* macro = m_model->row(m_list->currentIndex());
        const Macro one = macro ? *macro : Macro();
        accept();
        m_many > 0 ? Q_EMIT chosenForMany(one) : Q_EMIT chosen(run);
    }
}

/// Up and Down choose while the cursor stays in the field.
bool MacroDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
            if (row >= 0 && row < m_model->rowCount()) {
                m_list->setCurrentIndex(m_model->index(row, 0));
            }
            return true;
        }
    }
    return DialogFrame::eventFilter(watched, event);
}

} // namespace ui
