// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "device/printjob.h"

#include <QCoreApplication>

namespace lucarne::ctl
{

namespace
{

using namespace Qt::StringLiterals;

class Tr
{
    Q_DECLARE_TR_FUNCTIONS(lucarnectl)
};

ExitCode clear(Context &context)
{
    QStringList queues{context.configuration.printerA4, context.configuration.printerReceipt};
    queues.removeAll(QString());
    queues.removeDuplicates();
    // Without a printer the print service is nothing to ask.
    const Result<int> removed = queues.isEmpty() ? Result<int>(0) : device::removeJobsLeftBehind(queues);
    if (!removed)
        return failed(context, removed.error());
    context.out << Tr::tr("%n print job(s) removed.", nullptr, *removed) << '\n';
    return Success;
}

} // namespace

std::vector<Command> printingCommands()
{
    return {{u"printing clear"_s,
             {},
             Tr::tr("remove what is left of this account's print jobs, with their documents"),
             clear,
             {}}};
}

} // namespace lucarne::ctl
