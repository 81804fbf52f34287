// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

/// Comarquage archives for the tests: the small one in the project's own words, made into a zip on
/// the fly, and the real one where it can be found.
namespace lucarne::test
{

struct ZipEntry {
    QByteArray name; ///< path inside the zip, written as it is
    QByteArray content;
};

/// The documents of tests/unit/data/petit-catalogue, sorted by name.
std::vector<ZipEntry> smallCatalogueEntries();

/// A zip of the entries. With a passphrase every entry is encrypted (traditional zip encryption).
QByteArray zipOf(const std::vector<ZipEntry> &entries, const QByteArray &passphrase = {});

/// False when the file could not be written whole.
bool writeFile(const QString &file, const QByteArray &bytes);

/// Writes the small catalogue as `folder/petit-catalogue.zip`; its path, or empty.
QString writeSmallCatalogue(const QString &folder);

/// The official archive of 4,873 documents; empty where there is none, and tests then skip.
QString realArchive();

} // namespace lucarne::test
