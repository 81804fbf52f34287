// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace lucarne::device
{

/// One PDF on its way to a CUPS queue. All talk with CUPS happens on a thread of its own. The
/// document goes from memory straight to the print service, never through a file of ours, and the
/// service's copy is purged as soon as the job is over. The job is named "Lucarne", nothing else.
/// libcups is loaded at the first print: it costs a start-up 4 ms otherwise.
class PrintJob : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Sending,
        Waiting, ///< behind other jobs, or the printer wakes up
        Printing,
        Done,
        Failed, ///< see error(); the job is gone from the queue
        Cancelled,
    };
    Q_ENUM(State)

    /// Starts at once. \a patience: how long the job may wait before it fails.
    PrintJob(const QString &queue, const QByteArray &pdf, QObject *parent = nullptr,
             std::chrono::milliseconds patience = std::chrono::seconds(90));
    /// Cancels what is not yet done.
    ~PrintJob() override;

    void cancel();

    State state() const { return m_state; }
    bool isOver() const { return m_state >= State::Done; }
    /// Why the state is Failed: no such queue, printer off, paper out…
    const Error &error() const { return m_error; }

Q_SIGNALS:
    void stateChanged(lucarne::device::PrintJob::State state);

private:
    class Worker;
    struct Link;

    void enter(State state, const Error &error);

    State m_state = State::Sending;
    Error m_error;
    std::shared_ptr<Link> m_link;
};

/// For the end of a visit, after the window process is gone: removes from the queues the jobs that
/// this account has there now, with their documents, whatever became of them. A sheet that is coming
/// out of the printer right now is finished first, for somebody waits for it; one held up by an empty
/// tray is not. Blocks for about \a patience at most; returns the number of jobs removed.
Result<int> removeJobsLeftBehind(const QStringList &queues,
                                 std::chrono::milliseconds patience = std::chrono::seconds(90));

} // namespace lucarne::device
