import { readdir } from 'node:fs/promises';
import {
  buildArguments,
  compileArguments,
  compileWidth,
  listDependenciesArguments,
  warmArguments,
} from '../../src/compile/go-command-lines.ts';
import type { ListedPackage } from '../../src/plan/go-list.ts';
import { createGoSandbox } from '../fakes/go-sandbox.ts';

const FLAGS = { compile: ['-trimpath', '-tags=x'], link: ['-ldflags=-s -w'] };

describe('compileWidth', () => {
  test.each([
    [8, 1, 8],
    [8, 3, 2],
    [8, 8, 1],
    [2, 4, 1],
    [1, 1, 1],
    [4, 0, 4],
  ])('%i CPUs, %i go commands at once: -p=%i', (parallelism, sideBySide, width) => {
    expect(compileWidth(parallelism, sideBySide)).toBe(width);
  });
});

describe('go command lines', () => {
  test('the warm-up compiles with the flags of the build, and links nothing', () => {
    const args = warmArguments(FLAGS, ['m/a', 'm/b'], 3, '/tmp/graph.json');
    expect(args[0]).toBe('list');
    expect(args).toEqual(
      expect.arrayContaining([
        ...['-export', '-deps', '-p=3', '-debug-actiongraph=/tmp/graph.json'],
        ...FLAGS.compile,
      ]),
    );
    expect(args).not.toContain('-ldflags=-s -w');
    expect(args.slice(-3)).toEqual(['--', 'm/a', 'm/b']);
  });

  test('what is in no binary is compiled with the flags of the build, and nothing is linked', () => {
    const args = compileArguments(FLAGS, ['./...'], 3, '/tmp/graph.json', ['-toolexec=x']);
    expect(args).toEqual([
      ...['list', '-export', '-f={{.ImportPath}}', '-v', '-p=3'],
      ...['-debug-actiongraph=/tmp/graph.json', ...FLAGS.compile, '-toolexec=x', '--', './...'],
    ]);
  });

  test.each([
    ['/tmp/out', ['-o', '/tmp/out/']],
    ['/tmp/out/', ['-o', '/tmp/out/']],
    [null, ['-o', process.platform === 'win32' ? 'NUL' : '/dev/null']],
  ])('a build into %s', (folder, output) => {
    const args = buildArguments(FLAGS, ['m/a'], 2, '/tmp/graph.json', folder);
    expect(args).toEqual([
      ...['build', '-v', '-p=2', '-debug-actiongraph=/tmp/graph.json'],
      ...['-trimpath', '-tags=x', '-ldflags=-s -w'],
      ...output,
      ...['--', 'm/a'],
    ]);
  });

  test('go list is asked for every field that a listed package has', () => {
    const fields = /^-json=(.*)$/
      .exec(
        listDependenciesArguments(FLAGS, ['.']).find((one) => one.startsWith('-json=')) ?? '',
      )?.[1]
      ?.split(',');
    // The compiler checks that this has every member.
    const every: Record<keyof ListedPackage, true> = {
      ...{ ImportPath: true, Name: true, Dir: true, Module: true, Standard: true, DepOnly: true },
      ...{
        Deps: true,
        Imports: true,
        GoFiles: true,
        CgoFiles: true,
        CFiles: true,
        CXXFiles: true,
        MFiles: true,
      },
      ...{ HFiles: true, FFiles: true, SFiles: true, SwigFiles: true, SwigCXXFiles: true },
      ...{ SysoFiles: true, EmbedFiles: true, EmbedPatterns: true, IgnoredGoFiles: true },
    };
    expect(fields?.sort()).toEqual(Object.keys(every).sort());
  });
});

