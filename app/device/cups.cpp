// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cups.h"

#include <QCoreApplication>
#include <QLibrary>

#include <algorithm>

namespace lucarne::device
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kTimeoutMs = 5'000;

tl::unexpected<Error> noService(const QString &detail)
{
    return failure(
        QCoreApplication::translate(
            "device", "Printing does not work at the moment. You can take the sheet with your phone."),
        detail);
}

} // namespace

/// The functions of libcups in use, with the types of its header.
struct CupsLibrary {
// clang-format off
#define LUCARNE_CUPS_FUNCTIONS(X) \
    X(httpConnect2) X(httpClose) X(httpSetTimeout) X(httpAssembleURIf) \
    X(cupsServer) X(ippPort) X(cupsEncryption) X(cupsUser) \
    X(cupsDoRequest) X(cupsSendRequest) X(cupsWriteRequestData) X(cupsGetResponse) \
    X(cupsLastError) X(cupsLastErrorString) \
    X(ippNewRequest) X(ippDelete) X(ippLength) \
    X(ippAddString) X(ippAddStrings) X(ippAddInteger) X(ippAddBoolean) \
    X(ippFindAttribute) X(ippFindNextAttribute) \
    X(ippGetInteger) X(ippGetString) X(ippGetCount) X(ippGetBoolean)
// clang-format on
#define LUCARNE_CUPS_POINTER(name) decltype(&::name) name = nullptr;
    LUCARNE_CUPS_FUNCTIONS(LUCARNE_CUPS_POINTER)
#undef LUCARNE_CUPS_POINTER

    QString missing; ///< empty: all there

    /// Loaded once and never unloaded: libcups keeps data for each thread.
    static const CupsLibrary &instance()
    {
        static const CupsLibrary library;
        return library;
    }

private:
    CupsLibrary()
    {
        QLibrary file(u"cups"_s, 2);
        if (!file.load()) {
            missing = file.errorString();
            return;
        }
#define LUCARNE_CUPS_RESOLVE(name)                                                                           \
    name = reinterpret_cast<decltype(&::name)>(file.resolve(#name));                                         \
    if (!name)                                                                                               \
        missing += u"no "_s + QLatin1StringView(#name) + u' ';
        LUCARNE_CUPS_FUNCTIONS(LUCARNE_CUPS_RESOLVE)
#undef LUCARNE_CUPS_RESOLVE
#undef LUCARNE_CUPS_FUNCTIONS
    }
};

void CupsConnection::CloseConnection::operator()(http_t *http) const
{
    CupsLibrary::instance().httpClose(http);
}

void CupsConnection::DeleteMessage::operator()(ipp_t *message) const
{
    CupsLibrary::instance().ippDelete(message);
}

Result<CupsConnection> CupsConnection::open(const std::atomic_bool *abort)
{
    const CupsLibrary &cups = CupsLibrary::instance();
    if (!cups.missing.isEmpty())
        return noService(u"libcups: "_s + cups.missing);
    http_t *http = cups.httpConnect2(cups.cupsServer(), cups.ippPort(), nullptr, AF_UNSPEC,
                                     cups.cupsEncryption(), 1, kTimeoutMs, nullptr);
    if (!http)
        return noService(u"%1: %2"_s.arg(QString::fromUtf8(cups.cupsServer()),
                                         QString::fromUtf8(cups.cupsLastErrorString())));
    // called when nothing came for a second; 0 gives up
    cups.httpSetTimeout(
        http, 1.0,
        [](http_t *, void *flag) {
            const auto *aborted = static_cast<const std::atomic_bool *>(flag);
            return aborted && *aborted ? 0 : 1;
        },
        const_cast<std::atomic_bool *>(abort));
    return CupsConnection(cups, http);
}

CupsConnection::Message CupsConnection::request(ipp_op_t operation, const QString &queue)
{
    const CupsLibrary &cups = m_cups;
    char uri[HTTP_MAX_URI];
    cups.httpAssembleURIf(HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", nullptr, "localhost", 0,
                          "/printers/%s", queue.toUtf8().constData());
    Message message(cups.ippNewRequest(operation));
    cups.ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri);
    cups.ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                      cups.cupsUser());
    return message;
}

CupsConnection::Message CupsConnection::request(ipp_op_t operation, int job)
{
    const CupsLibrary &cups = m_cups;
    char uri[HTTP_MAX_URI];
    cups.httpAssembleURIf(HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", nullptr, "localhost", 0, "/jobs/%d",
                          job);
    Message message(cups.ippNewRequest(operation));
    cups.ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "job-uri", nullptr, uri);
    cups.ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                      cups.cupsUser());
    return message;
}

tl::unexpected<Error> CupsConnection::lastFailure(const QString &doing)
{
    const CupsLibrary &cups = m_cups;
    const ipp_status_t status = cups.cupsLastError();
    const QString detail = u"%1: %2 (0x%3)"_s.arg(doing, QString::fromUtf8(cups.cupsLastErrorString()))
                               .arg(int(status), 4, 16, QLatin1Char('0'));
    if (status == IPP_STATUS_ERROR_NOT_FOUND) {
        return failure(
            QCoreApplication::translate(
                "device", "This terminal does not find its printer. You can take the sheet with your phone."),
            detail);
    }
    return noService(detail);
}

