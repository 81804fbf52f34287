// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include "cataloguelog.h"
#include "documentreader.h"
#include "editionfile.h"
#include "editionfolder.h"
#include "searchindex.h"

#include <QCoreApplication>
#include <QSet>
#include <QSqlError>
#include <QVariant>

namespace lucarne::catalogue
{

Q_LOGGING_CATEGORY(lcCatalogue, "lucarne.catalogue")

namespace
{

using namespace Qt::StringLiterals;

const QString kFirstAudience = u"Particuliers"_s;

/// One audience's edition, open.
struct Volume {
    EditionFile file;
    bool canRollBack = false;
    SearchIndex index;

    Volume(EditionFile opened, bool hasPrevious)
        : file(std::move(opened)), canRollBack(hasPrevious), index(file.database().connection())
    {
    }

    /// Runs a query and hands each row on. A failure while reading is an I/O error or a damaged
    /// file: the screen shows what there is and the installer finds the reason in the log.
    template<typename Row>
    void each(const QString &sql, const QVariantList &values, const Row &row) const
    {
        auto query = file.database().prepare(sql);
        if (!query) {
            qCWarning(lcCatalogue) << query.error().detail;
            return;
        }
        for (const QVariant &value : values)
            query->addBindValue(value);
        if (auto done = file.database().execute(*query); !done) {
            qCWarning(lcCatalogue) << done.error().detail;
            return;
        }
        while (query->next())
            row(*query);
        if (query->lastError().isValid())
            qCWarning(lcCatalogue) << file.database().errorOf(*query).detail;
    }
};

/// Columns from \a first: id, type, title, description.
Summary summaryFrom(const QSqlQuery &query, int first = 0)
{
    return {query.value(first).toString(), kindFromOfficialType(query.value(first + 1).toString()),
            query.value(first + 2).toString(), query.value(first + 3).toString()};
}

Result<Volume> openVolume(const EditionFolder &folder, const EditionFolder::Audience &audience)
{
    auto current = EditionFile::open(folder.path(audience.current));
    if (current)
        return Volume(std::move(*current), !audience.previous.isEmpty());
    if (!audience.previous.isEmpty()) {
        if (auto previous = EditionFile::open(folder.path(audience.previous))) {
            qCWarning(lcCatalogue) << "the edition in use cannot be opened, the one before it serves:"
                                   << current.error().detail;
            return Volume(std::move(*previous), false);
        }
    }
    return tl::unexpected(current.error());
}

} // namespace

struct Catalogue::Private {
    std::vector<Volume> volumes;

    std::vector<Summary> home(const QString &list) const
    {
        std::vector<Summary> summaries;
        QSet<QString> seen;
        for (const Volume &volume : volumes) {
            volume.each(u"SELECT d.id, d.type, d.title, d.description FROM home h "
                        "JOIN document d ON d.id = h.target WHERE h.list = ? ORDER BY h.position"_s,
                        {list}, [&](const QSqlQuery &query) {
                            Summary summary = summaryFrom(query);
                            if (seen.contains(summary.id))
                                return;
                            seen.insert(summary.id);
                            summaries.push_back(std::move(summary));
                        });
        }
        return summaries;
    }
};

Catalogue::Catalogue(std::unique_ptr<Private> p) : d(std::move(p)) {}
Catalogue::Catalogue(Catalogue &&) noexcept = default;
Catalogue &Catalogue::operator=(Catalogue &&) noexcept = default;
Catalogue::~Catalogue() = default;

Result<Catalogue> Catalogue::open(const QString &folderPath)
{
    const auto folder = EditionFolder::read(folderPath);
    if (!folder)
        return tl::unexpected(folder.error());
    auto d = std::make_unique<Private>();
    QStringList names = folder->audiences.keys();
    if (names.removeOne(kFirstAudience))
        names.prepend(kFirstAudience);
    std::optional<Error> firstError;
    for (const QString &name : std::as_const(names)) {
        auto volume = openVolume(*folder, folder->audiences.value(name));
        if (volume) {
            d->volumes.push_back(std::move(*volume));
            continue;
        }
        qCWarning(lcCatalogue) << volume.error().detail;
        if (!firstError)
            firstError = volume.error();
    }
    if (d->volumes.empty() && firstError)
        return tl::unexpected(*firstError);
    return Catalogue(std::move(d));
}

std::vector<Edition> Catalogue::editions() const
{
    std::vector<Edition> editions;
    for (const Volume &volume : d->volumes) {
        editions.push_back(volume.file.edition());
        editions.back().canRollBack = volume.canRollBack;
    }
    return editions;
}

bool Catalogue::isEmpty() const
{
    return d->volumes.empty();
}

std::vector<Summary> Catalogue::lifeEvents() const
{
    return d->home(u"life-event"_s);
}

std::vector<Summary> Catalogue::themes() const
{
    return d->home(u"theme"_s);
}

std::vector<Section> Catalogue::contents(const QString &id) const
{
    for (const Volume &volume : d->volumes) {
        std::vector<Section> sections;
        qint64 last = -1;
        // The list's own title: "First request" under "For an adult" says more than the full one.
        volume.each(u"SELECT s.number, s.title, d.id, d.type, "
                    "CASE e.title WHEN '' THEN d.title ELSE e.title END, d.description "
                    "FROM section s JOIN entry e ON e.section = s.number JOIN document d ON d.id = e.target "
                    "WHERE s.container = ? OR (s.reference = ? AND s.reference <> '') "
                    "ORDER BY s.position, s.number, e.position"_s,
                    {id, id}, [&](const QSqlQuery &query) {
                        const qint64 number = query.value(0).toLongLong();
                        if (number != last)
                            sections.push_back({query.value(1).toString(), {}});
                        last = number;
                        sections.back().entries.push_back(summaryFrom(query, 2));
                    });
        if (!sections.empty())
            return sections;
    }
    return {};
}

Result<Document> Catalogue::document(const QString &id) const
{
    for (const Volume &volume : d->volumes) {
        QByteArray body;
        volume.each(u"SELECT body FROM document WHERE id = ?"_s, {id},
                    [&](const QSqlQuery &query) { body = query.value(0).toByteArray(); });
        if (body.isEmpty())
            continue;
        bool ok = false;
        ContentNode root = decodeContent(body, &ok);
        if (!ok)
            return failure(
                QCoreApplication::translate("catalogue", "This page of the guide is damaged."),
                u"%1: the content of %2 cannot be decoded"_s.arg(volume.file.database().file(), id));
        return documentFromTree(std::move(root));
    }
    return failure(
        QCoreApplication::translate("catalogue", "This page of the guide is not on this terminal."),
        u"no document %1"_s.arg(id));
}

Summary Catalogue::summary(const QString &id) const
{
    Summary summary;
    for (const Volume &volume : d->volumes) {
        volume.each(u"SELECT id, type, title, description FROM document WHERE id = ?"_s, {id},
                    [&](const QSqlQuery &query) { summary = summaryFrom(query); });
        if (!summary.id.isEmpty())
            break;
    }
    return summary;
}

std::vector<SearchHit> Catalogue::search(const QString &typed, int limit) const
{
    std::vector<SearchHit> hits;
    QSet<QString> seen;
    for (const Volume &volume : d->volumes) {
        for (SearchHit &hit : volume.index.search(typed, limit)) {
            if (int(hits.size()) >= limit)
                return hits;
            if (seen.contains(hit.summary.id))
                continue;
            seen.insert(hit.summary.id);
            hits.push_back(std::move(hit));
        }
    }
    return hits;
}

} // namespace lucarne::catalogue
