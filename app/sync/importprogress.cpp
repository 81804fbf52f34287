// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importprogress.h"

#include "contentstate.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

namespace lucarne::sync
{

using namespace Qt::StringLiterals;

namespace
{

QString fileOf(const ContentPlaces &places)
{
    return places.syncFolder + u"/import.json"_s;
}

/// A program that was killed leaves its file behind.
bool isRunning(qint64 pid)
{
#ifdef Q_OS_UNIX
    return pid > 0 && (::kill(pid_t(pid), 0) == 0 || errno == EPERM);
#else
    return pid > 0;
#endif
}

} // namespace

ImportProgressFile::ImportProgressFile(const ContentPlaces &places) : m_file(fileOf(places)) {}

ImportProgressFile::~ImportProgressFile()
{
    clear();
}

void ImportProgressFile::write(const ImportProgress &progress)
{
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    m_written = true;
    file.write(QJsonDocument(QJsonObject{{u"pid"_s, QCoreApplication::applicationPid()},
                                         {u"done"_s, progress.done},
                                         {u"total"_s, progress.total}})
                   .toJson(QJsonDocument::Compact));
}

void ImportProgressFile::clear()
{
    if (m_written)
        QFile::remove(m_file);
    m_written = false;
}

std::optional<ImportProgress> importUnderWay(const ContentPlaces &places)
{
    QFile file(fileOf(places));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (!isRunning(object[u"pid"].toInteger()))
        return std::nullopt;
    return ImportProgress{object[u"done"].toInt(), object[u"total"].toInt()};
}

} // namespace lucarne::sync
