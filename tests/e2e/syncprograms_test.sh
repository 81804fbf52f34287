#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# syncprograms_test.sh SOURCES BUILD: lucarne-county, lucarnectl and lucarne-sync as an installer
# uses them, each in its own process.
set -euo pipefail
sources=$1
bin=$2/bin
folder=$(mktemp -d)
county='' sync=''
trap 'kill $county $sync 2>/dev/null || true; wait; rm -rf "$folder"' EXIT

die() { echo "FAIL: $*"; cat "$folder"/*.out "$folder"/*.err 2>/dev/null; exit 1; }
said() { sed -n "s/^$1=//p" "$folder/county.out"; }
within() { # SECONDS COMMAND…: until it holds
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || die "never: $*"
        sleep 0.1
    done
}
answers_or_ended() { grep -qs '^url=' "$folder/county.out" || ! kill -0 "$county" 2>/dev/null; }
serve() { # ADDRESS OPTIONS…: again while another program has the port for a moment
    local address=$1
    shift
    for _ in $(seq 50); do
        rm -f "$folder/county.out"
        "$bin/lucarne-county" --data "$folder/county" --catalogue "$sources/tests/unit/data/petit-catalogue" \
            --directory "$sources/resources/demo/directory.json" --new-enrolment-code --listen "$address" "$@" \
            >"$folder/county.out" 2>>"$folder/county.err" &
        county=$!
        within 20 answers_or_ended
        if grep -qs '^url=' "$folder/county.out"; then return; fi
        wait "$county" || true
        grep -q 'cannot listen' "$folder/county.err" || die "lucarne-county does not start"
        sleep 0.2
    done
    die "the port stays taken"
}
heard() { grep -qs "\"event\":\"$1\"" "$folder/sync.out"; }
ctl() { "$bin/lucarnectl" "$@" --data "$folder/terminal" >"$folder/ctl.out" 2>"$folder/ctl.err"; }

serve 127.0.0.1:0
url=$(said url)
ctl sync now && die "content without enrolment"
ctl enrol --county "$url" --key "$(said key)" --code WRNG-WRNG-WRNG --token-file "$folder/token" && die "a wrong code enrolled"
grep -q 'does not know this code' "$folder/ctl.err" || die "no plain reason"
ctl enrol --county http://lucarne.example --key "$(said key)" --code "$(said code)" --token-file "$folder/token" && die "enrolled without TLS"
ctl enrol --county "$url" --key "$(said key)" --code "$(said code)" --token-file "$folder/token" || die "enrol"
[ "$(stat -c %a "$folder/token")" = 600 ] || die "the credentials can be read by others"
grep -rqF -e "$(sed -n 3p "$folder/token")" "$folder/terminal" && die "the token is outside its file"

"$bin/lucarne-sync" --data "$folder/terminal" --poll-seconds 1 --heartbeat-seconds 1 </dev/null >"$folder/sync.out" 2>"$folder/sync.err" &
sync=$!
within 30 heard content-changed
[ -s "$folder/terminal/directory.json" ] || die "no directory"
ctl catalogue status && grep -q 'documents' "$folder/ctl.out" || die "no catalogue"

kill -9 "$county"
within 30 heard county-away
version=$(said manifest)
serve "${url#http://}"
[ "$(said manifest)" = "$version" ] || die "the same content under another version"
within 60 heard county-back
ctl outbox list && grep -q '^0 waiting' "$folder/ctl.out" || die "outbox list"
ctl outbox send-again 00000000-0000-4000-8000-000000000000 && die "sent again what is not there"
knows_what_waits() { "$bin/lucarne-county" --data "$folder/county" terminals | grep -q 'waiting: 0'; }
within 30 knows_what_waits

# A bundle that is refused whole: staff see the file and why, at the terminal and at the county.
kill "$county"
wait "$county" || die "lucarne-county did not end well"
mkdir "$folder/later" "$folder/earlier"
jq '.version = 1000' "$sources/resources/demo/procedures/damage-report.json" >"$folder/later/damage-report.json"
cp "$sources/resources/demo/procedures/damage-report.json" "$folder/earlier/"
ctl procedure import "$folder/later" || die "procedure import"
serve "${url#http://}" --procedures "$folder/earlier"
says_why() { ctl sync status && grep -q 'damage-report.json' "$folder/ctl.out" && grep -q 'version 1000' "$folder/ctl.out"; }
within 60 says_why
county_knows_why() {
    "$bin/lucarne-county" --data "$folder/county" terminals >"$folder/terminals.out"
    grep -q 'damage-report.json' "$folder/terminals.out" && grep -q 'version 1000' "$folder/terminals.out"
}
within 30 county_knows_why
rm "$folder/earlier/damage-report.json"
cp "$sources/resources/demo/procedures/apa-request.json" "$folder/earlier/"
kill "$county"
wait "$county" || die "lucarne-county did not end well"
serve "${url#http://}" --procedures "$folder/earlier"
version=$(said manifest)
is_well() { ctl sync status && grep -q "$version" "$folder/ctl.out" && ! grep -q 'failed' "$folder/ctl.out"; }
within 60 is_well

kill "$sync"
wait "$sync" || die "lucarne-sync did not end well"
sync=''
ctl sync now && grep -q 'up to date' "$folder/ctl.out" || die "sync now"
ctl sync status && grep -q "$version" "$folder/ctl.out" || die "sync status"
chmod 644 "$folder/token"
ctl sync now && die "credentials that others can read were used"
grep -qF -e "$(sed -n 3p "$folder/token")" "$folder"/*.out "$folder"/*.err && die "the token was printed"
echo "all as expected"
