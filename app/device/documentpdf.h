// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "keptpage.h"

#include <vector>

namespace lucarne::device
{

struct DocumentBounds {
    qsizetype mostBytes = 5'000'000;
    int mostPages = 20;
};

/// The pages as one PDF, A4, a JPEG each, in memory. Pages become plainer (never below 150 dots an
/// inch of A4 as far as they had them) until all fit; an error says that they do not. No title, no
/// date, no name of anybody or anything in it: the same pages give the same bytes. Holds one
/// uncompressed page at a time. Blocking: for a worker thread.
///
/// Written here and not with QPdfWriter, which compresses every picture again in its own way.
Result<QByteArray> documentPdf(const std::vector<KeptPage> &pages, const DocumentBounds &bounds = {});

} // namespace lucarne::device
