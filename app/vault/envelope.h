// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sealingkey.h"
#include "signature.h"

#include <QUuid>

class QIODevice;

namespace lucarne::vault
{

/// An envelope carries bytes from a terminal to its county: only the county can read them, and it
/// sees which terminal sealed them. Its bytes, in this order:
///
///     offset  bytes
///          0      7  "Lucarne"
///          7      1  version of this format: 1
///          8      8  key id: the first bytes of SHA-256(county's X25519 public key)
///         16     16  subject: the UUID of what is inside, in network byte order
///         32     32  signer: the terminal's Ed25519 public key
///         64     80  crypto_box_seal(data key), the data key being 32 random bytes
///        144     24  header of crypto_secretstream_xchacha20poly1305 under the data key
///        168      …  chunks: ciphertext of 65,536 bytes of content each (65,553 bytes), the last
///                    of 0 to 65,536 bytes (17 to 65,553); additional data of every chunk: the
///                    first 144 bytes above; tag 0 (MESSAGE), the last chunk 3 (FINAL)
///     the end    64  Ed25519 signature over "lucarne-envelope-1", a line feed, and the 32 bytes of
///                    SHA-256(all bytes before the signature)
///
/// Exactly one way to cut content into chunks is accepted: every chunk but the last is full, and
/// the last is empty only when the content is.
inline constexpr int kEnvelopeVersion = 1;
inline constexpr qsizetype kEnvelopeChunkBytes = 65'536;

/// How many bytes the envelope of so much content has.
constexpr qint64 envelopeSize(qint64 contentBytes)
{
    const qint64 chunks =
        contentBytes == 0 ? 1 : (contentBytes + kEnvelopeChunkBytes - 1) / kEnvelopeChunkBytes;
    return 168 + contentBytes + chunks * 17 + kSignatureBytes;
}

/// What an envelope says of itself to anybody. Not to be trusted before it was opened.
struct EnvelopeHead {
    QByteArray keyId; ///< 8 bytes
    QUuid subject;
    PublicKey signer;
};

enum class EnvelopeFault {
    NotAnEnvelope,  ///< something else, or cut within its head
    UnknownVersion, ///< made by a newer program
    UnknownKey,     ///< sealed to a key that is not in the ring
    Damaged,        ///< changed, cut, put in another order, or not by its signer
    ReadFailed,
    WriteFailed,
};

struct EnvelopeError {
    EnvelopeFault fault = EnvelopeFault::Damaged;
    Error error;
};

struct SealedBytes {
    qint64 size = 0;
    QByteArray digest; ///< SHA-256 of the whole envelope
};

/// Reads \a content to its end and writes its envelope to \a envelope (sequential devices are
/// fine). Memory does not grow with the content; the data key is wiped. Blocking.
tl::expected<SealedBytes, EnvelopeError> sealEnvelope(QIODevice &content, QIODevice &envelope,
                                                      const SealingKey &county, const SigningKey &terminal,
                                                      const QUuid &subject);

/// Reads the head alone, from the start of \a envelope.
tl::expected<EnvelopeHead, EnvelopeError> readEnvelopeHead(QIODevice &envelope);

/// Opens the envelope that \a envelope (random access) consists of. The signature is checked first,
/// in a pass of its own: nothing is written to \a content before every byte is known to be as the
/// signer signed it. Whether the signer is a terminal of the county is for the caller to ask.
tl::expected<EnvelopeHead, EnvelopeError> openEnvelope(QIODevice &envelope, const KeyRing &keys,
                                                       QIODevice &content);

} // namespace lucarne::vault
