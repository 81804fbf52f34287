// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "needles.h"

#include <QFile>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

namespace lucarne::test
{

using namespace Qt::StringLiterals;

namespace
{

/// As a number. Of as many bytes as can be: digits, or letters in UTF-16, share their first ones.
quint64 beginning(const char *bytes)
{
    static_assert(Needles::kLeast == 5);
    const auto byte = [bytes](int at) { return quint64(uchar(bytes[at])); };
    return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24 | byte(4) << 32;
}

constexpr int kFilterBits = 24;

std::size_t inFilter(quint64 beginning)
{
    return std::size_t(beginning * 0x9E3779B97F4A7C15ull >> (64 - kFilterBits)); // Fibonacci hashing
}

} // namespace

void Needles::add(const QByteArray &bytes, const QString &what)
{
    if (bytes.size() < kLeast)
        return;
    if (m_known.contains(bytes))
        return;
    m_known.insert(bytes);
    if (m_begins.empty())
        m_begins.resize(std::size_t(1) << kFilterBits);
    const quint64 key = beginning(bytes.constData());
    m_begins[inFilter(key)] = true;
    m_byBeginning.insert(key, count());
    m_all.push_back({bytes, what});
    m_longest = std::max(m_longest, bytes.size());
}

void Needles::search(QByteArrayView bytes, const std::function<void(int)> &hit) const
{
    if (m_all.empty())
        return;
    const char *const data = bytes.data();
    const qsizetype last = bytes.size() - kLeast;
    for (qsizetype at = 0; at <= last; ++at) {
        const quint64 key = beginning(data + at);
        if (!m_begins[inFilter(key)])
            continue;
        for (auto it = m_byBeginning.constFind(key); it != m_byBeginning.cend() && it.key() == key; ++it) {
            if (bytes.sliced(at).startsWith(m_all[std::size_t(it.value())].bytes))
                hit(it.value());
        }
    }
}

qsizetype Needles::hitsIn(QByteArrayView bytes) const
{
    qsizetype hits = 0;
    search(bytes, [&hits](int) { ++hits; });
    return hits;
}

QStringList Needles::foundIn(QByteArrayView bytes) const
{
    QStringList found;
    search(bytes, [this, &found](int index) { found.append(what(index)); });
    found.removeDuplicates();
    return found;
}

qsizetype hitsInMemory(const Needles &needles, qint64 process, qint64 *readBytes)
{
    QFile maps(u"/proc/%1/maps"_s.arg(process));
    const int memory = ::open(qPrintable(u"/proc/%1/mem"_s.arg(process)), O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly)) {
        if (memory >= 0)
            ::close(memory);
        return -1;
    }
    constexpr qsizetype chunk = 4 * 1024 * 1024;
    QByteArray buffer(chunk + needles.longest(), Qt::Uninitialized);
    qsizetype hits = 0;
    qint64 read = 0;
    const QList<QByteArray> regions = maps.readAll().split('\n');
    for (const QByteArray &region : regions) {
        const QList<QByteArray> fields = region.simplified().split(' ');
        // A file that is mapped to be read is that file; files are searched as such.
        const bool ownMemory = fields.size() >= 5 && (fields.at(1).contains('w') || fields.at(4) == "0");
        if (!ownMemory || !fields.at(1).startsWith('r'))
            continue;
        const QList<QByteArray> ends = fields.first().split('-');
        const quint64 from = ends.first().toULongLong(nullptr, 16);
        const quint64 to = ends.last().toULongLong(nullptr, 16);
        // Chunks overlap, or a secret across their border would not be seen.
        for (quint64 at = from; at < to; at += quint64(chunk)) {
            const size_t wanted = size_t(std::min<quint64>(quint64(buffer.size()), to - at));
            const ssize_t got = ::pread(memory, buffer.data(), wanted, off_t(at));
            if (got <= 0)
                break;
            read += got;
            hits += needles.hitsIn(QByteArrayView(buffer.constData(), got));
        }
    }
    ::close(memory);
    if (readBytes)
        *readBytes = read;
    return read > 0 ? hits : -1;
}

} // namespace lucarne::test
