// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/exportdialog.h"

#include "ui/tickets/threadpaper.h"
#include "ui/tickets/threadrows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QListWidget>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using core::tickets::MessageKind;

namespace ui {

namespace {

constexpr qsizetype Shown = 90; ///< of a message

} // namespace

ExportDialog::ExportDialog(const Desk& desk, const TicketPageData& page, QWidget* host)
    : DialogFrame(desk.theme, tr("Print or export"), DialogFrame::Width::Medium, host)
    , m_desk(desk)
    , m_data(page)
    , m_list(new QListWidget(this)) {
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    check(false);
}

void ExportDialog::build() {
    auto* sentence = new Label(
        m_desk.theme, tr("Internal notes are left out. The head names agency, client, ticket and today."),
        Type::Body, Color::Ink2, this);
    sentence->setWordWrap(true);
    body()->addWidget(sentence);
    m_list->setObjectName(u"exportMessages"_s);
    m_list->setAccessibleName(tr("Messages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setMinimumHeight(220);
    for (const auto& message : forPaper(m_data)) {
        const QString author = message.member
                                   ? m_data.memberName(message.member)
                                   : m_data.contacts.value(message.contact.value, m_data.thread.clientName);
        const QString when = format::when(message.at, m_desk.session.now(), m_desk.session.zone());
        auto* item = new QListWidgetItem(
            tr("%1, %2: %3").arg(author, when, message.body.left(Shown).simplified()), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, message.id.value);
        item->setData(Qt::UserRole + 1, message.kind == MessageKind::Reply);
    }
    auto* row = new QHBoxLayout;
    const auto choose = [&](const QString& name, const QString& text, bool onlyAnswers) {
        auto* button = new Button(m_desk.theme, text, Button::Kind::Ghost, this);
        button->setObjectName(name);
        button->setSize(Button::Size::Small);
        connect(button, &QPushButton::clicked, this, [this, onlyAnswers] { check(onlyAnswers); });
        row->addWidget(button);
    };
    choose(u"exportAll"_s, tr("The whole thread"), false);
    choose(u"exportAnswer"_s, tr("Only our last answer"), true);
    row->addStretch();
    body()->addLayout(row);
    body()->addWidget(m_list);
    m_print = addSecondary(tr("Print…"));
    m_print->setObjectName(u"printThread"_s);
    setPrimary(tr("Save as PDF…"));
    primary()->setObjectName(u"savePdf"_s);
    connect(m_list, &QListWidget::itemChanged, this, &ExportDialog::showButtons);
    connect(m_print, &QPushButton::clicked, this, &ExportDialog::print);
    connect(this, &DialogFrame::submitted, this, &ExportDialog::choosePdf);
}

void ExportDialog::check(bool onlyAnswers) {
    bool found = false;
    for (int row = m_list->count() - 1; row >= 0; --row) {
        auto* item = m_list->item(row);
        const bool last = !found && item->data(Qt::UserRole + 1).toBool();
        found = found || last;
        item->setCheckState(!onlyAnswers || last ? Qt::Checked : Qt::Unchecked);
    }
    showButtons();
}

QSet<qint64> ExportDialog::chosen() const {
    QSet<qint64> ids;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            ids.insert(m_list->item(row)->data(Qt::UserRole).toLongLong());
        }
    }
    return ids;
}

void ExportDialog::showButtons() {
    const QString reason = chosen().isEmpty() ? tr("Choose a message first") : QString();
    m_print->setUnavailable(reason);
    primary()->setUnavailable(reason);
}

void ExportDialog::choosePdf() {
    auto* dialog = new QFileDialog(window(), tr("Save as PDF"), QDir::home().filePath(paperName(m_data)),
                                   tr("PDF (*.pdf)"));
    dialog->setObjectName(u"savePdfFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::writePdf);
    dialog->open();
}

void ExportDialog::writePdf(const QString& path) {
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(paperName(m_data).chopped(4));
        writer.setCreator(u"Waymark"_s);
        threadPaper(m_data, m_desk.session, chosen())->print(&writer);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data()) < 0 || !file.commit()) {
        showProblem(tr("The file could not be written: %1.").arg(file.errorString()));
        return;
    }
    accept();
}

void ExportDialog::print() {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(paperName(m_data).chopped(4));
    auto* dialog = new QPrintDialog(printer.get(), window());
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer](QPrinter* to) {
        threadPaper(m_data, m_desk.session, chosen())->print(to);
        accept();
    });
    dialog->QDialog::open();
}

} // namespace ui
