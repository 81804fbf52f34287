#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# architecture_test.sh SOURCES BUILD: the directions of dependency that the design fixes.
# The checks run on the project, then on a copy with one fault planted for each, which must be found.
set -euo pipefail
sources=$1
build=$2

# Prints a line for each fault in a source tree.
source_faults() {
    local tree=$1
    grep -rnE '#include *[<"](QtWidgets|QWidget|QApplication|QPushButton|QLabel|QDialog|QMessageBox|QLayout|QtPrintSupport|QPrinter|ui/)' \
        "$tree/app" --include='*.h' --include='*.cpp' && echo "^ app includes widgets or ui"
    grep -rnE '#include *[<"](theme|widgets|shell|citizen|desk|visio|setup)/' \
        "$tree/app" --include='*.h' --include='*.cpp' && echo "^ app includes ui"
    grep -nE 'Qt6::(Widgets|PrintSupport|WebEngine)|lucarne_ui' -r "$tree/app" --include=CMakeLists.txt && echo "^ app links widgets or ui"
    grep -rnE 'QtWebEngine|QWebEngine|Qt6::WebEngine' "$tree/app" "$tree/ui" --include='*.h' --include='*.cpp' --include=CMakeLists.txt \
        | grep -v '/ui/web/' && echo "^ WebEngine outside the lucarne-web plugin"
    grep -rnE '#include *[<"](opencv2/|ZXing/|QCamera|QMedia|QVideo|QtMultimedia|sane/|poppler)|Qt6::Multimedia' \
        "$tree/app" "$tree/ui" --include='*.h' --include='*.cpp' --include=CMakeLists.txt \
        | grep -vE '/app/(device/capture|programs)/' && echo "^ devices outside the plugin and the helpers"
    grep -rnE '#include *[<"](QDialog|QMessageBox|QFileDialog|QInputDialog)' "$tree/ui" --include='*.h' --include='*.cpp' && echo "^ a dialog"
    # Every source says who owns it and under which licence.
    local file
    while IFS= read -r file; do
        head -n 5 "$file" | grep -q 'SPDX-License-Identifier' || echo "$file: no SPDX line"
    done < <(find "$tree/app" "$tree/ui" "$tree/tests" "$tree/packaging" \
        \( -name '*.h' -o -name '*.cpp' -o -name '*.sh' -o -name CMakeLists.txt \) -type f)
    return 0
}

# Prints a line for each program that loads what it must not.
binary_faults() {
    local program
    for program in "$@"; do
        [ -x "$program" ] || { echo "$program: not built"; continue; }
        ldd "$program" | grep -q WebEngine && echo "$program links WebEngine"
        # Devices and their drivers live in helpers and plugins.
        ldd "$program" | grep -oE 'libQt6Multimedia|libopencv_[a-z0-9]+|libsane|libpoppler[a-z-]*|libZXing' | sed "s|^|$program links |"
        if [ "$(basename "$program")" = lucarne ]; then
            ldd "$program" | grep -oE 'libQt6[A-Za-z]+' | sort -u | grep -vx libQt6Core | sed "s|^|$program links |"
        fi
        case "$(basename "$program")" in
            lucarne-sync|lucarnectl) ldd "$program" | grep -q libQt6Widgets && echo "$program links Widgets" ;;
        esac
    done
    return 0
}

# Prints a line for each helper that loads what it must not.
helper_faults() {
    local program
    for program in "$@"; do
        [ -x "$program" ] || { echo "$program: not built"; continue; }
        ldd "$program" | grep -oE 'libQt6[A-Za-z]+' | sort -u | sed "s|^|$program links |"
    done
    return 0
}

failed=0
faults=$(source_faults "$sources"; binary_faults "$build"/bin/lucarne{,-window,-sync,ctl}
    helper_faults "$build"/bin/lucarne-{scan,pdf})
if [ -n "$faults" ]; then
    printf 'Faults:\n%s\n' "$faults"
    failed=1
fi

planted=$(mktemp -d)
trap 'rm -rf "$planted"' EXIT
expect_found() {
    local what=$1 file=$2 line=$3
    rm -rf "${planted:?}"/*
    mkdir -p "$planted"/{app,ui,tests,packaging} "$planted/$(dirname "$file")"
    printf '// SPDX-License-Identifier: x\n%s\n' "$line" >"$planted/$file"
    if [ -z "$(source_faults "$planted")" ]; then
        echo "A planted fault was not found: $what"
        failed=1
    fi
}
expect_found "app includes Widgets" app/guide/a.cpp '#include <QWidget>'
expect_found "app includes ui" app/guide/a.h '#include "widgets/bigbutton.h"'
expect_found "app links Widgets" app/CMakeLists.txt 'target_link_libraries(lucarne_app PUBLIC Qt6::Widgets)'
expect_found "WebEngine in the window" ui/shell/a.cpp '#include <QWebEngineView>'
expect_found "a camera in the window" app/device/a.cpp '#include <QCamera>'
expect_found "a dialog" ui/shell/a.cpp '#include <QMessageBox>'
rm -rf "${planted:?}"/*
mkdir -p "$planted"/{app,ui,tests,packaging}
echo 'int x;' >"$planted/app/a.cpp"
[ -n "$(source_faults "$planted")" ] || { echo "A missing SPDX line was not found"; failed=1; }
[ -n "$(binary_faults "$build/bin/lucarne-scan" | grep libsane)" ] || { echo "A planted fault was not found: a program links SANE"; failed=1; }
[ -n "$(helper_faults "$build/bin/lucarne")" ] || { echo "A planted fault was not found: a helper links Qt"; failed=1; }
[ -n "$(binary_faults "$planted/nothing-here")" ] || { echo "A missing program was not found"; failed=1; }
exit "$failed"