Result<CupsConnection::PrinterStatus> CupsConnection::printer(const QString &queue)
{
    const CupsLibrary &cups = m_cups;
    static const char *const wanted[] = {"printer-state", "printer-state-reasons", "printer-state-message",
                                         "printer-is-accepting-jobs"};
    Message message = request(IPP_OP_GET_PRINTER_ATTRIBUTES, queue);
    cups.ippAddStrings(message.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", 4, nullptr,
                       wanted);
    const Message response(cups.cupsDoRequest(m_http.get(), message.release(), "/"));
    if (!response || cups.cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return lastFailure(u"queue \"%1\""_s.arg(queue));
    PrinterStatus status;
    if (ipp_attribute_t *state = cups.ippFindAttribute(response.get(), "printer-state", IPP_TAG_ENUM))
        status.stopped = cups.ippGetInteger(state, 0) == IPP_PSTATE_STOPPED;
    if (ipp_attribute_t *accepting =
            cups.ippFindAttribute(response.get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN))
        status.accepting = cups.ippGetBoolean(accepting, 0) != 0;
    if (ipp_attribute_t *text = cups.ippFindAttribute(response.get(), "printer-state-message", IPP_TAG_TEXT))
        status.message = QString::fromUtf8(cups.ippGetString(text, 0, nullptr));
    if (ipp_attribute_t *reasons =
            cups.ippFindAttribute(response.get(), "printer-state-reasons", IPP_TAG_KEYWORD)) {
        for (int i = 0; i < cups.ippGetCount(reasons); ++i)
            status.reasons.append(QString::fromUtf8(cups.ippGetString(reasons, i, nullptr)));
    }
    return status;
}

Result<int> CupsConnection::print(const QString &queue, const QByteArray &pdf)
{
    const CupsLibrary &cups = m_cups;
    const QByteArray resource = "/printers/" + queue.toUtf8();
    const Message message = request(IPP_OP_PRINT_JOB, queue);
    cups.ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, "Lucarne");
    cups.ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr,
                      "application/pdf");
    // The page already has its margins and, on a receipt, its own length.
    cups.ippAddString(message.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", nullptr, "none");

    const size_t length = cups.ippLength(message.get()) + size_t(pdf.size());
    http_status_t sent = cups.cupsSendRequest(m_http.get(), message.get(), resource.constData(), length);
    for (qsizetype at = 0; sent == HTTP_STATUS_CONTINUE && at < pdf.size();) {
        const qsizetype piece = std::min<qsizetype>(pdf.size() - at, 64 * 1024);
        sent = cups.cupsWriteRequestData(m_http.get(), pdf.constData() + at, size_t(piece));
        at += piece;
    }
    const Message response(cups.cupsGetResponse(m_http.get(), resource.constData()));
    if (!response || cups.cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return lastFailure(u"printing on \"%1\""_s.arg(queue));
    ipp_attribute_t *id = cups.ippFindAttribute(response.get(), "job-id", IPP_TAG_INTEGER);
    if (!id)
        return noService(u"printing on \"%1\": the service gave no job number"_s.arg(queue));
    return cups.ippGetInteger(id, 0);
}

Result<CupsConnection::JobStatus> CupsConnection::job(int id)
{
    const CupsLibrary &cups = m_cups;
    static const char *const wanted[] = {"job-state", "job-printer-state-message"};
    Message message = request(IPP_OP_GET_JOB_ATTRIBUTES, id);
    cups.ippAddStrings(message.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", 2, nullptr,
                       wanted);
    const Message response(cups.cupsDoRequest(m_http.get(), message.release(), "/"));
    JobStatus status;
    status.id = id;
    // Without job history a finished job is simply not there any more.
    if (cups.cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND) {
        status.state = IPP_JSTATE_COMPLETED;
        return status;
    }
    if (!response || cups.cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return lastFailure(u"job %1"_s.arg(id));
    if (ipp_attribute_t *state = cups.ippFindAttribute(response.get(), "job-state", IPP_TAG_ENUM))
        status.state = cups.ippGetInteger(state, 0);
    if (ipp_attribute_t *text =
            cups.ippFindAttribute(response.get(), "job-printer-state-message", IPP_TAG_TEXT))
        status.message = QString::fromUtf8(cups.ippGetString(text, 0, nullptr));
    return status;
}

Result<std::vector<CupsConnection::JobStatus>> CupsConnection::jobs(const QString &queue)
{
    const CupsLibrary &cups = m_cups;
    static const char *const wanted[] = {"job-id", "job-state"};
    Message message = request(IPP_OP_GET_JOBS, queue);
    cups.ippAddBoolean(message.get(), IPP_TAG_OPERATION, "my-jobs", 1);
    cups.ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, "all");
    cups.ippAddStrings(message.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", 2, nullptr,
                       wanted);
    const Message response(cups.cupsDoRequest(m_http.get(), message.release(), "/"));
    if (!response || cups.cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return lastFailure(u"jobs of \"%1\""_s.arg(queue));
    // Each job is a group with both attributes, in the same order from one job to the next.
    std::vector<JobStatus> found;
    for (ipp_attribute_t *id = cups.ippFindAttribute(response.get(), "job-id", IPP_TAG_INTEGER); id;
         id = cups.ippFindNextAttribute(response.get(), "job-id", IPP_TAG_INTEGER)) {
        JobStatus status;
        status.id = cups.ippGetInteger(id, 0);
        found.push_back(status);
    }
    for (JobStatus &status : found) {
        const Result<JobStatus> full = job(status.id);
        if (!full)
            return tl::unexpected(full.error());
        status = *full;
    }
    return found;
}

void CupsConnection::purge(int id)
{
    const CupsLibrary &cups = m_cups;
    Message message = request(IPP_OP_CANCEL_JOB, id);
    cups.ippAddBoolean(message.get(), IPP_TAG_OPERATION, "purge-job", 1);
    const Message response(cups.cupsDoRequest(m_http.get(), message.release(), "/jobs/"));
}

} // namespace lucarne::device
