// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "procedure/library.h"

#include <QCoreApplication>
#include <QFile>

namespace lucarne::ctl
{

namespace
{

using namespace Qt::StringLiterals;
using namespace lucarne::procedure;

class Tr
{
    Q_DECLARE_TR_FUNCTIONS(lucarnectl)
};

/// One fault a line, under the file's name.
void printFaults(QTextStream &stream, const QString &file, const QString &faults)
{
    stream << file << u":\n"_s;
    for (const QString &line : faults.split(u'\n', Qt::SkipEmptyParts))
        stream << u"    "_s << line << '\n';
}

ExitCode check(Context &context)
{
    ExitCode code = Success;
    for (const QString &name : context.arguments) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            printFaults(context.err, name, file.errorString());
            code = Failure;
            continue;
        }
        const auto definition = Definition::parse(file.read(Definition::kMostBytes + 1));
        if (!definition) {
            printFaults(context.err, name, definition.error().detail);
            code = Failure;
            continue;
        }
        context.out << name << u": "_s
                    << Tr::tr("%1, version %2, %n screen(s), in order", nullptr,
                              int((*definition)->steps.size()))
                           .arg((*definition)->id)
                           .arg((*definition)->version)
                    << '\n';
    }
    return code;
}

ExitCode importSource(Context &context)
{
    const auto outcome =
        importProcedures(context.arguments.first(), kiosk::proceduresFolder(context.configuration));
    if (!outcome)
        return failed(context, outcome.error());
    context.out << Tr::tr("%n procedure(s) taken", nullptr, outcome->accepted) << '\n';
    for (const RefusedProcedure &refused : outcome->refused)
        printFaults(context.err,
                    Tr::tr("%1 was refused; an earlier version, if any, stays").arg(refused.file),
                    refused.reason);
    return outcome->refused.empty() ? Success : Failure;
}

ExitCode list(Context &context)
{
    const auto library = Library::open(kiosk::proceduresFolder(context.configuration));
    if (!library)
        return failed(context, library.error());
    const auto offered = library->offered();
    if (offered.empty())
        context.out << Tr::tr("No procedure has been imported on this terminal yet.") << '\n';
    for (const ProcedureSummary &summary : offered) {
        context.out << Tr::tr("%1, version %2: %3").arg(summary.id).arg(summary.version).arg(summary.title)
                    << '\n';
        if (!summary.communes.isEmpty())
            context.out << u"    "_s << Tr::tr("only in %1").arg(summary.communes.join(u", "_s)) << '\n';
    }
    if (library->isRecovered())
        context.out << Tr::tr("The list of procedures is damaged and was rebuilt: import them again.")
                    << '\n';
    return Success;
}

} // namespace

std::vector<Command> procedureCommands()
{
    return {
        {u"procedure check"_s, u"FILE…"_s, Tr::tr("say every fault of procedure files"), check, {}},
        {u"procedure import"_s,
         u"SOURCE"_s,
         Tr::tr("offer the procedures of a folder or zip from now on"),
         importSource,
         {}},
        {u"procedure list"_s, {}, Tr::tr("show which procedures are offered"), list, {}},
    };
}

} // namespace lucarne::ctl
