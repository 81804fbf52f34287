// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printjob.h"

#include "cups.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <optional>

namespace lucarne::device
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kLookEveryMs = 250;

struct Hindrance {
    const char16_t *reason; ///< keyword of RFC 8011 §5.4.12 without its severity
    const char *sentence;
};

constexpr Hindrance kHindrances[] = {
    {u"media-empty",
     QT_TRANSLATE_NOOP("device", "The printer has no more paper. You can take the sheet with your phone.")},
    {u"media-needed",
     QT_TRANSLATE_NOOP("device", "The printer has no more paper. You can take the sheet with your phone.")},
    {u"media-jam",
     QT_TRANSLATE_NOOP("device", "Paper is stuck in the printer. You can take the sheet with your phone.")},
    {u"cover-open",
     QT_TRANSLATE_NOOP("device", "The printer is open. You can take the sheet with your phone.")},
    {u"door-open",
     QT_TRANSLATE_NOOP("device", "The printer is open. You can take the sheet with your phone.")},
    {u"interlock-open",
     QT_TRANSLATE_NOOP("device", "The printer is open. You can take the sheet with your phone.")},
    {u"marker-supply-empty",
     QT_TRANSLATE_NOOP("device", "The printer has no more ink. You can take the sheet with your phone.")},
    {u"toner-empty",
     QT_TRANSLATE_NOOP("device", "The printer has no more ink. You can take the sheet with your phone.")},
    {u"offline", QT_TRANSLATE_NOOP("device", "The printer is off. You can take the sheet with your phone.")},
    {u"shutdown", QT_TRANSLATE_NOOP("device", "The printer is off. You can take the sheet with your phone.")},
    {u"timed-out",
     QT_TRANSLATE_NOOP("device", "The printer is off. You can take the sheet with your phone.")},
};

Error stoppedPrinter(const QString &detail)
{
    return {
        QCoreApplication::translate("device", "The printer is off. You can take the sheet with your phone."),
        detail};
}

/// What keeps the printer from printing now. "-warning" is a tray that is getting empty, "-report"
/// news, except that a printer which cannot be reached says just "offline-report".
std::optional<Error> hindrance(const QString &queue, const CupsConnection::PrinterStatus &status)
{
    const QString detail =
        u"queue \"%1\": %2 %3"_s.arg(queue, status.reasons.join(u", "_s), status.message).trimmed();
    for (const Hindrance &known : kHindrances) {
        const QString name = QString::fromUtf16(known.reason);
        const bool holds = status.reasons.contains(name) || status.reasons.contains(name + u"-error"_s);
        const bool unreachable = name == "offline"_L1 && status.reasons.contains(u"offline-report"_s);
        if (holds || unreachable)
            return Error{QCoreApplication::translate("device", known.sentence), detail};
    }
    if (status.stopped || !status.accepting)
        return stoppedPrinter(detail + (status.stopped ? u"; stopped"_s : u"; rejects jobs"_s));
    return std::nullopt;
}

} // namespace

/// What both threads share; outlives whichever ends first.
struct PrintJob::Link {
    std::atomic_bool cancelled{false};
    QMutex mutex;
    QWaitCondition wake;       ///< with the mutex: cancelled has changed
    PrintJob *job = nullptr;   ///< guarded by the mutex; null once the object is gone
    QThread *thread = nullptr; ///< of the job's thread

    void tell(State state, const Error &error = {})
    {
        const QMutexLocker lock(&mutex);
        if (!job)
            return;
        QMetaObject::invokeMethod(
            job, [target = job, state, error] { target->enter(state, error); }, Qt::QueuedConnection);
    }

    /// False when it was woken to cancel.
    bool pause()
    {
        const QMutexLocker lock(&mutex);
        if (!cancelled)
            wake.wait(&mutex, kLookEveryMs);
        return !cancelled;
    }
};

/// The whole life of the job, on its own thread.
class PrintJob::Worker
{
public:
    Worker(std::shared_ptr<Link> link, QString queue, std::chrono::milliseconds patience)
        : m_link(std::move(link)), m_queue(std::move(queue)), m_patience(patience)
    {
    }

