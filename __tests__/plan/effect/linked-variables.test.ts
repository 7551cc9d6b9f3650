import {
  idleVariables,
  type LinkedPackage,
  linkedVariables,
} from '../../../src/plan/effect/linked-variables.ts';
import { packageDeclarations } from '../../../src/plan/package-variables.ts';

const linked = (importPath: string, text: string, isMain = false): LinkedPackage => ({
  ...{ importPath, isMain },
  declarations: packageDeclarations(`package p\n\n${text}\n`),
});
const A = linked(
  'example.com/x/cmd/a',
  'var version, commit string\nvar n int\nvar env = get("x")',
  true,
);
const B = linked('example.com/x/cmd/b', 'var other = "none"', true);
const INFO = linked(
  'example.com/x/info',
  'var Version = "dev" + suffix\nconst suffix = "-x"\nvar Copy = Version',
);
const ALL = [A, B, INFO, { importPath: 'example.com/x/odd', isMain: false, declarations: null }];

const idle = (name: string, unread: readonly string[] = []): string =>
  idleVariables([{ name, value: 'v' }], ALL, new Set(unread), () => 'stamp').join('\n');

test('every form of -X, the last value of a name', () => {
  const flags = [
    '-ldflags=-s -X main.a=1 -X=main.b=2 "-X main.no=3" --X \'main.c=with space\' -X main.a=4',
    '-trimpath',
    '-ldflags="no',
  ];
  expect(linkedVariables(flags)).toEqual([
    { name: 'main.a', value: '4' },
    { name: 'main.b', value: '2' },
    { name: 'main.c', value: 'with space' },
  ]);
});

test.each(['main.version', 'main.other', 'example.com/x/info.Version', 'example.com/x/odd.Any'])(
  '%s is set, or nothing is known against it',
  (name) => expect(idle(name)).toBe(''),
);

test.each([
  ['main.versoin', 'declares no variable versoin; write main.version'],
  ['main.zzzzz', 'declares no variable zzzzz; declare it: var zzzzz string'],
  ['main.n', 'it is no string'],
  ['main.env', 'comes from a call or a variable'],
  ['example.com/x/info.Copy', 'comes from a call or a variable'],
  ['example.com/x/info.suffix', 'it is a const, not a variable'],
  ['example.com/x/cmd/a.version', 'calls the package of a program main'],
  [
    'example.com/x/inf.Version',
    'has the import path example.com/x/inf; write example.com/x/info.Version',
  ],
  ['github.com/other/info.Version', 'write example.com/x/info.Version'],
  ['github.com/other/info.Nothing', 'correct the path'],
])('%s: %s', (name, text) => {
  expect(idle(name)).toContain(`without effect: stamp ${name}: `);
  expect(idle(name)).toContain(text);
});

test('a value that is in no binary was left out', () => {
  expect(idle('main.version', ['main.version'])).toContain('never reads the variable');
});
