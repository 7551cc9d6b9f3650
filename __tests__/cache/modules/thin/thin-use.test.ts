import {
  missingFileExplains,
  modulesKindToSave,
  type ThinFacts,
  thinRefusal,
} from '../../../../src/cache/modules/thin/thin-use.ts';

const FACTS: ThinFacts = {
  packages: ['./...'],
  flags: ['-buildvcs=false', '-trimpath'],
  gofips140: 'off',
};

describe('thinRefusal', () => {
  test.each<[string, Partial<ThinFacts>]>([
    ['a lean build', {}],
    ['one package of a module', { packages: ['golang.org/x/tools/cmd/stringer', '.', '../b/...'] }],
    ['-mod=readonly', { flags: ['-trimpath', '-mod=mod', '-mod=readonly'] }],
    ['the latest FIPS module, which is the standard library', { gofips140: 'latest' }],
  ])('%s may read thin modules', (_, facts) => {
    expect(thinRefusal({ ...FACTS, ...facts })).toBeNull();
  });

  test.each<[string, Partial<ThinFacts>]>([
    ['a build without -trimpath', { flags: ['-buildvcs=false'] }],
    ['-modfile=other.mod', { flags: ['-trimpath', '-modfile=other.mod'] }],
    ['--overlay=o.json', { flags: ['-trimpath', '--overlay=o.json'] }],
    ['-asmflags=-I /x', { flags: ['-trimpath', '-asmflags=-I /x'] }],
    ['-toolexec=wrap', { flags: ['-trimpath', '-toolexec=wrap'] }],
    ['-mod=mod', { flags: ['-trimpath', '-mod=readonly', '-mod=mod'] }],
    ['GOFIPS140=v1.0.0', { gofips140: 'v1.0.0' }],
    ['all', { packages: ['./...', 'all'] }],
    ['example.com/dep/...', { packages: ['example.com/dep/...'] }],
    ['...', { packages: ['...'] }],
  ])('%s may not', (reason, facts) => {
    const said = thinRefusal({ ...FACTS, ...facts });
    expect(said === null ? null : said.replaceAll("'", '')).toContain(
      reason.replaceAll("'", '').split(' ')[0],
    );
  });
});

test.each([
  ['auto', 'abc', false, false, 'thin'],
  ['auto', 'abc', true, false, 'full'],
  ['auto', 'abc', false, true, 'full'],
  ['auto', null, false, false, 'full'],
  ['used', 'abc', true, true, 'thin'],
  ['used', null, false, false, 'full'],
  ['full', null, false, false, 'full'],
  ['full', 'abc', false, false, 'full'],
] as const)(
  '%s with selection %s, later Go %s, later modules %s: %s',
  (choice, selection, laterGo, laterModules, kind) => {
    const facts = { choice, selection, laterGo, laterModules };
    expect(modulesKindToSave({ ...facts, cModules: false })).toBe(kind);
    // C needs its folder; whoever asks for thin modules gets them.
    expect(modulesKindToSave({ ...facts, cModules: true })).toBe(choice === 'used' ? kind : 'full');
  },
);

describe('missingFileExplains', () => {
  const SET = 'a286ad4999a056c7';

  test.each([
    'main.go:3:8: module lookup disabled by GOPROXY=off',
    'pattern x: no matching files found',
    'x.s:1: #include: open ../y.h: no such file or directory',
    'fatal error: y.h: No such file or directory',
    `../home/u/.cache/go-turbo-build/thin/${SET}/example.com/x@v1.0.0/x.go:3: undefined: y`,
  ])('%s', (text) => {
    expect(missingFileExplains(text, SET)).toBe(true);
  });

  test.each([
    './main.go:5:2: undefined: foo',
    './main.go:5:13: cannot use "text" as int value in variable declaration',
    '',
  ])('an error of the user: %s', (text) => {
    expect(missingFileExplains(text, SET)).toBe(false);
  });
});
