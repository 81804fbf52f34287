#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""contract.py FILE: is it an OpenAPI 3.1 document, and one that holds together?

Prints a line for each fault and exits 1 when there is one. Needs nothing from the network: the schema
of OpenAPI 3.1 lies beside this file; the schemas inside the document are held against JSON Schema
2020-12, which OpenAPI 3.1 uses.
"""
import json
import pathlib
import re
import sys

import jsonschema
import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
META = json.loads((pathlib.Path(__file__).parent / "openapi-3.1.schema.json").read_text())


class Loader(yaml.SafeLoader):
    """YAML as JSON has it: dates stay text, and a key that comes twice is an error."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        for key in keys:
            if keys.count(key) > 1:
                raise yaml.constructor.ConstructorError(None, None, f"{key!r} comes twice", node.start_mark)
        return super().construct_mapping(node, deep)


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def pointer(parts):
    return "#/" + "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def resolve(document, reference):
    """What a local reference names; KeyError where it names nothing."""
    if not reference.startswith("#/"):
        raise KeyError(reference)
    here = document
    for part in reference[2:].split("/"):
        part = part.replace("~1", "/").replace("~0", "~")
        here = here[int(part)] if isinstance(here, list) else here[part]
    return here


def walk(node, path=()):
    yield path, node
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        yield from walk(child, (*path, key))


def schemas(document):
    """The outermost JSON schemas of the document, with where they are."""

    def under(node, path):
        if isinstance(node, dict):
            for key, child in node.items():
                here = (*path, key)
                if key == "schema" or path == ("components", "schemas"):
                    yield here, child
                elif key not in ("example", "examples", "default"):
                    yield from under(child, here)
        elif isinstance(node, list):
            for index, child in enumerate(node):
                yield from under(child, (*path, index))

    return under(document, ())


def operations(document):
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                yield path, method, item, item[method]


def reference_faults(document):
    used = set()
    for path, node in walk(document):
        if isinstance(node, dict) and isinstance(node.get("$ref"), str):
            used.add(node["$ref"])
            try:
                resolve(document, node["$ref"])
            except (KeyError, IndexError, ValueError, TypeError):
                yield f"{pointer(path)}: $ref to {node['$ref']}, which is not there"
    for kind, components in document.get("components", {}).items():
        for name in components if kind != "securitySchemes" else ():
            if pointer(("components", kind, name)) not in used:
                yield f"{pointer(('components', kind, name))}: nobody refers to it"


def operation_faults(document):
    seen = {}
    for path, method, item, operation in operations(document):
        here = f"{method.upper()} {path}"
        identifier = operation.get("operationId")
        if not identifier:
            yield f"{here}: no operationId"
        elif identifier in seen:
            yield f"{here}: operationId {identifier} is that of {seen[identifier]} too"
        else:
            seen[identifier] = here
        parameters = [
            resolve(document, p["$ref"]) if "$ref" in p else p
            for p in (*item.get("parameters", ()), *operation.get("parameters", ()))
        ]
        declared = {p["name"] for p in parameters if p["in"] == "path"}
        wanted = set(re.findall(r"\{([^}]+)\}", path))
        if declared != wanted:
            yield f"{here}: the path has {sorted(wanted)}, its parameters {sorted(declared)}"
        for requirement in operation.get("security", document.get("security", ())):
            for name in requirement:
                if name not in document.get("components", {}).get("securitySchemes", {}):
                    yield f"{here}: no security scheme {name}"


def faults(document):
    found = sorted(jsonschema.Draft202012Validator(META).iter_errors(document), key=lambda e: [str(p) for p in e.path])
    for error in found:
        yield f"{pointer(error.path)}: {error.message[:200]}"
    if found:
        return  # what follows relies on the shape
    for path, schema in schemas(document):
        for error in jsonschema.Draft202012Validator(jsonschema.Draft202012Validator.META_SCHEMA).iter_errors(schema):
            yield f"{pointer((*path, *error.path))}: {error.message[:200]}"
    try:
        yield from reference_faults(document)
        yield from operation_faults(document)
    except (KeyError, TypeError) as error:
        yield f"a reference leads nowhere: {error}"


def main():
    try:
        document = yaml.load(pathlib.Path(sys.argv[1]).read_text(), Loader)
    except yaml.YAMLError as error:
        print(error)
        return 1
    found = list(faults(document))
    print("\n".join(found) if found else f"{sum(1 for _ in operations(document))} operations, "
          f"{sum(1 for _ in schemas(document))} schemas: no fault")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
