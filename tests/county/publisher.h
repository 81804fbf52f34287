// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countystore.h"
#include "sealingkeys.h"

#include "vault/signature.h"

#include <chrono>
#include <memory>

namespace lucarne::session
{
class Clock;
}

namespace lucarne::county
{

/// Puts content in force: copies it beside the county's other data, named by its digest, and signs
/// a manifest with a higher version than any before.
class Publisher
{
public:
    /// \a folder: the county's data folder. \a store and \a clock outlive the publisher. The
    /// signing key is made at the first start, in a file that only its owner can read.
    static Result<Publisher> open(const QString &folder, CountyStore &store, const session::Clock &clock);

    vault::PublicKey publicKey() const { return m_key.publicKey(); }
    /// The keys that submissions are sealed to; all of them open. Stays where it is.
    const vault::KeyRing &keyRing() const { return m_sealingKeys->ring(); }
    /// Makes a new key the one to seal to, and tells the terminals. The old ones still open.
    Result<void> rotateSealingKey();
    /// How long a manifest is good for. A new one is signed when half of that has passed.
    void setValidity(std::chrono::seconds validity) { m_validity = validity; }

    /// \a catalogues: comarquage zips, or folders of XML files (zipped here, the same bytes each
    /// time). \a directory: JSON; may be empty. \a procedures: a folder of procedure files, each in
    /// order, or nothing is published; may be empty. Nothing changes when this content is already in
    /// force. Blocking.
    Result<SignedManifest> publish(const QStringList &catalogues, const QString &directory,
                                   const QString &procedures = {});
    /// The manifest in force, renewed when half of its time has passed; none before the first publish().
    Result<std::optional<SignedManifest>> current();

    QString bundleFile(const QString &sha256) const;

private:
    Publisher(QString folder, CountyStore &store, const session::Clock &clock, vault::SigningKey key,
              SealingKeys sealingKeys);
    Result<Bundle> addCatalogue(const QString &source);
    Result<Bundle> addDirectory(const QString &file);
    Result<Bundle> addProcedures(const QString &folder);
    Result<Bundle> keep(const QString &file);
    Result<SignedManifest> issue(std::vector<Bundle> bundles, qint64 lastVersion);
    Result<void> dropOldBundles();

    QString m_folder;
    CountyStore *m_store;
    const session::Clock *m_clock;
    vault::SigningKey m_key;
    std::unique_ptr<SealingKeys> m_sealingKeys;
    std::chrono::seconds m_validity = std::chrono::hours(24 * 30);
};

/// Writes the files of a folder that end in \a suffix (".xml") into a zip whose bytes depend on their
/// names and content alone.
Result<void> zipFolder(const QString &folder, const QString &suffix, const QString &zipFile);
/// The audience that the documents of a comarquage zip are for, from the first one that says it.
Result<QString> audienceOfArchive(const QString &zipFile);

} // namespace lucarne::county
