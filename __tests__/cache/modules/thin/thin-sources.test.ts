import type { LaneIngredients } from '../../../../src/cache/lane/lane.ts';
import { fileSelection } from '../../../../src/cache/modules/thin/file-selection.ts';
import { thinSources } from '../../../../src/cache/modules/thin/thin-sources.ts';
import type { ListedPackage } from '../../../../src/plan/go-list.ts';

const CACHE = '/home/u/go/pkg/mod';
const FOLDER = 'example.com/dep@v1.0.0';

function listed(path: string, changes: Partial<ListedPackage> = {}): ListedPackage {
  const Dir = `${CACHE}/${path.replace('example.com/dep', FOLDER)}`;
  const Module = { Path: 'example.com/dep', Version: 'v1.0.0', Dir: `${CACHE}/${FOLDER}` };
  return { ImportPath: path, Name: 'x', Dir, Module, GoFiles: ['x.go'], ...changes };
}

const OWN: ListedPackage = {
  ...{ ImportPath: 'example.com/app', Name: 'main', Dir: '/work', GoFiles: ['main.go'] },
  Module: { Path: 'example.com/app', Main: true, Dir: '/work' },
};

describe('thinSources', () => {
  test('the packages of modules with a version, each once, over all targets', () => {
    const one = listed('example.com/dep/a', { EmbedFiles: ['l.txt'] });
    const other = listed('example.com/dep/a', { EmbedFiles: ['w.txt'] });
    const std = { ImportPath: 'fmt', Name: 'fmt', Dir: '/go/src/fmt', Standard: true };
    const listing = new Map([
      ['linux/amd64', [OWN, std, one, listed('example.com/dep/b')]],
      ['windows/amd64', [OWN, other]],
    ]);
    expect(thinSources(listing, CACHE)).toEqual({
      wholeModules: [],
      packages: [
        {
          ...{ module: FOLDER, folder: `${FOLDER}/a`, everyTarget: true },
          embedded: [`${FOLDER}/a/l.txt`, `${FOLDER}/a/w.txt`],
        },
        { module: FOLDER, folder: `${FOLDER}/b`, embedded: [], everyTarget: false },
      ],
      importPaths: ['example.com/app', 'example.com/dep/a', 'example.com/dep/b'],
    });
  });

  test.each<[string, Partial<ListedPackage>]>([
    ['cgo', { CgoFiles: ['c.go'] }],
    ['C++', { CXXFiles: ['c.cc'] }],
    ['SWIG', { SwigFiles: ['c.swig'] }],
    ['a Go file embedded from another folder', { EmbedFiles: ['templates/t.go'] }],
  ])('%s needs the whole module', (_, changes) => {
    const listing = new Map([['linux/amd64', [listed('example.com/dep/a', changes)]]]);
    expect(thinSources(listing, CACHE)?.wholeModules).toEqual([FOLDER]);
  });

  test('a replacement with a version is where its files are; a local one is the repository’s own', () => {
    const Dir = `${CACHE}/example.com/fork@v2.0.0`;
    const fork = { Path: 'example.com/fork', Version: 'v2.0.0', Dir };
    const local = { Path: './local', Dir: '/work/local' };
    const module = { Path: 'example.com/dep', Version: 'v1.0.0' };
    const listing = new Map([
      [
        'linux/amd64',
        [
          listed('example.com/dep', { Dir, Module: { ...module, Replace: fork } }),
          listed('example.com/dep/l', {
            Dir: '/work/local/l',
            Module: { ...module, Replace: local },
          }),
        ],
      ],
    ]);
    expect(thinSources(listing, CACHE)?.packages.map((one) => one.module)).toEqual([
      'example.com/fork@v2.0.0',
    ]);
  });

  test('files outside GOMODCACHE make no thin modules', () => {
    const listing = new Map([['linux/amd64', [listed('example.com/dep')]]]);
    expect(thinSources(listing, '/elsewhere')).toBeNull();
  });
});

describe('fileSelection', () => {
  const LANE: LaneIngredients = {
    ...{ runnerOs: 'Linux', runnerArch: 'X64', goVersion: '1.26.8', targets: ['linux/amd64'] },
    ...{ cgo: false, c: null, profile: 'lean', compileFlags: ['-trimpath', '-tags=a'] },
    ...{ goEnvironment: { GOAMD64: 'v1' }, profiles: {} },
  };
  const same = fileSelection(LANE);

  test('12 hex digits that the C identity and a profile do not change', () => {
    expect(same).toMatch(/^[0-9a-f]{12}$/);
    const c = { compiler: 'gcc 14', system: 'ubuntu24', inputs: 'noted' as const };
    const goEnvironment = { GOAMD64: 'v1', CC: 'gcc', CGO_CFLAGS: '-O2' };
    expect(fileSelection({ ...LANE, c, goEnvironment, profiles: { '': 'x' } })).toBe(same);
  });

  test.each<[string, Partial<LaneIngredients>]>([
    ['another Go', { goVersion: '1.26.7' }],
    ['other targets', { targets: ['linux/arm64'] }],
    ['other tags', { compileFlags: ['-trimpath', '-tags=b'] }],
    ['cgo', { cgo: true }],
    ['GOFLAGS', { goEnvironment: { GOAMD64: 'v1', GOFLAGS: '-tags=c' } }],
    ['GOEXPERIMENT', { goEnvironment: { GOAMD64: 'v1', GOEXPERIMENT: 'x' } }],
  ])('%s is another', (_, changes) => {
    expect(fileSelection({ ...LANE, ...changes })).not.toBe(same);
  });
});
