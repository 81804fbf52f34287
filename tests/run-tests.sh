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
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" -- -k 0
tests/with-display.sh ctest --test-dir "build/$preset" --output-on-failure --no-tests=error "$@"
