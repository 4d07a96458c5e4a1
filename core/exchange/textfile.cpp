// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textfile.h"

#include "core/base/error.h"

#include <QFile>
#include <QFileInfo>
#include <QStringConverter>
#include <cstring>
#include <unicode/ucsdet.h>

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype BlockSize = 256 * 1024;
/// Letters beyond ASCII with their neighbours: what the statistics look at, wherever in the file they stand.
constexpr qsizetype SampleLimit = 64 * 1024;

std::shared_ptr<QFile> openFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) {
        fail(ErrorKind::Unavailable, u"The file %1 does not exist."_s.arg(path));
    }
    if (!info.isFile()) {
        fail(ErrorKind::Unavailable, u"%1 is not a file."_s.arg(path));
    }
    auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        fail(ErrorKind::Unavailable, u"The file %1 cannot be read: %2."_s.arg(path, file->errorString()));
    }
    return file;
}

Feed rawFeed(const QString& path, const std::shared_ptr<qint64>& position) {
    auto file = openFile(path);
    return [file, path, position](char* to, qsizetype max) -> qsizetype {
        const qint64 got = file->read(to, max);
        if (got < 0) {
            fail(ErrorKind::Unavailable, u"Reading %1 stopped: %2."_s.arg(path, file->errorString()));
        }
        if (position) {
            *position += got;
        }
        return qsizetype(got);
    };
}

Feed rawFeed(const QByteArray& bytes) {
    auto at = std::make_shared<qsizetype>(0);
    return [bytes, at](char* to, qsizetype max) -> qsizetype {
        const qsizetype n = std::min(max, bytes.size() - *at);
        std::memcpy(to, bytes.constData() + *at, size_t(n));
        *at += n;
        return n;
    };
}

/// Bytes of a UTF-8 sequence by its first byte; 0 = cannot begin one.
int sequenceLength(unsigned char first) {
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        return 3;
    }
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/// RFC 3629, section 4: also refuses overlong forms, surrogates and values above U+10FFFF.
bool isSequence(const unsigned char* p, int length) {
    for (int i = 1; i < length; ++i) {
        if ((p[i] & 0xC0) != 0x80) {
            return false;
        }
    }
    if (length == 3) {
        return !(p[0] == 0xE0 && p[1] < 0xA0) && !(p[0] == 0xED && p[1] >= 0xA0);
    }
    if (length == 4) {
        return !(p[0] == 0xF0 && p[1] < 0x90) && !(p[0] == 0xF4 && p[1] >= 0x90);
    }
    return true;
}

struct Tally {
    qint64 bytes = 0;
    qint64 evenZeros = 0;
    qint64 oddZeros = 0;
    qint64 sequences = 0; ///< valid UTF-8 sequences of two bytes or more
    qint64 invalid = 0;
    QByteArray start;
    QByteArray sample;
};

qsizetype asciiRun(const char* bytes, qsizetype size) {
    qsizetype i = 0;
    for (; i + 8 <= size; i += 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes + i, 8);
        if ((word & Q_UINT64_C(0x8080808080808080)) != 0) {
            break;
        }
    }
    while (i < size && (static_cast<unsigned char>(bytes[i]) & 0x80) == 0) {
        ++i;
    }
    return i;
}

void keepSample(Tally& tally, const char* bytes, qsizetype size, qsizetype at) {
    if (tally.sample.size() >= SampleLimit) {
        return;
    }
    const qsizetype from = std::max<qsizetype>(0, at - 24);
    tally.sample.append(bytes + from, std::min<qsizetype>(size, at + 24) - from);
    tally.sample.append('\n');
}

/// Counts one block; returns the bytes of a sequence that the block's end cuts, to be put before the next
/// block.
qsizetype tallyBlock(Tally& tally, const char* bytes, qsizetype size, bool last) {
    qsizetype i = 0;
    qsizetype sampled = -64;
    while (true) {
        i += asciiRun(bytes + i, size - i);
        if (i >= size) {
            return 0;
        }
        const auto* p = reinterpret_cast<const unsigned char*>(bytes + i);
        const int length = sequenceLength(*p);
        if (length > 1 && i + length > size && !last) {
            return size - i;
        }
        if (i - sampled >= 48) {
            keepSample(tally, bytes, size, i);
            sampled = i;
        }
        if (length > 1 && i + length <= size && isSequence(p, length)) {
            ++tally.sequences;
            i += length;
        } else {
            ++tally.invalid;
            ++i;
        }
    }
}

Tally tallyAll(const Feed& feed) {
    Tally tally;
    QByteArray block(BlockSize, Qt::Uninitialized);
    qsizetype kept = 0;
    while (true) {
        const qsizetype got = feed(block.data() + kept, BlockSize - kept);
        const qsizetype size = kept + got;
        if (tally.bytes == 0) {
            tally.start = block.left(std::min<qsizetype>(size, 4096));
            for (qsizetype i = 0; i < tally.start.size(); ++i) {
                (i % 2 == 0 ? tally.evenZeros : tally.oddZeros) += tally.start[i] == '\0' ? 1 : 0;
            }
        }
        tally.bytes += got;
        kept = tallyBlock(tally, block.constData(), size, got == 0);
        if (got == 0) {
            return tally;
        }
        std::memmove(block.data(), block.constData() + size - kept, size_t(kept));
    }
}

