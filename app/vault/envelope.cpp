// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope.h"

#include "digest.h"
#include "sodium.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

namespace lucarne::vault
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char kMagic[] = "Lucarne";
constexpr qsizetype kVersionAt = 7;
constexpr qsizetype kKeyIdAt = 8;
constexpr qsizetype kSubjectAt = 16;
constexpr qsizetype kSignerAt = 32;
constexpr qsizetype kSealedKeyAt = 64;
constexpr qsizetype kSealedKeyBytes = crypto_secretstream_xchacha20poly1305_KEYBYTES + kSealBytes;
constexpr qsizetype kHeadBytes = kSealedKeyAt + kSealedKeyBytes;
constexpr qsizetype kStreamHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype kChunksAt = kHeadBytes + kStreamHeaderBytes;
constexpr qsizetype kChunkOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype kSealedChunkBytes = kEnvelopeChunkBytes + kChunkOverhead;
static_assert(kHeadBytes == 144 && kChunksAt == 168 && kChunkOverhead == 17);

tl::unexpected<EnvelopeError> refused(EnvelopeFault fault, const QString &detail)
{
    QString sentence;
    switch (fault) {
    case EnvelopeFault::NotAnEnvelope:
    case EnvelopeFault::Damaged:
        sentence = QCoreApplication::translate("vault", "A sealed submission is damaged.");
        break;
    case EnvelopeFault::UnknownVersion:
        sentence = QCoreApplication::translate(
            "vault", "A sealed submission was made by a newer version of this program.");
        break;
    case EnvelopeFault::UnknownKey:
        sentence = QCoreApplication::translate("vault", "A sealed submission is for a key that is not here.");
        break;
    case EnvelopeFault::ReadFailed:
        sentence = QCoreApplication::translate("vault", "A file cannot be read.");
        break;
    case EnvelopeFault::WriteFailed:
        sentence = QCoreApplication::translate("vault", "The disk of this terminal did not accept the data.");
        break;
    }
    return tl::unexpected<EnvelopeError>({fault, {sentence, u"envelope: "_s + detail}});
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// What is signed for an envelope whose other bytes have this digest.
QByteArray signedText(const QByteArray &digest)
{
    return "lucarne-envelope-1\n" + digest;
}

/// Reads until so many bytes are there or the device is at its end; negative when it fails.
qint64 readFully(QIODevice &device, char *to, qint64 most)
{
    qint64 have = 0;
    while (have < most) {
        const qint64 read = device.read(to + have, most - have);
        if (read < 0)
            return -1;
        if (read == 0)
            break;
        have += read;
    }
    return have;
}

/// The state of a stream cipher, in locked memory: the data key can be had from it.
class StreamState
{
public:
    StreamState() : m_memory(sizeof(crypto_secretstream_xchacha20poly1305_state)) {}
    crypto_secretstream_xchacha20poly1305_state *get()
    {
        return reinterpret_cast<crypto_secretstream_xchacha20poly1305_state *>(m_memory.data());
    }

private:
    Secret m_memory;
};

/// Writes, and hashes what it wrote.
class HashedWriter
{
public:
    explicit HashedWriter(QIODevice &device) : m_device(device) {}
    bool write(const QByteArray &bytes)
    {
        m_hash.add(bytes);
        m_size += bytes.size();
        return m_device.write(bytes) == bytes.size();
    }
    QByteArray digestSoFar() const { return m_hash.digestSoFar(); }
    qint64 size() const { return m_size; }

private:
    QIODevice &m_device;
    Sha256 m_hash;
    qint64 m_size = 0;
};

tl::expected<EnvelopeHead, EnvelopeError> parseHead(const QByteArray &head)
{
    if (head.size() < kHeadBytes || !head.startsWith(kMagic))
        return refused(EnvelopeFault::NotAnEnvelope, u"no head"_s);
    const int version = static_cast<unsigned char>(head[kVersionAt]);
    if (version != kEnvelopeVersion)
        return refused(EnvelopeFault::UnknownVersion, u"version %1"_s.arg(version));
    auto signer = PublicKey::fromBytes(head.mid(kSignerAt, kPublicKeyBytes));
    return EnvelopeHead{head.mid(kKeyIdAt, kKeyIdBytes),
                        QUuid::fromRfc4122(head.mid(kSubjectAt, kSignerAt - kSubjectAt)), std::move(*signer)};
}

/// Hashes all but the signature, and holds the signature against it.
tl::expected<void, EnvelopeError> checkSignature(QIODevice &envelope, qint64 signedBytes,
                                                 const PublicKey &signer)
{
    if (!envelope.seek(0))
        return refused(EnvelopeFault::ReadFailed, envelope.errorString());
    Sha256 hash;
    QByteArray piece(kSealedChunkBytes, Qt::Uninitialized);
    for (qint64 left = signedBytes; left > 0;) {
        const qint64 read = readFully(envelope, piece.data(), std::min<qint64>(left, piece.size()));
        if (read <= 0)
            return refused(EnvelopeFault::ReadFailed, envelope.errorString());
        hash.add(QByteArrayView(piece).first(read));
        left -= read;
    }
    const QByteArray signature = envelope.read(kSignatureBytes);
    if (!signer.verifies(signedText(hash.finish()), signature))
        return refused(EnvelopeFault::Damaged, u"the signature does not fit"_s);
    return {};
}

} // namespace

