// The lint bites: a good contract passes, and each planted fault is found by the rule that is there for it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const good = {
  openapi: readFileSync(path.join(here, 'fixtures/openapi.yaml'), 'utf8'),
  asyncapi: readFileSync(path.join(here, 'fixtures/asyncapi.yaml'), 'utf8'),
};

function lint(texts) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'contracts-'));
  for (const [kind, text] of Object.entries(texts)) {
    mkdirSync(path.join(folder, kind));
    writeFileSync(path.join(folder, kind, 'notes.yaml'), text);
  }
  const result = spawnSync(process.execPath, [path.join(here, 'lint.mjs'), folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { status: result.status, findings: result.stdout + result.stderr };
}

function planted(kind, ...replacements) {
  const bad = replacements.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), `the fixture has no ${from}`);
    return text.replaceAll(from, to);
  }, good[kind]);
  return lint({ [kind]: bad });
}

test('good contracts pass', () => {
  const { status, findings } = lint(good);
  assert.equal(status, 0, findings);
});

// All faults that do not hide each other, in one document: each start of the tools takes seconds.
const faults = [
  ['guanxi-operation-id', 'operationId: listNotes', 'operationId: notes_list'],
  ['guanxi-summary', 'summary: Find notes', 'summary: Find notes.'],
  ['guanxi-paging', 'name: cursor', 'name: offset'],
  ['guanxi-problems', "'503': { $ref: '#/components/responses/Problem503' }", "'418': { description: Tea }"],
  ['guanxi-roles', 'x-roles: [marketer]', 'x-seats: [marketer]'],
  ['guanxi-examples', 'example: { text: Call back }', 'deprecated-example: none'],
  ['guanxi-money', "price: { $ref: '#/components/schemas/Money' }", 'price: { type: number }'],
  ['guanxi-merge-patch', "schema: { $ref: '#/components/schemas/NotePatch' }", 'schema: { type: object }'],
  ['oas3-valid-media-example', 'example: { items: [{ text: Hello', 'example: { items: [{ text: 7'],
];

test('each planted fault in an OpenAPI contract is found', () => {
  const { status, findings } = planted('openapi', ...faults.map(([, from, to]) => [from, to]));
  assert.equal(status, 1);
  for (const [rule] of faults) {
    assert.ok(findings.includes(rule), `${rule} did not bite:\n${findings}`);
  }
});

test('an operation that anybody may call must say so', () => {
  const { findings } = planted('openapi', ['      security: [{ oidc: [] }]\n', '']);
  assert.match(findings, /guanxi-security/);
});

test('a message without its schema is found', () => {
  const { status, findings } = planted('asyncapi', ["'#/components/schemas/NoteState'", "'#/components/schemas/Gone'"]);
  assert.equal(status, 1);
  assert.match(findings, /Gone/);
});

test('a folder without contracts is no success', () => {
  assert.equal(lint({}).status, 2);
});