    void run(const QByteArray &pdf)
    {
        Result<CupsConnection> cups = CupsConnection::open(&m_link->cancelled);
        if (!cups)
            return m_link->tell(State::Failed, cups.error());
        const Result<CupsConnection::PrinterStatus> printer = cups->printer(m_queue);
        if (!printer)
            return m_link->tell(m_link->cancelled ? State::Cancelled : State::Failed, printer.error());
        if (const std::optional<Error> why = hindrance(m_queue, *printer))
            return m_link->tell(State::Failed, *why);
        if (m_link->cancelled)
            return m_link->tell(State::Cancelled);
        const Result<int> id = cups->print(m_queue, pdf);
        if (!id)
            return m_link->tell(m_link->cancelled ? State::Cancelled : State::Failed, id.error());
        watch(*cups, *id);
        cups->purge(*id);
    }

private:
    void watch(CupsConnection &cups, int id)
    {
        QElapsedTimer waiting;
        waiting.start();
        while (true) {
            const Result<CupsConnection::JobStatus> job = cups.job(id);
            if (!job)
                return m_link->tell(State::Failed, job.error());
            switch (job->state) {
            case IPP_JSTATE_COMPLETED:
                return m_link->tell(State::Done);
            case IPP_JSTATE_CANCELED:
                return m_link->tell(State::Cancelled);
            case IPP_JSTATE_ABORTED:
                return m_link->tell(State::Failed,
                                    stoppedPrinter(u"job %1 aborted: %2"_s.arg(id).arg(job->message)));
            case IPP_JSTATE_PROCESSING:
                m_link->tell(State::Printing);
                break;
            default:
                m_link->tell(State::Waiting);
            }
            const Result<CupsConnection::PrinterStatus> printer = cups.printer(m_queue);
            if (!printer)
                return m_link->tell(State::Failed, printer.error());
            if (const std::optional<Error> why = hindrance(m_queue, *printer))
                return m_link->tell(State::Failed, *why);
            if (waiting.hasExpired(m_patience.count())) {
                return m_link->tell(
                    State::Failed,
                    {QCoreApplication::translate(
                         "device", "The printer does not answer. You can take the sheet with your phone."),
                     u"job %1 of \"%2\" not done after %3 s"_s.arg(id).arg(m_queue).arg(waiting.elapsed() /
                                                                                        1000)});
            }
            if (!m_link->pause())
                return m_link->tell(State::Cancelled);
        }
    }

    std::shared_ptr<Link> m_link;
    QString m_queue;
    std::chrono::milliseconds m_patience;
};

PrintJob::PrintJob(const QString &queue, const QByteArray &pdf, QObject *parent,
                   std::chrono::milliseconds patience)
    : QObject(parent), m_link(std::make_shared<Link>())
{
    m_link->job = this;
    m_link->thread =
        QThread::create([link = m_link, queue, pdf, patience] { Worker(link, queue, patience).run(pdf); });
    m_link->thread->setObjectName(u"print"_s);
    m_link->thread->start();
}

PrintJob::~PrintJob()
{
    cancel();
    {
        const QMutexLocker lock(&m_link->mutex);
        m_link->job = nullptr;
    }
    // Time to take the job back; a print service that hangs must not hold the end of a visit.
    if (m_link->thread->wait(QDeadlineTimer(2'000)))
        delete m_link->thread;
    else
        connect(m_link->thread, &QThread::finished, m_link->thread, &QObject::deleteLater);
}

void PrintJob::cancel()
{
    const QMutexLocker lock(&m_link->mutex);
    m_link->cancelled = true;
    m_link->wake.wakeAll();
}

void PrintJob::enter(State state, const Error &error)
{
    if (m_state == state || isOver())
        return;
    m_error = error;
    m_state = state;
    Q_EMIT stateChanged(state);
}

Result<int> removeJobsLeftBehind(const QStringList &queues, std::chrono::milliseconds patience)
{
    Result<CupsConnection> cups = CupsConnection::open();
    if (!cups)
        return tl::unexpected(cups.error());
    const auto comesOut = [&cups](const QString &queue, const CupsConnection::JobStatus &job) {
        if (job.state != IPP_JSTATE_PROCESSING)
            return false;
        const auto printer = cups->printer(queue);
        return printer && !hindrance(queue, *printer);
    };
    struct Awaited {
        QString queue;
        int id;
    };
    std::vector<Awaited> awaited;
    int removed = 0;
    const auto remove = [&](int id) {
        cups->purge(id);
        ++removed;
    };
    for (const QString &queue : queues) {
        const auto jobs = cups->jobs(queue);
        if (!jobs)
            return tl::unexpected(jobs.error());
        for (const CupsConnection::JobStatus &job : *jobs) {
            if (comesOut(queue, job))
                awaited.push_back({queue, job.id});
            else
                remove(job.id);
        }
    }
    const QDeadlineTimer deadline(patience);
    while (!awaited.empty()) {
        std::erase_if(awaited, [&](const Awaited &sheet) {
            const auto job = cups->job(sheet.id);
            if (job && comesOut(sheet.queue, *job) && !deadline.hasExpired())
                return false;
            remove(sheet.id);
            return true;
        });
        if (!awaited.empty())
            QThread::msleep(kLookEveryMs);
    }
    return removed;
}

} // namespace lucarne::device

#include "moc_printjob.cpp"
