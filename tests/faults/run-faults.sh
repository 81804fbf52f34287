#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-faults.sh [TEST [FUNCTION…]]: the fault tests with the counts of the guarantees. Takes a long
# while. Prints each tally, and how long each test took; exits non-zero when anything was lost, doubled
# or found, and when a test was skipped: what was not looked at is not proven.
# Default: all of them, and a gibibyte through an envelope.
# LUCARNE_PRESET chooses another CMake preset than release.
# Full and failing disks are made by layers below SQLite and the C library. Only the tests on a display
# (it comes with the tests: with-display.sh) need root: they read the memory of the terminal's processes.
set -euo pipefail
cd "$(dirname "$0")/../.."

plain=(outboxfaults_test powercut_test formfaults_test outboxmigration_test formclock_test offline_test stolendisk_test visitcore_test)
on_display=(formlogs_test formcrash_test visitmemory_test changeover_test)
preset=${LUCARNE_PRESET:-release}
bin=build/$preset/bin
known=" ${plain[*]} ${on_display[*]} envelope_test "
if [ $# -gt 0 ] && [[ "$known" != *" $1 "* ]]; then
    echo "run-faults: no such test: $1 (there are:$known)" >&2
    exit 2
fi

cmake --preset "$preset" >/dev/null
if [ $# -gt 0 ]; then targets=("$1"); else targets=(envelope_test "${plain[@]}" "${on_display[@]}"); fi
cmake --build --preset "$preset" --target "${targets[@]}"
# Qt Test ends a function after five minutes otherwise.
export LUCARNE_FULL_COUNTS=1 QTEST_FUNCTION_TIMEOUT=86400000
failed=0
run() {
    local begun=$SECONDS out status=0 display=()
    if [[ " ${on_display[*]} " == *" $1 "* ]]; then
        display=(tests/with-display.sh)
    else
        display=(env QT_QPA_PLATFORM=offscreen)
    fi
    out=$("${display[@]}" "$bin/$1" "${@:2}" 2>/dev/null) || status=$?
    grep -E '^(QINFO|PASS|FAIL|XPASS|SKIP|QFATAL|Totals)| Loc:' <<<"$out" | grep -v 'lucarne-sync:' || true
    if [ "$status" -ne 0 ]; then failed=1; fi
    if ! grep -q '^Totals' <<<"$out"; then
        echo "FAIL!  : $1 did not end in order (exit status $status)"
        failed=1
    fi
    if grep -q '^SKIP' <<<"$out"; then
        echo "FAIL!  : $1 was skipped, in whole or in part"
        failed=1
    fi
    echo "$1: $((SECONDS - begun)) s"
}
if [ $# -gt 0 ]; then
    run "$@"
    exit "$failed"
fi
for test in "${plain[@]}" "${on_display[@]}"; do
    run "$test"
done
run envelope_test keeps_its_memory_small_whatever_the_size
exit "$failed"
