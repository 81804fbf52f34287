// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publisher.h"

#include "catalogue/directory.h"
#include "catalogue/documentreader.h"
#include "procedure/definition.h"
#include "session/clock.h"
#include "vault/digest.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

namespace lucarne::county
{

using namespace Qt::StringLiterals;

namespace
{

struct ArchiveReadCloser {
    void operator()(archive *a) const { archive_read_free(a); }
};
struct ArchiveWriteCloser {
    void operator()(archive *a) const { archive_write_free(a); }
};
struct EntryCloser {
    void operator()(archive_entry *e) const { archive_entry_free(e); }
};

// Terminals use the first; the others tell an auditor what is still in use.
constexpr std::size_t kMostAnnouncedKeys = 5;

tl::unexpected<Error> cannotPublish(const QString &detail)
{
    return failure(u"The content cannot be published."_s, detail);
}

Result<vault::SigningKey> loadOrMakeKey(const QString &file)
{
    if (!QFile::exists(file)) {
        vault::SigningKey key = vault::SigningKey::generate();
        return writeKeyFile(file, key.seed()).map([&key] { return std::move(key); });
    }
    return readKeyFile(file, vault::kSeedBytes + 1).and_then(&vault::SigningKey::fromSeed);
}

QJsonArray described(const vault::KeyRing &ring)
{
    QJsonArray keys;
    for (std::size_t i = 0; i < std::min(ring.size(), kMostAnnouncedKeys); ++i) {
        const vault::SealingKey &sealing = ring[i].sealingKey();
        keys.append(QJsonObject{{u"id"_s, QString::fromLatin1(sealing.id().toHex())},
                                {u"publicKey"_s, QString::fromLatin1(sealing.toBase64())}});
    }
    return keys;
}

bool announces(const SignedManifest &manifest, const vault::KeyRing &ring)
{
    return QJsonDocument::fromJson(manifest.body).object()[u"sealingKeys"].toArray() == described(ring);
}

QByteArray manifestBody(qint64 version, const QDateTime &issued, const QDateTime &expires,
                        const std::vector<Bundle> &bundles, const vault::KeyRing &ring)
{
    QJsonArray list;
    for (const Bundle &bundle : bundles) {
        list.append(QJsonObject{{u"kind"_s, bundle.kind},
                                {u"audience"_s, bundle.audience},
                                {u"size"_s, bundle.size},
                                {u"sha256"_s, bundle.sha256},
                                {u"path"_s, u"/v1/content/bundles/"_s + bundle.sha256}});
    }
    return QJsonDocument(QJsonObject{{u"format"_s, u"lucarne-manifest-1"_s},
                                     {u"version"_s, version},
                                     {u"issued"_s, issued.toString(Qt::ISODate)},
                                     {u"expires"_s, expires.toString(Qt::ISODate)},
                                     {u"bundles"_s, list},
                                     {u"sealingKeys"_s, described(ring)}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

Publisher::Publisher(QString folder, CountyStore &store, const session::Clock &clock, vault::SigningKey key,
                     SealingKeys sealingKeys)
    : m_folder(std::move(folder)),
      m_store(&store),
      m_clock(&clock),
      m_key(std::move(key)),
      m_sealingKeys(std::make_unique<SealingKeys>(std::move(sealingKeys)))
{
}

Result<Publisher> Publisher::open(const QString &folder, CountyStore &store, const session::Clock &clock)
{
    if (!QDir().mkpath(folder + u"/bundles"_s))
        return cannotPublish(u"%1: cannot be made"_s.arg(folder));
    auto key = loadOrMakeKey(folder + u"/content-key"_s);
    if (!key)
        return tl::unexpected(key.error());
    auto sealingKeys = SealingKeys::open(folder + u"/sealing-keys"_s);
    if (!sealingKeys)
        return tl::unexpected(sealingKeys.error());
    return Publisher(folder, store, clock, std::move(*key), std::move(*sealingKeys));
}

Result<void> Publisher::rotateSealingKey()
{
    if (auto added = m_sealingKeys->addNew(); !added)
        return added;
    const auto last = m_store->latestManifest();
    if (!last)
        return tl::unexpected(last.error());
    if (!*last)
        return {};
    return issue((*last)->bundles, (*last)->version).map([](const SignedManifest &) {});
}

QString Publisher::bundleFile(const QString &sha256) const
{
    return m_folder + u"/bundles/"_s + sha256;
}

Result<Bundle> Publisher::keep(const QString &file)
{
    const auto digest = vault::sha256OfFile(file);
    if (!digest)
        return tl::unexpected(digest.error());
    Bundle bundle;
    bundle.sha256 = QString::fromLatin1(digest->toHex());
    bundle.size = QFileInfo(file).size();
    const QString target = bundleFile(bundle.sha256);
    if (QFileInfo(target).size() == bundle.size)
        return bundle;
    // Under another name first: a crash must not leave half a bundle under its final name.
    const QString half = target + u".new"_s;
    QFile::remove(half);
    QFile::remove(target);
    if (!QFile::copy(file, half) || !QFile::rename(half, target))
        return cannotPublish(u"%1: cannot be copied to %2"_s.arg(file, target));
    return bundle;
}

Result<Bundle> Publisher::addCatalogue(const QString &source)
{
    QString file = source;
    QTemporaryDir temporary(m_folder + u"/zip-XXXXXX"_s);
    if (QFileInfo(source).isDir()) {
        file = temporary.filePath(u"catalogue.zip"_s);
        if (const auto zipped = zipFolder(source, u".xml"_s, file); !zipped)
            return tl::unexpected(zipped.error());
    }
    const auto audience = audienceOfArchive(file);
    if (!audience)
        return tl::unexpected(audience.error());
    return keep(file).map([&audience](Bundle bundle) {
        bundle.kind = u"catalogue"_s;
        bundle.audience = *audience;
        return bundle;
    });
}

Result<Bundle> Publisher::addDirectory(const QString &file)
{
    if (const auto directory = catalogue::OfficeDirectory::load(file); !directory)
        return tl::unexpected(directory.error());
    return keep(file).map([](Bundle bundle) {
        bundle.kind = u"directory"_s;
        return bundle;
    });
}

Result<Bundle> Publisher::addProcedures(const QString &folder)
{
    for (const QString &name : QDir(folder).entryList({u"*.json"_s}, QDir::Files)) {
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return cannotPublish(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
        if (const auto definition = procedure::Definition::parse(file.readAll()); !definition)
            return cannotPublish(u"%1:\n%2"_s.arg(file.fileName(), definition.error().detail));
    }
    const QTemporaryDir temporary(m_folder + u"/zip-XXXXXX"_s);
    const QString zip = temporary.filePath(u"procedures.zip"_s);
    if (const auto zipped = zipFolder(folder, u".json"_s, zip); !zipped)
        return tl::unexpected(zipped.error());
    return keep(zip).map([](Bundle bundle) {
        bundle.kind = u"procedures"_s;
        return bundle;
    });
}

Result<SignedManifest> Publisher::issue(std::vector<Bundle> bundles, qint64 lastVersion)
{
    SignedManifest manifest;
    manifest.issued = m_clock->utcNow();
    manifest.issued.setTime(QTime(0, 0).addSecs(QTime(0, 0).secsTo(manifest.issued.time())));
    manifest.expires = manifest.issued.addSecs(m_validity.count());
    // Not simply the last one plus one: a county restored from an old backup would give out
    // versions that its terminals have already left behind.
    manifest.version = std::max(lastVersion + 1, manifest.issued.toSecsSinceEpoch());
    manifest.bundles = std::move(bundles);
    manifest.body =
        manifestBody(manifest.version, manifest.issued, manifest.expires, manifest.bundles, keyRing());
    manifest.signature = m_key.sign(manifest.body);
    if (const auto added = m_store->addManifest(manifest); !added)
        return tl::unexpected(added.error());
    if (const auto dropped = dropOldBundles(); !dropped)
        return tl::unexpected(dropped.error());
    return manifest;
}

Result<SignedManifest> Publisher::publish(const QStringList &catalogues, const QString &directory,
                                          const QString &procedures)
{
    std::vector<Bundle> bundles;
    for (const QString &source : catalogues) {
        auto bundle = addCatalogue(source);
        if (!bundle)
            return tl::unexpected(bundle.error());
        bundles.push_back(std::move(*bundle));
    }
    if (!directory.isEmpty()) {
        auto bundle = addDirectory(directory);
        if (!bundle)
            return tl::unexpected(bundle.error());
        bundles.push_back(std::move(*bundle));
    }
    if (!procedures.isEmpty()) {
        auto bundle = addProcedures(procedures);
        if (!bundle)
            return tl::unexpected(bundle.error());
        bundles.push_back(std::move(*bundle));
    }
    std::ranges::sort(bundles, {}, [](const Bundle &b) { return std::pair(b.kind, b.audience); });
    const auto last = m_store->latestManifest();
    if (!last)
        return tl::unexpected(last.error());
    const bool renewalDue =
        *last && (*last)->issued.secsTo(m_clock->utcNow()) > (*last)->issued.secsTo((*last)->expires) / 2;
    if (*last && (*last)->bundles == bundles && announces(**last, keyRing()) && !renewalDue)
        return **last;
    return issue(std::move(bundles), *last ? (*last)->version : 0);
}

Result<std::optional<SignedManifest>> Publisher::current()
{
    auto last = m_store->latestManifest();
    if (!last || !*last)
        return last;
    if ((*last)->issued.secsTo(m_clock->utcNow()) <= (*last)->issued.secsTo((*last)->expires) / 2)
        return last;
    auto renewed = issue((*last)->bundles, (*last)->version);
    if (!renewed)
        return tl::unexpected(renewed.error());
    return std::optional(std::move(*renewed));
}

Result<void> Publisher::dropOldBundles()
{
    const auto kept = m_store->bundlesToKeep();
    if (!kept)
        return tl::unexpected(kept.error());
    const QDir bundles(m_folder + u"/bundles"_s);
    for (const QString &name : bundles.entryList(QDir::Files)) {
        if (!kept->contains(name) && !QFile::remove(bundles.filePath(name)))
            return cannotPublish(u"%1: cannot be removed"_s.arg(bundles.filePath(name)));
    }
    return {};
}

Result<void> zipFolder(const QString &folder, const QString &suffix, const QString &zipFile)
{
    const std::unique_ptr<archive, ArchiveWriteCloser> zip(archive_write_new());
    const auto fault = [&zip, &zipFile] {
        return cannotPublish(u"%1: %2"_s.arg(zipFile, QString::fromUtf8(archive_error_string(zip.get()))));
    };
    if (archive_write_set_format_zip(zip.get()) != ARCHIVE_OK ||
        archive_write_open_filename(zip.get(), QFile::encodeName(zipFile).constData()) != ARCHIVE_OK)
        return fault();
    QStringList names = QDir(folder).entryList({u'*' + suffix}, QDir::Files);
    if (names.isEmpty())
        return cannotPublish(u"%1: no file in it that ends in %2"_s.arg(folder, suffix));
    std::ranges::sort(names); // by code point: the same in every locale
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return cannotPublish(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
        const QByteArray content = file.readAll();
        const std::unique_ptr<archive_entry, EntryCloser> entry(archive_entry_new());
        archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), content.size());
        archive_entry_set_mtime(entry.get(), 1'262'304'000, 0); // 2010-01-01: any fixed time
        if (archive_write_header(zip.get(), entry.get()) != ARCHIVE_OK ||
            archive_write_data(zip.get(), content.constData(), std::size_t(content.size())) != content.size())
            return fault();
    }
    if (archive_write_close(zip.get()) != ARCHIVE_OK)
        return fault();
    return {};
}

Result<QString> audienceOfArchive(const QString &zipFile)
{
    const std::unique_ptr<archive, ArchiveReadCloser> zip(archive_read_new());
    archive_read_support_format_zip(zip.get());
    const auto fault = [&zip, &zipFile] {
        return cannotPublish(u"%1: %2"_s.arg(zipFile, QString::fromUtf8(archive_error_string(zip.get()))));
    };
    if (archive_read_open_filename(zip.get(), QFile::encodeName(zipFile).constData(), 64 * 1024) !=
        ARCHIVE_OK)
        return fault();
    archive_entry *entry = nullptr;
    for (;;) {
        const int status = archive_read_next_header(zip.get(), &entry);
        if (status == ARCHIVE_EOF)
            return cannotPublish(u"%1: no document in it names its audience"_s.arg(zipFile));
        if (status != ARCHIVE_OK)
            return fault();
        QByteArray content(catalogue::kMaxDocumentBytes + 1, Qt::Uninitialized);
        qint64 size = 0;
        while (size < content.size()) {
            const auto read =
                archive_read_data(zip.get(), content.data() + size, std::size_t(content.size() - size));
            if (read < 0)
                return fault();
            if (read == 0)
                break;
            size += read;
        }
        content.truncate(size);
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        if (const auto document = catalogue::readDocument(buffer); document && !document->audience.isEmpty())
            return document->audience;
    }
}

} // namespace lucarne::county
