#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-display.sh COMMAND…: runs it on a private X display of 1920×1920 with a window manager,
# without which Qt sees no active window. The display ends with the command.
set -euo pipefail

size=${LUCARNE_DISPLAY_SIZE:-1920x1920}
folder=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 "${size}x24" -dpi 96 -nolisten tcp 3>"$folder/display" >"$folder/xvfb.log" 2>&1 &
xvfb=$!
trap 'kill "${wm:-$xvfb}" "$xvfb" 2>/dev/null || true; wait "$xvfb" 2>/dev/null || true; rm -rf "$folder"' EXIT
for _ in $(seq 200); do
    [ -s "$folder/display" ] && break
    kill -0 "$xvfb" 2>/dev/null || { cat "$folder/xvfb.log" >&2; exit 1; }
    sleep 0.05
done
export DISPLAY=":$(cat "$folder/display")"
unset WAYLAND_DISPLAY
export QT_QPA_PLATFORM=xcb
HOME="$folder" openbox >/dev/null 2>&1 &
wm=$!
# A window shown before the window manager is there may never become active.
for _ in $(seq 200); do
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break
    sleep 0.05
done
status=0
"$@" || status=$?
exit "$status"
