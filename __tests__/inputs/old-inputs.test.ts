import type { InputName } from '../../src/inputs/definitions/definitions.ts';
import { OLD_INPUTS, type OldInputName } from '../../src/inputs/definitions/old-names.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import { failureText } from '../../src/runner/result.ts';
import { contextOf, rawOf } from './context.ts';

type Values = Partial<Record<InputName | OldInputName, string>>;

function messages(values: Values): string[] {
  const parsed = parseInputs(rawOf({ cgo: 'true', ...values }), contextOf());
  return parsed.ok ? [] : parsed.failures.map(failureText);
}

function message(both: string, into: string, change: string): string {
  return `${both} and \`${into}\` are now one input\n  expected: \`${into}\` alone\n  to fix: ${change}`;
}

test.each<[Values, string, InputName, string]>([
  [
    { libc: 'musl', linker: 'mold' },
    '`libc` and `linker`',
    'link',
    'write link: musl mold, and remove libc and linker',
  ],
  [
    { link: 'static-pie', linker: 'lld' },
    '`linker`',
    'link',
    'write link: static-pie lld, and remove linker',
  ],
  [
    { link: 'mold, pie', libc: 'musl', linker: 'lld' },
    '`libc` and `linker`',
    'link',
    'write link: mold pie musl, and remove libc and linker',
  ],
  [{ libc: 'gnu', linker: 'default' }, '`libc` and `linker`', 'link', 'remove libc and linker'],
  [
    { 'startup-arguments': '--help' },
    '`startup-arguments`',
    'check',
    'write check: startup(--help), and remove startup-arguments',
  ],
  [
    { 'startup-arguments': 'run --dry', check: 'static, startup<=50ms\nmemory <= 64MB' },
    '`startup-arguments`',
    'check',
    'write check: static, startup(run --dry)<=50ms, memory(run --dry) <= 64MB, and remove startup-arguments',
  ],
  [
    { 'startup-arguments': '-h', check: 'static-pie' },
    '`startup-arguments`',
    'check',
    'write check: static-pie, startup(-h), and remove startup-arguments',
  ],
  [
    { 'startup-arguments': '-h', check: 'startup(-v)<=1s' },
    '`startup-arguments`',
    'check',
    'write check: startup(-v)<=1s, and remove startup-arguments',
  ],
  [
    { 'reuse-limit': '100' },
    '`reuse-limit`',
    'reuse',
    'write reuse: 100MB, and remove reuse-limit',
  ],
  [
    { 'reuse-limit': '0', reuse: 'true' },
    '`reuse-limit`',
    'reuse',
    'write reuse: 0MB, and remove reuse-limit',
  ],
  [
    { 'reuse-limit': '100', reuse: 'false' },
    '`reuse-limit`',
    'reuse',
    'write reuse: false, and remove reuse-limit',
  ],
  [
    { 'save-branches': 'release/**, trunk' },
    '`save-branches`',
    'save',
    'write save: default-branch release/** trunk, and remove save-branches',
  ],
  [
    { 'save-branches': 'trunk', save: 'always' },
    '`save-branches`',
    'save',
    'write save: always, and remove save-branches',
  ],
])('%j', (values, both, into, change) => {
  expect(messages(values)).toEqual([message(both, into, change)]);
});

test('what is to be written is taken, and says the same', () => {
  const taken = (values: Values) => {
    const parsed = parseInputs(rawOf({ cgo: 'true', ...values }), contextOf());
    if (!parsed.ok) throw new Error(parsed.failures.map(failureText).join('\n'));
    return parsed.value;
  };
  expect(taken({ link: 'static-pie musl mold' })).toMatchObject({
    ...{ link: 'static-pie', libc: 'musl', linker: 'mold' },
  });
  expect(taken({ reuse: '0MB' })).toMatchObject({ reuse: true, reuseLimit: 0 });
  expect(taken({ save: 'default-branch release/** trunk' })).toMatchObject({
    ...{ save: 'branches', saveBranches: { ofDefault: true, globs: ['release/**', 'trunk'] } },
  });
  expect(taken({ check: 'startup(run --dry)<=50ms' }).check).toMatchObject([
    { kind: 'startup', milliseconds: 50, words: ['run', '--dry'] },
  ]);
});

test('an old name without a value is not given', () => {
  expect(messages(Object.fromEntries(OLD_INPUTS.map((name) => [name, ' '])))).toEqual([]);
});

test('every old name is told at once, with what else is wrong', () => {
  const all = Object.fromEntries(OLD_INPUTS.map((name) => [name, 'x']));
  const found = messages({ ...all, cgo: 'maybe' }).map((text) => text.split('\n')[0]);
  expect(found).toEqual([
    '`libc` and `linker` and `link` are now one input',
    '`startup-arguments` and `check` are now one input',
    '`reuse-limit` and `reuse` are now one input',
    '`save-branches` and `save` are now one input',
    'cgo is "maybe"',
  ]);
});
