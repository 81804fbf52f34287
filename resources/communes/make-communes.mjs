// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// make-communes.mjs PACKAGE: writes communes.txt beside this script from the unpacked npm package
// @etalab/decoupage-administratif. README.md says how and when.
import { readFileSync, writeFileSync } from 'node:fs';

const folder = process.argv[2];
if (!folder) {
    console.error('Usage: node make-communes.mjs PACKAGE');
    process.exit(2);
}
const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
const all = JSON.parse(readFileSync(`${folder}/data/communes.json`, 'utf8'));

const kept = all.filter((one) => ['commune-actuelle', 'arrondissement-municipal'].includes(one.type)
    && one.codesPostaux?.length > 0);
const formerNames = new Map();
for (const { nom, chefLieu } of all.filter((one) => one.chefLieu))
    formerNames.set(chefLieu, [...(formerNames.get(chefLieu) ?? []), nom]);

const lines = kept
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, nom, codesPostaux, population }) => {
        const former = (formerNames.get(code) ?? []).filter((name) => name !== nom);
        return [code, nom, codesPostaux.join(' '), Math.round((population ?? 0) / 100), former.join('|')].join(';');
    });
if (lines.some((line) => line.split(';').length !== 5 || line.includes('\n')))
    throw new Error('a name has a separator in it');
const output = new URL('communes.txt', import.meta.url);
writeFileSync(output, `lucarne-communes-1;${version};${lines.length}\n${lines.join('\n')}\n`);
console.log(`${lines.length} communes and municipal districts`);
