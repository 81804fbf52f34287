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

# clang reads neither GCC's precompiled headers nor its warning flags.
database=$(mktemp -d)
trap 'rm -rf "$database"' EXIT
sed -E 's/-include [^ ]*cmake_pch\.hxx//; s/-Winvalid-pch//; s/-Wno-restrict//' "$build/compile_commands.json" >"$database/compile_commands.json"

if [ "$#" -gt 0 ]; then
    files=("$@")
else
    mapfile -t files < <(find app ui tests -name '*.cpp' | sort)
fi
status=0
printf '%s\n' "${files[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy --quiet -p "$database" || status=1
export CLAZY_IGNORE_DIRS='/usr/include/.*'
clazy=0
clazy-standalone --checks=level1,no-non-pod-global-static --header-filter="$PWD/(app|ui|tests)/.*" -p "$database" "${files[@]}" \
    >"$database/clazy.txt" 2>&1 || clazy=$?
if grep -E 'warning:|error:' "$database/clazy.txt"; then status=1; fi
if [ "$clazy" -ne 0 ]; then
    echo "check-sources: clazy ended with $clazy; its last lines:" >&2
    tail -n 20 "$database/clazy.txt" >&2
    status=1
fi
exit "$status"
