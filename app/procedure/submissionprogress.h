// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace lucarne::procedure
{

/// How a submission gets on, as the county says.
struct SubmissionProgress {
    enum class State { Received, InProgress, Done, MoreNeeded };
    State state = State::Received;
    QDateTime receivedAt;
    QDateTime updatedAt;
    QString note; ///< of the county's staff, French; may be empty
};

} // namespace lucarne::procedure
