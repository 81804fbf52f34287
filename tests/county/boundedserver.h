// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

namespace lucarne::county
{

/// The largest request, headers included: a body of 64 KiB and some headers.
inline constexpr qint64 kMaxRequestBytes = (64 + 16) * 1024;

/// The same for what carries a submission, and a piece of a document.
inline constexpr qint64 kMaxSubmissionBytes = (1024 + 16) * 1024;
inline constexpr qint64 kMaxPieceBytes = (4 * 1024 + 16) * 1024;

/// Qt's HTTP server reads any request whole into memory, and waits for it for ever. The sockets of
/// this one are cut (with 413) when a request grows too large, and after a minute of silence.
class BoundedServer final : public QTcpServer
{
    Q_OBJECT
public:
    using QTcpServer::QTcpServer;

protected:
    void incomingConnection(qintptr descriptor) override;
};

} // namespace lucarne::county
