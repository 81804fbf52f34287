// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyfolder.h"

#include "database.h"
#include "failpoint.h"

#include "vault/digest.h"

#include <QCborArray>
#include <QCborValue>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace lucarne::store
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kDigestBytes = 32;
constexpr qint64 kSweepAfterSeconds = 24 * 3600;

} // namespace

Result<void> CopyFolder::write(const QString &name, const QByteArray &content)
{
    const QString path = m_folder + u'/' + name;
    QFile part(path + u".part"_s);
    const auto failed = [&part](const QString &why) {
        part.remove();
        return failure(
            QCoreApplication::translate("store", "The disk of this terminal did not accept the data."),
            part.fileName() + u": "_s + why);
    };
    if (!part.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        part.write(vault::sha256(content) + content) != kDigestBytes + content.size())
        return failed(part.errorString());
    part.close();
    if (const auto synced = syncFile(part.fileName()); !synced)
        return failed(synced.error().detail);
    failpoint("copy.synced");
    QFile::remove(path); // of what was never committed
    if (!part.rename(path))
        return failed(part.errorString());
    failpoint("copy.renamed");
    return syncFolder(m_folder);
}

std::optional<QByteArray> CopyFolder::read(const QString &name) const
{
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    QByteArray content = bytes.mid(kDigestBytes);
    if (bytes.size() <= kDigestBytes || vault::sha256(content) != bytes.first(kDigestBytes))
        return std::nullopt;
    return content;
}

QStringList CopyFolder::names(const QStringList &patterns) const
{
    return QDir(m_folder).entryList(patterns, QDir::Files, QDir::Unsorted);
}

QStringList CopyFolder::newestFirst(const QStringList &patterns) const
{
    return QDir(m_folder).entryList(patterns, QDir::Files, QDir::Time);
}

void CopyFolder::rename(const QString &name, const QString &newName)
{
    QFile::rename(m_folder + u'/' + name, m_folder + u'/' + newName);
}

void CopyFolder::remove(const QString &name)
{
    QFile::remove(m_folder + u'/' + name);
}

void CopyFolder::sweep(const std::function<bool(const QString &name)> &isNeeded, const QDateTime &now)
{
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files)) {
        if (file.lastModified().secsTo(now) > kSweepAfterSeconds && !isNeeded(file.fileName()))
            QFile::remove(file.filePath());
    }
}

QCborArray packed(const std::vector<SealedDocument> &documents)
{
    QCborArray all;
    for (const SealedDocument &document : documents)
        all.append(QCborArray{document.digest, document.size, QCborValue(document.id), document.mediaType});
    return all;
}

std::vector<SealedDocument> documentsFrom(const QCborArray &packed)
{
    std::vector<SealedDocument> documents;
    for (const QCborValue &value : packed) {
        const QCborArray document = value.toArray();
        documents.push_back({document[0].toByteArray(), document[1].toInteger(), document[2].toUuid(),
                             document[3].toString()});
    }
    return documents;
}

} // namespace lucarne::store
