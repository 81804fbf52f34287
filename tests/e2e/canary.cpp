// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <cstring>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

namespace lucarne::test
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto kEverything = QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

QByteArray wide(const QByteArray &ascii, int bytes)
{
    QByteArray out;
    for (const char letter : ascii) {
        out += letter;
        out += QByteArray(bytes - 1, '\0');
    }
    return out;
}

// Text inside a larger base64 body starts at any of three alignments; the letters at either end
// depend on their neighbours and are left out.
QByteArrayList base64Forms(const QByteArray &bytes)
{
    QByteArrayList forms;
    for (int shift = 0; shift < 3; ++shift) {
        const QByteArray encoded = (QByteArray(shift, '\0') + bytes).toBase64(QByteArray::OmitTrailingEquals);
        const int head = shift == 0 ? 0 : 4;
        const qsizetype whole = (shift + bytes.size()) / 3 * 4;
        forms.append(encoded.sliced(head, whole - head));
    }
    return forms;
}

QByteArray percentForm(const QByteArray &ascii)
{
    QByteArray out;
    for (const char letter : ascii)
        out += '%' + QByteArray::number(int(letter), 16).toUpper();
    return out;
}

} // namespace

Canary::Canary(int length)
{
    while (m_text.size() < length) {
        const QChar letter(u'a' + char16_t(QRandomGenerator::system()->bounded(26)));
        if (!m_text.endsWith(letter))
            m_text += letter;
    }
    // A half is enough to know somebody by.
    const int half = length / 2;
    for (const int from : {0, half}) {
        const QByteArray part = m_text.mid(from, half).toLatin1();
        m_forms << part << part.toUpper() << wide(part, 2) << wide(part.toUpper(), 2) << wide(part, 4)
                << percentForm(part) << percentForm(part).toLower();
        m_forms << base64Forms(part) << base64Forms(wide(part, 2));
    }
}

qsizetype Canary::hitsIn(QByteArrayView bytes) const
{
    qsizetype hits = 0;
    for (const QByteArray &form : m_forms) {
        const char *at = bytes.data();
        const char *const end = bytes.data() + bytes.size();
        while (at < end) {
            at = static_cast<const char *>(
                ::memmem(at, size_t(end - at), form.constData(), size_t(form.size())));
            if (!at)
                break;
            ++hits;
            at += form.size();
        }
    }
    return hits;
}

qsizetype Canary::hitsInMemory(qint64 process) const
{
    QFile maps(u"/proc/%1/maps"_s.arg(process));
    const int memory = ::open(qPrintable(u"/proc/%1/mem"_s.arg(process)), O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly)) {
        if (memory >= 0)
            ::close(memory);
        return -1;
    }
    constexpr qsizetype chunk = 4 * 1024 * 1024;
    QByteArray buffer(chunk + longestForm(), Qt::Uninitialized);
    qsizetype hits = 0;
    qsizetype read = 0;
    const QList<QByteArray> regions = maps.readAll().split('\n');
    for (const QByteArray &region : regions) {
        const QList<QByteArray> fields = region.simplified().split(' ');
        // A file that is mapped to be read is that file; hitsBelow() is for files.
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
            hits += hitsIn(QByteArrayView(buffer.constData(), got));
        }
    }
    ::close(memory);
    return read > 0 ? hits : -1;
}

bool Canary::isIn(const QFileInfo &info) const
{
    if (hitsIn(info.fileName().toUtf8()) > 0)
        return true;
    QFile file(info.filePath());
    return info.isFile() && !info.isSymLink() && file.open(QIODevice::ReadOnly) && hitsIn(file.readAll()) > 0;
}

QStringList Canary::placesBelow(const QString &folder) const
{
    QStringList places;
    QDirIterator it(folder, kEverything, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        if (isIn(it.fileInfo()))
            places.append(it.filePath());
    }
    return places;
}

QStringList Canary::placesAddedTo(const QString &folder, const QStringList &before) const
{
    QStringList places;
    const QStringList now = entriesOf(folder);
    for (const QString &name : now) {
        const QFileInfo info(folder + u'/' + name);
        if (before.contains(name) || info.ownerId() != ::geteuid())
            continue;
        if (isIn(info))
            places.append(info.filePath());
        if (info.isDir() && !info.isSymLink())
            places += placesBelow(info.filePath());
    }
    return places;
}

QStringList Canary::entriesOf(const QString &folder)
{
    return QDir(folder).entryList(kEverything);
}

qsizetype Canary::longestForm() const
{
    return std::ranges::max_element(m_forms, {}, &QByteArray::size)->size();
}

} // namespace lucarne::test
