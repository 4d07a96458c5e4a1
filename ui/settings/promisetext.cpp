// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/promisetext.h"

#include "ui/widgets/format.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using core::sla::Seconds;

namespace ui {

std::optional<Seconds> parsePromise(const QString& typed) {
    const QString text = typed.simplified(); // what is shown has spaces that do not break
    static const QRegularExpression parts(
        u"^\\s*(?:(\\d*[.,]?\\d+)\\s*h(?:ours?)?)?\\s*(?:(\\d+)\\s*(?:m|min|minutes?)?)?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression clock(u"^\\s*(\\d+):([0-5]\\d)\\s*$"_s);
    if (const auto found = clock.match(text); found.hasMatch()) {
        const auto minutes = found.captured(1).toLongLong() * 60 + found.captured(2).toLongLong();
        return minutes > 0 ? std::optional(Seconds(minutes * 60)) : std::nullopt;
    }
    const auto found = parts.match(text);
    if (!found.hasMatch()) {
        return std::nullopt;
    }
    const double hours = found.captured(1).replace(u',', u'.').toDouble();
    const qint64 minutes = qRound64(hours * 60) + found.captured(2).toLongLong();
    return minutes > 0 ? std::optional(Seconds(minutes * 60)) : std::nullopt;
}

QString promiseText(std::optional<Seconds> promise) {
    return promise ? format::minutes(std::chrono::ceil<core::Minutes>(*promise)) : QString();
}

std::optional<core::sla::Warning> parseWarning(const QString& typed) {
    const QString text = typed.simplified();
    static const QRegularExpression share(u"^\\s*(\\d{1,3})\\s*%\\s*$"_s);
    if (text.isEmpty()) {
        return core::sla::Warning{{}, 0};
    }
    if (const auto found = share.match(text); found.hasMatch()) {
        const int percent = found.captured(1).toInt();
        return percent <= 100 ? std::optional(core::sla::Warning{{}, percent}) : std::nullopt;
    }
    const auto before = parsePromise(text);
    return before ? std::optional(core::sla::Warning{before, 0}) : std::nullopt;
}

QString warningText(const core::sla::Warning& warning) {
    if (warning.before) {
        return promiseText(warning.before);
    }
    return warning.percent > 0 ? u"%1 %"_s.arg(warning.percent) : QString();
}

} // namespace ui
