// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "libraryindex.h"

#include "catalogue/archivereader.h"
#include "failpoint.h"
#include "store/database.h"
#include "store/folderlock.h"
#include "vault/digest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>

#include <algorithm>
#include <optional>

namespace lucarne::procedure
{

namespace
{

using namespace Qt::StringLiterals;

/// A county runs some dozens of procedures.
constexpr catalogue::ArchiveLimits kLimits{.entries = 1000,
                                           .unpackedBytes = 128LL * 1024 * 1024,
                                           .documentBytes = Definition::kMostBytes,
                                           .ratio = 100};

struct SourceFile {
    QString name;
    std::optional<QByteArray> json; ///< none: too large
};

/// A file of the source that is in order.
struct Arrival {
    QString file; ///< its name in the source
    std::shared_ptr<const Definition> definition;
    QByteArray json;
    QString sha256;
};

tl::unexpected<Error> unusable(const QString &detail)
{
    return failure(QCoreApplication::translate(
                       "procedure", "The new procedures cannot be used. Those that are here stay in use."),
                   detail);
}

tl::unexpected<Error> unwritable(const QString &detail)
{
    return failure(
        QCoreApplication::translate("procedure", "The procedures cannot be written on this terminal."),
        detail);
}

bool isProcedureName(QStringView name)
{
    return name.endsWith(u".json");
}

Result<std::vector<SourceFile>> readFolder(const QString &folder)
{
    std::vector<SourceFile> files;
    const QStringList names = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    if (names.size() > kLimits.entries)
        return unusable(u"%1: more than %2 files"_s.arg(folder).arg(kLimits.entries));
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return unusable(file.fileName() + u": "_s + file.errorString());
        SourceFile source{name, file.read(Definition::kMostBytes + 1)};
        if (source.json->size() > Definition::kMostBytes)
            source.json.reset();
        files.push_back(std::move(source));
    }
    return files;
}

Result<std::vector<SourceFile>> readZip(const QString &zip)
{
    auto reader = catalogue::ArchiveReader::open(zip, kLimits, isProcedureName);
    if (!reader)
        return unusable(reader.error().detail);
    std::vector<SourceFile> files;
    for (;;) {
        auto entry = reader->next();
        if (!entry)
            return unusable(entry.error().detail);
        if (!*entry)
            return files;
        if ((*entry)->content || (*entry)->tooLarge)
            files.push_back({(*entry)->file, std::move((*entry)->content)});
    }
}

/// Which procedure a wrong file was meant to be; empty: nobody knows.
QString idMeant(const SourceFile &file)
{
    static const QRegularExpression valid(u"^[a-z0-9-]{1,60}$"_s);
    QString said = file.json ? QJsonDocument::fromJson(*file.json)[u"id"].toString() : QString();
    if (valid.match(said).hasMatch())
        return said;
    const QString named = file.name.chopped(5);
    return valid.match(named).hasMatch() ? named : QString();
}

class Import
{
public:
    Import(QString folder) : m_folder(std::move(folder)), m_index(LibraryIndex::read(m_folder)) {}

    ProcedureImport take(const std::vector<SourceFile> &files)
    {
        ProcedureImport outcome;
        const auto refuse = [&](const QString &file, const QString &reason, const QString &id) {
            outcome.refused.push_back({file, reason});
            m_staying.insert(id);
        };
        for (const SourceFile &file : files) {
            auto arrival = check(file);
            if (arrival) {
                int &highest = m_highest[arrival->definition->id];
                highest = std::max(highest, arrival->definition->version);
                m_arrivals.push_back(std::move(*arrival));
            } else {
                refuse(file.name, arrival.error(), idMeant(file));
            }
        }
        // An earlier version is welcome beside the one to be offered, and never in its place.
        const auto wentBack = [this](const Arrival &arrival) {
            const QString &id = arrival.definition->id;
            return m_highest.value(id) < m_index.latest.value(id).version;
        };
        for (const Arrival &arrival : m_arrivals) {
            const QString &id = arrival.definition->id;
            if (wentBack(arrival))
                refuse(arrival.file,
                       u"/version: %1, but version %2 was offered already"_s.arg(arrival.definition->version)
                           .arg(m_index.latest.value(id).version),
                       id);
        }
        std::erase_if(m_arrivals, wentBack);
        m_highest.removeIf([this](QHash<QString, int>::iterator it) {
            return it.value() < m_index.latest.value(it.key()).version;
        });
        m_allStay = std::ranges::any_of(m_staying, [this](const QString &id) {
            return !m_index.latest.contains(id) && !m_highest.contains(id);
        });
        outcome.accepted = int(m_highest.size());
        return outcome;
    }