tl::expected<SealedBytes, EnvelopeError> sealEnvelope(QIODevice &content, QIODevice &envelope,
                                                      const SealingKey &county, const SigningKey &terminal,
                                                      const QUuid &subject)
{
    HashedWriter out(envelope);
    const auto cannotWrite = [&envelope] {
        return refused(EnvelopeFault::WriteFailed, envelope.errorString());
    };
    StreamState stream;
    QByteArray head = QByteArray(kMagic) + char(kEnvelopeVersion) + county.id() + subject.toRfc4122() +
                      terminal.publicKey().bytes();
    QByteArray streamHeader(kStreamHeaderBytes, Qt::Uninitialized);
    {
        const Secret dataKey = Secret::random(crypto_secretstream_xchacha20poly1305_KEYBYTES);
        head += county.seal(dataKey);
        crypto_secretstream_xchacha20poly1305_init_push(stream.get(), raw(streamHeader), dataKey.data());
    }
    if (!out.write(head + streamHeader))
        return cannotWrite();

    // One chunk is read ahead: only at the end of the content is it known which is the last.
    Secret chunk(kEnvelopeChunkBytes);
    Secret next(kEnvelopeChunkBytes);
    const auto readInto = [&content](Secret &buffer) {
        return readFully(content, reinterpret_cast<char *>(buffer.data()), kEnvelopeChunkBytes);
    };
    QByteArray sealed;
    qint64 size = readInto(chunk);
    for (bool last = false; !last;) {
        const qint64 nextSize = size == kEnvelopeChunkBytes ? readInto(next) : 0;
        if (size < 0 || nextSize < 0)
            return refused(EnvelopeFault::ReadFailed, content.errorString());
        last = nextSize == 0;
        sealed.resize(size + kChunkOverhead);
        crypto_secretstream_xchacha20poly1305_push(
            stream.get(), raw(sealed), nullptr, chunk.data(), static_cast<unsigned long long>(size),
            raw(QByteArrayView(head)), static_cast<unsigned long long>(head.size()),
            last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                 : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        if (!out.write(sealed))
            return cannotWrite();
        std::swap(chunk, next);
        size = nextSize;
    }
    if (!out.write(terminal.sign(signedText(out.digestSoFar()))))
        return cannotWrite();
    return SealedBytes{out.size(), out.digestSoFar()};
}

tl::expected<EnvelopeHead, EnvelopeError> readEnvelopeHead(QIODevice &envelope)
{
    QByteArray head(kHeadBytes, Qt::Uninitialized);
    const qint64 read = readFully(envelope, head.data(), head.size());
    if (read < 0)
        return refused(EnvelopeFault::ReadFailed, envelope.errorString());
    return parseHead(head.first(read));
}

tl::expected<EnvelopeHead, EnvelopeError> openEnvelope(QIODevice &envelope, const KeyRing &keys,
                                                       QIODevice &content)
{
    const qint64 signedBytes = envelope.size() - kSignatureBytes;
    if (signedBytes < kChunksAt + kChunkOverhead)
        return refused(EnvelopeFault::NotAnEnvelope, u"%1 bytes"_s.arg(envelope.size()));
    if (!envelope.seek(0))
        return refused(EnvelopeFault::ReadFailed, envelope.errorString());
    QByteArray head = envelope.read(kChunksAt);
    auto parsed = parseHead(head);
    if (!parsed)
        return parsed;
    const auto key = std::ranges::find_if(keys, [&parsed](const OpeningKey &candidate) {
        return candidate.sealingKey().id() == parsed->keyId;
    });
    if (key == keys.end())
        return refused(EnvelopeFault::UnknownKey, u"key id "_s + QString::fromLatin1(parsed->keyId.toHex()));
    if (const auto checked = checkSignature(envelope, signedBytes, parsed->signer); !checked)
        return tl::unexpected(checked.error());

    const auto damaged = [](const char *what) {
        return refused(EnvelopeFault::Damaged, QString::fromLatin1(what));
    };
    const auto dataKey = key->open(QByteArrayView(head).sliced(kSealedKeyAt, kSealedKeyBytes));
    if (!dataKey)
        return damaged("the data key does not open");
    StreamState stream;
    if (crypto_secretstream_xchacha20poly1305_init_pull(
            stream.get(), raw(QByteArrayView(head).sliced(kHeadBytes)), dataKey->data()) != 0)
        return damaged("the stream does not open");
    if (!envelope.seek(kChunksAt))
        return refused(EnvelopeFault::ReadFailed, envelope.errorString());

    QByteArray sealed(kSealedChunkBytes, Qt::Uninitialized);
    Secret chunk(kEnvelopeChunkBytes);
    for (qint64 left = signedBytes - kChunksAt; left > 0;) {
        const qint64 wanted = std::min<qint64>(left, kSealedChunkBytes);
        if (readFully(envelope, sealed.data(), wanted) != wanted)
            return refused(EnvelopeFault::ReadFailed, envelope.errorString());
        const bool isFirst = left == signedBytes - kChunksAt;
        left -= wanted;
        unsigned char tag = 0;
        unsigned long long size = 0;
        if (wanted < kChunkOverhead ||
            crypto_secretstream_xchacha20poly1305_pull(
                stream.get(), chunk.data(), &size, &tag, raw(QByteArrayView(sealed)),
                static_cast<unsigned long long>(wanted), raw(QByteArrayView(head)), kHeadBytes) != 0)
            return damaged("a chunk does not open");
        const bool isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (isLast != (left == 0) || (!isLast && tag != crypto_secretstream_xchacha20poly1305_TAG_MESSAGE) ||
            (size == 0 && !isFirst))
            return damaged("the chunks do not end where the content ends");
        if (content.write(reinterpret_cast<const char *>(chunk.data()), qint64(size)) != qint64(size))
            return refused(EnvelopeFault::WriteFailed, content.errorString());
    }
    return parsed;
}

} // namespace lucarne::vault
