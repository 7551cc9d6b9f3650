import { existsSync } from 'node:fs';
import { fromRepositoryRoot, problemMatcher } from '../../src/compile/problem-matcher.ts';
import { createGoSandbox, type GoSandbox } from '../fakes/go-sandbox.ts';
import { needs } from '../needs.ts';

interface Matched {
  readonly file: string;
  readonly line: number;
  readonly column: number | undefined;
  readonly message: string;
}

/** What the runner marks: the pattern over each line. */
function matched(output: string): Matched[] {
  const { problemMatcher: matchers } = JSON.parse(problemMatcher());
  const [pattern] = matchers[0].pattern;
  const regexp = new RegExp(pattern.regexp);
  return output.split('\n').flatMap((text) => {
    const found = regexp.exec(text);
    if (found === null) return [];
    const column = found[pattern.column];
    return {
      file: found[pattern.file] ?? '',
      line: Number(found[pattern.line]),
      column: column === undefined ? undefined : Number(column),
      message: found[pattern.message] ?? '',
    };
  });
}

const FILES = {
  'repo/svc/go.mod':
    'module example.com/m\n\ngo 1.21\n\nrequire example.com/dep v0.0.0\n\nreplace example.com/dep => ../dep\n',
  'repo/dep/go.mod': 'module example.com/dep\n\ngo 1.21\n',
  'repo/dep/dep.go': 'package dep\n\nfunc D() int { return "x" }\n',
  'repo/svc/here.go': 'package here\n\nfunc F() { undefinedName() }\n',
  'repo/svc/sub/bad.go': 'package sub\n\nfunc F() int {\n\treturn "text"\n}\n',
  'repo/svc/twice/a.go': 'package twice\n\nfunc F() {}\n',
  'repo/svc/twice/b.go': 'package twice\n\nfunc F() {}\n',
  'repo/svc/syntax/s.go': 'package syntax\n\nfunc F( {\n',
  'repo/svc/cyc/a/a.go': 'package a\n\nimport _ "example.com/m/cyc/b"\n',
  'repo/svc/cyc/b/b.go': 'package b\n\nimport _ "example.com/m/cyc/a"\n',
  'repo/svc/missing/m.go': 'package missing\n\nimport _ "example.com/nowhere/x"\n',
  'repo/svc/embed/e.go': 'package embed\n\nimport _ "embed"\n\n//go:embed gone.txt\nvar X string\n',
  'repo/svc/asm/a.go': 'package asm\n\nfunc F()\n',
  'repo/svc/asm/a_amd64.s': 'TEXT ·F(SB), 0, $0\n\tNOPE\n\tRET\n',
  'repo/svc/vettype/v.go': 'package vettype\n\nfunc F() { nope() }\n',
  'repo/svc/header/c.go':
    'package header\n\n// #include <nope.h>\nimport "C"\n\nfunc F() { C.f() }\n',
  'repo/svc/preamble/c.go':
    'package preamble\n\n// int f(int x) { return y; }\nimport "C"\n\nfunc F() { C.f(1) }\n',
  'repo/bad/go.mod': 'module example.com/bad\n\ngo 1.21\n\nbogus x\n',
  'repo/bad/bad.go': 'package bad\n',
};

let sandbox: GoSandbox;
beforeAll(async () => {
  sandbox = await createGoSandbox();
  await sandbox.write(FILES);
});
afterAll(() => sandbox.remove());

const TARGET = { GOOS: 'linux', GOARCH: 'amd64', GOFLAGS: '', GOPROXY: 'off' };

/** What Go says in `cwd`, as the flow shows it. */
async function shown(cwd: string, args: readonly string[], environment = {}): Promise<string> {
  const run = await sandbox.tryGo(cwd, args, { ...TARGET, ...environment });
  expect(run.exitCode).not.toBe(0);
  return fromRepositoryRoot(run.stderr, cwd.split('/').slice(1).join('/'));
}

