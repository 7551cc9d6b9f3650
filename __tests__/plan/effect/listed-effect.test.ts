import { type ListedFacts, listedWithoutEffect } from '../../../src/plan/effect/listed-effect.ts';

type Listed = ListedFacts['packages'][number];
const own = (folder: string, more: Partial<Listed> = {}): Listed => ({
  importPath: folder === '' ? 'example.com/x' : `example.com/x/${folder}`,
  ...{ folder, isStandard: false, isMatched: true, usesC: false, ...more },
});
const standard = (importPath: string, usesC = false): Listed => ({
  ...{ importPath, folder: `../../go/src/${importPath}`, usesC },
  ...{ isStandard: true, isMatched: false },
});

function said(changes: Partial<ListedFacts>): string[] {
  return listedWithoutEffect({
    ...{ given: [], build: true, hasBinaries: true, patterns: ['./...'], flags: [], cgo: false },
    packages: [own(''), own('lib'), standard('fmt')],
    ...{
      libc: 'gnu',
      linker: 'default',
      linksWithC: false,
      readsModules: true,
      unknownTags: [],
      knownTags: [],
      emptyProfile: '',
    },
    ...changes,
  });
}

const C = [own(''), own('db', { usesC: true }), standard('net', true)];
const STANDARD_C = [own(''), standard('net', true)];

test.each<readonly [Partial<ListedFacts>, string]>([
  [
    { given: ['stamp', 'compress', 'debug'], hasBinaries: false },
    'stamp, compress, debug: no main package',
  ],
  [{ patterns: ['./...', './cmd/...'] }, 'packages: ./cmd/...: it matches no package'],
  [{ patterns: ['.', 'example.com/y/...'] }, 'packages: example.com/y/...: it matches no package'],
  [{ flags: ['-gcflags=example.com/y/...=-m'] }, 'gcflags example.com/y/...=…: no package'],
  [{ flags: ['-asmflags=./asm=-D=X'] }, 'asmflags ./asm=…: no package'],
  [{ given: ['cgo'], cgo: true }, 'cgo: no package of the build uses C'],
  [
    { given: ['cgo', 'link'], linker: 'mold', cgo: true },
    'cgo, link (mold): no package of the build uses C',
  ],
  [
    { given: ['link'], libc: 'musl', linker: 'lld', cgo: true },
    'link (musl lld): no package of the build uses C',
  ],
  [
    { given: ['cgo', 'link'], linker: 'mold', cgo: true, packages: STANDARD_C },
    'link (mold): no C compiler links',
  ],
  [{ given: ['link'], linker: 'lld', hasBinaries: false }, 'link (lld): no main package matches'],
  [{ unknownTags: ['integraton'], knownTags: ['integration'] }, 'did you mean integration?'],
  [{ unknownTags: ['x1'] }, 'tags: x1: no file of the build mentions it'],
  [{ given: ['modules'], readsModules: false }, 'modules: the build reads no module cache'],
  [{ emptyProfile: 'cpu.pgo' }, '-pgo=cpu.pgo: the profile is empty'],
])('%j', (changes, text) => {
  expect(said(changes)).toEqual([expect.stringContaining(text)]);
});

test.each<Partial<ListedFacts>>([
  {},
  { given: ['stamp', 'compress'] },
  { given: ['output', 'stamp'], build: false, hasBinaries: false },
  { patterns: ['./lib/...', '.'] },
  // Behind a link no folder can be compared.
  { patterns: ['./lib/...'], packages: [own('/elsewhere/lib')] },
  {
    flags: [
      '-gcflags=all=-dwarf=false',
      '-gcflags=-m',
      '-gcflags=./lib=-N',
      '-ldflags=-X=main.v=1',
    ],
  },
  { given: ['cgo', 'link'], linker: 'mold', cgo: true, packages: C },
  { given: ['cgo'], cgo: true, packages: STANDARD_C },
  { given: ['cgo'], cgo: true, flags: ['-race'] },
  { given: ['cgo', 'link'], libc: 'musl', linker: 'lld', cgo: true, linksWithC: true },
  { given: ['modules'] },
])('silent: %j', (changes) => expect(said(changes)).toEqual([]));
