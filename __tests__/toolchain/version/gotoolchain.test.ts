import { keepsPinned, withGotoolchain } from '../../../src/toolchain/version/gotoolchain.ts';
import { parseVersionFile } from '../../../src/toolchain/version/version-file.ts';
import {
  parseWantedVersion,
  type WantedVersion,
} from '../../../src/toolchain/version/wanted-version.ts';

const facts = (value: string) => ({ value, text: `GOTOOLCHAIN=${value}` });
const given = (text: string): WantedVersion => {
  const parsed = parseWantedVersion(text, 'go-version');
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const goMod = (text: string): WantedVersion => {
  const parsed = parseVersionFile('/x/go.mod', `module x\n${text}\n`);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const versionOf = (wanted: WantedVersion | null): string | null =>
  wanted === null ? null : wanted.kind === 'exact' ? wanted.version : wanted.text;

test.each<[string, WantedVersion | null, boolean, string | null]>([
  ['go1.26.8', goMod('go 1.26.0'), false, '1.26.8'],
  ['go1.26.8', null, false, '1.26.8'],
  ['go1.25.1', goMod('go 1.26.0\ntoolchain go1.26.8'), false, '1.25.1'],
  ['go1.25.1+auto', goMod('go 1.26.0\ntoolchain go1.26.8'), false, '1.26.8'],
  ['go1.26.8+auto', goMod('go 1.26.0'), false, '1.26.8'],
  ['go1.26.8+path', goMod('go 1.26'), false, '1.26.8'],
  ['go1.25.1+auto', goMod('go 1.26'), false, '1.26'],
  ['go1.27rc1', goMod('go 1.26.0'), false, '1.27rc1'],
  ['auto', goMod('go 1.26.0'), false, '1.26.0'],
  ['local', goMod('go 1.26.0'), false, '1.26.0'],
  ['local', null, false, null],
  ['go1.26.8', given('1.26.8'), true, '1.26.8'],
  ['go1.26.8', given('1.26.x'), true, '1.26.8'],
  ['go1.26.8+auto', given('1.27.0'), true, '1.27.0'],
  ['go1.26.8+auto', given('stable'), true, 'stable'],
  ['path', given('1.25.1'), true, '1.25.1'],
])('GOTOOLCHAIN=%s with %j (given: %s)', (value, asked, isGiven, expected) => {
  const wanted = withGotoolchain(facts(value), asked, isGiven);
  expect(wanted.ok ? versionOf(wanted.value) : wanted.failures).toBe(expected);
});

test.each([
  ['go1.26.8', given('1.25.1'), 'go-version: 1.25.1 with GOTOOLCHAIN=go1.26.8'],
  ['go1.26.8', given('1.25.x'), 'go-version: 1.25.x with GOTOOLCHAIN=go1.26.8'],
  ['go1.26.8', given('stable'), 'go-version: stable with GOTOOLCHAIN=go1.26.8'],
  ['go1.26.8+auto', given('1.26.7'), 'go-version: 1.26.7 with GOTOOLCHAIN=go1.26.8+auto'],
  ['go1.26', null, 'write go1.26.0'],
  ['go1.26.8-bigcorp', null, "somebody's own build of Go 1.26.8"],
  ['1.26.8', null, 'GOTOOLCHAIN=1.26.8'],
  ['go1.26.8+local', null, 'GOTOOLCHAIN=go1.26.8+local'],
])('GOTOOLCHAIN=%s with %j fails and names both', (value, asked, words) => {
  const wanted = withGotoolchain(facts(value), asked, asked !== null);
  expect(wanted.ok).toBe(false);
  expect(JSON.stringify(wanted)).toContain(words);
});

test.each<[string, string, string | null, boolean]>([
  ['go1.26.8', '1.26.8', '1.26.0', true],
  ['local', '1.26.8', '1.26.0', true],
  ['auto', '1.26.8', '1.26.0', true],
  ['auto', '1.25.1', '1.26.8', false],
  ['go1.26.8+auto', '1.26.8', '1.26.0', true],
  ['go1.25.1+auto', '1.26.8', '1.26.8', true],
  ['go1.25.1+auto', '1.26.9', null, false],
  ['go1.26.8+auto', '1.27.0', '1.26.0', false],
])(
  'GOTOOLCHAIN=%s with Go %s pinned for %s stays for later steps: %s',
  (value, pinned, module, stays) => {
    expect(keepsPinned(value, pinned, module)).toBe(stays);
  },
);
