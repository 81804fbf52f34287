// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace lucarne::catalogue
{

/// importArchive() on a thread of its own, for programs that have an event loop: it takes only the
/// time and the disk that nobody else wants (see threadpriority.h). One job, one import. Signals come on the
/// job's thread; exactly one of imported() and failed() comes, unless the job is destroyed first.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    /// \a clock, when there is one, outlives the job.
    ImportJob(QString archiveFile, QString folder, const session::Clock *clock = nullptr,
              QObject *parent = nullptr);
    /// Cancels and waits: for one document, or for the swap when it has begun.
    ~ImportJob() override;

    void start();
    /// Asks to stop; failed() follows, or imported() when it was too late.
    void cancel();

Q_SIGNALS:
    /// About a hundred times in an import. \a total is 0 while it is not known.
    void progress(int done, int total);
    void imported(const lucarne::catalogue::ImportReport &report);
    void failed(const lucarne::Error &error);

private:
    void run();

    const QString m_archiveFile;
    const QString m_folder;
    const session::Clock *const m_clock;
    std::atomic_bool m_cancelled = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace lucarne::catalogue
