// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// libFuzzer target: cmake -DLUCARNE_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++, then
// definition_fuzz -max_len=65536 CORPUS tests/unit/data/procedures
#include "definitionuse.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lucarne;
    const auto definition =
        procedure::Definition::parse(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const bool right = definition
                           ? test::useForm(*definition)
                           : !definition.error().detail.isEmpty() && !definition.error().sentence.isEmpty();
    if (!right)
        std::abort();
    return 0;
}
