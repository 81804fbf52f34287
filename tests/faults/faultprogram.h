// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <optional>
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

/// The failpoints that programs come by which \a use runs with the environment that it is given, and how
/// often.
using Failpoints = QMap<QString, int>;
Failpoints failpointsOf(const std::function<void(const Environment &log)> &use);
QString namesOf(const Failpoints &points);
/// Dies the \a nth time that it comes by \a point.
Environment killAt(const QString &point, int nth = 1);
/// One after another the first, second and third time that it comes by \a point, which it does \a times.
Environment killInTurn(const QString &point, int times, int round);
/// Tells whether a fault struck the program that it was planned for. Where none did, the program makes no
/// such call any more: who tries the first, the second and so on has come to the end.
class StruckMark
{
public:
    Environment asked() const { return {{QStringLiteral("LUCARNE_FAULT_STRUCK"), file()}}; }
    /// What it struck since the last time, a line for each; nothing: it did not.
    std::optional<QByteArray> take();

private:
    QString file() const { return m_folder.filePath(QStringLiteral("struck")); }

    QTemporaryDir m_folder;
};

/// For each point, calls \a round with 0, 1, 2… until it said \a times that it had a process killed there;
/// gives up after four times as many calls. The points for which it did, and how many kills there were.
QStringList killAtEach(const Failpoints &points, int times,
                       const std::function<bool(const QString &point, int round)> &round);

} // namespace lucarne::faults