test('of two go commands the second only links: nothing is compiled twice', async () => {
  const sandbox = await createGoSandbox();
  try {
    const mark = sandbox.folder.replaceAll('\\', '/');
    await sandbox.write({
      'go.mod': 'module example.com/m\n\ngo 1.21\n',
      'lib/lib.go': `package lib\n\nconst Text = "${mark}"\n`,
      'free/free.go': `package free\n\nconst Text = "${mark}"\n`,
      'a/main.go':
        'package main\n\nimport "example.com/m/lib"\n\nfunc main() { println(lib.Text) }\n',
      'a/default.pgo': '',
      'b/main.go':
        'package main\n\nimport "example.com/m/lib"\n\nfunc main() { print(lib.Text) }\n',
      'e2e/main_test.go': 'package main\n',
    });
    const flags = {
      compile: ['-buildvcs=false', '-trimpath', '-pgo=off', '-gcflags=all=-dwarf=false'],
      link: ['-ldflags=-s -w'],
    };
    const named = (stderr: string): string[] =>
      stderr.split('\n').filter((line) => line.startsWith('example.com/m/'));
    const commandsOf = (compile: readonly string[]) => {
      const given = { ...flags, compile };
      const out = sandbox.path('out');
      return {
        all: compileArguments(given, ['./...'], 2, sandbox.path('c.json')),
        binaries: buildArguments(given, ['./...'], 2, sandbox.path('b.json'), out),
      };
    };
    const compiledBy = async (args: readonly string[]): Promise<string[]> => {
      const done = await sandbox.tryGo('.', [...args]);
      expect(done).toMatchObject({ exitCode: 0 });
      return named(done.stderr).sort();
    };
    const every = ['a', 'b', 'free', 'lib'].map((name) => `example.com/m/${name}`);
    const plain = commandsOf(flags.compile);
    expect(await compiledBy(plain.all)).toEqual(every);
    expect(await compiledBy(plain.binaries)).toEqual([]);
    // A profile that no build has preprocessed is none to go list: the build comes first (usesProfile).
    await sandbox.write({ 'free/more.go': 'package free\n\nconst More = 1\n' });
    const profiled = commandsOf(flags.compile.filter((one) => one !== '-pgo=off'));
    expect(await compiledBy(profiled.binaries)).toEqual(['example.com/m/a', 'example.com/m/lib']);
    expect(await compiledBy(profiled.all)).toEqual(['example.com/m/free']);
  } finally {
    await sandbox.remove();
  }
});

test('a real go takes them: what the warm-up compiled, the build does not compile again', async () => {
  const sandbox = await createGoSandbox();
  try {
    await sandbox.write({
      'go.mod': 'module example.com/m\n\ngo 1.21\n',
      'lib/lib.go': `package lib\n\nconst Text = "${sandbox.folder.replaceAll('\\', '/')}"\n`,
      'app/main.go':
        'package main\n\nimport "example.com/m/lib"\n\nfunc main() { println(lib.Text) }\n',
    });
    const flags = {
      compile: ['-buildvcs=false', '-trimpath', '-gcflags=all=-dwarf=false'],
      link: ['-ldflags=-s -w'],
    };
    const packages = ['example.com/m/app'];
    const warmed = await sandbox.tryGo('.', warmArguments(flags, packages, 2, sandbox.path('w')));
    expect(warmed).toMatchObject({ exitCode: 0 });
    expect(warmed.stderr).toContain('example.com/m/lib\n');
    const built = await sandbox.tryGo(
      '.',
      buildArguments(flags, packages, 2, sandbox.path('b'), sandbox.path('out')),
    );
    expect(built).toMatchObject({ exitCode: 0 });
    // -v names what is compiled: nothing is left but the link, which it does not name.
    expect(built.stderr.split('\n').filter((line) => line.startsWith('example.com/m/lib'))).toEqual(
      [],
    );
    expect(await readdir(sandbox.path('out'))).toEqual([
      process.platform === 'win32' ? 'app.exe' : 'app',
    ]);
    const lib = await sandbox.tryGo(
      '.',
      buildArguments(flags, ['example.com/m/lib'], 1, sandbox.path('l'), null),
    );
    expect(lib).toMatchObject({ exitCode: 0 });
  } finally {
    await sandbox.remove();
  }
});
