// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealeddocuments.h"

#include "database.h"
#include "failpoint.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace lucarne::store
{

using namespace Qt::StringLiterals;

namespace
{

const QString kSealed = u".sealed"_s;
constexpr qint64 kSweepAfterSeconds = 24 * 3600;

} // namespace

SealedDocuments::SealedDocuments(QString folder, DiskUsage usage)
    : m_folder(std::move(folder)), m_usage(std::move(usage))
{
}

Result<SealedDocument> SealedDocuments::add(QIODevice &content, const QString &mediaType,
                                            const vault::SealingKey &county,
                                            const vault::SigningKey &terminal)
{
    if (diskLevelAt(m_usage(m_folder)) >= DiskLevel::NoDocuments) {
        return failure(
            QCoreApplication::translate(
                "store", "This terminal has no room left for documents. You can bring them later."),
            u"%1: the disk is almost full"_s.arg(m_folder));
    }
    SealedDocument document;
    document.id = QUuid::createUuid();
    document.mediaType = mediaType;
    QFile part(m_folder + u'/' + document.id.toString(QUuid::WithoutBraces) + u".part"_s);
    const auto failed = [&part](const Error &error) {
        part.remove();
        return tl::unexpected(error);
    };
    const auto refused = [&failed, &part] {
        return failed(
            {QCoreApplication::translate("store", "The disk of this terminal did not accept the data."),
             u"%1: %2"_s.arg(part.fileName(), part.errorString())});
    };
    if (!part.open(QIODevice::WriteOnly | QIODevice::Unbuffered | QIODevice::NewOnly))
        return refused();
    const auto sealed = vault::sealEnvelope(content, part, county, terminal, document.id);
    if (!sealed)
        return failed(sealed.error().error);
    part.close();
    failpoint("document.written");
    if (const auto synced = syncFile(part.fileName()); !synced)
        return failed(synced.error());
    failpoint("document.synced");
    document.digest = sealed->digest;
    document.size = sealed->size;
    if (!part.rename(file(document)))
        return refused();
    failpoint("document.renamed");
    if (const auto synced = syncFolder(m_folder); !synced)
        return failed(synced.error());
    failpoint("document.kept");
    return document;
}

QString SealedDocuments::file(const SealedDocument &document) const
{
    return m_folder + u'/' + document.hex() + kSealed;
}

bool SealedDocuments::has(const SealedDocument &document) const
{
    const QFileInfo info(file(document));
    return info.isFile() && info.size() == document.size;
}

void SealedDocuments::remove(const SealedDocument &document)
{
    QFile::remove(file(document));
}

int SealedDocuments::sweep(const QStringList &referred, const QDateTime &now,
                           const std::optional<QDateTime> &keptUntil)
{
    int removed = 0;
    const QDir folder(m_folder);
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files)) {
        const bool isPart = info.suffix() == "part"_L1;
        const bool isOld = info.lastModified().secsTo(now) > kSweepAfterSeconds &&
                           (!keptUntil || info.lastModified() > *keptUntil);
        if (isOld && (isPart || !referred.contains(info.completeBaseName())))
            removed += QFile::remove(info.filePath()) ? 1 : 0;
    }
    return removed;
}

} // namespace lucarne::store
