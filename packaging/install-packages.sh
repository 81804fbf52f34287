#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the Debian 12 packages of the named groups: build, run, test, bench, check.
# Needs root or sudo, and only when a package is missing.
set -euo pipefail

declare -A groups=(
    [build]="ca-certificates ccache cmake g++ ninja-build pkg-config git
        qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
        qt6-svg-dev qt6-speech-dev qt6-multimedia-dev qt6-declarative-dev qt6-httpserver-dev qt6-websockets-dev
        libgl-dev libvulkan-dev libarchive-dev libsodium-dev libsqlite3-dev libqrencode-dev libstemmer-dev libicu-dev libfontconfig-dev libcups2-dev
        libsane-dev libopencv-core-dev libopencv-imgproc-dev libpoppler-cpp-dev
        libexpected-dev qtkeychain-qt6-dev libvalijson-dev libyaml-cpp-dev libzxing-dev
        libx11-dev libxdamage-dev libxext-dev libxtst-dev zlib1g-dev librapidcheck-dev"
    [run]="libqt6sql6-sqlite libcups2 libstemmer0d qt6-qpa-plugins libqt6svg6 qt6-speech-speechd-plugin
        speech-dispatcher speech-dispatcher-espeak-ng fonts-noto-core libsane1 libqt6multimedia6
        xvfb xauth openbox x11-utils jq"
    [test]="libqt6sql6-sqlite xvfb xauth openbox x11-utils x11-xserver-utils xdotool fonts-noto-core python3 python3-jsonschema python3-yaml clang-format
        dbus dbus-x11 gnome-keyring cups cups-client printer-driver-cups-pdf poppler-utils
        qt6-speech-speechd-plugin speech-dispatcher speech-dispatcher-espeak-ng
        pulseaudio pulseaudio-utils libsane1 zip unzip json-schema-test-suite"
    [bench]="chromium curl wrk"
    [check]="clang-tidy clazy clang-14 libclang-rt-14-dev"
)

packages=()
for group in "$@"; do
    [ -n "${groups[$group]:-}" ] || { echo "install-packages: no such group: $group" >&2; exit 2; }
    # shellcheck disable=SC2206
    packages+=(${groups[$group]})
done

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "install-packages: become root, or install sudo, to add: ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
