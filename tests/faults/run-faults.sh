#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-faults.sh [TEST…]: the fault tests with the counts of the guarantees, on the release build. Takes
# a long while. Prints a line for each tally; exits non-zero when anything was lost or doubled.
# TEST: functions of outboxfaults_test, or the name of another fault test; default: all of them, and a
# gibibyte through an envelope.
# Needs no root: full and failing disks are made by a layer under SQLite and by RLIMIT_FSIZE.
set -euo pipefail
cd "$(dirname "$0")/../.."

cmake --preset release >/dev/null
others=(formfaults_test outboxmigration_test formclock_test offline_test stolendisk_test formlogs_test visitcore_test)
cmake --build --preset release --target outboxfaults_test envelope_test "${others[@]}"
bin=build/release/bin
# Qt Test ends a function after five minutes otherwise.
export LUCARNE_FULL_COUNTS=1 QTEST_FUNCTION_TIMEOUT=86400000 QT_QPA_PLATFORM=offscreen
failed=0
run() {
    local out
    out=$("$bin/$1" "${@:2}" 2>/dev/null) || failed=1
    grep -E '^(QINFO|PASS|FAIL|Totals)| Loc:' <<<"$out" | grep -v 'lucarne-sync:' || true
}
if [[ " ${others[*]} " == *" ${1:-} "* ]]; then
    run "$@"
    exit "$failed"
fi
run outboxfaults_test "$@"
if [ $# -eq 0 ]; then
    run envelope_test keeps_its_memory_small_whatever_the_size
    for other in "${others[@]}"; do
        run "$other"
    done
fi
exit "$failed"
