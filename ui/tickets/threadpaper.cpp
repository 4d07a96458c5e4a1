// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/threadpaper.h"

#include "ui/widgets/format.h"
#include "ui/widgets/markdown.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::MessageKind;

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ui::ThreadPaper", text);
}

class Paper {
public:
    explicit Paper(QTextDocument& document)
        : m_light(Theme::Mode::Light)
        , m_document(document)
        , m_cursor(&document) {
        document.setDefaultFont(m_light.font(Type::Body));
    }

    void line(const QString& text, Type type, Color color, int above = 0) {
        QTextBlockFormat block;
        block.setTopMargin(above);
        QTextCharFormat format;
        format.setFont(m_light.font(type));
        format.setForeground(m_light.color(color));
        begin(block);
        m_cursor.insertText(text, format);
    }

    void rule() {
        QTextBlockFormat block;
        block.setTopMargin(8);
        block.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                          QTextLength(QTextLength::PercentageLength, 100));
        begin(block);
    }

    void body(const tickets::Message& message) {
        QTextBlockFormat block;
        block.setTopMargin(6);
        begin(block);
        const bool ours = message.kind != MessageKind::Message && message.source.isEmpty();
        if (ours && markdown::isMarked(message.body)) {
            markdown::Document marked;
            marked.set(message.body, m_light);
            m_cursor.insertFragment(QTextDocumentFragment(&marked));
            m_cursor.movePosition(QTextCursor::End);
        } else {
            QString text = message.body;
            QTextCharFormat format;
            format.setFont(m_light.font(Type::Body));
            m_cursor.insertText(text.replace(u'\n', QChar(QChar::LineSeparator)), format);
        }
    }

private:
    void begin(const QTextBlockFormat& format) {
        if (m_document.isEmpty() && !m_begun) {
            m_cursor.setBlockFormat(format);
        } else {
            m_cursor.insertBlock(format, {});
        }
        m_begun = true;
    }

    Theme m_light;
    QTextDocument& m_document;
    QTextCursor m_cursor;
    bool m_begun = false;
};

QString authorOf(const tickets::Message& message, const TicketPageData& data) {
    return message.member ? data.memberName(message.member)
                          : data.contacts.value(message.contact.value, data.thread.clientName);
}

QString whenOf(core::Instant at, const Session& session) {
    return u"%1, %2"_s.arg(format::fullDay(core::dayOf(at, session.zone())),
                           format::time(core::timeOf(at, session.zone())));
}

QStringList filesOf(const TicketPageData& data, core::MessageId message) {
    QStringList names;
    for (const auto& file : data.files.value(message.value)) {
        names << file.name;
    }
    return names;
}

} // namespace

std::vector<tickets::Message> forPaper(const TicketPageData& data) {
    std::vector<tickets::Message> out;
    for (const auto& message : data.thread.messages) {
        if (message.kind != MessageKind::Note) {
            out.push_back(message);
        }
    }
    return out;
}

std::unique_ptr<QTextDocument> threadPaper(const TicketPageData& data, const Session& session,
                                           const QSet<qint64>& messages) {
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    Paper paper(*document);
    const auto& ticket = data.thread.ticket;
    const QString agency = session.settings().agencyName;
    if (!agency.isEmpty()) {
        paper.line(agency, Type::Heading, Color::Ink);
    }
    paper.line(tr("%1: %2").arg(format::ticketNumber(ticket.number), ticket.subject), Type::CardTitle,
               Color::Ink, 6);
    paper.line(data.thread.contactName.isEmpty()
                   ? data.thread.clientName
                   : tr("%1, %2").arg(data.thread.contactName, data.thread.clientName),
               Type::Body, Color::Ink2);
    paper.line(format::fullDay(session.today()), Type::Body, Color::Ink2);
    paper.rule();
    for (const auto& message : forPaper(data)) {
        if (!messages.contains(message.id.value)) {
            continue;
        }
        const QString author = message.kind == MessageKind::Call
                                   ? tr("%1, on the phone").arg(authorOf(message, data))
                                   : authorOf(message, data);
        paper.line(author, Type::RowTitle, Color::Ink, 16);
        paper.line(whenOf(message.at, session), Type::Small, Color::Ink2);
        paper.body(message);
        if (const QStringList files = filesOf(data, message.id); !files.isEmpty()) {
            paper.line(tr("Attached: %1").arg(files.join(u", "_s)), Type::Small, Color::Ink2, 6);
        }
    }
    return document;
}

QString paperName(const TicketPageData& data) {
    const QString name = u"%1 %2"_s.arg(data.thread.ticket.number).arg(data.thread.ticket.subject);
    return core::attachments::safeName(name.left(80)) + u".pdf"_s;
}

} // namespace ui
