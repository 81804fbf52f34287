// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "powercut.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QMap>
#include <QRandomGenerator>

#include <cstring>

namespace lucarne::faults
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kSector = 512;

struct Change {
    bool truncates = false;
    qint64 offset = 0; ///< or the new size
    QByteArray bytes;
};

void apply(QByteArray &content, const Change &change)
{
    if (change.truncates) {
        const qsizetype before = content.size();
        content.resize(change.offset);
        if (content.size() > before)
            std::memset(content.data() + before, 0, std::size_t(content.size() - before));
        return;
    }
    const qint64 end = change.offset + change.bytes.size();
    if (content.size() < end)
        content.append(QByteArray(end - content.size(), '\0'));
    std::memcpy(content.data() + change.offset, change.bytes.constData(), std::size_t(change.bytes.size()));
}

struct File {
    QByteArray onDisk;
    std::vector<Change> pending;

    void sync()
    {
        for (const Change &change : pending)
            apply(onDisk, change);
        pending.clear();
    }

    /// Nothing of what is pending arrives, or all, or of each sector what it was at some moment.
    void lose(QRandomGenerator &random)
    {
        const int luck = random.bounded(4);
        if (luck == 0)
            pending.clear();
        if (luck <= 1)
            return sync();
        QHash<qint64, int> momentOf; // by sector
        const int moments = int(pending.size()) + 1;
        for (int i = 0; i < int(pending.size()); ++i) {
            const Change &change = pending[std::size_t(i)];
            if (change.truncates) {
                if (random.bounded(2) == 0)
                    apply(onDisk, change);
                continue;
            }
            for (qint64 at = 0; at < change.bytes.size();) {
                const qint64 sector = (change.offset + at) / kSector;
                const qint64 size =
                    std::min<qint64>((sector + 1) * kSector - change.offset - at, change.bytes.size() - at);
                if (!momentOf.contains(sector))
                    momentOf.insert(sector, random.bounded(moments));
                if (i < momentOf.value(sector))
                    apply(onDisk, {false, change.offset + at, change.bytes.mid(at, size)});
                at += size;
            }
        }
    }
};

constexpr int kFolder = -1;

/// Path → number of its file, or kFolder.
using Entries = QMap<QString, int>;

struct EntryChange {
    QString path, from; ///< from: of a rename
    int file = kFolder;
    bool removes = false;
};

QString folderOf(const QString &path)
{
    return path.contains(u'/') ? path.left(path.lastIndexOf(u'/')) : QString();
}

void apply(Entries &entries, const EntryChange &change)
{
    if (change.removes) {
        entries.remove(change.path);
        return;
    }
    if (!change.from.isEmpty())
        entries.remove(change.from);
    entries.insert(change.path, change.file);
}

/// A file is found when every folder above it is.
bool isReachable(const Entries &entries, const QString &path)
{
    const QString above = folderOf(path);
    return above.isEmpty() || (entries.value(above, 0) == kFolder && isReachable(entries, above));
}

} // namespace

std::optional<DiskTrace> DiskTrace::read(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return std::nullopt;
    DiskTrace trace;
    QHash<quint64, int> numbers; // of inodes
    int last = 0;
    while (!in.atEnd()) {
        DiskRecord record;
        if (in.read(reinterpret_cast<char *>(&record), sizeof record) != qint64(sizeof record))
            return std::nullopt;
        Step step{DiskStep(record.step), 0, record.offset, in.read(record.size)};
        if (step.bytes.size() != qint64(record.size))
            return std::nullopt;
        if (step.step == DiskStep::CreateFile || step.step == DiskStep::ExistingFile)
            numbers.insert(record.file, ++last);
        if (record.file != 0) {
            step.file = numbers.value(record.file);
            if (step.file == 0)
                return std::nullopt; // it came into being unseen
        }
        trace.m_steps.push_back(std::move(step));
        if (DiskStep(record.step) == DiskStep::Begin)
            trace.m_begin = int(trace.m_steps.size());
    }
    return trace.m_begin > 0 ? std::optional(std::move(trace)) : std::nullopt;
}