QByteArray byStatistics(const QByteArray& sample) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    ucsdet_setText(detector.get(), sample.constData(), int32_t(sample.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) {
        return "windows-1252";
    }
    const QByteArray name = ucsdet_getName(match, &status);
    const int confidence = ucsdet_getConfidence(match, &status);
    // Latin-1 is a part of windows-1252. A handful of letters is too little for statistics, and mainframe
    // pages and UTF-16 are the usual wrong guesses then.
    const bool usable = confidence >= 30 && !name.startsWith("IBM") && !name.startsWith("UTF-") &&
                        sample.size() >= 64 && QStringDecoder(name.constData()).isValid();
    return usable && name != "ISO-8859-1" ? name : QByteArray("windows-1252");
}

Encoding decide(const Tally& tally) {
    if (const auto mark = QStringConverter::encodingForData(tally.start)) {
        const QByteArray name = QStringConverter::nameForEncoding(*mark);
        const bool wide =
            tally.start.startsWith("\x00\x00\xFE\xFF"_ba) || tally.start.startsWith("\xFF\xFE\x00\x00"_ba);
        const bool utf8 = *mark == QStringConverter::Utf8;
        return {name, utf8 ? 3 : (wide ? 4 : 2), utf8 ? tally.invalid : 0};
    }
    const qint64 half = tally.start.size() / 2;
    if (half >= 4 && tally.oddZeros * 10 >= half * 4 && tally.evenZeros * 10 < half) {
        return {"UTF-16LE", 0, 0};
    }
    if (half >= 4 && tally.evenZeros * 10 >= half * 4 && tally.oddZeros * 10 < half) {
        return {"UTF-16BE", 0, 0};
    }
    // A few broken bytes among many good sequences: UTF-8 with damage, to be refused row by row, not another
    // encoding.
    if (tally.invalid == 0 || tally.sequences >= 4 * tally.invalid) {
        return {"UTF-8", 0, tally.invalid};
    }
    return {byStatistics(tally.sample), 0, 0};
}

Feed decoded(Feed raw, const Encoding& encoding) {
    struct State {
        explicit State(const char* name)
            : decoder(name, QStringConverter::Flag::ConvertInitialBom) {}

        QStringDecoder decoder;
        QByteArray block;
        QByteArray text;
        qsizetype at = 0;
    };

    auto state = std::make_shared<State>(encoding.name.constData());
    if (!state->decoder.isValid()) {
        fail(ErrorKind::Invalid, u"The encoding %1 is not known."_s.arg(QString::fromLatin1(encoding.name)));
    }
    state->block.resize(64 * 1024);
    return [raw = std::move(raw), state](char* to, qsizetype max) -> qsizetype {
        while (state->at == state->text.size()) {
            const qsizetype got = raw(state->block.data(), state->block.size());
            if (got == 0) {
                return 0;
            }
            const QString text = state->decoder(QByteArrayView(state->block.constData(), got));
            state->text = text.toUtf8();
            state->at = 0;
        }
        const qsizetype n = std::min(max, state->text.size() - state->at);
        std::memcpy(to, state->text.constData() + state->at, size_t(n));
        state->at += n;
        return n;
    };
}

Feed utf8Of(Feed raw, const Encoding& encoding) {
    for (int skipped = 0; skipped < encoding.markBytes;) {
        char mark[4];
        const qsizetype got = raw(mark, encoding.markBytes - skipped);
        if (got == 0) {
            break;
        }
        skipped += int(got);
    }
    return encoding.name == "UTF-8" ? raw : decoded(std::move(raw), encoding);
}

} // namespace

Encoding detectEncoding(const QString& path) {
    return decide(tallyAll(rawFeed(path, {})));
}

Encoding detectEncoding(const QByteArray& bytes) {
    return decide(tallyAll(rawFeed(bytes)));
}

Feed utf8Feed(const QString& path, const Encoding& encoding, std::shared_ptr<qint64> position) {
    return utf8Of(rawFeed(path, position), encoding);
}

Feed utf8Feed(const QByteArray& bytes, const Encoding& encoding) {
    return utf8Of(rawFeed(bytes), encoding);
}

qsizetype validUtf8(const char* bytes, qsizetype size) {
    qsizetype i = 0;
    while (true) {
        i += asciiRun(bytes + i, size - i);
        if (i >= size) {
            return size;
        }
        const auto* p = reinterpret_cast<const unsigned char*>(bytes + i);
        const int length = sequenceLength(*p);
        if (length < 2 || i + length > size || !isSequence(p, length)) {
            return i;
        }
        i += length;
    }
}

} // namespace core::exchange
