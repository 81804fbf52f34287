// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// libFuzzer target: cmake -DLUCARNE_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++, then
// documentreader_fuzz -max_len=65536 CORPUS tests/unit/data/petit-catalogue
#include "catalogue/documentreader.h"

#include <QBuffer>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lucarne::catalogue;
    QBuffer buffer;
    buffer.setData(reinterpret_cast<const char *>(data), int(size));
    buffer.open(QIODevice::ReadOnly);
    ReadNotes notes;
    const auto document = readDocument(buffer, &notes);
    if (!document) {
        if (!document.error().detail.startsWith(QLatin1StringView("line ")))
            std::abort();
        return 0;
    }
    bool ok = false;
    if (decodeContent(encodeContent(document->root), &ok) != document->root || !ok)
        std::abort();
    return 0;
}
