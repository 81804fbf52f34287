// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Import of a comarquage archive: time and peak memory of lucarnectl, beside merely unpacking the
// same archive with unzip, and beside the script that an integrator would write (Python's zipfile,
// ElementTree and an FTS5 table).

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

constexpr auto kScript = R"python(
import sqlite3, sys, zipfile
import xml.etree.ElementTree as ET
db = sqlite3.connect(sys.argv[2])
db.execute("create table document(id text primary key, title text, body text)")
db.execute("create virtual table search using fts5(title, body)")
with zipfile.ZipFile(sys.argv[1]) as archive:
    for name in archive.namelist():
        data = archive.read(name)
        root = ET.fromstring(data)
        title = root.findtext("{http://purl.org/dc/elements/1.1/}title")
        db.execute("insert into document values (?,?,?)", (root.get("ID"), title, data.decode()))
        db.execute("insert into search values (?,?)", (title, " ".join(root.itertext())))
db.commit()
)python";

struct Cost {
    double seconds = 0;
    double peakMb = 0;
    bool ok = false;
};

/// Runs a program with its output thrown away.
Cost costOf(const QStringList &command)
{
    std::vector<QByteArray> bytes;
    bytes.reserve(size_t(command.size()));
    for (const QString &word : command)
        bytes.push_back(QFile::encodeName(word));
    std::vector<char *> arguments;
    arguments.reserve(bytes.size() + 1);
    for (QByteArray &word : bytes)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    QElapsedTimer clock;
    clock.start();
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nowhere, STDOUT_FILENO);
        execvp(arguments.front(), arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    return {double(clock.nsecsElapsed()) / 1e9, double(usage.ru_maxrss) / 1024.0,
            WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"archive"_s, u"A comarquage zip."_s);
    parser.addOption({u"json"_s, u"Where to write the figures."_s, u"file"_s});
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QString archive = parser.positionalArguments().constFirst();

    const QTemporaryDir folder;
    const std::vector<std::pair<QString, QStringList>> contenders{
        {u"lucarnectl"_s,
         {QCoreApplication::applicationDirPath() + u"/lucarnectl"_s, u"catalogue"_s, u"import"_s, archive,
          u"--data"_s, folder.filePath(u"data"_s)}},
        {u"Python script"_s,
         {u"python3"_s, u"-c"_s, QString::fromLatin1(kScript), archive, folder.filePath(u"script.db"_s)}},
        {u"unzip alone"_s, {u"unzip"_s, u"-q"_s, archive, u"-d"_s, folder.filePath(u"unzipped"_s)}},
    };
    QJsonObject json;
    bool complete = true;
    std::printf("%-16s %10s %12s\n", "import", "seconds", "peak MB");
    for (const auto &[name, command] : contenders) {
        const Cost cost = costOf(command);
        if (!cost.ok) {
            std::printf("%-16s failed\n", qPrintable(name));
            complete = false;
            continue;
        }
        std::printf("%-16s %10.2f %12.1f\n", qPrintable(name), cost.seconds, cost.peakMb);
        json.insert(name, QJsonObject{{u"seconds"_s, cost.seconds}, {u"peakMb"_s, cost.peakMb}});
    }
    if (parser.isSet(u"json"_s)) {
        QFile out(parser.value(u"json"_s));
        if (!out.open(QIODevice::WriteOnly)) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(out.fileName()));
            return 2;
        }
        out.write(QJsonDocument(json).toJson());
    }
    return complete ? 0 : 1;
}
