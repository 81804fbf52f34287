// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivedocuments.h"

#include "archives.h"

#include "catalogue/archivereader.h"
#include "catalogue/documentreader.h"

#include <QBuffer>

#include <algorithm>
#include <utility>

namespace lucarne::test
{

using namespace Qt::StringLiterals;

Result<ArchiveDocuments> ArchiveDocuments::fromZip(const QString &file)
{
    auto reader = catalogue::ArchiveReader::open(file);
    if (!reader)
        return tl::unexpected(reader.error());
    ArchiveDocuments documents;
    for (;;) {
        auto entry = reader->next();
        if (!entry)
            return tl::unexpected(entry.error());
        if (!*entry)
            break;
        if ((*entry)->content)
            documents.add((*entry)->file, *(*entry)->content);
    }
    documents.sort();
    return documents;
}

ArchiveDocuments ArchiveDocuments::small()
{
    ArchiveDocuments documents;
    for (const ZipEntry &entry : smallCatalogueEntries())
        documents.add(QString::fromUtf8(entry.name), entry.content);
    documents.sort();
    return documents;
}

Result<catalogue::Document> ArchiveDocuments::document(const QString &id) const
{
    const auto found = m_xml.constFind(id);
    if (found == m_xml.constEnd())
        return failure(u"This page is not in the archive."_s, id);
    QBuffer buffer;
    buffer.setData(*found);
    buffer.open(QIODevice::ReadOnly);
    return catalogue::readDocument(buffer);
}

void ArchiveDocuments::add(const QString &file, const QByteArray &xml)
{
    const QString id = file.chopped(4);
    m_xml.insert(id, xml);
    m_ids.append(id);
}

void ArchiveDocuments::sort()
{
    const auto place = [](const QString &id) { return std::pair(id.at(0), QStringView(id).mid(1).toInt()); };
    std::sort(m_ids.begin(), m_ids.end(),
              [&](const QString &one, const QString &other) { return place(one) < place(other); });
}

} // namespace lucarne::test
