#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-faults.sh [TEST…]: the fault tests with the counts of the guarantees, on the release build. Takes
# a long while. Prints a line for each tally; exits non-zero when anything was lost or doubled.
# TEST: functions of outboxfaults_test; default: all of them, and a gibibyte through an envelope.
# Needs no root: full and failing disks are made by a layer under SQLite and by RLIMIT_FSIZE.
set -euo pipefail
cd "$(dirname "$0")/../.."

cmake --preset release >/dev/null
cmake --build --preset release --target outboxfaults_test envelope_test
bin=build/release/bin
# Qt Test ends a function after five minutes otherwise.
export LUCARNE_FULL_COUNTS=1 QTEST_FUNCTION_TIMEOUT=86400000 QT_QPA_PLATFORM=offscreen
failed=0
run() {
    local out
    out=$("$bin/$1" "${@:2}" 2>/dev/null) || failed=1
    grep -E '^(QINFO|PASS|FAIL|Totals)| Loc:' <<<"$out" | grep -v 'lucarne-sync:' || true
}
[ $# -gt 0 ] || run envelope_test keeps_its_memory_small_whatever_the_size
run outboxfaults_test "$@"
exit "$failed"
