#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-demo.sh [--catalogue FILE] [--tour]: builds, starts the demo county on loopback and the
# terminal on it. Without a display, or with --tour, it walks through the main screens on a display
# of its own and says where the pictures are.
# The official content is found by itself beside the project (../shared/comarquage) or in
# LUCARNE_COMARQUAGE; without it the demo county serves content of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

catalogue=${LUCARNE_COMARQUAGE:-}
tour=no
while [ "$#" -gt 0 ]; do
    case "$1" in
        --catalogue) catalogue=${2:?--catalogue needs a file}; shift 2 ;;
        --tour) tour=yes; shift ;;
        *) sed -n '5,9s/^# \{0,1\}//p' "$0"; exit 2 ;;
    esac
done
if [ -z "$catalogue" ]; then
    catalogue=../shared/comarquage/vosdroits-part.zip
    [ -f "$catalogue" ] || catalogue=resources/demo/catalogue
fi
[ -e "$catalogue" ] || { echo "run-demo: there is no $catalogue" >&2; exit 1; }
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || tour=yes

packaging/install-packages.sh build run
cmake --preset release >/dev/null
cmake --build --preset release --target lucarne lucarne-window lucarne-sync lucarnectl lucarne-county
bin=$PWD/build/release/bin

# The demo's own data: nothing of it is personal. Removing the folder starts afresh.
demo=$PWD/build/demo
credentials=$demo/credentials
mkdir -p "$demo" && chmod 700 "$demo"
mkdir -p "$credentials"

county_is_new=no
[ -d "$demo/county" ] || county_is_new=yes
: >"$demo/county.out"
"$bin/lucarne-county" --listen 127.0.0.1:0 --data "$demo/county" --catalogue "$catalogue" \
    --directory resources/demo/directory.json --procedures resources/demo/procedures --new-enrolment-code >"$demo/county.out" &
county=$!
trap 'kill "$county" 2>/dev/null || true; wait "$county" 2>/dev/null || true' EXIT
said() { sed -n "s/^$1=//p" "$demo/county.out"; }
for _ in $(seq 600); do
    [ -n "$(said url)" ] && [ -n "$(said code)" ] && [ -n "$(said key)" ] && break
    kill -0 "$county" 2>/dev/null || { echo "run-demo: the county did not start" >&2; exit 1; }
    sleep 0.1
done

jq --arg url "$(said url)" --arg key "$(said key)" --arg data "$demo/terminal" --arg resources "$PWD/resources/demo" \
    '. + {countyUrl: $url, countyPublicKey: $key, dataFolder: $data}
     + (if .logoFile then {logoFile: ($resources + "/" + (.logoFile | split("/") | last))} else {} end)' \
    resources/demo/lucarne.json >"$demo/lucarne.json"

export CREDENTIALS_DIRECTORY=$credentials
# A county that is new knows no token of an earlier one.
if [ ! -s "$credentials/lucarne-token" ] || [ "$county_is_new" = yes ]; then
    # The demo keeps its token in a file, as systemd's credentials do; a real terminal uses the keychain.
    "$bin/lucarnectl" enrol --config "$demo/lucarne.json" --county "$(said url)" --key "$(said key)" \
        --code "$(said code)" --token-file "$credentials/lucarne-token"
fi
"$bin/lucarnectl" sync now --config "$demo/lucarne.json"

if [ "$tour" = yes ]; then
    for size in 1920x1080 1080x1920 1280x800; do
        LUCARNE_DISPLAY_SIZE=$size tests/with-display.sh "$bin/lucarne-window" \
            --config "$demo/lucarne.json" --size "$size" --tour "$demo/tour/$size"
    done
    echo "The tour's pictures are in $demo/tour"
else
    "$bin/lucarne" --config "$demo/lucarne.json"
fi
