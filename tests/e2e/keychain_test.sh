#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# keychain_test.sh PROGRAM unlocked|locked|none: runs the test on a private session bus, with a
# private home, and a real Secret Service in that state. Exits 77 (skipped) where there is none.
set -euo pipefail

# Inside a session: a daemon for as long as a command runs.
if [ "$1" = --with-daemon ]; then
    mode=$2
    shift 2
    gnome-keyring-daemon --foreground "$mode" --components=secrets <<<secret >/dev/null 2>&1 &
    daemon=$!
    trap 'kill "$daemon" 2>/dev/null; wait "$daemon" 2>/dev/null || true' EXIT
    for _ in $(seq 100); do
        dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q 'boolean true' && break
        sleep 0.1
    done
    status=0
    "$@" || status=$?
    exit "$status"
fi

program=$1
export LUCARNE_KEYCHAIN=$2
command -v dbus-run-session >/dev/null || { echo "SKIP: dbus-run-session is not installed"; exit 77; }
command -v gnome-keyring-daemon >/dev/null || { echo "SKIP: gnome-keyring is not installed"; exit 77; }
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config
# A prompt would wait for somebody; without a display there is none.
unset DISPLAY WAYLAND_DISPLAY

case $LUCARNE_KEYCHAIN in
none) env -u XDG_RUNTIME_DIR DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent "$program" ;;
unlocked) dbus-run-session -- "$0" --with-daemon --unlock "$program" ;;
locked)
    dbus-run-session -- "$0" --with-daemon --unlock true
    # Another session finds the keyring and no password for it.
    dbus-run-session -- "$0" --with-daemon --start "$program"
    ;;
esac
