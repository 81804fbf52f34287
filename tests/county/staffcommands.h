// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publisher.h"
#include "submissionstore.h"

#include <QTextStream>

namespace lucarne::county
{

/// What the county's staff do with submissions, at the command line of the reference county:
///
///     list                              one line each: number, received, state, procedure
///     show NUMBER [--documents FOLDER]  opened with the county's private keys, verified, checked
///                                       against its procedure; its documents are written opened
///     set-status NUMBER STATE [NOTE]    what the citizen sees at any terminal
class StaffCommands
{
public:
    /// All outlive it. \a procedures: a folder of procedure files to check answers against; may be
    /// empty.
    StaffCommands(SubmissionStore &submissions, const vault::KeyRing &keys, QString procedures,
                  QTextStream &out);

    Result<void> list();
    Result<void> show(const QString &number, const QString &documentFolder);
    Result<void> setStatus(const QString &number, const QString &state, const QString &note,
                           const QDateTime &now);

private:
    Result<QString> idOf(const QString &number);
    void check(const QByteArray &payload);

    SubmissionStore &m_submissions;
    const vault::KeyRing &m_keys;
    QString m_procedures;
    QTextStream &m_out;
};

} // namespace lucarne::county
