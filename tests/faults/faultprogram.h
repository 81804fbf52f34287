// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QProcess>
#include <QStringList>

#include <functional>
#include <utility>

namespace lucarne::faults
{

using Environment = QList<std::pair<QString, QString>>;

/// Starts a program of the fault tests. What it says on standard error is dropped, unless
/// LUCARNE_FAULTS_VERBOSE is set.
void start(QProcess &process, const QString &program, const QStringList &arguments,
           const Environment &more = {});

struct Ended {
    bool crashed = false; ///< killed, by whomever
    int code = 0;
    QByteArray said;
};
/// \a killAfterMs: 0 lets it end by itself.
Ended run(const QString &program, const QStringList &arguments, const Environment &more = {},
          int killAfterMs = 0);

/// The failpoints that programs come by which \a use runs with the environment that it is given.
QStringList failpointsOf(const std::function<void(const Environment &log)> &use);
/// Dies the \a nth time that it comes by \a point.
Environment killAt(const QString &point, int nth = 1);

} // namespace lucarne::faults
