#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# architecture_test.sh SOURCES BUILD: the directions of dependency that the design fixes.
# The checks run on the project, then on copies with one fault planted in each, which must be found.
set -euo pipefail
sources=$1
build=$2

# What belongs to Qt Widgets is what lies in its folder of headers.
qtpaths=$(command -v qtpaths6 || echo /usr/lib/qt6/bin/qtpaths)
widget_headers=$("$qtpaths" --query QT_INSTALL_HEADERS)/QtWidgets
[ -f "$widget_headers/QLineEdit" ] || { echo "no headers of Qt Widgets in $widget_headers"; exit 1; }
widget_names=$(cd "$widget_headers" && printf '%s\n' Q* q*.h)

# Prints a line "FILE:LINE:HEADER" for each include below a folder.
includes_of() {
    grep -rnoE '^ *# *include *[<"][^>"]+' "$1" --include='*.h' --include='*.cpp' | sed -E 's/# *include *[<"]//' || true
}

# Prints a line for each fault in a source tree.
source_faults() {
    local tree=$1
    local includes
    includes=$(includes_of "$tree/app")
    awk -F: 'NR == FNR { widget[$1]; next }
        { split($0, part, ":"); header = substr($0, length(part[1]) + length(part[2]) + 3); gsub(/^ +/, "", header) }
        header in widget || header ~ /^(QtWidgets|QtPrintSupport)(\/|$)/ || header ~ /^(QPrinter|QPrintDialog|QPrintPreview)/ {
            print $0 "\n^ app includes widgets" }
        header ~ /^((\.\.\/)+|\.\/)*(ui|theme|widgets|shell|citizen|desk|visio|setup)\// { print $0 "\n^ app includes ui" }
    ' <(printf '%s\n' "$widget_names") <(printf '%s\n' "$includes")
    grep -nE 'Qt[0-9]*(\$\{[A-Z_]+\})?::(Widgets|PrintSupport|WebEngine)|lucarne_ui' -r "$tree/app" --include=CMakeLists.txt && echo "^ app links widgets or ui"
    grep -rnE 'QtWebEngine|QWebEngine|Qt[0-9]*(\$\{[A-Z_]+\})?::WebEngine' "$tree" --include='*.h' --include='*.cpp' --include=CMakeLists.txt \
        | grep -vE "^$tree/(build|ui/web)/" && echo "^ WebEngine outside the lucarne-web plugin"
    grep -rnE '#include *[<"](opencv2/|ZXing/|QCamera|QMedia|QVideo|QtMultimedia|sane/|poppler)|Qt[0-9]*::Multimedia' \
        "$tree/app" "$tree/ui" --include='*.h' --include='*.cpp' --include=CMakeLists.txt \
        | grep -vE '/app/(device/capture|programs)/' && echo "^ devices outside the plugin and the helpers"
    grep -rnE '#include *[<"](QDialog|QMessageBox|QFileDialog|QInputDialog)' "$tree/ui" --include='*.h' --include='*.cpp' && echo "^ a dialog"
    return 0
}

# Prints what a program loads, or fails: what asks must see all of it, whatever it looks for first.
loads() {
    ldd "$1" || { echo "$1: ldd failed" >&2; return 1; }
}

# Prints a line for each program of ours that loads what it must not.
program_faults() {
    local program name loaded devices
    for program in "$@"; do
        [ -x "$program" ] || { echo "$program: not built"; continue; }
        name=$(basename "$program")
        loaded=$(loads "$program")
        # Devices and their drivers live in helpers and plugins, each in its own.
        devices='libQt6Multimedia|libopencv_[a-z0-9]+|libsane|libpoppler[a-z-]*|libZXing'
        case "$name" in
            lucarne-scan) devices=${devices/libsane|/} ;;
            lucarne-pdf) devices=${devices/libpoppler\[a-z-\]\*|/} ;;
        esac
        grep -oE "$devices" <<<"$loaded" | sort -u | sed "s|^|$program links |" || true
        case "$name" in
            lucarne) grep -oE 'libQt6[A-Za-z]+' <<<"$loaded" | sort -u | grep -vx libQt6Core | sed "s|^|$program links |" || true ;;
            # What costs its start and it never calls: a sign that it links all of app again.
            lucarne-window) grep -oE 'lib(archive|xml2|yaml-cpp|Qt6HttpServer|Qt6PrintSupport)' <<<"$loaded" | sort -u | sed "s|^|$program links |" || true ;;
            lucarne-scan | lucarne-pdf) grep -oE 'libQt6[A-Za-z]+' <<<"$loaded" | sort -u | sed "s|^|$program links |" || true ;;
            lucarne-sync | lucarnectl | lucarne-county) grep -oE 'libQt6Widgets' <<<"$loaded" | sort -u | sed "s|^|$program links |" || true ;;
        esac
    done
    return 0
}

