// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cups/cups.h>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace lucarne::device
{

struct CupsLibrary;

/// A connection to the print service (CUPS, IPP over its local socket). Blocking, bounded by a few
/// seconds; one thread at a time.
class CupsConnection
{
public:
    struct PrinterStatus {
        bool stopped = false;
        bool accepting = true;
        QStringList reasons; ///< printer-state-reasons of RFC 8011
        QString message;
    };
    struct JobStatus {
        int id = 0;
        int state = 0; ///< job-state of RFC 8011
        QString message;
    };

    /// \a abort, when set by another thread, ends a call that waits for the service.
    static Result<CupsConnection> open(const std::atomic_bool *abort = nullptr);

    Result<PrinterStatus> printer(const QString &queue);
    /// The number of the new job.
    Result<int> print(const QString &queue, const QByteArray &pdf);
    Result<JobStatus> job(int id);
    /// This account's jobs, those that are over too as long as the service remembers them.
    Result<std::vector<JobStatus>> jobs(const QString &queue);
    /// Ends the job if it still runs and deletes its document. One that is already gone is no error.
    void purge(int id);

private:
    struct CloseConnection {
        void operator()(http_t *http) const;
    };
    struct DeleteMessage {
        void operator()(ipp_t *message) const;
    };
    using Message = std::unique_ptr<ipp_t, DeleteMessage>;

    CupsConnection(const CupsLibrary &library, http_t *http) : m_cups(library), m_http(http) {}

    Message request(ipp_op_t operation, const QString &queue);
    Message request(ipp_op_t operation, int job);
    tl::unexpected<Error> lastFailure(const QString &doing);

    std::reference_wrapper<const CupsLibrary> m_cups;
    std::unique_ptr<http_t, CloseConnection> m_http;
};

} // namespace lucarne::device
