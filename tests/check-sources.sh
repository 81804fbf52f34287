#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# clang-tidy and clazy over the whole project, or over the files named. Slow: not part of the
# tests. Exits non-zero on any finding.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install-packages.sh build check
preset=${LUCARNE_PRESET:-dev}
build=build/$preset
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" >/dev/null

if [ "$#" -gt 0 ]; then
    files=("$@")
else
    mapfile -t files < <(find app ui tests -name '*.cpp' | sort)
fi
python3 tests/lint.py "$build/compile_commands.json" "${files[@]}"