# Prints a line for each program in a folder, tests too, that loads WebEngine.
webengine_faults() {
    local file loaded
    for file in "$1"/*; do
        [ -f "$file" ] && [ "$(head -c 4 "$file" | tail -c 3)" = ELF ] || continue
        loaded=$(loads "$file")
        if grep WebEngine <<<"$loaded"; then echo "^ $file links WebEngine"; fi
    done
    return 0
}

failed=0
faults=$(source_faults "$sources"
    program_faults "$build"/bin/lucarne{,-window,-sync,ctl,-county,-scan,-pdf}
    webengine_faults "$build/bin")
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
    printf '%s\n' "$line" >"$planted/$file"
    if [ -z "$(source_faults "$planted")" ]; then
        echo "A planted fault was not found: $what"
        failed=1
    fi
}
for header in QWidget QLineEdit QVBoxLayout QToolButton QDialog qlineedit.h QtWidgets QtWidgets/QLineEdit QtPrintSupport/QPrinter QPrinter; do
    expect_found "app includes <$header>" app/guide/a.cpp "#include <$header>"
done
expect_found "app includes Widgets, with spaces" app/guide/a.h '#  include   <QLineEdit>'
for header in widgets/bigbutton.h ui/widgets/bigbutton.h ../../ui/widgets/bigbutton.h ../ui/theme/palette.h ./../../ui/theme/palette.h; do
    expect_found "app includes \"$header\"" app/guide/a.h "#include \"$header\""
done
for target in Qt6::Widgets Qt::Widgets Qt6::PrintSupport 'Qt${QT_VERSION_MAJOR}::Widgets' lucarne_ui; do
    expect_found "app links $target" app/CMakeLists.txt "target_link_libraries(lucarne_app PUBLIC $target)"
done
for target in Qt6::WebEngineWidgets Qt::WebEngineWidgets Qt::WebEngineCore; do
    expect_found "the window links $target" ui/CMakeLists.txt "target_link_libraries(lucarne_ui PUBLIC $target)"
done
expect_found "WebEngine in the window" ui/shell/a.cpp '#include <QWebEngineView>'
expect_found "a camera in the window" app/device/a.cpp '#include <QCamera>'
expect_found "Qt Multimedia linked to the window" ui/CMakeLists.txt 'target_link_libraries(lucarne_ui PUBLIC Qt::Multimedia)'
expect_found "a dialog" ui/shell/a.cpp '#include <QMessageBox>'
rm -rf "${planted:?}"/*
mkdir -p "$planted"/{app,ui,tests,packaging,bin}
printf '#include <QString>\n#include "guide/walk.h"\n#include "device/scanner.h"\n' >"$planted/app/a.cpp"
[ -z "$(source_faults "$planted")" ] || { echo "A fault was found where there is none"; failed=1; }

# A program under another's name has what the other may not have.
expect_program() {
    cp "$build/bin/$1" "$planted/bin/$2"
    local found
    found=$(program_faults "$planted/bin/$2")
    [ -n "$found" ] || { echo "A planted fault was not found: $2 that loads what $1 does"; failed=1; }
}
for name in lucarne lucarne-sync lucarnectl lucarne-county lucarne-pdf; do
    expect_program lucarne-scan "$name"
done
expect_program lucarne-pdf lucarne-window
expect_program lucarne-window lucarne
expect_program lucarne-window lucarne-sync
expect_program lucarne-window lucarne-county
expect_program lucarne lucarne-scan
[ -n "$(program_faults "$planted/nothing-here")" ] || { echo "A missing program was not found"; failed=1; }

# No program here may link WebEngine, so one that seems to is made: a library by that name.
mkdir "$planted/elf"
printf 'int webengine(void) { return 0; }\n' | cc -shared -fPIC -x c - -Wl,-soname,libQt6WebEngineCore.so.6 -o "$planted/elf/libQt6WebEngineCore.so.6"
printf 'int webengine(void); int main(void) { return webengine(); }\n' | cc -x c - -x none "$planted/elf/libQt6WebEngineCore.so.6" -o "$planted/elf/browser"
[ -n "$(webengine_faults "$planted/elf")" ] || { echo "A planted fault was not found: a program links WebEngine"; failed=1; }
exit "$failed"
