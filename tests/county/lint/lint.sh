#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# lint.sh SOURCES BUILD: lints app/sync/openapi.yaml with Redocly's rules, then a copy with a fault
# planted, which must be found. The linter comes from the npm registry into the build folder.
# Exits 77 (skipped) where there is no Node.js, no npm, or no way to the registry.
set -euo pipefail
sources=$1
tools=$2/openapi-lint

command -v node >/dev/null && command -v npm >/dev/null || { echo "SKIP: Node.js and npm are not installed"; exit 77; }
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 18 ] || { echo "SKIP: Node.js 18 or later is needed"; exit 77; }
mkdir -p "$tools"
if ! cmp -s "$sources/tests/county/lint/package-lock.json" "$tools/installed-lock.json"; then
    cp "$sources"/tests/county/lint/package{,-lock}.json "$tools"
    (cd "$tools" && timeout 100 npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier >npm.log 2>&1) \
        || { cat "$tools/npm.log"; echo "SKIP: the linter could not be fetched from the npm registry"; exit 77; }
    cp "$tools/package-lock.json" "$tools/installed-lock.json"
fi
cp "$sources/tests/county/lint/lint.mjs" "$tools"
export REDOCLY_TELEMETRY=off

node "$tools/lint.mjs" "$sources/app/sync/redocly.yaml" "$sources/app/sync/openapi.yaml"
sed 's/operationId: getHealth/operationId: getPartner/' "$sources/app/sync/openapi.yaml" >"$tools/planted.yaml"
if node "$tools/lint.mjs" "$sources/app/sync/redocly.yaml" "$tools/planted.yaml" >/dev/null; then
    echo "A planted fault was not found"
    exit 1
fi
