// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultprogram.h"

#include <QFile>
#include <QTemporaryDir>

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

QStringList failpointsOf(const std::function<void(const Environment &)> &use)
{
    QTemporaryDir folder;
    const QString log = folder.filePath(u"failpoints"_s);
    use({{u"LUCARNE_FAILPOINT_LOG"_s, log}});
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList names = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    names.removeDuplicates();
    return names;
}

Environment killAt(const QString &point, int nth)
{
    return {{u"LUCARNE_KILL_AT"_s, u"%1:%2"_s.arg(point).arg(nth)}};
}

} // namespace lucarne::faults
