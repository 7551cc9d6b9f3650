import { createHash } from 'node:crypto';
import type { BuildInfo } from '../../../src/inspect/build-info-text.ts';
import { checkLine } from '../../../src/inspect/check/check-result.ts';
import { type ComparedBuild, compareBuilds } from '../../../src/inspect/check/compare-builds.ts';
import { required } from './fixtures.ts';

// What a second build can differ in; the flow's own test builds for real (contract/cli-check).

const NAMES = ['.note.go.buildid', '.text', '.rodata', '.gopclntab', '.data', '.debug_info', '.x'];
const INFO: BuildInfo = {
  goVersion: 'go1.26.8',
  path: 'example.com/app',
  main: { path: 'example.com/app', version: 'v1.2.0', sum: '', replace: null },
  deps: [],
  settings: { '-trimpath': 'true', 'vcs.modified': 'false' },
};

/** 16 bytes for each section; `changed` gets others. */
function built(changed: Readonly<Record<string, string>> = {}, info = INFO, folder = '/a/one') {
  const bytes = Buffer.alloc(16 * NAMES.length);
  for (const [index, name] of NAMES.entries()) bytes.write(changed[name] ?? name, index * 16);
  const sections = NAMES.map((name, index) => ({ name, offset: index * 16, size: 16 }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, sections, buildInfo: info, folder } satisfies ComparedBuild;
}

const SUM = built().sha256.slice(0, 12);

function line(second: ComparedBuild, first: ComparedBuild = built()): string {
  return checkLine(compareBuilds(required('reproducible'), first, second));
}

test('the same bytes', () => {
  expect(line(built({}, INFO, '/b/two'))).toBe(
    `pass reproducible: two builds in two folders have the same bytes, SHA-256 ${SUM}`,
  );
});

test('toolchain', () => {
  const second = built({ '.text': 'other' }, { ...INFO, goVersion: 'go1.26.7' });
  expect(line(second)).toBe(
    'FAIL reproducible: a second build in another folder differs in .text; why: toolchain: built with go1.26.8 and with go1.26.7; ' +
      `expected: the same bytes (SHA-256 ${SUM}); to fix: pin go-version to one exact release`,
  );
});

test('VCS', () => {
  const settings = { ...INFO.settings, 'vcs.modified': 'true', '-tags': 'x' };
  const change =
    'to fix: commit or ignore what earlier steps write into the checkout, or leave VCS stamping off';
  expect(line(built({ '.data': 'other' }, { ...INFO, settings }))).toBe(
    'FAIL reproducible: a second build in another folder differs in .data; why: VCS: vcs.modified false and true; ' +
      `expected: the same bytes (SHA-256 ${SUM}); ${change}`,
  );
  const main = { path: 'example.com/app', version: 'v1.2.0+dirty', sum: '', replace: null };
  expect(line(built({ '.data': 'other' }, { ...INFO, main }))).toContain(
    'why: VCS: version v1.2.0 and v1.2.0+dirty; ',
  );
});

test('flags', () => {
  const { '-trimpath': _, ...settings } = INFO.settings;
  expect(line(built({ '.data': 'other' }, { ...INFO, settings }))).toContain(
    'why: flags: -trimpath true and unset; expected: ',
  );
});

test('path', () => {
  const first = built({ '.gopclntab': '/a/one/x.go' });
  const second = built({ '.gopclntab': '/b/two/x.go' }, INFO, '/b/two');
  expect(line(second, first)).toBe(
    'FAIL reproducible: a second build in another folder differs in .gopclntab; why: path: the file names the folder that it was built in; ' +
      `expected: the same bytes (SHA-256 ${first.sha256.slice(0, 12)}); to fix: set profile: lean, or build with -trimpath`,
  );
});

test('build ID', () => {
  expect(line(built({ '.note.go.buildid': 'other' }))).toBe(
    'FAIL reproducible: a second build in another folder differs in .note.go.buildid; why: build ID: all else is the same; ' +
      `expected: the same bytes (SHA-256 ${SUM}); to fix: add -buildid= to ldflags`,
  );
});

test('neither of these: where the bytes begin to differ', () => {
  const all = Object.fromEntries(NAMES.slice(1).map((name) => [name, 'other']));
  expect(line(built(all))).toBe(
    'FAIL reproducible: a second build in another folder differs in .text, .rodata, .gopclntab, .data, .debug_info and 1 more sections; ' +
      'why: the compiler or linker wrote other bytes, first at offset 16; ' +
      `expected: the same bytes (SHA-256 ${SUM}); ` +
      'to fix: look for what gives another result each time: embedded files that a step makes anew, -toolexec, a C compiler, code made at build time',
  );
});

test('a section more, and bytes outside of all sections', () => {
  const first = built();
  const more = { ...first, sections: first.sections.slice(1), sha256: 'f'.repeat(64) };
  expect(line(first, more)).toContain('differs in .note.go.buildid; why: build ID');
  const bytes = Buffer.concat([first.bytes, Buffer.from('tail')]);
  expect(line({ ...first, bytes, sha256: 'e'.repeat(64) })).toContain(
    'differs outside of all sections; why: the compiler or linker wrote other bytes, first at offset 112; ',
  );
});
