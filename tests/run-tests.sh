#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds, runs every test. Arguments go to ctest.
# LUCARNE_PRESET chooses another CMake preset (asan-ubsan, coverage, dev).
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${LUCARNE_PRESET:-ci}
packaging/install-packages.sh build run test
# For the asan-ubsan preset. Some tests crash a window on purpose: the signal has to reach the
# supervisor. The checked strstr() turns libspeechd's reading of its list of voices into minutes.
export ASAN_OPTIONS=${ASAN_OPTIONS:-handle_segv=0:handle_abort=0:intercept_strstr=0}
export LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$PWD/tests/leak-suppressions.txt:print_suppressions=0}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" -- -k 0
tests/with-display.sh ctest --test-dir "build/$preset" --output-on-failure --no-tests=error "$@"
