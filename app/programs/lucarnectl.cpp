// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command.h"

#include <QCoreApplication>

#include <cstdio>
#include <optional>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace lucarne::ctl
{

namespace
{

using namespace Qt::StringLiterals;

class Tr
{
    Q_DECLARE_TR_FUNCTIONS(lucarnectl)
};

/// Every command there is; a new group adds its line here.
std::vector<Command> allCommands()
{
    std::vector<Command> commands;
    for (const auto &group :
         {catalogueCommands, outboxCommands, printingCommands, procedureCommands, syncCommands}) {
        for (Command &command : group())
            commands.push_back(std::move(command));
    }
    return commands;
}

bool isTerminal(FILE *stream)
{
#ifdef Q_OS_UNIX
    return ::isatty(::fileno(stream)) == 1;
#else
    Q_UNUSED(stream)
    return false;
#endif
}

void printHelp(QTextStream &out, const std::vector<Command> &commands, const QCommandLineParser &parser)
{
    out << Tr::tr("Usage: lucarnectl [options] COMMAND [arguments]") << u"\n\n"_s;
    for (const Command &command : commands) {
        const QString call = (command.words + u' ' + command.arguments).trimmed();
        out << u"  "_s << call.leftJustified(34) << command.summary << '\n';
    }
    // Only the options: the first part of Qt's text does not know the commands.
    const QString text = parser.helpText();
    out << '\n' << text.mid(text.indexOf(u'\n') + 1).trimmed() << '\n';
}

const Command *find(const std::vector<Command> &commands, const QStringList &words, qsizetype &used)
{
    for (const Command &command : commands) {
        const QStringList own = command.words.split(u' ');
        if (words.mid(0, own.size()) == own) {
            used = own.size();
            return &command;
        }
    }
    return nullptr;
}

bool countFits(const Command &command, qsizetype given)
{
    const QStringList all = command.arguments.split(u' ', Qt::SkipEmptyParts);
    const auto required =
        std::count_if(all.begin(), all.end(), [](const QString &word) { return !word.startsWith(u'['); });
    return given >= required && (given <= all.size() || command.arguments.endsWith(u'…'));
}

int run(const QStringList &line)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    const std::vector<Command> commands = allCommands();

    QCommandLineParser parser;
    const QCommandLineOption help({u"h"_s, u"help"_s}, Tr::tr("Show this help."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, Tr::tr("Show the version."));
    const QCommandLineOption config(u"config"_s, Tr::tr("The terminal's configuration file."), u"FILE"_s);
    const QCommandLineOption data(u"data"_s, Tr::tr("The data folder, instead of the configured one."),
                                  u"DIR"_s);
    parser.addOptions({help, version, config, data});
    for (const Command &command : commands)
        parser.addOptions(command.options);
    if (!parser.parse(line)) {
        err << parser.errorText() << '\n';
        return Usage;
    }
    if (parser.isSet(help)) {
        printHelp(out, commands, parser);
        return Success;
    }
    if (parser.isSet(version)) {
        out << u"lucarnectl "_s << QStringLiteral(LUCARNE_VERSION) << '\n';
        return Success;
    }
    const QStringList words = parser.positionalArguments();
    qsizetype used = 0;
    const Command *command = find(commands, words, used);
    if (!command) {
        if (!words.isEmpty())
            err << Tr::tr("There is no command “%1”.").arg(words.join(u' ')) << u"\n\n"_s;
        printHelp(err, commands, parser);
        return Usage;
    }
    const QStringList arguments = words.mid(used);
    if (!countFits(*command, arguments.size())) {
        err << Tr::tr("Usage: lucarnectl %1").arg((command->words + u' ' + command->arguments).trimmed())
            << '\n';
        return Usage;
    }

    kiosk::Configuration configuration;
    if (parser.isSet(config)) {
        auto loaded = kiosk::loadConfiguration(parser.value(config));
        if (!loaded) {
            err << loaded.error().sentence << '\n' << loaded.error().detail << '\n';
            return Failure;
        }
        configuration = std::move(*loaded);
    }
    if (parser.isSet(data))
        configuration.dataFolder = parser.value(data);
    Context context{configuration, parser, arguments, out, err, isTerminal(stderr)};
    return command->run(context);
}

} // namespace

ExitCode failed(Context &context, const Error &error)
{
    context.err << error.sentence << '\n';
    if (!error.detail.isEmpty())
        context.err << error.detail << '\n';
    return Failure;
}

} // namespace lucarne::ctl

int main(int argc, char *argv[])
{
#ifdef Q_OS_UNIX
    ::umask(077); // all that a terminal keeps is for its account alone
#endif
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lucarne"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LUCARNE_VERSION));
    return lucarne::ctl::run(QCoreApplication::arguments());
}
