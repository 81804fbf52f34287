// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importjob.h"

#include "threadpriority.h"

#include <QThread>

namespace lucarne::catalogue
{

ImportJob::ImportJob(QString archiveFile, QString folder, const session::Clock *clock, QObject *parent)
    : QObject(parent), m_archiveFile(std::move(archiveFile)), m_folder(std::move(folder)), m_clock(clock)
{
}

ImportJob::~ImportJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void ImportJob::start()
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("catalogue import"));
    m_thread->start();
}

void ImportJob::cancel()
{
    m_cancelled = true;
}

void ImportJob::run()
{
    // The screen comes first: an import may take as long as it likes.
    yieldToOthers();
    ImportOptions options;
    options.clock = m_clock;
    options.cancelled = &m_cancelled;
    options.progress = [this](int done, int total) {
        const int step = std::max(1, total / 100);
        if (done % step == 0 || done == total)
            QMetaObject::invokeMethod(
                this, [this, done, total] { Q_EMIT progress(done, total); }, Qt::QueuedConnection);
    };
    auto result = importArchive(m_archiveFile, m_folder, options);
    QMetaObject::invokeMethod(
        this,
        [this, outcome = std::move(result)] {
            if (outcome)
                Q_EMIT imported(*outcome);
            else
                Q_EMIT failed(outcome.error());
        },
        Qt::QueuedConnection);
}

} // namespace lucarne::catalogue

#include "moc_importjob.cpp"
