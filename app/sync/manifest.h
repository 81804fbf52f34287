// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/sealingkey.h"
#include "vault/signature.h"

#include "error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lucarne::sync
{

enum class BundleKind { Catalogue, Directory, Procedures };
/// None: a kind that this program does not know.
std::optional<BundleKind> bundleKind(const QString &word);

/// One file of content; schema in openapi.yaml.
struct Bundle {
    BundleKind kind = BundleKind::Catalogue;
    QString audience;
    qint64 size = 0; ///< bytes, 1 to 1 GiB
    QString sha256;  ///< lower-case hexadecimal

    QString path() const { return QStringLiteral("/v1/content/bundles/") + sha256; }
};

struct Manifest {
    qint64 version = 0;
    QDateTime issued;
    QDateTime expires;
    std::vector<Bundle> bundles;                ///< of the kinds that this program knows
    QStringList unknownKinds;                   ///< of the bundles that it passes over
    std::vector<vault::SealingKey> sealingKeys; ///< the first is the one to seal to; may be empty
    QString digest;                             ///< SHA-256 of its bytes, hexadecimal
};

/// The newest manifest that this terminal accepted; version 0: none yet.
struct AcceptedVersion {
    qint64 version = 0;
    QString digest;
};

/// Why content was not taken. Each has a word for programs, see faultWord().
enum class ContentFault {
    None,
    CountyAway,
    NotTheCounty,
    CaptivePortal,
    TokenRefused,
    OtherVersion,
    CountyRefused,
    BadSignature,
    MalformedManifest,
    OlderVersion, ///< or the same version with other bytes
    ExpiredManifest,
    WrongSize,
    WrongHash,
    DiskFull,
    DiskError,
    ImportFailed,
    Busy, ///< another program is updating
    Cancelled,
};
QString faultWord(ContentFault fault);

struct ContentError {
    ContentFault fault = ContentFault::None;
    Error error;
};

/// Reads a manifest; nothing is trusted yet.
Result<Manifest> parseManifest(const QByteArray &bytes);

/// The manifest, when it is signed by \a key over exactly these bytes, not older than \a last and
/// not expired at \a now. \a signature: base64, as the header has it.
tl::expected<Manifest, ContentError> acceptManifest(const QByteArray &bytes, const QByteArray &signature,
                                                    const vault::PublicKey &key, const AcceptedVersion &last,
                                                    const QDateTime &now);

} // namespace lucarne::sync