std::vector<int> DiskTrace::momentsOfSpeech() const
{
    std::vector<int> moments;
    for (int i = 0; i < int(m_steps.size()); ++i) {
        if (m_steps[std::size_t(i)].step == DiskStep::Say)
            moments.push_back(i + 1);
    }
    return moments;
}

QByteArray DiskTrace::saidBefore(int moment) const
{
    QByteArray said;
    for (int i = 0; i < moment; ++i) {
        if (m_steps[std::size_t(i)].step == DiskStep::Say)
            said += m_steps[std::size_t(i)].bytes;
    }
    return said;
}

bool DiskTrace::cutAt(int moment, QRandomGenerator &random, const QString &folder) const
{
    return restore(moment, &random, folder);
}

bool DiskTrace::replay(const QString &folder) const
{
    return restore(int(m_steps.size()), nullptr, folder);
}

bool DiskTrace::restore(int moment, QRandomGenerator *random, const QString &folder) const
{
    QHash<int, File> files;
    Entries onDisk, seen;                             // seen: by the process
    QHash<QString, std::vector<EntryChange>> pending; // by the folder that waits for them
    const auto change = [&](const EntryChange &what) {
        apply(seen, what);
        pending[folderOf(what.path)].push_back(what);
    };
    const auto syncFolder = [&](const QString &path) {
        const auto changes = pending.take(path);
        for (const EntryChange &what : changes)
            apply(onDisk, what);
    };
    for (int i = 0; i < moment; ++i) {
        const Step &step = m_steps[std::size_t(i)];
        const QList<QByteArray> paths = step.step == DiskStep::Write || step.step == DiskStep::Say
                                            ? QList<QByteArray>()
                                            : step.bytes.split('\0');
        const QString path = QString::fromUtf8(paths.value(0));
        switch (step.step) {
        case DiskStep::ExistingFolder:
        case DiskStep::CreateFolder:
            change({path, {}, kFolder});
            break;
        case DiskStep::ExistingFile:
        case DiskStep::CreateFile:
            change({path, {}, step.file});
            break;
        case DiskStep::Rename: {
            const QString to = QString::fromUtf8(paths.value(1));
            change({to, path, seen.value(path)});
            break;
        }
        case DiskStep::Remove:
            change({path, {}, kFolder, true});
            break;
        case DiskStep::Write:
            files[step.file].pending.push_back({false, step.offset, step.bytes});
            break;
        case DiskStep::Truncate:
            files[step.file].pending.push_back({true, step.offset, {}});
            break;
        case DiskStep::Sync:
            files[step.file].sync();
            break;
        case DiskStep::SyncFolder:
            syncFolder(path);
            break;
        case DiskStep::Begin:
        case DiskStep::Say:
            break;
        }
        if (step.step == DiskStep::ExistingFolder || step.step == DiskStep::ExistingFile)
            syncFolder(folderOf(path));
    }

    // The power goes.
    const QStringList unsynced = pending.keys();
    for (const QString &path : unsynced) {
        const int luck = random ? int(random->bounded(4)) : 1; // none, all, or each by itself
        for (const EntryChange &what : std::as_const(pending[path])) {
            if (luck == 1 || (luck > 1 && random->bounded(2) == 0))
                apply(onDisk, what);
        }
    }
    for (File &file : files) {
        if (random)
            file.lose(*random);
        else
            file.sync();
    }

    QDir().mkpath(folder);
    for (auto it = onDisk.cbegin(); it != onDisk.cend(); ++it) { // a folder sorts before what is in it
        const QString path = folder + u'/' + it.key();
        if (!isReachable(onDisk, it.key()))
            continue;
        if (it.value() == kFolder) {
            if (!QDir().mkpath(path))
                return false;
            continue;
        }
        QFile out(path);
        const QByteArray content = files.value(it.value()).onDisk;
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            return false;
    }
    return true;
}

} // namespace lucarne::faults
