#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# lint.py COMPILE_COMMANDS FILE…: clang-tidy and clazy over the files, with the options of .clang-tidy.
# clang spends most of its time in Qt's headers, so that files of one folder are read joined end to end
# as one source (the analyzer looks at functions of the main file only: an #include would hide them).
# Files that turn out to clash when joined are read one by one. Exits non-zero on any finding, and when a
# tool didn't come to its end.
import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

LARGEST = 8
HEADERS = r"/(app|ui|tests)/[a-z0-9/-]+\.h$"
CLAZY_CHECKS = "level1,no-non-pod-global-static"
# What a file names for itself alone, as far as a look at the text can tell.
NAME = re.compile(r"^(?:struct|class|enum|enum class|using) (\w+)|^(?:[\w:<>,&*\[\]]+ )*[*&]*(\w+)(?:\(|\{| =|\[)", re.M)
SHARED = {"namespace", "class", "struct", "main", "QTEST_MAIN", "QTEST_GUILESS_MAIN", "QTEST_APPLESS_MAIN"}
FINDING = re.compile(r"^(/[^:\n]+):(\d+):(\d+): (?=warning:|error:|note:)", re.M)


def compiler_options(command):
    """The options of a compiler's command, but for GCC's precompiled headers, which clang can't read."""
    words = shlex.split(command)[1:]
    options, index = [], 0
    while index < len(words):
        word = words[index]
        if word in ("-o", "-c") or (word == "-include" and words[index + 1].endswith("cmake_pch.hxx")):
            index += 1
        elif word in ("-isystem", "-include"):
            options.append((word, words[index + 1]))
            index += 1
        else:
            options.append((word,))
        index += 1
    return options


def macros(options):
    return dict((name, value) for name, _, value in (option[0][2:].partition("=") for option in options if option[0].startswith("-D")))


class Unit:
    """Source files that are read as one."""

    def __init__(self, folder):
        self.folder, self.files, self.options, self.names, self.macros = folder, [], [], set(), {}

    def takes(self, names, found):
        return (
            len(self.files) < LARGEST
            and not self.names & names
            and all(self.macros.get(name, value) == value for name, value in found.items())
        )

    def add(self, path, options, names, found):
        self.files.append(path)
        self.options += [option for option in options if option not in self.options]
        self.names |= names
        self.macros.update(found)

    def write(self, path):
        """Returns where each file begins: its first line in the joined source."""
        self.path, self.starts, line = path, [], 1
        with open(path, "w", encoding="utf-8") as joined:
            for number, name in enumerate(self.files):
                with open(name, encoding="utf-8") as source:
                    text = source.read()
                joined.write(f"#undef main\n#define main main{number}\n")
                self.starts.append((line + 2, name))
                joined.write(text)
                line += 2 + text.count("\n")

    def arguments(self):
        words = [word for option in self.options for word in option]
        return ["c++", *words, "-Wno-unknown-warning-option", "-Wno-invalid-pch", "-iquote", self.folder, "-c", self.path]

    def named(self, text):
        def place(match):
            if match[1] != self.path:
                return match[0]
            first, name = next(start for start in reversed(self.starts) if start[0] <= int(match[2]))
            return f"{os.path.relpath(name)}:{int(match[2]) - first + 1}:{match[3]}: "

        return FINDING.sub(place, text)


def units_of(commands, paths):
    with open(commands, encoding="utf-8") as source:
        entries = {entry["file"]: entry for entry in reversed(json.load(source))}
    units, singles = [], {}
    for path in map(os.path.abspath, paths):
        # What the preset doesn't build (the fuzz targets) is read as its nearest neighbour is.
        entry = entries.get(path) or max(entries.values(), key=lambda each: len(os.path.commonpath([each["file"], path])))
        options = compiler_options(entry["command"])
        with open(path, encoding="utf-8") as source:
            names = {kind or other for kind, other in NAME.findall(source.read())} - SHARED
        found, folder = macros(options), os.path.dirname(path)
        unit = next((each for each in units if each.folder == folder and each.takes(names, found)), None)
        if unit is None:
            unit = Unit(folder)
            units.append(unit)
        unit.add(path, options, names, found)
        singles[path] = Unit(folder)
        singles[path].add(path, options, names, found)
    return units, singles


def run(tool, unit, database):
    done = subprocess.run(tool + ["-p", database, unit.path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False)
    return done.returncode, unit.named(done.stdout)


def main():
    commands, paths = sys.argv[1], sys.argv[2:]
    here = os.getcwd()
    tools = [
        ["clang-tidy", "--quiet", f"--config-file={here}/.clang-tidy", f"--header-filter={HEADERS}"],
        ["clazy-standalone", f"--checks={CLAZY_CHECKS}", f"--header-filter={here}{HEADERS}", "--ignore-dirs=/usr/include/.*"],
    ]
    units, singles = units_of(commands, paths)
    findings = set()
    failed = False
    with tempfile.TemporaryDirectory() as database, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for number, unit in enumerate([*units, *singles.values()]):
            unit.write(os.path.join(database, f"unit-{number}.cpp"))
        with open(os.path.join(database, "compile_commands.json"), "w", encoding="utf-8") as target:
            json.dump([{"directory": database, "file": each.path, "arguments": each.arguments()} for each in [*units, *singles.values()]], target)

        def look(tool, unit):
            status, text = run(tool, unit, database)
            if len(unit.files) > 1 and re.search(r": (?:fatal )?error: .*(?:[^]]|\[clang-diagnostic-error\])$", text, re.M):
                return [run(tool, singles[path], database) for path in unit.files]
            return [(status, text)]

        jobs = [pool.submit(look, tool, unit) for tool in tools for unit in units]
        for done, job in enumerate(concurrent.futures.as_completed(jobs), 1):
            for status, text in job.result():
                found = [line for line in text.splitlines() if re.search(r": (?:warning|error|fatal error): ", line)]
                for line in found:
                    if line not in findings:
                        findings.add(line)
                        print(line, flush=True)
                if status != 0 and not found:
                    failed = True
                    print("\n".join(text.splitlines()[-20:]), flush=True)
            print(f"[{done}/{len(jobs)}]", file=sys.stderr, flush=True)
    print(f"{len(paths)} files read in {len(units)} units with each of {len(tools)} tools: {len(findings)} findings")
    return 1 if findings or failed else 0


sys.exit(main())
