// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "catalogue/catalogue.h"
#include "catalogue/importer.h"

#include <QCoreApplication>
#include <QLocale>

namespace lucarne::ctl
{

namespace
{

using namespace Qt::StringLiterals;
using namespace lucarne::catalogue;

class Tr
{
    Q_DECLARE_TR_FUNCTIONS(lucarnectl)
};

/// A hostile archive must not scroll the terminal away; the rest is in the edition itself.
constexpr size_t kShown = 20;

void printEdition(QTextStream &out, const Edition &edition)
{
    const QLocale locale;
    out << Tr::tr("%1: edition %2, %3 documents, newest of %4")
               .arg(edition.audience)
               .arg(edition.version)
               .arg(locale.toString(edition.documents), edition.newestDocument.toString(Qt::ISODate))
        << '\n'
        << u"  "_s
        << Tr::tr("from %1, imported %2").arg(edition.source, edition.importedAt.toString(Qt::ISODate))
        << '\n'
        << u"  SHA-256 "_s << edition.digest << '\n';
    if (edition.refused > 0)
        out << u"  "_s << Tr::tr("%n document(s) refused", nullptr, edition.refused) << '\n';
    if (edition.unknownElements > 0)
        out << u"  "_s
            << Tr::tr("%n element(s) that this version does not know, kept as text", nullptr,
                      edition.unknownElements)
            << '\n';
}

template<typename Items, typename Print>
void printSome(QTextStream &out, const Items &items, const Print &print)
{
    size_t shown = 0;
    for (const auto &item : items) {
        if (shown++ == kShown) {
            out << u"    "_s << Tr::tr("and %1 more").arg(size_t(items.size()) - kShown) << '\n';
            return;
        }
        out << u"    "_s << print(item) << '\n';
    }
}

void printReport(QTextStream &out, const ImportReport &report)
{
    printEdition(out, report.edition);
    printSome(out, report.refusals, [](const Refusal &refusal) {
        return Tr::tr("%1, line %2: %3").arg(refusal.file).arg(refusal.line).arg(refusal.reason);
    });
    for (auto it = report.unknownElements.begin(); it != report.unknownElements.end(); ++it)
        out << u"    <"_s << it.key() << u"> × "_s << it.value() << '\n';
    if (!report.dangling.empty()) {
        out << u"  "_s
            << Tr::tr("%n link(s) to documents that the archive does not have, not shown", nullptr,
                      int(report.dangling.size()))
            << '\n';
        printSome(out, report.dangling, [](const DanglingEntry &entry) {
            return u"%1 → %2, %3"_s.arg(entry.listedIn, entry.id, entry.title);
        });
    }
    if (!report.ignoredFiles.isEmpty()) {
        out << u"  "_s
            << Tr::tr("%n other file(s) in the archive, left out", nullptr, int(report.ignoredFiles.size()))
            << '\n';
        printSome(out, report.ignoredFiles, [](const QString &name) { return name; });
    }
}

ExitCode importFile(Context &context)
{
    ImportOptions options;
    if (context.errIsTerminal) {
        options.progress = [&context](int done, int total) {
            if (done % 50 == 0 || done == total) {
                context.err << '\r' << Tr::tr("%1 of %2 documents").arg(done).arg(total);
                context.err.flush();
            }
        };
    }
    const auto report =
        importArchive(context.arguments.first(), kiosk::catalogueFolder(context.configuration), options);
    if (context.errIsTerminal)
        context.err << '\n';
    if (!report)
        return failed(context, report.error());
    if (report->wasInUse)
        context.out << Tr::tr("This archive is already in use. Nothing was changed.") << '\n';
    printReport(context.out, *report);
    return Success;
}

ExitCode status(Context &context)
{
    const auto catalogue = Catalogue::open(kiosk::catalogueFolder(context.configuration));
    if (!catalogue)
        return failed(context, catalogue.error());
    if (catalogue->isEmpty())
        context.out << Tr::tr("No guide has been imported on this terminal yet.") << '\n';
    for (const Edition &edition : catalogue->editions()) {
        printEdition(context.out, edition);
        if (edition.canRollBack)
            context.out << u"  "_s << Tr::tr("the edition before it is kept: “lucarnectl catalogue rollback”")
                        << '\n';
    }
    return Success;
}

ExitCode goBack(Context &context)
{
    const QString folder = kiosk::catalogueFolder(context.configuration);
    QString audience = context.arguments.value(0);
    if (audience.isEmpty()) {
        const auto catalogue = Catalogue::open(folder);
        if (!catalogue)
            return failed(context, catalogue.error());
        QStringList possible;
        for (const Edition &edition : catalogue->editions()) {
            if (edition.canRollBack)
                possible << edition.audience;
        }
        if (possible.size() > 1) {
            context.err << Tr::tr("Which one? Name an audience: %1").arg(possible.join(u", "_s)) << '\n';
            return Usage;
        }
        audience = possible.value(0);
    }
    const auto edition = rollBack(folder, audience);
    if (!edition)
        return failed(context, edition.error());
    printEdition(context.out, *edition);
    return Success;
}

} // namespace

std::vector<Command> catalogueCommands()
{
    return {
        {u"catalogue import"_s,
         u"FILE"_s,
         Tr::tr("import the official guides from a comarquage zip"),
         importFile,
         {}},
        {u"catalogue status"_s, {}, Tr::tr("show which guides are in use"), status, {}},
        {u"catalogue rollback"_s, u"[AUDIENCE]"_s, Tr::tr("put the previous guides back in use"), goBack, {}},
    };
}

} // namespace lucarne::ctl
