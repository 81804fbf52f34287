#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-faults.sh [TEST [FUNCTION…]]: the fault tests with the counts of the guarantees. Takes a long
# while. Prints each tally, and how long each test took, the commit and how long it took in all; exits
# non-zero when anything was lost, doubled or found, and when a test was skipped: what was not looked at
# is not proven.
# Default: all of them, and a gibibyte through an envelope; those on a display beside those without one.
# LUCARNE_PRESET chooses another CMake preset than release.
# Full and failing disks are made by layers below SQLite and the C library. Only the tests on a display
# (it comes with the tests: with-display.sh) need root: they read the memory of the terminal's processes.
set -euo pipefail
cd "$(dirname "$0")/../.."

# The longest first.
plain=(outboxfaults_test formfaults_test powercut_test outboxmigration_test visitcore_test stolendisk_test offline_test formclock_test)
on_display=(formcrash_test formlogs_test visitmemory_test changeover_test)
preset=${LUCARNE_PRESET:-release}
bin=build/$preset/bin
known=" ${plain[*]} ${on_display[*]} envelope_test "
if [ $# -gt 0 ] && [[ "$known" != *" $1 "* ]]; then
    echo "run-faults: no such test: $1 (there are:$known)" >&2
    exit 2
fi

commit=$(git rev-parse --short HEAD)
if [ -n "$(git status --porcelain)" ]; then commit+="+changes"; fi
cmake --preset "$preset" >/dev/null
if [ $# -gt 0 ]; then targets=("$1"); else targets=(envelope_test "${plain[@]}" "${on_display[@]}"); fi
cmake --build --preset "$preset" --target "${targets[@]}"
# Qt Test ends a function after five minutes otherwise.
export LUCARNE_FULL_COUNTS=1 QTEST_FUNCTION_TIMEOUT=86400000
work=$(mktemp -d)
lanes=()
end() {
    local lane
    for lane in ${lanes[@]+"${lanes[@]}"}; do kill -- "-$lane" 2>/dev/null || true; done
    rm -rf "$work"
}
trap end EXIT
fail() {
    echo "FAIL!  : $*"
    touch "$work/failed"
}
run() {
    local begun=$SECONDS out status=0 display=()
    if [[ " ${on_display[*]} " == *" $1 "* ]]; then
        display=(tests/with-display.sh)
    else
        display=(env QT_QPA_PLATFORM=offscreen)
    fi
    out=$("${display[@]}" "$bin/$1" "${@:2}" 2>/dev/null) || status=$?
    grep -E '^(QINFO|PASS|FAIL|XPASS|SKIP|QFATAL|Totals)| Loc:' <<<"$out" | grep -v 'lucarne-sync:' || true
    if [ "$status" -ne 0 ]; then touch "$work/failed"; fi
    if ! grep -q '^Totals' <<<"$out"; then fail "$1 did not end in order (exit status $status)"; fi
    if grep -q '^SKIP' <<<"$out"; then fail "$1 was skipped, in whole or in part"; fi
    echo "$1: $((SECONDS - begun)) s"
}
# One test after another. What each says comes in one piece: another lane runs beside this one.
lane() {
    local test said
    for test in "$@"; do
        said=$(run $test)
        flock "$work" cat <<<"$said"
    done
    touch "$work/done-${1%% *}"
}
if [ $# -gt 0 ]; then
    run "$@"
else
    # In process groups of their own, to be ended whole when this script is.
    set -m
    lane "${plain[@]}" "envelope_test keeps_its_memory_small_whatever_the_size" </dev/null &
    lanes+=($!)
    lane "${on_display[@]}" </dev/null &
    lanes+=($!)
    set +m
    wait "${lanes[@]}" || true
    lanes=()
    for first in "${plain[0]}" "${on_display[0]}"; do
        [ -e "$work/done-$first" ] || fail "the tests from $first on did not all run"
    done
fi
echo "commit $commit: $((SECONDS / 60)) min $((SECONDS % 60)) s"
if [ -e "$work/failed" ]; then exit 1; fi
