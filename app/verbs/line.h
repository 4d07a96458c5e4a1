// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The command line of one verb, and what the verb prints. Used by the verbs only.
#pragma once

#include "core/db/database.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace app {

/// The command line is wrong: exit code 2.
struct WrongUse {
    QString text;
};

class VerbLine {
public:
    VerbLine(const QString& verb, const QString& description);

    void addOption(const QString& name, const QString& description, const QString& value = {});
    void addArgument(const QString& name, const QString& description);

    /// False when the help was asked for and has been printed. Throws WrongUse.
    bool parse(const QStringList& arguments);

    bool isSet(const QString& option) const { return m_parser.isSet(option); }

    QString value(const QString& option) const { return m_parser.value(option); }

    QStringList arguments() const { return m_parser.positionalArguments().mid(1); }

    /// Throw WrongUse when the option is missing or says something else.
    QString required(const QString& option) const;
    core::Location location(const QString& option) const;
    QDate day(const QString& option) const;
    qint64 number(const QString& option, qint64 fallback, qint64 least, qint64 most) const;

    template <core::Named E>
    E word(const QString& option, E fallback) const {
        if (!isSet(option)) {
            return fallback;
        }
        if (const auto found = core::fromText<E>(value(option))) {
            return *found;
        }
        QStringList words;
        for (const auto& [key, name] : core::EnumNames<E>::names) {
            words << core::toText(key);
        }
        throw WrongUse{QStringLiteral("--%1 is one of: %2.").arg(option, words.join(QStringLiteral(", ")))};
    }

    bool wantsJson() const { return isSet(QStringLiteral("json")); }

    /// Prints the object with --json, else the lines.
    void answer(const QJsonObject& object, const QStringList& lines) const;

private:
    QString helpText() const;

    QCommandLineParser m_parser;
    QString m_verb;
    QString m_words; ///< what the verb takes besides its options, as the help calls it; mostly nothing
};

void printLine(const QString& line);
void printError(const QString& line);

/// 75 minutes as "1 h 15 min".
QString spokenMinutes(core::Minutes minutes);
/// 0.0857 as "8.6 %"; without a value "no data yet".
QString spokenShare(const std::optional<double>& share);
QJsonValue jsonOf(const std::optional<double>& value);

// The verbs; each gives its exit code and throws Failure or WrongUse.
int runBackup(const QStringList& arguments);
int runCheck(const QStringList& arguments);
int runCount(const QStringList& arguments);
int runDeviations(const QStringList& arguments);
int runDemo(const QStringList& arguments);
int runImport(const QStringList& arguments);
int runSearch(const QStringList& arguments);
int runSplit(const QStringList& arguments);

} // namespace app
