// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countyserver.h"
#include "staffcommands.h"
#include "terminallist.h"

#include "session/clock.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>

#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace lucarne;
using namespace Qt::StringLiterals;

namespace
{

int fail(const Error &error)
{
    std::fprintf(stderr, "lucarne-county: %s %s\n", qPrintable(error.sentence), qPrintable(error.detail));
    return 1;
}

void say(const char *name, const QString &value)
{
    std::printf("%s=%s\n", name, qPrintable(value));
    std::fflush(stdout);
}

/// SIGTERM and SIGINT end the event loop, so that the database closes properly.
void endOnSignals(QCoreApplication &app)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    const int descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
}

/// "submissions list", "submissions show NUMBER", "submissions set-status NUMBER STATE [NOTE]".
int runStaffCommand(county::CountyServer &server, const QStringList &words, const QString &procedures,
                    const QString &documents, const session::Clock &clock)
{
    QTextStream out(stdout);
    county::StaffCommands staff(server.submissions(), server.publisher().keyRing(), procedures, out);
    const QString command = words.value(1);
    Result<void> done = failure(u"Use: submissions list | show NUMBER | set-status NUMBER STATE [NOTE]."_s);
    if (command == "list"_L1 && words.size() == 2)
        done = staff.list();
    else if (command == "show"_L1 && words.size() == 3)
        done = staff.show(words.at(2), documents);
    else if (command == "set-status"_L1 && (words.size() == 4 || words.size() == 5))
        done = staff.setStatus(words.at(2), words.at(3), words.value(4), clock.utcNow());
    return done ? 0 : fail(done.error());
}

} // namespace

int main(int argc, char **argv)
{
    ::umask(077); // the signing key and the database are for this account alone
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"lucarne-county"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LUCARNE_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The reference county back end of Lucarne. Prints url=, key= (the content "
        "key, base64) and code= (when asked for), one a line."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(u"data"_s, u"Folder of the county's data (made when absent)."_s, u"DIR"_s);
    const QCommandLineOption listen(
        u"listen"_s, u"Serve on this loopback address; port 0 takes any free one."_s, u"ADDRESS:PORT"_s);
    const QCommandLineOption catalogue(
        u"catalogue"_s, u"Publish this comarquage zip, or folder of XML files. May be repeated."_s,
        u"FILE"_s);
    const QCommandLineOption directory(u"directory"_s, u"Publish this directory of offices."_s, u"FILE"_s);
    const QCommandLineOption procedures(
        u"procedures"_s,
        u"Publish the procedures of this folder; with submissions, what they are checked against."_s,
        u"FOLDER"_s);
    const QCommandLineOption newCode(u"new-enrolment-code"_s, u"Print a one-time code, good for a day."_s);
    const QCommandLineOption rotate(
        u"rotate-sealing-key"_s,
        u"Make a new key the one to seal to; what was sealed to the old still opens."_s);
    const QCommandLineOption documents(
        u"documents"_s, u"Where \"submissions show\" writes the documents, opened."_s, u"DIR"_s);
    parser.addOptions({data, listen, catalogue, directory, newCode, rotate, procedures, documents});
    parser.addPositionalArgument(u"submissions"_s,
                                 u"What staff do: list, show NUMBER, or set-status NUMBER STATE [NOTE]."_s,
                                 u"[submissions …]"_s);
    parser.addPositionalArgument(u"terminals"_s, u"How each terminal is, by its last heartbeat."_s,
                                 u"[terminals]"_s);
    parser.process(app);
    if (!parser.isSet(data))
        return fail({u"--data is needed."_s, {}});

    const session::SystemClock clock;
    auto opened = county::CountyServer::open(parser.value(data), clock);
    if (!opened)
        return fail(opened.error());
    county::CountyServer &server = **opened;

    if (const QStringList words = parser.positionalArguments(); !words.isEmpty()) {
        if (words == QStringList{u"terminals"_s}) {
            QTextStream out(stdout);
            const auto listed = county::listTerminals(server.store(), out);
            return listed ? 0 : fail(listed.error());
        }
        if (words.first() != "submissions"_L1)
            return fail({u"There is no such command."_s, words.first()});
        return runStaffCommand(server, words, parser.value(procedures), parser.value(documents), clock);
    }
    if (parser.isSet(rotate)) {
        if (const auto rotated = server.publisher().rotateSealingKey(); !rotated)
            return fail(rotated.error());
    }
    if (parser.isSet(catalogue) || parser.isSet(directory) || parser.isSet(procedures)) {
        const auto published = server.publisher().publish(parser.values(catalogue), parser.value(directory),
                                                          parser.value(procedures));
        if (!published)
            return fail(published.error());
        say("manifest", QString::number(published->version));
    }
    say("key", QString::fromLatin1(server.publisher().publicKey().toBase64()));
    if (parser.isSet(newCode)) {
        const auto code = server.newEnrolmentCode();
        if (!code)
            return fail(code.error());
        say("code", *code);
    }
    if (!parser.isSet(listen))
        return 0;

    const QString where = parser.value(listen);
    const qsizetype colon = where.lastIndexOf(u':');
    bool isNumber = false;
    const ushort port = QStringView(where).mid(colon + 1).toUShort(&isNumber);
    if (colon < 0 || !isNumber)
        return fail({u"--listen wants ADDRESS:PORT."_s, where});
    endOnSignals(app);
    const auto url = server.listen(QHostAddress(where.first(colon)), port);
    if (!url)
        return fail(url.error());
    say("url", url->toString());
    return QCoreApplication::exec();
}
