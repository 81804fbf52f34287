// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest.h"

#include "checkedjson.h"

#include "vault/digest.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kMostBundles = 50;
constexpr qsizetype kMostSealingKeys = 20;
constexpr double kLargestBundle = 1024.0 * 1024 * 1024;
constexpr double kLargestVersion = 9007199254740991.0; // 2^53 - 1: what JSON carries exactly

QDateTime utcTime(CheckedObject &object, const QString &key)
{
    const QString text = object.text(key, 40, CheckedObject::Required);
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!text.endsWith(u'Z') || !time.isValid()) {
        object.fault(key, u"must be a time in UTC such as 2026-03-02T09:00:00Z"_s);
        return {};
    }
    return time;
}

qint64 wholeNumber(CheckedObject &object, const QString &key, double most)
{
    const double number = object.number(key, 1, most, CheckedObject::Required).value_or(0);
    if (number != double(qint64(number)))
        object.fault(key, u"must be a whole number"_s);
    return qint64(number);
}

/// None: of a kind that this program does not know. A county may publish more than its oldest
/// terminal takes, so the rest of such a bundle is nobody's business here.
std::optional<Bundle> readBundle(CheckedObject object, QStringList &unknownKinds)
{
    static const QRegularExpression hexadecimal(u"^[0-9a-f]{64}$"_s);
    Bundle bundle;
    const QString word = object.text(u"kind"_s, 20, CheckedObject::Required);
    const auto kind = bundleKind(word);
    if (!kind) {
        unknownKinds.append(word);
        return std::nullopt;
    }
    bundle.kind = *kind;
    bundle.audience = object.text(u"audience"_s, 100);
    bundle.size = wholeNumber(object, u"size"_s, kLargestBundle);
    bundle.sha256 = object.text(u"sha256"_s, 64, CheckedObject::Required);
    if (!hexadecimal.match(bundle.sha256).hasMatch())
        object.fault(u"sha256"_s, u"must be 64 hexadecimal digits"_s);
    if (object.text(u"path"_s, 200, CheckedObject::Required) != bundle.path())
        object.fault(u"path"_s, u"must be "_s + bundle.path());
    return bundle;
}

std::optional<vault::SealingKey> readSealingKey(CheckedObject object)
{
    auto key =
        vault::SealingKey::fromBase64(object.text(u"publicKey"_s, 44, CheckedObject::Required).toLatin1());
    if (!key) {
        object.fault(u"publicKey"_s, key.error().detail);
        return std::nullopt;
    }
    if (object.text(u"id"_s, 16, CheckedObject::Required) != QString::fromLatin1(key->id().toHex()))
        object.fault(u"id"_s, u"is not of this key"_s);
    return std::move(*key);
}

tl::unexpected<ContentError> refused(ContentFault fault, const QString &sentence, const QString &detail)
{
    return tl::unexpected(ContentError{fault, {sentence, detail}});
}

} // namespace

std::optional<BundleKind> bundleKind(const QString &word)
{
    if (word == "catalogue"_L1)
        return BundleKind::Catalogue;
    if (word == "directory"_L1)
        return BundleKind::Directory;
    if (word == "procedures"_L1)
        return BundleKind::Procedures;
    return std::nullopt;
}

