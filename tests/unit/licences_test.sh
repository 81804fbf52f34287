#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# licences_test.sh SOURCES: every file of the project says who owns it and under which licence, in
# itself, in a file beside it or in .reuse/dep5 (the REUSE specification; but the texts of the licences
# lie beside what they are for). Then the same with files planted that say nothing.
set -euo pipefail
cd "$1"

dep5=$(sed -n 's/^Files: //p' .reuse/dep5)

# Prints those of the files named on standard input that say nothing.
silent() {
    local file pattern
    while IFS= read -r file; do
        case "$file" in *.license | LICENSE | .reuse/dep5) continue ;; esac
        [ -s "$file" ] || [ ! -f "$file" ] || { echo "$file: empty"; continue; }
        if [ -f "$file.license" ]; then
            grep -q 'SPDX-License-Identifier' "$file.license" && grep -q 'SPDX-FileCopyrightText' "$file.license" && continue
        elif [ -f "$file" ] && head -n 8 "$file" | grep -aq 'SPDX-License-Identifier: *[A-Za-z]' \
            && head -n 8 "$file" | grep -aq 'SPDX-FileCopyrightText: *[0-9A-Za-z]'; then
            continue
        fi
        for pattern in $dep5; do
            # shellcheck disable=SC2053 # a pattern, in which a star stands for slashes too
            if [[ $file == $pattern ]]; then continue 2; fi
        done
        echo "$file: says neither owner nor licence"
    done
}

# A licence is named by its text, or is that of data that came with its own terms.
unknown_licences() {
    local identifier
    for identifier in "$@"; do
        case "$identifier" in
            GPL-3.0-or-later | OFL-1.1 | ISC | Apache-2.0 | etalab-2.0) ;;
            *) echo "$identifier: no text of it lies here" ;;
        esac
    done
}

set -f
if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    files=$(git ls-files)
else
    files=$(find . -type f -not -path './build/*' -not -path './.git/*' | sed 's|^\./||')
fi
[ "$(wc -l <<<"$files")" -gt 500 ] || { echo "the files of the project were not found"; exit 1; }
identifiers=$({ grep -rhaoE 'SPDX-License-Identifier: *[A-Za-z0-9.-]+' --exclude-dir=build --exclude-dir=.git . || true; } \
    | sed -E 's/.*: *//' | sort -u | grep -vx x || true)
# shellcheck disable=SC2086
faults=$(silent <<<"$files"; unknown_licences $identifiers)
failed=0
if [ -n "$faults" ]; then
    printf '%s\n' "$faults"
    failed=1
fi

planted=$(mktemp -d)
trap 'rm -rf "$planted"' EXIT
printf '{}\n' >"$planted/a.json"
printf 'int x;\n' >"$planted/a.cpp"
printf '// SPDX-License-Identifier: GPL-3.0-or-later\n' >"$planted/ownerless.cpp"
printf 'x' >"$planted/a.png"
printf 'SPDX-FileCopyrightText: somebody\n' >"$planted/a.png.license"
for file in a.json a.cpp ownerless.cpp a.png; do
    [ -n "$(silent <<<"$planted/$file")" ] || { echo "A planted fault was not found: $file"; failed=1; }
done
printf 'SPDX-License-Identifier: ISC\n' >>"$planted/a.png.license"
[ -z "$(silent <<<"$planted/a.png")" ] || { echo "A fault was found where there is none"; failed=1; }
exit "$failed"
