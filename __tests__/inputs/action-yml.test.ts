import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { load } from 'js-yaml';
import type { InputDefinition } from '../../src/inputs/definitions/definition.ts';
import { INPUTS } from '../../src/inputs/definitions/definitions.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import { failureText } from '../../src/runner/result.ts';
import { contextOf, rawOf } from './context.ts';

const root = path.resolve(import.meta.dirname, '../..');
const actionYml = readFileSync(path.join(root, 'action.yml'), 'utf8').replaceAll('\r\n', '\n');

/** The lines of a top-level section of action.yml. */
function section(name: string): string[] {
  const [, body = ''] = new RegExp(`^${name}:\\n((?: .*\\n|\\n)*)`, 'm').exec(actionYml) ?? [];
  return body.split('\n');
}

test('action.yml has the inputs of the table, in its order, with its defaults', () => {
  const lines = section('inputs');
  const names = lines.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim());
  const defaults = lines.filter((line) => /^ {4}default:/.test(line)).map((line) => line.trim());
  expect(names).toEqual(INPUTS.map((one) => `${one.name}:`));
  expect(defaults).toEqual(INPUTS.map((one) => `default: "${one.default}"`));
});

test('action.yml has every output that is promised, and both entries', () => {
  const outputs = section('outputs').filter((line) => /^ {2}\S/.test(line));
  expect(outputs.map((line) => line.trim().replace(':', ''))).toEqual([
    'go-version',
    'go-root',
    'cache-hit',
    'cache-state',
    'binaries',
    'affected',
    'affected-matrix',
    'affected-state',
    'binary',
    'packages-compiled',
    'packages-total',
    'inputs-digest',
    'provenance',
    'tools',
    'report',
  ]);
  expect(section('runs').filter((line) => line !== '')).toEqual([
    '  using: node24',
    '  main: dist/main.mjs',
    '  post: dist/post.mjs',
    '  post-if: always()',
  ]);
});

describe('examples', () => {
  const shown = INPUTS.filter((one: InputDefinition) => one.hidden !== true);
  const names = INPUTS.map((one): string => one.name);

  test.each(shown.map((one: InputDefinition) => [one.name, one.example ?? '']))(
    'that of %s names it, and is taken',
    (name, example) => {
      const values = load(example) as Record<string, unknown>;
      expect(Object.keys(values)).toContain(name);
      expect(Object.keys(values).filter((one) => !names.includes(one))).toEqual([]);
      // A runner passes every value as text.
      const given = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, String(value)]),
      );
      const isFile = (file: string): boolean =>
        /(?:\/(?:go\.mod|\.go-version)|\.(?:html|json|prom))$/.test(file);
      const kindOf = (file: string) => (isFile(file) ? 'file' : 'folder');
      const parsed = parseInputs(rawOf(given), contextOf({ kindOf }));
      expect(parsed.ok ? [] : parsed.failures.map(failureText)).toEqual([]);
      if (parsed.ok) expect(parsed.value.given).toContain(name);
    },
  );

  test('README has the twelve inputs that most people need', () => {
    const common = shown.filter((one: InputDefinition) => one.isCommon === true);
    expect(common).toHaveLength(12);
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    const [, table = ''] =
      /<!-- begin inputs[^\n]*\n([\s\S]*?)<!-- end inputs -->/.exec(readme) ?? [];
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.map((line) => /`([^`]+)`/.exec(line)?.[1])).toEqual(common.map((one) => one.name));
  });
});

const CODES = ['docs/troubleshooting.md', 'src/runner/errors'];

describe('scripts/readme.mjs', () => {
  let copy = '';
  beforeEach(() => {
    copy = mkdtempSync(path.join(os.tmpdir(), 'readme-'));
    const files = ['action.yml', 'setup/action.yml', 'README.md', 'docs/inputs.md', 'src/inputs'];
    for (const file of [...files, ...CODES])
      cpSync(path.join(root, file), path.join(copy, file), { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  function readme(...args: string[]) {
    const script = path.join(root, 'scripts/readme.mjs');
    return spawnSync(process.execPath, [script, ...args, '--root', copy], { encoding: 'utf8' });
  }

  test('README, docs/inputs.md and action.yml are what it writes', () => {
    expect(readme('--check')).toMatchObject({ status: 0, stderr: '' });
  });

  test('--check finds a changed default, writing puts it into all files', () => {
    const definitions = path.join(copy, 'src/inputs/definitions/build-definitions.ts');
    const text = readFileSync(definitions, 'utf8');
    writeFileSync(definitions, text.replace("default: 'bin'", "default: 'dist'"));
    expect(readme('--check')).toMatchObject({
      status: 1,
      stderr:
        'action.yml is not what npm run readme writes: run it and commit the result\n' +
        'README.md is not what npm run readme writes: run it and commit the result\n' +
        'docs/inputs.md is not what npm run readme writes: run it and commit the result\n',
    });
    expect(readme()).toMatchObject({ status: 0, stdout: 'action.yml README.md docs/inputs.md\n' });
    expect(readFileSync(path.join(copy, 'action.yml'), 'utf8')).toContain('default: "dist"');
    expect(readFileSync(path.join(copy, 'README.md'), 'utf8')).toContain('| `output` | `dist` |');
    expect(readme('--check').status).toBe(0);
  });

  test('--check finds a table that was changed by hand', () => {
    const file = path.join(copy, 'README.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('| `go-root` |', '| `goroot` |'));
    expect(readme('--check')).toMatchObject({
      status: 1,
      stderr: 'README.md is not what npm run readme writes: run it and commit the result\n',
    });
  });
});
