// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/document.h"

#include "error.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace lucarne::test
{

/// One line of queries.fr.json.
struct RelevanceQuery {
    QString typed;
    QStringList guides; ///< any of them should be in the first three
    bool tune = false;  ///< else held out
};

Result<std::vector<RelevanceQuery>> relevanceQueries();

/// Reads every document of a comarquage zip, one at a time. Documents that cannot be read are left
/// out. Gives the number read.
Result<int> forEachDocument(const QString &zip,
                            const std::function<void(const catalogue::Document &)> &visit);

} // namespace lucarne::test
