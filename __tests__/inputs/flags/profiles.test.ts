import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FlagInputs, goFlags, sharedFlags } from '../../../src/inputs/flags/go-flags.ts';
import { PROFILE_NAMES, profilesMarkdown } from '../../../src/inputs/flags/profiles.ts';
import { resolveFlags } from '../../../src/inputs/flags/resolve-flags.ts';

const NOTHING: FlagInputs = {
  ...{ profile: 'lean', flags: {}, cgo: false, link: 'auto', libc: 'gnu', linker: 'default' },
  ...{ buildinfo: 'full', tags: [], gcflags: '', ldflags: '', stamp: [], buildFlags: [] },
};
const flagsOf = (changes: Partial<FlagInputs>): string =>
  [
    ...goFlags({ ...NOTHING, ...changes }).compile,
    ...goFlags({ ...NOTHING, ...changes }).link,
  ].join(' ');

test('docs/profiles.md shows the table', async () => {
  const file = path.join(import.meta.dirname, '../../../docs/profiles.md');
  const text = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
  expect(text).toContain(`\n${profilesMarkdown()}\n`);
});

test.each([
  ['dev', '-buildvcs=false'],
  ['staging', '-buildvcs=false -trimpath -gcflags=all=-dwarf=false -ldflags=-w'],
  ['lean', '-buildvcs=false -trimpath -gcflags=all=-dwarf=false -ldflags=-s -w'],
  ['release', '-buildvcs=true -trimpath -gcflags=all=-dwarf=false -ldflags=-s -w'],
] as const)('profile %s: %s', (profile, expected) => {
  expect(flagsOf({ profile })).toBe(expected);
});

test.each<[string, Partial<FlagInputs>, string]>([
  [
    'a debugger',
    { profile: 'dev', flags: { optimize: false, race: true } },
    '-buildvcs=false -race -gcflags=all=-N -l',
  ],
  [
    'every flag the other way',
    { flags: { trimpath: false, dwarf: true, strip: false, vcs: true, optimize: false } },
    '-buildvcs=true -gcflags=all=-N -l',
  ],
  [
    'not optimized, without DWARF, and flags of the user',
    { flags: { optimize: false }, gcflags: '-m' },
    '-buildvcs=false -trimpath -gcflags=all=-dwarf=false -N -l -gcflags=-dwarf=false -N -l -m -ldflags=-s -w',
  ],
  [
    'a sidecar to come, from a link with all that it takes',
    { debug: 'sidecar' },
    '-buildvcs=false -trimpath',
  ],
  [
    'no debug information in dev',
    { profile: 'dev', debug: 'none' },
    '-buildvcs=false -gcflags=all=-dwarf=false -ldflags=-s -w',
  ],
  [
    'a minimal build info',
    { buildinfo: 'minimal' },
    '-buildvcs=false -trimpath -gcflags=all=-dwarf=false -ldflags=-s -w -buildid=',
  ],
])('%s', (_what, changes, expected) => {
  expect(flagsOf(changes)).toBe(expected);
});

test('staging, lean and release compile every package alike; dev as plain Go does', () => {
  const shared = PROFILE_NAMES.map((profile) => sharedFlags({ ...NOTHING, profile }).join(' '));
  const lean = '-trimpath -gcflags=all=-dwarf=false';
  expect(shared).toEqual(['', lean, lean, lean]);
});

test('where each flag comes from', () => {
  const flags = resolveFlags({
    ...{ profile: 'dev', flags: { strip: true, vcs: false } },
    ...{ buildFlags: ['-race', '-race=false', '--buildvcs'], ldflags: "-X 'a.b=c -s' -w" },
  });
  expect(Object.values(flags).map(({ name, value, from }) => `${name} ${value} ${from}`)).toEqual([
    'trimpath false profile',
    'dwarf false ldflags',
    'strip true input',
    'vcs false input',
    'static false profile',
    'optimize true profile',
    'race false build-flags',
  ]);
});
