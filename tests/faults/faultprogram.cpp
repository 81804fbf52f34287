// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultprogram.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace lucarne::faults
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int kPatience = 120'000;
}

void start(QProcess &process, const QString &program, const QStringList &arguments, const Environment &more)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : more)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    if (qEnvironmentVariableIsEmpty("LUCARNE_FAULTS_VERBOSE"))
        process.setStandardErrorFile(QProcess::nullDevice());
    else
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(LUCARNE_BINARY_DIR "/bin/") + program, arguments);
}

Ended run(const QString &program, const QStringList &arguments, const Environment &more, int killAfterMs)
{
    QProcess process;
    start(process, program, arguments, more);
    if (killAfterMs > 0 && !process.waitForFinished(killAfterMs))
        process.kill();
    if (!process.waitForFinished(kPatience))
        process.kill();
    return {process.exitStatus() == QProcess::CrashExit, process.exitCode(), process.readAllStandardOutput()};
}

QString namesOf(const Failpoints &points)
{
    return QStringList(points.keyBegin(), points.keyEnd()).join(u' ');
}

Failpoints failpointsOf(const std::function<void(const Environment &)> &use)
{
    QTemporaryDir folder;
    const QString log = folder.filePath(u"failpoints"_s);
    use({{u"LUCARNE_FAILPOINT_LOG"_s, log}});
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Failpoints points;
    const QStringList names = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &name : names)
        ++points[name];
    return points;
}

Environment killAt(const QString &point, int nth)
{
    return {{u"LUCARNE_KILL_AT"_s, u"%1:%2"_s.arg(point).arg(nth)}};
}

Environment killInTurn(const QString &point, int times, int round)
{
    return killAt(point, 1 + round % std::clamp(times, 1, 3));
}

std::optional<QByteArray> StruckMark::take()
{
    QFile mark(file());
    if (!mark.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray said = mark.readAll();
    mark.remove();
    return said;
}

QStringList killAtEach(const Failpoints &points, int times,
                       const std::function<bool(const QString &point, int round)> &round)
{
    QStringList spared;
    for (auto point = points.cbegin(); point != points.cend(); ++point) {
        int kills = 0;
        for (int i = 0; kills < times && i < 4 * times; ++i)
            kills += round(point.key(), i) ? 1 : 0;
        if (kills < times)
            spared.append(u"%1 kills at %2"_s.arg(kills).arg(point.key()));
    }
    qInfo("%d failpoints, %d kills at each", int(points.size()), times);
    return spared;
}

} // namespace lucarne::faults
