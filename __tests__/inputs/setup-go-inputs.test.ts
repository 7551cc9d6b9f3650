import { INPUTS, type InputName } from '../../src/inputs/definitions/definitions.ts';
import { SETUP_DEFAULTS } from '../../src/inputs/definitions/setup-defaults.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import { failureText } from '../../src/runner/result.ts';
import { contextOf, rawOf } from './context.ts';

type Given = Partial<Record<InputName, string>>;

/** As a runner passes them: with the defaults of setup/action.yml. */
function setup(given: Given): Inputs {
  const defaults = Object.fromEntries(
    Object.entries(SETUP_DEFAULTS).flatMap(([name, own]) => (own === null ? [] : [[name, own]])),
  );
  return parsed({ ...defaults, ...given });
}

function parsed(given: Given): Inputs {
  const result = parseInputs(rawOf(given), contextOf());
  if (!result.ok) throw new Error(result.failures.map(failureText).join('\n'));
  return result.value;
}

test('setup/action.yml has inputs that there are, and what it sets itself nobody has given', () => {
  const names: readonly string[] = INPUTS.map((one) => one.name);
  expect(Object.keys(SETUP_DEFAULTS).filter((name) => !names.includes(name))).toEqual([]);
  const inputs = setup({});
  expect(inputs).toMatchObject({ build: false, shareFlags: 'off', warm: false, given: [] });
  expect(inputs).toMatchObject({ isSetup: true, checkLatest: false, cache: 'all' });
  expect(parsed({})).toMatchObject({ isSetup: false, checkLatest: true, build: true });
});

test('go-version goes before go-version-file, which need not be there', () => {
  const both = setup({ 'go-version': '1.26', 'go-version-file': 'gone/go.mod' });
  expect([both.goVersion, both.goVersionFile]).toEqual(['1.26', 'gone/go.mod']);
});

test.each([
  ['cache', 'False', { cache: 'none' }],
  ['cache', 'TRUE', { cache: 'all' }],
  ['cache', 'restore', { cache: 'restore', save: 'never' }],
  ['cache', 'save', { cache: 'save', save: 'branches' }],
  ['check-latest', 'True', { checkLatest: true }],
  ['toolchain', 'auto', { laterToolchain: 'auto' }],
  ['architecture', 'x64', { goarch: null }],
  ['architecture', 'x86', { goarch: '386' }],
  ['architecture', 'ia32', { goarch: '386' }],
  [
    'cache-dependency-path',
    'a/go.sum\n  b/go.sum\n',
    { dependencyFiles: ['a/go.sum', 'b/go.sum'] },
  ],
  ['go-download-base-url', 'https://mirror.corp/go/', { downloadBase: 'https://mirror.corp/go' }],
] as const)('%s: %s', (name, value, expected) => {
  expect(setup({ [name]: value })).toMatchObject(expected);
});

test('a token is taken, and that it is not needed is said once', () => {
  expect(setup({ token: 'ghs_x' }).notices).toEqual([
    expect.stringContaining('token is not needed'),
  ]);
});
