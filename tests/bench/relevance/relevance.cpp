// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "relevance.h"

#include "catalogue/documentreader.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace lucarne::test
{

using namespace Qt::StringLiterals;

Result<std::vector<RelevanceQuery>> relevanceQueries()
{
    QFile file(QStringLiteral(LUCARNE_SOURCE_DIR "/tests/bench/relevance/queries.fr.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"The queries cannot be read."_s, file.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        return failure(u"The queries cannot be read."_s, error.errorString());
    std::vector<RelevanceQuery> queries;
    const QJsonArray array = document["queries"_L1].toArray();
    for (const QJsonValue &value : array) {
        RelevanceQuery query{value["typed"_L1].toString(), {}, value["half"_L1] == "tune"_L1};
        const QJsonArray guides = value["guides"_L1].toArray();
        for (const QJsonValue &guide : guides)
            query.guides << guide.toString();
        queries.push_back(std::move(query));
    }
    return queries;
}

Result<int> forEachDocument(const QString &zip, const std::function<void(const catalogue::Document &)> &visit)
{
    const std::unique_ptr<archive, int (*)(archive *)> reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_filename(reader.get(), QFile::encodeName(zip).constData(), 1 << 16) != ARCHIVE_OK)
        return failure(u"The archive cannot be read."_s,
                       QString::fromUtf8(archive_error_string(reader.get())));
    int read = 0;
    archive_entry *entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        QByteArray content;
        char chunk[1 << 16];
        for (la_ssize_t size = 0; (size = archive_read_data(reader.get(), chunk, sizeof chunk)) > 0;)
            content.append(chunk, static_cast<qsizetype>(size));
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        if (const auto document = catalogue::readDocument(buffer)) {
            visit(*document);
            ++read;
        }
    }
    return read;
}

} // namespace lucarne::test
