// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace lucarne::procedure
{

/// What a list or a card shows of a procedure. Texts are French, translations beside them.
struct ProcedureSummary {
    QString id;
    int version = 0;
    QString title;
    QString summary;
    QString pivot;
    int minutes = 0;
    QStringList guides;
    QStringList keywords;
    QStringList communes;              ///< INSEE codes; empty: the whole county
    QHash<QString, QString> titles;    ///< language → title
    QHash<QString, QString> summaries; ///< language → summary
};

struct RefusedProcedure {
    QString file;
    QString reason; ///< with the path of each fault
};

struct ProcedureImport {
    int accepted = 0;                      ///< procedures; their earlier versions do not count
    std::vector<RefusedProcedure> refused; ///< their earlier versions stay in use
};

/// The procedures on this terminal, each in every version that a draft may still need:
///
///     FOLDER/ID/VERSION.json   as the county gave it
///     FOLDER/offered.json      what is offered now, in which version, and what a list shows of it
///
/// An object belongs to one thread and sees what was offered when it was opened; opening reads
/// offered.json alone.
class Library
{
public:
    /// An absent folder opens as an empty library. Where offered.json is damaged, the latest version
    /// of every procedure is offered, also of those that had been withdrawn: see isRecovered().
    static Result<Library> open(const QString &folder);
    /// True until the next import puts it in order.
    bool isRecovered() const { return m_recovered; }

    /// Offered now to people of \a commune (INSEE; empty: all), by title.
    std::vector<ProcedureSummary> offered(const QString &commune = {}) const;
    std::vector<ProcedureSummary> forGuide(const QString &guideId, const QString &commune = {}) const;
    /// By words of titles (in every language) and keywords, accents and case folded, the last word
    /// perhaps unfinished; best first.
    std::vector<ProcedureSummary> search(const QString &typed, const QString &commune = {},
                                         int most = 3) const;

    /// The version offered now.
    Result<std::shared_ptr<const Definition>> definition(const QString &id) const;
    /// Any version that was ever offered here, or came beside one that was.
    Result<std::shared_ptr<const Definition>> definition(const QString &id, int version) const;

private:
    QString m_folder;
    std::vector<ProcedureSummary> m_offered;
    QHash<QString, int> m_latest; ///< of every procedure that was ever offered
    bool m_recovered = false;
};

/// Takes a folder or zip of procedure files in, whole: those in order are offered from now on,
/// those that are absent are no longer; a wrong one is refused with its faults and its earlier
/// version stays offered. Of several versions of a procedure the highest is offered, and all are kept:
/// a draft may have been begun on one elsewhere. Versions must not go back; the same version with
/// other content is refused.
/// Nothing changes when the source cannot be read or none of its files is in order. Blocking; one
/// import at a time, also between programs.
Result<ProcedureImport> importProcedures(const QString &source, const QString &libraryFolder);

} // namespace lucarne::procedure
