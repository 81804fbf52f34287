// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// lint.mjs RULES.yaml API.yaml: prints what is wrong with an OpenAPI description, one problem a line.
import { lint, loadConfig } from '@redocly/openapi-core';

const [rules, api] = process.argv.slice(2);
const config = await loadConfig({ configPath: rules });
const problems = await lint({ ref: api, config });
for (const problem of problems) {
    const place = problem.location[0];
    console.log(`${problem.severity}: ${place?.pointer ?? ''}: ${problem.message} (${problem.ruleId})`);
}
process.exit(problems.length === 0 ? 0 : 1);
