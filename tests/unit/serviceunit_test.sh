#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# serviceunit_test.sh SOURCES: systemd understands every line of the service, the hardening that a
# visit's privacy rests on is there, and a mistake would be noticed.
set -euo pipefail
unit=$1/kiosk-config/systemd/lucarne.service

command -v systemd-analyze >/dev/null || { echo "SKIP: no systemd-analyze"; exit 77; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# The programs need not be installed here.
complaints() {
    sed 's|^ExecStart=/usr/bin/lucarne |ExecStart=/bin/true |' "$1" >"$folder/lucarne.service"
    XDG_RUNTIME_DIR=$folder systemd-analyze verify --user --man=no "$folder/lucarne.service" 2>&1 | grep -F "$folder/lucarne.service" || true
}

failed=0
found=$(complaints "$unit")
[ -z "$found" ] || { echo "$found"; failed=1; }

sed 's/^NoNewPrivileges=.*/NoNewPriviledges=yes/' "$unit" >"$folder/mistaken"
[ -n "$(complaints "$folder/mistaken")" ] || { echo "A planted mistake was not noticed"; failed=1; }

for line in NoNewPrivileges=yes PrivateTmp=yes ProtectSystem=strict LimitCORE=0 MemorySwapMax=0 Restart=always; do
    grep -qx "$line" "$unit" || { echo "The service lacks $line"; failed=1; }
done
exit "$failed"