QString faultWord(ContentFault fault)
{
    switch (fault) {
    case ContentFault::None:
        return {};
    case ContentFault::CountyAway:
        return u"county-away"_s;
    case ContentFault::NotTheCounty:
        return u"bad-certificate"_s;
    case ContentFault::CaptivePortal:
        return u"captive-portal"_s;
    case ContentFault::TokenRefused:
        return u"token-refused"_s;
    case ContentFault::OtherVersion:
        return u"other-version"_s;
    case ContentFault::CountyRefused:
        return u"county-refused"_s;
    case ContentFault::BadSignature:
        return u"bad-signature"_s;
    case ContentFault::MalformedManifest:
        return u"malformed-manifest"_s;
    case ContentFault::OlderVersion:
        return u"older-version"_s;
    case ContentFault::ExpiredManifest:
        return u"expired-manifest"_s;
    case ContentFault::WrongSize:
        return u"wrong-size"_s;
    case ContentFault::WrongHash:
        return u"wrong-hash"_s;
    case ContentFault::DiskFull:
        return u"disk-full"_s;
    case ContentFault::DiskError:
        return u"disk-error"_s;
    case ContentFault::ImportFailed:
        return u"import-failed"_s;
    case ContentFault::Busy:
        return u"busy"_s;
    case ContentFault::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

Result<Manifest> parseManifest(const QByteArray &bytes)
{
    const QString sentence = QCoreApplication::translate(
        "sync", "The county's list of content cannot be read. What is here stays in use.");
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (!document.isObject())
        return failure(sentence,
                       u"manifest, byte %1: %2"_s.arg(parseError.offset).arg(parseError.errorString()));
    JsonFaults faults;
    CheckedObject root(document.object(), {}, faults);
    if (root.text(u"format"_s, 40, CheckedObject::Required) != "lucarne-manifest-1"_L1)
        root.fault(u"format"_s, u"must be lucarne-manifest-1"_s);
    Manifest manifest;
    manifest.version = wholeNumber(root, u"version"_s, kLargestVersion);
    manifest.issued = utcTime(root, u"issued"_s);
    manifest.expires = utcTime(root, u"expires"_s);
    const QJsonArray bundles = root.array(u"bundles"_s, kMostBundles, CheckedObject::Required);
    for (qsizetype i = 0; i < bundles.size(); ++i) {
        if (auto bundle = readBundle(CheckedObject(bundles.at(i), u"bundles[%1]"_s.arg(i), faults),
                                     manifest.unknownKinds))
            manifest.bundles.push_back(std::move(*bundle));
    }
    const QJsonArray keys = root.array(u"sealingKeys"_s, kMostSealingKeys);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (auto key = readSealingKey(CheckedObject(keys.at(i), u"sealingKeys[%1]"_s.arg(i), faults)))
            manifest.sealingKeys.push_back(std::move(*key));
    }
    if (!faults.isEmpty())
        return failure(sentence, faults.text());
    manifest.digest = QString::fromLatin1(vault::sha256(bytes).toHex());
    return manifest;
}

tl::expected<Manifest, ContentError> acceptManifest(const QByteArray &bytes, const QByteArray &signature,
                                                    const vault::PublicKey &key, const AcceptedVersion &last,
                                                    const QDateTime &now)
{
    // The signature first: nothing that the county did not sign is even parsed.
    const auto decoded = vault::strictBase64(signature);
    if (!decoded || !key.verifies(bytes, *decoded)) {
        return refused(
            ContentFault::BadSignature,
            QCoreApplication::translate(
                "sync",
                "New content was refused: it is not signed by the county. What is here stays in use."),
            u"the manifest is not signed by the pinned key"_s);
    }
    auto manifest = parseManifest(bytes);
    if (!manifest)
        return tl::unexpected(ContentError{ContentFault::MalformedManifest, manifest.error()});
    if (manifest->version < last.version ||
        (manifest->version == last.version && manifest->digest != last.digest)) {
        return refused(
            ContentFault::OlderVersion,
            QCoreApplication::translate(
                "sync", "New content was refused: it is older than what is here, which stays in use."),
            u"version %1 after %2"_s.arg(manifest->version).arg(last.version));
    }
    if (manifest->expires <= now) {
        return refused(ContentFault::ExpiredManifest,
                       QCoreApplication::translate(
                           "sync", "New content was refused: it has expired. What is here stays in use."),
                       u"expired at %1"_s.arg(manifest->expires.toString(Qt::ISODate)));
    }
    return std::move(*manifest);
}

} // namespace lucarne::sync
