#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-bench.sh [ARCHIVE]: every benchmark on the release build, one table after the other; the
# figures as JSON in build/bench. Keep the machine otherwise idle. The archive is a comarquage zip;
# default: LUCARNE_COMARQUAGE, then ../shared/comarquage/vosdroits-part.zip.
set -euo pipefail
cd "$(dirname "$0")/../.."

archive=${1:-${LUCARNE_COMARQUAGE:-../shared/comarquage/vosdroits-part.zip}}
[ -f "$archive" ] || { echo "run-bench: there is no $archive" >&2; exit 2; }
archive=$(realpath "$archive")

packaging/install-packages.sh build run test bench
cmake --preset release >/dev/null
cmake --build --preset release
bin=$PWD/build/release/bin
out=$PWD/build/bench
rm -rf "$out"
mkdir -p "$out"

load() { echo "load $(cut -d' ' -f1-3 /proc/loadavg) of $(nproc)"; }
load
"$bin/import_bench" --json "$out/import.json" "$archive"
"$bin/lucarnectl" catalogue import "$archive" --data "$out/data" >/dev/null
cp resources/demo/directory.json "$out/data/"
jq --arg data "$out/data" 'del(.logoFile) + {dataFolder: $data}' resources/demo/lucarne.json >"$out/lucarne.json"

echo
"$bin/search_bench" --archive "$archive" --json "$out/search.json"
echo
"$bin/walk_bench" --archive "$archive" --json "$out/walk.json"
echo
"$bin/form_bench" --json "$out/form.json"
echo
LUCARNE_DISPLAY_SIZE=1920x1080 tests/with-display.sh "$bin/formscreen_bench" --folder "$out" \
    --json "$out/formscreen.json"
echo
"$bin/join_bench" --json "$out/join.json"
echo
"$bin/outbox_bench" --folder "$out" --json "$out/outbox.json"
echo
LUCARNE_DISPLAY_SIZE=1920x1080 tests/with-display.sh "$bin/start_bench" --json "$out/start.json" --touch 1180,357 --finish 1708,1016 \
    --lucarne "--config $out/lucarne.json --page home"
echo
LUCARNE_DISPLAY_SIZE=1920x1080 tests/with-display.sh "$bin/page_bench" --archive "$archive" \
    --config "$out/lucarne.json" --json "$out/pages.json"
LUCARNE_DISPLAY_SIZE=1920x1080 tests/with-display.sh "$bin/page_bench" --archive "$archive" \
    --config "$out/lucarne.json" --json "$out/pages-beside-import.json" --beside-import
echo
LUCARNE_DISPLAY_SIZE=1920x1080 tests/with-display.sh "$bin/lucarne-window" --config "$out/lucarne.json" \
    --tour "$out/tour" --page-timings
load
echo "The figures as JSON are in $out"
