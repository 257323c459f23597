// Checks the contracts: OpenAPI with Spectral and Redocly, AsyncAPI with its own parser. A warning counts.
// Usage: node lint.mjs [folder], the folder holding openapi/ and asyncapi/; this one by default.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from '@asyncapi/parser';

const here = path.dirname(fileURLToPath(import.meta.url));

function contracts(folder) {
  return existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => path.join(folder, name))
    : [];
}

function run(program, parameters) {
  const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const result = spawnSync(process.execPath, [path.join(here, 'node_modules', program), ...parameters], {
    cwd: here,
    env: environment,
    encoding: 'utf8',
  });
  return result.status === 0 ? [] : [result.stdout, result.stderr].filter((text) => text?.trim());
}

function spectral(files) {
  return run('@stoplight/spectral-cli/dist/index.js', [
    'lint', '--ruleset', path.join(here, '.spectral.yaml'), '--fail-severity=hint', ...files,
  ]);
}

function redocly(files) {
  return run('@redocly/cli/bin/cli.js', [
    'lint', '--config', path.join(here, 'redocly.yaml'), '--format=stylish', '--max-problems=200', ...files,
  ]);
}

// The parser's hint that a newer version of the format exists is no finding about the contract.
async function asyncapi(file) {
  const { diagnostics } = await new Parser().parse(readFileSync(file, 'utf8'), { source: file });
  return diagnostics
    .filter((finding) => finding.code !== 'asyncapi-latest-version')
    .map((finding) => `${file}: ${finding.path.join('.')}: ${finding.message} (${finding.code})`);
}

const folder = path.resolve(process.argv[2] ?? here);
const openapi = contracts(path.join(folder, 'openapi'));
const events = contracts(path.join(folder, 'asyncapi'));
if (openapi.length + events.length === 0) {
  console.error(`There are no contracts in ${folder}. Write them with: crm specs`);
  process.exit(2);
}
const findings = [
  ...(openapi.length ? [...spectral(openapi), ...redocly(openapi)] : []),
  ...(await Promise.all(events.map(asyncapi))).flat(),
];
findings.forEach((finding) => console.error(finding));
console.log(`${openapi.length} OpenAPI and ${events.length} AsyncAPI contracts: ${findings.length ? 'refused' : 'good'}`);
process.exit(findings.length ? 1 : 0);
