#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# contract_test.sh SOURCES: app/sync/openapi.yaml is a sound OpenAPI 3.1 document; then copies with one
# fault planted in each, which must be found.
set -euo pipefail
sources=$1
contract=$sources/app/sync/openapi.yaml
check() { /usr/bin/python3 "$sources/tests/county/lint/contract.py" "$1"; }

check "$contract"
planted=$(mktemp)
trap 'rm -f "$planted"' EXIT
failed=0
expect_found() {
    local what=$1 edit=$2
    sed -E "$edit" "$contract" >"$planted"
    if cmp -s "$contract" "$planted"; then
        echo "Not planted: $what"
        failed=1
    elif check "$planted" >/dev/null; then
        echo "A planted fault was not found: $what"
        failed=1
    fi
}
expect_found "an operationId twice" 's/operationId: getHealth/operationId: getPartner/'
expect_found "no operationId" '/operationId: getHealth/d'
expect_found "a reference to nothing" '0,/\$ref: .#\/components\/schemas\/[A-Za-z]+/s//&Missing/'
expect_found "a component that nobody uses" 's/^  schemas:$/  schemas:\n    Forgotten:\n      type: object/'
expect_found "a path parameter under another name" 's/^  \/v1\/partners\/\{pivot\}:/  \/v1\/partners\/{other}:/'
expect_found "a key that OpenAPI does not know" '0,/^( +)operationId:/s//\1operationNumber: 1\n&/'
expect_found "answers that are misspelt" '0,/^( +)responses:/s//\1responces:/'
expect_found "another version" 's/^openapi: 3\.1\.0/openapi: 3.0.3/'
expect_found "a schema of no type" '0,/type: string/s//type: strng/'
expect_found "a key twice" '0,/^( +)operationId:.*/s//&\n&/'
exit "$failed"
