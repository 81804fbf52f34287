// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/configuration.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <functional>
#include <vector>

/// The installer's command line, `lucarnectl`. Each group of commands is one file of this folder
/// and one line in the table of lucarnectl.cpp.
namespace lucarne::ctl
{

enum ExitCode { Success = 0, Failure = 1, Usage = 2 };

struct Context {
    const kiosk::Configuration &configuration;
    const QCommandLineParser &options;
    QStringList arguments; ///< what stands after the command's words
    QTextStream &out;
    QTextStream &err;
    bool errIsTerminal = false; ///< progress is shown only to a person
};

struct Command {
    QString words; ///< "catalogue import"
    /// "FILE", "[AUDIENCE]", "FILE…" or nothing: bounds how many are accepted.
    QString arguments;
    QString summary; ///< one translated line
    std::function<ExitCode(Context &)> run;
    QList<QCommandLineOption> options; ///< besides those of every command
};

std::vector<Command> catalogueCommands();
std::vector<Command> outboxCommands();
std::vector<Command> printingCommands();
std::vector<Command> procedureCommands();
std::vector<Command> syncCommands();

/// Prints both halves of an error.
ExitCode failed(Context &context, const Error &error);

} // namespace lucarne::ctl
