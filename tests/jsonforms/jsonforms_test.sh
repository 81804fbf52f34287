#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# jsonforms_test.sh SOURCES BUILD: the same forms in Lucarne and in real JSON Forms, which comes from
# the npm registry into the build folder.
# Exits 77 (skipped) where there is no Node.js, no npm, or no way to the registry.
set -euo pipefail
here=$1/tests/jsonforms
tools=$2/jsonforms

command -v node >/dev/null && command -v npm >/dev/null || { echo "SKIP: Node.js and npm are not installed"; exit 77; }
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 18 ] || { echo "SKIP: Node.js 18 or later is needed"; exit 77; }
mkdir -p "$tools"
if ! cmp -s "$here/package-lock.json" "$tools/installed-lock.json"; then
    cp "$here"/package{,-lock}.json "$tools"
    (cd "$tools" && timeout 100 npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier >npm.log 2>&1) \
        || { cat "$tools/npm.log"; echo "SKIP: JSON Forms could not be fetched from the npm registry"; exit 77; }
    cp "$tools/package-lock.json" "$tools/installed-lock.json"
fi
cp "$here/jsonforms.mjs" "$tools"
"$2/bin/jsonforms_compare" "$tools/jsonforms.mjs"
