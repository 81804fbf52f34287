// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// jsonforms.mjs CASES RESULTS: what real JSON Forms makes of forms and answers. Both files have one
// JSON value a line. A case: {schema, uischema, answers}; its result, in the order of the elements
// (an array's detail once for each item): {shown, enabled, controls}, what is left of the answers
// without those of hidden controls (sent), and all errors of its validator there (errors). Of each
// control that is shown: the keywords of the errors that JSON Forms shows there, and of all there.
import { readFileSync, writeFileSync } from 'node:fs';
import core from '@jsonforms/core';

const { createAjv, isVisible, isInherentlyEnabled, composeWithUi, composePaths, resolveData, Resolve, errorAt,
    subErrorsAt, toDataPathSegments } = core;
const ajv = createAjv();
const validators = new Map();

function validatorOf(schema) {
    const key = JSON.stringify(schema);
    if (!validators.has(key))
        validators.set(key, ajv.compile(schema));
    return validators.get(key);
}

function elementsOf(form) {
    const state = { jsonforms: { core: { data: form.answers, schema: form.schema, uischema: form.uischema, ajv } } };
    const found = [];
    const walk = (element, base, around) => {
        const isControl = element.type === 'Control';
        const schema = isControl ? Resolve.schema(around.schema, element.scope, form.schema) : undefined;
        const visible = around.visible && isVisible(element, form.answers, base, ajv);
        const enabled = isInherentlyEnabled(state, { path: base, enabled: around.enabled }, element, schema,
            form.answers, undefined);
        const here = { ...around, visible, enabled };
        const path = isControl ? composeWithUi(element, base) : undefined;
        found.push({ path, schema, visible, enabled, isArray: element.options?.detail !== undefined });
        for (const child of element.elements ?? [])
            walk(child, base, here);
        const items = element.options?.detail ? resolveData(form.answers, path) : undefined;
        if (Array.isArray(items)) {
            const item = Resolve.schema(schema, '#/items', form.schema) ?? schema.items;
            items.forEach((_, index) => walk(element.options.detail, composePaths(path, `${index}`),
                { ...here, schema: item }));
        }
    };
    for (const category of form.uischema.elements)
        walk(category, undefined, { visible: true, enabled: true, schema: form.schema });
    return found;
}

/// Takes away what is at a dotted path, and objects that become empty, but no item of an array.
function remove(data, path) {
    const segments = path.split('.');
    const last = segments.pop();
    const owners = [data];
    for (const segment of segments) {
        const next = owners.at(-1)?.[segment];
        if (next === undefined || next === null || typeof next !== 'object')
            return;
        owners.push(next);
    }
    delete owners.at(-1)[last];
}

function withoutEmpty(value) {
    if (Array.isArray(value))
        return value.map((item) => withoutEmpty(item));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutEmpty(member)])
        .filter(([, member]) => !(member && typeof member === 'object' && !Array.isArray(member)
            && Object.keys(member).length === 0)));
}

/// Objects of controls that are required are there, even when they are empty.
function sentAndErrors(form, elements) {
    let sent = structuredClone(form.answers);
    for (const element of elements) {
        if (element.path !== undefined && !element.visible)
            remove(sent, element.path);
    }
    sent = withoutEmpty(sent);
    const validate = validatorOf(form.schema);
    const paths = elements.filter((element) => element.path !== undefined).map((element) => element.path);
    for (;;) {
        const errors = validate(sent) ? [] : validate.errors;
        const missing = errors.find((error) => {
            if (error.keyword !== 'required' || /(anyOf|oneOf)\//.test(error.schemaPath))
                return false;
            const path = pathOf(error);
            return !paths.includes(path) && paths.some((other) => other.startsWith(`${path}.`));
        });
        if (!missing)
            return { sent, errors };
        let owner = sent;
        for (const segment of missing.instancePath.split('/').slice(1))
            owner = owner[segment];
        owner[missing.params.missingProperty] = {};
    }
}

function pathOf(error) {
    const segments = error.instancePath.split('/').slice(1);
    if (error.keyword === 'required')
        segments.push(error.params.missingProperty);
    return segments.join('.');
}

function resultOf(form) {
    const elements = elementsOf(form);
    const { sent, errors } = sentAndErrors(form, elements);
    const state = { errors, additionalErrors: [], validationMode: 'ValidateAndShow' };
    const shownAt = (element) => {
        const below = element.isArray ? [] : subErrorsAt(element.path, element.schema)(state);
        return [...errorAt(element.path, element.schema)(state), ...below];
    };
    const allAt = (element) => errors.filter((error) => error.keyword !== 'if' && (pathOf(error) === element.path
        || (!element.isArray && pathOf(error).startsWith(`${element.path}.`))));
    // Beside a failed anyOf or oneOf, JSON Forms shows only errors of the control's own schema.
    const filters = errors.some((error) => ['anyOf', 'oneOf'].includes(error.keyword));
    const keywords = (list) => [...new Set(list.map((error) => error.keyword))];
    const pointer = (path) => path.split('.').map((segment) => `/${segment}`).join('');
    return {
        shown: elements.map((element) => element.visible),
        enabled: elements.map((element) => element.enabled),
        controls: elements.filter((element) => element.path !== undefined && element.visible).map((element) => ({
            path: pointer(element.path), shown: keywords(shownAt(element)), all: keywords(allAt(element)), filters,
        })),
        sent,
        errors: errors.map((error) => [error.instancePath, error.keyword,
            error.params.missingProperty ?? error.params.additionalProperty ?? ''].join(' ')).sort(),
    };
}

const [casesFile, resultsFile] = process.argv.slice(2);
const lines = readFileSync(casesFile, 'utf8').split('\n').filter((line) => line !== '');
writeFileSync(resultsFile, lines.map((line) => `${JSON.stringify(resultOf(JSON.parse(line)))}\n`).join(''));