describe('errors of a real go in a sub-folder of the repository', () => {
  test.each<[string, string[], Matched[]]>([
    [
      'in the working directory',
      ['build', '-trimpath', '.'],
      [{ file: 'svc/here.go', line: 3, column: 12, message: 'undefined: undefinedName' }],
    ],
    [
      'in a folder of it',
      ['build', '-trimpath', './sub'],
      [
        {
          file: 'svc/sub/bad.go',
          line: 4,
          column: 9,
          message: 'cannot use "text" (untyped string constant) as int value in return statement',
        },
      ],
    ],
    [
      'outside of it',
      ['build', '-trimpath', 'example.com/dep'],
      [
        {
          file: 'dep/dep.go',
          line: 3,
          column: 23,
          message: 'cannot use "x" (untyped string constant) as int value in return statement',
        },
      ],
    ],
    [
      'with a second place, which is not marked',
      ['build', '-trimpath', './twice'],
      [{ file: 'svc/twice/b.go', line: 3, column: 6, message: 'F redeclared in this block' }],
    ],
    [
      'of syntax',
      ['build', './syntax'],
      [
        {
          file: 'svc/syntax/s.go',
          line: 3,
          column: 9,
          message: 'syntax error: unexpected {, expected )',
        },
      ],
    ],
    [
      'of an import',
      ['build', './missing'],
      [
        {
          file: 'svc/missing/m.go',
          line: 3,
          column: 8,
          message: 'no required module provides package example.com/nowhere/x; to add it:',
        },
      ],
    ],
    [
      'of an embedded file',
      ['list', '-deps', './embed'],
      [
        {
          file: 'svc/embed/e.go',
          line: 5,
          column: 12,
          message: 'pattern gone.txt: no matching files found',
        },
      ],
    ],
    [
      'of the assembler, without a column',
      ['build', './asm'],
      [
        {
          file: 'svc/asm/a_amd64.s',
          line: 2,
          column: undefined,
          message: 'unrecognized instruction "NOPE"',
        },
      ],
    ],
    [
      'of vet',
      ['vet', './vettype'],
      [{ file: 'svc/vettype/v.go', line: 3, column: 12, message: 'undefined: nope' }],
    ],
    ['an import cycle has no line of a file', ['build', './cyc/a'], []],
  ])('%s', async (_what, args, expected) => {
    const output = await shown('repo/svc', args);
    expect(matched(output)).toEqual(expected);
    for (const { file } of expected) expect(existsSync(sandbox.path('repo', file))).toBe(true);
  });

  test('in go.mod', async () => {
    const output = await shown('repo/bad', ['list', '.']);
    expect(matched(output)).toEqual([
      { file: 'bad/go.mod', line: 5, column: undefined, message: 'unknown directive: bogus' },
    ]);
  });

  test('the text stays whole but for the paths', async () => {
    const run = await sandbox.tryGo('repo/svc', ['build', './twice', '.'], TARGET);
    const output = fromRepositoryRoot(run.stderr, 'svc');
    expect(output).toContain('# example.com/m/twice\n');
    expect(output).toContain(': other declaration of F\n');
    expect(output.split('\n')).toHaveLength(run.stderr.split('\n').length);
  });
});

describe('errors of the C compiler', () => {
  const withC = needs('linux x64', 'gcc').test;

  withC('a header that is not there', async () => {
    const output = await shown('repo/svc', ['build', './header'], { CGO_ENABLED: '1' });
    expect(matched(output)).toEqual([
      expect.objectContaining({ file: 'svc/header/c.go', line: 3 }),
    ]);
  });

  withC('of a preamble; what only explains it is not marked', async () => {
    const output = await shown('repo/svc', ['build', './preamble'], { CGO_ENABLED: '1' });
    expect(matched(output)).toEqual([
      expect.objectContaining({ file: 'svc/preamble/c.go', line: 3, column: 24 }),
    ]);
  });
});

describe('the pattern', () => {
  test.each<[string, Matched[]]>([
    ['./a.go:1:2: x', [{ file: 'a.go', line: 1, column: 2, message: 'x' }]],
    ['../dep/a.go:1:2: x', [{ file: '../dep/a.go', line: 1, column: 2, message: 'x' }]],
    [
      '/mod/x@v1.0.0/a.go:1: x',
      [{ file: '/mod/x@v1.0.0/a.go', line: 1, column: undefined, message: 'x' }],
    ],
    ['C:\\src\\a.go:1:2: x', [{ file: 'C:\\src\\a.go', line: 1, column: 2, message: 'x' }]],
    ['a_test.go:1:2: x: y:3:4', [{ file: 'a_test.go', line: 1, column: 2, message: 'x: y:3:4' }]],
    ['\t./a.go:1:2: other declaration of x', []],
    ['# example.com/m', []],
    ['go: example.com/x@v1.0.0: reading https://host:443/x.mod: 404', []],
    ['main.go is here', []],
    ['    3 | // int f(int x) { return y; }', []],
  ])('%j', (line, expected) => {
    expect(matched(line)).toEqual(expected);
  });
});

describe('fromRepositoryRoot', () => {
  test.each([
    ['', 'sub/a.go:1:2: x', 'sub/a.go:1:2: x'],
    ['svc', 'sub/a.go:1:2: x', 'svc/sub/a.go:1:2: x'],
    ['svc/api', './a.go:1:2: x', 'svc/api/a.go:1:2: x'],
    ['svc/api', '../a.go:1:2: x', 'svc/a.go:1:2: x'],
    ['svc/api', '../../dep/a.go:1:2: x', 'dep/a.go:1:2: x'],
    ['svc', 'vet: ./a.go:1:2: x', 'vet: svc/a.go:1:2: x'],
    ['svc', '/mod/x@v1.0.0/a.go:1:2: x', '/mod/x@v1.0.0/a.go:1:2: x'],
    ['svc', '# example.com/m', '# example.com/m'],
    ['svc', 'go.mod:3: unknown directive: x', 'svc/go.mod:3: unknown directive: x'],
    ['svc', 'C:\\mod\\a.go:1:2: x', 'C:\\mod\\a.go:1:2: x'],
  ])('in %j: %j', (prefix, line, expected) => {
    expect(fromRepositoryRoot(`before\n${line}\nafter\n`, prefix)).toBe(
      `before\n${expected}\nafter\n`,
    );
  });

  test('a path that leaves the repository stays outside of it', () => {
    expect(fromRepositoryRoot('../../x/a.go:1:2: x', 'svc')).toBe('../x/a.go:1:2: x');
  });
});
