#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-faults.sh [TEST [FUNCTION…]]: the fault tests with the counts of the guarantees. Takes a long
# while. Prints each tally, and how long each test took, the commit and how long it took in all; exits
# non-zero when anything was lost, doubled or found, and when a test was skipped: what was not looked at
# is not proven.
# Default: all of them, and a gibibyte through an envelope, two at a time: each on a display has its own.
# LUCARNE_PRESET chooses another CMake preset than release; LUCARNE_SEED=NUMBER brings what a test left to
# chance again as it was (each says its seed).
# Full and failing disks are made by layers below SQLite and the C library. Only the tests on a display
# (it comes with the tests: with-display.sh) need root: they read the memory of the terminal's processes.
set -euo pipefail
cd "$(dirname "$0")/../.."

plain=(outboxfaults_test powercut_test formfaults_test outboxmigration_test formclock_test offline_test stolendisk_test visitcore_test)
on_display=(formlogs_test formcrash_test visitmemory_test changeover_test)
# The longest first.
all=(formcrash_test visitmemory_test outboxfaults_test formlogs_test formfaults_test powercut_test
    outboxmigration_test changeover_test visitcore_test stolendisk_test offline_test formclock_test
    "envelope_test keeps_its_memory_small_whatever_the_size")
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
    out=$("${display[@]}" "$bin/$1" -maxwarnings 0 "${@:2}" 2>/dev/null) || status=$?
    grep -E '^(QINFO|PASS|FAIL|XPASS|SKIP|QFATAL|Totals)| Loc:' <<<"$out" | grep -v 'lucarne-sync:' || true
    if [ "$status" -ne 0 ]; then touch "$work/failed"; fi
    if ! grep -q '^Totals' <<<"$out"; then fail "$1 did not end in order (exit status $status)"; fi
    if grep -q '^SKIP' <<<"$out"; then fail "$1 was skipped, in whole or in part"; fi
    echo "$1: $((SECONDS - begun)) s"
}
next() { # takes the first one that waits
    (
        flock 9
        head -n 1 "$work/waiting"
        sed -i 1d "$work/waiting"
    ) 9>"$work/lock"
}
# One test after another. What each says comes in one piece: another lane runs beside this one.
lane() {
    local test said
    while test=$(next) && [ -n "$test" ]; do
        said=$(run $test)
        flock "$work" cat <<<"$said"
        echo "$test" >>"$work/done"
    done
}
if [ $# -gt 0 ]; then
    run "$@"
else
    printf '%s\n' "${all[@]}" >"$work/waiting"
    # In process groups of their own, to be ended whole when this script is.
    set -m
    lane </dev/null &
    lanes+=($!)
    lane </dev/null &
    lanes+=($!)
    set +m
    wait "${lanes[@]}" || true
    lanes=()
    for test in "${all[@]}"; do
        grep -qxF "$test" "$work/done" || fail "$test was not run to its end"
    done
fi
echo "commit $commit: $((SECONDS / 60)) min $((SECONDS % 60)) s"
if [ -e "$work/failed" ]; then exit 1; fi