    /// The files first; they mean nothing before offered.json names them.
    Result<void> install()
    {
        for (const Arrival &arrival : m_arrivals) {
            if (auto written = keep(arrival); !written)
                return written;
        }
        if (auto synced = store::syncFolder(m_folder); !synced)
            return synced;
        failpoint("procedures.staged");
        std::vector<ProcedureSummary> offered;
        for (const ProcedureSummary &earlier : m_index.offered) {
            if (!m_highest.contains(earlier.id) && (m_allStay || m_staying.contains(earlier.id)))
                offered.push_back(earlier);
        }
        for (const Arrival &arrival : m_arrivals) {
            if (arrival.definition->version != m_highest.value(arrival.definition->id))
                continue;
            offered.push_back(summaryOf(*arrival.definition));
            m_index.latest.insert(arrival.definition->id, {arrival.definition->version, arrival.sha256});
        }
        m_index.offered = std::move(offered);
        return m_index.write(m_folder);
    }

private:
    /// What is kept here of an earlier version; empty: nothing that is in order.
    QByteArray kept(const QString &id, int version) const
    {
        QFile file(procedureFile(m_folder, id, version));
        const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const auto definition = Definition::parse(json);
        const bool isIt = definition && (*definition)->id == id && (*definition)->version == version;
        return isIt ? json : QByteArray();
    }

    tl::expected<Arrival, QString> check(const SourceFile &file) const
    {
        if (!file.json)
            return tl::unexpected(u"larger than %1 bytes"_s.arg(Definition::kMostBytes));
        auto definition = Definition::parse(*file.json);
        if (!definition)
            return tl::unexpected(definition.error().detail);
        Arrival arrival{file.name, std::move(*definition), *file.json,
                        QString::fromLatin1(vault::sha256(*file.json).toHex())};
        const QString &id = arrival.definition->id;
        const int version = arrival.definition->version;
        if (std::ranges::any_of(m_arrivals, [&](const Arrival &one) {
                return one.definition->id == id && one.definition->version == version;
            }))
            return tl::unexpected(
                u"/version: another file is version %1 of %2 as well"_s.arg(version).arg(id));
        const LibraryIndex::Latest latest = m_index.latest.value(id);
        const QByteArray earlier = version < latest.version ? kept(id, version) : QByteArray();
        if ((version == latest.version && arrival.sha256 != latest.sha256) ||
            (!earlier.isEmpty() && earlier != arrival.json))
            return tl::unexpected(
                u"/version: other content under version %1, which was offered already"_s.arg(version));
        return arrival;
    }

    Result<void> keep(const Arrival &arrival) const
    {
        const QString name = procedureFile(m_folder, arrival.definition->id, arrival.definition->version);
        const QString place = QFileInfo(name).path();
        if (!QDir().mkpath(place))
            return unwritable(place + u": cannot be made"_s);
        QFile there(name);
        if (there.open(QIODevice::ReadOnly) && there.readAll() == arrival.json)
            return {};
        there.close();
        QSaveFile file(name); // synchronises before it renames
        if (!file.open(QIODevice::WriteOnly) || file.write(arrival.json) != arrival.json.size() ||
            !file.commit())
            return unwritable(name + u": "_s + file.errorString());
        return store::syncFolder(place);
    }

    QString m_folder;
    LibraryIndex m_index;
    std::vector<Arrival> m_arrivals;
    QHash<QString, int> m_highest; ///< of each procedure that arrived: the version to be offered
    QSet<QString> m_staying;       ///< refused, so that their earlier version stays
    bool m_allStay = false;        ///< a refused file may be any procedure: none is withdrawn
};

} // namespace

Result<ProcedureImport> importProcedures(const QString &source, const QString &libraryFolder)
{
    auto files = QFileInfo(source).isDir() ? readFolder(source) : readZip(source);
    if (!files)
        return tl::unexpected(files.error());
    if (files->empty())
        return unusable(source + u": no procedure in it"_s);
    if (!QDir().mkpath(libraryFolder))
        return unwritable(libraryFolder + u": cannot be made"_s);
    const auto lock = store::FolderLock::take(libraryFolder, store::FolderLock::Alone);
    if (!lock)
        return tl::unexpected(lock.error());

    Import import(libraryFolder);
    ProcedureImport outcome = import.take(*files);
    if (outcome.accepted == 0) {
        QStringList reasons;
        for (const RefusedProcedure &refused : outcome.refused)
            reasons.append(refused.file + u":\n"_s + refused.reason);
        return unusable(reasons.join(u'\n'));
    }
    return import.install().map([&outcome] { return std::move(outcome); });
}

} // namespace lucarne::procedure
